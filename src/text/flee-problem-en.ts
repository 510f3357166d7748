import type { FleeBound, FleeExpected, FleeNameKind } from './flee-problem.ts';
import { quoteEn as q } from './quote.ts';
import type { FleeSentences } from './sentences.ts';

const expectations: Record<FleeExpected, string> = {
  number: 'a number',
  whole: 'a whole number',
  date: 'a date such as `2012-02-29`',
  name: 'a name',
  flag012: '0, 1, 2 or nothing',
  positive: 'a whole number of at least 1',
  weight: 'weights that are not negative and not all zero',
  list: 'a list of numbers',
  map: 'a section with keys of its own',
  header: 'a header that begins with `#Day`',
  period: 'the rows `StartDate,2012-02-29` and `Length,300`',
};

const kinds: Record<FleeNameKind, string> = {
  location: 'location',
  camp: 'entry of data_layout.csv',
  region: 'region',
  country: 'country',
  file: 'file',
  route: 'route',
  column: 'column',
  date: 'date',
  attribute: 'attribute',
};

const bounds: Record<FleeBound, string> = {
  days: 'days',
  people: 'people',
  locations: 'locations',
  routes: 'routes',
  person_days: 'days of single people',
  paths: 'ways that somebody may choose between',
};

const series = {
  before: (name: string) => `the files added before ${name} begin earlier than it does: Flee stops`,
  order: (name: string) => `the date ${name} does not lie after the one before it: Flee takes them as sorted`,
  lost: (name: string) => `adding ${name} loses the rows after the last date of the shorter file`,
  ends: (name: string) => `the figures of ${name} end before the simulated days do: the last is kept`,
};

const corrections = {
  no_row: (name: string, date: string) => `${name} has no row of ${date}, so nothing can be corrected to it`,
  first_row: (name: string, date: string) =>
    `${date} is the first row of ${name}: there is nothing before it`,
  below_one: (name: string, date: string) => `before ${date}, ${name} has fewer than one person to scale`,
};

const times = {
  never: () => 'this closure begins before day 0, so it never closes anything',
  after: () => 'this closure begins after the last simulated day',
  same_day: () => 'this closure closes and opens on the same day, so nothing is closed',
  backwards: () => 'this closure ends before it begins, so nothing opens again',
};

const amounts = {
  distance: (found: string) => `the distance ${found} is not above zero`,
  people: (found: string) => `${found} people are fewer than none`,
  registered: (found: string) => `${found} registered people are fewer than none`,
  coordinate: (found: string) => `${found} is no coordinate on Earth`,
};

const meant = (suggestion: string | undefined): string[] =>
  suggestion === undefined ? [] : [`did you mean ${q(suggestion)}?`];

