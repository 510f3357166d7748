import type {
  CodeRow,
  Entries,
  GroupSource,
  Labelled,
  Located,
  Quantity,
  StatusSource,
  TraitShares,
  TraitSource,
} from '../source.ts';
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
  listOrFile,
  name,
  number,
  object,
  optional,
  quantity,
  required,
  type SeriesReference,
  type Shape,
  series,
  text,
  words,
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

/** How a column of a side file is named. */
export const columnFields = {
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

const code = object<CodeRow>('code', {
  code: required(name('level'), 'The level that the code stands for.', 'المستوى الذي يدل عليه الرمز.'),
  period: optional(name('period'), 'The period that was asked about.', 'الفترة المسؤول عنها.'),
  people: required(number('count', 0), 'How many people gave it.', 'عدد من أجابوا به.'),
  frame: optional(words, 'Who could be asked.', 'من كان يمكن سؤالهم.'),
});

interface Codes {
  codes: CodeRow[];
  prior?: Located<'dirichlet'>;
  selection?: Entries<Located<Quantity>>;
  period?: Located<string>;
}

const codes: Shape<TraitShares> = build(
  object<Codes>('codes', {
    codes: required(
      listOrFile(code),
      'How many people of an interview study gave each code: a list or a side file.',
      'عدد من أجابوا بكل رمز في دراسة مقابلات: قائمة أو ملف جانبي.',
      'codes: { file: codes.csv }',
    ),
    prior: optional(
      choice('dirichlet'),
      'Shares are drawn from a Dirichlet distribution: 1 plus the people of each level.',
      'تُسحب النسب من توزيع ديريشليه: 1 مضافًا إليه عدد أصحاب كل مستوى.',
    ),
    selection: optional(
      entries(quantity('multiplier', true), 'level'),
      'How many times likelier people of a level were to be asked at all; shares are divided by it.',
      'بكم مرة كان أصحاب المستوى أرجح أن يُسألوا أصلًا؛ وتُقسم النسب عليه.',
      'selection: { doctrinal: 1.5 (1..3) }',
    ),
    period: optional(
      name('period'),
      'Only rows of this period; all rows if not said.',
      'صفوف هذه الفترة فقط؛ والأصل الصفوف كلها.',
    ),
  }),
  ({ codes: rows, selection, period }, at): TraitShares => ({
    from: 'codes',
    at,
    codes: rows,
    selection: selection ?? [],
    period,
  }),
);

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
      entries(
        byKey<TraitShares>(
          [{ keys: ['codes', 'prior', 'selection'], shape: codes }],
          build(entries(quantity('share'), 'level'), (shares): TraitShares => ({ from: 'shares', shares })),
        ),
        'trait',
      ),
      'Shares of the levels of traits. One level may be left out and takes the rest; a trait not mentioned takes its first level.',
      'نسب مستويات السمات. يجوز إغفال مستوى واحد فيأخذ الباقي؛ والسمة غير المذكورة تأخذ مستواها الأول.',
      'traits: { family: { with_family: 45% (30%..60%) } }',
    ),
    ...grounded,
  }),
);
