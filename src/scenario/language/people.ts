import type { Entries, GroupSource, Labelled, SignalSource, StatusSource, TraitSource } from '../source.ts';
import { FAMILIES } from '../vocabulary/families.ts';
import { grounded, labelled } from './evidence.ts';
import {
  build,
  byKey,
  byNode,
  choice,
  entries,
  id,
  list,
  name,
  object,
  optional,
  quantity,
  required,
  type SeriesReference,
  type Shape,
  series,
  text,
} from './shape.ts';
import { destination } from './varying.ts';

/** One of the eight families. */
export const family = choice<string>(...FAMILIES.map((each) => each.id));

/** Statuses beside those of the vocabularies. */
export const statuses = entries(
  object<StatusSource>('status', {
    ...labelled,
    family: required(
      family,
      'The family that it is counted and coloured with.',
      'العائلة التي يُحسب ويُلوَّن معها.',
    ),
  }),
);

const levels: Shape<Entries<Labelled>> = byNode<Entries<Labelled>>('map_or_list', {
  list: build(list(id), (ids) => ids.map((key) => ({ key, value: {} }))),
  map: entries(object<Labelled>('level', labelled)),
});

/** What people carry besides place and status: a list of levels, a map of levels, or `{ label, levels }`. */
export const traits = entries(
  byNode<TraitSource>('map_or_list', {
    list: build(levels, (read): TraitSource => ({ levels: read })),
    map: byKey<TraitSource>(
      [
        {
          keys: ['levels'],
          shape: object<TraitSource>('trait', {
            ...labelled,
            levels: required(
              levels,
              'The levels of the trait.',
              'مستويات السمة.',
              'levels: [alone, with_family]',
            ),
          }),
        },
      ],
      build(levels, (read): TraitSource => ({ levels: read })),
    ),
  }),
);

const columnFields = {
  file: required(text, 'The side file (CSV).', 'الملف الجانبي (CSV).', 'file: arrivals.csv'),
  column: required(text, 'Its column.', 'العمود المقصود فيه.', 'column: russia'),
};

type Arrives = NonNullable<GroupSource['arrives']>;

const arrives: Shape<Arrives> = byNode<Arrives>('file', {
  scalar: build(quantity('monthly'), (monthly): Arrives => ({ monthly })),
  map: series(
    object<Omit<SeriesReference, 'by'>>('arrivals', columnFields),
    (_, read): Arrives => ({ series: read }),
  ),
});

/** The groups of people, by origin and kind. */
export const groups = entries(
  object<GroupSource>('group', {
    ...labelled,
    start: optional(
      quantity('count'),
      'People on the first day.',
      'عدد الناس في اليوم الأول.',
      'start: 10000 (9000..12000)',
    ),
    age: optional(
      quantity('time'),
      'How long those of `start` have been in their status on the first day.',
      'المدة التي قضاها من في `start` في حالتهم حتى اليوم الأول.',
      'age: 6 months',
    ),
    arrives: optional(
      arrives,
      'People who come later: a number per month, or a column of a side file with a column `month`.',
      'القادمون لاحقًا: عدد في الشهر، أو عمود من ملف جانبي فيه عمود `month`.',
      'arrives: { file: arrivals.csv, column: russia }',
    ),
    scale: optional(
      quantity('multiplier'),
      'Multiplies the arrivals.',
      'يُضرب في عدد القادمين.',
      'scale: 1 (0.8..1.3)',
    ),
    at: optional(
      destination,
      'Where they arrive. Where control is given, only places held by the own holder on that day count.',
      'أين يصلون. وإذا ذُكرت السيطرة فلا تُحسب إلا الأماكن التي تسيطر عليها جماعتهم في ذلك اليوم.',
      'at: { raqqa: 60%, mosul: 40% }',
    ),
    otherwise_at: optional(
      destination,
      'Where they go when none of these places is held.',
      'إلى أين يذهبون إذا لم يكن أي من هذه الأماكن تحت السيطرة.',
    ),
    status: optional(
      name('status'),
      'Their status on arrival; `with_group` if not said.',
      'حالتهم عند الوصول؛ والأصل `with_group`.',
    ),
    home: optional(
      name('place'),
      'What `at: home` of a move means for them.',
      'ما يعنيه `at: home` لهم في الانتقالات.',
    ),
    traits: optional(
      entries(entries(quantity('share'), 'level'), 'trait'),
      'Shares of the levels of traits. One level may be left out and takes the rest; a trait not mentioned takes its first level.',
      'نسب مستويات السمات. يجوز إغفال مستوى واحد فيأخذ الباقي؛ والسمة غير المذكورة تأخذ مستواها الأول.',
      'traits: { family: { with_family: 45% (30%..60%) } }',
    ),
    ...grounded,
  }),
);

/** Daily numbers from side files. */
export const signals = entries(
  series(
    object<SeriesReference & Omit<SignalSource, 'series'>>('signal', {
      ...labelled,
      ...columnFields,
      by: optional(
        choice('place'),
        'The values differ by place: the side file has a column `place`; an empty cell there means the places not named.',
        'تختلف القيم بحسب المكان: في الملف عمود `place`، والخلية الفارغة فيه تعني الأماكن غير المذكورة.',
      ),
      ...grounded,
    }),
    ({ file: _file, column: _column, by: _by, ...rest }, read): SignalSource => ({ ...rest, series: read }),
  ),
);
