import { isolate, phrases } from '../../text/index.ts';
import type { FleeWords } from './words.ts';

const { name: q } = phrases('ar');
const n = (value: number | string): string => isolate(String(value));
const ranged = ({ mean, low, high }: { mean: string; low: string; high: string }): string =>
  `${n(mean)} (من ${n(low)} إلى ${n(high)})`;

/** The commands on directories in Flee's format, in Arabic. */
export const fleeWordsAr: FleeWords = {
  options: {
    days: `عدد أيام المحاكاة، والصفر أو الترك يعني ما في ${isolate('sim_period.csv')}`,
    settings: `إعدادات بصيغة ${isolate('simsetting.yml')}`,
    compat: `${isolate('flee')}: ما يحسبه فلي كما هو، وهو الأصل، و${isolate('fixed')}: ما يقوله توثيقه`,
    executor: `${isolate('individuals')} وهو الأصل، أو ${isolate('cohorts')}: يُعدّ المتشابهون معًا حيث لا تفرق بينهم قاعدة`,
    links: `اكتب عدد من دخلوا كل وصلة يومًا بيوم، بصيغة ${isolate('links.out')}`,
    origins: 'اكتب عدد الناس في كل مكان عند النهاية بحسب منشئهم',
    agents: 'مرفوض، فالبرنامج لا يحفظ شيئًا عن شخص واحد',
    output: `اكتب ${isolate('summary.json')} و${isolate('results.csv')} وملفات المجلد في هذا المجلد`,
    set: `اضبط مفتاحًا مثل ${isolate('move_rules.conflict_weight')} أو ${isolate('capacity.CAMP')} أو ${isolate('closure.N=off')}`,
    draws: `عدد المحاكيات، ومن غيره محاكاة واحدة تُطبع بصيغة ${isolate('out.csv')}`,
    importOutput: 'مجلد السيناريو الجديد',
  },
  arguments: {
    input: `مجلد ${isolate('locations.csv')} و${isolate('routes.csv')} وأمثالهما، أو مجلد فيه المجلدان`,
    source: `مجلد ${isolate('data_layout.csv')} والملفات التي يذكرها`,
    directory: `مجلد فيه ${isolate('input_csv')} و${isolate('source_data')}`,
    format: `الصيغة المستوردة، وهي ${isolate('flee')}`,
  },
  runOf: ({ days, places, camps, draws, seed }) =>
    `الأيام ${n(days)} · الأماكن ${n(places)} · المخيمات ${n(camps)} · المحاكيات ${n(draws)} · البذرة ${n(seed)}`,
  noSettings: `لا يوجد ${isolate('simsetting.yml')}، فتُستعمل القيم الأصلية في فلي`,
  compat: {
    flee: 'كما يحسبه فلي بما فيه من هفوات',
    fixed: `كما يقوله توثيق فلي (${isolate('--compat fixed')})، وبرنامجه لا يحسب ذلك`,
  },
  hastened: (hasten) => `الشخص الواحد في النموذج يمثل ${n(hasten)} (${isolate('hasten')})`,
  question: 'كم يصل من الناس إلى كل مخيم؟',
  columns: (date) =>
    `الناس في المخيمات في آخر يوم (${n(date)}). الأعمدة من اليسار: المسجلون، ثم متوسط المحاكيات، ثم نقاطها ${n('5%')} و${n('25%')} و${n('50%')} و${n('75%')} و${n('95%')}.`,
  comparedColumns: (date) =>
    `الناس في المخيمات في آخر يوم (${n(date)}). الأعمدة من اليسار: المتوسط كما في الملفات، ثم المتوسط مع التغيير، ثم متوسط الفرق محاكاةً بمحاكاة، ثم نقطتاه ${n('5%')} و${n('95%')}.`,
  sweptColumns: `في كل سطر صورة. الأعمدة من اليسار: متوسط الناس في المخيمات في آخر يوم، ثم الفرق المعدَّل عن المسجلين (${n('ARD')}) بمتوسطه ونقطتيه ${n('5%')} و${n('95%')}، ثم تغيّره عن الصورة الأولى محاكاةً بمحاكاة بمتوسطه ونقطتيه ${n('5%')} و${n('95%')}.`,
  ard: (normal, rescaled) =>
    `متوسط الفرق النسبي عن المسجلين: العادي ${ranged(normal)}، والمعدَّل ${ranged(rescaled)}.`,
  ardAlone: (normal, rescaled) =>
    `متوسط الفرق النسبي عن المسجلين: العادي ${n(normal)}، والمعدَّل ${n(rescaled)}.`,
  wrongCamp: (share) => `نصف المعدَّل، وهو نسبة من هم في غير مخيمهم: ${ranged(share)}.`,
  skill: (skill, days) =>
    `التفوق على أنصبة المخيمات إذا ثُبتت ${n(days)} يومًا: ${ranged(skill)}، وما فوق الصفر أقرب إلى المسجلين.`,
  people: ({ displaced, camps, elsewhere, underWay }) =>
    `من النازحين وعددهم ${n(displaced)} في المخيمات عند النهاية ${n(camps)}، وفي أماكن أخرى ${n(elsewhere)}، وفي الطريق ${n(underWay)}.`,
  meaning: {
    ard: 'يُجمع الفرق على المخيمات ويُقسم على كل المسجلين ويؤخذ متوسطه على الأيام، والمعدَّل بعد ضرب النموذج ليبلغ عدد المسجلين.',
    skill: `ما بين القوسين نقطتا ${n('5%')} و${n('95%')} من المحاكيات، أي مدى المحاكيات المعقولة.`,
  },
  whatIf: 'هذا سؤال عما قد يكون: كيف يتحرك الناس بقواعد فلي، لا ما سيحدث.',
  differenceOfArd: (told) => `يتغير الفرق المعدَّل عن المسجلين بمقدار ${ranged(told)}.`,
  fit: {
    budget: 'لمجلد بصيغة فلي: عدد التشغيلات لكل معايرة (200)',
    columns: (split, days) =>
      `متوسط الفرق النسبي المعدَّل عن المسجلين. الأعمدة من اليسار: الأيام من ${n(0)} إلى ${n(split - 1)} التي تراها المعايرة، ثم الأيام من ${n(split)} إلى ${n(days - 1)} التي لا تراها، ومعها نقطتا ${n('5%')} و${n('95%')} من المحاكيات.`,
    reading: (budget) =>
      `شغّلت كل معايرة الأيام الأولى ${n(budget)} مرة. والأدنى أقرب. والثبات ليس نموذجًا، بل يبقي أنصبة المخيمات كما هي.`,
    goesOn: (kept) => `تُستأنف المعايرة من حيث توقفت، وعدد المحفوظ من تجاربها ${n(kept)}`,
    names: {
      as_given: 'الإعدادات كما هي',
      default_rules: 'قواعد فلي الأصلية بعد المعايرة',
      all_rules: 'كل القواعد بعد المعايرة',
      last: 'الثبات على آخر يوم تراه المعايرة',
      rolling: `الثبات على ما قبل كل يوم بعدد ${n(30)} يومًا، وهو يرى أرقامًا لاحقة`,
    },
  },
  noData: 'لا مسجلين في أي مخيم، فلا شيء يُقارن به.',
  imported: (folder, command) => `كُتب المجلد ${q(folder)}، وتشغيله بالأمر ${q(command)}`,
  wrote: (folder) => `كُتب المجلد ${q(folder)}`,
};
