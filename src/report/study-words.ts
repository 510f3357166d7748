import type { Language } from '../text/index.ts';

/** The words of the sections on maps, spells, the article, levers, rivals and disputes. */
export interface StudyWords {
  sections: {
    maps: string;
    spells: string;
    article: string;
    levers: string;
    rivals: string;
    disputes: string;
  };
  mapTitle: (date: string) => string;
  mapSummary: (date: string, inside: string, largest: string) => string;
  mapReading: string;
  mapKey: { corridor: string; held: string };
  /** Places beyond the edge of a map, with their people. */
  beyond: (places: string) => string;
  countries: Record<'TUR' | 'SYR' | 'IRQ', string>;
  mapTable: (date: string) => string;
  corridors: (date: string) => string;
  setOut: string;
  spellsTitle: string;
  spellsSummary: (from: string, to: string, people: string) => string;
  spellsReading: string;
  spellsTable: string;
  from: string;
  to: string;
  noStudy: string;
  studied: (draws: string, thin: number) => string;
  articleReading: string;
  tally: (holds: number, loose: number, wrong: number, open: number) => string;
  contradicted: string;
  verdicts: Record<'holds' | 'loose' | 'wrong' | 'not_testable' | 'none', string>;
  /** Where a sentence stands in the article. */
  paragraph: (paragraph: string) => string;
  became: string;
  takenAway: string;
  colon: string;
  withoutIt: string;
  /** Before the difference between a figure with and without something. */
  thatIs: string;
  answerWithout: (date: string) => string;
  feeds: (parameters: string) => string;
  others: string;
  disputed: string;
  ifOther: (option: string) => string;
  rangeOf: (best: string, low: string, high: string) => string;
  leftAlive: string;
  noEffect: string;
  noMechanism: string;
  leversReading: string;
  times: (value: string) => string;
  across: (value: string, structures: number) => string;
  agreement: (fewer: number, more: number, of: number) => string;
  mediansFrom: (least: string, most: string) => string;
  signs: Record<'assumed' | 'emerges' | 'none', string>;
  ownStructure: string;
  rivalsReading: string;
  rivalsTable: string;
  toldAt: string;
  structure: string;
  met: string;
  spread: (low: string, high: string) => string;
  disagree: (levers: string) => string;
  agree: string;
  misfit: string;
  disputesReading: string;
  followed: string;
  option: string;
  answerUnder: string;
  metOf: (met: number, of: number) => string;
  codebook: Record<'title' | 'reading' | 'code' | 'means' | 'include' | 'exclude', string>;
  cannot: string;
  cannotList: readonly string[];
  who: string;
  caution: string;
}

