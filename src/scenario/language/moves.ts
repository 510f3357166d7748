import type {
  Condition,
  FallShare,
  FallSource,
  HoldsBackSource,
  LeverSource,
  Located,
  MoveSource,
  PeriodSource,
  Varying,
} from '../source.ts';
import { grounded, labelled } from './evidence.ts';
import {
  build,
  byKey,
  choice,
  day,
  entries,
  type FieldsOf,
  id,
  interval,
  list,
  name,
  number,
  object,
  objectAndNames,
  oneOrMany,
  optional,
  quantity,
  type Rule,
  required,
  type Shape,
  selector,
  words,
} from './shape.ts';
import { destination, times, varying } from './varying.ts';

/** Named stretches of time. */
export const periods = entries(
  object<PeriodSource>('period', {
    from: required(day('first'), 'Its first day.', 'يومها الأول.', 'from: 2014-07'),
    to: required(day('last'), 'Its last day.', 'يومها الأخير.', 'to: 2015-05'),
    ...labelled,
  }),
);

const people =
  'Where people are: a place, `country.X`, `kind.X`, `holder.X`, `held` (by their own group), or a list.';
const peopleAr =
  'أين يوجد الناس: مكان أو `country.X` أو `kind.X` أو `holder.X` أو `held` (تحت سيطرة جماعتهم)، أو قائمة منها.';

/** `in:` of moves, outcomes and metrics. */
export const whereabouts = oneOrMany(selector(['country', 'kind', 'holder'], 'place', ['held']));

const condition: Shape<Condition> = build(
  objectAndNames<{ group?: Located<string>[] }, Located<string>[]>(
    'condition',
    { group: optional(oneOrMany(name('group')), 'Only people of these groups.', 'أفراد هذه المجموعات فقط.') },
    {
      of: 'trait',
      shape: oneOrMany(name('level')),
      doc: {
        en: 'Only people with this level of the trait, or with one of these.',
        ar: 'من لهم هذا المستوى من السمة، أو أحد هذه المستويات، دون غيرهم.',
      },
    },
  ),
  ({ known, rest }): Condition => ({
    traits: rest.map(({ key, value }) => ({ trait: key, levels: value })),
    groups: known.group,
  }),
);

type Transition = Omit<MoveSource, 'at_range' | 'reason'>;

const transition: FieldsOf<Omit<Transition, 'id'>> = {
  ...labelled,
  from: optional(
    oneOrMany(name('status')),
    'The status that people leave, or a list. A reason starts from `with_group` if not said.',
    'الحالة التي يخرج منها الناس، أو قائمة. والسبب يبدأ من `with_group` إن لم تُذكر.',
    'from: [irregular, in_camp]',
  ),
  in: optional(whereabouts, people, peopleAr, 'in: country.TUR'),
  if: optional(
    condition,
    'Only for these people.',
    'لهؤلاء الناس فقط.',
    'if: { family: with_family, group: [russia] }',
  ),
  to: optional(
    name('status'),
    'The status that they come to; unchanged if not said. A reason leads to `attempting` if not said.',
    'الحالة التي يصيرون إليها؛ وتبقى كما هي إن لم تُذكر. والسبب يؤدي إلى `attempting` إن لم تُذكر.',
  ),
  at: optional(
    destination,
    "Where it takes them: a place, `home` (the group's home), a map of shares, or a `group.` map.",
    'إلى أين تنقلهم: مكان، أو `home` أي موطن المجموعة، أو خريطة نسب، أو خريطة `group.`.',
    'at: { turkey: 70%, jordan: 30% }',
  ),
  set: optional(
    build(entries(name('level'), 'trait'), (read) =>
      read.map(({ key, value }) => ({ trait: key, level: value })),
    ),
    'Traits that it changes, and what they become.',
    'السمات التي يغيّرها، وما تصير إليه.',
    'set: { papers: bought }',
  ),
  through: optional(
    oneOrMany(name('link')),
    'A link or a list: possible only while one of them is open.',
    'طريق أو قائمة طرق: لا يمكن الانتقال إلا وأحدها مفتوح.',
  ),
  rate: optional(
    varying('risk'),
    'The chance that it happens within one unit of time.',
    'احتمال وقوعه خلال وحدة زمنية واحدة.',
    'rate: 2% (1%..4%) per month',
  ),
  median: optional(
    varying('time'),
    'The time after which half of the people have gone.',
    'المدة التي يكون نصف الناس قد انتقلوا بعدها.',
    'median: 3 (1..12) months',
  ),
  mean: optional(
    varying('time'),
    'The mean time until it happens.',
    'متوسط المدة حتى وقوعه.',
    'mean: 3 months',
  ),
  share: optional(
    varying('share'),
    'The part of people to whom it happens at once on entering the status.',
    'نسبة من يقع لهم فور دخولهم الحالة.',
    'share: 40% (15%..70%)',
  ),
  shape: optional(
    quantity('multiplier', true),
    'Weibull shape, beside `median` or `mean` only: below 1 the chance falls with time spent, above 1 it rises.',
    'معامل شكل وايبل، مع `median` أو `mean` فقط: إذا قل عن 1 تناقص الاحتمال بمرور الوقت، وإذا زاد عليه تزايد.',
    'shape: 0.6',
  ),
  times: optional(
    times,
    'Multipliers that all act together on the hazard, or on the odds of a share.',
    'مضاعِفات تؤثر معًا في معدل الخطر، أو في أرجحية النسبة.',
    'times: { trait.family.with_family: 1.8 (1.2..2.5), signal.danger: exp 0.8 (0.3..1.5) per 1 }',
  ),
  lever: optional(name('lever'), 'The lever that multiplies it.', 'الرافعة التي تُضرب فيه.'),
  ...grounded,
};

