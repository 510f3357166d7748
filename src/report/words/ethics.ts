import { isolate, type Language } from '../../text/index.ts';

/** The checks of the privacy guards that a scenario passed, by code. */
export type GuardCode = 'M-S01' | 'M-S02' | 'M-S03' | 'M-S04' | 'M-S05' | 'M-S06' | 'M-S07' | 'M-S08';

interface EthicsWords {
  title: string;
  statement: readonly string[];
  profile: Record<'armed_group' | 'displacement', string>;
  checksTable: string;
  check: string;
  refuses: string;
  result: string;
  guards: Record<GuardCode, string>;
  passed: string;
  notAsked: string;
  passages: (warnings: number) => string;
  boundaries: string;
  notForTitle: string;
  notFor: readonly string[];
  conflictTitle: string;
  conflict: string;
}

const en: EthicsWords = {
  title: 'Ethics and responsibility for data',
  statement: [
    'Only groups and counts go in, only counts come out. No record of a person, real or simulated, is read, kept or written.',
    'Claims are in our own words with their source; passages of sources are neither copied nor embedded. Sources are public.',
    'A status is a word for a group. Whether anybody may be excluded, detained, removed or prosecuted is decided one by one, by law, and never by a count.',
    'A lever describes what could have been; it is no advice. Nobody may be sent to where a real risk of serious harm awaits (non-refoulement).',
  ],
  profile: {
    armed_group:
      'Profile: armed group. Modelled counts of 1 to 9 are shown as “<10”, others to ten people at the finest, in rows from which no small cell can be subtracted; files embedded in this page follow the same rule.',
    displacement:
      'Profile: displacement. Counts by place, time and outcome are whole; small counts among groups are hidden; words of armed groups are refused.',
  },
  checksTable: 'Checks that the scenario passed before it could run',
  check: 'check',
  refuses: 'what it refuses',
  result: 'result',
  guards: {
    'M-S01': 'the name of a person, in any text',
    'M-S02': 'a point finer than 0.1 degrees',
    'M-S03': 'a group of fewer than 50 people, or a kind of fewer than 10',
    'M-S04': 'anything of the last 12 months before the release of the program',
    'M-S05': 'a published figure that tells a count below 10',
    'M-S06': 'stops or deaths on the way by one place',
    'M-S07': 'people called a threat',
    'M-S08': 'words of armed groups in a scenario of displacement',
  },
  passed: 'passed',
  notAsked: 'not asked in this profile',
  passages: (warnings) =>
    warnings === 0
      ? 'No claim looks like a passage of its source (M-S09).'
      : `${warnings} claims may be passages of their sources (M-S09, a warning): look at them before publishing.`,
  boundaries:
    'Maps: land and borders are simplified from Natural Earth (public domain). Borders and names state no view on the legal status of any country, territory or line; all borders are dashed for that reason.',
  notForTitle: 'Do not use this for',
  notFor: [
    'assessing, screening, vetting, profiling or searching for any person',
    'decisions on detention, removal, citizenship, exclusion or prosecution in any single case',
    'planning arrests, stops, strikes or checkpoints',
    'finding, recommending or closing a way; nothing here says which way is safe or watched',
    'saying what will happen, or how many there are today',
    'calling a nationality, a religion or a group a threat',
  ],
  conflictTitle: 'Limits of these guards',
  conflict:
    'They prevent accidents and do not stop a determined analyst. Whoever publishes this page should ask who could be harmed by it, and take it back where the answer changes.',
};

const set = (text: string | number): string => isolate(String(text));

