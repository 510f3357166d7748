import { fleeProblemsAr } from './flee-problem-ar.ts';
import type {
  AmountKind,
  Counted,
  CsvTrouble,
  Expected,
  LimitName,
  NameKind,
  PersonSign,
  Where,
  YamlTrouble,
} from './problem.ts';
import { isolate, listAr as list, quoteAr as q } from './quote.ts';
import type { Sentences } from './sentences.ts';

/** Fixed text of the format, such as a key or an example. */
const c = (text: string): string => isolate(`\`${text}\``);

const personSigns: Record<PersonSign, string> = {
  given_name: 'فيه اسم علم',
  kunya: 'صيغ كنيةً لأب أو أم',
  ancestry: 'صيغ نسبًا إلى أب',
  nisba: 'صيغ نسبةً إلى أصل',
  title: 'فيه لقب لشخص',
  initials: 'فيه حروف أولى من اسم',
  mixed_script: 'تختلط في كلمة منه حروف من كتابات عدة',
  contact: 'فيه عنوان أو رقم هاتف',
  document: 'فيه رقم وثيقة هوية',
};

const unknownNames: Record<NameKind, string> = {
  status: 'لا توجد حالة باسم',
  family: 'لا توجد عائلة حالات باسم',
  place: 'لا يوجد مكان باسم',
  country: 'لا يوجد بلد باسم',
  kind: 'لا يوجد نوع أماكن باسم',
  holder: 'لا توجد جهة مسيطرة باسم',
  link: 'لا يوجد طريق باسم',
  group: 'لا توجد مجموعة باسم',
  trait: 'لا توجد سمة باسم',
  level: 'ليس لهذه السمة مستوى باسم',
  period: 'لا توجد فترة باسم',
  signal: 'لا يوجد مؤشر باسم',
  move: 'لا يوجد انتقال باسم',
  reason: 'لا يوجد سبب باسم',
  lever: 'لا توجد رافعة باسم',
  outcome: 'لا يوجد مآل باسم',
  observation: 'لا يوجد رصد باسم',
  source: 'لا يوجد مصدر باسم',
  evidence: 'لا يوجد دليل ولا مصدر باسم',
  vocabulary: 'لا توجد قائمة مفردات باسم',
  file: 'لا يوجد ملف باسم',
  dispute: 'لا يوجد موضع خلاف باسم',
  option: 'لا يوجد في موضع الخلاف هذا خيار باسم',
  metric: 'لا يوجد مآل ولا رصد يُحكم به باسم',
  mechanism: 'لا توجد آلية باسم',
  parameter: 'لا يوجد معامل أو رصد باسم',
  coded: 'لا يوجد مستوى من سمة ولا سبب باسم',
  mode: 'لا توجد وسيلة سفر باسم',
  pinned: 'لا يوجد ما يُثبّت من معامل أو مآل أو رصد باسم',
  challenged: 'لا يوجد ما يُعترض عليه من معامل أو رصد أو دليل باسم',
};

const repeatedNames: Record<NameKind, (id: string) => string> = {
  status: (id) => `الحالة ${id} مذكورة مرتين`,
  family: (id) => `عائلة الحالات ${id} مذكورة مرتين`,
  place: (id) => `المكان ${id} مذكور مرتين`,
  country: (id) => `البلد ${id} مذكور مرتين`,
  kind: (id) => `نوع الأماكن ${id} مذكور مرتين`,
  holder: (id) => `الجهة المسيطرة ${id} مذكورة مرتين`,
  link: (id) => `الطريق ${id} مذكور مرتين`,
  group: (id) => `المجموعة ${id} مذكورة مرتين`,
  trait: (id) => `السمة ${id} مذكورة مرتين`,
  level: (id) => `المستوى ${id} مذكور مرتين في هذه السمة`,
  period: (id) => `الفترة ${id} مذكورة مرتين`,
  signal: (id) => `المؤشر ${id} مذكور مرتين`,
  move: (id) => `الانتقال ${id} مذكور مرتين`,
  reason: (id) => `السبب ${id} مذكور مرتين`,
  lever: (id) => `الرافعة ${id} مذكورة مرتين`,
  outcome: (id) => `المآل ${id} مذكور مرتين`,
  observation: (id) => `الرصد ${id} مذكور مرتين`,
  source: (id) => `المصدر ${id} مذكور مرتين`,
  evidence: (id) => `الدليل ${id} مذكور مرتين`,
  vocabulary: (id) => `قائمة المفردات ${id} مذكورة مرتين`,
  file: (id) => `الملف ${id} مذكور مرتين`,
  dispute: (id) => `موضع الخلاف ${id} مذكور مرتين`,
  option: (id) => `الخيار ${id} مذكور مرتين`,
  metric: (id) => `المقياس ${id} مذكور مرتين`,
  mechanism: (id) => `الآلية ${id} مذكورة مرتين`,
  parameter: (id) => `المعامل ${id} مذكور مرتين`,
  coded: (id) => `الرمز ${id} مذكور مرتين`,
  mode: (id) => `وسيلة السفر ${id} مذكورة مرتين`,
  pinned: (id) => `الرقم ${id} مثبّت مرتين`,
  challenged: (id) => `المعترض عليه ${id} مذكور مرتين`,
};

