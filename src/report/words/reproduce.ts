import { isolate, type Language } from '../../text/index.ts';

/** The fifteen principles of FAIR4RS in their short names (Chue Hong et al. 2022). */
type Principle = 'F' | 'A' | 'I' | 'R';

interface ReproduceWords {
  commands: { run: string; restore: string; studio: string; recompute: string; check: string };
  hashesTable: string;
  openHashes: (files: number) => string;
  file: string;
  bytes: string;
  licenceOf: (licence: string | null) => string;
  cite: string;
  toFiles: string;
  depositTitle: string;
  deposit: readonly string[];
  fairTable: string;
  fairColumns: { principle: string; here: string; missing: string };
  fair: Record<Principle, { name: string; here: string; missing: string }>;
  files: {
    title: string;
    reading: string;
    scenario: (files: number) => string;
    download: string;
    /** On a button that shows the maps one after the other. */
    play: string;
    stop: string;
    size: (kilobytes: string) => string;
  };
}

const en: ReproduceWords = {
  commands: {
    run: 'the run again, by the name of the scenario',
    restore: 'the study out of this page',
    studio: 'this page as a studio: levers, disputes, files',
    recompute: 'the same, run again and compared',
    check: 'the scenario checked',
  },
  hashesTable: 'Files of the scenario with their SHA-256',
  openHashes: (files) => `Open the hashes of ${files} files`,
  file: 'file',
  bytes: 'bytes',
  licenceOf: (licence) =>
    licence === null
      ? 'The scenario names no licence (`made.licence`): without one nobody may reuse it.'
      : `Licence of the scenario: ${licence}. Licence of the program: MIT. Published figures belong to their sources.`,
  cite: 'To cite this run, take CITATION.cff or citation.bib from the files at the end; cite the sources of the figures beside it.',
  toFiles: 'Files of this report',
  depositTitle: 'Before depositing it in an archive such as Zenodo',
  deposit: [
    'Write `made` (by whom, when, which licence) and every free text of `odd` into the scenario.',
    'Run `masar check --strict`, then run again and compare the digest with the one above.',
    'Deposit this page, the folder of the scenario, the data package and CITATION.cff; do not deposit `summary.json`, which is exact.',
    'Reserve the identifier (DOI) first, write it into the title of the deposit and into CITATION.cff, and link the version of the program.',
    'Ask once more who could be harmed (see the statement on ethics).',
  ],
  fairTable: 'FAIR principles for research software (FAIR4RS, Chue Hong et al. 2022)',
  fairColumns: { principle: 'principle', here: 'what is so here', missing: 'what is missing' },
  fair: {
    F: {
      name: 'Findable',
      here: 'Scenario and run have digests that nothing else has; metadata are in CITATION.cff, datapackage.json and PROV, inside this page.',
      missing: 'a DOI, until somebody deposits it',
    },
    A: {
      name: 'Accessible',
      here: 'This page opens from a disk without a network or a program; its files are text in open formats.',
      missing: 'a landing page that outlives the deposit',
    },
    I: {
      name: 'Interoperable',
      here: 'Tabular Data Package with schemas, PROV-JSON, CSV, YAML with a JSON Schema (`masar schema`).',
      missing: 'a vocabulary of statuses shared beyond this program',
    },
    R: {
      name: 'Reusable',
      here: 'Licences are named, provenance goes down to each file, and `masar open` restores and recomputes the study to the same digest.',
      missing: 'what the flags above call not written',
    },
  },
  files: {
    title: 'Files of this report',
    reading:
      'Each file can be read here and, where scripts may run, saved with its button. Counts in them follow the same rounding as the page. `masar open` writes the scenario out of this page and verifies its digest.',
    scenario: (files) => `The scenario: ${files} files`,
    download: 'Save',
    play: 'Play the dates',
    stop: 'Show all dates',
    size: (kilobytes) => `${kilobytes} kB`,
  },
};

const set = (text: string | number): string => isolate(String(text));

