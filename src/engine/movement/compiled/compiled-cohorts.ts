import { cohortChartOf } from '../cohort-chart.ts';
import type { CohortsOptions } from '../cohort-state.ts';
import type { CohortsRecord } from '../cohorts.ts';
import type { MovementChart } from '../movement-chart.ts';
import { movementRandom } from '../movement-random.ts';
import { cohortsCovered } from './cohort-covers.ts';
import { COHORT_HEADER, COHORT_HEADER_BYTES } from './cohort-layout.ts';
import { COHORT_LOOP } from './cohort-loop-bytes.ts';
import { type FlatCohorts, flattenChoice, flattenCohorts } from './flat-cohorts.ts';
import { noteArrived, noteBack, noteNext } from './flat-keys.ts';
import { type FlatMemory, reserve } from './flat-memory.ts';
import { startLoop } from './web-assembly.ts';

/** The functions of loop/cohort-loop.as and its memory. */
interface CohortLoop {
  memory: FlatMemory['memory'];
  begin(): void;
  clear(): void;
  beginStratum(day: number): void;
  addCohort(place: number, people: number): void;
  displace(people: number): number;
  move(): void;
}

/** The compiled loop of this thread, its memory, and the chart that is in it. */
interface Loaded {
  loop: CohortLoop;
  flat: FlatMemory;
  chart: FlatCohorts | null;
  day: number;
}

/** Undefined before the first draw, null where there is no WebAssembly. */
let loaded: Loaded | null | undefined;

/** Charts that did not fit once. */
const tooLarge = new WeakSet<MovementChart>();

/**
 * A draw of cohorts by the compiled loop, with the same counts to the bit. Null where it does not know a rule of the plan, and where
 * WebAssembly or memory for it are not to be had. The memory is kept for the draws that follow.
 */
export function simulateCompiledCohorts(chart: MovementChart, options: CohortsOptions): CohortsRecord | null {
  const shared = cohortChartOf(chart);
  if (tooLarge.has(chart) || !cohortsCovered(shared, options)) return null;
  loaded = loaded === undefined ? load() : loaded;
  if (loaded === null) return null;
  try {
    if (loaded.chart?.shared !== shared) {
      loaded.chart = null;
      loaded.chart = flattenCohorts(loaded.flat, shared);
      loaded.loop.begin();
    }
    return run(loaded, loaded.chart, options);
  } catch (error) {
    // What is in the memory is not whole.
    loaded.chart = null;
    if (!(error instanceof RangeError)) throw error;
    tooLarge.add(chart);
    return null;
  }
}

/** Starts the loop, which asks for memory, tables and keys that it lacks. */
function load(): Loaded | null {
  const linksOf = ({ shared }: FlatCohorts) => shared.chart.plan.links;
  const now = (): Loaded & { chart: FlatCohorts } => started as Loaded & { chart: FlatCohorts };
  const loop = startLoop<CohortLoop>(COHORT_LOOP, {
    reserve: (bytes) => reserve(now().flat, bytes),
    table: (place) => {
      const { flat, chart, day } = now();
      return flattenChoice(flat, chart, day, place);
    },
    arrived: (key) => {
      const { flat, chart } = now();
      return noteArrived(flat, chart.keys, key, linksOf(chart));
    },
    next: (key) => {
      const { flat, chart, day } = now();
      const { calendar } = chart.shared.chart;
      const network = calendar.networkOf[day];
      return noteNext(flat, chart.keys, key, linksOf(chart), calendar.networks[network], network);
    },
    back: (key) => {
      const { flat, chart } = now();
      return noteBack(flat, chart.keys, key, linksOf(chart));
    },
  });
  const started: Loaded | null =
    loop === null
      ? null
      : { loop, flat: { memory: loop.memory, top: COHORT_HEADER_BYTES }, chart: null, day: 0 };
  return started;
}

function run(state: Loaded, flat: FlatCohorts, { seed, draw }: CohortsOptions): CohortsRecord {
  const { loop } = state;
  const { plan, calendar } = flat.shared.chart;
  const n = plan.locations.length;
  const links = plan.links.from.length;
  // Views do not outlive a growth of the memory.
  const ints = (address: number, length: number): Int32Array =>
    new Int32Array(loop.memory.buffer, address, length);
  const record: CohortsRecord = {
    counts: new Int32Array(plan.days * n),
    agents: new Int32Array(plan.days),
    entries: new Int32Array(links),
  };
  const { key0, key1 } = movementRandom(seed, draw);
  loop.clear();
  ints(0, 2).set([key0, key1]);
  ints(0, COHORT_HEADER.kept + 1)[COHORT_HEADER.kept] = flat.limited ? 1 : 0;
  let agents = 0;
  for (const { location, count } of plan.spawning.initial) {
    loop.beginStratum(0);
    loop.addCohort(location, count);
    agents += count;
  }
  for (let day = 0; day < plan.days; day++) {
    state.day = day;
    const header = ints(0, COHORT_HEADER_BYTES / 4);
    const network = calendar.networkOf[day];
    header[COHORT_HEADER.day] = day;
    header[COHORT_HEADER.limit] = flat.limit + 8 * day * n;
    header[COHORT_HEADER.lastClosed] = flat.lastClosed[network];
    header[COHORT_HEADER.camp] = flat.camp + day * n;
    header[COHORT_HEADER.origins] = flat.origins + 8 * day * n;
    header[COHORT_HEADER.tables] = flat.tables + 4 * calendar.weightsOf[day] * n;
    header[COHORT_HEADER.network] = network;
    loop.beginStratum(day);
    agents += loop.displace(Math.max(0, plan.spawning.counts![day]));
    loop.move();
    record.counts.set(ints(flat.count, n), day * n);
    record.agents[day] = agents;
  }
  record.entries.set(ints(flat.entries, links));
  return record;
}
