import type { ControlRow, Entries, HolderSource, LinkSource, PlaceSource } from '../source.ts';
import { grounded, labelled } from './evidence.ts';
import {
  build,
  byNode,
  choice,
  day,
  entries,
  entriesOrFile,
  flag,
  id,
  list,
  listOrFile,
  name,
  number,
  object,
  optional,
  required,
  type Shape,
  text,
} from './shape.ts';

const place = object<PlaceSource>('place', {
  ...labelled,
  lat: optional(
    number('latitude', -90, 90),
    'Latitude in degrees; for an armed group not finer than 0.1.',
    'خط العرض بالدرجات؛ وفي سيناريو جماعة مسلحة لا يكون أدق من 0.1.',
    'lat: 35.9',
  ),
  lon: optional(
    number('longitude', -180, 180),
    'Longitude in degrees; for an armed group not finer than 0.1.',
    'خط الطول بالدرجات؛ وفي سيناريو جماعة مسلحة لا يكون أدق من 0.1.',
    'lon: 39.0',
  ),
  country: optional(
    text,
    'The country as a three-letter code (ISO 3166), for `country.` selectors.',
    'البلد برمزه الثلاثي (ISO 3166)، ويُستعمل في المحددات `country.`.',
    'country: TUR',
  ),
  kind: optional(
    text,
    'A word of your own for places of one sort, for `kind.` selectors.',
    'كلمة من عندك تجمع أماكن من صنف واحد، وتُستعمل في المحددات `kind.`.',
    'kind: camp',
  ),
});

const inlinePlaces = byNode<Entries<PlaceSource>>('map_or_list', {
  list: build(list(id), (ids) => ids.map((key) => ({ key, value: {} }))),
  map: entries(place),
});

/** The places: a list of ids, a map, or a side file. */
export const places: Shape<Entries<PlaceSource>> = entriesOrFile(place, inlinePlaces);

/** The ways between places. */
export const links = entriesOrFile(
  object<LinkSource>('link', {
    from: required(name('place'), 'Where it begins.', 'بداية الطريق.'),
    to: required(name('place'), 'Where it ends.', 'نهاية الطريق.'),
    distance_km: required(
      number('distance', 0),
      'Its length in kilometres.',
      'طوله بالكيلومترات.',
      'distance_km: 140',
    ),
    mode: optional(
      choice('road', 'desert', 'sea', 'air'),
      'How people travel on it; `road` if not said.',
      'كيف يُسلك؛ والأصل `road` أي الطريق البري.',
    ),
    two_way: optional(
      flag,
      'Whether it leads back as well. If not said: yes by road and desert, no by sea and air.',
      'هل يُسلك في الاتجاهين. وإن لم يُذكر: نعم في الطريق والصحراء، ولا في البحر والجو.',
    ),
    opens: optional(day('first'), 'The first day on which it can be used.', 'أول يوم يمكن سلوكه فيه.'),
    closes: optional(day('last'), 'The last day on which it can be used.', 'آخر يوم يمكن سلوكه فيه.'),
    ...grounded,
  }),
);

/** Those who can hold a place. */
export const holders = entries(
  object<HolderSource>('holder', {
    ...labelled,
    own: optional(
      flag,
      'True for the group that the members belong to.',
      'قيمته `true` للجماعة التي ينتمي إليها الأعضاء.',
    ),
    custody: optional(
      name('status'),
      'The status in which this holder keeps people whom it catches when a place falls to it.',
      'الحالة التي يحتجز فيها هذا الطرف من يقبض عليهم حين يسيطر على مكان.',
    ),
    at: optional(
      name('place'),
      'Where it keeps them; on the spot if not said.',
      'مكان الاحتجاز؛ وإن لم يُذكر ففي الموضع نفسه.',
    ),
  }),
);

/** Who holds which place from which day. */
export const control = listOrFile(
  object<ControlRow>('control', {
    on: required(
      day('first'),
      'From the start of this day on.',
      'ابتداءً من أول هذا اليوم.',
      'on: 2017-10-17',
    ),
    place: required(name('place'), 'The place.', 'المكان.'),
    holder: required(name('holder'), 'Who holds it from then on.', 'من يسيطر عليه منذئذ.'),
    ...grounded,
  }),
);