const en: StudyWords = {
  sections: {
    maps: 'Where they were, on four dates',
    spells: 'Who became what',
    article: 'The article, sentence by sentence',
    levers: 'What could be changed',
    rivals: 'Rival structures',
    disputes: 'Where sources disagree',
  },
  mapTitle: (date) => `At the end of ${date}`,
  mapSummary: (date, inside, largest) =>
    `At the end of ${date}, ${inside} were inside the group; most people were at ${largest}.`,
  mapReading:
    'The area of a circle stands for people, its parts for what became of them; those who never moved are drawn too. A ring shows a place that the group held. Bands are schematic: they join places, and say nothing of where anybody walked. Borders are simplified and state no claim.',
  mapKey: { corridor: 'set out since the map before', held: 'held by the group' },
  beyond: (places) => `Beyond the edge of the map: ${places}.`,
  countries: { TUR: 'Turkey', SYR: 'Syria', IRQ: 'Iraq' },
  mapTable: (date) => `People at the largest places, end of ${date}`,
  corridors: (date) => `Links on which most people set out, up to the end of ${date}`,
  setOut: 'set out',
  spellsTitle: 'From status to status, up to the headline date',
  spellsSummary: (from, to, people) => `The widest band leads from ${from} to ${to}: ${people} times.`,
  spellsReading:
    'Every passage from one status to another is counted, so a person who tried three times is counted three times. Bands of fewer passages are in the table only.',
  spellsTable: 'Passages between statuses',
  from: 'from',
  to: 'to',
  noStudy:
    'This page was made without the study of variants. `masar run --report` makes it; `--no-study` leaves it out.',
  studied: (draws, thin) =>
    `Differences are paired: the same parameters and random numbers with and without the change, over ${draws} of one person in ${thin}.`,
  articleReading:
    'Each sentence in our own words, what it became in the model, what other sources say of it, and what the answer becomes when that part is taken away.',
  tally: (holds, loose, wrong, open) =>
    `Beside other sources ${holds} sentences hold, ${loose} ${loose === 1 ? 'is' : 'are'} loose, ${wrong} ${wrong === 1 ? 'is' : 'are'} wrong, and ${open} cannot be tested.`,
  contradicted: 'The facts contradict or correct it at',
  verdicts: {
    holds: 'holds',
    loose: 'loose',
    wrong: 'wrong',
    not_testable: 'cannot be tested',
    none: 'no claim',
  },
  paragraph: (paragraph) => `paragraph ${paragraph}`,
  became: 'In the model:',
  takenAway: 'Taken away:',
  colon: ':',
  withoutIt: '; without it',
  thatIs: ', that is',
  answerWithout: (date) => `The answer for the end of ${date} without it:`,
  feeds: (parameters) => `${parameters} of the model rest on it`,
  others: 'Other sources:',
  disputed: 'Sources disagree:',
  ifOther: (option) => `If the other is right (“${option}”):`,
  rangeOf: (best, low, high) => `${best} (${low} to ${high})`,
  leftAlive: 'left alive',
  noEffect: 'no difference beyond chance at the headline date',
  noMechanism: 'It feeds no part of the model: the answer is the same without it.',
  leversReading:
    'What a policy would change at the headline date, everything else equal. “Sign assumed” means that the direction was put in by hand; “sign emerges” that it follows from competition, routes or feedback. Describing an effect is not advising it.',
  times: (value) => `times ${value}`,
  across: (value, structures) => `the same at times ${value} on ${structures} structures`,
  agreement: (fewer, more, of) => {
    const parts = [
      ...(fewer > 0 ? [`fewer on ${fewer}`] : []),
      ...(more > 0 ? [`more on ${more}`] : []),
      ...(fewer + more < of ? [`not beyond chance on ${of - fewer - more}`] : []),
    ];
    return `${parts.join(', ')} of ${of}`;
  },
  mediansFrom: (least, most) => (least === most ? `median: ${least}` : `medians: ${least} to ${most}`),
  signs: { assumed: 'sign assumed', emerges: 'sign emerges', none: 'none beyond chance' },
  ownStructure: 'this scenario',
  rivalsReading:
    'Other ways in which the parts could hang together. Each runs on the same numbers and is scored on the same published figures.',
  rivalsTable: 'The answer and its score by structure',
  toldAt: 'told at',
  structure: 'structure',
  met: 'figures met',
  spread: (low, high) =>
    `Across the structures the median of those who left alive runs from ${low} to ${high}.`,
  disagree: (levers) => `The structures disagree on the direction of: ${levers}.`,
  agree: 'The structures agree on the direction of every lever whose effect goes beyond chance.',
  misfit: 'misfit against this scenario',
  disputesReading: 'Which claim is followed is a switch; what the other side would say stands beside it.',
  followed: 'followed here',
  option: 'claim',
  answerUnder: 'left alive under it',
  metOf: (met, of) => `the model meets ${met} of ${of} published figures`,
  codebook: {
    title: 'Codebook of interviews',
    reading:
      'For whoever codes interviews for this scenario: what each code stands for, when it is given and when not. No text of an interview belongs here.',
    code: 'code',
    means: 'means',
    include: 'given when',
    exclude: 'not given when',
  },
  cannot: 'What this cannot answer',
  cannotList: [
    'Which person left, where one person is, or what one person did.',
    'What will happen: it describes a past and what would have followed from other assumptions.',
    'Whether somebody deserves protection or punishment. Statuses are counted, never judged.',
    'Which road is safe or watched. Places and links are coarse, and corridors are schematic.',
  ],
  who: 'Who could pull it',
  caution: 'Caution',
};

