import type { CalledParameter, DriverWords, ParameterPartName } from './driver-words.ts';
import { isolate } from './quote.ts';

const parts: Record<ParameterPartName, string> = {
  speed: 'السرعة',
  share: 'النسبة',
  times: 'المضاعِف',
  effect: 'قوة الأثر',
  number: 'عدد الأشخاص',
  makeup: 'نسبة الأشخاص',
  selection: 'اختيار من قوبلوا',
  shape: 'تغيّر الاحتمال مع الزمن',
  lag: 'التأخر',
  smooth: 'البطء',
  weight: 'الوزن',
  pull: 'الجذب',
  stopped: 'احتمال الإيقاف',
  dies: 'احتمال الوفاة',
  distance: 'المسافة في اليوم',
  value: 'القيمة',
};

const questions: Record<ParameterPartName, (owner: string, where: string) => string> = {
  speed: (owner, where) => `بأي سرعة يقع هذا: ${owner}${where}؟`,
  share: (owner, where) => `كم تبلغ نسبة هذا: ${owner}${where}؟`,
  times: (owner, where) => `بأي قدر يتغير هذا: ${owner}${where}؟`,
  effect: (owner, where) => `بأي قوة يؤثر المؤشر في هذا: ${owner}${where}؟`,
  number: (owner, where) => `كم كان عدد الأشخاص: ${owner}${where}؟`,
  makeup: (owner, where) => `مَن كانوا، وبأي نسب: ${owner}${where}؟`,
  selection: (owner, where) => `إلى مَن وصلت المقابلات، وإلى مَن لم تصل: ${owner}${where}؟`,
  shape: (owner, where) => `هل يزيد احتمال هذا أم ينقص كلما طال الوقت قبل وقوعه: ${owner}${where}؟`,
  lag: (owner, where) => `كم يتأخر هذا: ${owner}${where}؟`,
  smooth: (owner, where) => `ما مدى بطء تغيّر هذا: ${owner}${where}؟`,
  weight: (owner, where) => `ما وزن كل جزء من هذا: ${owner}${where}؟`,
  pull: (owner, where) => `بأي قوة يُجذب الناس إلى هناك: ${owner}${where}؟`,
  stopped: (owner, where) => `ما نسبة من يُوقفون: ${owner}${where}؟`,
  dies: (owner, where) => `ما نسبة من يموتون: ${owner}${where}؟`,
  distance: (owner, where) => `ما المسافة التي يقطعها الناس في اليوم: ${owner}${where}؟`,
  value: (owner, where) => `ما مقدار هذا: ${owner}${where}؟`,
};

const casesOf = ({ cases, otherwise }: CalledParameter): string[] => [
  ...cases,
  ...(otherwise ? ['سائر الحالات'] : []),
];

const n = (number: number): string => isolate(String(number));

