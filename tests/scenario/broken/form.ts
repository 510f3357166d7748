import type { BrokenCase } from './case.ts';

/** Mistakes in the text and in the form: found before anything is looked up. */
export const formCases: BrokenCase[] = [
  {
    name: 'a bracket that is never closed',
    change: () => ({ 'scenario.yaml': 'masar: 1\ntitle: Open\nplaces: [raqqa, turkey\n⟦M0001 ⟧' }),
  },
  {
    name: 'a tab that indents',
    andMoreOfTheSame: true,
    change: { 'scenario.yaml': [['  growth: { from', '⟦M0001 \t⟧growth: { from']] },
  },
  {
    name: 'an alias without its anchor',
    change: { 'scenario.yaml': [['at: raqqa, home: tunis', 'at: ⟦M0001 *rakka⟧, home: tunis']] },
  },
  {
    name: 'lines of one map that do not begin together',
    andMoreOfTheSame: true,
    change: { 'scenario.yaml': [['    age: 3 months', '⟦M0001  ⟧  age: 3 months']] },
  },
  {
    name: 'a tag',
    change: { 'scenario.yaml': [['start: 2000', 'start: ⟦M0001 !people⟧ 2000']] },
  },
  {
    name: 'two documents in one file',
    change: { 'scenario.yaml': [['\nstatuses:\n', '\n⟦M0001 ---⟧\nstatuses:\n']] },
  },
  {
    name: 'an unknown escape in quotes',
    change: { 'scenario.yaml': [['question: Where do they live?', 'question: "Where⟦M0001 \\q⟧"']] },
  },
  {
    name: 'the same key twice',
    change: {
      'scenario.yaml': [
        ['arrests: { range: 0..2 }', 'arrests: { range: 0..2 }\n  ⟦M0002 arrests⟧: { range: 0..1 }'],
      ],
    },
  },
  {
    name: 'the same id twice in a side file',
    change: { 'places.csv': [['camp,Camp', '⟦M0002 raqqa⟧,Camp']] },
  },
  {
    name: 'a range where a single number stands',
    change: { 'scenario.yaml': [['discrepancy: 5%', 'discrepancy: ⟦M0119 5% (2%..10%)⟧']] },
  },
  {
    name: 'a weight above one',
    change: { 'scenario.yaml': [['weight: 0.5', 'weight: ⟦M0108 1.5⟧']] },
  },
  {
    name: 'a weight of nothing',
    change: { 'scenario.yaml': [['weight: 0.5', 'weight: ⟦M0108 0⟧']] },
  },
  {
    name: 'an earlier figure in another notation than its observation',
    change: { 'scenario.yaml': [['value: 520 }', 'value: ⟦M0104 52%⟧ }']] },
  },
  {
    name: 'a rate of growth without its time',
    change: { 'scenario.yaml': [['2% (-1%..4%) per month', '⟦M0105 2% (-1%..4%)⟧']] },
  },
  {
    name: 'a rate of growth that leaves less than nothing',
    change: { 'scenario.yaml': [['2% (-1%..4%) per month', '⟦M0108 2% (-100%..4%) per month⟧']] },
  },
  {
    name: 'a baseline that there is not',
    change: { 'scenario.yaml': [['[last_value, ref', '[⟦M0110 last_values⟧, ref']] },
  },
  {
    name: 'a side file that is not there',
    change: { 'scenario.yaml': [['{ file: places.csv }', '{ file: ⟦M0003 place.csv⟧ }']] },
  },
  {
    name: 'a column of a side file that is not there',
    change: { 'scenario.yaml': [['column: russia', 'column: ⟦M0005 rusia⟧']] },
  },
  {
    name: 'a scenario without its file',
    change: ({ 'scenario.yaml': _, ...rest }) => rest,
    elsewhere: [{ code: 'M0003', file: 'scenario.yaml', line: 1, column: 1 }],
  },
  {
    name: 'a quotation mark in a cell that is never closed',
    change: { 'sources.csv': [['x_report,A publisher', 'x_report,⟦M0004 "⟧A publisher']] },
  },
  {
    name: 'a row with a cell too few',
    change: {
      'links.csv': [['desert,mosul,raqqa,370,desert,,,', '⟦M0004 desert⟧,mosul,raqqa,370,desert,,']],
    },
  },
  {
    name: 'a side file with two columns of one name',
    change: { 'signals.csv': [['month,danger', 'month,danger,⟦M0004 danger⟧']], 'scenario.yaml': [] },
    elsewhere: [
      { code: 'M0004', file: 'signals.csv', line: 2, column: 1 },
      { code: 'M0004', file: 'signals.csv', line: 3, column: 1 },
      { code: 'M0004', file: 'signals.csv', line: 4, column: 1 },
    ],
  },
  {
    name: 'an empty side file',
    change: (files) => ({ ...files, 'control.csv': '⟦M0004 ⟧' }),
  },
  {
    name: 'a side file without the column that its rows need',
    change: { 'control.csv': [['on,place,holder,because', '⟦M0005 on⟧,town,holder,because']] },
    elsewhere: [{ code: 'M0101', file: 'control.csv', line: 1, column: 4 }],
  },
  {
    name: 'nesting without end',
    change: {
      'scenario.yaml': [
        ['at: raqqa, home: tunis', `at: ${'['.repeat(48)}⟦M0006 [⟧${'['.repeat(11)}raqqa${']'.repeat(60)}`],
      ],
    },
  },
  {
    name: 'a file larger than a scenario may be',
    change: (files) => ({
      ...files,
      'scenario.yaml': `⟦M0006 ⟧${files['scenario.yaml']}${'# filler\n'.repeat(250_000)}`,
    }),
  },
  {
    name: 'aliases that multiply',
    change: () => ({
      'scenario.yaml': [
        'a: &a [x, x, x, x, x, x, x, x, x, x]',
        'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
        'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
        'd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]',
        'e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]',
        'f: [*e, ⟦M0006 *e⟧, *e, *e, *e]',
      ].join('\n'),
    }),
  },
  {
    name: 'an unknown key of a move',
    change: {
      'scenario.yaml': [
        ['to: prosecuted, share: 20%', 'to: prosecuted, ⟦M0101 shares⟧: 20%, rate: 1% per month'],
      ],
    },
  },
  {
    name: 'an unknown section',
    change: { 'scenario.yaml': [['\nlevers:\n', '\n⟦M0101 baselines⟧: []\nlevers:\n']] },
  },
  {
    name: 'an unknown language',
    change: {
      'scenario.yaml': [['{ en: A base, ar: أساس }', '{ en: A base, ar: أساس, ⟦M0101 fr⟧: Une base }']],
    },
  },
  {
    name: 'an unknown column of a side file',
    change: { 'places.csv': [['lon,country', '⟦M0101 long⟧,country']] },
  },
  {
    name: 'a lever without its range',
    change: { 'scenario.yaml': [['arrests: { range: 0..2 }', 'arrests: ⟦M0102 {⟧ start: 1 }']] },
  },
  {
    name: 'a text in one language only',
    change: { 'scenario.yaml': [['label: { en: Russia, ar: روسيا }', 'label: ⟦M0102 {⟧ ar: روسيا }']] },
  },
  {
    name: 'a scenario that is almost empty lacks everything at once',
    change: () => ({ 'scenario.yaml': '⟦M0102 m⟧asar: 1\n' }),
    elsewhere: (['title', 'time', 'places'] as const).map(() => ({
      code: 'M0102' as const,
      file: 'scenario.yaml',
      line: 1,
      column: 1,
    })),
  },
  {
    name: 'a word where a map is read',
    change: {
      'scenario.yaml': [['tunisia: { start: 2000, at: raqqa, home: tunis }', 'tunisia: ⟦M0103 many⟧']],
    },
  },
  {
    name: 'a list where one status is read',
    change: { 'scenario.yaml': [['status: with_group\n', 'status: ⟦M0103 [⟧with_group]\n']] },
  },
  {
    name: 'a word where a number is read, in a side file',
    change: { 'signals.csv': [['2016-01,0.6', '2016-01,⟦M0103 high⟧']] },
  },
  {
    name: 'a day where a month is read, in a side file',
    change: { 'arrivals.csv': [['2014-03,120', '⟦M0103 2014-03-05⟧,120']] },
  },
  {
    name: 'a word where true or false is read, in a side file',
    change: { 'links.csv': [['road,true', 'road,⟦M0103 both⟧']] },
  },
  {
    name: 'a range of a lever in words',
    change: { 'scenario.yaml': [['arrests: { range: 0..2 }', 'arrests: { range: ⟦M0103 none to double⟧ }']] },
  },
  {
    name: 'a time in words',
    change: { 'scenario.yaml': [['age: 3 months', 'age: ⟦M0104 three months⟧']] },
  },
  {
    name: 'thousands separators',
    change: {
      'scenario.yaml': [['start: 2000', 'start: "⟦M0105 ⟧2,000"'.replace('"⟦M0105 ⟧', '⟦M0105 "⟧')]],
    },
  },
  {
    name: 'a rate without percent',
    change: { 'scenario.yaml': [['rate: 1% (0.4%..2%) per month', 'rate: ⟦M0104 0.01 per month⟧']] },
  },
  {
    name: 'a signal that multiplies without exp',
    change: { 'scenario.yaml': [['exp 0.8 (0.3..1.5) per 1', '⟦M0104 0.8⟧ (0.3..1.5)']] },
  },
  {
    name: 'Arabic digits without a unit',
    change: { 'scenario.yaml': [['rate: 5% per month', 'rate: ⟦M0105 ٥٪⟧']] },
  },
  {
    name: 'a median without a unit, behind Arabic text on the same line',
    change: {
      'scenario.yaml': [
        [
          'to: hiding, in: country.TUR, rate: 5% per month',
          'to: hiding, label: يتوارى عن الأنظار, in: country.TUR, median: ⟦M0105 3⟧',
        ],
      ],
    },
  },
  {
    name: 'a best value outside its range',
    change: { 'scenario.yaml': [['45% (30%..60%)', '⟦M0106 45%⟧ (50%..60%)']] },
  },
  {
    name: 'a lever whose range runs down',
    change: { 'scenario.yaml': [['arrests: { range: 0..2 }', 'arrests: { range: ⟦M0106 2..0⟧ }']] },
  },
  {
    name: 'a share whose range reaches zero',
    change: { 'scenario.yaml': [['40% (15%..70%)', '⟦M0108 40%⟧ (0%..70%)']] },
  },
  {
    name: 'a risk of one hundred percent',
    change: { 'scenario.yaml': [['rate: 5% per month', 'rate: ⟦M0108 100%⟧ per month']] },
  },
  {
    name: 'fewer than no people',
    change: { 'scenario.yaml': [['start: 2000', 'start: ⟦M0108 -2000⟧']] },
  },
  {
    name: 'a latitude beyond the pole, in a side file',
    change: { 'places.csv': [['36.4,40.9', '⟦M0108 136.4⟧,40.9']] },
  },
  {
    name: 'a month thirteen',
    change: { 'scenario.yaml': [['from: 2014-07', 'from: ⟦M0109 2014-13⟧']] },
  },
  {
    name: 'a day that the month does not have, in a side file',
    change: { 'control.csv': [['2014-06-10', '⟦M0109 2014-06-31⟧']] },
  },
  {
    name: 'a date with Arabic words',
    change: { 'scenario.yaml': [['from: 2017-01, to', 'from: ⟦M0109 يناير 2017⟧, to']] },
  },
  {
    name: 'a grade that is not one of the five',
    change: {
      'scenario.yaml': [
        ['    because: e_danger\n    basis: inferred', '    because: e_danger\n    basis: ⟦M0110 infered⟧'],
      ],
    },
  },
  {
    name: 'a mode of travel that is not one of the four, in a side file',
    change: { 'links.csv': [['370,desert', '370,⟦M0110 dessert⟧']] },
  },
  {
    name: 'a version of the format that does not exist yet',
    change: { 'scenario.yaml': [['masar: 1', 'masar: ⟦M0111 7⟧']] },
  },
  {
    name: 'cases of two namespaces in one map',
    change: {
      'scenario.yaml': [
        [
          '{ period.growth: 3 months, otherwise',
          '{ period.growth: 3 months, ⟦M0112 group.russia⟧: 2 months, otherwise',
        ],
      ],
    },
  },
  {
    name: 'a case without its namespace',
    change: { 'scenario.yaml': [['{ period.growth: 3 months', '{ ⟦M0113 growth⟧: 3 months']] },
  },
  {
    name: 'a namespace that does not exist',
    change: {
      'scenario.yaml': [['trait.family.with_family: 1.8', '⟦M0113 traits.family.with_family⟧: 1.8']],
    },
  },
  {
    name: 'two speeds for one move',
    change: { 'scenario.yaml': [['mean: 5 years', 'mean: 5 years, ⟦M0114 rate⟧: 1% per month']] },
  },
  {
    name: 'no speed for a move',
    change: {
      'scenario.yaml': [
        ['- { from: removed, to: prosecuted, share: 20% }', '- ⟦M0115 {⟧ from: removed, to: prosecuted }'],
      ],
    },
  },
  {
    name: 'a shape beside a rate',
    change: { 'scenario.yaml': [['rate: 5% per month', 'rate: 5% per month, ⟦M0116 shape⟧: 0.6']] },
  },
  {
    name: 'an id with capitals and spaces',
    change: {
      'scenario.yaml': [
        ['  tunisia: {', '  ⟦M0117 North Africa⟧: {'],
        ['[russia, tunisia]', '[russia]'],
      ],
    },
  },
  {
    name: 'an Arabic id, in a side file',
    change: { 'places.csv': [['grozny,Grozny', '⟦M0117 غروزني⟧,Grozny']] },
  },
  {
    name: 'a key without a value',
    change: { 'scenario.yaml': [['question: Where do they live?', '⟦M0118 question⟧:']] },
  },
  {
    name: 'a signal where none can act',
    change: { 'scenario.yaml': [['{ period.growth: 3 months', '{ ⟦M0225 signal.danger⟧: 3 months']] },
  },
  {
    name: 'five mistakes in three files at once',
    change: {
      'scenario.yaml': [
        ['masar: 1', 'masar: ⟦M0111 2⟧'],
        ['age: 3 months', 'age: ⟦M0105 3⟧'],
        ['to: prosecuted, share: 20%', 'to: prosecuted, ⟦M0101 sahre⟧: 20%, share: 20%'],
      ],
      'places.csv': [['36.0,39.0', '36.0,⟦M0103 east⟧']],
      'control.csv': [['2017-07-10', '⟦M0109 10.7.2017⟧']],
    },
  },
  {
    name: 'line ends of Windows',
    change: (files) => ({
      ...files,
      'scenario.yaml': files['scenario.yaml']
        .replace('age: 3 months', 'age: ⟦M0104 soon⟧')
        .replaceAll('\n', '\r\n'),
      'signals.csv': files['signals.csv'].replace('2017-01,1', '2017-01,⟦M0103 x⟧').replaceAll('\n', '\r\n'),
    }),
  },
  {
    name: 'a byte order mark and quoted Arabic cells before the mistake',
    change: (files) => ({
      ...files,
      'places.csv': `\ufeff${files['places.csv'].replace('Turkey,تركيا,37.1', '"Turkey, south","تركيا، الجنوب",⟦M0103 شمال⟧')}`,
    }),
  },
  {
    name: 'a quantity that holds marks which turn the direction of writing',
    change: { 'scenario.yaml': [['mean: 5 years', 'mean: ⟦M0104 \u202e5 سنوات\u202c⟧']] },
  },
  {
    name: 'remarks with keys and parts that are wrong',
    change: {
      'scenario.yaml': [
        ['pinned: [hide.rate, unknown]', 'pinned: ⟦M0103 hide.rate⟧'],
        ['was: 4% per month, by: reviewer A', '⟦M0101 before⟧: 4% per month'],
        ['  - { of: hide.rate, on: 2026-11-22', '  - ⟦M0102 ⟧⟦M0102 ⟧{ of: hide.rate, on: ⟦M0109 yesterday⟧'],
        ['says: { en: It is an upper bound }', 'says: ⟦M0103 It is an upper bound⟧'],
        ['says: { ar: المصدر لا يقول ذلك }', 'says: ⟦M0115 {}⟧'],
        ['answer: { en: It does, ar: بل يقوله }', 'answer: { ⟦M0101 fr⟧: Oui, en: It does }'],
      ],
    },
    elsewhere: [],
  },
];
