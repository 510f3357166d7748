import type {
  ArticleSource,
  DisputeSource,
  Entries,
  Located,
  MechanismSource,
  RivalSource,
  SentenceSource,
  ShownSource,
} from '../source.ts';
import { grounded, labelled } from './evidence.ts';
import { metric } from './metrics.ts';
import {
  choice,
  day,
  entries,
  entriesOrFile,
  id,
  list,
  name,
  object,
  oneOrMany,
  optional,
  required,
  text,
  words,
} from './shape.ts';

/** Where sources disagree: a switch. */
export const disputes = entries(
  object<DisputeSource>('dispute', {
    ...labelled,
    uses: required(
      name('option'),
      'The option that the file follows.',
      'الخيار الذي يتبعه الملف.',
      'uses: x_official',
    ),
    options: required(
      entries(
        object<DisputeSource['options'][number]['value']>('option', {
          ...labelled,
          set: required(
            entries<Located<string>>(text, 'parameter'),
            'Parameters, or `observation.ID`, and what they become.',
            'معاملات، أو `observation.ID`، وما تصير إليه.',
            'set: { observation.c5: 30% (26%..34%) }',
          ),
        }),
      ),
      'What each side says; the ids are those of evidence where there is some.',
      'ما يقوله كل طرف؛ ومعرّفاتها معرّفات الأدلة حيث وُجدت.',
    ),
    note: optional(words, 'A remark for the reader of the scenario.', 'ملاحظة لقارئ السيناريو.'),
  }),
);

/** Structural alternatives. */
export const rivals = list(
  object<RivalSource>('rival', {
    id: required(id, 'Its name.', 'اسمها.'),
    ...labelled,
    file: required(
      text,
      'The overlay: a partial scenario file that is laid over this one.',
      'الملف البديل: ملف سيناريو جزئي يوضع فوق هذا الملف.',
      'file: rivals/no-fear.yaml',
    ),
    because: grounded.because,
    note: grounded.note,
  }),
);

/** Parts of the model, each with the overlay that takes it away. */
export const mechanisms = entries(
  object<MechanismSource>('mechanism', {
    ...labelled,
    without: required(
      text,
      'The overlay that takes it away.',
      'الملف البديل الذي ينزعها.',
      'without: without/hope.yaml',
    ),
    effect: optional(words, 'What goes when it is taken away.', 'ما يغيب حين تُنزع.'),
    shows: optional(
      object<ShownSource>('shown', {
        ...labelled,
        on: required(
          day('last'),
          'The date; a stock counts people at its end.',
          'التاريخ؛ ويُعد الرصيد في نهايته.',
          'on: 2017-12',
        ),
        of: required(
          metric,
          'What is counted, as in an observation.',
          'ما الذي يُعد، كما في الرصد.',
          'of: { move: safety, over: { from: 2017-10, to: 2017-12 } }',
        ),
      }),
      'A figure of the model in which its effect is seen: told with it and without it.',
      'رقم من النموذج يظهر فيه أثرها: يُذكر معها ومن دونها.',
    ),
  }),
);

/** The text that the scenario starts from, sentence by sentence. */
export const article = object<ArticleSource>('article', {
  source: required(name('source'), 'Which source it is.', 'أي مصدر هو.'),
  sentences: required<Entries<SentenceSource>>(
    entriesOrFile(
      object<SentenceSource>('sentence', {
        paragraph: optional(text, 'Where it stands.', 'موضعها.'),
        says: required(words, 'What it says, in our own words.', 'ما تقوله، بكلماتنا.'),
        mechanism: optional(
          oneOrMany(name('mechanism')),
          'The parts of the model that it became.',
          'أجزاء النموذج التي صارت إليها.',
        ),
        dispute: optional(
          oneOrMany(name('dispute')),
          'Where sources disagree about it.',
          'مواضع اختلاف المصادر فيها.',
        ),
        verdict: required(
          choice('holds', 'loose', 'wrong', 'not_testable', 'none'),
          'What became of it beside other sources; `none` for headings and credits.',
          'ما آلت إليه بجانب المصادر الأخرى؛ و`none` للعناوين وما شابهها.',
        ),
        because: grounded.because,
        note: grounded.note,
      }),
    ),
    'The sentences: a map or a side file.',
    'الجمل: خريطة أو ملف جانبي.',
    'sentences: { file: article.csv }',
  ),
});
