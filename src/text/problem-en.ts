import { fleeProblemsEn } from './flee-problem-en.ts';
import type {
  AmountKind,
  Counted,
  CsvTrouble,
  Expected,
  LimitName,
  NameKind,
  PersonSign,
  Where,
  YamlTrouble,
} from './problem.ts';
import { listEn as list, quoteEn as q } from './quote.ts';
import type { Sentences } from './sentences.ts';

const nameKinds: Record<NameKind, string> = {
  status: 'status',
  family: 'status family',
  place: 'place',
  country: 'country',
  kind: 'kind of place',
  holder: 'holder',
  link: 'link',
  group: 'group',
  trait: 'trait',
  level: 'level of this trait',
  period: 'period',
  signal: 'signal',
  move: 'move',
  reason: 'reason',
  lever: 'lever',
  outcome: 'outcome',
  observation: 'observation',
  source: 'source',
  evidence: 'evidence entry or source',
  vocabulary: 'vocabulary',
  file: 'file',
  dispute: 'dispute',
  option: 'option of this dispute',
  metric: 'outcome or observation to judge by',
  mechanism: 'mechanism',
  parameter: 'parameter or observation',
  coded: 'level of a trait or reason',
  mode: 'mode of travel',
  pinned: 'parameter, outcome or observation to pin',
  challenged: 'parameter, observation or evidence entry to challenge',
};

const yamlTroubles: Record<YamlTrouble, string> = {
  indent: 'this YAML cannot be read: lines that belong together do not begin in the same column',
  tab: 'this YAML cannot be read: a tab stands where only spaces may indent',
  character:
    'this YAML cannot be read: a bracket, quotation mark, comma or colon is missing or does not belong here',
  key: 'this YAML cannot be read: a key must be a short text on one line, followed by a colon',
  alias: 'this YAML cannot be read: an alias `*name` needs an anchor `&name` before it',
  tag: 'this YAML cannot be read: tags such as `!name` have no meaning in a scenario',
  directive: 'this YAML cannot be read: lines that begin with `%` have no meaning in a scenario',
  escape: 'this YAML cannot be read: a quoted text holds an unknown sequence after a backslash',
  documents: 'this YAML cannot be read: the file holds more than one document',
  other: 'this YAML cannot be read',
};

const csvTroubles: Record<CsvTrouble, string> = {
  quote: 'this CSV cannot be read: a quotation mark is not closed, or text stands beside one',
  cells: 'this CSV cannot be read: the row has more or fewer cells than the first row',
  columns: 'this CSV cannot be read: the first row has an empty name or the same name twice',
  empty: 'this CSV cannot be read: it has no first row with the names of the columns',
  other: 'this CSV cannot be read',
};

const limits: Record<LimitName, (found: string) => string> = {
  size: (found) => `this file is larger than a scenario file may be: ${found}`,
  depth: (found) => `this is nested more deeply than a scenario may be: ${found}`,
  aliases: (found) => `this file uses YAML aliases more often than a scenario may: ${found}`,
  entries: (found) => `this file has more entries than a scenario may have: ${found}`,
  rows: (found) => `this file has more rows than a side file may have: ${found}`,
};

const expectations: Record<Expected, string> = {
  text: 'text',
  words: 'text, or `{ en: ..., ar: ... }`',
  id: 'an id',
  number: 'a number',
  flag: '`true` or `false`',
  date: 'a date such as `2014-01` or `2014-01-31`',
  month: 'a month such as `2014-01`',
  range: 'a range such as `0..2`',
  quantity: 'a quantity such as `5% (2%..9%) per month`',
  cases: 'a quantity, or a map of cases such as `{ period.growth: ..., otherwise: ... }`',
  map: 'a map `{ key: value }`',
  list: 'a list `[a, b]`',
  map_or_list: 'a map or a list',
  map_or_file: 'a map, or `{ file: name.csv }`',
  file: '`{ file: name.csv }`',
  id_or_map: 'an id or a map',
  id_or_list: 'an id, or a list of ids',
  id_list_or_map: 'an id, a list of ids, or a map',
};

