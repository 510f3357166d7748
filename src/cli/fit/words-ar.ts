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
};
