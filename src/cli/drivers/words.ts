import type { DriversStage } from '../../experiment/index.ts';
import type { Language } from '../../text/index.ts';

/** The words of `masar drivers` that only the command line uses. */
interface DriversWords {
  options: Record<'figure' | 'decision' | 'option' | 'better' | 'points' | 'rows' | 'output', string>;
  stages: Record<DriversStage, string>;
}

const en: DriversWords = {
  options: {
    figure: 'what is asked: an outcome, left_alive or observation.ID (left_alive)',
    decision: 'a decision of the scenario, with its figure and options',
    option:
      'one more choice of a decision about it, such as removals=0 (several settings with commas); repeatable',
    better: 'whether `less` or `more` of it is better (less)',
    points: 'points of the screening (4)',
    rows: 'rows of the indices (128)',
    output: 'the file that takes everything as JSON',
  },
  stages: {
    screening: 'screening all ranges',
    indices: 'parts of the variance',
    tornado: 'one number at a time',
    split: 'rivals and disputes',
    decision: 'options of the decision',
  },
};

const ar: DriversWords = {
  options: {
    figure: 'ما يُسأل عنه: مآل، أو left_alive، أو observation.ID (left_alive)',
    decision: 'قرار من السيناريو، برقمه وخياراته',
    option: 'خيار آخر لقرار يخصه، مثل removals=0 (وتُفصل الإعدادات بفواصل)، ويجوز تكراره',
    better: 'هل الأفضل منه الأقل `less` أم الأكثر `more` (less)',
    points: 'نقاط الغربلة (4)',
    rows: 'صفوف المؤشرات (128)',
    output: 'الملف الذي يُكتب فيه كل شيء بصيغة JSON',
  },
  stages: {
    screening: 'غربلة كل الأمداء',
    indices: 'أجزاء التباين',
    tornado: 'مقدار واحد في كل مرة',
    split: 'البدائل ومواضع الخلاف',
    decision: 'خيارات القرار',
  },
};

export function driversWords(language: Language): DriversWords {
  return language === 'ar' ? ar : en;
}
