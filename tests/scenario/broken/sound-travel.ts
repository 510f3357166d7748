/** A second small scenario without a mistake: journeys, signals made of others, codes, disputes and overlays. */
export const travel: Record<string, string> = {
  'scenario.yaml': `masar: 1
id: travel
title: Travel
time: { from: 2014-01, to: 2016-12 }
traits:
  papers: [valid, none, bought]
  motive: [doctrine, safety]
places:
  raqqa: { country: SYR, kind: town }
  desert: { country: SYR }
  turkey: { country: TUR }
  camp: { country: SYR }
links:
  border: { from: raqqa, to: turkey, distance_km: 140, closes: 2015-08 }
  east: { from: raqqa, to: desert, distance_km: 200, mode: desert }
  west: { from: desert, to: turkey, distance_km: 300, mode: desert }
holders:
  isis: { label: ISIS, own: true }
  army: { label: Army, custody: custody_government }
control:
  - { on: 2014-01, place: raqqa, holder: isis }
  - { on: 2015-06, place: desert, holder: army }
groups:
  russia:
    start: 1000
    at: raqqa
    home: camp
    traits: { motive: { codes: { file: codes.csv }, prior: dirichlet, selection: { doctrine: 1.5 (1..3) } } }
signals:
  held: { file: held.csv, column: held }
  seen: { of: signal.held, lag: 2 (1..4) months, smooth: 3 weeks }
  believed: { blend: { truth: signal.seen, told: 1 }, weight: 60% (30%..80%), times: { signal.held: exp 1 per 1 } }
  fear: { count: { to: custody_government, by: group, over: 12 months }, per: 100, lag: 1 month }
moves:
  - { from: with_group, to: attempting, rate: 5% per month, times: { signal.believed: exp -1 per 1, trait.motive.safety: 2 } }
  - { id: leave, from: attempting, to: on_route, rate: 30% per month, times: { signal.fear: exp -1 (-2..-0.5) per 1 } }
  - { id: lose, from: irregular, set: { papers: none }, rate: 5% per month }
  - { id: buy, from: irregular, set: { papers: bought }, rate: 5% per month, if: { papers: none } }
journeys:
  on_route:
    toward:
      country.TUR: { pull: 2 (1..4), to: irregular }
      camp: { pull: 1, to: in_camp }
    speed: { mode.desert: 20 km per day, otherwise: 30 (20..45) km per day }
    choose: { power: 1.5, cost: { holder.army: 2, mode.desert: 1.5 } }
    stopped:
      holder.army: { share: 30% (20%..40%), to: custody_government, at: camp, lever: checks }
      country.TUR: { share: 10%, to: attempting, at: back }
    dies: { mode.desert: 1% (0.3%..3%) per 100 km }
    blocked: { to: attempting, at: back }
levers: { checks: { range: 0..2, assumes: [leave.times.signal.fear] } }
outcomes:
  inside: { status: [with_group, attempting, on_route] }
  away: { status: [irregular, in_camp, custody_government] }
  dead: { status: [dead] }
observations:
  - { id: o_away, on: 2015-12, of: { status: irregular }, value: 300 (200..400) }
disputes:
  start: { uses: many, options: { many: { set: { groups.russia.start: 1000 } }, few: { set: { groups.russia.start: 500, observation.o_away: 150 (100..200) } } } }
rivals:
  - { id: no_fear, file: no-fear.yaml, label: No fear, because: x_report }
mechanisms:
  border: { label: The border, without: without-border.yaml }
article:
  source: x_report
  sentences:
    s1: { says: They left., mechanism: border, verdict: holds, because: e_one }
sources:
  x_report: { publisher: A publisher, title: A report }
  x_first: { publisher: Another, title: The original }
  x_second: { publisher: Another, title: The translation, translation_of: x_first }
evidence:
  e_one: { source: x_report, claim: They left }
  e_two: { source: x_first, claim: Few left, prefers: e_one }
`,
  'held.csv': 'month,held\n2014-01,1\n2015-01,0.5\n',
  'codes.csv': 'code,people\ndoctrine,12\nsafety,20\n',
  'no-fear.yaml': `moves:
  - { id: leave, times: ~ }
  - { id: buy, remove: true }
signals: { fear: ~ }
`,
  'without-border.yaml': 'links: { border: ~ }\n',
};