const amounts: Record<AmountKind, string> = {
  risk: 'a risk per unit of time',
  time: 'a length of time',
  share: 'a share',
  multiplier: 'a multiplier',
  effect: 'the effect of a signal',
  count: 'a number of people',
  monthly: 'a number of people per month',
  speed: 'a speed',
  risk_per_km: 'a risk on the way',
  growth: 'a rate of growth',
  latitude: 'a latitude',
  longitude: 'a longitude',
  distance: 'a distance',
  value: 'a value',
  weight: 'a weight',
};

const personSigns: Record<PersonSign, string> = {
  given_name: 'it holds a given name',
  kunya: 'it is built as father or mother of somebody',
  ancestry: 'it is built as son or daughter of somebody',
  nisba: 'it is built as a byname of origin',
  title: 'it gives somebody a title',
  initials: 'it holds initials',
  mixed_script: 'it mixes the letters of several scripts in one word',
  contact: 'it holds an address or a telephone number',
  document: 'it holds the number of an identity paper',
};

const bounds: Record<AmountKind, string> = {
  risk: 'a risk with a range lies above 0% and below 100%; without a range, 0% is allowed',
  time: 'a length of time is more than 0',
  share: 'a share with a range lies above 0% and below 100%; without a range, 0% and 100% are allowed',
  multiplier: 'a multiplier is more than 0; without a range, 0 is allowed',
  effect: 'an effect is a finite number',
  count: 'a number of people is more than 0; without a range, 0 is allowed',
  monthly: 'a number of people per month is more than 0; without a range, 0 is allowed',
  speed: 'a speed is more than 0',
  risk_per_km: 'a risk lies from 0% to below 100%; with a range, above 0%',
  latitude: 'a latitude lies from -90 to 90',
  longitude: 'a longitude lies from -180 to 180',
  distance: 'a distance is 0 km or more',
  value: 'this number is 0 or more',
  growth: 'a rate of growth is more than -100%',
  weight: 'a weight is more than 0 and at most 1',
};

const wheres: Record<Where, string> = {
  scenario: 'a scenario',
  time: '`time`',
  words: 'a text in two languages',
  side_file: 'an entry that names a side file',
  status: 'a status',
  period: 'a period',
  trait: 'a trait',
  level: 'a level of a trait',
  place: 'a place',
  link: 'a link',
  holder: 'a holder',
  control: 'a row of `control`',
  group: 'a group',
  arrivals: '`arrives`',
  signal: 'a signal',
  reason: 'a reason',
  move: 'a move',
  condition: '`if`',
  derived_signal: 'a derived signal',
  blended_signal: 'a blended signal',
  blend: '`blend`',
  counted_signal: 'a counted signal',
  signal_count: '`count` of a signal',
  codes: 'shares from codes',
  code: 'a row of `codes`',
  journey: 'a journey',
  toward: 'an entry of `toward`',
  choose: '`choose`',
  stopped: 'an entry of `stopped`',
  blocked: '`blocked`',
  dispute: 'a dispute',
  option: 'an option of a dispute',
  decision: 'a decision',
  choice: 'an option of a decision',
  rival: 'a rival',
  mechanism: 'a mechanism',
  shown: '`shows` of a mechanism',
  article: '`article`',
  sentence: 'a sentence of the article',
  codebook: 'an item of `codebook`',
  made: '`made`',
  odd: '`odd`',
  odd_design: '`design` of `odd`',
  holds_back: 'an entry of `holds_back`',
  fall: 'an entry of `falls`',
  fall_share: "an entry of a fall's `share`",
  none_held: '`none_held`',
  lever: 'a lever',
  answer: '`answer`',
  outcome: 'an outcome',
  observation: 'an observation',
  history: 'an earlier figure in `history`',
  fit: '`fit`',
  fit_baselines: '`baselines` of `fit`',
  observation_file: 'a file of observations',
  metric: 'a metric',
  moves_counted: '`move`',
  over: '`over`',
  source: 'a source',
  evidence: 'an evidence entry',
  revision: 'a revision',
  challenge: 'a challenge',
  said: 'a text in one language or in both',
};

const counted: Record<Counted, string> = {
  stock: 'people who are there on one day',
  cumulative: 'everything up to one day',
  period: 'what happens between two days',
};

