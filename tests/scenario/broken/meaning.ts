import type { BrokenCase } from './case.ts';

/** Mistakes in names and in meaning: the form is right, so the whole scenario is understood before they are found. */
export const meaningCases: BrokenCase[] = [
  {
    name: 'a status that is misspelt',
    change: { 'scenario.yaml': [['to: prosecuted, share', 'to: ⟦M0107 prosecutd⟧, share']] },
  },
  {
    name: 'a place that is misspelt, in a side file',
    change: { 'links.csv': [['desert,mosul,raqqa', 'desert,mosul,⟦M0107 raqa⟧']] },
  },
  {
    name: 'a place of a group that is misspelt',
    change: { 'scenario.yaml': [['{ raqqa: 60%, mosul: 40% }', '{ raqqa: 60%, ⟦M0107 mosel⟧: 40% }']] },
  },
  {
    name: 'a home that is not a place',
    change: { 'scenario.yaml': [['home: tunis', 'home: ⟦M0107 sousse⟧']] },
  },
  {
    name: 'a country where nobody can be',
    change: {
      'scenario.yaml': [['to: hiding, in: country.TUR', 'to: hiding, in: ⟦M0107 country.TUK⟧']],
    },
  },
  {
    name: 'a holder that is not declared, in a side file',
    change: { 'control.csv': [['2017-10-17,raqqa,sdf', '2017-10-17,raqqa,⟦M0107 sdff⟧']] },
  },
  {
    name: 'a link that is not declared',
    change: { 'scenario.yaml': [['through: border', 'through: ⟦M0107 boarder⟧']] },
  },
  {
    name: 'a group that is not declared, in a case',
    change: { 'scenario.yaml': [['{ group.russia: 40%', '{ ⟦M0107 group.rusia⟧: 40%']] },
  },
  {
    name: 'a level that the trait does not have',
    change: {
      'scenario.yaml': [['{ man: 60%, woman: 20% }', '{ man: 60%, woman: 15%, ⟦M0107 women⟧: 5% }']],
    },
  },
  {
    name: 'a trait that is not declared, in a condition',
    change: { 'scenario.yaml': [['if: { who: [woman', 'if: { ⟦M0107 whom⟧: [woman']] },
  },
  {
    name: 'a period that is not declared',
    change: { 'scenario.yaml': [['{ period.growth: 3 months', '{ ⟦M0107 period.grwth⟧: 3 months']] },
  },
  {
    name: 'a signal that is not declared',
    change: { 'scenario.yaml': [['{ signal.front: exp', '{ ⟦M0107 signal.frnt⟧: exp']] },
  },
  {
    name: 'a lever that is not declared',
    change: {
      'scenario.yaml': [['per month, lever: removals', 'per month, lever: ⟦M0107 removal⟧']],
    },
  },
  {
    name: 'a move that is held back and does not exist',
    change: { 'scenario.yaml': [['of: reasons', 'of: ⟦M0107 reason⟧']] },
  },
  {
    name: 'evidence that is not there',
    change: {
      'scenario.yaml': [
        ['because: e_start', 'because: ⟦M0107 e_strat⟧'],
        ['conflicts_with: [e_other]', 'conflicts_with: [⟦M0301 e_other⟧]'],
      ],
    },
  },
  {
    name: 'evidence from a source that is not there',
    change: { 'scenario.yaml': [['e_other: { source: x_report', 'e_other: { source: ⟦M0107 x_rapport⟧']] },
  },
  {
    name: 'an observation of a move that does not exist',
    change: { 'scenario.yaml': [['move: { to: removed, in: turkey }', 'move: ⟦M0107 remove⟧']] },
  },
  {
    name: 'an answer about a group that does not exist',
    change: { 'scenario.yaml': [['groups: [russia, tunisia] }', 'groups: [russia, ⟦M0107 tunesia⟧] }']] },
  },
  {
    name: 'a vocabulary that does not exist',
    change: { 'scenario.yaml': [['uses: [statuses/core@1]', 'uses: [⟦M0107 statuses/core@2⟧]']] },
  },
  {
    name: 'three names that do not exist, each with its place',
    change: {
      'scenario.yaml': [
        ['otherwise_at: camp', 'otherwise_at: ⟦M0107 kamp⟧'],
        ['custody: custody_government', 'custody: ⟦M0107 custody_goverment⟧'],
      ],
      'front.csv': [['2017-01-01,raqqa', '2017-01-01,⟦M0107 الرقة⟧']],
    },
  },
  {
    name: 'a place that is listed twice',
    change: {
      'scenario.yaml': [
        ['places: { file: places.csv }', 'places: [raqqa, mosul, turkey, camp, grozny, tunis, ⟦M0201 camp⟧]'],
        ['in: country.TUR, rate', 'in: turkey, rate'],
        ['in: country.TUR }', 'in: turkey }'],
      ],
    },
  },
  {
    name: 'two moves of one id',
    change: {
      'scenario.yaml': [['to: prosecuted, share: 20%', 'to: prosecuted, share: 20%, id: ⟦M0201 hide⟧']],
    },
  },
  {
    name: 'a scheme that contradicts what is counted',
    change: { 'scenario.yaml': [['scheme: cumulative', 'scheme: ⟦M0241 snapshot⟧']] },
  },
  {
    name: 'known cases of which no part is said to become known',
    change: {
      'scenario.yaml': [
        ['scheme: cumulative', 'scheme: ⟦M0242 known_cases⟧'],
        [', coverage: 60% (40%..90%) }', ' }'],
      ],
    },
  },
  {
    name: 'an exact figure with a range',
    change: { 'scenario.yaml': [['range: half', 'range: ⟦M0243 exact⟧']] },
  },
  {
    name: 'bounds without a range',
    change: {
      'scenario.yaml': [['value: 40% (20%..60%), range: bounds', 'value: 40%, range: ⟦M0243 bounds⟧']],
    },
  },
  {
    name: 'an earlier figure that is not earlier',
    change: { 'scenario.yaml': [['{ on: 2016-01, value: 520 }', '{ on: ⟦M0244 2016-12⟧, value: 520 }']] },
  },
  {
    name: 'two earlier figures of one day',
    change: { 'scenario.yaml': [['{ on: 2016-01, value: 520 }', '{ on: ⟦M0244 2015-06⟧, value: 520 }']] },
  },
  {
    name: 'an earlier figure of three people',
    change: { 'scenario.yaml': [['{ on: 2016-01, value: 520 }', '{ on: 2016-01, value: ⟦M-S05 3⟧ }']] },
  },
  {
    name: 'an earlier figure from a source that is not there',
    change: {
      'scenario.yaml': [
        ['value: 300 (250..400), because: x_report', 'value: 300 (250..400), because: ⟦M0107 x_rapport⟧'],
      ],
    },
  },
  {
    name: 'a trend through two figures',
    change: { 'scenario.yaml': [['[last_value, reference_growth]', '[⟦M0245 linear_trend⟧]']] },
  },
  {
    name: 'a growth that nobody gives',
    change: {
      'scenario.yaml': [
        [', baselines: { reference_growth: 2% (-1%..4%) per month }', ''],
        ['[last_value, reference_growth]', '[last_value, ⟦M0245 reference_growth⟧]'],
      ],
    },
  },
  {
    name: 'a parameter to fit that does not exist',
    change: { 'scenario.yaml': [['[too_dangerous, groups', '[⟦M0107 to_dangerous⟧, groups']] },
  },
  {
    name: 'a parameter to fit without a range',
    change: {
      'scenario.yaml': [
        ['[too_dangerous, groups.russia.start]', '[too_dangerous, ⟦M0246 groups.tunisia.start⟧]'],
      ],
    },
  },
  {
    name: 'two observations of one id',
    change: { 'scenario.yaml': [['id: o_hidden', 'id: ⟦M0201 o_removed⟧']] },
  },
  {
    name: 'a period that ends before it begins',
    change: { 'scenario.yaml': [['from: 2017-01, to: 2017-12 }', 'from: 2017-06, to: ⟦M0202 2017-03⟧ }']] },
  },
  {
    name: 'a link that closes before it opens, in a side file',
    change: { 'links.csv': [['true,,2016-08-31', 'true,2016-09-01,⟦M0202 2016-08-31⟧']] },
  },
  {
    name: 'a scenario that ends before it begins',
    change: { 'scenario.yaml': [['from: 2014-01, to: 2017-12', 'from: 2018-01, to: ⟦M0203 2017-12⟧']] },
  },
  {
    name: 'a scenario of more than two hundred years',
    change: { 'scenario.yaml': [['from: 2014-01, to: 2017-12', 'from: 1714-01, to: ⟦M0203 2017-12⟧']] },
  },
  {
    name: 'two periods of one map that overlap',
    change: {
      'scenario.yaml': [
        ['from: 2017-01, to: 2017-12 }', 'from: 2015-05, to: 2017-12 }'],
        ['{ period.growth: 3 months,', '{ period.growth: 3 months, ⟦M0204 period.collapse⟧: 6 months,'],
      ],
    },
  },
  {
    name: 'people who move although they are dead',
    change: { 'scenario.yaml': [['from: custody_sdf, to', 'from: ⟦M0205 dead⟧, to']] },
  },
  {
    name: 'people whom a fall finds dead',
    change: {
      'scenario.yaml': [
        ['status: [with_group, attempting], lost_by', 'status: [with_group, ⟦M0205 dead⟧], lost_by'],
      ],
    },
  },
  {
    name: 'shares that lead round in a circle',
    change: {
      'scenario.yaml': [
        [
          '- { from: removed, to: prosecuted, share: 20% }',
          '- { from: removed, to: prosecuted, share: 20% }\n  - ⟦M0206 {⟧ from: prosecuted, to: removed, share: 30% }',
        ],
      ],
    },
  },
  {
    name: 'shares that add up to more than everybody',
    change: {
      'scenario.yaml': [
        ['share: { group.russia: 40% (15%..70%), otherwise: 5% }', 'share: 90%'],
        ['- { from: removed, to: prosecuted', '- ⟦M0207 {⟧ from: removed, to: prosecuted'],
      ],
    },
  },
  {
    name: 'places of a group that add up to more than everybody',
    change: { 'scenario.yaml': [['{ raqqa: 60%, mosul: 40% }', '⟦M0207 {⟧ raqqa: 60%, mosul: 60% }']] },
  },
  {
    name: 'levels of a trait that add up to more than everybody',
    change: {
      'scenario.yaml': [['{ who: { man: 60%, woman: 20% }', '{ ⟦M0207 who⟧: { man: 90%, woman: 20% }']],
    },
  },
  {
    name: 'two levels of a trait left out',
    change: { 'scenario.yaml': [['{ who: { man: 60%, woman: 20% }', '{ ⟦M0208 who⟧: { man: 60% }']] },
  },
  {
    name: 'a group without people',
    change: { 'scenario.yaml': [['  tunisia: { start: 2000, ', '  ⟦M0209 tunisia⟧: { ']] },
  },
  {
    name: 'a group without a place',
    change: {
      'scenario.yaml': [['  tunisia: { start: 2000, at: raqqa, ', '  ⟦M0209 tunisia⟧: { start: 2000, ']],
    },
  },
  {
    name: 'a status that no outcome counts',
    change: {
      'scenario.yaml': [
        ['  inside: {', '  ⟦M0210 inside⟧: {'],
        ['hidden: { status: [irregular, hiding] }', 'hidden: { status: [irregular] }'],
      ],
    },
  },
  {
    name: 'a status that two outcomes count',
    change: {
      'scenario.yaml': [
        ['  unknown: { status: [fate_unknown] }', '  ⟦M0211 unknown⟧: { status: [fate_unknown, returned] }'],
      ],
    },
  },
  {
    name: 'a new holder without custody',
    change: {
      'scenario.yaml': [
        ['army: { label: Army, custody: custody_government }', 'army: { label: Army }'],
        ['custody: { by', '⟦M0212 custody⟧: { by'],
        [', custody_government, prosecuted', ', prosecuted'],
      ],
    },
  },
  {
    name: 'a status that nobody can reach',
    change: {
      'scenario.yaml': [['  hiding: { label', '  ⟦M0213 waiting⟧: { family: moving }\n  hiding: { label']],
    },
  },
  {
    name: 'a home for a group that has none',
    change: {
      'scenario.yaml': [
        ['start: 2000, at: raqqa, home: tunis', 'start: 2000, at: raqqa'],
        ['to: removed, at: home', 'to: removed, at: ⟦M0214 home⟧'],
        ['to: returned, at: home', 'to: returned, at: ⟦M0214 home⟧'],
      ],
    },
  },
  {
    name: 'more combinations of traits than can be kept apart',
    change: {
      'scenario.yaml': [
        [
          '  who: [man, woman, minor]',
          `  ⟦M0215 who⟧: [man, woman, minor]\n${['a', 'b', 'c', 'd', 'e'].map((t) => `  ${t}: [${[...'abcdefghijkl'].map((l) => t + l).join(', ')}]`).join('\n')}`,
        ],
      ],
    },
  },
  {
    name: 'an observation that counts nobody',
    change: {
      'scenario.yaml': [
        [
          'of: { status: [irregular, hiding], in: country.TUR }',
          'of: ⟦M0216 {⟧ status: [custody_sdf], in: tunis }',
        ],
      ],
    },
  },
  {
    name: 'an observation after the end',
    change: { 'scenario.yaml': [['on: 2016-06', 'on: ⟦M0217 2018-06⟧']] },
  },
  {
    name: 'a headline before the beginning',
    change: { 'scenario.yaml': [['headline: 2017-10', 'headline: ⟦M0217 2013-10⟧']] },
  },
  {
    name: 'rows of a signal that are not in the order of time',
    change: { 'signals.csv': [['2016-01,0.6\n2017-01,1', '2017-01,1\n⟦M0218 2016-01⟧,0.6']] },
  },
  {
    name: 'a signal without rows',
    change: (files) => ({
      ...files,
      'signals.csv': 'month,danger\n',
      'scenario.yaml': files['scenario.yaml'].replace('  danger: {', '  ⟦M0218 danger⟧: {'),
    }),
  },
  {
    name: 'two holders of one place on one day',
    change: {
      'control.csv': [
        ['2017-10-17,raqqa,sdf,x_report', '2017-10-17,raqqa,sdf,x_report\n⟦M0219 2017-10-17⟧,raqqa,army,'],
      ],
    },
  },
  {
    name: 'two arrivals of one month',
    change: { 'arrivals.csv': [['2015-01,40', '⟦M0219 2014-03⟧,40']] },
  },
  {
    name: 'a move that changes nothing',
    change: {
      'scenario.yaml': [
        ['{ id: hide, from: irregular, to: hiding', '{ id: hide, from: ⟦M0220 irregular⟧, to: irregular'],
      ],
    },
  },
  {
    name: 'a lever that nothing uses',
    change: {
      'scenario.yaml': [
        ['rate: 5% per month, lever: arrests', 'rate: 5% per month'],
        ['  arrests: {', '  ⟦M0221 arrests⟧: {'],
      ],
    },
  },
  {
    name: 'a period that nothing uses',
    change: {
      'scenario.yaml': [
        ['  growth: { from', '  ⟦M0221 unused⟧: { from: 2014-02, to: 2014-03 }\n  growth: { from'],
      ],
    },
  },
  {
    name: 'a setting that names nothing',
    change: {},
    settings: { remvals: '0.3' },
    elsewhere: [{ code: 'M0222', file: '--set', line: 1, column: 1 }],
  },
  {
    name: 'a setting outside the range of its lever',
    change: {},
    settings: { removals: '5' },
    elsewhere: [{ code: 'M0223', file: '--set', line: 1, column: 1 }],
  },
  {
    name: 'a setting of a parameter that is no quantity',
    change: {},
    settings: { 'hide.rate': 'often' },
    elsewhere: [{ code: 'M0104', file: '--set', line: 1, column: 1 }],
  },
  {
    name: 'a lever that starts outside its range',
    change: { 'scenario.yaml': [['range: 0..2, start: 1,', 'range: 0..2, start: ⟦M0223 3⟧,']] },
  },
  {
    name: 'two holders that are both the own one',
    change: { 'scenario.yaml': [['  army: { label: Army,', '  ⟦M0224 army⟧: { label: Army, own: true,']] },
  },
  {
    name: 'falls without an own holder',
    change: {
      'scenario.yaml': [
        ['isis: { label: ISIS, own: true }', 'isis: { label: ISIS }'],
        ['- { id: caught,', '- ⟦M0224 {⟧ id: caught,'],
        [' lost_by: isis,', ''],
      ],
    },
  },
  {
    name: 'a coverage that differs by period',
    change: {
      'scenario.yaml': [
        ['coverage: 60% (40%..90%)', 'coverage: { ⟦M0225 period.growth⟧: 60%, otherwise: 50% }'],
      ],
    },
  },
  {
    name: 'evidence in conflict that nobody follows',
    change: {
      'scenario.yaml': [
        ['    because: e_start\n    basis: inferred\n  tunisia', '  tunisia'],
        ['conflicts_with: [e_other]', 'conflicts_with: [⟦M0301 e_other⟧]'],
      ],
    },
  },
  {
    name: 'a measured number without its evidence',
    change: {
      'scenario.yaml': [
        ['    because: e_start\n    basis: inferred\n  tunisia', '    basis: ⟦M0303 measured⟧\n  tunisia'],
        ['conflicts_with: [e_other]', 'conflicts_with: [⟦M0301 e_other⟧]'],
      ],
    },
  },
  {
    name: 'coordinates of a street',
    change: { 'places.csv': [['36.0,39.0', '⟦M-S02 35.9594⟧,⟦M-S02 39.0059⟧']] },
  },
  {
    name: 'a group of a few people',
    change: { 'scenario.yaml': [['  tunisia: { start: 2000', '  ⟦M-S03 tunisia⟧: { start: 12']] },
  },
  {
    name: 'a scenario of today',
    change: {
      'scenario.yaml': [['from: 2014-01, to: 2017-12, report', 'from: 2014-01, to: ⟦M-S04 2026-06⟧, report']],
    },
  },
  {
    name: 'a person for a group',
    change: {
      'scenario.yaml': [
        ['  tunisia: { start: 2000', '  ⟦M-S01 abu_omar⟧: { start: 2000'],
        ['[russia, tunisia]', '[russia, abu_omar]'],
      ],
    },
  },
  {
    name: 'a point in a label',
    change: { 'places.csv': [['raqqa,Raqqa,', '⟦M-S02 raqqa⟧,"Raqqa 35.9594, 39.0059",']] },
  },
  {
    name: 'an observation of a kind of people that is hardly anybody',
    change: {
      'scenario.yaml': [
        [
          'of: { status: [irregular, hiding], in: country.TUR }',
          'of: ⟦M-S03 {⟧ status: [irregular, hiding], group: russia, trait: { who: minor, family: with_family } }',
        ],
        ['who: { man: 60%, woman: 20% }', 'who: { man: 79%, woman: 20.5% }'],
      ],
    },
  },
  {
    name: 'a row of control of last month',
    change: {
      'control.csv': [
        ['2017-10-17,raqqa,sdf,x_report', '2017-10-17,raqqa,sdf,x_report\n⟦M-S04 2026-10-17⟧,raqqa,army,'],
      ],
    },
  },
  {
    name: 'a published count of three people',
    change: { 'scenario.yaml': [['value: 300 (100..500)', 'value: ⟦M-S05 3⟧']] },
  },
  {
    name: 'a checkpoint with a share of its own',
    change: {
      'scenario.yaml': [
        [
          'moves:\n',
          'journeys:\n  on_route:\n    toward: { turkey: { pull: 1, to: irregular } }\n    speed: 30 km per day\n    stopped: { holder.army: { share: { ⟦M-S06 place.mosul⟧: 60%, otherwise: 20% }, to: custody_government } }\n    blocked: { to: attempting }\nmoves:\n',
        ],
      ],
    },
  },
  {
    name: 'people called a threat',
    change: {
      'scenario.yaml': [
        [
          '  hiding: { label: { en: Hiding, ar: متوارٍ }',
          '  ⟦M-S07 hiding⟧: { label: { en: A threat, ar: متوارٍ }',
        ],
      ],
    },
  },
  {
    name: 'an armed group in a scenario of displacement',
    change: {
      'scenario.yaml': [
        ['profile: armed_group', 'profile: displacement'],
        ['isis: { label: ISIS, own: true }', 'isis: { label: ISIS, own: ⟦M-S08 true⟧ }'],
      ],
    },
    andMoreOfTheSame: true,
  },
  {
    name: 'a quotation instead of a claim',
    change: {
      'scenario.yaml': [
        [
          '  e_danger: { source: x_report, paragraph: 3, claim: { en: Danger made many leave,',
          '  ⟦M-S09 e_danger⟧: { source: x_report, paragraph: 3, claim: { en: "He says «we went away because every night there was fire»",',
        ],
      ],
    },
  },
  {
    name: 'remarks on what is not there, and pinned twice',
    change: {
      'scenario.yaml': [
        [
          'pinned: [hide.rate, unknown]',
          'pinned: [⟦M0107 hide.rat⟧, unknown, ⟦M0201 unknown⟧, ⟦M0107 e_other⟧]',
        ],
        ['of: hide.rate, on: 2026-11-22', 'of: ⟦M0107 unknown⟧, on: 2026-11-22'],
        ['of: e_other, on: 2026-11-23', 'of: ⟦M0107 e_othr⟧, on: 2026-11-23'],
      ],
    },
  },
  {
    name: 'remarks in another notation than that of their number',
    change: {
      'scenario.yaml': [
        ['was: 4% per month', 'was: ⟦M0104 4 months⟧'],
        ['instead: 2% (1%..3%) per month', 'instead: ⟦M0106 2% (3%..4%) per month⟧'],
      ],
    },
  },
  {
    name: 'another value for a claim',
    change: {
      'scenario.yaml': [
        ['says: { ar: المصدر لا يقول ذلك }, ', 'says: { ar: المصدر لا يقول ذلك }, instead: ⟦M0304 2000⟧, '],
      ],
    },
  },
  {
    name: 'remarks by persons, and of persons',
    change: {
      'scenario.yaml': [
        ['by: reviewer A,', 'by: ⟦M-S01 Ivan⟧,'],
        ['says: { en: It is an upper bound }', 'says: { en: ⟦M-S01 Ivan Petrov says otherwise⟧ }'],
        ['answer: { en: It does, ar: بل يقوله }', 'answer: { en: ⟦M-S01 Ask mr. Smith⟧ }'],
        // Told beside them: of a number that is there, the notation is known.
        ['instead: 2% (1%..3%) per month', 'instead: ⟦M0104 two⟧'],
      ],
    },
  },
  {
    name: 'an observation that had fewer than ten people before',
    change: {
      'scenario.yaml': [
        [
          'of: hide.rate, on: 2026-11-22, was: 4% per month',
          'of: observation.o_hidden, on: 2026-11-22, was: ⟦M-S05 7⟧',
        ],
        ['of: hide.rate, on: 2026-11-23', 'of: observation.o_hidden, on: 2026-11-23'],
        ['instead: 2% (1%..3%) per month', 'instead: ⟦M-S05 5 (2..90)⟧'],
      ],
    },
  },
];
