import type { Language } from '../../text/index.ts';

/** Headings of the parts of the page. */
interface FrameWords {
  /** Above the second part. */
  review: string;
  reviewReading: string;
  chapters: Record<'results' | 'trust' | 'model' | 'grounds' | 'responsibility', string>;
}

const en: FrameWords = {
  review: 'For the reviewer',
  reviewReading:
    'Everything that stands behind the answer: results in full, how far they can be relied on, the model, its numbers and their grounds, and how to repeat it.',
  chapters: {
    results: 'Results',
    trust: 'How far to rely on them',
    model: 'The model',
    grounds: 'Numbers and grounds',
    responsibility: 'Responsibility and repetition',
  },
};

const ar: FrameWords = {
  review: 'للمراجع',
  reviewReading:
    'كل ما يقوم عليه الجواب: النتائج كاملة، وإلى أي حد يُعتمد عليها، والنموذج، ومقاديره وما تستند إليه، وكيف يُعاد.',
  chapters: {
    results: 'النتائج',
    trust: 'إلى أي حد يُعتمد عليها',
    model: 'النموذج',
    grounds: 'المقادير وما تستند إليه',
    responsibility: 'المسؤولية والإعادة',
  },
};

export const frameWords = (language: Language): FrameWords => (language === 'ar' ? ar : en);
