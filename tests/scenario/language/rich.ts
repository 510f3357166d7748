/** A small scenario that uses every section and nearly every form of the language. */
export const rich: Record<string, string> = {
  'scenario.yaml': `masar: 1
id: rich
title: { en: Rich, ar: غني }
question: { en: How many?, ar: كم عددهم؟ }
about: >-
  Uses every section.
limits:
  - It is invented.
  - { en: It is small., ar: إنه صغير. }
profile: armed_group
uses: [statuses/core@1]
time: { from: 2014-01, to: 2017-12-31, report: month, window: month, headline: ٢٠١٧-١٠ }
statuses:
  waiting: { label: { en: waiting, ar: ينتظر }, family: irregular }
periods:
  growth: { from: 2014-07, to: 2015-05, label: { en: growth, ar: نمو } }
  later: { from: 2015-06, to: 2017-12 }
traits:
  who: [man, woman, minor]
  family: { alone: { label: alone }, with_family: { label: { en: with family, ar: مع أسرته } } }
  papers: { label: { en: papers, ar: أوراق }, levels: [valid, none] }
places: { file: places.csv }
links: { file: links.csv }
holders:
  isis: { label: The group, own: true }
  sdf: { label: SDF, custody: custody_sdf, at: camp }
control: { file: control.csv }
signals:
  danger: { file: signals.csv, column: danger, label: Danger, because: e_one, basis: measured }
  front: { file: front.csv, column: value, by: place }
groups:
  russia:
    label: { en: Russia, ar: روسيا }
    start: ١٠٠٠ (900..1100) people
    age: 6 months
    arrives: { file: arrivals.csv, column: russia }
    scale: 1 (0.8..1.3)
    at: { raqqa: 60%, mosul: 40% }
    otherwise_at: mosul
    status: with_group
    home: home
    traits: { family: { with_family: 45% (30%..60%) } }
    because: [e_one, s_one]
    basis: inferred
  locals: { start: 500, arrives: 20 (10..40) per month, at: { group.locals: raqqa, otherwise: mosul } }
reasons:
  danger:
    rate: { period.growth: 1% (0.5%..2%) per month, otherwise: { group.russia: 2% per month, otherwise: 3% per year } }
    times: { trait.family.with_family: 1.8 (1.2..2.5), signal.danger: exp 0.8 (0.3..1.5) per 1, country.TUR: 2 }
    because: e_one
    basis: inferred
holds_back:
  hope: { of: reasons, times: { signal.danger: exp -1.2 (-2..-0.5) per 1 }, because: e_one, basis: assumed }
falls:
  - id: fall
    status: [with_group, attempting]
    lost_by: isis
    share: { dead: 10% (3%..25%), custody: { by: new_holder, share: 15% (5%..35%) }, waiting: { at: turkey, share: 5% } }
    otherwise: nearest_held
    none_held: { to: on_route, at: turkey }
    times: { trait.who.minor: 0.5 }
    lever: removals
moves:
  - id: leave
    from: attempting
    to: on_route
    in: [held, raqqa, kind.city]
    at: { group.russia: { turkey: 70%, camp: 30% }, otherwise: turkey }
    if: { family: [alone, with_family], who: man, group: [russia] }
    through: north
    median: { trait.who.man: 12 (6..18) months, otherwise: 3 weeks }
    shape: 0.6 (0.4..0.9)
    lever: removals
  - { from: [irregular, waiting], to: removed, in: country.TUR, at: home, mean: 10 days }
  - { from: removed, to: fate_unknown, share: { group.russia: 40% (15%..70%), otherwise: 0% } }
levers:
  removals: { label: Removals, range: 0..2, start: 1, from: 2014-01, who: host, caution: { en: Take care., ar: احذر. } }
answer: { groups: russia }
outcomes:
  back: { label: Back, family: home, in: home }
  other: { label: Other, status: [dead, fate_unknown] }
observations:
  - { id: c1, on: 2017-10, of: { status: removed, in: country.TUR, group: russia, trait: { who: man }, offset: 90 (60..120), coverage: { trait.who.man: 100%, otherwise: 50% }, lag: 2 (1..4) months, confirmation: 70% }, value: 750 (700..790), use: fit, because: e_one }
  - { id: c2, on: 2017-10-31, of: { share: { family: dead }, of: { outcome: [back, other] } }, value: 30% (20%..40%) }
  - { id: c3, on: 2017-10, of: { ratio: { move: arrive, over: period.growth }, to: { move: { to: removed }, over: { from: 2014-01, to: 2014-12 } } }, value: 1.5 (1..2), use: test }
  - { id: c4, on: 2017-10, of: { move: [leave, danger], cumulative: true }, value: 100 people, use: input, note: remark, range: exact }
  - { id: c5, on: 2017-10, of: { share: { family: dead }, of: { outcome: [back, other] } }, value: 30%, theme: deaths, range: floor, scheme: snapshot, weight: 0.5, discrepancy: 10%, history: [{ on: 2016-12, value: 20% (15%..30%), because: e_one, note: earlier }], baselines: [last_value] }
fit: { discrepancy: 5%, parameters: leave, baselines: { reference_growth: -1% (-2%..1%) per year } }
decisions:
  pause:
    label: { en: A pause, ar: وقفة }
    metric: observation.c1
    better: more
    threshold: 700
    options: { go: { label: Go }, wait: { label: Wait, set: { removals: 0.5 } } }
    note: Invented.
sources:
  s_one: { publisher: Somebody, title: { en: A report, ar: تقرير }, date: 2016-05, locator: p. 3, grade: A }
evidence: { file: evidence.csv }
made: { by: { en: A research group, ar: مجموعة بحثية }, on: 2017-12-31, licence: CC-BY-4.0 }
odd:
  purpose: { en: To try every key., ar: لتجربة كل مفتاح. }
  design: { emergence: Nothing. }
pinned: [leave.shape, back, left_alive, observation.c1]
revisions:
  - { of: leave.shape, on: 2017-11, was: 0.5, by: reviewer A, why: { en: Too low. } }
  - { of: observation.c2, on: 2017-11-22, was: 25% (20%..30%), by: author }
challenges:
  - { of: leave.shape, on: 2017-12-01, by: reader, says: { ar: هذا كثير. }, instead: 0.8 (0.6..0.9), answer: { en: It is the middle., ar: إنه الوسط. } }
  - { of: e_one, on: 2017-12-01, by: reader, says: { en: Who are they?, ar: من هم؟ } }
`,
  'places.csv': `id,label_en,label_ar,lat,lon,country,kind
raqqa,Raqqa,الرقة,35.9,39.0,SYR,city
mosul,Mosul,الموصل,36.3,43.1,IRQ,city
turkey,"Turkey, south",تركيا,37,38,TUR,country
camp,Camp,مخيم,,,SYR,camp
home,Home,الوطن,,,,
`,
  'links.csv': `id,from,to,distance_km,mode,two_way,opens,closes
north,raqqa,turkey,140,road,true,2014-01,2016-08-24
south,raqqa,mosul,٣٧٠٫٥,desert,FALSE,,
`,
  'control.csv': `on,place,holder,because
2014-01-14,raqqa,isis,e_one
2014-06,mosul,isis,e_one;s_one
2017-10-17,raqqa,sdf,
`,
  'signals.csv': `month,danger,held
2014-01,0.1,1
2014-02,,1
2014-03,2e-1,0.9
`,
  'front.csv': `on,place,value
2014-01-01,,0
2014-02-10,raqqa,1
`,
  'arrivals.csv': `month,russia
2014-01,10
2014-02,20
`,
  'evidence.csv': `id,source,paragraph,claim_en,claim_ar,grade,note,conflicts_with
e_one,s_one,9,"They said ""leave""",قالوا إنهم غادروا,B,,e_two
e_two,s_one,10,They stayed,بقوا,,,
`,
};