const meant = (suggestion: string | undefined, otherwise?: string): string[] =>
  suggestion !== undefined ? [`did you mean ${q(suggestion)}?`] : otherwise ? [otherwise] : [];

/** The English sentence of every problem. */
export const problemsEn: Sentences = {
  ...fleeProblemsEn,
  M0001: (p) => ({
    sentence: yamlTroubles[p.detail],
    help: p.detail === 'tab' ? ['indent with spaces'] : [],
  }),
  M0002: (p) => ({
    sentence: `the key ${q(p.key)} stands twice in one map`,
    help: [
      p.kept === undefined
        ? 'keep one of them, or give the second another name'
        : 'the last of them counts, as in Flee',
    ],
  }),
  M0003: (p) => ({
    sentence: `no such file: ${q(p.name)}`,
    help: meant(
      p.suggestion,
      'a scenario is a folder with `scenario.yaml` in it; other files are named from there',
    ),
  }),
  M0004: (p) => ({ sentence: csvTroubles[p.detail], help: [] }),
  M0005: (p) => ({
    sentence: `no such column: ${q(p.column)}`,
    help: meant(
      p.suggestion,
      p.columns.length ? `the columns here are ${list(p.columns, 'and')}` : undefined,
    ),
  }),
  M0006: (p) => ({ sentence: limits[p.limit](plainFound(p.found)), help: [] }),
  M0101: (p) => ({
    sentence: `${wheres[p.where]} has no key ${q(p.key)}`,
    help: meant(p.suggestion),
  }),
  M0102: (p) => ({ sentence: `${wheres[p.where]} needs the key ${q(p.key)}`, help: [] }),
  M0103: (p) => ({
    sentence: `found ${q(p.found)}; ${expectations[p.expected]} should stand here`,
    help: [],
  }),
  M0104: (p) => ({
    sentence: `${q(p.found)} is not ${amounts[p.kind]}`,
    help: [`write it as in ${q(p.example)}`],
  }),
  M0105: (p) => ({
    sentence: `${q(p.found)} has no unit that fits ${amounts[p.kind]}`,
    help: [unitHelp(p.kind, p.units)],
  }),
  M0106: (p) => ({
    sentence: p.found.includes('(')
      ? `the best value of ${q(p.found)} does not lie inside its range`
      : `the range ${q(p.found)} runs downwards`,
    help: [`write ${p.found.includes('(') ? '`best (low..high)`' : '`low..high`'} with the lower end first`],
  }),
  M0107: (p) => ({ sentence: `no such ${nameKinds[p.kind]}: ${q(p.name)}`, help: meant(p.suggestion) }),
  M0108: (p) => ({
    sentence: `${q(p.found)} is out of bounds for ${amounts[p.kind]}`,
    help: [bounds[p.kind]],
  }),
  M0109: (p) => ({
    sentence: `${q(p.found)} is not a date`,
    help: ['write a month as `2014-01` or a day as `2014-01-31`'],
  }),
  M0110: (p) => ({
    sentence: `${q(p.found)} is not one of ${list(p.choices, 'and')}`,
    help: meant(p.suggestion),
  }),
  M0111: (p) => ({
    sentence: `this program does not read version ${q(p.found)} of the scenario format`,
    help: ['write `masar: 1`'],
  }),
  M0112: (p) => ({
    sentence: `${q(p.first)} and ${q(p.second)} differ by different things, so they cannot stand in one map of cases`,
    help: ['put the second map inside a case of the first'],
  }),
  M0113: (p) => ({
    sentence: `${q(p.found)} does not select anything here`,
    help: meant(p.suggestion, `here stands a name that begins with ${list(p.namespaces, 'or')}`),
  }),
  M0114: (p) => ({
    sentence: `only one of ${list(p.keys, 'and')} may stand here`,
    help: ['keep one of them'],
  }),
  M0115: (p) => ({ sentence: `one of ${list(p.keys, 'and')} must stand here`, help: [] }),
  M0116: () => ({
    sentence: '`shape` needs a length of time: it stands with `median` or `mean` only',
    help: ['leave `shape` out, or give a `median` in place of the rate or share'],
  }),
  M0117: (p) => ({
    sentence: `${q(p.found)} is not an id`,
    help: ['an id is made of lower-case letters a to z, digits, `_` and `-`, and begins with a letter'],
  }),
  M0118: (p) => ({ sentence: `${q(p.key)} is empty`, help: ['give it a value or leave the key out'] }),
  M0119: (p) => ({
    sentence: `${q(p.found)} has a range, and here stands a single number`,
    help: ['leave the brackets out'],
  }),
  M0201: (p) => ({
    sentence: `the ${nameKinds[p.kind]} ${q(p.id)} stands twice`,
    help: ['give one of them another id'],
  }),
  M0202: (p) => ({
    sentence:
      p.from && p.to
        ? `${q(p.to)} comes before ${q(p.from)}: the interval ends before it begins`
        : 'the interval ends before it begins',
    help: ['put the earlier date first'],
  }),
  M0203: () => ({
    sentence: 'the scenario covers no time at all, or more than 200 years',
    help: ['`time.to` must not come before `time.from`'],
  }),
  M0204: (p) => ({
    sentence: `the cases ${q(p.first)} and ${q(p.second)} overlap: the same people at the same time would fall under both`,
    help: ['keep one of them, or make them meet without overlap'],
  }),
  M0205: (p) => ({
    sentence: `nobody moves out of ${q(p.status)}: people in that status are dead`,
    help: ['take the status out of this list'],
  }),
  M0206: (p) => ({
    sentence: `these shares lead round in a circle that takes no time: ${list([...new Set(p.cycle)], 'and')}`,
    help: ['give one of the moves a rate, a median or a mean'],
  }),
  M0207: (p) => ({
    sentence: `the shares here add up to ${q(p.total)}; they may reach 100% at most`,
    help: [],
  }),
  M0208: (p) => ({
    sentence: `the group ${q(p.group)} leaves out two or more levels of the trait ${q(p.trait)}, so their shares are not known`,
    help: ['give every level a share except at most one, which takes the rest'],
  }),
  M0209: (p) => ({
    sentence: `the group ${q(p.group)} needs people and a place to be: one of \`start\` and \`arrives\`, and \`at\``,
    help: [],
  }),
  M0210: (p) => ({
    sentence:
      p.statuses.length === 1
        ? `no outcome counts the status ${q(p.statuses[0])}`
        : `no outcome counts the statuses ${list(p.statuses, 'and')}`,
    help: ['each status belongs to exactly one outcome at each place; add it to one'],
  }),
  M0211: (p) => ({
    sentence: `the outcomes ${q(p.first)} and ${q(p.second)} both count the status ${q(p.status)}`,
    help: ['take it out of one of them, or split it by place with `in`'],
  }),
  M0212: (p) => ({
    sentence: `the holder ${q(p.holder)} takes over a place here, but does not say in which status it keeps people`,
    help: ['give this holder a `custody` status'],
  }),
  M0213: (p) => ({
    sentence: `nobody can come into the status ${q(p.status)}`,
    help: ['let a move lead to it, or take this entry out'],
  }),
  M0214: (p) => ({
    sentence: `\`home\` is used for the group ${q(p.group)}, which has none`,
    help: ['give the group a `home`, or limit the move to other groups with `if`'],
  }),
  M0215: (p) => ({
    sentence: `the traits make ${p.count} combinations; this program keeps at most ${p.limit} apart`,
    help: ['use fewer traits or fewer levels'],
  }),
  M0216: (p) => ({
    sentence: `${q(p.id)} counts nobody: no people can match all that it asks`,
    help: [],
  }),
  M0217: (p) => ({
    sentence: `${q(p.on)} lies outside the time of the scenario`,
    help: ['change the date, or `time.from` and `time.to`'],
  }),
  M0218: (p) => ({
    sentence: `the signal ${q(p.signal)} has no rows, or rows that are not in the order of time`,
    help: ['sort the rows by date, the earliest first'],
  }),
  M0219: (p) => ({
    sentence: `two rows stand for the same day and place: ${q(p.what)}`,
    help: ['keep one of them'],
  }),
  M0220: (p) => ({
    sentence: `the move ${q(p.id)} changes neither status nor place`,
    help: ['give it another `to`, or an `at`'],
  }),
  M0226: (p) => ({
    sentence: `${q(p.id)} stands in ${q(p.file)} to be taken out, and the scenario has no such entry`,
    help: meant(p.suggestion),
  }),
  M0230: (p) => ({
    sentence: `the signal ${q(p.signal)} is made of itself, through the signals that it names`,
    help: ['begin with a given signal'],
  }),
  M0231: (p) => ({
    sentence: `the signal ${q(p.signal)} is counted in the run, so no other signal can be made of it`,
    help: ['let it act on moves; to delay it give it a `lag` of its own'],
  }),
  M0232: (p) => ({
    sentence: `the move ${q(p.id)} has a shape, and the signal ${q(p.signal)}, counted in the run, acts on it`,
    help: ['leave the `shape` or the signal out'],
  }),
  M0233: (p) => ({
    sentence: `${q(p.found)} is not a number of whole months without a range`,
    help: ['write for example `12 months`: what happens is counted by windows of a month'],
  }),
  M0234: (p) => ({
    sentence: `nobody can travel in the status ${q(p.status)}: no link leads from where people enter it`,
    help: ['give the scenario `links` from those places'],
  }),
  M0235: (p) => ({
    sentence: `there are links of mode ${q(p.mode)}, and the journey has no speed for them`,
    help: [`give \`speed\` a case \`mode.${p.mode}\`, or \`otherwise\``],
  }),
  M0236: (p) => ({
    sentence: `this would lead people from the status ${q(p.status)} to itself at once`,
    help: ['let it lead to another status'],
  }),
  M0238: (p) => ({
    sentence: `${q(p.key)} cannot stand here`,
    help: [`here stands ${list(p.choices, 'or')}`],
  }),
  M0240: (p) => ({
    sentence: `the translations of ${q(p.source)} lead back to itself`,
    help: ['one of them is the original: leave its `translation_of` out'],
  }),
  M0241: (p) => ({
    sentence: `the scheme ${q(p.scheme)} does not fit: this counts ${counted[p.counted]}`,
    help: ['leave `scheme` out, or count something else in `of`'],
  }),
  M0242: (p) => ({
    sentence: `${q(p.id)} counts known cases only, and nothing says which part of all cases becomes known`,
    help: ['give `of` a `confirmation` or a `coverage`'],
  }),
  M0243: (p) => ({
    sentence: p.ranged
      ? `${q(p.range)} means no error but that of counting, and the figure has a range`
      : `${q(p.range)} speaks of a range, and the figure has none`,
    help: [p.ranged ? 'leave the range or `range: exact` out' : 'write the figure as `best (low..high)`'],
  }),
  M0244: (p) => ({
    sentence: p.twice
      ? `two earlier figures are of one day, ${q(p.on)}`
      : `${q(p.on)} is not before ${q(p.before)}, the date of the observation`,
    help: [p.twice ? 'keep one of them' : '`history` holds what was published of earlier days'],
  }),
  M0245: (p) => ({
    sentence:
      p.lacks === 'growth'
        ? `the baseline ${q(p.baseline)} needs a rate of growth, and \`fit.baselines.reference_growth\` gives none`
        : `the baseline ${q(p.baseline)} needs at least ${p.needed} earlier ${p.needed === 1 ? 'figure' : 'figures'} in \`history\``,
    help: ['leave the baseline out, or give it what it needs'],
  }),
  M0246: (p) => ({
    sentence: `${q(p.id)} has no range, so there is nothing to estimate`,
    help: ['give it a range, or take it out of `fit.parameters`'],
  }),
  M0247: (p) => ({
    sentence:
      p.options < 2
        ? `the decision ${q(p.id)} has nothing to choose between`
        : `two options of the decision ${q(p.id)} set the same`,
    help: ['give at least two options that set levers differently'],
  }),
  M0221: (p) => ({ sentence: `nothing uses ${q(p.id)}`, help: ['use it, or take it out'] }),
  M0222: (p) => ({
    sentence: `${q(p.setting)} names neither a lever nor a parameter of this scenario`,
    help: meant(p.suggestion),
  }),
  M0223: (p) => ({
    sentence: `${q(p.setting)} lies outside the range of the lever, ${q(p.range)}`,
    help: [],
  }),
  M0224: () => ({
    sentence: 'exactly one holder must be the own one, to which members belong',
    help: ['write `own: true` for one holder'],
  }),
  M0225: (p) => ({ sentence: `${q(p.namespace)} cannot stand here`, help: [] }),
  M0301: (p) => ({
    sentence: `the evidence ${q(p.id)} disagrees with ${q(p.other)}, and nothing says which is followed`,
    help: ['use one of them in `because`, and say why in its `note`'],
  }),
  M0302: (p) => ({
    sentence: `the number of ${q(p.id)} has a range, but says nothing of where it comes from`,
    help: ['give it `because` and `basis`; an assumption is `basis: assumed`'],
  }),
  M0303: (p) => ({
    sentence: `${q(p.id)} is called measured or quoted, but names no evidence`,
    help: ['name it with `because`, or change the `basis`'],
  }),
  M0304: (p) => ({
    sentence: `${q(p.id)} is no number that could have another value`,
    help: ['leave the value out, or name the number itself: `masar why` lists those behind a claim'],
  }),
  'M-S01': (p) => ({
    sentence: `${q(p.found)} looks like a person: ${personSigns[p.sign]}`,
    help: ['name an origin or a kind of people, such as `tunisia` or `women_with_children`; nobody by name'],
  }),
  'M-S02': (p) => ({
    sentence: `the coordinate ${q(p.found)} is finer than 0.1 degrees`,
    help: ['round it to one decimal: places stand for areas, not for buildings'],
  }),
  'M-S03': (p) =>
    p.kind === undefined
      ? {
          sentence: `the group ${q(p.group)} has ${p.people} people; in this profile a group has at least 50, and at least 10 at the low end of its range`,
          help: ['join it with another group'],
        }
      : {
          sentence: `about ${p.people} people come as ${q(p.kind)}${p.group === '' ? '' : ` in ${q(p.group)}`}; in this profile nothing may single out fewer than 10`,
          help: ['name fewer levels, or more groups'],
        },
  'M-S04': (p) => ({
    sentence: {
      end: `the scenario runs to ${q(p.to)}; in this profile it must end at least 12 months before this release of the program`,
      row: `this row is of ${q(p.to)}, less than 12 months before this release of the program or after it`,
      source: `this source is of ${q(p.to)}: news of the last 12 months has no place in a scenario of the past`,
      name: `${q(p.to)} in a name points to the last 12 months before this release of the program, or to what comes after`,
    }[p.what],
    help: [
      p.what === 'source'
        ? 'if it looks back, give it `type: report`, `academic` or `dataset`; do not shift the dates of a conflict of today'
        : 'end it earlier: this profile is for the past',
    ],
  }),
  'M-S05': (p) => ({
    sentence:
      p.what === 'value'
        ? `the observation ${q(p.id)} publishes a count below 10`
        : `the observation ${q(p.id)} is a share among fewer than 500 people, so that it tells a count`,
    help: ['observe a larger group, or several places together'],
  }),
  'M-S06': (p) => ({
    sentence: `being stopped or dying on the way is tied to one place by ${q(p.found)}`,
    help: ['say it by `holder.X`, `country.X` or `mode.X`: no model of this program ranks checkpoints'],
  }),
  'M-S07': (p) => ({
    sentence: `${q(p.found)} calls people a threat`,
    help: ['say where or how they live, such as `in custody`; that a place is dangerous is a signal'],
  }),
  'M-S08': (p) => ({
    sentence: `${q(p.found)} belongs to the profile \`armed_group\` and cannot stand in a scenario of displacement`,
    help: ['use a status such as `on_route`, `in_camp` or `refugee`, or leave `profile: displacement` out'],
  }),
  'M-S09': (p) => ({
    sentence: `the claim of ${q(p.id)} is long or quoted: it may be a passage of its source`,
    help: ['say it shortly in your own words, without names'],
  }),
};

function unitHelp(kind: AmountKind, units: readonly string[]): string {
  if (kind === 'count') return 'write a plain number such as `10000`, without thousands separators';
  return units.length > 0 ? `write it with ${list(units, 'or')}` : 'write it without a unit';
}

function plainFound(found: string): string {
  return `found ${q(found)}`;
}
