import type { Language } from '../../text/index.ts';
import type { Files } from '../scenario.ts';
import { templateWords } from './template-words.ts';

/**
 * The files of a new scenario: it runs, and its further depths stand below as remarks, each line of which becomes a part
 * of it when its `#` is taken away. Written in canonical form.
 */
export function newScenario(language: Language): Files {
  const words = templateWords(language);
  const say = (lines: string | readonly string[]): string =>
    [lines]
      .flat()
      .map((line) => `# ${line}`)
      .join('\n');
  const example = (lines: string): string => lines.replace(/^/gm, '#');
  const parts = [
    say(words.head),
    `masar: 1\ntitle: { en: My first scenario, ar: أول سيناريو لي }`,
    `${say(words.time)}\ntime: { from: 2014-01, to: 2017-12, report: month }`,
    `${say(words.places)}\nplaces: [raqqa, turkey, home]`,
    `${say(words.groups)}\n${groups}`,
    `${say(words.moves)}\n${moves}`,
    `${say(words.levers)}\n${levers}`,
    say(words.more),
    `${say(words.periods)}\n${example(periods)}`,
    `${say(words.placesFile)}\n${example('places: { file: places.csv }')}`,
    `${say(words.reasons)}\n${example(reasons)}`,
    say(words.most),
    `${say(words.traits)}\n${example(traits)}`,
    `${say(words.observations)}\n${example(observations)}`,
    `${say(words.sources)}\n${example(sources)}`,
    `${say(words.evidence)}\n${example(evidence)}`,
  ];
  return { 'scenario.yaml': `${parts.join('\n\n')}\n`, 'places.csv': places };
}

const groups = `groups:
  members: { start: 10000, at: raqqa, status: with_group }`;

const moves = `moves:
  - { from: with_group, to: on_route, rate: 2% (1%..4%) per month }
  - { from: on_route, to: irregular, at: turkey, median: 3 months }
  - { from: irregular, to: removed, at: home, rate: 10% per month, lever: removals }
  - { from: with_group, to: dead, rate: 1% per month }`;

const levers = `levers:
  removals: { label: { en: Removals from Turkey, ar: الترحيل من تركيا }, range: 0..2, start: 1 }`;

const periods = `periods:
  growth: { from: 2014-07, to: 2015-05, label: { en: expansion, ar: التوسع } }
  collapse: { from: 2017-01, to: 2017-12, label: { en: collapse, ar: الانهيار } }`;

const reasons = `reasons:
  too_dangerous:
    label: { en: Too dangerous to live there, ar: العيش هناك بات شديد الخطورة }
    from: with_group
    to: on_route
    rate: { period.growth: 0.3% (0.1%..1%) per month, period.collapse: 4% (2%..8%) per month, otherwise: 1% per month }
    times: { trait.family.with_family: 1.8 (1.2..2.5) }
    because: e_danger
    basis: inferred`;

const traits = `traits:
  family: [alone, with_family]`;

const observations = `observations:
  - id: removed_by_2017
    label: { en: Removed by the end of 2017, ar: من رُحّلوا حتى نهاية 2017 }
    on: 2017-12
    of: { status: removed }
    value: 2500 (2000..3500)
    use: test
    because: s_report`;

const sources = `sources:
  s_report:
    publisher: { en: A ministry, ar: إحدى الوزارات }
    title: { en: Yearly report, ar: التقرير السنوي }
    date: 2018-03
    grade: B`;

const evidence = `evidence:
  e_danger:
    source: s_report
    paragraph: 9
    claim: { en: Families left when their town came under fire, ar: غادرت الأسر حين تعرضت بلدتها للقصف }`;

const places = `id,label_en,label_ar,lat,lon,country,kind
raqqa,Raqqa,الرقة,35.9,39.0,SYR,city
turkey,Turkey,تركيا,37.0,37.0,TUR,country
home,Home,الوطن,,,,
`;
