import type { FitPhrases } from './fit-phrases.ts';
import { isolate } from './quote.ts';

/** ما وجدته المعايرة، بالعربية. */
export const fitPhrasesAr: FitPhrases = {
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
  title: 'ما دلّت عليه الأرصاد',
  digest: 'بصمة نتيجة المعايرة (SHA-256)',
  reading: (observations, parameters) =>
    `قُدّرت أمداء مقادير عددها ${isolate(String(parameters))} من أرقام منشورة عددها ${isolate(String(observations))} بالأمر ${isolate('`masar fit`')}: توزن كل مجموعة من القيم تسمح بها الأمداء بمدى اتفاق النموذج معها مع ما نُشر، ولكل رقم خطأ مصدره وما قد يفوت البنية والمصادفة. أما المحجوب فأُسقط من معايرة لم تر محوره.`,
  captions: {
    observations: 'الأرقام المنشورة قبل المعايرة وبعدها، وحين تُحجب',
    parameters: 'المقادير التي عُرف عنها أكثر',
    answer: 'الجواب بالأمداء كما كُتبت وبعد المعايرة',
    rivals: 'بنى عويرت جنبًا إلى جنب',
  },
  moved: 'أثره فيمن غادروا أحياء',
  inside: { half: 'في النصف الأوسط', ninety: 'في تسعة الأعشار', outside: 'خارج تسعة الأعشار' },
  parameter: 'المقدار',
  tooFewRows: 'لا يُذكر، فالصفوف الباقية أقل مما يلزم',
};
