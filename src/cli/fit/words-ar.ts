import { isolate } from '../../text/index.ts';
import type { FitWords } from './words.ts';

/** `masar fit` بالعربية. */
export const fitWordsAr: FitWords = {
  options: {
    output: 'المجلد الذي تُكتب فيه نتيجة المعايرة (out/ID/fit)',
    effective: 'كم محاكاة متساوية الأوزان ينبغي أن تعادلها النتيجة (500)',
    rivals: 'عايِر كل بديل أيضًا وضع البدائل جنبًا إلى جنب',
    folds: 'أعد المعايرة من دون كل محور على حدة، وقيّم ما حُجب',
    executor:
      'كيف يُحسب النموذج: `expected` (أعداد متوقعة، سريع) أو `individuals` (محاكاة كاملة للأفراد، بطيء ومتذبذب)',
  },
  stages: {
    chance: 'قياس أثر المصادفة',
    slopes: 'ما الذي يحرّك الأرقام',
    prior: 'الأمداء كما كُتبت',
    mode: 'البحث عن أفضل موضع',
    posterior: 'السحب من حوله',
    folds: 'حجب محور في كل مرة',
  },
  ofRival: (label) => `البديل: ${label}`,
  goesOn: (evaluations) => `يُستأنف من حيث توقف، والدفعات المحفوظة: ${isolate(String(evaluations))}`,
  headings: {
    identifiability: 'ما الذي يمكن للأرقام المنشورة أن تدل عليه، قبل المعايرة',
    observations: 'الأرقام المنشورة قبل المعايرة وبعدها',
    parameters: 'أكثر ما عُرف عنه شيء',
    answer: 'الجواب قبل المعايرة وبعدها',
    folds: 'ما حُجب، محورًا في كل مرة',
    rivals: 'البنى جنبًا إلى جنب',
    quality: 'جودة السحب من النتيجة',
  },
  columns: {
    observed: 'المنشور',
    before: 'بالأمداء كما كُتبت',
    after: 'بعد المعايرة',
    expectedShrink: 'تقلّص التباين بنسبة',
    evidence: 'لوغاريتم الشاهد',
    heldBack: 'ما حُجب: الدرجة اللوغاريتمية قياسًا إلى الأمداء كما كُتبت',
  },
  identifies: (strong, weak, parameters) =>
    `عدد المقادير ذات المدى ${isolate(String(parameters))}. وعدد تراكيبها التي تدل عليها الأرقام المنشورة دلالة جيدة ${isolate(String(strong))}، ودلالة ضعيفة ${isolate(String(weak))}. ولا تقول المعايرة شيئًا عن سائرها.`,
  teachNothing: (labels) => `لا تكاد هذه تدل هنا على شيء: ${labels}.`,
  matched: 'مطابق',
  notMatched: (away) => `غير مطابق: يبعد ${isolate(away)} انحرافات معيارية`,
  timesBest: (range) => `مضاعف أفضل قيمة: ${range}`,
  moved: (parameters) => `أكثر ما حرّكه: ${parameters}`,
  structure: (labels) => `لا تطابقها أي قيم ضمن الأمداء: ${labels}. وهذا حجة على البنية أو على المصدر.`,
  allMatched: 'كل رقم عويِر عليه مطابق ضمن انحرافين معياريين.',
  effective: (effective, rows, evaluations) =>
    `تعادل النتيجة من عمليات المحاكاة المتساوية الأوزان ${isolate(effective)}، وعدد صفوفها ${isolate(rows)}، وعدد مرات حساب النموذج ${isolate(evaluations)}`,
  trusted: (trusted, shape) =>
    trusted
      ? `يمكن الوثوق بالأوزان (شكل باريتو ${isolate(shape)}، دون 0.7)`
      : `لا يمكن الوثوق بالأوزان: شكل باريتو ${isolate(shape)}، وليس دون 0.7`,
  folds: (inside50, inside90, observations) =>
    `من الأرقام المحجوبة، وعددها ${isolate(String(observations))}، يقع ${isolate(String(inside50))} في النصف الأوسط مما أُسقط، و${isolate(String(inside90))} في تسعة أعشاره.`,
  foldsGain: (gain, better, observations) =>
    `مجموع الدرجة اللوغاريتمية قياسًا إلى الأمداء كما كُتبت: ${isolate(gain)}، وهي أفضل في ${isolate(String(better))} من ${isolate(String(observations))}.`,
  evidence: (value, error) => `${isolate(value)} (الخطأ المعياري ${isolate(error)})`,
  ownStructure: 'بنية السيناريو نفسه',
};