const rules: readonly Rule[] = [
  { rule: 'exactly_one', keys: ['rate', 'median', 'mean', 'share'] },
  { rule: 'shape_needs_time' },
];

/** The reasons for wanting to leave: they compete, the first to be spent happens. */
export const reasons = entries(
  build(
    object<Omit<Transition, 'id'>>('reason', transition, rules),
    (read, at): MoveSource => ({ ...read, at_range: at, reason: true }),
  ),
);

/** What can happen to people. */
export const moves = list(
  build(
    object<Transition>(
      'move',
      {
        id: optional(
          id,
          'Its name; `from.to` if not said. Must be unique.',
          'اسمه؛ والأصل `from.to`. ولا يتكرر.',
        ),
        ...transition,
      },
      rules,
    ),
    (read, at): MoveSource => ({ ...read, at_range: at, reason: false }),
  ),
);

/** What slows many reasons or moves at once. */
export const holdsBack = entries(
  object<HoldsBackSource>('holds_back', {
    ...labelled,
    of: required(
      oneOrMany(name('move')),
      '`reasons` for all of them, or ids of reasons and moves.',
      '`reasons` لجميع الأسباب، أو معرّفات أسباب وانتقالات.',
      'of: reasons',
    ),
    times: required(
      times,
      'The multipliers.',
      'المضاعِفات.',
      'times: { signal.hope: exp -1.2 (-2..-0.5) per 1 }',
    ),
    ...grounded,
  }),
);

type ShareOfFall = Omit<FallShare, 'key'>;

const fallShare = byKey<ShareOfFall>(
  [
    {
      keys: ['share', 'by', 'at'],
      shape: build(
        object<{ by?: Located<'new_holder'>; at?: FallShare['at']; share: Varying }>('fall_share', {
          by: optional(
            choice('new_holder'),
            'Custody of the holder that takes the place, in its own status and place.',
            'احتجاز لدى الطرف الذي سيطر على المكان، بحالته ومكانه.',
          ),
          at: optional(destination, 'Where it takes them.', 'إلى أين ينقلهم.'),
          share: required(varying('share'), 'The part of people.', 'نسبة الناس.', 'share: 15% (5%..35%)'),
        }),
        ({ by, at, share }): ShareOfFall => ({ share, byNewHolder: by !== undefined, at }),
      ),
    },
  ],
  build(varying('share'), (share): ShareOfFall => ({ share, byNewHolder: false })),
);

/** What happens to people when their place changes hands. */
export const falls = list(
  build(
    object<Omit<FallSource, 'at_range'>>('fall', {
      id: optional(id, 'Its name.', 'اسمه.'),
      ...labelled,
      status: required(
        oneOrMany(name('status')),
        'Whom it concerns.',
        'من يعنيهم.',
        'status: [with_group, attempting]',
      ),
      lost_by: optional(
        name('holder'),
        'The holder that loses the place; the own holder if not said.',
        'الطرف الذي يفقد المكان؛ والأصل جماعة الأعضاء.',
      ),
      share: required(
        build(entries(fallShare, 'status'), (read) =>
          read.map(({ key, value }): FallShare => ({ key, ...value })),
        ),
        'The shares that come to other statuses; `custody` with `by: new_holder` is custody of the new holder.',
        'النسب التي تصير إلى حالات أخرى؛ و`custody` مع `by: new_holder` احتجاز لدى المسيطر الجديد.',
        'share: { dead: 10% (3%..25%), custody: { by: new_holder, share: 15% } }',
      ),
      otherwise: optional(
        choice('nearest_held', 'stays'),
        'The rest: to the nearest place that the loser still holds, or stay; `stays` if not said.',
        'الباقون: إلى أقرب مكان ما زال بيد الخاسر، أو يبقون؛ والأصل `stays`.',
      ),
      none_held: optional(
        object<NonNullable<FallSource['none_held']>>('none_held', {
          to: optional(name('status'), 'The status that they come to.', 'الحالة التي يصيرون إليها.'),
          at: optional(name('place'), 'The place that they come to.', 'المكان الذي يصيرون إليه.'),
        }),
        'What happens to the rest when the loser holds no place any more; they stay if not said.',
        'ما يحدث للباقين إذا لم يبق للخاسر مكان؛ والأصل أن يبقوا.',
      ),
      times: optional(times, 'Multipliers on the odds of the shares.', 'مضاعِفات على أرجحية النسب.'),
      lever: optional(
        name('lever'),
        'The lever that multiplies the odds of the shares.',
        'الرافعة التي تُضرب في أرجحية النسب.',
      ),
      ...grounded,
    }),
    (read, at): FallSource => ({ ...read, at_range: at }),
  ),
);

/** What somebody could do. */
export const levers = entries(
  object<LeverSource>('lever', {
    ...labelled,
    range: required(interval, 'How far it can be moved.', 'المدى الذي يمكن تحريكها فيه.', 'range: 0..2'),
    start: optional(
      number('value', 0),
      'Its value in the scenario; 1 if not said.',
      'قيمتها في السيناريو؛ والأصل 1.',
      'start: 1',
    ),
    from: optional(day('first'), 'It acts from this day on.', 'تؤثر ابتداءً من هذا اليوم.', 'from: 2014-01'),
    who: optional(words, 'Who could move it.', 'من يستطيع تحريكها.'),
    assumes: optional(
      oneOrMany(name('parameter')),
      'Parameters whose sign was put in by hand on the way from this lever to an outcome.',
      'معاملات وُضعت إشارتها يدويًا على الطريق من هذه الرافعة إلى مآل.',
    ),
    caution: optional(words, 'What must not be forgotten when it is moved.', 'ما يجب ألا يُنسى عند تحريكها.'),
  }),
);