const ar: ReproduceWords = {
  commands: {
    run: 'التشغيل من جديد، باسم السيناريو',
    restore: 'استخراج الدراسة من هذه الصفحة',
    studio: 'هذه الصفحة استوديو: الروافع ومواضع الخلاف والملفات',
    recompute: 'مثله، مع التشغيل من جديد والمقارنة',
    check: 'فحص السيناريو',
  },
  hashesTable: `ملفات السيناريو وبصمة كل منها (${set('SHA-256')})`,
  openHashes: (files) => `افتح بصمات الملفات، وعددها ${set(files)}`,
  file: 'الملف',
  bytes: 'البايتات',
  licenceOf: (licence) =>
    licence === null
      ? 'لا يذكر السيناريو رخصة (`made.licence`)، ومن دونها لا يحق لأحد أن يعيد استعماله.'
      : `رخصة السيناريو: ${set(licence)}. ورخصة البرنامج: ${set('MIT')}. والأرقام المنشورة لمصادرها.`,
  cite: `للاستشهاد بهذا التشغيل يُؤخذ ${set('CITATION.cff')} أو ${set('citation.bib')} من الملفات في الآخر، ويُستشهد بمصادر الأرقام إلى جانبه.`,
  toFiles: 'ملفات هذا التقرير',
  depositTitle: `قبل إيداعه في مستودع مثل ${set('Zenodo')}`,
  deposit: [
    'يُكتب في السيناريو `made` (من أعده ومتى وبأي رخصة) وكل نص حر في `odd`.',
    'يُشغَّل `masar check --strict`، ثم يُعاد التشغيل وتُقارن البصمة بالمذكورة أعلاه.',
    `تُودع هذه الصفحة ومجلد السيناريو وحزمة البيانات و${set('CITATION.cff')}؛ ولا يُودع \`summary.json\` لأن أعداده غير مقربة.`,
    `يُحجز المعرّف (${set('DOI')}) أولًا، ويُكتب في عنوان الإيداع وفي ${set('CITATION.cff')}، ويُربط بإصدار البرنامج.`,
    'يُسأل مرة أخرى من قد يتأذى (انظر بيان الأخلاق).',
  ],
  fairTable: `مبادئ ${set('FAIR')} لبرمجيات البحث (${set('FAIR4RS')}، Chue Hong وآخرون 2022)`,
  fairColumns: { principle: 'المبدأ', here: 'ما يتحقق هنا', missing: 'ما ينقص' },
  fair: {
    F: {
      name: 'يُعثر عليه',
      here: `للسيناريو وللتشغيل بصمتان لا يشاركهما شيء؛ والبيانات الوصفية في ${set('CITATION.cff')} و${set('datapackage.json')} و${set('PROV')} داخل هذه الصفحة.`,
      missing: `معرّف ${set('DOI')} إلى أن يودعه أحد`,
    },
    A: {
      name: 'يُصل إليه',
      here: 'تُفتح هذه الصفحة من القرص بلا شبكة ولا برنامج؛ وملفاتها نصوص بصيغ مفتوحة.',
      missing: 'صفحة تعريف تبقى بعد الإيداع',
    },
    I: {
      name: 'يتبادل مع غيره',
      here: `حزمة بيانات جدولية بمخططاتها، و${set('PROV-JSON')}، و${set('CSV')}، و${set('YAML')} بمخطط (\`masar schema\`).`,
      missing: 'مفردات للحالات مشتركة خارج هذا البرنامج',
    },
    R: {
      name: 'يُعاد استعماله',
      here: 'الرخص مذكورة، والمنشأ مبيّن حتى كل ملف، والأمر `masar open` يستعيد الدراسة ويحسبها من جديد بالبصمة نفسها.',
      missing: 'ما تذكر العلامات أعلاه أنه لم يُكتب',
    },
  },
  files: {
    title: 'ملفات هذا التقرير',
    reading:
      'يُقرأ كل ملف هنا، ويُحفظ بزرّه حيث يُسمح بالبرامج. وتتبع أعدادها تقريب الصفحة نفسه. ويستخرج `masar open` السيناريو من هذه الصفحة ويتحقق من بصمته.',
    scenario: (files) => `السيناريو: ملفات عددها ${set(files)}`,
    download: 'حفظ',
    play: 'عرض التواريخ تباعًا',
    stop: 'إظهار كل التواريخ',
    size: (kilobytes) => `${set(kilobytes)} كيلوبايت`,
  },
};

/** The words of reproduction in a language. */
export const reproduceWords = (language: Language): ReproduceWords => (language === 'ar' ? ar : en);
