import { type CohortChart, choiceAt, choicesOf } from '../cohort-chart.ts';
import { COHORT_HEADER, COHORT_HEADER_BYTES } from './cohort-layout.ts';
import { originsOf } from './flat-chart.ts';
import { type FlatKeys, flattenKeys, writeKeys } from './flat-keys.ts';
import { type FlatMemory, putBytes, putDoubles, putInts, reserve } from './flat-memory.ts';
import { putGuide } from './flat-tables.ts';

/** Addresses of what changes from day to day or from draw to draw. */
export interface FlatCohorts {
  shared: CohortChart;
  keys: FlatKeys;
  /** [networks] */
  lastClosed: number[];
  /** Of the first day; a day is `places` further. */
  limit: number;
  camp: number;
  origins: number;
  /** Addresses of the tables of each stretch of days with the same weights. [weights x places] */
  tables: number;
  count: number;
  entries: number;
  /** Whether a camp has a limit on any day. */
  limited: boolean;
}

/** Writes a chart into memory in the place of the one before. Throws a RangeError where there is not enough. */
export function flattenCohorts(flat: FlatMemory, shared: CohortChart): FlatCohorts {
  const { chart, times, states } = shared;
  const { plan, calendar } = chart;
  const { days, links, rules } = plan;
  const n = plan.locations.length;
  flat.top = COHORT_HEADER_BYTES;
  reserve(flat, 0);
  let longest = 0;
  for (const taken of times.days) if (taken < days) longest = Math.max(longest, taken);
  const limits = calendar.capacity.map((people) => people * rules.capacityScaling);
  const weights = calendar.weightsOf[days - 1] + 1;
  const header: Partial<Record<keyof typeof COHORT_HEADER, number>> = {
    days,
    places: n,
    links: links.from.length,
    ledgers: longest + 1,
    from: putInts(flat, links.from),
    to: putInts(flat, links.to),
    linkDays: putInts(flat, times.days),
    staying: putDoubles(flat, chart.hazards!.staying),
    states: states.count,
    statePlace: putInts(flat, states.place.subarray(0, states.count)),
    stateFrom: putInts(flat, states.from.subarray(0, states.count)),
    after: putInts(flat, states.after.subarray(0, states.used)),
    arrival: putInts(flat, states.arrival),
    which: putInts(flat, states.which),
    count: reserve(flat, 4 * n),
    entries: reserve(flat, 4 * links.from.length),
  };
  const lastClosed = calendar.networks.map((network) => putInts(flat, network.lastClosed));
  const limit = putDoubles(flat, limits);
  const camp = putBytes(flat, calendar.camp);
  const origins = putDoubles(flat, originsOf(chart));
  const tables = putInts(flat, new Int32Array(weights * n));
  const words = new Int32Array(flat.memory.buffer, 0, COHORT_HEADER_BYTES / 4);
  for (const [name, value] of Object.entries(header))
    words[COHORT_HEADER[name as keyof typeof COHORT_HEADER]] = value;
  const doubles = new Float64Array(flat.memory.buffer, 0, COHORT_HEADER_BYTES / 8);
  doubles[COHORT_HEADER.buffer / 2] = rules.capacityBuffer;
  return {
    shared,
    keys: flattenKeys(flat, shared.keys),
    lastClosed,
    limit,
    camp,
    origins,
    tables,
    count: header.count!,
    entries: header.entries!,
    limited: limits.some((people) => people >= 1),
  };
}

/** Writes the table of choice out of a place on a day into memory, enters it among those of the day and returns its address. */
export function flattenChoice(flat: FlatMemory, into: FlatCohorts, day: number, place: number): number {
  const { shared, keys } = into;
  const { plan, calendar } = shared.chart;
  const choice = choiceAt(shared, choicesOf(shared, day), day, place);
  const { table } = choice;
  writeKeys(flat, keys);
  const address = reserve(flat, 48);
  const { sums, guided, groups } = putGuide(flat, table);
  const ways = new Int32Array(2 * choice.keys.length);
  choice.keys.forEach((key, k) => {
    ways[2 * k] = table.ways[4 * k];
    ways[2 * k + 1] = key;
  });
  const routes = putInts(flat, ways);
  const { buffer } = flat.memory;
  new Float64Array(buffer, address, 2).set([table.unlimitedTotal, table.guideScale]);
  new Int32Array(buffer, address + 16, 7).set([
    choice.keys.length,
    table.unlimited,
    table.limited.length,
    sums,
    routes,
    guided,
    groups,
  ]);
  const row = calendar.weightsOf[day] * plan.locations.length;
  new Int32Array(buffer, into.tables + 4 * (row + place), 1)[0] = address;
  return address;
}
