import type { BrokenCase } from './case.ts';
import { travel } from './sound-travel.ts';

/** Mistakes in journeys, in signals made of others or counted, in traits that change and in codes of interviews. */
const scenario = (name: string, ...changes: [old: string, broken: string][]): BrokenCase => ({
  name,
  base: travel,
  change: { 'scenario.yaml': changes },
});

export const travelCases: BrokenCase[] = [
  scenario('a journey in a status that does not exist', ['  on_route:\n', '  ⟦M0107 on_rout⟧:\n']),
  scenario('a journey toward a place that does not exist', [
    '      camp: { pull',
    '      ⟦M0107 kamp⟧: { pull',
  ]),
  scenario('a journey toward a country where no place is', [
    '      country.TUR: { pull',
    '      ⟦M0107 country.TUK⟧: { pull',
  ]),
  scenario('a journey toward a holder', ['      camp: { pull', '      ⟦M0238 holder.army⟧: { pull']),
  scenario(
    'a journey home for a group that has none',
    ['    home: camp\n', ''],
    ['      camp: { pull', '      ⟦M0214 home⟧: { pull'],
  ),
  scenario(
    'a journey that leads nowhere',
    ['to: in_camp }', 'to: ⟦M0107 in_kamp⟧ }'],
    [
      'away: { status: [irregular, in_camp, custody_government] }',
      'away: { status: [irregular, custody_government] }',
    ],
  ),
  scenario(
    'a journey that ends in its own status',
    ['to: in_camp }', 'to: ⟦M0236 on_route⟧ }'],
    [
      'away: { status: [irregular, in_camp, custody_government] }',
      'away: { status: [irregular, custody_government] }',
    ],
  ),
  scenario('a journey whose people stay on it when no way is open', [
    'blocked: { to: attempting, at: back }',
    'blocked: { to: ⟦M0236 on_route⟧, at: back }',
  ]),
  scenario(
    'a journey from where no link leads',
    ['  border: { from: raqqa, to: turkey', '  border: { from: camp, to: turkey'],
    ['  east: { from: raqqa, to: desert', '  east: { from: camp, to: desert'],
    ['  on_route:\n', '  ⟦M0234 on_route⟧:\n'],
    ['of: { status: irregular }', 'of: { status: attempting }'],
  ),
  scenario(
    'a journey without a speed for some of the links',
    ['{ mode.desert: 20 km per day, otherwise: 30 (20..45) km per day }', '{ mode.desert: 20 km per day }'],
    ['  on_route:\n', '  ⟦M0235 on_route⟧:\n'],
  ),
  scenario('a speed without a unit', ['mode.desert: 20 km per day', 'mode.desert: ⟦M0105 20⟧']),
  scenario('a speed of zero', ['mode.desert: 20 km per day', 'mode.desert: ⟦M0108 0 km per day⟧']),
  scenario('a speed by country', ['mode.desert: 20 km per day', '⟦M0225 country.TUR⟧: 20 km per day']),
  scenario('a risk of dying without its kilometres', [
    'dies: { mode.desert: 1% (0.3%..3%) per 100 km }',
    'dies: { mode.desert: ⟦M0105 1%⟧ }',
  ]),
  scenario('a mode of travel that does not exist', ['mode.desert: 1.5 } }', '⟦M0107 mode.dessert⟧: 1.5 } }']),
  scenario('a cost by country', ['cost: { holder.army: 2', 'cost: { ⟦M0238 country.SYR⟧: 2']),
  scenario('a cost of a holder that does not exist', [
    'cost: { holder.army: 2',
    'cost: { ⟦M0107 holder.arms⟧: 2',
  ]),
  scenario('people stopped by a place', ['      holder.army: { share', '      ⟦M0238 raqqa⟧: { share']),
  scenario('people stopped by a holder that does not exist', [
    '      holder.army: { share',
    '      ⟦M0107 holder.arms⟧: { share',
  ]),
  scenario('people stopped by a country where no place is', [
    '      country.TUR: { share',
    '      ⟦M0107 country.TUK⟧: { share',
  ]),
  scenario('a lever of a journey that does not exist', ['lever: checks }', 'lever: ⟦M0107 check⟧ }']),
  scenario('`back` where no journey has begun', [
    'from: attempting, to: on_route, rate',
    'from: attempting, to: on_route, at: ⟦M0107 back⟧, rate',
  ]),
  scenario(
    'a way that is closed and a share that lead round in a circle, behind a share that has no part in it',
    [
      '  - { id: leave, from: attempting, to: on_route, rate: 30% per month, times: { signal.fear: exp -1 (-2..-0.5) per 1 } }',
      '  - { from: irregular, to: custody_government, share: 3% }\n  - ⟦M0206 {⟧ id: leave, from: attempting, to: on_route, share: 30%, times: { signal.fear: exp -1 (-2..-0.5) per 1 } }',
    ],
  ),
  scenario('two journeys that hand over to each other when no way is open', [
    'blocked: { to: attempting, at: back }',
    'blocked: { to: in_camp }\n  in_camp: { toward: { country.TUR: { pull: 1, to: irregular } }, speed: 30 km per day, blocked: { to: ⟦M0206 on_route⟧ } }',
  ]),

  scenario(
    'two signals made of each other',
    ['seen: { of: signal.held', 'seen: { of: signal.believed'],
    ['  believed: { blend', '  ⟦M0230 believed⟧: { blend'],
  ),
  scenario(
    'a signal made of itself through its weight',
    ['times: { signal.held: exp 1 per 1 } }', 'times: { signal.believed: exp 1 per 1 } }'],
    ['  believed: { blend', '  ⟦M0230 believed⟧: { blend'],
  ),
  scenario('a signal made of one that does not exist', ['of: signal.held', 'of: ⟦M0107 signal.help⟧']),
  scenario('a blend with a signal that does not exist', [
    'truth: signal.seen',
    'truth: ⟦M0107 signal.scene⟧',
  ]),
  scenario('a signal made of one that is counted in the run', ['of: signal.held', 'of: ⟦M0231 signal.fear⟧']),
  scenario('a blend with a weight by group', [
    'times: { signal.held: exp 1 per 1 } }',
    'times: { ⟦M0225 group.russia⟧: 2 } }',
  ]),
  scenario('a weight beyond all', ['weight: 60% (30%..80%)', 'weight: ⟦M0108 160%⟧']),
  scenario('a lag without a unit', ['lag: 2 (1..4) months', 'lag: ⟦M0105 2⟧']),
  scenario('a counted signal that acts on a move with a shape', [
    '  - { id: leave, from: attempting, to: on_route, rate: 30% per month',
    '  - ⟦M0232 {⟧ id: leave, from: attempting, to: on_route, median: 3 months, shape: 0.7',
  ]),
  scenario('a count over a part of a month', ['over: 12 months }', 'over: ⟦M0233 6 weeks⟧ }']),
  scenario('a count over a time that is not known', [
    'over: 12 months }',
    'over: ⟦M0233 12 (6..18) months⟧ }',
  ]),
  scenario('a count that is late by days', ['lag: 1 month }', 'lag: ⟦M0233 10 days⟧ }']),
  scenario('a count in which nobody makes one', ['per: 100', 'per: ⟦M0108 0⟧']),
  scenario('a count of a status that does not exist', [
    'count: { to: custody_government',
    'count: { to: ⟦M0107 custody_goverment⟧',
  ]),
  scenario('a count of a move that does not exist', [
    'count: { to: custody_government',
    'count: { move: ⟦M0107 leaf⟧',
  ]),

  scenario('a trait that changes and does not exist', [
    'set: { papers: none }',
    'set: { ⟦M0107 paper⟧: none }',
  ]),
  scenario('a trait that becomes what it cannot be', [
    'set: { papers: bought }',
    'set: { papers: ⟦M0107 sold⟧ }',
  ]),
  scenario('a selection of a level that does not exist', [
    'selection: { doctrine',
    'selection: { ⟦M0107 doctrin⟧',
  ]),
  scenario('a selection that never asks anybody', ['1.5 (1..3) } } }', '⟦M0108 0⟧ } } }']),
  {
    name: 'a code for a level that does not exist, in a side file',
    base: travel,
    change: { 'codes.csv': [['safety,20', '⟦M0107 safty⟧,20']] },
  },
  {
    name: 'fewer than no people who gave a code, in a side file',
    base: travel,
    change: { 'codes.csv': [['safety,20', 'safety,⟦M0108 -20⟧']] },
  },
];
