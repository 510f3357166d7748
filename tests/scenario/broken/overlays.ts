import type { BrokenCase } from './case.ts';
import { travel } from './sound-travel.ts';

const settingMistake = { code: 'M0222', file: '--set', line: 1, column: 1 } as const;

/** Mistakes in disputes, rivals, mechanisms and the article, and in overlays, each where it stands. */
export const overlayCases: BrokenCase[] = [
  {
    name: 'an overlay that takes out a key that is not there',
    base: travel,
    settings: { rival: 'no_fear' },
    change: { 'no-fear.yaml': [['signals: { fear: ~ }', 'signals: { fear: ~, ⟦M0226 hope⟧: ~ }']] },
  },
  {
    name: 'an overlay that takes out a move that is not there',
    base: travel,
    settings: { rival: 'no_fear' },
    change: { 'no-fear.yaml': [['- { id: buy, remove', '- ⟦M0226 {⟧ id: sell, remove']] },
  },
  {
    name: 'an overlay that takes nothing out and says so',
    base: travel,
    settings: { rival: 'no_fear' },
    change: { 'no-fear.yaml': [['remove: true', '⟦M0101 remove⟧: false']] },
  },
  {
    name: 'an overlay with an unknown key, a wrong name and no unit',
    base: travel,
    settings: { rival: 'no_fear' },
    change: {
      'no-fear.yaml': [
        ['times: ~ }', 'times: ~, rate: ⟦M0105 20%⟧, lever: ⟦M0107 check⟧ }'],
        ['signals: { fear: ~ }', 'signals: { fear: ~ }\n⟦M0101 signal⟧: {}'],
      ],
    },
  },
  {
    name: 'an overlay with a name that leads nowhere',
    base: travel,
    settings: { without: 'border' },
    change: {
      'without-border.yaml': [
        ['{ border: ~ }', '{ border: ~, north: { from: raqqa, to: ⟦M0107 turky⟧, distance_km: 100 } }'],
      ],
    },
  },
  {
    name: 'an overlay that is no YAML',
    base: travel,
    settings: { without: 'border' },
    change: { 'without-border.yaml': [['links: { border: ~ }\n', 'links: { border: ~ \n⟦M0001 ⟧']] },
  },
  {
    name: 'an overlay that is a list',
    base: travel,
    settings: { without: 'border' },
    change: { 'without-border.yaml': [['links: { border: ~ }\n', '⟦M0103 -⟧ border\n']] },
  },
  {
    name: 'mistakes in a rival and in a mechanism that are laid together',
    base: travel,
    settings: { rival: 'no_fear', without: 'border' },
    change: {
      'no-fear.yaml': [['id: buy, remove', 'id: buy, ⟦M0101 removed⟧']],
      'without-border.yaml': [['border: ~', 'border: { distance_km: ⟦M0103 far⟧ }']],
    },
  },
  {
    name: 'a rival that does not exist',
    base: travel,
    settings: { rival: 'no_hope' },
    change: {},
    elsewhere: [settingMistake],
  },
  {
    name: 'a mechanism that does not exist',
    base: travel,
    settings: { without: 'boarder' },
    change: {},
    elsewhere: [settingMistake],
  },
  {
    name: 'a dispute that does not exist',
    base: travel,
    settings: { 'dispute.stat': 'few' },
    change: {},
    elsewhere: [settingMistake],
  },
  {
    name: 'an option that does not exist',
    base: travel,
    settings: { 'dispute.start': 'fewer' },
    change: {},
    elsewhere: [settingMistake],
  },
  {
    name: 'a dispute that follows an option that it does not have',
    base: travel,
    change: { 'scenario.yaml': [['uses: many', 'uses: ⟦M0107 more⟧']] },
  },
  {
    name: 'an option that sets what is not there',
    base: travel,
    change: {
      'scenario.yaml': [
        ['few: { set: { groups.russia.start: 500', 'few: { set: { ⟦M0107 groups.russia.stat⟧: 500'],
        ['observation.o_away: 150', '⟦M0107 observation.o_way⟧: 150'],
      ],
    },
  },
  {
    name: 'an option that sets a number in another notation, chosen',
    base: travel,
    settings: { 'dispute.start': 'few' },
    change: {
      'scenario.yaml': [
        ['few: { set: { groups.russia.start: 500', 'few: { set: { groups.russia.start: ⟦M0104 half⟧'],
      ],
    },
  },
  {
    name: 'an option that sets numbers in another notation and out of their range, not chosen',
    base: travel,
    change: {
      'scenario.yaml': [
        ['few: { set: { groups.russia.start: 500', 'few: { set: { groups.russia.start: ⟦M0104 half⟧'],
        ['150 (100..200)', '⟦M0106 150⟧ (160..200)'],
      ],
    },
  },
  {
    name: 'a decision judged by nothing that is there, on levers that are not or out of their range',
    change: {
      'scenario.yaml': [
        ['metric: unknown,', 'metric: ⟦M0107 unknwon⟧,'],
        ['go: {}', 'go: { set: { ⟦M0107 arests⟧: 1, arrests: ⟦M0223 3⟧ } }'],
      ],
    },
  },
  {
    name: 'a decision without a choice',
    change: {
      'scenario.yaml': [
        ['  pause:', '  ⟦M0247 pause⟧:'],
        ['go: {}, wait', 'wait'],
      ],
    },
  },
  {
    name: 'a decision whose two options are the same',
    change: {
      'scenario.yaml': [
        ['  pause:', '  ⟦M0247 pause⟧:'],
        ['set: { removals: 0 }', 'set: { removals: 1 }'],
      ],
    },
  },
  {
    name: 'a decision with other words',
    change: {
      'scenario.yaml': [
        ['better: less, options', 'better: ⟦M0110 fewer⟧, options'],
        ['wait: { set: {', 'wait: { ⟦M0101 sets⟧: {'],
      ],
    },
  },
  {
    name: 'two rivals of one id',
    base: travel,
    change: {
      'scenario.yaml': [
        [
          'because: x_report }\nmech',
          'because: x_report }\n  - { id: ⟦M0201 no_fear⟧, file: no-fear.yaml }\nmech',
        ],
      ],
    },
  },
  {
    name: 'a rival and a mechanism whose files are not there',
    base: travel,
    change: {
      'scenario.yaml': [
        ['file: no-fear.yaml', 'file: ⟦M0003 no-fears.yaml⟧'],
        ['without: without-border.yaml', 'without: ⟦M0003 border.yaml⟧'],
      ],
    },
  },
  {
    name: 'names in rivals, the article and the evidence that lead nowhere',
    base: travel,
    change: {
      'scenario.yaml': [
        ['label: No fear, because: x_report', 'label: No fear, because: ⟦M0107 x_rapport⟧'],
        ['  source: x_report\n', '  source: ⟦M0107 x_reports⟧\n'],
        ['mechanism: border', 'mechanism: ⟦M0107 boarder⟧'],
        ['because: e_one', 'because: ⟦M0107 e_on⟧'],
        ['prefers: e_one', 'prefers: ⟦M0107 e_ones⟧'],
      ],
    },
  },
  {
    name: 'a verdict that is not one of the five',
    base: travel,
    change: { 'scenario.yaml': [['verdict: holds', 'verdict: ⟦M0110 true⟧']] },
  },
  {
    name: 'a lever that assumes a parameter that is not there',
    base: travel,
    change: { 'scenario.yaml': [['assumes: [leave.times', 'assumes: [⟦M0107 leaves⟧.times']] },
  },
  {
    name: 'two sources that translate each other',
    base: travel,
    change: {
      'scenario.yaml': [
        ['title: The original }', 'title: The original, translation_of: ⟦M0240 x_second⟧ }'],
        ['translation_of: x_first }', 'translation_of: ⟦M0240 x_first⟧ }'],
      ],
    },
  },
  {
    name: 'a translation of a source that is not there',
    base: travel,
    change: { 'scenario.yaml': [['translation_of: x_first', 'translation_of: ⟦M0107 x_frist⟧']] },
  },
];
