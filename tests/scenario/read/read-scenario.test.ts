import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locate } from '../../../src/scenario/read/locate.ts';
import { readScenario } from '../../../src/scenario/read/read-scenario.ts';
import type { Varying } from '../../../src/scenario/source.ts';
import { rich } from '../language/rich.ts';

const hello = readFileSync(new URL('../../../scenarios/hello/scenario.yaml', import.meta.url), 'utf8');

/** Diagnostics as `file:line:column code underlined`, with the problem where asked for. */
function mistakes(files: Record<string, string>): string[] {
  return readScenario(files).diagnostics.map(({ file, line, column, length, source, problem }) => {
    expect(source).toBe((files[file] ?? '').split('\n')[line - 1]);
    const under = source.slice(column - 1, column - 1 + length);
    return `${file === 'scenario.yaml' ? '' : file}:${line}:${column} ${problem.code} ${under}`;
  });
}

/** The mistakes after one change to the scenario with every section. */
function mistakesAfter(from: string | RegExp, to: string, file = 'scenario.yaml'): string[] {
  expect(rich[file]).toMatch(from);
  return mistakes({ ...rich, [file]: rich[file].replace(from, () => to) });
}

const problemAfter = (from: string, to: string, file = 'scenario.yaml') =>
  readScenario({ ...rich, [file]: rich[file].replace(from, () => to) }).diagnostics[0]?.problem;