/** What drives an answer, in Arabic. */
export const driverWordsAr: DriverWords = {
  title: 'ما الذي يصنع المدى',
  leftAlive: 'غادروا أحياء',
  called: (parameter) => [`${parameter.owner}: ${parts[parameter.part]}`, ...casesOf(parameter)].join('، '),
  question: (parameter) => {
    const cases = casesOf(parameter);
    return questions[parameter.part](
      `«${parameter.owner}»`,
      cases.length > 0 ? ` (${cases.join('، ')})` : '',
    );
  },
  allOf: (owner) => `كل أعداد: ${owner}`,
  others: (count) => `كل الأعداد الأخرى معًا، وعددها ${n(count)}`,
  chance: 'المصادفة',

  nextForRange: ({ question, figure, part, now, known }) =>
    `${question} مدى هذا العدد يصنع وحده ${part} من تباين «${figure}». ولو عُرف لضاق مدى تسعة أعشار المحاكيات المعقولة في المتوسط من عرض قدره ${now} إلى نحو ${known}.`,
  nextForDecision: ({ question, decision, figure, worth, now, known }) =>
    `${question} هذا العدد أنفع الأعداد المفردة للقرار «${decision}»: فالاختيار بعد معرفته يعطي ${worth}. ومدى تسعة أعشار المحاكيات في «${figure}»، وعرضه ${now}، يصير عرضه نحو ${known}.`,
  nextNone: (draws) =>
    `لا يبرز عدد مفرد في ${draws}: فالمدى مصنوع من أعداد صغيرة كثيرة، أو أن المحاكيات أقل من أن تُظهر ذلك. ومجموعات الأعداد مذكورة أعلاه.`,
  benefit: (better, size) => `${better === 'less' ? 'أقل' : 'أكثر'} بـ ${size} في المتوسط`,
  benefitSmall: `فرقًا أقل من ${n(10)} أشخاص في المتوسط`,
  benefitOfThreshold: (size) => `احتمالًا للبقاء في جانب الحد أكبر بـ ${size}`,

  titles: {
    split: 'مم يتكون المدى',
    sobol: 'أي الأعداد توسّع المدى',
    tornado: 'عدد واحد في كل مرة',
    morris: 'غربلة كل الأعداد',
    narrowings: 'ما تُنقصه المعرفة',
    decision: (label) => `القرار: ${label}`,
    next: 'ما ينبغي معرفته بعد ذلك',
  },
  parts: {
    structure: 'البنية (البنى المنافسة)',
    disputes: 'خلاف المصادر',
    parameters: 'مدى الأعداد',
    chance: 'المصادفة',
  },
  columns: {
    share: 'النسبة',
    error: 'خطؤها المعياري',
    part: 'مصدره',
    number: 'العدد',
    alone: 'وحده وطرفا مداه',
    together: 'مع غيره وطرفا مداه',
    atLow: 'عند طرفه الأدنى',
    atHigh: 'عند طرفه الأعلى',
    swing: 'الفرق',
    size: 'متوسط حجم الأثر',
    direction: 'إذا زاد',
    scatter: 'تشتت الأثر',
    left: 'ما يبقى من العرض',
    option: 'الخيار',
    mean: 'المتوسط',
    worth: 'قيمة معرفته',
  },
  columnsFromLeft: (names) => `الأعمدة من اليسار: ${names.join('، ثم ')}`,
  atMost: (share) => `${share} على الأكثر`,
  notTold: 'لا يتميز عن لا شيء',
  goes: { up: 'أكثر', down: 'أقل', both: 'في الاتجاهين' },
  crossed: (structures, disputes) =>
    `عدد البنى ${n(structures)}، وعدد أوجه الأخذ بمواضع الخلاف ${n(disputes)}، لكل منها الوزن نفسه وعلى المحاكيات نفسها`,
  thinnedChance: (thin) =>
    `المصادفة هنا مصادفة شخص واحد من كل ${n(thin)}، ويكون تباينها لكل الأشخاص نحو جزء من ${n(thin)} من هذا.`,
  intervals:
    'نسب من التباين، ومعها مدى تسعة أعشار. والنسبة التي لا تتميز عن لا شيء لا يُكتب منها إلا طرفا مداها.',
  tornadoNote: (best, draws) =>
    `كل عدد عند طرفي مداه، وسائر الأعداد عند أفضل تقدير لها (${best})، والقيم متوسطات ${draws} على الأعداد العشوائية نفسها.`,
  morrisNote: (bases, parameters) =>
    `حُرّك كل من ${parameters} وحده على نصف مداه من ${n(bases)} نقاط بدء، والتغير محسوب على المدى كله.`,
  narrowingsNote: (draws) => `نسب من التباين من الرتبة الأولى، بالانحدار على ${draws}.`,
  bestOption: (option, better, figure, sure) =>
    `للخيار «${option}» ${better === 'less' ? 'أدنى' : 'أعلى'} متوسط في «${figure}»، ولا خيار أفضل منه في ${sure} من المحاكيات.`,
  evpi: (worth) => `معرفة كل شيء قبل الاختيار تعطي ${worth}، ولا دراسة أنفع من ذلك.`,
  evpiNone: 'معرفة كل شيء قبل الاختيار لا تغيّر شيئًا: فالخيار نفسه هو الأفضل في كل المحاكيات.',
  noWorth: 'لا ينفعه أن يُعرف عدد مفرد: فالخيار المختار لا يتغير.',
  thresholdNote: (better, threshold) =>
    `ما يُحسب هو احتمال أن يبقى الرقم عند ${threshold} أو ${better === 'less' ? 'دونه' : 'فوقه'}.`,
  asInFile: 'كما في الملف',
  fewDraws: (figure, wanted) =>
    `المحاكيات قليلة: الخطأ المعياري لأحد طرفي مدى تسعة أعشار في «${figure}» أكثر من عُشر المدى، ويكفي نحو ${wanted}`,
};
