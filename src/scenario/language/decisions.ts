import type { DecisionSource } from '../source.ts';
import { labelled } from './evidence.ts';
import { choice, entries, name, number, object, optional, required, words } from './shape.ts';

type Choice = DecisionSource['options'][number]['value'];

/** What somebody has to decide, so that it can be said what knowing more would be worth. */
export const decisions = entries(
  object<DecisionSource>('decision', {
    ...labelled,
    metric: required(
      name('metric'),
      'What it is judged by, at the headline date: an outcome, `left_alive`, or `observation.ID`.',
      'ما يُحكم به عليه في تاريخ الإجابة: مآل، أو `left_alive`، أو `observation.ID`.',
      'metric: not_known',
    ),
    better: required(choice('less', 'more'), 'Which is better.', 'أيهما أفضل.', 'better: less'),
    threshold: optional(
      number('value', 0),
      'Only whether the metric stays on the better side of it counts; a share as a fraction.',
      'لا يُحسب إلا بقاء المقياس في الجانب الأفضل منه؛ والنسبة كسر عشري.',
      'threshold: 1000',
    ),
    options: required(
      entries(
        object<Choice>('choice', {
          ...labelled,
          set: optional(
            entries(number('value', 0), 'lever'),
            'Levers and their values; the file as it is if not said.',
            'الروافع وقيمها؛ والأصل الملف كما هو.',
            'set: { removals: 0 }',
          ),
        }),
      ),
      'What can be done, two at least.',
      'ما يمكن فعله، خياران على الأقل.',
    ),
    note: optional(words, 'A remark for the reader of the scenario.', 'ملاحظة لقارئ السيناريو.'),
  }),
);
