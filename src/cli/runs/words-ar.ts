import { isolate, phrases } from '../../text/index.ts';
import type { RunsWords } from './words.ts';

const { counted, name: q } = phrases('ar');
const n = (number: number): string => isolate(String(number));

/** النتائج المحفوظة في ملفات، بالعربية. */
export const runsWordsAr: RunsWords = {
  commands: {
    task: 'احسب جزءًا واحدًا من محاكاة بدأت، وهو ما يستدعيه عنقود الحواسيب',
    export: 'اكتب نتائج محاكاة لبرامج أخرى، بالصيغة الصالحة للنشر',
    query: 'اسأل محاكاة بلغة SQL إن كان DuckDB مثبتًا',
  },
  arguments: {
    files: '؛ وإن كانت عدة سيناريوهات حُوكيت جنبًا إلى جنب على الأعداد العشوائية نفسها',
    run: 'مجلد محاكاة',
    sql: 'سؤال بلغة SQL',
  },
  options: {
    on: `احفظ المحاكيات في ملفات، محسوبة على ${isolate('threads')} أو ${isolate('inline')} أو ${isolate('slurm')}، ومن دونه لا يكون ذلك إلا فوق ${n(1024)} محاكاة`,
    chunkDraws: 'عدد محاكيات الجزء، وإن لم يُذكر فبتجربة بعضها',
    partition: 'قسم من نظام Slurm',
    time: 'حد وقت كل مهمة، كما يكتبه نظام Slurm',
    account: 'حساب في نظام Slurm',
    slurm: `خيار آخر للأمر ${isolate('sbatch')}، مثل ${isolate('--slurm=--mem=4G')}، ويجوز تكراره`,
    tries: `أكثر ما يُقدَّم الجزء إلى نظام Slurm من المرات (${n(3)})`,
    wait: `دقائق انتظار نظام Slurm كلها (${n(1440)})`,
    chunk: 'رقمه، بدءًا من الصفر',
    to: `إحدى الصيغ ${isolate('csv')} و${isolate('parquet')} و${isolate('geojson')} و${isolate('hxl')} و${isolate('flowmap')} و${isolate('flee')}`,
    exportOutput: `المجلد الذي يُكتب، والمعتاد ${isolate('export-FORMAT')} في مجلد المحاكاة`,
  },
  inChunks: (chunks, folder) => `تُكتب المحاكيات في ${q(folder)}، وعدد أجزائها ${n(chunks)}`,
  goesOn: (done, of) => `يُستأنف من حيث توقف: الموجود ${n(done)} من أصل ${n(of)} من المحاكيات`,
  damaged: (file) => `كان الملف ${q(file)} تالفًا ويُحسب من جديد`,
  rate: (drawsPerSecond, remaining) => `${isolate(drawsPerSecond)} محاكاة في الثانية، والباقي ${remaining}`,
  summing: 'اكتملت المحاكيات، والآن تُلخَّص',
  stopped: 'ما أُنجز محفوظ، والأمر نفسه يتابع من حيث توقف',
  submitted: (job, chunks) => `مهمة Slurm رقم ${isolate(job)}، وعدد أجزائها ${n(chunks)}`,
  silent: (until) =>
    `لا يجيب متحكم نظام Slurm، ويُعاد سؤاله حتى الساعة ${isolate(until)}. وتُؤخذ المحاكيات التي تصل في أثناء ذلك، وما أُنجز محفوظ: فاضغط ${isolate('Ctrl-C')} متى شئت، ثم يتابع الأمر نفسه، وبالخيار ${isolate('--on threads')} يتابع من غير العنقود. ويبيّن الأمر ${isolate('scontrol ping')} هل المتحكم موجود`,
  heard: 'عاد متحكم نظام Slurm يجيب',
  jobsStay: 'تبقى المهام التي قُدّمت في الانتظار',
  chunkDone: (chunk, draws) => `الجزء ${n(chunk)}: ${counted(draws, 'draws')}`,
  chunkThere: (chunk) => `الجزء ${n(chunk)} موجود من قبل`,
  seconds: (s) => `${n(s)} ث`,
  minutes: (m) => `${n(m)} د`,
  hours: (h) => `${n(h)} س`,
  sweepOf: (variants) => `عدد الصور المقارنة ${n(variants)}، كلها على الأعداد العشوائية نفسها`,
  variant: (at, of, shown) => `الصورة ${n(at)} من ${n(of)}: ${isolate(shown)}`,
  sweepTitle: 'الذين غادروا أحياء في كل صورة',
  versusFirst: 'مقارنة بالأولى (زوجيًا، 90 %)',
  exported: (format, files) => `${isolate(format)}، ${counted(files, 'files')}`,
};
