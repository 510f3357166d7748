import fc from 'fast-check';

/** A random valid scenario, as the parts of its text, so that tests can reorder them or add to them. */
export interface RandomScenario {
  groups: string[];
  moves: string[];
  falls: string[];
  control: string[];
  text(parts?: Partial<Pick<RandomScenario, 'groups' | 'moves'>>): {
    'scenario.yaml': string;
    'control.csv': string;
  };
}

const STATUSES = ['with_group', 'attempting', 'on_route', 'irregular', 'removed', 'refugee'];
const PLACES = ['north', 'south', 'town', 'abroad'];

const percent = fc.integer({ min: 1, max: 60 });
const status = fc.constantFrom(...STATUSES);
const place = fc.constantFrom(...PLACES);

const times = fc
  .subarray(
    [
      'trait.papers.none: 0.5 (0.3..0.8)',
      'period.early: 3',
      'signal.danger: exp 0.4 (0.1..0.9) per 1',
      'place.town: 2',
      'holder.army: 0.2',
      'group.g0: 1.5 (1..2)',
    ],
    { maxLength: 3 },
  )
  .map((list) => (list.length > 0 ? `, times: { ${list.join(', ')} }` : ''));

const speed = fc.oneof(
  percent.map((p) => `rate: ${p}% (${p / 2}%..${Math.min(95, p * 1.5)}%) per month`),
  fc.integer({ min: 1, max: 20 }).map((m) => `median: ${m} months`),
  fc.integer({ min: 1, max: 20 }).map((m) => `mean: ${m} months, shape: 0.7 (0.5..0.9)`),
  percent.map((p) => `rate: { period.early: ${p}% per month, otherwise: 1% per month }`),
);

const where = fc.constantFrom(
  '',
  ', in: [town, abroad]',
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
      speed,
      times,
      where,
    })
    .map(({ from, to, at, speed: s, times: t, where: w }) => {
      const target = to === from && at === null ? 'dead' : to;
      return `  - { id: m${index}, from: ${from}, to: ${target}${at === null ? '' : `, at: ${at}`}${w}, ${s}${t} }`;
    });

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
  .map(({ groups: people, moves: hazards, shares, falls, days }) => {
    const groups = people.map(
      ([start, at, monthly], g) =>
        `  g${g}: { start: ${start} (${Math.floor(start * 0.8)}..${start * 2}), at: ${at}${monthly > 0 ? `, arrives: ${monthly} per month` : ''}, traits: { papers: { none: 30% (10%..60%) } } }`,
    );
    const moves = [...hazards, ...shares];
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
      text: (parts = {}) => ({
        'scenario.yaml': `masar: 1
title: Random
time: { from: 2014-01, to: 2015-06 }
periods: { early: { from: 2014-01, to: 2014-05 } }
traits: { papers: [valid, none] }
signals: { danger: { file: danger.csv, column: danger } }
holders:
  group: { label: Group, own: true }
  army: { label: Army, custody: custody_government }
control: { file: control.csv }
groups:
${(parts.groups ?? groups).join('\n')}
places: [${PLACES.join(', ')}]
moves:
${(parts.moves ?? moves).join('\n')}
${fallRules.length > 0 ? `falls:\n${fallRules.join('\n')}` : ''}
`,
        'control.csv': `on,place,holder\n${control.join('\n')}\n`,
        'danger.csv': 'month,danger\n2014-01,0.5\n2014-06,1.5\n2015-01,0.1\n',
      }),
    };
  });
