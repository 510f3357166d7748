import { isolate, type Language } from '../../text/index.ts';

/** The words of the studio for directories in Flee's format. */
export interface DirectoryWords {
  whatIf: string;
  settings: Record<LeverSetting, { label: string; reading: string }>;
  capacities: string;
  capacityOf: (camp: string) => string;
  room: (people: string) => string;
  noLimit: string;
  closures: string;
  closed: (row: string, start: string, end: string | null) => string;
  noClosures: string;
  ofFile: (value: string) => string;
  reset: string;
  changed: (list: string) => string;
  computed: (draws: string) => string;
  coarse: (people: string) => string;
  refining: (draws: string) => string;
  failed: (why: string) => string;
  difference: string;
  differenceReading: string;
  columns: { camp: string; before: string; after: string; difference: string };
  same: string;
  farther: (by: string) => string;
  nearer: (by: string) => string;
  ghost: string;
  report: string;
  results: string;
  refused: string;
  mistakes: string;
  passedOver: string;
  less: (label: string) => string;
  moreOf: (label: string) => string;
  theme: string;
  themes: Record<'auto' | 'light' | 'dark', string>;
  /** Where no directory is open. */
  open: string;
  nothingOpen: string;
  openFolder: string;
  /** To the page that handed the directory over. */
  back: string;
}

/** Settings that are offered as levers. */
export type LeverSetting =
  | 'conflict_weight'
  | 'camp_weight'
  | 'max_move_speed'
  | 'default_movechance'
  | 'awareness_level';

export const directoryWords = (language: Language): DirectoryWords => (language === 'ar' ? ar : en);

const en: DirectoryWords = {
  whatIf: 'What if',
  settings: {
    conflict_weight: {
      label: 'Draw of conflict zones',
      reading: 'Weight of places in conflict when people choose where to go; other places weigh 1.',
    },
    camp_weight: { label: 'Draw of camps', reading: 'Weight of camps when people choose where to go.' },
    max_move_speed: { label: 'Kilometres a day', reading: 'The most that people travel in a day.' },
    default_movechance: {
      label: 'Chance of leaving a town',
      reading: 'Chance that people in a town leave it on a day.',
    },
    awareness_level: {
      label: 'Places ahead',
      reading: 'How many places ahead people look when they choose.',
    },
  },
  capacities: 'Room in camps',
  capacityOf: (camp) => `Room in ${camp}`,
  room: (people) => `room for ${people}`,
  noLimit: 'no limit',
  closures: 'Closures',
  closed: (row, start, end) =>
    end === null ? `${row}, closed from day ${start} on` : `${row}, closed from day ${start} to day ${end}`,
  noClosures: 'The files close nothing.',
  ofFile: (value) => `file ${value}`,
  reset: 'Back to the files',
  changed: (list) => `Changed: ${list}`,
  computed: (draws) => `From ${draws}.`,
  coarse: (people) => `Each computed person stands for ${people} until you let go.`,
  refining: (draws) => `Refining to ${draws}.`,
  failed: (why) => `Computing stopped: ${why}`,
  difference: 'The difference this change makes',
  differenceReading: 'People in camps on the last day, on the same draws with and without the change.',
  columns: {
    camp: 'camp',
    before: 'as written',
    after: 'changed',
    difference: 'difference',
  },
  same: 'no change',
  farther: (by) =>
    `With the change the model is farther from registered people: the rescaled difference grows by ${by}.`,
  nearer: (by) =>
    `With the change the model is nearer to registered people: the rescaled difference falls by ${by}.`,
  ghost: 'The dashed line is the directory as written.',
  report: 'Save the report',
  results: 'Save all days as CSV',
  refused: 'This directory cannot be run.',
  mistakes: 'What the files say that Flee stops at',
  passedOver: 'What Flee passes over in silence',
  less: (label) => `Less: ${label}`,
  moreOf: (label) => `More: ${label}`,
  theme: 'Colours',
  themes: { auto: 'as the system', light: 'light', dark: 'dark' },
  open: 'Open a Flee directory',
  nothingOpen:
    'Nothing is open. A directory in Flee’s format, with its folders input_csv and source_data, can be dropped on this page or opened here. What was handed over by another page is not kept when this one is loaded again.',
  openFolder: 'Open a directory',
  back: 'Back to the scenario',
};