describe('what is right is read', () => {
  test('the newcomer scenario', () => {
    const { source, diagnostics } = readScenario({ 'scenario.yaml': hello });
    expect(diagnostics).toEqual([]);
    expect(source?.title).toEqual({ en: 'My first scenario', ar: 'My first scenario' });
    expect(source?.places.map(({ key }) => key.value)).toEqual(['raqqa', 'turkey', 'home']);
    expect([source?.time.from.value, source?.time.to.value]).toEqual([16071, 17531]);
    const rate = source?.moves?.[0].rate as Extract<Varying, { cases: false }>;
    expect(rate.value.value).toMatchObject({ kind: 'risk', best: 0.02, low: 0.01, high: 0.04 });
    expect(hello.slice(rate.value.at.start, rate.value.at.end)).toBe('2% (1%..4%) per month');
    expect(locate({ 'scenario.yaml': hello }, rate.value.at)).toMatchObject({
      line: 11,
      column: 45,
      length: 21,
    });
  });

  test('a scenario with every section, from files or from a map', () => {
    const { source, diagnostics } = readScenario(rich);
    expect(diagnostics).toEqual([]);
    expect(readScenario(new Map(Object.entries(rich))).source).toEqual(source);
    const sections = Object.entries(source ?? {}).filter(([, value]) => value !== undefined);
    expect(sections.length).toBe(35);
  });

  const { source } = readScenario(rich);

  test('side files become the same entries as inline maps', () => {
    expect(source?.places[2]).toMatchObject({
      key: { value: 'turkey', at: { file: 'places.csv' } },
      value: { label: { en: 'Turkey, south', ar: 'تركيا' }, lat: { value: 37 }, country: { value: 'TUR' } },
    });
    expect(source?.places[4].value).not.toHaveProperty('lat');
    expect(source?.links?.map(({ value }) => [value.two_way?.value, value.distance_km.value])).toEqual([
      [true, 140],
      [false, 370.5],
    ]);
    expect(source?.control?.map(({ on, because }) => [on.value, because?.map((each) => each.value)])).toEqual(
      [
        [16084, ['e_one']],
        [16222, ['e_one', 's_one']],
        [17456, undefined],
      ],
    );
    expect(source?.evidence?.[0].value.claim).toEqual({ en: 'They said "leave"', ar: 'قالوا إنهم غادروا' });
  });

  test('series leave out empty cells and know the places that they are for', () => {
    const [danger, front] = (source?.signals ?? []).map(({ value }) => {
      if (value.from !== 'series') throw new Error('not from a side file');
      return { value };
    });
    expect(danger.value.series.rows.map(({ on, value }) => [on.value, value.value])).toEqual([
      [16071, 0.1],
      [16130, 0.2],
    ]);
    expect(front.value.series.rows.map(({ place }) => place?.value)).toEqual([undefined, 'raqqa']);
    expect(danger.value).not.toHaveProperty('column');
  });

  test('cases nest, and keys keep their namespace', () => {
    const rate = source?.reasons?.[0].value.rate as Extract<Varying, { cases: true }>;
    expect(rate.list.map(({ key }) => key.value)).toEqual(['period.growth']);
    expect(rate.otherwise).toMatchObject({ cases: true, list: [{ key: { value: 'group.russia' } }] });
  });

  test('destinations are a place, shares, or differ by group', () => {
    const at = source?.moves?.[0].at;
    expect(at).toMatchObject({
      kind: 'groups',
      list: [{ group: { value: 'russia' } }],
      otherwise: { kind: 'place', place: { value: 'turkey' } },
    });
    const russia = at?.kind === 'groups' ? at.list[0] : undefined;
    expect(russia?.then).toMatchObject({ kind: 'shares', shares: [{ share: { value: { best: 0.7 } } }, {}] });
    const group = russia?.group.at;
    expect(rich['scenario.yaml'].slice(group?.start, group?.end)).toBe('russia');
  });

  test('conditions, falls and metrics', () => {
    expect(source?.moves?.[0].if).toMatchObject({
      traits: [
        { trait: { value: 'family' }, levels: [{}, {}] },
        { trait: { value: 'who' }, levels: [{ value: 'man' }] },
      ],
      groups: [{ value: 'russia' }],
    });
    expect(
      source?.falls?.[0].share.map(({ key, byNewHolder, at }) => [key.value, byNewHolder, at?.kind]),
    ).toEqual([
      ['dead', false, undefined],
      ['custody', true, undefined],
      ['waiting', false, 'place'],
    ]);
    const [stock, share, ratio, flow] = (source?.observations ?? []).map(({ of }) => of);
    expect(stock).toMatchObject({ form: 'count', count: { kind: 'stock', status: [{ value: 'removed' }] } });
    expect(share).toMatchObject({
      form: 'share',
      count: { family: [{ value: 'dead' }] },
      of: { outcome: [{}, {}] },
    });
    expect(ratio).toMatchObject({
      form: 'ratio',
      count: { move: { ids: [{ value: 'arrive' }] }, over: { kind: 'period', period: { value: 'growth' } } },
      of: {
        move: { to: [{ value: 'removed' }] },
        over: { kind: 'dates', from: { value: 16071 }, to: { value: 16435 } },
      },
    });
    expect(flow).toMatchObject({ count: { over: { kind: 'cumulative' } } });
    expect(source?.observations?.map(({ value }) => value.value.kind)).toEqual([
      'count',
      'share',
      'multiplier',
      'count',
      'share',
    ]);
  });

  test('how figures were observed, what was published earlier, and how a scenario is fitted', () => {
    const deaths = source?.observations?.find(({ id }) => id.value === 'c5');
    expect(deaths).toMatchObject({
      theme: { value: 'deaths' },
      range: { value: 'floor' },
      scheme: { value: 'snapshot' },
      weight: { value: 0.5 },
      discrepancy: { value: 0.1 },
      history: [
        {
          on: { value: 17166 },
          value: { value: { kind: 'share', best: 0.2, low: 0.15, high: 0.3 } },
          because: [{ value: 'e_one' }],
        },
      ],
      baselines: [{ value: 'last_value' }],
    });
    expect(source?.fit).toMatchObject({
      discrepancy: { value: 0.05 },
      parameters: [{ value: 'leave' }],
      baselines: { reference_growth: { value: { kind: 'growth', best: -0.01, unitDays: 365.2425 } } },
    });
  });

  test('an anchor may be used again', () => {
    const twice = hello
      .replace('{ start: 10000, ', '&g { start: 10000, ')
      .replace('\nmoves', '  more: *g\n\nmoves');
    expect(readScenario({ 'scenario.yaml': twice }).source?.groups.map(({ key }) => key.value)).toEqual([
      'members',
      'more',
    ]);
  });
});

