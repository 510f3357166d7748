import { isolate, phrases } from '../../text/index.ts';
import type { ScoreWords } from './words.ts';

const { counted, list, name: q } = phrases('ar');

const n = (number: number | string): string => isolate(String(number));
const ids = (each: readonly string[]): string => each.map((id) => isolate(id)).join('، ');

/** `masar score` in Arabic: names, commands and numbers are isolated. */
export const scoreWordsAr: ScoreWords = {
  options: {
    as: `${isolate('published')}: ما كان سيُنشر لو صح النموذج، مع ما يجوز أن تخطئه بنيته وخطأ المصدر، و${isolate('model')}: النموذج وحده، والأصل ${isolate('published')}`,
    folds:
      'من التوزيع البَعدي، ومعه ما تقوله المعايرة عن كل محور حين تُعاير من دونه، كما وجده `masar fit --folds`',
    observations: 'ملف فيه أرصاد أخرى بصيغة السيناريو، تُقارن على حدة',
  },
  nothingHeldBack: 'أُعدّ هذا التوزيع البَعدي من دون حجب شيء؛ ويحجب `masar fit --folds` محورًا في كل مرة.',
  seen: {
    published: `يُقارن المنشور بما كان سيُنشر لو صح النموذج، أي مع ما يجوز أن تخطئه بنيته ومع خطأ المصدر، ويتركهما الخيار ${q('--as model')}.`,
    model: 'يُقارن المنشور بالنموذج وحده، من غير ما يجوز أن تخطئه بنيته ومن غير خطأ المصدر.',
  },
  columns: (baselines) => {
    const first = `الأعمدة من اليسار: أدنى المنشور ومرجّحه وأعلاه، ثم نقاط النموذج ${n('5%')} و${n('50%')} و${n('95%')}، ثم ${n('PIT')}، ثم ${n('CRPS')}`;
    return baselines.length === 0 ? `${first}.` : `${first}، ثم التفوق على ${list(baselines.map(n))}.`;
  },
  headings: {
    test: 'محجوب عن المعايرة للتحقق من النموذج',
    fit: 'مستعمل في معايرة النموذج',
    input: 'مُدخل في النموذج، فلا يُعدّ خروجه منه نجاحًا',
    outside: (file) => `من الملف ${q(file)}`,
    together: 'المجموع',
  },
  verdicts: {
    half: 'داخل مدى نصف المحاكيات',
    ninety: 'داخل مدى تسعة أعشار المحاكيات',
    outside: 'خارج مدى تسعة أعشار المحاكيات',
  },
  edges: { floor: 'حد أدنى', ceiling: 'حد أعلى' },
  withoutValue: (draws) => `لا قيمة له في ${counted(draws, 'draws')}`,
  sums: (baselines, seen) => {
    const all = `الأعمدة من اليسار: عدد الأرصاد، ثم ما يقع منها داخل مدى نصف المحاكيات وداخل مدى تسعة أعشارها، ثم متوسط ${n('CRPS')}`;
    const first = seen === 'published' ? `${all}، ثم مجموع درجات اللوغاريتم` : all;
    return baselines.length === 0 ? `${first}.` : `${first}، ثم التفوق على ${list(baselines.map(n))}.`;
  },
  all: 'كل ما ليس مُدخلًا',
  theme: (id) => `الموضوع ${q(id)}`,
  noTheme: 'بلا موضوع',
  expected: (scored) =>
    `ولو صح المديان لوقع داخلهما نحو ${n((scored / 2).toFixed(1))} و${n((scored * 0.9).toFixed(1))}.`,
  inside: (inside50, inside90, scored) =>
    `عدد الأرصاد الواقعة داخل مدى نصف المحاكيات ${n(inside50)}، وداخل مدى تسعة أعشارها ${n(inside90)}، من أصل ${n(scored)}.`,
  meaning: {
    pit: `${n('PIT')}: نسبة ما في النموذج دون المنشور. إن قاربت الصفر فالنموذج أعلى مما ينبغي، وإن قاربت الواحد فهو أدنى.`,
    crps: `${n('CRPS')}: بُعد النموذج عن المنشور مع اتساع مداه، على مقياس يعني فيه ${n('0.1')} نحو عُشر الرقم، وفي النسبة نحو عُشر أرجحيتها، والصفر تمام.`,
    log: 'درجة اللوغاريتم: لوغاريتم ما أعطاه النموذج للمنشور من إمكان، والأعلى أفضل.',
    skill: `التفوق: واحد ناقصًا قسمة ${n('CRPS')} للنموذج على مثله لخط الأساس. الواحد تمام، والصفر لا تفوق، وما دون الصفر أسوأ.`,
  },
  noHistory: (found) => `لا أرقام أسبق مذكورة، فلا يُحسب خط أساس لهذه الأرصاد: ${ids(found)}.`,
  tooShort: (baseline, needs, found) =>
    `يحتاج خط الأساس ${q(baseline)} إلى أرقام أسبق عددها ${n(needs)}، وهذه أقل منه: ${ids(found)}.`,
};
