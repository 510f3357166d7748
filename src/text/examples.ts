import { fleeExamples } from './flee-examples.ts';
import type { Code } from './problem.ts';

/** Lines that raise the code, and lines that are right; file text, so the same in both languages. */
export interface Example {
  wrong: string;
  right: string;
}

/** A small example for every code, for `masar explain`. */
export const examples: Record<Code, Example> = {
  ...fleeExamples,
  M0001: {
    wrong: 'groups: { members: { start: 10000, at: raqqa }',
    right: 'groups: { members: { start: 10000, at: raqqa } }',
  },
  M0002: {
    wrong: 'levers:\n  arrests: { range: 0..2 }\n  arrests: { range: 0..1 }',
    right: 'levers:\n  arrests: { range: 0..2 }',
  },
  M0003: { wrong: 'places: { file: place.csv }', right: 'places: { file: places.csv }' },
  M0004: { wrong: 'id,label_en\nraqqa,"Raqqa', right: 'id,label_en\nraqqa,"Raqqa"' },
  M0005: {
    wrong: 'arrives: { file: arrivals.csv, column: rusia }',
    right: 'arrives: { file: arrivals.csv, column: russia }',
  },
  M0006: { wrong: 'at: [[[[[[ ... ]]]]]]   # more than 50 inside each other', right: 'at: raqqa' },
  M0101: {
    wrong: '- { from: irregular, too: removed, median: 3 months }',
    right: '- { from: irregular, to: removed, median: 3 months }',
  },
  M0102: {
    wrong: 'periods: { growth: { from: 2014-07 } }',
    right: 'periods: { growth: { from: 2014-07, to: 2015-05 } }',
  },
  M0103: { wrong: 'groups: members', right: 'groups: { members: { start: 10000, at: raqqa } }' },
  M0104: { wrong: 'median: three months', right: 'median: 3 months' },
  M0105: { wrong: 'rate: 5%', right: 'rate: 5% per month' },
  M0106: { wrong: 'rate: 5% (6%..9%) per month', right: 'rate: 5% (2%..9%) per month' },
  M0107: {
    wrong: '- { from: irregular, to: remvoed, median: 3 months }',
    right: '- { from: irregular, to: removed, median: 3 months }',
  },
  M0108: { wrong: 'share: 40% (0%..70%)', right: 'share: 40% (15%..70%)' },
  M0109: { wrong: 'from: 2014-13', right: 'from: 2014-12' },
  M0110: { wrong: 'basis: guessed', right: 'basis: assumed' },
  M0111: { wrong: 'masar: 7', right: 'masar: 1' },
  M0226: { wrong: 'reasons: { dangr: ~ }', right: 'reasons: { danger: ~ }' },
  M0230: {
    wrong: 'signals: { a: { of: signal.b, lag: 1 month }, b: { of: signal.a, lag: 1 month } }',
    right: 'signals: { a: { of: signal.held, lag: 1 month } }',
  },
  M0231: {
    wrong: 'late: { of: signal.fear, lag: 1 month }',
    right: 'fear: { count: { to: fate_unknown, over: 12 months }, per: 100, lag: 1 month }',
  },
  M0232: {
    wrong:
      '- { from: attempting, to: on_route, median: 3 months, shape: 0.6, times: { signal.fear: exp -1 per 1 } }',
    right: '- { from: attempting, to: on_route, median: 3 months, times: { signal.fear: exp -1 per 1 } }',
  },
  M0233: { wrong: 'over: 6 (3..12) weeks', right: 'over: 6 months' },
  M0234: { wrong: 'links: {}', right: 'links: { way: { from: raqqa, to: turkey, distance_km: 100 } }' },
  M0235: { wrong: 'speed: { mode.desert: 20 km per day }', right: 'speed: 30 km per day' },
  M0236: {
    wrong: 'on_route: { blocked: { to: on_route } }',
    right: 'on_route: { blocked: { to: attempting } }',
  },
  M0238: {
    wrong: 'stopped: { raqqa: { share: 5%, to: dead } }',
    right: 'stopped: { holder.sdf: { share: 5%, to: dead } }',
  },
  M0240: {
    wrong: 'sources: { a: { publisher: A, translation_of: b }, b: { publisher: B, translation_of: a } }',
    right: 'sources: { a: { publisher: A, translation_of: b }, b: { publisher: B } }',
  },
  M0247: {
    wrong: 'removals: { metric: not_known, better: less, options: { none: { set: { removals: 0 } } } }',
    right:
      'removals:\n  metric: not_known\n  better: less\n  options: { as_now: {}, none: { set: { removals: 0 } } }',
  },
  M0112: {
    wrong: 'rate: { period.growth: 1% per month, group.russia: 2% per month }',
    right: 'rate:\n  period.growth: { group.russia: 2% per month, otherwise: 1% per month }',
  },
  M0113: { wrong: 'times: { growth: 0.5 }', right: 'times: { period.growth: 0.5 }' },
  M0114: {
    wrong: '- { from: irregular, to: removed, rate: 5% per month, median: 3 months }',
    right: '- { from: irregular, to: removed, median: 3 months }',
  },
  M0115: {
    wrong: '- { from: irregular, to: removed }',
    right: '- { from: irregular, to: removed, median: 3 months }',
  },
  M0116: {
    wrong: '- { from: irregular, to: removed, rate: 5% per month, shape: 0.6 }',
    right: '- { from: irregular, to: removed, median: 13 months, shape: 0.6 }',
  },
  M0117: { wrong: 'places: [Deir ez-Zor]', right: 'places: { deir_ez_zor: { label: Deir ez-Zor } }' },
  M0118: { wrong: 'question:', right: 'question: Where do they live afterwards?' },
  M0119: { wrong: 'discrepancy: 10% (5%..15%)', right: 'discrepancy: 10%' },
  M0201: { wrong: 'places: [raqqa, turkey, raqqa]', right: 'places: [raqqa, turkey]' },
  M0202: { wrong: 'growth: { from: 2015-05, to: 2014-07 }', right: 'growth: { from: 2014-07, to: 2015-05 }' },
  M0203: { wrong: 'time: { from: 1700-01, to: 2019-12 }', right: 'time: { from: 2012-01, to: 2019-12 }' },
  M0204: {
    wrong:
      'periods: { a: { from: 2014-01, to: 2014-06 }, b: { from: 2014-06, to: 2014-12 } }\nrate: { period.a: 1% per month, period.b: 2% per month }',
    right:
      'periods: { a: { from: 2014-01, to: 2014-05 }, b: { from: 2014-06, to: 2014-12 } }\nrate: { period.a: 1% per month, period.b: 2% per month }',
  },
  M0205: {
    wrong: '- { from: dead, to: returned, rate: 1% per month }',
    right: '- { from: with_group, to: returned, rate: 1% per month }',
  },
  M0206: {
    wrong:
      '- { from: removed, to: fate_unknown, share: 40% }\n- { from: fate_unknown, to: removed, share: 40% }',
    right:
      '- { from: removed, to: fate_unknown, share: 40% }\n- { from: fate_unknown, to: removed, median: 12 months }',
  },
  M0207: {
    wrong:
      '- { from: removed, to: fate_unknown, share: 70% }\n- { from: removed, to: prosecuted, share: 50% }',
    right:
      '- { from: removed, to: fate_unknown, share: 40% }\n- { from: removed, to: prosecuted, share: 50% }',
  },
  M0208: {
    wrong: 'traits: { who: [man, woman, minor] }\n# in the group\ntraits: { who: { man: 60% } }',
    right: 'traits: { who: { man: 60%, woman: 20% } }   # minor takes the rest',
  },
  M0209: { wrong: 'members: { at: raqqa }', right: 'members: { start: 10000, at: raqqa }' },
  M0210: {
    wrong: 'outcomes: { out: { status: [removed] } }   # and irregular?',
    right: 'outcomes: { out: { status: [removed] }, hidden: { status: [irregular] }, ... }',
  },
  M0211: {
    wrong: 'outcomes: { a: { status: [removed, dead] }, b: { status: [dead] } }',
    right: 'outcomes: { a: { status: [removed] }, b: { status: [dead] } }',
  },
  M0212: { wrong: 'sdf: { label: SDF }', right: 'sdf: { label: SDF, custody: custody_sdf }' },
  M0213: {
    wrong: 'statuses: { waiting: { family: moving } }   # and no move leads to it',
    right: '- { from: attempting, to: waiting, median: 2 months }',
  },
  M0214: {
    wrong: 'russia: { start: 2000, at: raqqa }',
    right: 'russia: { start: 2000, at: raqqa, home: grozny }',
  },
  M0215: {
    wrong: 'traits: { a: [...], b: [...], c: [...], d: [...], e: [...] }',
    right: 'traits: { who: [man, woman, minor], family: [alone, with_family] }',
  },
  M0216: {
    wrong: 'of: { status: custody_sdf, in: tunis }   # nobody is held there',
    right: 'of: { status: custody_sdf, in: camp }',
  },
  M0217: {
    wrong: 'time: { from: 2014-01, to: 2017-12, headline: 2018-10 }',
    right: 'time: { from: 2014-01, to: 2017-12, headline: 2017-10 }',
  },
  M0218: { wrong: 'month,danger\n2014-02,0.5\n2014-01,0.4', right: 'month,danger\n2014-01,0.4\n2014-02,0.5' },
  M0219: {
    wrong: 'on,place,holder\n2017-10-17,raqqa,sdf\n2017-10-17,raqqa,isis',
    right: 'on,place,holder\n2017-10-17,raqqa,sdf',
  },
  M0220: {
    wrong: '- { from: irregular, to: irregular, rate: 5% per month }',
    right: '- { from: irregular, to: irregular, at: turkey, rate: 5% per month }',
  },
  M0221: {
    wrong: 'levers: { arrests: { range: 0..2 } }   # and no move names it',
    right: '- { from: irregular, to: detained_admin, median: 4 months, lever: arrests }',
  },
  M0222: { wrong: 'masar run --set remvals=0.3', right: 'masar run --set removals=0.3' },
  M0223: { wrong: 'masar run --set removals=5   # range: 0..2', right: 'masar run --set removals=2' },
  M0224: {
    wrong: 'holders: { isis: { label: ISIS }, sdf: { label: SDF } }',
    right: 'holders: { isis: { label: ISIS, own: true }, sdf: { label: SDF } }',
  },
  M0225: {
    wrong: 'median: { signal.danger: 3 months, otherwise: 6 months }',
    right: 'median: 6 months, times: { signal.danger: exp 0.8 per 1 }',
  },
  M0241: {
    wrong: 'of: { status: removed }, scheme: cumulative',
    right: 'of: { move: { to: removed }, cumulative: true }, scheme: cumulative',
  },
  M0242: {
    wrong: 'of: { outcome: dead }, scheme: known_cases',
    right: 'of: { outcome: dead, confirmation: 65% (48%..82%) }, scheme: known_cases',
  },
  M0243: { wrong: 'value: 600 (450..750), range: exact', right: 'value: 600, range: exact' },
  M0244: {
    wrong: 'on: 2015-12-17, history: [{ on: 2019-11-10, value: 7500 }]',
    right: 'on: 2019-11-10, history: [{ on: 2015-12-17, value: 2783 }]',
  },
  M0245: {
    wrong: 'baselines: [last_value]   # and no history',
    right: 'history: [{ on: 2015-12-17, value: 2783 }], baselines: [last_value]',
  },
  M0246: {
    wrong: 'fit: { parameters: [irregular.hiding.rate] }   # rate: 5% per month',
    right: 'rate: 5% (2%..9%) per month',
  },
  M0301: {
    wrong: 'e_5000: { source: a, claim: ..., conflicts_with: [x_1500] }',
    right: 'because: x_1500   # at the number that follows it',
  },
  M0302: {
    wrong: 'median: 4 (1..12) months',
    right: 'median: 4 (1..12) months, because: e_hide, basis: inferred',
  },
  M0303: {
    wrong: 'start: 1200 (900..1600), basis: measured',
    right: 'start: 1200 (900..1600), basis: measured, because: x_register_2016',
  },
  M0304: {
    wrong:
      '- { of: e_danger, on: 2026-11-22, by: reader, says: { en: It is an upper bound. }, instead: 1000 }',
    right: '- { of: e_danger, on: 2026-11-22, by: reader, says: { en: It is an upper bound. } }',
  },
  'M-S01': {
    wrong: 'groups: { abu_omar: { start: 800, at: raqqa } }',
    right: 'groups: { tunisia: { start: 800, at: raqqa } }',
  },
  'M-S02': { wrong: 'raqqa: { lat: 35.9594, lon: 39.0059 }', right: 'raqqa: { lat: 36.0, lon: 39.0 }' },
  'M-S03': { wrong: 'island: { start: 12, at: raqqa }', right: 'others: { start: 800, at: raqqa }' },
  'M-S04': {
    wrong: 'profile: armed_group\ntime: { from: 2014-01, to: 2099-12 }',
    right: 'time: { from: 2014-01, to: 2019-12 }',
  },
  'M-S05': {
    wrong: '{ id: in_one_village, of: { status: in_camp, in: village }, value: 3 }',
    right: '{ id: in_all_camps, of: { status: in_camp, in: kind.camp }, value: 1200 (1000..1500) }',
  },
  'M-S06': {
    wrong:
      'stopped: { holder.army: { share: { place.bridge: 60%, otherwise: 20% }, to: custody_government } }',
    right: 'stopped: { holder.army: { share: 25% (10%..50%), to: custody_government } }',
  },
  'M-S07': {
    wrong: 'statuses: { dangerous: { family: home } }',
    right: 'statuses: { on_parole: { family: home } }',
  },
  'M-S08': {
    wrong: 'profile: displacement\ngroups: { households: { start: 900, at: town, status: with_group } }',
    right: 'profile: displacement\ngroups: { households: { start: 900, at: town, status: on_route } }',
  },
  'M-S09': {
    wrong: 'claim: He told us, “I went back with my two brothers on the first night of May”',
    right: 'claim: Some went back with their brothers',
  },
};