/** What is said in English of a directory in Flee's format. */
export const fleeProblemsEn: FleeSentences = {
  M0801: (p) => ({
    sentence: `there is no file ${q(p.name)}, and Flee needs it`,
    help: meant(p.suggestion),
  }),
  M0802: (p) => ({ sentence: `found ${q(p.found)}, expected ${expectations[p.expected]}`, help: [] }),
  M0803: (p) => ({
    sentence: `there is no ${kinds[p.kind]} ${q(p.name)}`,
    help: meant(p.suggestion),
  }),
  M0804: (p) => ({
    sentence: `this row has ${p.found} ${p.found === 1 ? 'cell' : 'cells'}; ${
      p.rule === 'least' ? 'at least ' : p.rule === 'most' ? 'at most ' : ''
    }${p.needed} ${p.needed === 1 ? 'is' : 'are'} read`,
    help: [],
  }),
  M0806: (p) => ({
    sentence: `this table has ${p.rows} ${p.rows === 1 ? 'row' : 'rows'} for ${p.days} simulated days: Flee stops where it ends`,
    help: ['add a row for each day, or simulate fewer days with `--days`'],
  }),
  M0807: (p) => ({ sentence: corrections[p.why](q(p.name), q(p.date)), help: [] }),
  M0808: (p) => ({
    sentence: `the camp ${q(p.name)} has no entry in data_layout.csv: Flee stops on the first day`,
    help: [`add a row such as \`${p.name},file.csv\`, or make the place a town`],
  }),
  M0809: (p) => ({ sentence: series[p.why](q(p.name)), help: [] }),
  M0810: (p) => ({
    sentence: `Flee has no setting ${q(p.key)} here, and passes over it`,
    help: meant(p.suggestion),
  }),
  M0811: (p) => ({
    sentence: `Flee never uses the setting ${q(p.key)}`,
    help: p.instead === undefined ? [] : [`its code reads ${q(p.instead)}`],
  }),
  M0812: (p) => ({
    sentence: `${q(p.found)} becomes ${q(p.read)} for ${q(p.key)}`,
    help: ['write a truth value without quotation marks, and a whole number without a point'],
  }),
  M0813: (p) => ({
    sentence:
      p.why === 'needs'
        ? `${q(p.key)} needs ${q(p.other)}`
        : `${q(p.key)} cannot stand together with ${q(p.other)}`,
    help: [],
  }),
  M0814: (p) => ({
    sentence: `${p.found} ${bounds[p.what]} are more than a run may have: ${p.limit}`,
    help: ['`hasten` in `optimisations` makes a run of fewer people'],
  }),
  M0815: () => ({
    sentence: 'agents.out is not written: masar keeps no record of one person, real or simulated',
    help: ['everything else runs; `--links` and `--origins` write counts'],
  }),
  M0816: (p) => ({
    sentence: `${q(p.name)} has no attribute ${q(p.attribute)}, and ${q(p.setting)} needs it`,
    help: ['add a column of this name to locations.csv, or a file that gives it'],
  }),
  M0817: (p) => ({ sentence: `${q(p.name)} is not read: ${q(p.setting)} decides that`, help: [] }),
  M0818: (p) => ({ sentence: `and ${p.count} more of the same in this file`, help: [] }),
  M0820: (p) => ({
    sentence: `this closes every route of ${q(p.name)} ${p.end < 0 ? `from day ${p.start} on` : `from day ${p.start} to day ${p.end}`}${p.other === '' ? '' : `, not only the one to ${q(p.other)}`}`,
    help: ['nobody can leave or reach the place until then; `link` closes one route where it works'],
  }),
  M0821: (p) => ({
    sentence: p.reverse
      ? `this closes only the way from ${q(p.second)} to ${q(p.first)}`
      : `this link closure does nothing in Flee: names of more than one letter are never found`,
    help: ['`--compat fixed` closes the route in both directions'],
  }),
  M0822: (p) => ({ sentence: times[p.why](), help: [`found day ${p.start} to day ${p.end}`] }),
  M0823: (p) => ({
    sentence: `the capacity of ${q(p.name)} (${p.capacity}) less those there on day 0 (${p.present}) is below 1: Flee takes the camp as unlimited`,
    help: ['Flee takes those present off the capacity, although they are counted as present too'],
  }),
  M0824: (p) => ({
    sentence: `the first row makes ${q(p.home)} the home country, but the conflict is in ${q(p.conflict)}`,
    help: ['everything else counts as abroad; put a location of the country in conflict first'],
  }),
  M0825: (p) => ({
    sentence: `${q(p.name)} lies at latitude, longitude, but Flee reads the third column as longitude, and \`stay_close_to_home\` uses it`,
    help: ['distances between places come out wrong; swap the two columns'],
  }),
  M0826: (p) => ({
    sentence: `${p.count === 1 ? 'one day has' : `${p.count} days have`} no conflict zone with people, from day ${p.first}${
      p.stops ? ': Flee stops there' : ''
    }`,
    help: p.stops ? ['`--compat fixed` goes on without new arrivals'] : [],
  }),
  M0827: (p) => ({
    sentence: p.doubles
      ? 'forced redirection 1 doubles this route: it is chosen twice as often, and nobody is forced'
      : 'forced redirection has no effect on who goes where in Flee',
    help: [],
  }),
  M0828: (p) => ({ sentence: `the ${kinds[p.kind]} ${q(p.name)} stands here a second time`, help: [] }),
  M0829: (p) => ({ sentence: amounts[p.what](q(p.found)), help: [] }),
  M0830: (p) => ({
    sentence: `the intensity of conflict at ${q(p.name)} goes from ${p.from} to ${p.to}: Flee keeps the first`,
    help: ['Flee sees only beginnings and ends; `--compat fixed` follows every change'],
  }),
  M0831: (p) => ({ sentence: `the intensity ${q(p.found)} is not from 0 to 1`, help: [] }),
  M0832: (p) => ({
    sentence: `${q(p.name)} is a conflict zone in locations.csv and has none in conflicts.csv: it stays one for ever`,
    help: ['make it a town, or let conflicts.csv begin and end the conflict'],
  }),
  M0833: (p) => ({
    sentence: `conflict at ${q(p.name)} should begin on day ${p.day}, but conflicts.csv never begins it`,
    help: ['Flee takes beginnings from conflicts.csv only: the place stays a town'],
  }),
  M0834: (p) => ({
    sentence: `when conflict at ${q(p.name)} ends, people leave it as they leave a town, whatever it was before`,
    help: [],
  }),
  M0835: (p) => ({
    sentence: `Flee knows no type of location ${q(p.found)}: everybody leaves it every day`,
    help: ['types are conflict_zone, town, camp, idpcamp, forwarding_hub, marker and flood_zone'],
  }),
  M0836: (p) => ({ sentence: `no route leads to or from ${q(p.name)}`, help: [] }),
  M0837: (p) => ({
    sentence: `${q(p.name)} is no location, but its figures count in how many people are displaced`,
    help: [],
  }),
  M0838: (p) => ({
    sentence: `the first row is taken as the total, but ${q(p.name)} is a location`,
    help: ['begin data_layout.csv with `total,refugees.csv`'],
  }),
  M0839: (p) => ({
    sentence: `${q(p.name)} is not read here: Flee looks for it in the folder that it is started in`,
    help: ['put it beside simsetting.yml'],
  }),
  M0840: () => ({
    sentence: 'with `awareness_level: 0` nobody ever moves in Flee',
    help: ['1 sees the neighbouring places; `--compat fixed` takes one of them at random for 0'],
  }),
  M0841: (p) => ({
    sentence: `the region ${q(p.region)} has no column, so its places have no figure`,
    help: meant(p.suggestion),
  }),
  M0842: (p) => ({
    sentence: `no route joins ${q(p.from)} and ${q(p.to)}, which a major route passes`,
    help: [],
  }),
  M0843: (p) => ({
    sentence: `there is no location ${q(p.name)}: Flee takes the first one, ${q(p.first)}, in its place`,
    help: meant(p.suggestion),
  }),
  M0844: (p) => ({
    sentence: `${q('default_movechance')} is ${p.found}, and below 0.005 Flee turns every town into a camp`,
    help: [],
  }),
  M0845: (p) => ({
    sentence: `the flood level ${p.level} needs more entries in ${q(p.key)} than its ${p.entries}: Flee stops there`,
    help: ['add entries; Flee also reads the one above the level'],
  }),
};
