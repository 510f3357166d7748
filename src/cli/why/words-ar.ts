import { isolate, phrases, relationNames } from '../../text/index.ts';
import type { WhyWords } from './words.ts';

const { name: q } = phrases('ar');
const n = (number: number): string => isolate(String(number));

/** `masar why` in Arabic: names and numbers are isolated. */
export const whyWordsAr: WhyWords = {
  kinds: {
    outcome: 'مآل',
    sentence: 'جملة من المقالة',
    observation: 'رقم منشور',
    status: 'حالة',
    reason: 'سبب للمغادرة',
    move: 'انتقال',
    fall: 'تبدّل السيطرة على مكان',
    journey: 'رحلة',
    parameter: 'معامل',
    holds_back: 'ما يثني عن المغادرة',
    signal: 'مؤشر',
    mechanism: 'آلية',
    lever: 'رافعة',
    group: 'مجموعة',
    place: 'مكان',
    holder: 'جهة مسيطرة',
    dispute: 'موضع خلاف بين المصادر',
    rival: 'بنية منافسة',
    evidence: 'دليل',
    source: 'مصدر',
    period: 'مدة',
    trait: 'صفة',
    link: 'طريق',
  },
  facts: {
    paragraph: 'الفقرة',
    verdict: 'الحكم',
    family: 'العائلة',
    statuses: 'الحالات',
    outcome: 'يُعدّ ضمن',
    startsHere: 'مجموعات تبدأ منها',
    from: 'من',
    to: 'إلى',
    where: 'أين',
    if: 'بشرط',
    sets: 'يغيّر',
    through: 'عبر',
    madeOf: 'مكوّن من',
    counted: 'يعدّ',
    given: 'معطى في',
    effect: 'ما يغيب من دونها',
    overlay: 'الملف البديل',
    range: 'يمكن ضبطها على',
    start: 'قيمتها الآن',
    since: 'تعمل منذ',
    who: 'من يستطيع تحريكها',
    caution: 'تنبيه',
    home: 'بلد الأصل',
    country: 'البلد',
    placeKind: 'نوعه',
    held: 'من سيطر عليه',
    holds: 'ما تسيطر عليه في تاريخ الجواب',
    custody: 'حالة من تحتجزهم',
    custodyAt: 'مكان احتجازهم',
    dates: 'الأيام',
    levels: 'قيمها',
    distance: 'المسافة',
    mode: 'وسيلة الانتقال',
    on: 'التاريخ',
    use: 'الغرض',
    published: 'المنشور',
    counts: 'يعدّ النموذج',
    shareOf: 'نسبةً إلى',
    groups: 'المجموعات',
    traits: 'ومنهم',
    over: 'المدة المعدودة',
    uses: 'المتبع هنا',
    option: 'خيار',
    title: 'العنوان',
    sourceType: 'نوعه',
    language: 'لغته',
    locator: 'أين يوجد',
    translations: 'تُرجم في',
  },
  relations: relationNames('ar'),
  headings: {
    because: 'السند',
    others: 'ما تقوله مصادر أخرى',
    claims: 'الأقوال',
    numbers: 'المقادير',
    into: 'ما يؤدي إليه، الأكبر أولًا',
    outOf: 'ما يُخرج منه، الأكبر أولًا',
    figures: 'في النموذج',
    flow: 'في النموذج',
    passage: 'من نسختك الخاصة',
    hits: 'مواضع هذا العدد في المحاكاة',
  },
  leftAlive: 'غادروا أحياء',
  arrivals: 'الوافدون',
  writtenAt: (place) => `مكتوب في ${isolate(place)}`,
  noGround: 'لم يُذكر له سند',
  basis: (basis, meaning) => `درجة الاستناد: ${basis} (${meaning})`,

  citation: (parts) => `المصدر: ${parts}`,
  said: (publisher, date) => (date === null ? isolate(publisher) : `${isolate(publisher)}، ${isolate(date)}`),
  grade: (grade, meaning) => `${isolate(grade)}: ${meaning}`,
  paragraph: (paragraph) => `الفقرة ${isolate(paragraph)}`,
  translation: (original) => `ترجمة عن ${original}`,
  conflict: (id, claim) => `يعارضه ${isolate(id)}${claim === null ? '' : `: ${claim}`}`,
  followed: (which, { followed }) =>
    which === 'unsaid'
      ? 'ولا يذكر الملف أيهما المتبع'
      : which === 'this'
        ? 'والمتبع هنا هو هذا'
        : `والمتبع هنا هو ${isolate(followed ?? '')}`,
  noSuchParagraph: 'لا توجد في نسختك من هذا المصدر فقرة بهذا الرقم يمكن الوصول إليها بالعدّ',

  converted: {
    hazard: (shown) => `معدل خطر آني في اليوم: ${shown}`,
    hazardChanges: (shape) => `يتغير معدل الخطر الآني بحسب المدة المنقضية (معامل الشكل ${shape})`,
    risk: (shown, first) => `${first ? 'احتمال الوقوع في الشهر الأول' : 'احتمال الوقوع خلال شهر'}: ${shown}`,
    median: (shown) => `المدة الوسيطة: ${shown}`,
    mean: (shown) => `متوسط المدة: ${shown}`,
    chance: (shown) => `النسبة: ${shown}`,
    times: (shown) => `يُضرب في ${shown}`,
    perSignal: (shown) => `يُضرب في ${shown} لكل واحد من المؤشر`,
    people: (shown) => `عدد الأشخاص: ${shown}`,
    lasts: (shown) => `المدة: ${shown}`,
    perKm: (shown, risk) =>
      `معدل خطر آني لكل كيلومتر: ${shown}، واحتمال الوقوع خلال ${n(100)} كيلومتر: ${risk}`,
    kmPerDay: (shown) => `كيلومترات في اليوم: ${shown}`,
    weight: (shown) => `جزء من نسب تُسحب وفق توزيع ديريشليه، وزنه ${shown}`,
    never: 'لا يقع أبدًا',
  },
  drawn: {
    log: `يُسحب على مقياس لوغاريتمي؛ وما بين القوسين هو النقطتان المئويتان ${n(5)} و${n(95)}، وما قبلهما النقطة ${n(50)}`,
    logit: `يُسحب على مقياس لوجستي؛ وما بين القوسين هو النقطتان المئويتان ${n(5)} و${n(95)}، وما قبلهما النقطة ${n(50)}`,
    identity: `يُسحب على مقياسه نفسه؛ وما بين القوسين هو النقطتان المئويتان ${n(5)} و${n(95)}، وما قبلهما النقطة ${n(50)}`,
  },
  fixed: 'ثابت',
  notWritten: 'غير موجود',
  becomes: (text, kind) =>
    `${kind === 'rival' ? 'على هذه البنية' : 'من دونها'}: ${text === null ? 'غير موجود' : isolate(text)}`,
  more: (count, command) => `وغير ذلك، وعدده ${n(count)}${command === null ? '' : `، انظر ${q(command)}`}`,

  change: (kind, label, setting, date) =>
    ({
      without: `من دون «${label}»، في نهاية ${date}`,
      rival: `على بنية «${label}»، في نهاية ${date}`,
      lever: `إذا ضُبطت «${label}» على ${isolate(setting)}، في نهاية ${date}`,
      dispute: `إذا اتُّبع «${label}»، في نهاية ${date}`,
    })[kind],
  studied: (draws, thin) =>
    `الفروق متقابلة على المعاملات والأعداد العشوائية نفسها: ${draws}، بشخص واحد من كل ${n(thin)}`,
  shown: (label, withIt, withoutIt) => `${label}: ${isolate(withIt)}؛ ومن دونها ${isolate(withoutIt)}`,
  noEffect: 'لا فرق يتجاوز المصادفة',
  sameElsewhere: (outcomes) => `لا فرق يتجاوز المصادفة في: ${outcomes}`,
  differ: (count, kind) =>
    count === 0
      ? 'لا يختلف أي معامل.'
      : kind === 'rival'
        ? `المعاملات التي تختلف فيها، وعددها ${n(count)}`
        : `المعاملات التي تغذيها، أي ما يختلف حين تُنزع، وعددها ${n(count)}`,
  noMechanism: 'لا تغذي جزءًا من النموذج، فالجواب من دونها هو نفسه.',

  by: (month) => `حتى نهاية ${month}`,
  on: (day) => `في ${day}`,
  verdict: {
    passed: 'داخل المدى المنشور',
    tooLow: 'أدنى من المدى المنشور',
    tooHigh: 'أعلى من المدى المنشور',
  },
  noRun: (command) => `لا محاكاة منجزة إلى جانبه، فلا أعداد أشخاص هنا: ${q(command)}`,
  fromRun: (run, draws, thin) =>
    `ناتج نموذج، من ${isolate(run)}، ${draws}${thin > 1 ? `، بشخص واحد من كل ${n(thin)}` : ''}`,
  otherRun: (run) => `في ${q(run)} محاكاة لنسخة أخرى من هذا السيناريو، فلم تُستعمل`,
  computing: (draws, thin) =>
    `لا دراسة إلى جانبه، ويُحسب الآن الجواب من دونها: ${draws}، بشخص واحد من كل ${n(thin)}`,
  alsoNamed: (name) => `يدل ${q(name)} أيضًا على`,

  hit: ({ what }, shown, of, date) =>
    ({
      headline: `«${of[0]}» في نهاية ${date}: ${shown}`,
      end: `«${of[0]}» في نهاية المحاكاة: ${shown}`,
      observation: `ناتج النموذج مقابل «${of[0]}»: ${shown}`,
      published: `المنشور في «${of[0]}»: ${shown}`,
      move: `«${of[0]}» حتى نهاية ${date}: ${shown}`,
      group: `من وفدوا من «${of[0]}» حتى ${date}: ${shown}`,
      group_outcome: `«${of[0]}»، «${of[1]}»، في نهاية ${date}: ${shown}`,
      cell: `«${of[0]}»، «${of[1]}»، في نهاية ${date}: ${shown}`,
      people: `الداخلون أو الخارجون أو الباقون في المحاكاة الوسطى: ${shown}`,
      parameter: `المعامل ${of[0]}: ${shown}`,
    })[what],
  points: {
    p50: 'الوسيط',
    p25: 'الطرف الأدنى لنصف المحاكيات الأوسط',
    p75: 'الطرف الأعلى لنصف المحاكيات الأوسط',
    p5: 'الطرف الأدنى لتسع محاكيات من كل عشر',
    p95: 'الطرف الأعلى لتسع محاكيات من كل عشر',
    best: 'القيمة المرجّحة',
    low: 'الطرف الأدنى',
    high: 'الطرف الأعلى',
  },
  notFound: (asked) => `لا يظهر ${q(asked)} في أي موضع من هذه المحاكاة`,
  nearest: 'أقرب الأعداد إليه',
  noName: (asked, suggestion) =>
    `لا شيء في هذا السيناريو باسم ${q(asked)}${suggestion === undefined ? '' : `، هل المقصود ${q(suggestion)}؟`}`,
  cumulative: 'كل ما حدث حتى تاريخه',
  dates: (from, to) =>
    from === ''
      ? `حتى ${isolate(to)}`
      : to === ''
        ? `منذ ${isolate(from)}`
        : `من ${isolate(from)} إلى ${isolate(to)}`,
};
