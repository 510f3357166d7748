import type { FleeBound, FleeExpected, FleeNameKind } from './flee-problem.ts';
import { isolate, quoteAr as q } from './quote.ts';
import type { FleeSentences } from './sentences.ts';

/** Code, a file name or a number inside an Arabic sentence. */
const c = (text: string | number): string => isolate(typeof text === 'number' ? String(text) : `\`${text}\``);

const expectations: Record<FleeExpected, string> = {
  number: 'عدد',
  whole: 'عدد صحيح',
  date: `تاريخ مثل ${c('2012-02-29')}`,
  name: 'اسم',
  flag012: `${isolate('0')} أو ${isolate('1')} أو ${isolate('2')} أو لا شيء`,
  positive: 'عدد صحيح لا يقل عن واحد',
  weight: 'أوزان غير سالبة وليست كلها صفرًا',
  list: 'قائمة أعداد',
  map: 'قسم له مفاتيحه',
  header: `سطر عناوين يبدأ بالعبارة ${c('#Day')}`,
  period: `السطران ${c('StartDate,2012-02-29')} و${c('Length,300')}`,
};

const kinds: Record<FleeNameKind, string> = {
  location: 'موقع باسم',
  camp: 'مدخل في ملف التسجيلات باسم',
  region: 'إقليم باسم',
  country: 'بلد باسم',
  file: 'ملف باسم',
  route: 'طريق باسم',
  column: 'عمود باسم',
  date: 'تاريخ',
  attribute: 'صفة باسم',
};

const twice: Record<FleeNameKind, string> = {
  location: 'الموقع',
  camp: 'المدخل',
  region: 'الإقليم',
  country: 'البلد',
  file: 'الملف',
  route: 'الطريق',
  column: 'العمود',
  date: 'التاريخ',
  attribute: 'الصفة',
};

const bounds: Record<FleeBound, string> = {
  days: 'عدد الأيام',
  people: 'عدد الناس',
  locations: 'عدد المواقع',
  routes: 'عدد الطرق',
  person_days: 'عدد أيام الناس كلهم',
  paths: 'عدد الطرق التي يُختار بينها',
};

const series = {
  before: (name: string) => `الملفات التي جُمعت قبل ${name} تبدأ قبله، وعندها يتوقف فلي`,
  order: (name: string) => `التاريخ ${name} ليس بعد الذي قبله، وفلي يعدّها مرتبة`,
  lost: (name: string) => `تضيع عند جمع ${name} السطور التي تلي آخر تاريخ في الملف الأقصر`,
  ends: (name: string) => `تنتهي أرقام ${name} قبل انتهاء أيام المحاكاة، فيبقى آخرها`,
};

const corrections = {
  no_row: (name: string, date: string) => `ليس في ${name} سطر بتاريخ ${date}، فلا شيء يُصحَّح إليه`,
  first_row: (name: string, date: string) => `${date} أول سطر في ${name}، وليس قبله شيء`,
  below_one: (name: string, date: string) => `قبل ${date} في ${name} أقل من شخص واحد يُضرب في النسبة`,
};

const times = {
  never: () => 'يبدأ هذا الإغلاق قبل اليوم صفر، فلا يغلق شيئًا أبدًا',
  after: () => 'يبدأ هذا الإغلاق بعد آخر يوم في المحاكاة',
  same_day: () => 'يغلق هذا السطر ويفتح في اليوم نفسه، فلا يُغلق شيء',
  backwards: () => 'ينتهي هذا الإغلاق قبل أن يبدأ، فلا يُفتح شيء بعده',
};

const amounts = {
  distance: (found: string) => `المسافة ${found} ليست أكبر من الصفر`,
  people: (found: string) => `عدد الناس ${found} أقل من الصفر`,
  registered: (found: string) => `عدد المسجلين ${found} أقل من الصفر`,
  coordinate: (found: string) => `${found} ليس إحداثيًا على الأرض`,
};

const meant = (suggestion: string | undefined): string[] =>
  suggestion === undefined ? [] : [`هل قصدت ${q(suggestion)}؟`];

