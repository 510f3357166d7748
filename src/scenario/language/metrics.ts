import type {
  AnswerSource,
  CountSource,
  Filters,
  HistorySource,
  Located,
  MetricSource,
  ObservationSource,
  OutcomeSource,
  Quantity,
} from '../source.ts';
import { grounded, labelled } from './evidence.ts';
import { whereabouts } from './moves.ts';
import { family } from './people.ts';
import {
  build,
  byKey,
  byNode,
  choice,
  day,
  entries,
  type FieldsOf,
  figureIn,
  following,
  id,
  list,
  name,
  named,
  numberAbove,
  object,
  oneOrMany,
  optional,
  plainQuantity,
  quantity,
  required,
  type Shape,
  selector,
} from './shape.ts';
import { varying, withoutNamespace } from './varying.ts';

/** Whom the answer is about. */
export const answer = object<AnswerSource>('answer', {
  groups: required(
    oneOrMany(name('group')),
    'The groups that outcomes count.',
    'المجموعات التي تُحسب في النتائج.',
    'groups: [russia, central_asia]',
  ),
});

/** What the answer is made of, in this order. */
export const outcomes = entries(
  object<OutcomeSource>(
    'outcome',
    {
      ...labelled,
      family: optional(family, 'All statuses of this family.', 'كل حالات هذه العائلة.'),
      status: optional(
        oneOrMany(name('status')),
        'These statuses.',
        'هذه الحالات.',
        'status: [removed, repatriated]',
      ),
      in: optional(whereabouts, 'Only of people who are there.', 'لمن هم هناك فقط.'),
    },
    [{ rule: 'at_least_one', keys: ['family', 'status'] }],
  ),
);

interface FiltersAsWritten extends Omit<Filters, 'trait'> {
  trait?: { key: Located<string>; value: Located<string>[] }[];
}

const filters: FieldsOf<FiltersAsWritten> = {
  in: optional(whereabouts, 'Only people who are there.', 'من هم هناك فقط.', 'in: country.TUR'),
  group: optional(oneOrMany(name('group')), 'Only people of these groups.', 'أفراد هذه المجموعات فقط.'),
  trait: optional(
    entries(oneOrMany(name('level')), 'trait'),
    'Only people with these levels of traits.',
    'من لهم هذه المستويات من السمات فقط.',
    'trait: { who: man }',
  ),
};

const filtersRead = ({ in: places, group, trait }: FiltersAsWritten): Filters => ({
  in: places,
  group,
  trait: trait?.map(({ key, value }) => ({ trait: key, levels: value })),
});

interface StockAsWritten extends FiltersAsWritten {
  status?: Located<string>[];
  family?: Located<string>[];
  outcome?: Located<string>[];
}

const stockFields: FieldsOf<StockAsWritten> = {
  status: optional(
    oneOrMany(name('status')),
    'People in these statuses.',
    'من هم في هذه الحالات.',
    'status: removed',
  ),
  family: optional(
    oneOrMany(family),
    'People in the statuses of these families.',
    'من هم في حالات هذه العائلات.',
  ),
  outcome: optional(oneOrMany(name('outcome')), 'People in these outcomes.', 'من هم في هذه النتائج.'),
  ...filters,
};

const stockOf = (read: StockAsWritten, at: CountSource['at']): CountSource => ({
  kind: 'stock',
  at,
  status: read.status,
  family: read.family,
  outcome: read.outcome,
  ...filtersRead(read),
});

type Flow = Extract<CountSource, { kind: 'flow' }>;

interface FlowAsWritten extends FiltersAsWritten {
  move: Flow['move'];
  cumulative?: Located<'true'>;
  over?: Flow['over'];
}

const movesCounted = byNode<Flow['move']>('id_list_or_map', {
  scalar: build(name('move'), (one): Flow['move'] => ({ ids: [one] })),
  list: build(list(name('move')), (ids): Flow['move'] => ({ ids })),
  map: object<Exclude<Flow['move'], { ids: unknown }>>(
    'moves_counted',
    {
      from: optional(oneOrMany(name('status')), 'Moves from these statuses.', 'الانتقالات من هذه الحالات.'),
      to: optional(oneOrMany(name('status')), 'Moves to these statuses.', 'الانتقالات إلى هذه الحالات.'),
      in: optional(whereabouts, 'Moves of people who are there.', 'انتقالات من هم هناك.'),
    },
    [{ rule: 'at_least_one', keys: ['from', 'to', 'in'] }],
  ) as Shape<Flow['move']>,
});

const over = byNode<Flow['over']>('id_or_map', {
  scalar: build(selector(['period']), (key): Flow['over'] => ({
    kind: 'period',
    period: withoutNamespace(key),
  })),
  map: build(
    object<{ from: Located<number>; to: Located<number> }>('over', {
      from: required(day('first'), 'The first day that counts.', 'أول يوم يُحسب.'),
      to: required(day('last'), 'The last day that counts.', 'آخر يوم يُحسب.'),
    }),
    ({ from, to }): Flow['over'] => ({ kind: 'dates', from, to }),
  ),
});

