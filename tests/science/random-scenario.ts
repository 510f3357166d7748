import fc from 'fast-check';

/** A random valid scenario, as the parts of its text, so that tests can reorder them or add to them. */
export interface RandomScenario {
  groups: string[];
  moves: string[];
  falls: string[];
  control: string[];
  signals: string[];
  links: string[];
  /** Entries of the journey's `toward` and `stopped`; none: nobody travels. */
  toward: string[];
  stopped: string[];
  /** What one group does acts on another. */
  shared: boolean;
  text(parts?: Partial<Omit<RandomScenario, 'falls' | 'control' | 'shared' | 'text'>>): {
    'scenario.yaml': string;
    'control.csv': string;
  };
}

const STATUSES = ['with_group', 'attempting', 'on_route', 'irregular', 'removed', 'refugee'];
const PLACES = ['north', 'south', 'town', 'abroad'];

const percent = fc.integer({ min: 1, max: 60 });
const status = fc.constantFrom(...STATUSES);
const place = fc.constantFrom(...PLACES);

const multipliers = [
  'trait.papers.none: 0.5 (0.3..0.8)',
  'period.early: 3',
  'signal.danger: exp 0.4 (0.1..0.9) per 1',
  'signal.seen: exp 0.5 (0.1..0.9) per 1',
  'signal.believed: exp -0.6 per 1',
  'country.BBB: 2',
  'holder.army: 0.2',
  'group.g0: 1.5 (1..2)',
];
const timesAmong = (among: string[]): fc.Arbitrary<string> =>
  fc
    .subarray(among, { maxLength: 3 })
    .map((list) => (list.length > 0 ? `, times: { ${list.join(', ')} }` : ''));
const times = timesAmong(multipliers);
/** The same, or beside a count of the run: not for spells with a shape. */
const livelyTimes = timesAmong([...multipliers, 'signal.fear: exp -0.8 (-1.5..-0.3) per 1']);

const plainSpeed = fc.oneof(
  percent.map((p) => `rate: ${p}% (${p / 2}%..${Math.min(95, p * 1.5)}%) per month`),
  fc.integer({ min: 1, max: 20 }).map((m) => `median: ${m} months`),
  percent.map((p) => `rate: { period.early: ${p}% per month, otherwise: 1% per month }`),
);
const shapedSpeed = fc.integer({ min: 1, max: 20 }).map((m) => `mean: ${m} months, shape: 0.7 (0.5..0.9)`);
const speed = fc.oneof(
  fc.tuple(plainSpeed, livelyTimes).map((parts) => parts.join('')),
  fc.tuple(plainSpeed, times).map((parts) => parts.join('')),
  fc.tuple(shapedSpeed, times).map((parts) => parts.join('')),
);

const where = fc.constantFrom(
  '',
  ', in: kind.far',
  ', in: held',
  ', in: holder.army',
  ', if: { papers: none }',
);

const move = (index: number): fc.Arbitrary<string> =>
  fc
    .record({
      from: status,
      to: fc.constantFrom(...STATUSES, 'dead'),
      at: fc.option(place),
      set: fc.option(fc.constantFrom('valid', 'none'), { freq: 3 }),
      speed,
      where,
    })
    .map(({ from, to, at, set, speed: s, where: w }) => {
      const target = to === from && at === null && set === null ? 'dead' : to;
      const changes = set === null ? '' : `, set: { papers: ${set} }`;
      return `  - { id: m${index}, from: ${from}, to: ${target}${at === null ? '' : `, at: ${at}`}${w}${changes}, ${s} }`;
    });

/** Where those who are on the way want to go, who stops them, and the links between the ring that is always there. */
const travel = fc.record({
  pulls: fc.tuple(fc.integer({ min: 1, max: 5 }), livelyTimes, times),
  share: percent,
  death: fc.option(fc.integer({ min: 1, max: 10 })),
  blocked: fc.constantFrom('irregular', 'refugee, at: back', 'irregular, at: back'),
  power: fc.constantFrom(0, 1, 2.5),
  kilometres: fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 4, maxLength: 4 }),
  more: fc.array(
    fc.record({
      from: place,
      to: place,
      km: fc.integer({ min: 20, max: 900 }),
      mode: fc.constantFrom('road', 'desert', 'sea'),
      opens: fc.integer({ min: 1, max: 9 }),
      months: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 3 },
  ),
});

const fear = fc
  .record({
    what: fc.constantFrom('to: dead', 'to: irregular', 'move: m0'),
    by: fc.constantFrom('', ', by: group', ', by: place'),
    over: fc.integer({ min: 1, max: 6 }),
    lag: fc.constantFrom('', ', lag: 2 months'),
  })
  .map(({ what, by, over, lag }) => ({
    entry: `  fear: { count: { ${what}${by}, over: ${over} months }, per: 60${lag} }`,
    shared: by !== ', by: group',
  }));

/** Shares only lead from earlier to later statuses, so that none can go round in a circle. */
const share = (index: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.integer({ min: 0, max: STATUSES.length - 2 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 20 }),
    )
    .map(
      ([from, step, p]) =>
        `  - { id: s${index}, from: ${STATUSES[from]}, to: ${STATUSES[from + step] ?? 'dead'}, share: ${p}% }`,
    );