const ar: EthicsWords = {
  title: 'الأخلاق والمسؤولية عن البيانات',
  statement: [
    'لا يدخل إلا مجموعات وأعداد، ولا يخرج إلا أعداد. ولا يُقرأ ولا يُحفظ ولا يُكتب سجل عن شخص، حقيقيًا كان أو محاكى.',
    'الأقوال بكلماتنا ومعها مصادرها، ولا تُنسخ مقاطع من المصادر ولا تُضمَّن. والمصادر منشورة.',
    'الحالة لفظ يصف مجموعة. أما استبعاد أحد أو احتجازه أو ترحيله أو ملاحقته فيُبتّ فيه حالة بحالة وبالقانون، لا بعدد أبدًا.',
    'الرافعة تصف ما كان يمكن أن يكون، وليست نصحًا. ولا يجوز إرسال أحد إلى حيث يتهدده خطر حقيقي بأذى جسيم (عدم الإعادة القسرية).',
  ],
  profile: {
    armed_group:
      'النمط: جماعة مسلحة. تُعرض الأعداد المنمذجة من 1 إلى 9 بعبارة «أقل من 10»، وغيرها إلى أقرب عشرة على الأدق، في صفوف لا يُستخرج منها عدد صغير بالطرح؛ وتتبع الملفات المضمنة في هذه الصفحة القاعدة نفسها.',
    displacement:
      'النمط: نزوح. الأعداد بحسب المكان والزمن والمآل كاملة؛ وتُخفى الأعداد الصغيرة بين المجموعات؛ وتُرفض ألفاظ الجماعات المسلحة.',
  },
  checksTable: 'الفحوص التي اجتازها السيناريو قبل أن يُشغَّل',
  check: 'الفحص',
  refuses: 'ما يرفضه',
  result: 'النتيجة',
  guards: {
    'M-S01': 'اسم شخص، في أي نص',
    'M-S02': 'نقطة أدق من 0.1 درجة',
    'M-S03': 'مجموعة تقل عن 50 شخصًا، أو صنف يقل عن 10',
    'M-S04': 'أي شيء من الأشهر الاثني عشر السابقة لإصدار البرنامج',
    'M-S05': 'رقم منشور يكشف عددًا أقل من 10',
    'M-S06': 'التوقيف أو الوفاة في الطريق بحسب مكان واحد',
    'M-S07': 'وصف الناس بأنهم تهديد',
    'M-S08': 'ألفاظ الجماعات المسلحة في سيناريو نزوح',
  },
  passed: 'اجتازه',
  notAsked: 'لا يُطلب في هذا النمط',
  passages: (warnings) =>
    warnings === 0
      ? `لا قول يشبه مقطعًا من مصدره (${set('M-S09')}).`
      : `أقوال قد تكون مقاطع من مصادرها (${set('M-S09')}، تحذير)، وعددها ${set(warnings)}: تُراجع قبل النشر.`,
  boundaries: `الخرائط: اليابسة والحدود مبسطة عن ${set('Natural Earth')} (ملك عام). ولا تعبر الحدود والأسماء عن موقف من الوضع القانوني لأي دولة أو إقليم أو خط، ولهذا رُسمت الحدود كلها متقطعة.`,
  notForTitle: 'لا تُستعمل هذه الصفحة في',
  notFor: [
    'تقييم أي شخص أو فرزه أو التدقيق فيه أو تنميطه أو البحث عنه',
    'قرارات الاحتجاز أو الترحيل أو الجنسية أو الاستبعاد أو الملاحقة في أي حالة بعينها',
    'التخطيط لاعتقالات أو توقيفات أو ضربات أو نقاط تفتيش',
    'العثور على طريق أو التوصية به أو إغلاقه؛ فلا شيء هنا يقول أي طريق آمن أو مراقب',
    'القول بما سيحدث، أو كم عددهم اليوم',
    'وصف جنسية أو دين أو مجموعة بأنها تهديد',
  ],
  conflictTitle: 'حدود هذه الضوابط',
  conflict:
    'تمنع الضوابط الحوادث ولا توقف محللًا مصممًا. وعلى من ينشر هذه الصفحة أن يسأل من قد يتأذى منها، وأن يسحبها إذا تغير الجواب.',
};

/** The words of the statement on ethics in a language. */
export const ethicsWords = (language: Language): EthicsWords => (language === 'ar' ? ar : en);