describe('what is wrong is named at its place', () => {
  test.each<[string, string, string, string[]]>([
    ['an unknown key', 'profile:', 'profil:', [':10:1 M0101 profil']],
    ['a missing key', 'title: { en: Rich, ar: غني }\n', '', [':1:1 M0102 masar: 1']],
    ['a language that is missing', '{ en: Rich, ar: غني }', '{ en: Rich }', [':3:8 M0102 { en: Rich }']],
    ['a later version', 'masar: 1', 'masar: 2', [':1:8 M0111 2']],
    ['the same key twice', 'id: rich', 'masar: 1', [':2:1 M0002 masar']],
    ['an empty entry', 'scale: 1 (0.8..1.3)', 'scale:', [':37:5 M0118 scale']],
    [
      'a list for a map',
      'holders:\n  isis: { label: The group, own: true }\n  sdf: { label: SDF, custody: custody_sdf, at: camp }',
      'holders: [isis, sdf]',
      [':24:10 M0103 [isis, sdf]'],
    ],
    ['not a choice', 'profile: armed_group', 'profile: armed', [':10:10 M0110 armed']],
    ['not a flag', 'own: true', 'own: yes', [':25:34 M0103 yes']],
    ['not a date', 'from: 2014-07,', 'from: 2014-7,', [':16:19 M0109 2014-7']],
    ['not an id', 'growth: { from', 'Growth: { from', [':16:3 M0117 Growth']],
    ['not a quantity', '1 (0.8..1.3)', 'about one', [':37:12 M0104 about one']],
    ['a wrong unit', 'age: 6 months', 'age: 6 moons', [':35:10 M0105 6 moons']],
    ['a range out of order', '45% (30%..60%)', '65% (30%..60%)', [':42:38 M0106 65% (30%..60%)']],
    ['a bound of 0', '(0.5%..2%)', '(0%..2%)', [':48:28 M0108 1% (0%..2%) per month']],
    [
      'mixed namespaces',
      'otherwise: { group.russia: 2% per month',
      'otherwise: { group.russia: 2% per month, period.later: 3% per year',
      [':48:94 M0112 period.later'],
    ],
    ['not a selector', '{ period.growth: 1% (0.5', '{ perod.growth: 1% (0.5', [':48:13 M0113 perod.growth']],
    [
      'a namespace that cannot stand there',
      'coverage: { trait.who.man',
      'coverage: { holder.sdf',
      [':83:138 M0225 holder.sdf'],
    ],
    ['two speeds', 'mean: 10 days', 'mean: 10 days, rate: 1% per day', [':74:90 M0114 rate']],
    [
      'no speed',
      ', mean: 10 days',
      '',
      [':74:5 M0115 { from: [irregular, waiting], to: removed, in: country.TUR, at: home }'],
    ],
    [
      'a shape with a rate',
      'median: { trait.who.man: 12 (6..18) months, otherwise: 3 weeks }',
      'rate: 1% per day',
      [':72:5 M0116 shape'],
    ],
    [
      'exp for something else than a signal',
      'country.TUR: 2 }',
      'country.TUR: exp 2 per 1 }',
      [':49:110 M0104 exp 2 per 1'],
    ],
    ['a lever range upside down', 'range: 0..2', 'range: 2..0', [':77:39 M0106 2..0']],
    ['a share given as a count', 'value: 30% (20%..40%)', 'value: 30', [':84:103 M0104 30']],
    ['a side file that is not there', 'places.csv', 'place.csv', [':22:17 M0003 place.csv']],
    [
      'more keys beside a side file',
      '{ file: places.csv }',
      '{ file: places.csv, by: x }',
      [':22:29 M0101 by'],
    ],
    ['a column that is not there', 'column: danger', 'column: dangr', [':29:40 M0005 dangr']],
    ['a broken bracket', 'otherwise_at: mosul', 'otherwise_at: [mosul', [':40:5 M0001 s', ':41:11 M0001 h']],
    ['an unknown tag', 'otherwise_at: mosul', 'otherwise_at: !here mosul', [':39:19 M0001 !here']],
    ['an alias without its anchor', 'otherwise_at: mosul', 'otherwise_at: *mosul', [':39:19 M0001 *mosul']],
  ])('%s', (_, from, to, expected) => {
    expect(mistakesAfter(from, to)).toEqual(expected);
  });

  test.each<[string, string, string, string, string[]]>([
    ['a latitude', 'places.csv', '35.9', '95.9', ['places.csv:2:19 M0108 95.9']],
    ['a number', 'places.csv', '43.1', 'east', ['places.csv:3:25 M0103 east']],
    ['an id', 'places.csv', '\ncamp', '\nالمخيم', ['places.csv:5:1 M0117 المخيم']],
    ['an id twice', 'places.csv', '\nhome', '\ncamp', ['places.csv:6:1 M0002 camp']],
    ['an unknown column', 'places.csv', 'country,kind', 'county,kind', ['places.csv:1:30 M0101 county']],
    [
      'a missing column',
      'links.csv',
      'id,from',
      'id,form',
      ['links.csv:1:1 M0005 id,form,to,distance_km,mode,two_way,opens,closes', 'links.csv:1:4 M0101 form'],
    ],
    [
      'a missing cell',
      'links.csv',
      'north,raqqa,turkey,140',
      'north,raqqa,turkey,',
      ['links.csv:2:1 M0102 north,raqqa,turkey,,road,true,2014-01,2016-08-24'],
    ],
    ['a choice', 'links.csv', 'desert', 'dessert', ['links.csv:3:25 M0110 dessert']],
    ['a date', 'control.csv', '2014-06,', '2014-31,', ['control.csv:3:1 M0109 2014-31']],
    ['a value', 'signals.csv', '2e-1', 'high', ['signals.csv:4:9 M0103 high']],
    [
      'a day in a column of months',
      'signals.csv',
      '2014-01,',
      '2014-01-01,',
      ['signals.csv:2:1 M0103 2014-01-01'],
    ],
    ['a row that is short', 'arrivals.csv', '2014-02,20', '2014-02', ['arrivals.csv:3:1 M0004 2014-02']],
    ['a quotation mark', 'evidence.csv', '""leave"""', '""leave""', ['evidence.csv:2:15 M0004 "']],
    [
      'a row in the wrong place',
      'evidence.csv',
      's_one,9,',
      's_one,,9,',
      ['evidence.csv:2:1 M0004 e_one,s_one,,9,"They said ""leave""",قالوا إنهم غادروا,B,,e_two'],
    ],
  ])('%s in a cell', (_, file, from, to, expected) => {
    expect(mistakesAfter(from, to, file)).toEqual(expected);
  });

  test('did you mean', () => {
    expect(problemAfter('profile:', 'profil:')).toMatchObject({ suggestion: 'profile', where: 'scenario' });
    expect(problemAfter('places.csv', 'place.csv')).toMatchObject({ suggestion: 'places.csv' });
    expect(problemAfter('column: danger', 'column: dangr')).toMatchObject({ suggestion: 'danger' });
    expect(problemAfter('{ period.growth: 1% (0.5', '{ perod.growth: 1% (0.5')).toMatchObject({
      suggestion: 'period.growth',
    });
    expect(problemAfter('over: period.growth', 'over: growth')).toMatchObject({
      suggestion: 'period.growth',
    });
    expect(problemAfter('family: dead', 'family: daed')).toMatchObject({ suggestion: 'dead' });
  });

  test('every mistake at once, in the order of the files', () => {
    const broken = {
      ...rich,
      'scenario.yaml': rich['scenario.yaml']
        .replace('profile: armed_group', 'profile: armed')
        .replace('age: 6 months', 'age: 6 moons')
        .replace('scale: 1 (0.8..1.3)', 'scale:')
        .replace('own: true', 'own: maybe'),
      'places.csv': rich['places.csv'].replace('35.9', 'x').replace('43.1', 'y'),
      'arrivals.csv': rich['arrivals.csv'].replace(',20', ',twenty'),
    };
    expect(mistakes(broken)).toEqual([
      'arrivals.csv:3:9 M0103 twenty',
      'places.csv:2:19 M0103 x',
      'places.csv:3:25 M0103 y',
      ':10:10 M0110 armed',
      ':25:34 M0103 maybe',
      ':35:10 M0105 6 moons',
      ':37:5 M0118 scale',
    ]);
    expect(readScenario(broken).source).toBeNull();
  });

  test('an empty file, a text, a list, and no file at all', () => {
    for (const text of ['', '# nothing', 'hello', '- a', '~']) {
      expect(readScenario({ 'scenario.yaml': text }).diagnostics[0].problem).toMatchObject({
        code: 'M0103',
        expected: 'map',
      });
    }
    expect(readScenario({ 'scenaro.yaml': hello }).diagnostics).toMatchObject([
      {
        problem: { code: 'M0003', suggestion: 'scenaro.yaml' },
        file: 'scenario.yaml',
        line: 1,
        column: 1,
        source: '',
      },
    ]);
  });
});