export const randomScenario: fc.Arbitrary<RandomScenario> = fc
  .record({
    groups: fc.array(fc.tuple(fc.integer({ min: 50, max: 400 }), place, fc.integer({ min: 0, max: 30 })), {
      minLength: 1,
      maxLength: 3,
    }),
    moves: fc
      .integer({ min: 1, max: 8 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => move(i)))),
    shares: fc
      .integer({ min: 0, max: 2 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => share(i)))),
    falls: fc.boolean(),
    fear: fc.option(fear, { freq: 2 }),
    late: fc.integer({ min: 0, max: 120 }),
    weight: percent,
    coded: fc.boolean(),
    journey: fc.option(travel),
    days: fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        place,
        fc.constantFrom('group', 'army'),
      ),
      { maxLength: 5 },
    ),
  })
  .map(({ groups: people, moves: hazards, shares, falls, days, ...more }) => {
    const papers = more.coded
      ? '{ codes: [{ code: valid, people: 7 }, { code: none, people: 3 }], selection: { none: 2 (1..4) } }'
      : '{ none: 30% (10%..60%) }';
    const groups = people.map(
      ([start, at, monthly], g) =>
        `  g${g}: { start: ${start} (${Math.floor(start * 0.8)}..${start * 2}), at: ${at}${monthly > 0 ? `, arrives: ${monthly} per month` : ''}, traits: { papers: ${papers} } }`,
    );
    const moves = [
      '  - { id: goes, from: with_group, to: irregular, rate: 3% per month, times: { signal.fear: exp -0.5 per 1 } }',
      '  - { id: dies, from: irregular, to: dead, rate: 2% per month }',
      ...hazards,
      ...shares,
    ];
    const signals = [
      '  danger: { file: danger.csv, column: danger }',
      `  seen: { of: signal.danger${more.late > 0 ? `, lag: ${more.late} days` : ''}, smooth: 40 (20..80) days }`,
      `  believed: { blend: { truth: signal.seen, told: 1 }, weight: ${more.weight}%, times: { signal.danger: exp -0.7 (-1..-0.4) per 1, place.town: 3 } }`,
      // Without a count of the run everybody lives straight through, in batches.
      more.fear?.entry ?? '  fear: { of: signal.danger, lag: 2 months }',
    ];
    const { journey } = more;
    // No two ways are of one length, so that the shortest is one and the same to everybody.
    const links =
      journey === null
        ? []
        : [
            ...['north, to: town', 'south, to: town', 'town, to: abroad', 'north, to: south'].map(
              (ends, i) =>
                `  r${i}: { from: ${ends}, distance_km: ${journey.kilometres[i] + 2 ** -(i + 2)}${i === 3 ? ', closes: 2014-09-15' : ''} }`,
            ),
            ...journey.more
              .filter(({ from, to }) => from !== to)
              .map(
                ({ from, to, km, mode, opens, months }, i) =>
                  `  x${i}: { from: ${from}, to: ${to}, distance_km: ${km + 2 ** -(i + 6)}, mode: ${mode}, opens: 2014-0${opens}-11, closes: 2015-0${Math.max(1, Math.ceil(months / 2))}-20 }`,
              ),
          ];
    const toward =
      journey === null
        ? []
        : [
            `      abroad: { pull: ${journey.pulls[0]} (0.5..9), to: irregular${journey.pulls[1]} }`,
            `      country.AAA: { pull: 1, to: refugee${journey.pulls[2]} }`,
          ];
    const stopped =
      journey === null
        ? []
        : [
            `      holder.army: { share: ${journey.share}%, to: removed, times: { trait.papers.none: 2 } }`,
            `      country.BBB: { share: 20%, to: attempting, at: back }`,
          ];
    const seen = new Set<string>();
    const control = [
      ...PLACES.slice(0, 3).map((p) => `2014-01-01,${p},group`),
      ...days
        .map(([m, d, p, h]) => `2014-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')},${p},${h}`)
        .filter((row) => {
          const key = row.slice(0, row.lastIndexOf(','));
          return !key.startsWith('2014-01-01') && !seen.has(key) && seen.add(key);
        })
        .sort(),
    ];
    const fallRules = falls
      ? [
          '  - { id: lost, status: [with_group, attempting], share: { dead: 15% (5%..30%), custody: { by: new_holder, share: 10% } }, otherwise: nearest_held }',
        ]
      : [];
    return {
      groups,
      moves,
      falls: fallRules,
      control,
      signals,
      links,
      toward,
      stopped,
      shared: more.fear?.shared ?? false,
      text: (parts = {}) => ({
        'scenario.yaml': `masar: 1
title: Random
time: { from: 2014-01, to: 2015-06 }
periods: { early: { from: 2014-01, to: 2014-05 } }
traits: { papers: [valid, none] }
signals:
${(parts.signals ?? signals).join('\n')}
holders:
  group: { label: Group, own: true }
  army: { label: Army, custody: custody_government }
control: { file: control.csv }
groups:
${(parts.groups ?? groups).join('\n')}
places: { north: { country: AAA }, south: { country: AAA }, town: { country: BBB, kind: far }, abroad: { country: CCC, kind: far } }
${
  journey === null
    ? ''
    : `links:
${(parts.links ?? links).join('\n')}
journeys:
  on_route:
    toward:
${(parts.toward ?? toward).join('\n')}
    stopped:
${(parts.stopped ?? stopped).join('\n')}
    speed: { mode.desert: 18 km per day, otherwise: 30 (20..45) km per day }
    choose: { power: ${journey.power}, cost: { holder.army: 1.7, mode.desert: 1.3 } }
    ${journey.death === null ? '' : `dies: { mode.desert: ${journey.death}% per 100 km, otherwise: 1% per 100 km }`}
    blocked: { to: ${journey.blocked} }`
}
moves:
${(parts.moves ?? moves).join('\n')}
${fallRules.length > 0 ? `falls:\n${fallRules.join('\n')}` : ''}
`,
        'control.csv': `on,place,holder\n${control.join('\n')}\n`,
        'danger.csv': 'month,danger\n2014-01,0.5\n2014-06,1.5\n2015-01,0.1\n',
      }),
    };
  });
