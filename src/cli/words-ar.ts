import { isolate, phrases } from '../text/index.ts';
import type { CliWords } from './words.ts';

const { name: q, counted, list, verbs } = phrases('ar');

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : `، هل المقصود ${q(suggestion)}؟`;
const n = (number: number): string => isolate(String(number));

/** The command line in Arabic: names, commands and numbers are isolated. */
export const cliWordsAr: CliWords = {
  about:
    'من الذين يغادرون حربًا أو جماعة مسلحة، ومتى، ومن أي طريق، ومن يوقفهم، وأين يعيشون بعد ذلك وكيف، مع مدى لكل عدد والدليل إلى جانبه.',
  helpTitles: {
    'Usage:': 'الاستعمال:',
    'Arguments:': 'المعطيات:',
    'Options:': 'الخيارات:',
    'Global Options:': 'خيارات كل الأوامر:',
    'Commands:': 'الأوامر:',
  },
  examplesTitle: 'أمثلة:',
  examples: [
    'حاكِ سيناريو مرفقًا بالبرنامج، واكتب نتائجه وتقريره',
    'ما الذي يتغير إن لم يُرحَّل أحد',
    'ابحث عن الأخطاء في سيناريو هذا المجلد',
    'معنى أحد الرموز مع مثال',
    'ما تستند إليه جملة من المقالة، والجواب من دونها',
  ],
  exitTitle: 'رموز الخروج:',
  exits: {
    done: 'تم العمل',
    notSo: `الأمر على خلاف ما سُئل عنه: في السيناريو أو في ملف أرصاد أخطاء، أو لم يتحقق ${isolate('score --min')}، أو وجد ${isolate('check --extremes')} ما لا يصح، أو وجد ${isolate('compare --exit-code')} فرقًا، أو وجد ${isolate('fmt --check')} ملفًا يتغير، أو لم يجد ${isolate('why')} ما يحمل ذلك الاسم أو العدد`,
    usage: 'سطر الأوامر غير صحيح',
    world: 'تعذّرت قراءة ملف أو مجلد أو كتابته',
    notReproducible: `لا تُعاد النتائج: المحاكاة المنجزة أو التقرير لا يوافق السيناريو الذي معه، أو أعطى ${q('open --run')} بصمة أخرى`,
    ourMistake: 'خطأ في برنامج masar نفسه',
    interrupted: 'قُطع العمل، ولم يبق شيء نصف مكتوب',
  },
  commands: {
    init: verbs.init,
    fmt: 'اكتب ملفات السيناريو بصيغتها المعتمدة الواحدة',
    run: verbs.run,
    check: verbs.check,
    compare: verbs.compare,
    score: 'قارن النموذج بما رُصد',
    fit: 'قدّر المقادير ذات المدى مما رُصد، واحفظ نتيجة المعايرة',
    report: verbs.report,
    schema: 'اطبع JSON Schema لملفات السيناريو، لبرامج التحرير',
    explain: 'اشرح رمزًا مثل M0107، أو اسرد الحالات',
    why: 'الدليل الذي يستند إليه اسم أو جملة أو عدد',
    drivers: 'ما الذي يوسّع المدى، وما قيمة معرفة المزيد',
    studio: 'افتح الاستوديو: حرّك الروافع وانظر ما يتغير، في المتصفح وعلى هذا الجهاز وحده',
    open: 'استعادة الدراسة من تقرير: السيناريو بعد التحقق منه، والأمر الذي يشغّله من جديد',
    flee: `شغّل مجلدًا بصيغة فلي: ${isolate('out.csv')} لمحاكاة واحدة، أو مدى محاكيات كثيرة`,
    import: 'اصنع سيناريو من مجلد بصيغة فلي',
  },
  helpCommand: 'اطبع مساعدة أحد الأوامر',
  arguments: {
    file: `سيناريو: مجلده، أو ملفه، أو ${isolate('-')} للمدخل القياسي، أو اسم مثل ${isolate('leaving-isis')}، وإن لم يُذكر فالذي هنا`,
    base: 'السيناريو الذي يُبدأ منه، وإن لم يُذكر فالذي هنا',
    other: 'السيناريو الذي يُقارن به',
    fileOrRun: 'سيناريو، أو مجلد محاكاة منجزة، وإن لم يُذكر فالسيناريو الذي هنا',
    topic: `رمز، أو ${isolate('statuses')}، وإن لم يُذكر فكل الرموز`,
    files: `مجلدات يُقصد ما فيها من سيناريو وملفات بديلة، أو ملفات مفردة، أو ${isolate('-')} للمدخل القياسي، وإن لم تُذكر فالسيناريو الذي هنا`,
    newFolder: 'مجلد السيناريو الجديد، وإن لم يُذكر فالمجلد الذي هنا',
    report: `ملف ${isolate('report.html')} من هذا البرنامج`,
    opened:
      'سيناريو، أو مجلد محاكاة منجزة، أو تقرير من هذا البرنامج، وإن لم يُذكر فالسيناريو الذي هنا أو المرفق بالبرنامج',
    name: `معرّف مثل ${isolate('returned')} أو ${isolate('removed_home.rate')} أو ${isolate('S23')} أو ${isolate('status.returned')}، أو عدد من محاكاة مثل ${isolate('6,800')}`,
    fleeSource: `${isolate('source_data')} إن كان الأول ${isolate('input_csv')} بصيغة فلي`,
  },
  options: {
    audience: `لمن: ${isolate('brief')} (صفحتان) أو ${isolate('review')} (للمراجع) أو ${isolate('both')} (كلاهما، وهو الأصل)`,
    openOutput: 'المجلد الذي يُكتب، وليس فيه بعد شيء من ملفاته؛ والأصل معرّف السيناريو',
    openRun: 'شغّله من جديد وقل هل البصمة هي نفسها',
    port: 'المنفذ، وإن لم يُذكر فمنفذ شاغر',
    noOpen: 'لا تفتح المتصفح',
    readOnly: 'لا تُحفظ من الصفحة تغييرات في ملفات السيناريو',
    studioDraws: 'عدد المحاكيات التي تنتهي إليها الصفحة (256، و20 لمجلد بصيغة فلي)',
    exportTo: 'اكتب الاستوديو مجلدًا يُفتح من أي موضع، دون خادم ودون شبكة',
    verbose: 'قل المزيد، مع مسار الأخطاء في البرنامج',
    noInput: 'لا تنتظر مدخلًا من الطرفية أبدًا',
    at: `الشهر الذي تُقارن نهايته، مثل ${isolate('2017-10')}`,
    exitCode: `اخرج بالرمز ${n(1)} إن اختلفت النتائج`,
    min: `اخرج بالرمز ${n(1)} إن تحقق عدد أقل من الأرصاد`,
    reportOutput: `الملف الذي يُكتب، و${isolate('-')} للمخرج القياسي، والمعتاد ${isolate('report.html')}، وفي مجلد المحاكاة إن ذُكر`,
    noStudy: 'دون دراسة البنى المنافسة والآليات ومواضع الخلاف والروافع',
    runOutput: `المجلد الذي يُكتب، والمعتاد مع ${isolate('--report')} هو ${isolate('out/')} يليه معرّف السيناريو`,
    fmtCheck: `لا تكتب شيئًا، بل سمِّ الملفات التي ستتغير، واخرج بالرمز ${n(1)} إن وُجدت`,
    extremes: `ادفع السيناريو إلى أحوال قصوى أيضًا، واخرج بالرمز ${n(1)} إن لم يصح فيها ما يجب أن يصح`,
    metric: `الرقم الذي يُدرس: مآل، أو ${isolate('left_alive')}، أو ${isolate('observation.ID')}`,
    decision: 'قرار من السيناريو بمعرّفه، وإن لم يُذكر فكل قراراته',
    option: `خيار بدل قرار، مثل ${isolate('removals=0,arrests=0.5')}، ويجوز تكراره، ويُقارن بالملف كما هو`,
    better: `أيهما أفضل مع ${isolate('--option')}، وهو ${isolate('less')} أو ${isolate('more')}`,
    threshold: `مع ${isolate('--option')}: لا يُحسب إلا بقاء الرقم في الجانب الأفضل من هذا الحد`,
    method: `بعض ${isolate('value,morris,sobol,tornado,split')}، وإن لم تُذكر فكلها`,
    groups: 'نسبة كل أعداد الشيء الواحد معًا، كانتقال أو مجموعة من الناس، بدل الأعداد المفردة',
    driversDraws: 'محاكيات كل عينة، وبها تُحدَّد أحجام التصاميم الأخرى',
    driversOutput: `المجلد الذي يُكتب فيه ${isolate('drivers.json')}، مثل مجلد محاكاة للسيناريو نفسه`,
    from: `انسخ سيناريو مرفقًا بالبرنامج، وهو ${isolate('hello')} أو ${isolate('leaving-isis')}`,
  },
  usage: {
    unknown_option: ({ name, suggestion }) => `لا يوجد خيار باسم ${q(name)}${meant(suggestion)}`,
    unknown_command: ({ name, suggestion }) => `لا يوجد أمر باسم ${q(name)}${meant(suggestion)}`,
    unknown_topic: ({ name, suggestion }) =>
      suggestion === undefined
        ? `لا شرح لـ ${q(name)}، فاذكر رمزًا مثل ${q('M0107')} أو ${q('statuses')}`
        : `لا شرح لـ ${q(name)}${meant(suggestion)}`,
    missing_argument: ({ name }) => `ينقص ${q(name)}`,
    missing_value: ({ option }) => `يحتاج ${q(option)} إلى قيمة`,
    too_many: ({ found }) => `المعطيات أكثر مما يأخذه هذا الأمر: ${isolate(found)}`,
    not_whole: ({ option, found, least }) =>
      `ينبغي أن تكون قيمة ${q(option)} عددًا صحيحًا لا يقل عن ${n(least)}، والموجود ${q(found)}`,
    not_choice: ({ option, found, choices }) =>
      `ينبغي أن تكون قيمة ${q(option)} واحدة من: ${list(choices.map(q))}، والموجود ${q(found)}`,
    not_setting: ({ found }) =>
      `يُكتب بعد ${q('--set')} اسم ثم ${q('=')} ثم قيمة، مثل ${q('removals=0.3')}، والموجود ${q(found)}`,
    not_month: ({ found, first, last }) =>
      `ينبغي أن تكون قيمة ${q('--at')} شهرًا من ${isolate(first)} إلى ${isolate(last)}، والموجود ${q(found)}`,
    not_metric: ({ found, choices, suggestion }) =>
      `${q(found)} ليس رقمًا في هذا السيناريو${suggestion ? meant(suggestion) : `، وأرقامه: ${list(choices.map(q))}`}`,
    not_decision: ({ found, choices, suggestion }) =>
      choices.length === 0
        ? `لا قرارات في هذا السيناريو، فأضف قرارًا في ${q('decisions')}، أو اذكر ${q('--option')} و${q('--better')}`
        : `${q(found)} ليس قرارًا في هذا السيناريو${suggestion ? meant(suggestion) : `، وقراراته: ${list(choices.map(q))}`}`,
    not_methods: ({ found, choices }) =>
      `يأخذ ${q('--method')} بعض هذه وبينها فواصل: ${list(choices.map(q))}، والموجود ${q(found)}`,
    not_number: ({ option, found }) => `ينبغي أن تكون قيمة ${q(option)} عددًا، والموجود ${q(found)}`,
    option_needs_better: () =>
      `يُذكر ${q('--option')} و${q('--better')} معًا: ما الذي يُفعل، وهل الأفضل رقم أقل أم أكثر`,
    decision_and_option: () => `يأخذ هذا الأمر قرارًا من السيناريو أو ${q('--option')}، لا كليهما`,
    nothing_to_compare: () => `تحتاج المقارنة إلى سيناريو ثانٍ، أو إلى تغيير مثل ${q('--set removals=0')}`,
    scenario_and_set: () => `تأخذ المقارنة سيناريو ثانيًا أو ${q('--set')}، لا كليهما`,
    no_shared_outcome: () => 'لا مآل مشترك بين هذين السيناريوهين',
    expected_thin: () =>
      `الأعداد المتوقعة تشمل الجميع، فلا يُجمع ${q('--executor expected')} مع ${q('--thin')}`,
    terminal_input: () => `لا يأتي شيء من المدخل القياسي، ويمنع ${q('--no-input')} انتظاره`,
    report_over: ({ path }) => `تُرك ${q(path)} على حاله، فليس تقريرًا من هذا البرنامج`,
    run_folder_options: () =>
      `هذه محاكاة منجزة، ولا يحتاج تقريرها إلى ${q('--draws')} أو ${q('--seed')} أو ${q('--thin')} أو ${q('--set')} أو ${q('--workers')}`,
    scenario_there: ({ path, example }) =>
      path === '.'
        ? `في هذا المجلد سيناريو، فاذكر مجلدًا للسيناريو الجديد، مثل ${q(example)}`
        : `في ${q(path)} سيناريو، فاذكر مجلدًا غيره`,
    why_needs_run: ({ found }) =>
      `${q(found)} عدد، ولا توجد محاكاة منجزة يُبحث عنه فيها، فاعمل واحدة بالأمر ${q('masar run --report')}`,
    nothing_to_fit: () => 'لا رقم منشورًا في هذا السيناريو فيه `use: fit`، فليس هناك ما يُعايَر عليه',
    agents_log: () =>
      `سجل الأفراد مرفوض، فالبرنامج لا يحفظ شيئًا عن شخص واحد، حقيقيًا كان أو محاكى، والخياران ${q('--links')} و${q('--origins')} يكتبان أعدادًا`,
    not_of_cohorts: ({ option }) =>
      `${q('--executor cohorts')} يعدّ الناس في الأماكن وحدها، ولا يعدّ ${q(option)}`,
    no_cohorts: ({ rule }) =>
      `لا يُعدّ الناس هنا أفواجًا، فهم يختلفون بسبب ${q(rule)}، و${q('--executor individuals')} يأخذ بكل القواعد`,
    not_flee: ({ path }) =>
      `${q(path)} ليس مجلدًا بصيغة فلي، فينبغي أن يكون فيه ${q('input_csv')} و${q('source_data')}`,
    flee_elsewhere: ({ path }) =>
      `${q(path)} مجلد بصيغة فلي، وتقبله ${list(['run', 'check', 'compare', 'report', 'fit'].map(q))} ولا يقبله هذا الأمر`,
    slurm_output: () =>
      `يحتاج الخيار ${q('--on slurm')} إلى الخيار ${q('-o')}: مجلد على قرص تراه كل الحواسيب، للعمل ما دام جاريًا وللنتائج`,
    links_by_attribute: () =>
      `يطلب الإعداد ${q('log_levels.link')} الوصلات بحسب السمات، والخيار ${q('--links')} يكتب المجاميع، فاجعله واحدًا (${q('--set log_levels.link=1')})`,
    one_value: ({ found }) =>
      `في ${q(found)} عدة قيم، وهذا الأمر يقبل قيمة واحدة، أما ${q('masar run')} فيضع عدة قيم جنبًا إلى جنب`,
    not_for_flee: ({ option }) => `لا شأن لمجلد بصيغة فلي بالخيار ${q(option)}`,
    no_range: () => 'لا مقدار في هذا السيناريو له مدى، فليس هناك ما يُعايَر',
    sweep_report: () => `ليس لعدة صور تقرير واحد، فاطلب تقرير إحداها بالأمر ${q('masar report')} ومجلدها`,
    needs_slurm: ({ option }) => `الخيار ${q(option)} يصحب ${q('--on slurm')}`,
    other: ({ message }) => isolate(message),
  },
  moreHelp: (command) => `انظر ${q(`${command} --help`)}`,

  examining: 'الأحوال القصوى، وما الذي يصنع المدى',
  studying: 'والآن البنى المنافسة والآليات ومواضع الخلاف والروافع، كل منها بجانب السيناريو',
  variantsDone: (done, of) => `${done} من ${of} بديلًا`,
  seconds: (shown) => `${isolate(shown)} ثانية`,
  atEnd: (month) => `في نهاية ${month}`,
  versusFile: 'الفرق عن الملف (متقابل، في تسعة أعشار المحاكيات)',
  columnsArePoints: `الأعمدة من اليسار نقاط مئينية للمحاكيات، و${isolate('50%')} هي الوسيط`,
  direction: (sign, same, draws) =>
    `${sign < 0 ? 'أقل' : sign > 0 ? 'أكثر' : 'لا فرق'} في ${n(same)} من أصل ${n(draws)} من المحاكيات`,
  conserved: (kept, draws) => `في المحاكاة الوسطى، ويصح تمامًا في ${n(kept)} من أصل ${n(draws)} من المحاكيات`,
  notConserved: (kept, draws) =>
    `لا يصح هذا إلا في ${n(kept)} من أصل ${n(draws)} من المحاكيات، وهو خطأ في برنامج masar`,
  smallCells: `لا تُكتب أعداد الأشخاص من ${n(1)} إلى ${n(9)} بعينها`,
  disputes: (disputes) => counted(disputes, 'disputes'),
  scoreTitle: 'المقارنة بما رُصد',
  noObservations: 'لا أرصاد تُقارن بها النتائج',
  notMet: 'لم يتحقق',
  met: 'تحقق',
  isInput: 'مُدخل',
  modelAndObserved: (model, observed) => `ناتج النموذج ${model}، والمرصود ${observed}`,
  columnsAreMedians: (base, other) => `العمودان من اليسار وسيطان: ${base} ثم ${other}`,
  file: 'الملف',
  comparedAt: 'الفرق (متقابل، في تسعة أعشار المحاكيات)',
  directionTitle: 'مدى الثقة بالاتجاه',
  oddEmpty: (keys) => `نصوص لم تُكتب بعد في ${q('odd')}: ${list(keys.map(q))}`,
  graded: (numbers, evidence) => `الأعداد ذات المدى: ${n(numbers)}، والأدلة: ${n(evidence)}`,
  warningsRemain: (warnings, command) => `${warnings}، انظر ${q(command)}`,
  refused: (errors) => `لا تمكن محاكاة السيناريو: ${errors}`,
  observationsRefused: (errors) => `لا تمكن المقارنة بهذه الأرصاد: ${errors}`,
  minNotMet: (passed, min) => `عدد الأرصاد المتحققة ${n(passed)}، والمطلوب ${n(min)}`,
  differs: 'النتائج مختلفة',
  notReproducible: (path) => `السيناريو في ${q(path)} ليس الذي صدر عنه ${q('summary.json')}، فأعد المحاكاة`,
  reportChanged: (path) => `السيناريو الذي داخل ${q(path)} ليس الذي يذكره التقرير، فقد غُيّر`,
  restored: (files, digest) =>
    `استُعيد ${counted(files, 'files')}، وبصمة السيناريو هي نفسها: ${isolate(digest)}`,
  otherVersion: (of, own) =>
    `أُعد بإصدار ${isolate(of)} من البرنامج، وهذا الإصدار ${isolate(own)}، وقد يعطي أعدادًا أخرى`,
  runAgain: 'التشغيل نفسه من جديد:',
  restoredSame: (digest) => `شُغّل من جديد، وبصمة النتيجة هي نفسها: ${isolate(digest)}`,
  restoredDiffers: (expected, found) =>
    `لا تُعاد النتائج: كان ينبغي أن تكون بصمة النتيجة ${isolate(expected)}، وهي ${isolate(found)}`,
  studio: {
    banner: (writable) =>
      writable
        ? `الاستوديو مفتوح على هذا الجهاز وحده، ولا يخرج منه شيء، ويمكن أن تُحفظ منه ملفات السيناريو، وينتهي بـ ${isolate('Ctrl-C')}`
        : `الاستوديو مفتوح على هذا الجهاز وحده، ولا يخرج منه شيء، ولا يُكتب في الملفات شيء، وينتهي بـ ${isolate('Ctrl-C')}`,
  },
  openInBrowser: (path) => `افتح ${isolate(path)} في المتصفح`,
  interrupted: 'قُطع العمل',
  waitingForInput: `يُقرأ السيناريو من الطرفية، وينتهي بـ ${isolate('Ctrl-D')}`,
  statusesTitle: `حالات ${isolate('statuses/core@1')}: المعرّف والعائلة والاسم`,
  fmtDone: (changed, files) =>
    changed === 0 ? `لا شيء يتغير في ${files}` : `كُتب من جديد ${n(changed)} من أصل ${files}`,
  fmtWould: (changed, files) =>
    changed === 0 ? `لا شيء يتغير في ${files}` : `سيُكتب من جديد ${n(changed)} من أصل ${files}`,
  fmtRefused: (refused, files) => `تُرك على حاله بسبب أخطائه ${n(refused)} من أصل ${files}`,
};
