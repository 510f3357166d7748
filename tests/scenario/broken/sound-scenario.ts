/** A small scenario that uses every section and has no mistake: each broken scenario changes a few words of it. */
export const base: Record<string, string> = {
  'scenario.yaml': `masar: 1
id: base
title: { en: A base, ar: أساس }
question: Where do they live?
profile: armed_group
time: { from: 2014-01, to: 2017-12, report: month, window: month, headline: 2017-10 }
uses: [statuses/core@1]

statuses:
  hiding: { label: { en: Hiding, ar: متوارٍ }, family: irregular }

periods:
  growth: { from: 2014-07, to: 2015-05, label: { en: expansion, ar: التوسع } }
  collapse: { from: 2017-01, to: 2017-12 }

traits:
  who: [man, woman, minor]
  family: { alone: { label: alone }, with_family: { label: with family } }

places: { file: places.csv }
links: { file: links.csv }

holders:
  isis: { label: ISIS, own: true }
  sdf: { label: SDF, custody: custody_sdf, at: camp }
  army: { label: Army, custody: custody_government }
control: { file: control.csv }

groups:
  russia:
    label: { en: Russia, ar: روسيا }
    start: 1000 (800..1300)
    age: 3 months
    arrives: { file: arrivals.csv, column: russia }
    scale: 1.2 (1..1.5)
    at: { raqqa: 60%, mosul: 40% }
    otherwise_at: camp
    status: with_group
    home: grozny
    traits: { who: { man: 60%, woman: 20% }, family: { with_family: 45% (30%..60%) } }
    because: e_start
    basis: inferred
  tunisia: { start: 2000, at: raqqa, home: tunis }

signals:
  danger: { file: signals.csv, column: danger }
  front: { file: front.csv, column: value, by: place }

reasons:
  too_dangerous:
    label: { en: Too dangerous, ar: خطر شديد }
    rate: 1% (0.4%..2%) per month
    times: { trait.family.with_family: 1.8 (1.2..2.5), signal.danger: exp 0.8 (0.3..1.5) per 1 }
    because: e_danger
    basis: inferred

holds_back:
  hope: { of: reasons, times: { signal.front: exp -1.2 (-2..-0.5) per 1, period.collapse: 0.5 }, because: e_danger, basis: inferred }

falls:
  - { id: caught, status: [with_group, attempting], lost_by: isis, share: { dead: 10% (3%..25%), custody: { by: new_holder, share: 15% } }, otherwise: nearest_held, none_held: { to: irregular, at: camp } }

moves:
  - { from: attempting, to: irregular, at: turkey, through: border, median: { period.growth: 3 months, otherwise: 12 (6..18) months } }
  - { id: hide, from: irregular, to: hiding, in: country.TUR, rate: 5% per month, lever: arrests }
  - { from: [irregular, hiding], to: detained_admin, in: turkey, median: 4 (1..12) months, shape: 0.6 }
  - { from: detained_admin, to: removed, at: home, rate: 20% (10%..35%) per month, lever: removals }
  - { from: removed, to: fate_unknown, share: { group.russia: 40% (15%..70%), otherwise: 5% } }
  - { from: removed, to: prosecuted, share: 20% }
  - { from: custody_sdf, to: returned, at: home, mean: 5 years, if: { who: [woman, minor], group: [russia] } }

levers:
  removals: { label: { en: Removals, ar: الترحيل }, range: 0..2, start: 1, from: 2014-06 }
  arrests: { range: 0..2 }

answer: { groups: [russia, tunisia] }

outcomes:
  inside: { status: [with_group, attempting] }
  hidden: { status: [irregular, hiding] }
  custody: { status: [detained_admin, custody_sdf, custody_government, prosecuted] }
  home: { status: [removed, returned] }
  unknown: { status: [fate_unknown] }
  dead: { status: [dead] }

observations:
  - { id: o_removed, on: 2016-12, of: { move: { to: removed, in: turkey }, cumulative: true, coverage: 60% (40%..90%) }, value: 700 (600..900), use: fit, theme: removals, range: half, scheme: cumulative, weight: 0.5, discrepancy: 10%, history: [{ on: 2015-06, value: 300 (250..400), because: x_report }, { on: 2016-01, value: 520 }], baselines: [last_value, reference_growth], because: x_report }
  - { id: o_inside, on: 2017-06, of: { share: { family: inside, group: russia }, of: { family: inside } }, value: 40% (20%..60%), range: bounds, use: test }
  - { id: o_hidden, on: 2016-06, of: { status: [irregular, hiding], in: country.TUR }, value: 300 (100..500) }
fit: { discrepancy: 5%, parameters: [too_dangerous, groups.russia.start], baselines: { reference_growth: 2% (-1%..4%) per month } }

decisions:
  pause: { label: { en: A pause, ar: وقفة }, metric: unknown, better: less, options: { go: {}, wait: { set: { removals: 0 } } } }

sources: { file: sources.csv }
evidence:
  e_danger: { source: x_report, paragraph: 3, claim: { en: Danger made many leave, ar: دفع الخطر كثيرين إلى المغادرة } }
  e_start: { source: x_report, claim: About a thousand came, conflicts_with: [e_other] }
  e_other: { source: x_report, claim: Two thousand came }

pinned: [hide.rate, unknown]

revisions:
  - { of: hide.rate, on: 2026-11-22, was: 4% per month, by: reviewer A, why: { en: A count of a year, ar: تعداد سنة } }

challenges:
  - { of: hide.rate, on: 2026-11-23, by: reader, says: { en: It is an upper bound }, instead: 2% (1%..3%) per month }
  - { of: e_other, on: 2026-11-23, by: reader, says: { ar: المصدر لا يقول ذلك }, answer: { en: It does, ar: بل يقوله } }
`,
  'places.csv': `id,label_en,label_ar,lat,lon,country,kind
raqqa,Raqqa,الرقة,36.0,39.0,SYR,town
mosul,Mosul,الموصل,36.3,43.1,IRQ,town
turkey,Turkey,تركيا,37.1,37.4,TUR,transit
camp,Camp,مخيم,36.4,40.9,SYR,camp
grozny,Grozny,غروزني,43.3,45.7,RUS,town
tunis,Tunis,تونس,36.8,10.2,TUN,town
`,
  'links.csv': `id,from,to,distance_km,mode,two_way,opens,closes
border,raqqa,turkey,140,road,true,,2016-08-31
desert,mosul,raqqa,370,desert,,,
`,
  'control.csv': `on,place,holder,because
2014-01-14,raqqa,isis,
2014-06-10,mosul,isis,x_report
2017-07-10,mosul,army,
2017-10-17,raqqa,sdf,x_report
`,
  'arrivals.csv': `month,russia
2014-02,100
2014-03,120
2015-01,40
`,
  'signals.csv': `month,danger
2014-01,0.1
2016-01,0.6
2017-01,1
`,
  'front.csv': `on,place,value
2014-01-01,,0
2016-01-01,raqqa,0.5
2017-01-01,raqqa,1
`,
  'sources.csv': `id,publisher_en,publisher_ar,title_en,title_ar,date,locator,grade
x_report,A publisher,ناشر,A report,تقرير,2017-10,p. 3,B
`,
};
