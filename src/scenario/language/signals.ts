import type { Grounded, Labelled, Located, Quantity, SignalSource, Times, Varying } from '../source.ts';
import { grounded, labelled } from './evidence.ts';
import { columnFields } from './people.ts';
import {
  build,
  byKey,
  choice,
  entries,
  name,
  number,
  object,
  oneOrMany,
  optional,
  quantity,
  required,
  type SeriesReference,
  selector,
  series,
  text,
} from './shape.ts';
import { times, varying } from './varying.ts';

type Common = Labelled & Grounded;
type Later = { lag?: Located<Quantity>; smooth?: Located<Quantity> };

const later = {
  lag: optional(quantity('time'), 'How late it follows.', 'بأي تأخير يتبع.', 'lag: 3 (1..6) months'),
  smooth: optional(
    quantity('time'),
    'Over what time it is smoothed: the time constant of exponential smoothing.',
    'على أي مدة يُملّس: ثابت زمن التمليس الأسي.',
    'smooth: 2 months',
  ),
};

const given = series(
  object<SeriesReference & Common>('signal', {
    ...labelled,
    ...columnFields,
    by: optional(
      choice('place'),
      'The values differ by place: the side file has a column `place`; an empty cell there means the places not named.',
      'تختلف القيم بحسب المكان: في الملف عمود `place`، والخلية الفارغة فيه تعني الأماكن غير المذكورة.',
    ),
    ...grounded,
  }),
  ({ file: _file, column: _column, by: _by, ...rest }, read): SignalSource => ({
    ...rest,
    from: 'series',
    series: read,
  }),
);

const of = build(
  object<Common & Later & { of: Located<string> }>('derived_signal', {
    ...labelled,
    of: required(
      selector(['signal']),
      'The signal that it follows.',
      'الإشارة التي يتبعها.',
      'of: signal.held',
    ),
    ...later,
    ...grounded,
  }),
  (read): SignalSource => ({ ...read, from: 'of' }),
);

interface Blended extends Common, Later {
  blend: { truth: Located<string>; told: Located<string> };
  weight: Varying;
  times?: Times;
}

const blend = build(
  object<Blended>('blended_signal', {
    ...labelled,
    blend: required(
      object<Blended['blend']>('blend', {
        truth: required(text, '`signal.X` or a number.', '`signal.X` أو رقم.', 'truth: signal.held'),
        told: required(text, '`signal.X` or a number.', '`signal.X` أو رقم.', 'told: 1'),
      }),
      'What is mixed: `truth`, and `told` by as much as `weight`.',
      'ما يُمزج: الأول والثاني بقدر `weight`.',
      'blend: { truth: signal.held, told: 1 }',
    ),
    weight: required(
      varying('share', ['period', 'place', 'country', 'kind', 'holder']),
      'The weight of `told`.',
      'وزن `told`.',
      'weight: 60% (30%..80%)',
    ),
    times: optional(
      times,
      'Multipliers on the odds of the weight, by signal, period and place.',
      'مضاعِفات على أرجحية الوزن، بحسب الإشارة والفترة والمكان.',
      'times: { signal.front: exp -1.5 (-2.5..-0.7) per 1 }',
    ),
    ...later,
    ...grounded,
  }),
  (read): SignalSource => ({ ...read, from: 'blend' }),
);

interface Counted extends Common {
  count: Extract<SignalSource, { from: 'count' }>['count'];
  per: Located<number>;
  lag?: Located<Quantity>;
}

const count = build(
  object<Counted>('counted_signal', {
    ...labelled,
    count: required(
      object<Counted['count']>(
        'signal_count',
        {
          to: optional(
            oneOrMany(name('status')),
            'People who came to this status, or to one of these.',
            'من صاروا إلى هذه الحالة، أو إحدى هذه الحالات.',
          ),
          move: optional(
            oneOrMany(name('move')),
            'People who made this move, or one of these.',
            'من وقع لهم هذا الانتقال، أو أحد هذه الانتقالات.',
          ),
          by: optional(
            choice('group', 'place'),
            'Kept apart by group, or by the place where they were; everybody together if not said.',
            'يُفصل بحسب المجموعة، أو بحسب مكان الوقوع؛ والأصل الجميع معًا.',
          ),
          over: required(
            quantity('time'),
            'Over how many whole months before the month at hand.',
            'على كم شهر كامل قبل الشهر الجاري.',
            'over: 12 months',
          ),
        },
        [{ rule: 'exactly_one', keys: ['to', 'move'] }],
      ),
      'What is counted in the run itself and fed back from the next month on.',
      'ما يُعد في التشغيل نفسه ويرتد أثره ابتداءً من الشهر التالي.',
      'count: { to: fate_unknown, by: group, over: 12 months }',
    ),
    per: required(number('value', 0), 'So many people make 1.', 'كم شخصًا يساوون 1.', 'per: 100'),
    lag: optional(
      quantity('time'),
      'Whole months by which it is late.',
      'عدد الأشهر الكاملة التي يتأخر بها.',
    ),
    ...grounded,
  }),
  (read): SignalSource => ({ ...read, from: 'count' }),
);

/** Daily numbers: from side files, made of others, or counted in the run. */
export const signals = entries(
  byKey<SignalSource>(
    [
      { keys: ['of'], shape: of },
      { keys: ['blend', 'weight'], shape: blend },
      { keys: ['count', 'per'], shape: count },
    ],
    given,
  ),
);