describe('what would exhaust the reader is refused', () => {
  const refusal = (text: string) =>
    readScenario({ 'scenario.yaml': text }).diagnostics.map(({ problem }) => problem);

  test('a bomb of aliases', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) =>
        `a${i}: &a${i} [${Array(10)
          .fill(i ? `*a${i - 1}` : 'x')
          .join(', ')}]`,
    );
    expect(refusal(levels.join('\n'))).toMatchObject([{ code: 'M0006', limit: 'aliases' }]);
  });

  test('an alias inside its own anchor', () => {
    expect(refusal('title: &t { en: *t, ar: x }')).toContainEqual({
      code: 'M0001',
      what: 'yaml',
      detail: 'alias',
    });
  });

  test.each([
    ['flow lists', '['.repeat(20_000)],
    ['flow maps', '{a: '.repeat(20_000)],
    ['lists', '- '.repeat(20_000)],
    ['maps', Array.from({ length: 100 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['closed lists', `a: ${'['.repeat(60)}${']'.repeat(60)}`],
  ])('deep %s', (_, text) => {
    expect(refusal(text)).toMatchObject([{ code: 'M0006', limit: 'depth' }]);
  });

  test('a file that is too large', () => {
    expect(refusal('#'.repeat(2_000_001))).toMatchObject([{ code: 'M0006', limit: 'size' }]);
    const rows = readScenario({ ...rich, 'arrivals.csv': `month,russia\n${'2014-01,1\n'.repeat(200_001)}` });
    expect(rows.diagnostics.map(({ problem }) => problem)).toMatchObject([{ code: 'M0006', limit: 'rows' }]);
  });
});