const yamlTroubles: Record<YamlTrouble, string> = {
  indent: 'تعذّرت قراءة نص YAML: الأسطر التي ينتمي بعضها إلى بعض لا تبدأ من العمود نفسه',
  tab: 'تعذّرت قراءة نص YAML: وردت علامة جدولة حيث لا يُقبل إلا المسافات',
  character: 'تعذّرت قراءة نص YAML: ثمة قوس أو علامة تنصيص أو فاصلة أو نقطتان ناقصة أو في غير موضعها',
  key: 'تعذّرت قراءة نص YAML: ينبغي أن يكون المفتاح نصًا قصيرًا في سطر واحد تليه نقطتان',
  alias: `تعذّرت قراءة نص YAML: الاسم المستعار ${c('*name')} يحتاج إلى مرساة ${c('&name')} قبله`,
  tag: `تعذّرت قراءة نص YAML: الوسوم مثل ${c('!name')} لا معنى لها في السيناريو`,
  directive: `تعذّرت قراءة نص YAML: الأسطر التي تبدأ بالعلامة ${c('%')} لا معنى لها في السيناريو`,
  escape: 'تعذّرت قراءة نص YAML: في النص بين علامتي التنصيص رمز غير معروف بعد الشرطة المائلة الخلفية',
  documents: 'تعذّرت قراءة نص YAML: في الملف أكثر من مستند واحد',
  other: 'تعذّرت قراءة نص YAML',
};

const csvTroubles: Record<CsvTrouble, string> = {
  quote: 'تعذّرت قراءة ملف CSV: علامة تنصيص لم تُغلق، أو نص ملاصق لها',
  cells: 'تعذّرت قراءة ملف CSV: عدد خلايا هذا الصف لا يطابق عدد خلايا الصف الأول',
  columns: 'تعذّرت قراءة ملف CSV: في الصف الأول اسم فارغ أو اسم مكرر',
  empty: 'تعذّرت قراءة ملف CSV: ليس فيه صف أول بأسماء الأعمدة',
  other: 'تعذّرت قراءة ملف CSV',
};

const limits: Record<LimitName, (found: string) => string> = {
  size: (found) => `هذا الملف أكبر مما يُسمح به لملف من ملفات السيناريو: ${found}`,
  depth: (found) => `التداخل هنا أعمق مما يُسمح به في السيناريو: ${found}`,
  aliases: (found) => `يستعمل هذا الملف الأسماء المستعارة في YAML أكثر مما يُسمح به: ${found}`,
  entries: (found) => `في هذا الملف مدخلات أكثر مما يُسمح به في السيناريو: ${found}`,
  rows: (found) => `في هذا الملف صفوف أكثر مما يُسمح به في ملف جانبي: ${found}`,
};

const expectations: Record<Expected, string> = {
  text: 'نص',
  words: `نص، أو نص بلغتين ${c('{ en: ..., ar: ... }')}`,
  id: 'معرّف',
  number: 'عدد',
  flag: `${c('true')} أو ${c('false')}`,
  date: `تاريخ مثل ${c('2014-01')} أو ${c('2014-01-31')}`,
  month: `شهر مثل ${c('2014-01')}`,
  range: `مدى مثل ${c('0..2')}`,
  quantity: `مقدار مثل ${c('5% (2%..9%) per month')}`,
  cases: `مقدار، أو خريطة حالات مثل ${c('{ period.growth: ..., otherwise: ... }')}`,
  map: `خريطة ${c('{ key: value }')}`,
  list: `قائمة ${c('[a, b]')}`,
  map_or_list: 'خريطة أو قائمة',
  map_or_file: `خريطة، أو ${c('{ file: name.csv }')}`,
  file: c('{ file: name.csv }'),
  id_or_map: 'معرّف أو خريطة',
  id_or_list: 'معرّف، أو قائمة معرّفات',
  id_list_or_map: 'معرّف، أو قائمة معرّفات، أو خريطة',
};

const amounts: Record<AmountKind, string> = {
  risk: 'احتمال خطر لكل وحدة زمن',
  time: 'مدة زمنية',
  share: 'نسبة',
  multiplier: 'معامل ضرب',
  effect: 'أثر مؤشر',
  count: 'عدد أشخاص',
  monthly: 'عدد أشخاص في الشهر',
  speed: 'سرعة',
  risk_per_km: 'خطر في الطريق',
  growth: 'معدل نمو',
  latitude: 'خط عرض',
  longitude: 'خط طول',
  distance: 'مسافة',
  value: 'قيمة',
  weight: 'وزن',
};

const notAmounts: Record<AmountKind, string> = {
  risk: 'لا يُقرأ على أنه احتمال خطر لكل وحدة زمن',
  time: 'لا يُقرأ على أنه مدة زمنية',
  share: 'لا يُقرأ على أنه نسبة',
  multiplier: 'لا يُقرأ على أنه معامل ضرب',
  effect: 'لا يُقرأ على أنه أثر مؤشر',
  count: 'لا يُقرأ على أنه عدد أشخاص',
  monthly: 'لا يُقرأ على أنه عدد أشخاص في الشهر',
  speed: 'لا يُقرأ على أنه سرعة',
  risk_per_km: 'لا يُقرأ على أنه خطر في الطريق',
  growth: 'لا يُقرأ على أنه معدل نمو',
  latitude: 'لا يُقرأ على أنه خط عرض',
  longitude: 'لا يُقرأ على أنه خط طول',
  distance: 'لا يُقرأ على أنه مسافة',
  value: 'لا يُقرأ على أنه قيمة',
  weight: 'لا يُقرأ على أنه وزن',
};

const bounds: Record<AmountKind, string> = {
  risk: `يقع احتمال الخطر ذو المدى فوق ${c('0%')} ودون ${c('100%')}، ومن غير مدى يُقبل ${c('0%')}`,
  time: 'المدة الزمنية أكبر من الصفر',
  share: `تقع النسبة ذات المدى فوق ${c('0%')} ودون ${c('100%')}، ومن غير مدى تُقبل ${c('0%')} و${c('100%')}`,
  multiplier: 'معامل الضرب أكبر من الصفر، ومن غير مدى يُقبل الصفر',
  effect: 'أثر المؤشر عدد محدود',
  count: 'عدد الأشخاص أكبر من الصفر، ومن غير مدى يُقبل الصفر',
  monthly: 'عدد الأشخاص في الشهر أكبر من الصفر، ومن غير مدى يُقبل الصفر',
  speed: 'السرعة أكبر من الصفر',
  risk_per_km: `يقع الخطر من ${c('0%')} إلى ما دون ${c('100%')}، ومع المدى فوق ${c('0%')}`,
  latitude: `يقع خط العرض من ${c('-90')} إلى ${c('90')}`,
  longitude: `يقع خط الطول من ${c('-180')} إلى ${c('180')}`,
  distance: 'المسافة صفر كيلومتر أو أكثر',
  value: 'هذا العدد صفر أو أكثر',
  growth: `معدل النمو أكبر من ${c('-100%')}`,
  weight: 'الوزن أكبر من الصفر ولا يزيد على 1',
};

