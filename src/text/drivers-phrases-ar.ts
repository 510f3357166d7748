import type { DriversPhrases } from './drivers-phrases.ts';
import { isolate } from './quote.ts';

/** ما يحرّك الجواب، بالعربية. */
export const driversPhrasesAr: DriversPhrases = {
  title: 'ما الذي يصنع المدى',
  reading: (figure, parameters, evaluations) =>
    `للرقم «${figure}»: حُرّكت المقادير ذات المدى، وعددها ${isolate(parameters)}، داخل أمدائها في عمليات محاكاة لعيّنة من الناس عددها ${isolate(evaluations)} بالأمر ${isolate('`masar drivers`')}. وكل ما يُقارن يشترك في الأعداد العشوائية.`,
  headings: {
    split: 'من أين يأتي المدى',
    screening: 'الغربلة: تغيّر الرقم على كامل مدى مقدار واحد',
    indices: 'أجزاء التباين (سوبول) مع مدى 90 في المئة',
    tornado: 'مقدار واحد في كل مرة، من أدنى مداه إلى أعلاه',
    knowing: 'ما الذي تزيله معرفة مقدار واحد بدقة',
    decision: 'قيمة المعرفة للاختيار',
    next: 'ما الذي ينبغي البحث عنه أولًا',
  },
  columns: {
    number: 'المقدار',
    effect: 'متوسط الأثر',
    scatter: 'التشتت',
    first: 'وحده',
    total: 'مع كل ما يشارك فيه',
    low: 'عند الطرف الأدنى',
    high: 'عند الطرف الأعلى',
    explained: 'من التباين',
    part: 'الجزء',
    share: 'من التباين',
    option: 'الخيار',
    mean: 'المتوسط',
    worth: 'القيمة',
  },
  parts: {
    chance: 'المصادفة',
    parameters: 'قيم المقادير',
    disputes: 'أي مصدر يُتبع',
    structure: 'كيف تترابط الأجزاء',
  },
  share: (share, error) => `${isolate(share)} (الخطأ المعياري ${isolate(error)})`,
  none: 'لا يتميز من العدم',
  others: (count) => `سائرها معًا، وعددها ${isolate(count)}`,
  asInFile: 'كما في الملف',
  decision: (option, evpi, error, figure) =>
    `الأفضل في المتوسط: ${option}. ومعرفة كل شيء قبل الاختيار تساوي في المتوسط ${isolate(evpi)} (الخطأ المعياري ${isolate(error)}) من «${figure}».`,
  noneWorth: 'لا مقدار بمفرده يغيّر الاختيار.',
  next: ({ parameter, as, acts, figure, range, explained }) =>
    `كم يبلغ ${isolate(parameter)}${acts === '' ? '' : ` الذي يؤثر في ${acts}`}؟ يُقدَّر الآن بـ ${isolate(as)}. ولا يضيّق مقدار آخر بمفرده «${figure}» (${range}) بقدر ما يضيّقه، فمعرفته بدقة تزيل نحو ${isolate(explained)} من التباين.`,
  nextNone: (figure) => `لا مقدار بمفرده يضيّق «${figure}» تضييقًا يُقاس، فمداه من مقادير صغيرة كثيرة معًا.`,
  leftAlive: 'غادروا أحياء',
  tooFewDraws: (draws) =>
    `عمليات المحاكاة أقل مما يلزم: طرفا أحد الأمداء المعروضة لا يُعرفان إلا بخطأ يتجاوز عُشره، ويكفي نحو ${isolate(draws)} بالخيار ${isolate('--draws')}`,
};
