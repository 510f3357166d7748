import { isolate } from '../../text/index.ts';
import type { DisplacementWords, Ranged } from './words.ts';

const n = (value: number | string): string => isolate(String(value));
const ranged = ({ mean, low, high }: Ranged): string => `${n(mean)} (من ${n(low)} إلى ${n(high)})`;

/** The report of a directory in Flee's format, in Arabic. */
export const displacementWordsAr: DisplacementWords = {
  question: 'كم يصل من الناس إلى كل مخيم، ومتى؟',
  answer: ({ date, camps, registered, most, most_people, most_registered }) =>
    `في ${n(date)} يبلغ عدد الناس في المخيمات ${ranged(camps)}، والمسجلون ${n(registered)}، وأكثرهم في ${n(most)}: ${ranged(most_people)}، والمسجلون فيه ${n(most_registered)}.`,
  noCamps: 'لا مخيم في هذا المجلد.',
  whatIf: 'هذا سؤال عما قد يكون: كيف يتحرك الناس بقواعد فلي. لا يقول ما سيحدث، وليس فيه شيء عن شخص بعينه.',
  range: `ما بين القوسين نقطتا ${n('5%')} و${n('95%')} من المحاكيات، أي مدى المحاكيات المعقولة.`,
  sections: {
    camps: 'المخيمات مع الزمن',
    accuracy: 'بُعد النموذج عن المسجلين',
    people: 'أين الناس عند النهاية',
    origins: 'من أين جاء من في المخيمات',
    world: 'الإغلاقات والسعات',
    settings: 'الإعدادات',
    warnings: 'ما في الملفات مما يتجاوزه فلي',
    reproduce: 'كيف تُنال الأعداد نفسها',
  },
  reading: {
    camps:
      'كل صورة لمخيم واحد: الخط وسيط المحاكيات، والشريط الداكن نصفها الأوسط، والفاتح تسعة أعشارها، والنقاط أعداد المسجلين.',
    accuracy:
      'متوسط الفرق النسبي هو مجموع الفروق المطلقة على المخيمات مقسومًا على كل المسجلين، والمعدَّل بعد ضرب النموذج ليبلغ عدد المسجلين، والصفر تمام الاتفاق.',
    origins: 'متوسط المحاكيات، والأكبر أولًا.',
    settings: 'كما قرأها التشغيل، ومعها القيم الأصلية في فلي.',
    warnings: `كل منها عند ملفه وسطره وعموده، والأمر ${n('masar explain')} يشرح الرمز.`,
  },
  columns: {
    camp: 'المخيم',
    registered: 'المسجلون',
    mean: 'المتوسط',
    ninety: 'تسعة أعشار المحاكيات',
    half: 'نصف المحاكيات',
    capacity: 'السعة',
    from: 'من',
    to: 'إلى',
    people: 'الناس',
    type: 'ما يُغلق',
    names: 'الأسماء',
    start: 'من اليوم',
    end: 'حتى اليوم',
    key: 'الإعداد',
    value: 'القيمة',
  },
  interval: (low, high) => (low === high ? n(low) : `من ${n(low)} إلى ${n(high)}`),
  noLimit: 'بلا حد',
  never: 'لا يُفتح بعده',
  campChart: (name) => `الناس في ${n(name)} مع الزمن`,
  ardChart: 'متوسط الفرق النسبي عن المسجلين مع الزمن',
  ardLines: { normal: 'العادي', rescaled: 'المعدَّل' },
  ard: (normal, rescaled) => `متوسط الأيام: العادي ${ranged(normal)}، والمعدَّل ${ranged(rescaled)}.`,
  wrongCamp: (share) => `نصف المعدَّل هو نسبة من هم في غير مخيمهم: ${ranged(share)}.`,
  skill: (skill, days) =>
    `التفوق على أنصبة المخيمات إذا ثُبتت ${n(days)} يومًا: ${ranged(skill)}، فما فوق الصفر يعني أن النموذج أقرب، وما دونه أن الثبات أقرب.`,
  people: ({ displaced, camps, elsewhere, underWay }) =>
    `من النازحين وعددهم ${n(displaced)} في المخيمات عند النهاية ${n(camps)}، وفي أماكن أخرى ${n(elsewhere)}، وفي الطريق ${n(underWay)}، وهي متوسطات.`,
  hastened: (hasten) => `الشخص الواحد في النموذج يمثل ${n(hasten)}، وكل الأعداد أعداد النموذج.`,
  compat: {
    flee: 'القواعد كما يحسبها فلي بما فيه من هفوات.',
    fixed: 'القواعد كما يقولها توثيق فلي، وبرنامجه يحسب غيرها.',
  },
  closureTypes: {
    country: 'الطرق بين بلدين',
    location: 'كل طرق مكان',
    link: 'الطريق بين مكانين',
    camp: 'مخيم',
    idpcamp: 'مخيم للنازحين في بلدهم',
    remove_forced_redirection: 'لا شيء (التحويل القسري)',
  },
  noClosures: 'لا شيء مغلق.',
  noWarnings: 'لم يوجد شيء.',
  notShown: (count) => `وغيرها، وعددها ${n(count)}`,
  terms: {
    command: 'التشغيل من جديد',
    compare: 'سؤال ماذا لو',
    seed: 'البذرة',
    draws: 'المحاكيات',
    files: 'بصمة الملفات',
    set: 'ما ضُبط بجانب الملفات',
    result: 'بصمة النتائج',
    rules: 'القواعد',
  },
  source: `النموذج: ${n('Suleimenova, Bell, Groen (2017), Scientific Reports 7:13377')}، و${n('Ghorbani et al. (2024), Journal of Computational Science 81:102371')}، والبرنامج مكتوب من جديد.`,
};
