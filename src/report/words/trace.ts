import { isolate, type Language } from '../../text/index.ts';

/** The eight elements of TRACE, in its order. */
export type TraceElement =
  | 'problem'
  | 'description'
  | 'data'
  | 'conceptual'
  | 'implementation'
  | 'output'
  | 'analysis'
  | 'corroboration';

interface TraceWords {
  title: string;
  reading: string;
  table: string;
  columns: { element: string; asks: string; answered: string };
  elements: Record<TraceElement, { name: string; asks: string }>;
  missing: string;
  elsewhere: string;
}

const en: TraceWords = {
  title: 'Where a reviewer finds what (TRACE)',
  reading:
    'The eight elements of a TRACE document (Grimm et al. 2014, Ecological Modelling 280, 129-139; Augusiak et al. 2014, 280, 117-128) and the sections that answer them. What is missing is said.',
  table: 'TRACE elements and where they are answered',
  columns: { element: 'element', asks: 'what it asks', answered: 'answered in' },
  elements: {
    problem: {
      name: 'Problem formulation',
      asks: 'Which decision or question, for whom, and what is outside it?',
    },
    description: {
      name: 'Model description',
      asks: 'What is the model, completely enough to build it again?',
    },
    data: { name: 'Data evaluation', asks: 'How good are the numbers that go in, and where from?' },
    conceptual: {
      name: 'Conceptual model evaluation',
      asks: 'Why this structure, and what would another one say?',
    },
    implementation: {
      name: 'Implementation verification',
      asks: 'Does the program do what the description says?',
    },
    output: {
      name: 'Model output verification',
      asks: 'How well does it meet the data used to set it up, and how was it calibrated?',
    },
    analysis: { name: 'Model analysis', asks: 'What moves the answer, and how sensitive is it?' },
    corroboration: {
      name: 'Model output corroboration',
      asks: 'Does it meet data that were not used to set it up?',
    },
  },
  missing: 'missing in this report',
  elsewhere: 'the tests of the program: docs/model.md, “Which test shows what”, and docs/proof.md',
};

const set = (text: string): string => isolate(text);

const ar: TraceWords = {
  title: `أين يجد المراجع ما يطلبه (${set('TRACE')})`,
  reading: `العناصر الثمانية لوثيقة ${set('TRACE')} (Grimm وآخرون 2014، ${set('Ecological Modelling 280, 129-139')}؛ وAugusiak وآخرون 2014، ${set('280, 117-128')}) والأقسام التي تجيب عنها. وما هو ناقص يُذكر.`,
  table: `عناصر ${set('TRACE')} وأين جوابها`,
  columns: { element: 'العنصر', asks: 'ما يسأل عنه', answered: 'جوابه في' },
  elements: {
    problem: { name: 'صياغة المسألة', asks: 'أي قرار أو سؤال، ولمن، وما الذي يقع خارجه؟' },
    description: { name: 'وصف النموذج', asks: 'ما النموذج، وصفًا يكفي لبنائه من جديد؟' },
    data: { name: 'تقييم البيانات', asks: 'ما جودة المقادير الداخلة، ومن أين هي؟' },
    conceptual: { name: 'تقييم النموذج المفهومي', asks: 'لماذا هذه البنية، وماذا تقول غيرها؟' },
    implementation: { name: 'التحقق من التنفيذ', asks: 'هل يفعل البرنامج ما يقوله الوصف؟' },
    output: {
      name: 'التحقق من الناتج',
      asks: 'إلى أي حد يوافق البيانات التي ضُبط بها، وكيف عُوير؟',
    },
    analysis: { name: 'تحليل النموذج', asks: 'ما الذي يحرّك الجواب، وما مقدار حساسيته؟' },
    corroboration: { name: 'تعضيد الناتج', asks: 'هل يوافق بيانات لم تُستعمل في ضبطه؟' },
  },
  missing: 'ناقص في هذا التقرير',
  elsewhere: `اختبارات البرنامج: الملف ${set('docs/model.md')} في القسم ${set('Which test shows what')}، والملف ${set('docs/proof.md')}`,
};

/** The words of the TRACE outline in a language. */
export const traceWords = (language: Language): TraceWords => (language === 'ar' ? ar : en);