const flowFields: FieldsOf<FlowAsWritten> = {
  move: required(
    movesCounted,
    'The moves that are counted: an id, a list, `{ from, to, in }`, or `arrive`.',
    'الانتقالات التي تُعد: معرّف أو قائمة أو `{ from, to, in }` أو `arrive`.',
    'move: { to: removed, in: country.TUR }',
  ),
  cumulative: optional(
    choice('true'),
    'From the first day to `on`.',
    'من اليوم الأول إلى `on`.',
    'cumulative: true',
  ),
  over: optional(
    over,
    'During a period or between two dates.',
    'خلال فترة أو بين تاريخين.',
    'over: period.growth',
  ),
  ...filters,
};

const flowOf = (read: FlowAsWritten, at: CountSource['at']): CountSource => ({
  kind: 'flow',
  at,
  move: read.move,
  over: read.over ?? { kind: 'cumulative' },
  ...filtersRead(read),
});

const stockRules = [
  { rule: 'at_least_one', keys: ['status', 'family', 'outcome', 'in', 'group', 'trait'] },
] as const;
const flowRules = [{ rule: 'exactly_one', keys: ['cumulative', 'over'] }] as const;

/** People here, or people moving: without the observation layer. */
const count: Shape<CountSource> = named('count', () =>
  byKey<CountSource>(
    [
      {
        keys: ['move', 'cumulative', 'over'],
        shape: build(object<FlowAsWritten>('metric', flowFields, flowRules), flowOf),
      },
    ],
    build(object<StockAsWritten>('metric', stockFields, stockRules), stockOf),
  ),
);

type Layer = Pick<MetricSource, 'offset' | 'coverage' | 'lag' | 'confirmation'>;

const layer: FieldsOf<Layer> = {
  offset: optional(
    quantity('count'),
    'People whom the source counts and the model does not have.',
    'أناس يعدّهم المصدر وليسوا في النموذج.',
    'offset: 900 (600..1200)',
  ),
  coverage: optional(
    varying('share', ['trait', 'group']),
    'The part of the people of the model whom the source counts, also by trait or group.',
    'نسبة من يعدّهم المصدر من أهل النموذج، ويجوز تفصيلها بالسمة أو المجموعة.',
    'coverage: { trait.who.man: 100%, otherwise: 50% (30%..80%) }',
  ),
  lag: optional(quantity('time'), 'How late the figure is.', 'مدة تأخر الرقم.', 'lag: 2 (1..4) months'),
  confirmation: optional(
    quantity('share'),
    'The part of cases that become known.',
    'نسبة الحالات التي تُعرف.',
    'confirmation: 70% (50%..90%)',
  ),
};

const layerOf = ({ offset, coverage, lag, confirmation }: Layer): Layer => ({
  offset,
  coverage,
  lag,
  confirmation,
});

/** What a figure counts. */
export const metric: Shape<MetricSource> = named('metric', () =>
  byKey<MetricSource>(
    [
      {
        keys: ['share', 'of'],
        shape: build(
          object<{ share: CountSource; of: CountSource } & Layer>('metric', {
            share: required(
              count,
              'The part that is asked for.',
              'الجزء المسؤول عنه.',
              'share: { status: dead }',
            ),
            of: required(count, 'The whole.', 'الكل.'),
            ...layer,
          }),
          (read, at): MetricSource => ({
            at,
            count: read.share,
            of: read.of,
            form: 'share',
            ...layerOf(read),
          }),
        ),
      },
      {
        keys: ['ratio', 'to'],
        shape: build(
          object<{ ratio: CountSource; to: CountSource } & Layer>('metric', {
            ratio: required(count, 'The number above.', 'العدد المقسوم.'),
            to: required(count, 'The number below.', 'العدد المقسوم عليه.'),
            ...layer,
          }),
          (read, at): MetricSource => ({
            at,
            count: read.ratio,
            of: read.to,
            form: 'ratio',
            ...layerOf(read),
          }),
        ),
      },
      {
        keys: ['move', 'cumulative', 'over'],
        shape: build(
          object<FlowAsWritten & Layer>('metric', { ...flowFields, ...layer }, flowRules),
          (read, at): MetricSource => ({ at, count: flowOf(read, at), form: 'count', ...layerOf(read) }),
        ),
      },
    ],
    build(
      object<StockAsWritten & Layer>('metric', { ...stockFields, ...layer }, stockRules),
      (read, at): MetricSource => ({ at, count: stockOf(read, at), form: 'count', ...layerOf(read) }),
    ),
  ),
);

const figureOf: Record<MetricSource['form'], Shape<Located<Quantity>>> = {
  count: figureIn('count'),
  share: figureIn('share'),
  ratio: figureIn('multiplier'),
};

