import type { JourneyMoveSource, JourneySource, Located, StoppedSource, TowardSource } from '../source.ts';
import { grounded, labelled } from './evidence.ts';
import { choice, entries, type FieldsOf, name, number, object, optional, required } from './shape.ts';
import { destination, times, varying } from './varying.ts';

const leads: FieldsOf<JourneyMoveSource> = {
  to: required(name('status'), 'The status that they come to.', 'الحالة التي يصيرون إليها.', 'to: irregular'),
  at: optional(
    destination,
    'Where it takes them; `back` is where they set out. They stay where they are if not said.',
    'إلى أين ينقلهم؛ و`back` حيث انطلقوا. ويبقون حيث هم إن لم يُذكر.',
    'at: back',
  ),
  times: optional(
    times,
    'Multipliers on the pull, or on the odds of being stopped.',
    'مضاعِفات على الجذب، أو على أرجحية الإيقاف.',
  ),
  lever: optional(name('lever'), 'The lever that multiplies it.', 'الرافعة التي تُضرب فيه.'),
  ...labelled,
  ...grounded,
};

const toward = object<TowardSource>('toward', {
  ...labelled,
  pull: required(
    varying('multiplier'),
    'How strongly it draws: a route weighs its pull times its felt kilometres to the power of -`power`.',
    'شدة جذبه: وزن المسار جذبه مضروبًا في كيلومتراته المحسوسة مرفوعة إلى سالب `power`.',
    'pull: 1',
  ),
  ...leads,
});

const stopped = object<StoppedSource>('stopped', {
  ...labelled,
  share: required(
    varying('share'),
    'The part of those who enter to whom it happens.',
    'نسبة من يقع لهم ذلك من الداخلين.',
    'share: 25% (10%..50%)',
  ),
  ...leads,
});

const choose = object<NonNullable<JourneySource['choose']>>('choose', {
  by: optional(choice('distance'), 'Nearer is likelier.', 'الأقرب أرجح.'),
  among: optional(choice('open'), 'Among links that are open on the day.', 'من الطرق المفتوحة في ذلك اليوم.'),
  power: optional(
    number('value', 0),
    'How much nearer is likelier; 1 if not said.',
    'بأي قدر يكون الأقرب أرجح؛ والأصل 1.',
    'power: 1.5',
  ),
  cost: optional(
    entries<Located<number>>(number('value', 0), 'mode'),
    'What a kilometre counts in the choice, by `mode.X` of the link and `holder.X` of the place that it enters; 1 if not said.',
    'بكم يُحسب الكيلومتر عند الاختيار، بحسب `mode.X` للطريق و`holder.X` للمكان الذي يدخله؛ والأصل 1.',
    'cost: { holder.sdf: 2, mode.desert: 1.5 }',
  ),
});

/** Statuses whose people travel the network. */
export const journeys = entries(
  object<JourneySource>('journey', {
    ...labelled,
    toward: required(
      entries(toward, 'place'),
      'Where to: a place, `country.X`, `kind.X` or `home`. A route ends at the first place of the set that it reaches.',
      'إلى أين: مكان أو `country.X` أو `kind.X` أو `home`. وينتهي المسار عند أول مكان يبلغه من المجموعة.',
      'toward: { country.TUR: { pull: 1, to: irregular } }',
    ),
    speed: required(
      varying('speed', ['mode']),
      'How fast, or by `mode.X` of the link.',
      'بأي سرعة، أو بحسب `mode.X` للطريق.',
      'speed: 30 (20..45) km per day',
    ),
    choose: optional(choose, 'How a route is chosen.', 'كيف يُختار المسار.'),
    stopped: optional(
      entries(stopped, 'holder'),
      'Who stops those who enter: the territory of `holder.X`, or `country.X`.',
      'من يوقف الداخلين: مناطق `holder.X`، أو بلد `country.X`.',
      'stopped: { holder.sdf: { share: 25%, to: custody_sdf } }',
    ),
    dies: optional(
      varying('risk_per_km', ['mode']),
      'The risk of dying on the way, or by `mode.X`; nobody dies if not said.',
      'خطر الوفاة في الطريق، أو بحسب `mode.X`؛ وإن لم يُذكر فلا يُتوفى أحد.',
      'dies: { mode.desert: 1% (0.3%..3%) per 100 km }',
    ),
    blocked: required(
      object<JourneyMoveSource>('blocked', leads),
      'What becomes of those to whom no way is open, or no more.',
      'ما يصير إليه من لا طريق مفتوحًا أمامه، أو لم يبق له طريق.',
      'blocked: { to: attempting, at: back }',
    ),
    ...grounded,
  }),
  'status',
);