const unknownKeys: Record<Where, (key: string) => string> = {
  scenario: (key) => `ليس في السيناريو مفتاح باسم ${key}`,
  time: (key) => `ليس في ${c('time')} مفتاح باسم ${key}`,
  words: (key) => `ليس في النص المكتوب بلغتين مفتاح باسم ${key}`,
  side_file: (key) => `ليس في المدخل الذي يسمّي ملفًا جانبيًا مفتاح باسم ${key}`,
  status: (key) => `ليس للحالة مفتاح باسم ${key}`,
  period: (key) => `ليس للفترة مفتاح باسم ${key}`,
  trait: (key) => `ليس للسمة مفتاح باسم ${key}`,
  level: (key) => `ليس لمستوى السمة مفتاح باسم ${key}`,
  place: (key) => `ليس للمكان مفتاح باسم ${key}`,
  link: (key) => `ليس للطريق مفتاح باسم ${key}`,
  holder: (key) => `ليس للجهة المسيطرة مفتاح باسم ${key}`,
  control: (key) => `ليس في صف ${c('control')} مفتاح باسم ${key}`,
  group: (key) => `ليس للمجموعة مفتاح باسم ${key}`,
  arrivals: (key) => `ليس في ${c('arrives')} مفتاح باسم ${key}`,
  signal: (key) => `ليس للمؤشر مفتاح باسم ${key}`,
  reason: (key) => `ليس للسبب مفتاح باسم ${key}`,
  move: (key) => `ليس للانتقال مفتاح باسم ${key}`,
  condition: (key) => `ليس في ${c('if')} مفتاح باسم ${key}`,
  derived_signal: (key) => `ليس للمؤشر المشتق مفتاح باسم ${key}`,
  blended_signal: (key) => `ليس للمؤشر الممزوج مفتاح باسم ${key}`,
  blend: (key) => `ليس في ${c('blend')} مفتاح باسم ${key}`,
  counted_signal: (key) => `ليس للمؤشر المعدود مفتاح باسم ${key}`,
  signal_count: (key) => `ليس في ${c('count')} مفتاح باسم ${key}`,
  codes: (key) => `ليس للنسب المأخوذة من الترميز مفتاح باسم ${key}`,
  code: (key) => `ليس في صف ${c('codes')} مفتاح باسم ${key}`,
  journey: (key) => `ليس للرحلة مفتاح باسم ${key}`,
  toward: (key) => `ليس لمدخل ${c('toward')} مفتاح باسم ${key}`,
  choose: (key) => `ليس في ${c('choose')} مفتاح باسم ${key}`,
  stopped: (key) => `ليس لمدخل ${c('stopped')} مفتاح باسم ${key}`,
  blocked: (key) => `ليس في ${c('blocked')} مفتاح باسم ${key}`,
  dispute: (key) => `ليس لموضع الخلاف مفتاح باسم ${key}`,
  option: (key) => `ليس لخيار موضع الخلاف مفتاح باسم ${key}`,
  decision: (key) => `ليس للقرار مفتاح باسم ${key}`,
  choice: (key) => `ليس لخيار القرار مفتاح باسم ${key}`,
  rival: (key) => `ليس للبنية المنافسة مفتاح باسم ${key}`,
  mechanism: (key) => `ليس للآلية مفتاح باسم ${key}`,
  shown: (key) => `ليس في ${c('shows')} مفتاح باسم ${key}`,
  article: (key) => `ليس في ${c('article')} مفتاح باسم ${key}`,
  sentence: (key) => `ليس لجملة المقالة مفتاح باسم ${key}`,
  codebook: (key) => `ليس لعنصر ${c('codebook')} مفتاح باسم ${key}`,
  made: (key) => `ليس في ${c('made')} مفتاح باسم ${key}`,
  odd: (key) => `ليس في ${c('odd')} مفتاح باسم ${key}`,
  odd_design: (key) => `ليس في ${c('design')} من ${c('odd')} مفتاح باسم ${key}`,
  holds_back: (key) => `ليس لمدخل ${c('holds_back')} مفتاح باسم ${key}`,
  fall: (key) => `ليس لمدخل ${c('falls')} مفتاح باسم ${key}`,
  fall_share: (key) => `ليس لمدخل ${c('share')} في ${c('falls')} مفتاح باسم ${key}`,
  none_held: (key) => `ليس في ${c('none_held')} مفتاح باسم ${key}`,
  lever: (key) => `ليس للرافعة مفتاح باسم ${key}`,
  answer: (key) => `ليس في ${c('answer')} مفتاح باسم ${key}`,
  outcome: (key) => `ليس للمآل مفتاح باسم ${key}`,
  observation: (key) => `ليس للرصد مفتاح باسم ${key}`,
  history: (key) => `ليس للرقم الأسبق في ${c('history')} مفتاح باسم ${key}`,
  fit: (key) => `ليس في ${c('fit')} مفتاح باسم ${key}`,
  fit_baselines: (key) => `ليس في ${c('baselines')} من ${c('fit')} مفتاح باسم ${key}`,
  observation_file: (key) => `ليس في ملف الأرصاد مفتاح باسم ${key}`,
  metric: (key) => `ليس للمقياس مفتاح باسم ${key}`,
  moves_counted: (key) => `ليس في ${c('move')} مفتاح باسم ${key}`,
  over: (key) => `ليس في ${c('over')} مفتاح باسم ${key}`,
  source: (key) => `ليس للمصدر مفتاح باسم ${key}`,
  evidence: (key) => `ليس للدليل مفتاح باسم ${key}`,
  revision: (key) => `ليس للمراجعة مفتاح باسم ${key}`,
  challenge: (key) => `ليس للاعتراض مفتاح باسم ${key}`,
  said: (key) => `ليس للنص بلغة أو بلغتين مفتاح باسم ${key}`,
};

