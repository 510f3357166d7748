import { type ArabicForms, isolate, pluralAr } from '../text/index.ts';
import type { ReportWords } from './words.ts';

const rows: ArabicForms = {
  zero: 'لا صفوف',
  one: 'صف واحد',
  two: 'صفان',
  few: '# صفوف',
  many: '# صفًا',
  other: '# صف',
};
const numbers: ArabicForms = {
  zero: 'لا مقادير',
  one: 'مقدار واحد',
  two: 'مقداران',
  few: '# مقادير',
  many: '# مقدارًا',
  other: '# مقدار',
};
const sources: ArabicForms = {
  zero: 'لا مصادر',
  one: 'مصدر واحد',
  two: 'مصدران',
  few: '# مصادر',
  many: '# مصدرًا',
  other: '# مصدر',
};

const counted = (n: number, forms: ArabicForms): string => pluralAr(n, isolate(String(n)), forms);
const set = (text: string | number): string => isolate(String(text));

/** The report's Arabic: Modern Standard Arabic, every inserted number and name isolated. */
export const reportWordsAr: ReportWords = {
  chooseLanguage: 'اللغة',
  contents: 'المحتويات',

  sections: {
    answer: 'الجواب',
    overTime: 'كيف يعيشون، شهرًا بعد شهر',
    whereAndHow: 'أين وكيف',
    byOrigin: 'بحسب بلد الأصل',
    observed: 'مقارنة بما نُشر',
    howSure: 'ما مدى الثقة بهذا',
    parameters: 'كل مقدار وما يستند إليه',
    evidence: 'الأدلة والمصادر',
    limits: 'الحدود',
    reproduce: 'كيف تُعاد هذه النتائج',
    glossary: 'المفردات',
  },

  leftAlive: ({ date, people, range, draws, unknown }) =>
    `بحلول ${date} كان نحو ${people} قد غادروا أحياء (مدى المحاكيات المعقولة: ${range}؛ ${draws}).${
      unknown ? ` ومنهم نحو ${unknown.people} لم يعد يُعرف عنهم شيء (${unknown.range}).` : ''
    }`,
  outcomesAt: ({ date, parts, draws }) =>
    `في ${date}: ${parts}. وما بين القوسين هو مدى المحاكيات المعقولة (${draws}).`,
  outcomePart: (outcome, people) => `${isolate(outcome)}: ${people}`,
  whatThisIsNot: 'ما لا تقوله هذه الصفحة',
  notForecast: 'هذا سيناريو افتراضي لا تنبؤ: ما ينتج من الافتراضات المذكورة أدناه. ولم يُحصِ أحد هؤلاء الناس.',
  notPersons: 'الكلام هنا على مجموعات فقط، وليس فيه ما يقول شيئًا عن شخص بعينه.',

  outcomesFigure: (date) => `الأشخاص بحسب المآل في ${date}`,
  outcomesSummary: (date, parts) => `في ${date}، في المحاكاة الوسطى وفي تسعة أعشار المحاكيات: ${parts}.`,
  outcomesReading:
    'يعرض الشريط الأعلى القيم الوسطى جنبًا إلى جنب. وتحته يضم الخط الرفيع تسعة أعشار المحاكيات، والخط السميك نصفها الأوسط، والعلامة القائمة هي المحاكاة الوسطى.',
  half: 'نصف المحاكيات الأوسط',
  ninety: 'تسع محاكيات من كل عشر',
  middle: 'المحاكاة الوسطى',

  overTimeFigure: 'الأشخاص بحسب المآل عبر الزمن',
  overTimeReading:
    'يسير الزمن من اليسار إلى اليمين. ولكل رسم مقياسه الخاص لعدد الأشخاص. والخط المتقطع هو تاريخ الجواب.',
  overTimeSummary: ({ outcome, start, headline, headlineDate, end, endDate }) =>
    `${isolate(outcome)}: ${start} في البداية، و${headline} في ${headlineDate}، و${end} في ${endDate}.`,
  keyNinety: 'تسع محاكيات من كل عشر',
  keyHalf: 'نصف المحاكيات الأوسط',
  keyMiddle: 'المحاكاة الوسطى',
  keyObserved: 'رقم منشور مع مداه',
  keyObservedAdjusted: 'رقم منشور يعدّ أشخاصًا يختلفون بعض الاختلاف أو نُشر متأخرًا: انظر المقارنة أدناه',
  showTable: 'اعرض هذه الرسوم جدولًا',
  tableOverTime: 'الأشخاص بحسب المآل في نهاية كل عام وفي تاريخ الجواب: المحاكاة الوسطى وتسعة أعشار المحاكيات',

  largestCells: (count) => `أكثر الأماكن والحالات عددًا لمن غادروا أحياء: ${counted(count, rows)}`,
  cellsOf: (outcome) => `${isolate(outcome)}: بحسب الحالة والمكان`,
  cellsSummary: (outcome, people, cells) => `${isolate(outcome)}: ${people}، في ${counted(cells, rows)}`,
  foldedCells: (count, highest) =>
    `صفوف أخرى خالية في المحاكاة الوسطى، وعددها ${set(count)}، ولا يتجاوز أي منها ${set(highest)} في تسعة أعشار المحاكيات.`,
  whereReading:
    'عدد الأشخاص في المحاكاة الوسطى مع مدى تسعة أعشار المحاكيات. ومجموع القيم الوسطى للصفوف لا يساوي القيمة الوسطى للكل.',

  originTable: 'المآلات بحسب بلد الأصل: النسبة من المجموعة وعدد الأشخاص، مع مدى تسعة أعشار المحاكيات',
  originReading: 'النسبة هي القيمة الوسطى للمآل مقسومة على القيمة الوسطى للمجموعة.',
  came: 'وفدوا حتى ذلك الحين',
  notInAnswer: 'خارج الجواب',

  observedFigure: 'ناتج النموذج مقسومًا على ما نُشر',
  observedReading:
    'الخط الأوسط هو الرقم المنشور، والشريط الرمادي مداه. والنقطة هي المحاكاة الوسطى، والخط السميك نصف المحاكيات الأوسط، والخط الرفيع تسعة أعشارها. وما يقع إلى يسار الخط الأوسط يعني أن ناتج النموذج أكثر مما ذكره المصدر. والنقطة المفرغة مُدخل لا نجاح.',
  observedSummary: ({ inside, scored, covered, outside }) =>
    `عدد الأرقام المنشورة التي تقع المحاكاة الوسطى داخل مداها: ${set(inside)} من أصل ${set(scored)}، وعدد ما يقع منها داخل تسعة أعشار المحاكيات: ${set(covered)} من أصل ${set(scored)}.${
      outside === '' ? '' : ` وخارج المدى: ${outside}.`
    }`,
  observedTable: 'كل رقم منشور إلى جانب ناتج النموذج',
  nothingObserved: 'لا يذكر السيناريو أرقامًا منشورة، فلم يُقارن شيء هنا بالواقع.',
  sourceSays: 'يقول المصدر',
  modelSays: 'يقول النموذج',
  result: 'النتيجة',
  rangeNamed: (name, range) => `${name}: ${range}`,
  verdict: {
    passed: 'داخل المدى المنشور',
    tooLow: 'لا يوافق: النموذج أدنى مما ينبغي',
    tooHigh: 'لا يوافق: النموذج أعلى مما ينبغي',
    input: 'مُدخل لا يُحتسب',
  },
  times: (factor, shown) =>
    ({ 0.0625: 'نصف ثُمنه', 0.125: 'ثُمنه', 0.25: 'ربعه', 0.5: 'نصفه', 1: 'كما نُشر', 2: 'ضعفاه' })[factor] ??
    (factor < 1 ? `${set(shown)} منه` : `${set(shown)} أمثاله`),
  beyondAxis: 'يمتد إلى ما بعد المحور',

  holes: 'بلا درجة',
  gradesTable: 'المقادير التي لها مدى، بحسب درجة الاستناد',
  numbers: 'عدد المقادير',
  meaning: 'المعنى',
  disputes: (count) =>
    count === 0
      ? 'لا أدلة مذكور أنها متعارضة.'
      : `أزواج الأدلة المتعارضة، وعددها ${set(count)}، مبيّنة في قائمة الأدلة.`,
  notYet: 'الدرجة تقول ما يستند إليه المقدار، لا مقدار أثره في الجواب.',

  parametersReading:
    'تُعرض المقادير كما وردت في الملف ثم كما يستعملها النموذج. وما بين القوسين هو المدى المعقول الذي يسحب منه النموذج.',
  openParameters: (count) => `افتح القائمة: ${counted(count, numbers)} مع درجاتها وما تستند إليه`,
  kinds: { holds_back: 'ما يثني عن المغادرة', groups: 'مجموعة', observations: 'رقم منشور' },
  asWritten: 'كما كُتب',
  converted: 'كما يستعمله النموذج',
  perKm: (n) => `${n} لكل كيلومتر`,
  kmPerDay: (n) => `${n} كيلومترًا في اليوم`,
  weight: (n) => `وزن ${n}`,
  perDay: (number) => `معدل خطر آني في اليوم: ${number}`,
  chance: (number) => `احتمال: ${number}`,
  timesFactor: (number) => `يُضرب في ${number}`,
  perSignal: (number) => `يُضرب في ${number} لكل واحد من المؤشر`,
  people: (number) => `عدد الأشخاص: ${number}`,
  days: (number) => `عدد الأيام: ${number}`,
  fixed: 'ثابت',
  noGround: 'لم يُذكر سند',
  saidBy: (publisher, date) =>
    date === null ? isolate(publisher) : `${isolate(publisher)}، ${isolate(date)}`,

  evidenceReading: 'مضمون كل دليل مصوغ بألفاظنا. والحرف درجة المصدر في هذا الدليل.',
  openSources: (count) => `افتح قائمة المصادر: ${counted(count, sources)}`,
  sourcesTable: 'المصادر',
  conflictsWith: 'يعارضه',
  paragraph: (paragraph) => `الفقرة ${isolate(paragraph)}`,
  sourceGrade: (grade, meaning) => `${isolate(grade)}: ${meaning}`,
  comma: '، ',
  noSources: 'لا يذكر السيناريو مصادر.',
  titleColumn: 'العنوان',
  locator: 'أين يوجد',

  genericLimits: [
    'أعداد الأشخاص كلها ناتجة من نموذج. والمدى يضم ما ينتج من الافتراضات، ولا يضم أخطاء بنية النموذج.',
    'تصل المقابلات إلى من بقوا أحياء وأمكن الوصول إليهم وقبلوا الكلام. ويغيب عنها من ماتوا ومن هم رهن الاحتجاز ومن يلزمون الصمت.',
    'الحالة لفظ من ألفاظ النموذج يصف مجموعة من الناس، وليست حكمًا قانونيًا ولا مشورة في أي حالة بعينها.',
  ],

  command: 'الأمر',
  reproduceReading: 'السيناريو نفسه والبذرة وعدد المحاكيات والإصدار تعطي الأعداد نفسها على أي جهاز.',
  conserved: ({ draws, conserved, people }) =>
    `في ${set(conserved)} من أصل ${set(draws)} من المحاكيات يُعدّ كل من دخل مرة واحدة في النهاية. ${people}.`,
  identity: {
    scenario: 'بصمة السيناريو',
    result: 'بصمة النتيجة',
    version: 'إصدار masar',
    thin: 'من حوكي من الأشخاص',
    executor: 'طريقة الحساب',
  },

  glossaryTable: 'الحالات المستعملة هنا',
  definition: 'معناها',
  family: 'العائلة',
  words: 'اللفظ',
  terms: [
    { term: 'محاكاة', meaning: 'تشغيل النموذج مرة واحدة بمجموعة معقولة من المقادير' },
    { term: 'المحاكاة الوسطى', meaning: 'الوسيط: نصف المحاكيات يعطي أكثر منه ونصفها يعطي أقل' },
    {
      term: 'نصف المحاكيات الأوسط',
      meaning: `ما بين النقطتين المئويتين ${set(25)} و${set(75)} من المحاكيات`,
    },
    {
      term: 'تسع محاكيات من كل عشر',
      meaning: `ما بين النقطتين المئويتين ${set(5)} و${set(95)} من المحاكيات`,
    },
  ],

  licence: (version) =>
    `أُعدّ ببرنامج ${isolate('masar')} إصدار ${isolate(version)}، وهو برخصة ${isolate('MIT')}. والأرقام المنشورة تعود إلى المصادر المذكورة هنا.`,
  sourceLine: ({ version, scenario, digest, draws, seed }) =>
    `المصدر: ${isolate('masar')} إصدار ${isolate(version)}، السيناريو ${isolate(scenario)} (${isolate(digest)})، ${draws}، البذرة ${isolate(seed)}.`,
  mark: (seed, draws) => `مسار · ناتج نموذج · ${draws}، البذرة ${set(seed)}`,
};
