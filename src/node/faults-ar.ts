import { isolate, phrases } from '../text/index.ts';
import type { FaultSentences } from './world-fault.ts';

const reasons: Record<string, string> = {
  EACCES: 'لا إذن بذلك',
  EPERM: 'لا إذن بذلك',
  EROFS: 'القرص للقراءة فقط',
  ENOSPC: 'القرص ممتلئ',
  EDQUOT: 'القرص ممتلئ',
  EISDIR: 'هذا مجلد لا ملف',
  ENOTDIR: 'في مساره ما ليس مجلدًا',
  EEXIST: 'في موضعه شيء آخر',
  ENAMETOOLONG: 'الاسم طويل جدًا',
  ELOOP: 'روابطه تدور في حلقة',
  EMFILE: 'الملفات المفتوحة كثيرة جدًا',
};

const because = (reason: string): string => reasons[reason] ?? isolate(reason);
const { name: q, list } = phrases('ar');

/** The world's faults in Arabic. */
export const faultsAr: FaultSentences = {
  missing: ({ path }) => `لا يوجد ${q(path)}، لا ملفًا ولا مجلدًا ولا سيناريو مرفقًا بالبرنامج`,
  no_scenario: ({ path }) =>
    `لا سيناريو في ${q(path)}، فليس فيه ${q('scenario.yaml')} ولا ${q('*.masar.yaml')}`,
  several_scenarios: ({ path, names }) =>
    `في ${q(path)} أكثر من سيناريو: ${list(names.map(q))}، فاذكر المقصود منها`,
  outside: ({ path }) => `يقع ${q(path)} خارج مجلد السيناريو، ولا تُقرأ الملفات الجانبية إلا من داخله`,
  not_csv: ({ path }) => `ليس ${q(path)} ملف CSV، وأسماء الملفات الجانبية تنتهي بـ ${q('.csv')}`,
  too_large: ({ path, limit }) =>
    `حجم ${q(path)} أكبر من ${isolate(String(Math.round(limit / 1e6)))} ميغابايت`,
  not_text: ({ path }) => `ليس ${q(path)} نصًا بترميز UTF-8`,
  unreadable: ({ path, reason }) => `تعذّرت قراءة ${q(path)}: ${because(reason)}`,
  unwritable: ({ path, reason }) => `تعذّرت كتابة ${q(path)}: ${because(reason)}`,
  foreign: ({ path, found }) => `تُرك ${q(path)} على حاله، ففيه ${q(found)} ولم يكتبه هذا البرنامج`,
  not_a_run: ({ path }) =>
    `ليس ${q(path)} من نتائج هذا البرنامج، فليس فيه ${q('summary.json')} ومعه السيناريو`,
  not_a_report: ({ path }) => `ليس ${q(path)} تقريرًا من هذا البرنامج يحمل دراسته`,
  newer_report: ({ path }) => `كُتب ${q(path)} بإصدار أحدث من هذا البرنامج`,
  not_built: ({ path }) =>
    `تُشغَّل الخيوط من ملفات مبنية، و${q(path)} غير موجود، فنفّذ ${q('npm run build')} أولًا`,
  studio_not_built: ({ path }) => `صفحة الاستوديو غير موجودة في ${q(path)}، فنفّذ ${q('npm run build')} أولًا`,
  port_taken: ({ port }) =>
    `المنفذ ${isolate(String(port))} مشغول ببرنامج آخر، فاذكر منفذًا غيره بالخيار ${q('--port')}`,
  no_posterior: ({ path, rival }) =>
    `لا توجد نتيجة معايرة${rival === '' ? '' : ` للبديل ${q(rival)}`} في ${q(path)}، والأمر ${q('masar fit')} ينشئها`,
  not_a_posterior: ({ path }) => `ليس ${q(path)} نتيجة معايرة كتبها الأمر ${q('masar fit')}`,
  other_posterior: ({ path, scenario, rival }) =>
    `عويرت النتيجة ${q(path)} على ${rival === '' ? '' : `البديل ${q(rival)} من `}${q(scenario)} بأرقام غير هذه، فأعد تنفيذ ${q('masar fit')}`,
  worker_lost: () =>
    `توقف أحد الخيوط في أثناء عمله، فجرّب عددًا أقل بالخيار ${q('--workers')} فقد تكون الذاكرة غير كافية`,
};