const ar: StudyWords = {
  sections: {
    maps: 'أين كانوا في أربعة تواريخ',
    spells: 'من صار إلى ماذا',
    article: 'المقالة جملة جملة',
    levers: 'ما الذي يمكن تغييره',
    rivals: 'بنى منافسة',
    disputes: 'مواضع اختلاف المصادر',
  },
  mapTitle: (date) => `في نهاية ${date}`,
  mapSummary: (date, inside, largest) =>
    `في نهاية ${date} كان ${inside} داخل التنظيم، وكان أكثر الناس في ${largest}.`,
  mapReading:
    'مساحة الدائرة تدل على عدد الناس، وأجزاؤها على ما آلوا إليه، ومن لم ينتقلوا مرسومون أيضًا. والحلقة تدل على مكان كان بيد التنظيم. والأشرطة تخطيطية تصل بين الأماكن ولا تقول أين سار أحد. والحدود مبسطة ولا تعبر عن موقف.',
  mapKey: { corridor: 'انطلقوا منذ الخريطة السابقة', held: 'بيد التنظيم' },
  beyond: (places) => `خارج حدود الخريطة: ${places}.`,
  countries: { TUR: 'تركيا', SYR: 'سوريا', IRQ: 'العراق' },
  mapTable: (date) => `الناس في أكبر الأماكن، نهاية ${date}`,
  corridors: (date) => `الطرق التي انطلق عليها أكثر الناس حتى نهاية ${date}`,
  setOut: 'المنطلقون',
  spellsTitle: 'من حالة إلى حالة حتى تاريخ الإجابة',
  spellsSummary: (from, to, people) => `أعرض الأشرطة يصل بين «${from}» و«${to}»: ${people} مرة.`,
  spellsReading:
    'يُعد كل انتقال من حالة إلى أخرى، فمن حاول ثلاث مرات عُد ثلاثًا. والأشرطة الأقل انتقالًا في الجدول وحده.',
  spellsTable: 'الانتقالات بين الحالات',
  from: 'من',
  to: 'إلى',
  noStudy: 'أُعدت هذه الصفحة بلا دراسة البدائل. يعدّها الأمر `masar run --report` ويتركها `--no-study`.',
  studied: (draws, thin) =>
    `الفروق مزدوجة: المعاملات والأرقام العشوائية نفسها مع التغيير وبدونه، على ${draws} بشخص واحد من كل ${thin}.`,
  articleReading:
    'كل جملة بكلماتنا، وما صارت إليه في النموذج، وما تقوله عنها مصادر أخرى، وما تصير إليه الإجابة حين يُنزع ذلك الجزء.',
  tally: (holds, loose, wrong, open) =>
    `بجانب المصادر الأخرى، عدد الجمل الصحيحة ${holds}، والتقريبية ${loose}، والخاطئة ${wrong}، وما لا يمكن اختباره ${open}.`,
  contradicted: 'تخالفها الوقائع أو تصححها عند',
  verdicts: {
    holds: 'صحيحة',
    loose: 'تقريبية',
    wrong: 'خاطئة',
    not_testable: 'لا يمكن اختبارها',
    none: 'ليست قولًا',
  },
  paragraph: (paragraph) => `الفقرة ${paragraph}`,
  became: 'في النموذج:',
  takenAway: 'إذا نُزعت:',
  colon: ':',
  withoutIt: '؛ ومن دونها',
  thatIs: '، أي',
  answerWithout: (date) => `الإجابة عن نهاية ${date} من دونها:`,
  feeds: (parameters) => `ما يستند إليها في النموذج: ${parameters}`,
  others: 'مصادر أخرى:',
  disputed: 'المصادر مختلفة:',
  ifOther: (option) => `إن صح القول الآخر («${option}»):`,
  rangeOf: (best, low, high) => `${best} (من ${low} إلى ${high})`,
  leftAlive: 'غادروا أحياء',
  noEffect: 'لا فرق يتجاوز المصادفة في تاريخ الإجابة',
  noMechanism: 'لا تغذي جزءًا من النموذج، فالإجابة من دونها هي نفسها.',
  leversReading:
    'ما كانت سياسة ما لتغيّره في تاريخ الإجابة مع ثبات كل ما عداها. «اتجاه مفترض» يعني أنه وُضع يدويًا، و«اتجاه ناتج» أنه ينتج عن التنافس أو الطرق أو الارتداد. ووصف الأثر ليس نصحًا به.',
  times: (value) => `مضروبًا في ${value}`,
  across: (value, structures) => `الأثر نفسه عند الضرب في ${value}، على بنى عددها ${structures}`,
  agreement: (fewer, more, of) => {
    const parts = [
      ...(fewer > 0 ? [`أقل في ${fewer}`] : []),
      ...(more > 0 ? [`أكثر في ${more}`] : []),
      ...(fewer + more < of ? [`لا يتجاوز المصادفة في ${of - fewer - more}`] : []),
    ];
    return `${parts.join('، ')} من ${of}`;
  },
  mediansFrom: (least, most) => (least === most ? `الوسيط: ${least}` : `الوسيط: من ${least} إلى ${most}`),
  signs: { assumed: 'اتجاه مفترض', emerges: 'اتجاه ناتج', none: 'لا أثر يتجاوز المصادفة' },
  ownStructure: 'هذا السيناريو',
  rivalsReading:
    'طرق أخرى قد تترابط بها الأجزاء. تُشغّل كل منها على الأرقام نفسها وتُقاس على الأرقام المنشورة نفسها.',
  rivalsTable: 'الإجابة ومطابقتها بحسب البنية',
  toldAt: 'مبيّن عند',
  structure: 'البنية',
  met: 'أرقام مطابقة',
  spread: (low, high) => `يمتد وسيط من غادروا أحياء بين البنى من ${low} إلى ${high}.`,
  disagree: (levers) => `تختلف البنى في اتجاه أثر: ${levers}.`,
  agree: 'تتفق البنى في اتجاه كل رافعة يتجاوز أثرها المصادفة.',
  misfit: 'البعد عن الأرقام قياسًا إلى هذا السيناريو',
  disputesReading: 'القول المتبع مفتاح تبديل، ويقف إلى جانبه ما يقوله الطرف الآخر.',
  followed: 'المتبع هنا',
  option: 'القول',
  answerUnder: 'من غادروا أحياء بموجبه',
  metOf: (met, of) => `يطابق النموذج ${met} من ${of} من الأرقام المنشورة`,
  codebook: {
    title: 'دليل ترميز المقابلات',
    reading:
      'لمن يرمّز مقابلات لهذا السيناريو: ما يعنيه كل رمز، ومتى يُعطى ومتى لا يُعطى. ولا مكان هنا لنص مقابلة.',
    code: 'الرمز',
    means: 'معناه',
    include: 'يُعطى حين',
    exclude: 'لا يُعطى حين',
  },
  cannot: 'ما لا يستطيع هذا أن يجيب عنه',
  cannotList: [
    'أي شخص غادر، أو أين هو شخص بعينه، أو ماذا فعل.',
    'ما سيحدث: فهو يصف ماضيًا وما كان ليترتب على افتراضات أخرى.',
    'هل يستحق أحد حماية أو عقابًا. فالحالات تُعد ولا يُحكم عليها.',
    'أي طريق آمن أو مراقب. فالأماكن والطرق مجملة والأشرطة تخطيطية.',
  ],
  who: 'من يستطيع تحريكها',
  caution: 'تنبيه',
};

export const studyWords = (language: Language): StudyWords => (language === 'ar' ? ar : en);
