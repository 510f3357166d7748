import type { ExtremeWords } from './extremes.ts';
import { isolate } from './quote.ts';

const inStatus = (status: string): string => (status === '' ? '' : ` (${status})`);
const n = (number: number): string => isolate(String(number));

export const extremesAr: ExtremeWords = {
  title: 'الأحوال القصوى',
  about: 'يُدفع السيناريو إلى أحوال قصوى، ويُنظر هل يصح عندئذ ما يجب أن يصح في كل سيناريو.',
  holds: 'صحيح',
  fails: 'غير صحيح',
  idle: 'لا شيء يُختبر',
  conditions: {
    as_written: { change: 'السيناريو كما كُتب', expected: 'لا يظهر أحد ولا يختفي، ولا يعود الموتى' },
    same_seed: {
      change: 'تُعاد المحاكاة مرة أخرى',
      expected: 'النتيجة نفسها تمامًا، ولا تتشابه محاكاتان',
    },
    thinned: { change: 'يُحاكى نصف عدد الأشخاص', expected: 'النسب نفسها إلا ما كان من المصادفة' },
    tenfold: { change: 'يأتي عشرة أمثال الناس', expected: 'النسب نفسها إلا ما كان من المصادفة' },
    best_values: {
      change: 'كل مقدار عند قيمته المرجّحة',
      expected: 'لا تختلف المحاكيات إلا بالمصادفة',
    },
    no_arrivals: { change: 'لا أحد هناك ولا يأتي أحد', expected: 'لا يُعدّ أحد قط' },
    nobody_leaves: {
      change: 'كل المعدلات والنسب عند الصفر',
      expected: 'لا يحدث انتقال إلا حيث يسقط مكان',
    },
    nothing_falls: { change: 'لا يتبدل المسيطر على أي مكان', expected: 'لا يُحسم أمر أحد بسقوط مكان' },
    all_can_die: {
      change: 'يموت في الحال كل من قد يموت',
      expected: 'لا يبقى أحد في حالة قد يموت الناس فيها',
    },
    levers_lowest: {
      change: 'كل رافعة عند أدناها',
      expected: 'يأتي العدد نفسه، ولا يحدث انتقال رافعته عند الصفر',
    },
    levers_highest: {
      change: 'كل رافعة عند أقصاها',
      expected: 'يأتي العدد نفسه، ولا يظهر أحد ولا يختفي',
    },
    no_way_out: { change: 'كل الطرق مغلقة', expected: 'لا أحد في رحلة' },
    counts_weightless: {
      change: 'لا وزن للمؤشرات المعدودة',
      expected: 'كل حياة كما هي من دونها',
    },
    groups_apart: {
      change: 'نصف المجموعات من دون سائرها',
      expected: 'كل حياة كما هي بجانبها، حين لا وزن للمؤشرات المعدودة',
    },
  },
  found: {
    unbalanced: ({ none, found, draws }) =>
      none ? `يصح في المحاكيات كلها، وعددها ${n(draws)}` : `لا يصح في ${isolate(found)} من أصل ${n(draws)}`,
    changed: ({ none, found, draws }) =>
      none ? `يصح في المحاكيات كلها، وعددها ${n(draws)}` : `يختلف في ${isolate(found)} من أصل ${n(draws)}`,
    alike: ({ none, found }) =>
      none ? 'لا تتشابه محاكاتان' : `عدد المحاكيات التي تشبه غيرها: ${isolate(found)}`,
    people: ({ none, found, status }) =>
      none ? 'لا أحد' : `عدد الأشخاص في كل المحاكيات والأشهر: ${isolate(found)}${inStatus(status)}`,
    moves: ({ none, found }) => (none ? 'لا انتقال' : `عدد الانتقالات في كل المحاكيات: ${isolate(found)}`),
    standard_errors: ({ found, limit, status }) =>
      `أكبر فرق بمقياس الخطأ المعياري ${isolate(found)}${inStatus(status)}، والمسموح به ${isolate(limit)}`,
    dispersion: ({ found, limit, status }) =>
      `أكبر نسبة للتباين إلى المتوسط ${isolate(found)}${inStatus(status)}، والمسموح به ${isolate(limit)}`,
  },
  line: (change, expected) => `${change}، والمتوقع: ${expected}`,
  foundLine: (found) => `الموجود: ${found}`,
  tally: (held, made) => `عدد الأحوال القصوى التي يصح فيها المتوقع: ${n(held)} من أصل ${n(made)}.`,
  size: (draws, thin) =>
    thin === 1
      ? `عدد المحاكيات ${n(draws)}، لكل الأشخاص`
      : `عدد المحاكيات ${n(draws)}، وحوكي شخص واحد من كل ${n(thin)}`,
};
