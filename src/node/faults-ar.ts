import { isolate, phrases } from '../text/index.ts';
import type { FaultSentences, RunTrait } from './world-fault.ts';

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

const traits: Record<RunTrait, string> = {
  seed: 'البذرة',
  draws: 'عدد المحاكيات',
  thin: 'شخص واحد من كل',
  executor: 'طريقة الحساب',
  fit: 'نتيجة المعايرة',
  positions: 'المواضع',
  compat: q('compat'),
  days: 'عدد الأيام',
};
const number = (n: number): string => isolate(String(n));

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
  other_engine: ({ path, found, wanted }) =>
    `بدأ ${q(path)} بالإصدار ${isolate(found)} وهذا الإصدار ${isolate(wanted)}، ولا تُخلط محاكياتهما، فاذكر مجلدًا آخر`,
  other_scenario: ({ path }) =>
    `بدأ ${q(path)} بسيناريو آخر أو بإعدادات أخرى، ولا تُخلط محاكياتهما، فاذكر مجلدًا آخر`,
  other_run: ({ path, of, found, wanted }) =>
    `بدأ ${q(path)} بخيار آخر (${traits[of]}: ${isolate(found)})، والمطلوب الآن ${isolate(wanted)}، ولا تُخلط محاكياتهما، فاذكر مجلدًا آخر`,
  foreign_run: ({ path, found }) =>
    `تُرك ${q(path)} على حاله، ففيه ${q(found)} وليست فيه محاكيات تُتابَع، فاذكر مجلدًا آخر`,
  holds_chunks: ({ path }) =>
    `في ${q(path)} محاكيات محفوظة فتُرك على حاله، فاذكر مجلدًا آخر، أو تابعها بالخيار ${q('--on')}`,
  damaged_manifest: ({ path }) =>
    `الملف ${q(path)} تالف أو من إصدار آخر، ولا تُعرف المحاكيات التي بجانبه من دونه`,
  damaged_chunk: ({ path }) => `الملف ${q(path)} تالف، والأمر الذي أنشأ النتائج يحسبه من جديد ولا يحسب غيره`,
  unfinished: ({ path, done, of }) =>
    `في ${q(path)} من الأجزاء ${number(done)} من أصل ${number(of)}، والأمر الذي بدأه يتابع من حيث توقف`,
  no_chunk: ({ path, chunk, of }) =>
    `ليس في ${q(path)} جزء رقمه ${number(chunk)}، فالأجزاء مرقمة من ${number(0)} إلى ${number(of - 1)}`,
  locked: ({ path, host, pid, file }) =>
    `يعمل برنامج آخر في ${q(path)} (العملية ${number(pid)} على الجهاز ${isolate(host)})، فانتظره، أو احذف ${q(file)} إن لم يكن يعمل`,
  no_slurm: ({ command }) => `نظام Slurm غير موجود هنا، فليس فيه الأمر ${q(command)}`,
  slurm_refused: ({ said }) => `لم يقبل نظام Slurm المهمة: ${isolate(said)}`,
  chunks_failed: ({ chunks, tries, logs }) =>
    `لم تصل الأجزاء ${list(chunks.map(number))} بعد تقديمها ${number(tries)} مرات، فانظر ${q(logs)}، والأمر نفسه يعيد المحاولة`,
  slurm_silent: ({ minutes }) =>
    `لم يجب نظام Slurm منذ ${number(minutes)} دقيقة، وما أُنجز محفوظ، والأمر نفسه يتابع`,
  waited_enough: ({ minutes, missing }) =>
    `مضت ${number(minutes)} دقيقة وما زال ${number(missing)} من الأجزاء ناقصًا، وتبقى المهام في الانتظار، والأمر نفسه يتابع`,
  no_duckdb: () =>
    `تحتاج استعلامات SQL إلى DuckDB وهو غير مثبت، وتثبيته بالأمر ${q('npm install @duckdb/node-api')}`,
  query_failed: ({ said }) => `يقول DuckDB: ${isolate(said)}`,
  no_coordinates: ({ to }) => `تحتاج الصيغة ${q(to)} إلى أماكن لها إحداثيات، وليس في هذا السيناريو شيء منها`,
  in_flee_format: () =>
    `هذه محاكاة لمجلد بصيغة فلي، وملفاته في المجلد ${q('scenario')}، والأمر ${q('masar flee')} يكتب الملف ${q('out.csv')}`,
  worker_lost: () =>
    `توقف أحد الخيوط في أثناء عمله، فجرّب عددًا أقل بالخيار ${q('--workers')} فقد تكون الذاكرة غير كافية`,
};