/** What is said in Arabic of a directory in Flee's format. */
export const fleeProblemsAr: FleeSentences = {
  M0801: (p) => ({
    sentence: `لا يوجد ملف باسم ${q(p.name)}، وفلي يحتاج إليه`,
    help: meant(p.suggestion),
  }),
  M0802: (p) => ({ sentence: `وُجد ${q(p.found)}، والمنتظر هنا ${expectations[p.expected]}`, help: [] }),
  M0803: (p) => ({ sentence: `لا يوجد ${kinds[p.kind]} ${q(p.name)}`, help: meant(p.suggestion) }),
  M0804: (p) => ({
    sentence:
      p.rule === 'least'
        ? `عدد خانات هذا السطر ${c(p.found)}، ولا بد من ${c(p.needed)} على الأقل`
        : p.rule === 'most'
          ? `عدد خانات هذا السطر ${c(p.found)}، والمسموح ${c(p.needed)} على الأكثر`
          : `عدد خانات هذا السطر ${c(p.found)}، والمنتظر ${c(p.needed)}`,
    help: [],
  }),
  M0806: (p) => ({
    sentence: `عدد سطور هذا الجدول ${c(p.rows)} وأيام المحاكاة ${c(p.days)}، ويتوقف فلي حيث ينتهي الجدول`,
    help: [`أضف سطرًا لكل يوم، أو قلل الأيام بالخيار ${c('--days')}`],
  }),
  M0807: (p) => ({ sentence: corrections[p.why](q(p.name), q(p.date)), help: [] }),
  M0808: (p) => ({
    sentence: `ليس للمخيم ${q(p.name)} مدخل في ${c('data_layout.csv')}، فيتوقف فلي في أول يوم`,
    help: ['أضف سطرًا باسم المخيم وملفه، أو اجعل المكان بلدة'],
  }),
  M0809: (p) => ({ sentence: series[p.why](q(p.name)), help: [] }),
  M0810: (p) => ({
    sentence: `ليس في فلي إعداد باسم ${q(p.key)} هنا، فيتجاوزه`,
    help: meant(p.suggestion),
  }),
  M0811: (p) => ({
    sentence: `لا يستعمل فلي الإعداد ${q(p.key)} أبدًا`,
    help: p.instead === undefined ? [] : [`يقرأ برنامجه ${q(p.instead)}`],
  }),
  M0812: (p) => ({
    sentence: `تصير القيمة ${q(p.found)} إلى ${q(p.read)} في ${q(p.key)}`,
    help: ['اكتب القيمة المنطقية بلا علامتي اقتباس، والعدد الصحيح بلا فاصلة عشرية'],
  }),
  M0813: (p) => ({
    sentence:
      p.why === 'needs' ? `لا يصح ${q(p.key)} دون ${q(p.other)}` : `لا يجتمع ${q(p.key)} مع ${q(p.other)}`,
    help: [],
  }),
  M0814: (p) => ({
    sentence: `${bounds[p.what]} ${q(p.found)} أكثر مما يُسمح به في تشغيل واحد، والحد ${c(p.limit)}`,
    help: [`الإعداد ${c('hasten')} في ${c('optimisations')} يقلل عدد الناس`],
  }),
  M0815: () => ({
    sentence: `الملف ${c('agents.out')} لا يُكتب، فالبرنامج لا يحفظ شيئًا عن شخص واحد، حقيقيًا كان أو محاكى`,
    help: [`ما عداه يعمل، والخياران ${c('--links')} و${c('--origins')} يكتبان أعدادًا`],
  }),
  M0816: (p) => ({
    sentence: `ليس للمكان ${q(p.name)} صفة ${q(p.attribute)}، والإعداد ${q(p.setting)} يحتاج إليها`,
    help: [`أضف عمودًا بهذا الاسم إلى ${c('locations.csv')}، أو ملفًا يعطيها`],
  }),
  M0817: (p) => ({ sentence: `الملف ${q(p.name)} لا يُقرأ بسبب ${q(p.setting)}`, help: [] }),
  M0818: (p) => ({ sentence: `ومثله ${c(p.count)} في هذا الملف`, help: [] }),
  M0820: (p) => ({
    sentence: `يغلق هذا السطر كل طرق ${q(p.name)} من اليوم ${c(p.start)} ${
      p.end < 0 ? 'فصاعدًا' : `إلى اليوم ${c(p.end)}`
    }${p.other === '' ? '' : `، لا طريقه إلى ${q(p.other)} وحده`}`,
    help: [`لا يخرج أحد من المكان ولا يصل إليه حتى ذلك اليوم، والنوع ${c('link')} يغلق طريقًا واحدًا حيث يعمل`],
  }),
  M0821: (p) => ({
    sentence: p.reverse
      ? `لا يغلق هذا السطر إلا الطريق من ${q(p.second)} إلى ${q(p.first)}`
      : 'لا يفعل هذا الإغلاق شيئًا في فلي، فهو لا يجد اسمًا من أكثر من حرف',
    help: [`يغلق ${c('--compat fixed')} الطريق في الاتجاهين`],
  }),
  M0822: (p) => ({
    sentence: times[p.why](),
    help: [`من اليوم ${c(p.start)} إلى اليوم ${c(p.end)}`],
  }),
  M0823: (p) => ({
    sentence: `سعة ${q(p.name)} وهي ${c(p.capacity)} بعد طرح الموجودين في اليوم صفر وهم ${c(p.present)} أقل من واحد، فيعدّ فلي المخيم بلا حد`,
    help: ['يطرح فلي الموجودين من السعة، مع أنه يحسبهم موجودين أيضًا'],
  }),
  M0824: (p) => ({
    sentence: `السطر الأول يجعل ${q(p.home)} بلد المنشأ، والنزاع في ${q(p.conflict)}`,
    help: ['كل ما سواه يُعدّ خارج البلد، فابدأ بموقع من بلد النزاع'],
  }),
  M0825: (p) => ({
    sentence: `إحداثيا ${q(p.name)} عرض ثم طول، وفلي يقرأ العمود الثالث طولًا، والإعداد ${c('stay_close_to_home')} يعتمد عليه`,
    help: ['تخطئ المسافات بين الأماكن، فبدّل العمودين'],
  }),
  M0826: (p) => ({
    sentence: `لا منطقة نزاع مأهولة في أيام عددها ${c(p.count)} أولها اليوم ${c(p.first)}${
      p.stops ? '، وعندها يتوقف فلي' : ''
    }`,
    help: p.stops ? [`يمضي ${c('--compat fixed')} دون وافدين جدد`] : [],
  }),
  M0827: (p) => ({
    sentence: p.doubles
      ? 'القيمة واحد للتحويل القسري تضاعف هذا الطريق، فيُختار ضعف المرات ولا يُجبر أحد'
      : 'لا أثر للتحويل القسري في فلي على وجهة أحد',
    help: [],
  }),
  M0828: (p) => ({ sentence: `${twice[p.kind]} ${q(p.name)} مذكور هنا مرة ثانية`, help: [] }),
  M0829: (p) => ({ sentence: amounts[p.what](q(p.found)), help: [] }),
  M0830: (p) => ({
    sentence: `تتغير شدة النزاع في ${q(p.name)} من ${c(p.from)} إلى ${c(p.to)}، وفلي يبقي الأولى`,
    help: [`لا يرى فلي إلا البداية والنهاية، ويتبع ${c('--compat fixed')} كل تغير`],
  }),
  M0831: (p) => ({ sentence: `الشدة ${q(p.found)} ليست بين الصفر والواحد`, help: [] }),
  M0832: (p) => ({
    sentence: `${q(p.name)} منطقة نزاع في ${c('locations.csv')} ولا نزاع فيها في ${c('conflicts.csv')}، فتبقى كذلك دائمًا`,
    help: [`اجعلها بلدة، أو اجعل ${c('conflicts.csv')} يبدأ النزاع وينهيه`],
  }),
  M0833: (p) => ({
    sentence: `يُفترض أن يبدأ النزاع في ${q(p.name)} في اليوم ${c(p.day)}، لكن ${c('conflicts.csv')} لا يبدؤه أبدًا`,
    help: [`يأخذ فلي البدايات من ${c('conflicts.csv')} وحده، فيبقى المكان بلدة`],
  }),
  M0834: (p) => ({
    sentence: `حين ينتهي النزاع في ${q(p.name)} يغادره الناس كما يغادرون بلدة، أيًا كان قبله`,
    help: [],
  }),
  M0835: (p) => ({
    sentence: `لا يعرف فلي نوع الموقع ${q(p.found)}، فيغادره الجميع كل يوم`,
    help: [
      `الأنواع هي ${['conflict_zone', 'town', 'camp', 'idpcamp', 'forwarding_hub', 'marker', 'flood_zone'].map(c).join('، ')}`,
    ],
  }),
  M0836: (p) => ({ sentence: `لا طريق يصل إلى ${q(p.name)} أو يخرج منه`, help: [] }),
  M0837: (p) => ({
    sentence: `${q(p.name)} ليس موقعًا، لكن أرقامه تدخل في عدد النازحين`,
    help: [],
  }),
  M0838: (p) => ({
    sentence: `يُعدّ السطر الأول المجموع، لكن ${q(p.name)} موقع`,
    help: [`ابدأ ${c('data_layout.csv')} بالسطر ${c('total,refugees.csv')}`],
  }),
  M0839: (p) => ({
    sentence: `لا يُقرأ ${q(p.name)} هنا، ففلي يبحث عنه في المجلد الذي يُشغَّل منه`,
    help: [`ضعه بجانب ${c('simsetting.yml')}`],
  }),
  M0840: () => ({
    sentence: `لا يتحرك أحد في فلي أبدًا مع ${c('awareness_level: 0')}`,
    help: [`القيمة واحد ترى الأماكن المجاورة، ويأخذ ${c('--compat fixed')} أحدها عشوائيًا عند الصفر`],
  }),
  M0841: (p) => ({
    sentence: `ليس للإقليم ${q(p.region)} عمود، فلا رقم لأماكنه`,
    help: meant(p.suggestion),
  }),
  M0842: (p) => ({
    sentence: `لا طريق بين ${q(p.from)} و${q(p.to)}، مع أن طريقًا رئيسيًا يمر بهما`,
    help: [],
  }),
  M0843: (p) => ({
    sentence: `لا يوجد موقع باسم ${q(p.name)}، فيأخذ فلي أول موقع وهو ${q(p.first)} بدلًا منه`,
    help: meant(p.suggestion),
  }),
  M0844: (p) => ({
    sentence: `قيمة ${q('default_movechance')} هي ${c(p.found)}، وفلي يجعل كل بلدة مخيمًا حين تقل عن ${isolate('0.005')}`,
    help: [],
  }),
  M0845: (p) => ({
    sentence: `مستوى الفيضان ${c(p.level)} يحتاج في ${q(p.key)} إلى أكثر من قيمه وعددها ${c(p.entries)}، وعندها يتوقف فلي`,
    help: ['أضف قيمًا، ففلي يقرأ أيضًا القيمة التي تلي المستوى'],
  }),
};