const ar: DirectoryWords = {
  whatIf: 'ماذا لو',
  settings: {
    conflict_weight: {
      label: 'جاذبية مناطق النزاع',
      reading: 'وزن الأماكن التي فيها نزاع حين يختار الناس وجهتهم؛ ووزن غيرها 1.',
    },
    camp_weight: { label: 'جاذبية المخيمات', reading: 'وزن المخيمات حين يختار الناس وجهتهم.' },
    max_move_speed: { label: 'كيلومترات في اليوم', reading: 'أقصى ما يقطعه الناس في يوم.' },
    default_movechance: {
      label: 'احتمال مغادرة البلدة',
      reading: 'احتمال أن يغادر من في البلدة في يوم واحد.',
    },
    awareness_level: { label: 'أماكن إلى الأمام', reading: 'كم مكانًا إلى الأمام ينظر الناس حين يختارون.' },
  },
  capacities: 'سعة المخيمات',
  capacityOf: (camp) => `سعة ${camp}`,
  room: (people) => `يتسع لـ ${people}`,
  noLimit: 'بلا حد',
  closures: 'الإغلاقات',
  closed: (row, start, end) =>
    end === null
      ? `${row}، مغلق من اليوم ${start} فصاعدًا`
      : `${row}، مغلق من اليوم ${start} إلى اليوم ${end}`,
  noClosures: 'لا تغلق الملفات شيئًا.',
  ofFile: (value) => `الملف ${value}`,
  reset: 'العودة إلى الملفات',
  changed: (list) => `ما تغيّر: ${list}`,
  computed: (draws) => `محسوب من ${draws}.`,
  coarse: (people) => `يمثل كل شخص محسوب ${people} حتى تترك الرافعة.`,
  refining: (draws) => `يزداد دقة حتى ${draws}.`,
  failed: (why) => `توقف الحساب: ${why}`,
  difference: 'الفرق الذي يُحدثه هذا التغيير',
  differenceReading: 'من في المخيمات في اليوم الأخير، في المحاكيات نفسها معه وبدونه.',
  columns: {
    camp: 'المخيم',
    before: 'كما كُتب',
    after: 'بعد التغيير',
    difference: 'الفرق',
  },
  same: 'لا تغيير',
  farther: (by) => `مع هذا التغيير يبتعد النموذج عن المسجلين: يزيد الفرق بعد المعايرة ${by}.`,
  nearer: (by) => `مع هذا التغيير يقترب النموذج من المسجلين: ينقص الفرق بعد المعايرة ${by}.`,
  ghost: 'الخط المتقطع هو الملفات كما كُتبت.',
  report: 'حفظ التقرير',
  results: 'حفظ كل الأيام بصيغة CSV',
  refused: 'لا يمكن تشغيل هذا المجلد.',
  mistakes: 'ما يتوقف عنده فلي في هذه الملفات',
  passedOver: 'ما يتجاوزه فلي من غير تنبيه',
  less: (label) => `أقل: ${label}`,
  moreOf: (label) => `أكثر: ${label}`,
  theme: 'الألوان',
  themes: { auto: 'كما في النظام', light: 'فاتحة', dark: 'داكنة' },
  open: `فتح مجلد بصيغة فلي`,
  nothingOpen: `لا شيء مفتوح. يمكن أن يُلقى في هذه الصفحة أو يُفتح فيها مجلد بصيغة فلي فيه المجلدان ${isolate('input_csv')} و${isolate('source_data')}. وما سلّمته صفحة أخرى لا يبقى بعد إعادة تحميل هذه الصفحة.`,
  openFolder: 'فتح مجلد',
  back: 'العودة إلى السيناريو',
};
