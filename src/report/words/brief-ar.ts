import { type ArabicForms, isolate, pluralAr } from '../../text/index.ts';
import type { BriefWords } from './brief.ts';

const set = (text: string | number): string => isolate(String(text));
const said = (text: string): string => `«${isolate(text)}»`;
const forms: ArabicForms = {
  zero: 'لا مقادير',
  one: 'مقدار واحد',
  two: 'مقداران',
  few: '# مقادير',
  many: '# مقدارًا',
  other: '# مقدار',
};
const numbers = (n: number): string => pluralAr(n, set(n), forms);

/** The part for the desk officer in Arabic. */
export const briefWordsAr: BriefWords = {
  title: 'في صفحتين',
  parts: {
    answer: 'السؤال والجواب',
    stills: 'ما الذي حدث',
    levers: 'ما الذي كان يمكن أن يختلف',
    sure: 'ما مدى ثقتنا',
    next: 'أين يُبحث بعد ذلك',
  },
  asOf: ({ date, by, made, version, run }) =>
    `الجواب عن ${date}. أعده: ${isolate(by)}${made === null ? '' : `، ${made}`}، ببرنامج ${set('masar')} إصدار ${set(version)}، ${run}.`,
  notStated: 'لم يُذكر في الملف من أعده',
  barsFinding: (outcome, people, date) => `في ${date} أكثر المآلات عددًا ${said(outcome)}: ${people}`,
  barsDefinition: (date) =>
    `الأشخاص بحسب المآل في ${date}. العلامة القائمة: المحاكاة الوسطى؛ والخط السميك: نصف المحاكيات الأوسط؛ والخط الرفيع: تسعة أعشارها.`,
  stillsNone: 'لا يذكر السيناريو مواقع الأماكن، فجاءت التواريخ الأربعة في جدول.',
  stillsTable: 'الأشخاص بحسب المآل في أربعة تواريخ: المحاكاة الوسطى وتسعة أعشار المحاكيات',
  leversNone: 'لا يذكر السيناريو شيئًا كان في وسع أحد تغييره.',
  leversNotRun: 'لم يُشغَّل لهذه الصفحة ما يمكن تغييره، ويفعل ذلك الأمر `masar run --report`.',
  leversFinding: (lever, setting, outcome, change) =>
    `أكبر تغيير تحدثه الرافعة ${said(lever)} (${setting}) في ${said(outcome)}: ${change}`,
  leversNoEffect: 'لا أثر لأي رافعة في الجواب يتجاوز المصادفة',
  leversDefinition: (date, draws) =>
    `الفرق في عدد الأشخاص في ${date} مع التغيير وبدونه، على العيّنة نفسها (${draws}). النقطة: الوسطى؛ والخط: تسعة أعشار المحاكيات.`,
  leversTable: 'الروافع وأوضح آثارها، وعدد المحاكيات التي لها اتجاه الوسطى',
  columns: {
    lever: 'الرافعة، ومن يستطيع تحريكها',
    effect: 'أوضح الآثار',
    caution: 'تنبيه',
  },
  zero: 'دون تغيير',
  leverAt: (lever, setting) => `${isolate(lever)}، ${setting}`,
  setTo: (setting) => (setting === '0' ? 'معدومة' : `مضروبة في ${set(setting)}`),
  changeOf: (outcome, change) => `${isolate(outcome)}: ${change}`,
  direction: (same, of) => `(${set(same)} من أصل ${set(of)} محاكاة)`,
  noClear: 'لا أثر يتجاوز المصادفة',
  morePinned: (count) => `أرقام أخرى مثبّتة في السيناريو، وعددها ${set(count)}؛ وهي في الجزء الثاني.`,
  moreLevers: (count) => `روافع أخرى في الجزء الثاني، وعددها ${set(count)}.`,
  measured: (count) =>
    count === 0
      ? 'مقيس أو منقول: لا شيء من المقادير ذات المدى. فلم يُحصِ أحد ما يُنمذج هنا.'
      : `مقيس أو منقول من مصدر: ${numbers(count)}.`,
  inferred: (count) => `مستنتج مما تقوله المصادر، أو معايَر على أرقام منشورة: ${numbers(count)}.`,
  assumed: (count) => `مفترض، أو بلا درجة: ${numbers(count)}. وقد يفترض غيرنا قيمًا أخرى.`,
  strongest: (part, outcome, change) =>
    `من بين الأجزاء التي نُزعت أو بُدّلت واحدًا واحدًا، أكثر ما يعتمد عليه الجواب ${said(part)}. ومن دونه، ${isolate(outcome)}: ${change}.`,
  strongestUnknown: 'لم يُجرَّب لهذه الصفحة أي افتراض يعتمد عليه الجواب أكثر.',
  changeMind: (outcome, range, date) =>
    `ما الذي يغيّر رأينا: إحصاء موثوق لـ${said(outcome)} في ${date} يقع خارج المدى ${range}.`,
  more: (count) => `غيرها (${set(count)})`,
  failed: (labels) => `والنموذج لا يوافق الآن: ${labels}.`,
  nothingFailed: (passed, scored) =>
    scored === 0
      ? 'لم يوضع أي رقم منشور إلى جانب النموذج.'
      : `تقع المحاكاة الوسطى داخل المدى المنشور في ${set(passed)} من أصل ${set(scored)} من الأرقام؛ وقد اختيرت القيم مع النظر فيها، فليس هذا برهانًا.`,
  dispute: ({ name, follows, other, change }) =>
    `${isolate(name)}: يتبع النموذج ${said(follows)}. وإن صح ${said(other)}${change === null ? ' فلم يُشغَّل شيء.' : ` فعدد من غادروا أحياء: ${change}.`}`,
  noDisputes: 'لا يذكر الملف خلافًا بين المصادر.',
  widest: (outcome, range) =>
    `أوسع مدى بين من غادروا هو مدى ${said(outcome)} (${range}). وأكثر ما ينفع إحصاء موثوق له في أي تاريخ.`,
  lookAt: (part) => `أكثر ما يعتمد عليه الجواب ${said(part)}. فليُبحث عن مصادر تخالفه.`,
  openDispute: (name) => `أشد مواضع الخلاف أثرًا في الجواب ${said(name)}. فليُحسم أولًا.`,
  assumedMost: (part, count) =>
    `يستند ${said(part)} إلى ${numbers(count)} من المفترض، أكثر من أي جزء آخر. فليُبحث هناك عن أرقام منشورة.`,
  nextBasis: 'الترتيب بحسب المدى والبدائل في هذا التشغيل، لا بحسب قيمة محسوبة للمعلومات.',
};