const missingKeys: Record<Where, (key: string) => string> = {
  scenario: (key) => `يحتاج السيناريو إلى المفتاح ${key}`,
  time: (key) => `يحتاج ${c('time')} إلى المفتاح ${key}`,
  words: (key) => `يحتاج النص المكتوب بلغتين إلى المفتاح ${key}`,
  side_file: (key) => `يحتاج المدخل الذي يسمّي ملفًا جانبيًا إلى المفتاح ${key}`,
  status: (key) => `تحتاج الحالة إلى المفتاح ${key}`,
  period: (key) => `تحتاج الفترة إلى المفتاح ${key}`,
  trait: (key) => `تحتاج السمة إلى المفتاح ${key}`,
  level: (key) => `يحتاج مستوى السمة إلى المفتاح ${key}`,
  place: (key) => `يحتاج المكان إلى المفتاح ${key}`,
  link: (key) => `يحتاج الطريق إلى المفتاح ${key}`,
  holder: (key) => `تحتاج الجهة المسيطرة إلى المفتاح ${key}`,
  control: (key) => `يحتاج صف ${c('control')} إلى المفتاح ${key}`,
  group: (key) => `تحتاج المجموعة إلى المفتاح ${key}`,
  arrivals: (key) => `يحتاج ${c('arrives')} إلى المفتاح ${key}`,
  signal: (key) => `يحتاج المؤشر إلى المفتاح ${key}`,
  reason: (key) => `يحتاج السبب إلى المفتاح ${key}`,
  move: (key) => `يحتاج الانتقال إلى المفتاح ${key}`,
  condition: (key) => `يحتاج ${c('if')} إلى المفتاح ${key}`,
  derived_signal: (key) => `يحتاج المؤشر المشتق إلى المفتاح ${key}`,
  blended_signal: (key) => `يحتاج المؤشر الممزوج إلى المفتاح ${key}`,
  blend: (key) => `يحتاج ${c('blend')} إلى المفتاح ${key}`,
  counted_signal: (key) => `يحتاج المؤشر المعدود إلى المفتاح ${key}`,
  signal_count: (key) => `يحتاج ${c('count')} إلى المفتاح ${key}`,
  codes: (key) => `تحتاج النسب المأخوذة من الترميز إلى المفتاح ${key}`,
  code: (key) => `يحتاج صف ${c('codes')} إلى المفتاح ${key}`,
  journey: (key) => `تحتاج الرحلة إلى المفتاح ${key}`,
  toward: (key) => `يحتاج مدخل ${c('toward')} إلى المفتاح ${key}`,
  choose: (key) => `يحتاج ${c('choose')} إلى المفتاح ${key}`,
  stopped: (key) => `يحتاج مدخل ${c('stopped')} إلى المفتاح ${key}`,
  blocked: (key) => `يحتاج ${c('blocked')} إلى المفتاح ${key}`,
  dispute: (key) => `يحتاج موضع الخلاف إلى المفتاح ${key}`,
  option: (key) => `يحتاج خيار موضع الخلاف إلى المفتاح ${key}`,
  decision: (key) => `يحتاج القرار إلى المفتاح ${key}`,
  choice: (key) => `يحتاج خيار القرار إلى المفتاح ${key}`,
  rival: (key) => `تحتاج البنية المنافسة إلى المفتاح ${key}`,
  mechanism: (key) => `تحتاج الآلية إلى المفتاح ${key}`,
  shown: (key) => `يحتاج ${c('shows')} إلى المفتاح ${key}`,
  article: (key) => `يحتاج ${c('article')} إلى المفتاح ${key}`,
  sentence: (key) => `تحتاج جملة المقالة إلى المفتاح ${key}`,
  codebook: (key) => `يحتاج عنصر ${c('codebook')} إلى المفتاح ${key}`,
  made: (key) => `يحتاج ${c('made')} إلى المفتاح ${key}`,
  odd: (key) => `يحتاج ${c('odd')} إلى المفتاح ${key}`,
  odd_design: (key) => `يحتاج ${c('design')} من ${c('odd')} إلى المفتاح ${key}`,
  holds_back: (key) => `يحتاج مدخل ${c('holds_back')} إلى المفتاح ${key}`,
  fall: (key) => `يحتاج مدخل ${c('falls')} إلى المفتاح ${key}`,
  fall_share: (key) => `يحتاج مدخل ${c('share')} في ${c('falls')} إلى المفتاح ${key}`,
  none_held: (key) => `يحتاج ${c('none_held')} إلى المفتاح ${key}`,
  lever: (key) => `تحتاج الرافعة إلى المفتاح ${key}`,
  answer: (key) => `يحتاج ${c('answer')} إلى المفتاح ${key}`,
  outcome: (key) => `يحتاج المآل إلى المفتاح ${key}`,
  observation: (key) => `يحتاج الرصد إلى المفتاح ${key}`,
  history: (key) => `يحتاج الرقم الأسبق في ${c('history')} إلى المفتاح ${key}`,
  fit: (key) => `يحتاج ${c('fit')} إلى المفتاح ${key}`,
  fit_baselines: (key) => `يحتاج ${c('baselines')} من ${c('fit')} إلى المفتاح ${key}`,
  observation_file: (key) => `يحتاج ملف الأرصاد إلى المفتاح ${key}`,
  metric: (key) => `يحتاج المقياس إلى المفتاح ${key}`,
  moves_counted: (key) => `يحتاج ${c('move')} إلى المفتاح ${key}`,
  over: (key) => `يحتاج ${c('over')} إلى المفتاح ${key}`,
  source: (key) => `يحتاج المصدر إلى المفتاح ${key}`,
  evidence: (key) => `يحتاج الدليل إلى المفتاح ${key}`,
  revision: (key) => `تحتاج المراجعة إلى المفتاح ${key}`,
  challenge: (key) => `يحتاج الاعتراض إلى المفتاح ${key}`,
  said: (key) => `يحتاج النص بلغة أو بلغتين إلى المفتاح ${key}`,
};