/** Something in the notation that `of` asks for. */
const asCounted = <T>(shapeOf: (figure: Shape<Located<Quantity>>) => Shape<T>): Shape<T> => {
  const shapes = {
    count: shapeOf(figureOf.count),
    share: shapeOf(figureOf.share),
    ratio: shapeOf(figureOf.ratio),
  };
  return following(
    'of',
    [shapes.count, shapes.share, shapes.ratio],
    (read: MetricSource) => shapes[read.form],
  );
};

/** How far the structure of the model may miss a figure. */
export const discrepancy = build(
  plainQuantity('share'),
  ({ value, at }): Located<number> => ({ value: value.best, at }),
);

const history = asCounted((figure) =>
  list(
    object<HistorySource>('history', {
      on: required(day('last'), 'Its date, before that of the observation.', 'تاريخه، وهو قبل تاريخ الرصد.'),
      value: required(figure, 'The figure.', 'الرقم.', 'value: 2783 (2600..2950)'),
      because: grounded.because,
      note: grounded.note,
    }),
  ),
);

/** Published figures that the scenario is fitted to, or tested by. */
export const observations = list(
  build(
    object<Omit<ObservationSource, 'at_range'>>('observation', {
      id: required(id, 'Its name.', 'اسمه.'),
      ...labelled,
      on: required(
        day('last'),
        'The date; a stock counts people at its end.',
        'التاريخ؛ ويُعد الرصيد في نهايته.',
        'on: 2017-10',
      ),
      of: required(metric, 'What it counts.', 'ما الذي يعدّه.', 'of: { status: removed, in: country.TUR }'),
      value: required(
        asCounted((figure) => figure),
        'The figure: a count, a share in percent, or a ratio.',
        'الرقم: عدد، أو نسبة مئوية، أو نسبة بين عددين.',
        'value: 7500 (7000..7900)',
      ),
      use: optional(
        choice('fit', 'test', 'input'),
        'Whether it shaped the scenario, tests it, or was put in; `test` if not said.',
        'هل شُكّل به السيناريو، أم يُختبر به، أم هو مُدخل فيه؛ والأصل `test`.',
      ),
      theme: optional(
        id,
        'What it is about: observations of one theme are held back together.',
        'موضوعه: تُحجب أرصاد الموضوع الواحد معًا عند التحقق.',
        'theme: removals',
      ),
      range: optional(
        choice('ninety', 'half', 'bounds', 'floor', 'ceiling', 'exact'),
        'What the range of the figure says: the 5 and 95 percent points of its error (`ninety`, the default), the 25 and 75 percent points (`half`), that anything between is equally good and nothing outside is (`bounds`), that the truth is at least or at most the best value (`floor`, `ceiling`), or that there is no error but counting (`exact`, the default without a range).',
        'ما يقوله مدى الرقم: أن طرفيه المئينان الخامس والخامس والتسعون لخطئه (`ninety` وهو الأصل)، أو المئينان الخامس والعشرون والخامس والسبعون (`half`)، أو أن كل ما بينهما سواء ولا يصح ما خارجهما (`bounds`)، أو أن الحقيقة لا تقل عن القيمة المرجّحة أو لا تزيد عليها (`floor` و`ceiling`)، أو أنه لا خطأ سوى خطأ العدّ (`exact` وهو الأصل حيث لا مدى).',
        'range: bounds',
      ),
      scheme: optional(
        choice('snapshot', 'cumulative', 'event', 'known_cases'),
        'How it was observed: people on one day, everything up to one day, what happened between two days, or only cases that became known. If not said, it follows from `of`.',
        'كيف رُصد: أناس في يوم واحد، أو كل ما وقع حتى يوم، أو ما وقع بين يومين، أو الحالات التي عُرفت فقط. والأصل ما يقتضيه `of`.',
        'scheme: known_cases',
      ),
      weight: optional(
        numberAbove('weight', 0, 1),
        'How much it counts: the power of its likelihood, above 0 and at most 1; 1 if not said.',
        'مقدار ما يُحسب له: أس إمكانه، فوق الصفر ولا يزيد على 1؛ والأصل 1.',
        'weight: 0.5',
      ),
      discrepancy: optional(
        discrepancy,
        'How far the structure of the model may miss it, instead of `fit.discrepancy`.',
        'كم يجوز أن تخطئه بنية النموذج، بدلًا من `fit.discrepancy`.',
        'discrepancy: 10%',
      ),
      history: optional(
        history,
        'Earlier published figures of the same count: what a forecast without a model would start from.',
        'أرقام أسبق منشورة للشيء نفسه: ما يبدأ منه توقع بلا نموذج.',
        'history: [{ on: 2015-12-17, value: 2783, because: x_pace }]',
      ),
      baselines: optional(
        list(choice('last_value', 'linear_trend', 'reference_growth')),
        'Which forecasts without a model it is compared with; if not said, all that `history` allows.',
        'بأي توقعات بلا نموذج يُقارن؛ والأصل كل ما يسمح به `history`.',
        'baselines: [last_value, reference_growth]',
      ),
      ...grounded,
    }),
    (read, at): ObservationSource => ({ ...read, at_range: at }),
  ),
);