const counted: Record<Counted, string> = {
  stock: 'من هم في مكانهم في يوم واحد',
  cumulative: 'كل ما وقع حتى يوم واحد',
  period: 'ما وقع بين يومين',
};

const meant = (suggestion: string | undefined, otherwise?: string): string[] =>
  suggestion !== undefined ? [`هل المقصود ${q(suggestion)}؟`] : otherwise ? [otherwise] : [];

/** The Arabic sentence of every problem, in Modern Standard Arabic; whatever comes from the file is isolated. */
export const problemsAr: Sentences = {
  ...fleeProblemsAr,
  M0001: (p) => ({
    sentence: yamlTroubles[p.detail],
    help: p.detail === 'tab' ? ['استعمل المسافات لإزاحة بداية السطر'] : [],
  }),
  M0002: (p) => ({
    sentence: `المفتاح ${q(p.key)} مذكور مرتين في خريطة واحدة`,
    help: [p.kept === undefined ? 'أبقِ أحدهما أو أعطِ الثاني اسمًا آخر' : 'المعتبر آخرهما كما في فلي'],
  }),
  M0003: (p) => ({
    sentence: `لا يوجد ملف باسم ${q(p.name)}`,
    help: meant(p.suggestion, `السيناريو مجلد فيه ${c('scenario.yaml')}، وتُذكر الملفات الأخرى بأسمائها منه`),
  }),
  M0004: (p) => ({ sentence: csvTroubles[p.detail], help: [] }),
  M0005: (p) => ({
    sentence: `لا يوجد عمود باسم ${q(p.column)}`,
    help: meant(p.suggestion, p.columns.length ? `الأعمدة هنا: ${list(p.columns, 'و')}` : undefined),
  }),
  M0006: (p) => ({ sentence: limits[p.limit](`وُجد ${q(p.found)}`), help: [] }),
  M0101: (p) => ({ sentence: unknownKeys[p.where](q(p.key)), help: meant(p.suggestion) }),
  M0102: (p) => ({ sentence: missingKeys[p.where](q(p.key)), help: [] }),
  M0103: (p) => ({ sentence: `وُجد ${q(p.found)}، والمنتظر هنا ${expectations[p.expected]}`, help: [] }),
  M0104: (p) => ({
    sentence: `${q(p.found)} ${notAmounts[p.kind]}`,
    help: [`اكتبه على مثال ${q(p.example)}`],
  }),
  M0105: (p) => ({
    sentence: `ليس في ${q(p.found)} وحدة تصلح هنا، والمنتظر ${amounts[p.kind]}`,
    help: [unitHelp(p.kind, p.units)],
  }),
  M0106: (p) => ({
    sentence: p.found.includes('(')
      ? `القيمة المرجّحة في ${q(p.found)} ليست داخل مداها`
      : `الطرف الأول في المدى ${q(p.found)} أعلى من الثاني`,
    help: [
      `اكتب ${c(p.found.includes('(') ? 'best (low..high)' : 'low..high')}، الطرف الأدنى أولًا ثم الأعلى`,
    ],
  }),
  M0107: (p) => ({ sentence: `${unknownNames[p.kind]} ${q(p.name)}`, help: meant(p.suggestion) }),
  M0108: (p) => ({
    sentence: `${q(p.found)} خارج الحدود المسموح بها هنا، والمنتظر ${amounts[p.kind]}`,
    help: [bounds[p.kind]],
  }),
  M0109: (p) => ({
    sentence: `${q(p.found)} ليس تاريخًا`,
    help: [`اكتب الشهر على مثال ${c('2014-01')} أو اليوم على مثال ${c('2014-01-31')}`],
  }),
  M0110: (p) => ({
    sentence: `${q(p.found)} ليس من القيم المقبولة هنا، وهي ${list(p.choices, 'و')}`,
    help: meant(p.suggestion),
  }),
  M0111: (p) => ({
    sentence: `لا يقرأ هذا البرنامج الإصدار ${q(p.found)} من صيغة السيناريو`,
    help: [`اكتب ${c('masar: 1')}`],
  }),
  M0112: (p) => ({
    sentence: `${q(p.first)} و${q(p.second)} يختلفان بأمرين مختلفين، فلا يجتمعان في خريطة حالات واحدة`,
    help: ['ضع الخريطة الثانية داخل إحدى حالات الأولى'],
  }),
  M0113: (p) => ({
    sentence: `${q(p.found)} لا يحدّد شيئًا هنا`,
    help: meant(p.suggestion, `يُنتظر هنا اسم يبدأ بإحدى البادئات الآتية: ${list(p.namespaces, 'أو')}`),
  }),
  M0114: (p) => ({ sentence: `لا يجتمع هنا أكثر من واحد من ${list(p.keys, 'و')}`, help: ['أبقِ واحدًا منها'] }),
  M0115: (p) => ({ sentence: `ينبغي أن يوجد هنا واحد من ${list(p.keys, 'و')}`, help: [] }),
  M0116: () => ({
    sentence: `يحتاج ${c('shape')} إلى مدة زمنية، فلا يرد إلا مع ${c('median')} أو ${c('mean')}`,
    help: [`احذف ${c('shape')}، أو ضع ${c('median')} مكان المعدل أو النسبة`],
  }),
  M0117: (p) => ({
    sentence: `${q(p.found)} ليس معرّفًا`,
    help: [
      `يتكون المعرّف من حروف لاتينية صغيرة من ${c('a')} إلى ${c('z')} وأرقام والعلامتين ${c('_')} و${c('-')}، ويبدأ بحرف`,
    ],
  }),
  M0118: (p) => ({ sentence: `المفتاح ${q(p.key)} بلا قيمة`, help: ['أعطِه قيمة أو احذف المفتاح'] }),
  M0119: (p) => ({
    sentence: `للمقدار ${q(p.found)} مدى، ولا يقع هنا إلا عدد واحد`,
    help: ['احذف القوسين وما بينهما'],
  }),
  M0201: (p) => ({ sentence: repeatedNames[p.kind](q(p.id)), help: ['أعطِ أحدهما معرّفًا آخر'] }),
  M0202: (p) => ({
    sentence:
      p.from && p.to
        ? `${q(p.to)} يسبق ${q(p.from)}، أي أن المدة تنتهي قبل أن تبدأ`
        : 'المدة تنتهي قبل أن تبدأ',
    help: ['ضع التاريخ الأسبق أولًا'],
  }),
  M0203: () => ({
    sentence: `زمن السيناريو منعدم، أو يزيد على ${isolate('200')} سنة`,
    help: [`ينبغي ألا يسبق ${c('time.to')} ${c('time.from')}`],
  }),
  M0204: (p) => ({
    sentence: `الحالتان ${q(p.first)} و${q(p.second)} متداخلتان: ينطبق كلاهما على الأشخاص أنفسهم في الوقت نفسه`,
    help: ['أبقِ إحداهما، أو اجعلهما متجاورتين من غير تداخل'],
  }),
  M0205: (p) => ({
    sentence: `لا ينتقل أحد من الحالة ${q(p.status)}: أصحابها متوفون`,
    help: ['احذف هذه الحالة من هنا'],
  }),
  M0206: (p) => ({
    sentence: `تدور هذه النسب في حلقة لا تستغرق زمنًا: ${list([...new Set(p.cycle)], 'و')}`,
    help: ['اجعل لأحد هذه الانتقالات معدلًا أو وسيطًا أو متوسطًا'],
  }),
  M0207: (p) => ({
    sentence: `مجموع النسب هنا ${q(p.total)}، ولا يجوز أن يتجاوز ${c('100%')}`,
    help: [],
  }),
  M0208: (p) => ({
    sentence: `لم تذكر المجموعة ${q(p.group)} نسب مستويين أو أكثر من السمة ${q(p.trait)}، فلا تُعرف نسبها`,
    help: ['اذكر نسبة كل مستوى سوى واحد على الأكثر يأخذ ما تبقّى'],
  }),
  M0209: (p) => ({
    sentence: `تحتاج المجموعة ${q(p.group)} إلى أشخاص ومكان: ${c('start')} أو ${c('arrives')}، ومعه ${c('at')}`,
    help: [],
  }),
  M0210: (p) => ({
    sentence:
      p.statuses.length === 1
        ? `لا يشمل أي مآل الحالة ${q(p.statuses[0])}`
        : `لا يشمل أي مآل هذه الحالات: ${list(p.statuses, 'و')}`,
    help: ['تنتمي كل حالة في كل مكان إلى مآل واحد بعينه، فأضفها إلى أحدها'],
  }),
  M0211: (p) => ({
    sentence: `المآلان ${q(p.first)} و${q(p.second)} كلاهما يشمل الحالة ${q(p.status)}`,
    help: [`احذفها من أحدهما، أو قسّمها بحسب المكان باستعمال ${c('in')}`],
  }),
  M0212: (p) => ({
    sentence: `تستولي الجهة ${q(p.holder)} هنا على مكان، ولم تُذكر الحالة التي تحتجز فيها الناس`,
    help: [`أعطِ هذه الجهة حالة احتجاز ${c('custody')}`],
  }),
  M0213: (p) => ({
    sentence: `لا سبيل لأحد إلى الحالة ${q(p.status)}`,
    help: ['أضف انتقالًا يؤدي إليها، أو احذف هذا المدخل'],
  }),
  M0214: (p) => ({
    sentence: `استُعمل ${c('home')} للمجموعة ${q(p.group)} وليس لها موطن مذكور`,
    help: [`أعطِ المجموعة ${c('home')}، أو اقصر الانتقال على مجموعات أخرى باستعمال ${c('if')}`],
  }),
  M0215: (p) => ({
    sentence: `عدد التركيبات التي تنشأ من السمات ${isolate(String(p.count))}، وأقصى ما يميّزه هذا البرنامج ${isolate(String(p.limit))}`,
    help: ['استعمل سمات أقل أو مستويات أقل'],
  }),
  M0216: (p) => ({ sentence: `${q(p.id)} لا يعدّ أحدًا: لا يمكن أن ينطبق ما يطلبه على أي شخص`, help: [] }),
  M0217: (p) => ({
    sentence: `${q(p.on)} خارج زمن السيناريو`,
    help: [`غيّر التاريخ، أو غيّر ${c('time.from')} و${c('time.to')}`],
  }),
  M0218: (p) => ({
    sentence: `المؤشر ${q(p.signal)} بلا صفوف، أو صفوفه غير مرتبة زمنيًا`,
    help: ['رتّب الصفوف بحسب التاريخ من الأقدم إلى الأحدث'],
  }),
  M0219: (p) => ({ sentence: `صفان لليوم نفسه والمكان نفسه: ${q(p.what)}`, help: ['أبقِ أحدهما'] }),
  M0220: (p) => ({
    sentence: `الانتقال ${q(p.id)} لا يغيّر الحالة ولا المكان`,
    help: [`أعطِه ${c('to')} آخر، أو ${c('at')}`],
  }),
  M0226: (p) => ({
    sentence: `يُطلب في ${q(p.file)} حذف ${q(p.id)} وليس في السيناريو مدخل بهذا الاسم`,
    help: meant(p.suggestion),
  }),
  M0230: (p) => ({
    sentence: `المؤشر ${q(p.signal)} مبني على نفسه عبر المؤشرات التي يسمّيها`,
    help: ['ابدأ بمؤشر معطى'],
  }),
  M0231: (p) => ({
    sentence: `المؤشر ${q(p.signal)} يُعد أثناء التشغيل، فلا يُبنى عليه مؤشر آخر`,
    help: [`دعه يؤثر في الانتقالات، ولتأخيره أعطه ${c('lag')} خاصًا به`],
  }),
  M0232: (p) => ({
    sentence: `للانتقال ${q(p.id)} معامل شكل، ويؤثر فيه المؤشر ${q(p.signal)} المعدود أثناء التشغيل`,
    help: [`احذف ${c('shape')} أو المؤشر`],
  }),
  M0233: (p) => ({
    sentence: `${q(p.found)} ليس عددًا من الأشهر الكاملة بلا مدى`,
    help: [`اكتب مثلًا ${c('12 months')}، فالعدّ يجري بنوافذ طول كل منها شهر`],
  }),
  M0234: (p) => ({
    sentence: `لا يستطيع أحد أن يسافر في الحالة ${q(p.status)}، إذ لا طريق يخرج من حيث يدخلها الناس`,
    help: [`أعطِ السيناريو ${c('links')} تخرج من تلك الأماكن`],
  }),
  M0235: (p) => ({
    sentence: `في السيناريو طرق من النوع ${q(p.mode)} وليس للرحلة سرعة عليها`,
    help: [`أضف إلى ${c('speed')} الحالة ${c(`mode.${p.mode}`)} أو ${c('otherwise')}`],
  }),
  M0236: (p) => ({
    sentence: `ينقل هذا الناس من الحالة ${q(p.status)} إليها نفسها في الحال`,
    help: ['اجعله يؤدي إلى حالة أخرى'],
  }),
  M0238: (p) => ({
    sentence: `لا يصح أن يقع ${q(p.key)} هنا`,
    help: [`يقع هنا ${list(p.choices, 'أو')}`],
  }),
  M0240: (p) => ({
    sentence: `تعود ترجمات ${q(p.source)} إليه نفسه`,
    help: [`أحدها هو الأصل، فاحذف منه ${c('translation_of')}`],
  }),
  M0241: (p) => ({
    sentence: `لا تصلح هنا طريقة الرصد ${q(p.scheme)}، فالمعدود هنا ${counted[p.counted]}`,
    help: [`احذف ${c('scheme')}، أو اجعل ${c('of')} يعدّ شيئًا آخر`],
  }),
  M0242: (p) => ({
    sentence: `لا يعدّ ${q(p.id)} إلا الحالات التي عُرفت، ولم تُذكر نسبتها من الحالات كلها`,
    help: [`أضف إلى ${c('of')} المفتاح ${c('confirmation')} أو ${c('coverage')}`],
  }),
  M0243: (p) => ({
    sentence: p.ranged
      ? `تعني ${q(p.range)} أن لا خطأ سوى خطأ العدّ، وللرقم مدى`
      : `تتحدث ${q(p.range)} عن مدى، وليس للرقم مدى`,
    help: [p.ranged ? `احذف المدى أو ${c('range: exact')}` : `اكتب الرقم على مثال ${c('best (low..high)')}`],
  }),
  M0244: (p) => ({
    sentence: p.twice
      ? `رقمان أسبقان ليوم واحد هو ${q(p.on)}`
      : `التاريخ ${q(p.on)} لا يسبق تاريخ الرصد ${q(p.before)}`,
    help: [p.twice ? 'أبقِ أحدهما' : `في ${c('history')} ما نُشر عن أيام أسبق`],
  }),
  M0245: (p) => ({
    sentence:
      p.lacks === 'growth'
        ? `يحتاج خط الأساس ${q(p.baseline)} إلى معدل نمو، ولم يُذكر في ${c('fit.baselines.reference_growth')}`
        : `أقل ما يحتاج إليه خط الأساس ${q(p.baseline)} من الأرقام الأسبق في ${c('history')} هو ${isolate(String(p.needed))}`,
    help: ['احذف خط الأساس، أو أضف ما يحتاج إليه'],
  }),
  M0246: (p) => ({
    sentence: `ليس للمقدار ${q(p.id)} مدى، فليس فيه ما يُقدَّر`,
    help: [`أعطِه مدى، أو احذفه من ${c('fit.parameters')}`],
  }),
  M0247: (p) => ({
    sentence:
      p.options < 2
        ? `لا شيء يُختار منه في القرار ${q(p.id)}`
        : `خياران من خيارات القرار ${q(p.id)} يضبطان الشيء نفسه`,
    help: ['اذكر خيارين على الأقل تختلف فيهما قيم الروافع'],
  }),
  M0221: (p) => ({ sentence: `لا شيء يستعمل ${q(p.id)}`, help: ['استعمله أو احذفه'] }),
  M0222: (p) => ({
    sentence: `${q(p.setting)} ليس اسم رافعة ولا اسم معامل في هذا السيناريو`,
    help: meant(p.suggestion),
  }),
  M0223: (p) => ({ sentence: `${q(p.setting)} خارج مدى الرافعة، ومداها ${q(p.range)}`, help: [] }),
  M0224: () => ({
    sentence: 'ينبغي أن تكون جهة مسيطرة واحدة بعينها هي التي ينتمي إليها الأعضاء',
    help: [`اكتب ${c('own: true')} لجهة واحدة`],
  }),
  M0225: (p) => ({ sentence: `لا يصح ورود ${q(p.namespace)} هنا`, help: [] }),
  M0301: (p) => ({
    sentence: `الدليل ${q(p.id)} يخالف ${q(p.other)}، ولم يُذكر أيهما المعتمد`,
    help: [`اذكر أحدهما في ${c('because')}، وبيّن السبب في ${c('note')}`],
  }),
  M0302: (p) => ({
    sentence: `لمقدار ${q(p.id)} مدى، ولم يُذكر من أين أُخذ`,
    help: [`أضف ${c('because')} و${c('basis')}، والافتراض يُكتب ${c('basis: assumed')}`],
  }),
  M0303: (p) => ({
    sentence: `وُصف ${q(p.id)} بأنه مقيس أو منقول، ولم يُذكر دليله`,
    help: [`اذكر الدليل في ${c('because')}، أو غيّر ${c('basis')}`],
  }),
  M0304: (p) => ({
    sentence: `ليس ${q(p.id)} رقمًا يمكن أن تكون له قيمة أخرى`,
    help: [`احذف القيمة، أو سمِّ الرقم نفسه: يذكر ${c('masar why')} ما يستند من الأرقام إلى قول`],
  }),
  'M-S01': (p) => ({
    sentence: `يبدو ${q(p.found)} اسم شخص بعينه: ${personSigns[p.sign]}`,
    help: [
      `سمِّ بلدًا أو صنفًا من الناس، مثل ${c('tunisia')} أو ${c('women_with_children')}، ولا تسمِّ أحدًا بعينه`,
    ],
  }),
  'M-S02': (p) => ({
    sentence: `الإحداثية ${q(p.found)} أدق من ${isolate('0.1')} درجة`,
    help: ['قرّبها إلى منزلة عشرية واحدة، فالمكان هنا منطقة لا مبنى'],
  }),
  'M-S03': (p) =>
    p.kind === undefined
      ? {
          sentence: `عدد أفراد المجموعة ${q(p.group)} هو ${isolate(String(p.people))}، وأقل عدد للمجموعة في نمط الجماعات المسلحة ${isolate('50')}، وعند أدنى مداها ${isolate('10')}`,
          help: ['ضمّها إلى مجموعة أخرى'],
        }
      : {
          sentence: `عدد من يجتمع فيهم ${q(p.kind)}${p.group === '' ? '' : ` في ${q(p.group)}`} نحو ${isolate(String(p.people))}، ولا يجوز في نمط الجماعات المسلحة تمييز أقل من ${isolate('10')} أشخاص`,
          help: ['اذكر مستويات أقل أو مجموعات أكثر'],
        },
  'M-S04': (p) => ({
    sentence: {
      end: `يمتد السيناريو إلى ${q(p.to)}، وينبغي في نمط الجماعات المسلحة أن ينتهي قبل إصدار البرنامج هذا باثني عشر شهرًا على الأقل`,
      row: `تاريخ هذا الصف ${q(p.to)}، وهو بعد إصدار البرنامج هذا أو قبله بأقل من اثني عشر شهرًا`,
      source: `تاريخ هذا المصدر ${q(p.to)}، ولا مكان لأخبار الأشهر الاثني عشر الأخيرة في سيناريو عن الماضي`,
      name: `يشير ${q(p.to)} في اسم إلى الأشهر الاثني عشر التي تسبق إصدار البرنامج هذا أو إلى ما بعدها`,
    }[p.what],
    help: [
      p.what === 'source'
        ? `إن كان ينظر في الماضي فاكتب ${c('type: report')} أو ${c('academic')} أو ${c('dataset')}، ولا تُزِح تواريخ نزاع قائم`
        : 'اجعل نهايته أسبق، فهذا النمط مخصص للماضي',
    ],
  }),
  'M-S05': (p) => ({
    sentence:
      p.what === 'value'
        ? `ينشر الرصد ${q(p.id)} عددًا أقل من ${isolate('10')}`
        : `الرصد ${q(p.id)} نسبة من أقل من ${isolate('500')} شخص، فيُستخرج منها العدد`,
    help: ['ارصد مجموعة أكبر أو عدة أماكن معًا'],
  }),
  'M-S06': (p) => ({
    sentence: `رُبط التوقيف أو الموت في الطريق بمكان واحد هو ${q(p.found)}`,
    help: [
      `اربطه بالجهة ${c('holder.X')} أو البلد ${c('country.X')} أو وسيلة السفر ${c('mode.X')}، فلا يرتّب هذا البرنامج الحواجز`,
    ],
  }),
  'M-S07': (p) => ({
    sentence: `يصف ${q(p.found)} الناس بأنهم خطر`,
    help: ['اذكر أين يعيشون وكيف، مثل «محتجز»، أما خطورة المكان فتُكتب مؤشرًا'],
  }),
  'M-S08': (p) => ({
    sentence: `يخص ${q(p.found)} نمط الجماعات المسلحة، ولا يصح في سيناريو نزوح`,
    help: [
      `استعمل حالة مثل ${c('on_route')} أو ${c('in_camp')} أو ${c('refugee')}، أو احذف ${c('profile: displacement')}`,
    ],
  }),
  'M-S09': (p) => ({
    sentence: `نص الدليل ${q(p.id)} طويل أو مقتبس، وقد يكون فقرة من مصدره`,
    help: ['قله بكلماتك باختصار ودون أسماء'],
  }),
};

function unitHelp(kind: AmountKind, units: readonly string[]): string {
  if (kind === 'count') return `اكتب عددًا مجردًا مثل ${c('10000')} بلا فواصل للآلاف`;
  return units.length > 0 ? `الوحدات المقبولة: ${list(units, 'و')}` : 'اكتبه بلا وحدة';
}
