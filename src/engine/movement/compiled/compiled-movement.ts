import type { MovementChart } from '../movement-chart.ts';
import { movementRandom } from '../movement-random.ts';
import type { MovementOptions } from '../movement-state.ts';
import type { MovementRecord } from '../simulate-movement.ts';
import { compiledCovers } from './covers.ts';
import { type FlatChart, flattenChart } from './flat-chart.ts';
import type { FlatMemory } from './flat-memory.ts';
import { flattenTable } from './flat-tables.ts';
import { HEADER, HEADER_BYTES } from './memory-layout.ts';
import { type DayLoop, startDayLoop } from './web-assembly.ts';

/** The compiled loop of this thread, its memory, and the chart that is in it. */
interface Loaded {
  loop: DayLoop;
  flat: FlatMemory;
  chart: FlatChart | null;
  day: number;
}

/** Undefined before the first draw, null where there is no WebAssembly. */
let loaded: Loaded | null | undefined;

/** Charts that did not fit once: trying again in every draw would cost up to a draw each time. */
const tooLarge = new WeakSet<MovementChart>();

/**
 * A draw by the compiled day loop, with the same counts to the bit. Null where it does not know a rule of the plan, and where
 * WebAssembly or memory for it are not to be had. The memory is kept for the draws that follow.
 */
export function simulateCompiled(chart: MovementChart, options: MovementOptions): MovementRecord | null {
  if (tooLarge.has(chart) || !compiledCovers(chart, options)) return null;
  loaded = loaded === undefined ? load() : loaded;
  if (loaded === null) return null;
  try {
    if (loaded.chart?.chart !== chart) {
      loaded.chart = null;
      loaded.chart = flattenChart(loaded.flat, chart);
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

function load(): Loaded | null {
  const loop = startDayLoop((place) => flattenTable(started!.flat, started!.chart!, started!.day, place));
  const started: Loaded | null =
    loop === null ? null : { loop, flat: { memory: loop.memory, top: HEADER_BYTES }, chart: null, day: 0 };
  return started;
}

function run(state: Loaded, flat: FlatChart, options: MovementOptions): MovementRecord {
  const { loop } = state;
  const { plan, calendar } = flat.chart;
  const n = plan.locations.length;
  const links = plan.links.from.length;
  const ints = (address: number, length: number): Int32Array =>
    new Int32Array(loop.memory.buffer, address, length);
  const record: MovementRecord = {
    counts: new Int32Array(plan.days * n),
    agents: new Int32Array(plan.days),
    links: options.recordLinks ? new Int32Array(plan.days * links) : null,
    entries: new Int32Array(links),
    origins: new Int32Array(n * (n + 1)),
    deactivated: 0,
  };
  clear(state, flat, options);
  for (const { location, count } of plan.spawning.initial) for (let k = 0; k < count; k++) loop.add(location);
  for (let day = 0; day < plan.days; day++) {
    const header = ints(0, HEADER_BYTES / 4);
    const network = calendar.networkOf[day];
    state.day = day;
    header[HEADER.day] = day;
    header[HEADER.open] = flat.open[network];
    header[HEADER.lastClosed] = flat.lastClosed[network];
    header[HEADER.camp] = flat.camp + day * n;
    header[HEADER.town] = flat.town + day * n;
    header[HEADER.capacity] = flat.capacity + 8 * day * n;
    header[HEADER.origins] = flat.origins + 8 * day * n;
    header[HEADER.tables] = flat.tables + 4 * calendar.weightsOf[day] * n;
    loop.displace(Math.max(0, Math.ceil(plan.spawning.counts![day])));
    loop.move();
    record.counts.set(ints(flat.standing, n), day * n);
    record.agents[day] = ints(0, HEADER_BYTES / 4)[HEADER.count];
    record.links?.set(ints(flat.entries, links), day * links);
  }
  loop.countFlows();
  record.entries.set(ints(flat.entries, links));
  record.origins.set(ints(flat.flows, n * (n + 1)));
  return record;
}

/** Everything as it is before the first day of a draw. */
function clear({ loop }: Loaded, flat: FlatChart, { seed, draw }: MovementOptions): void {
  const { buffer } = loop.memory;
  const { plan } = flat.chart;
  const header = new Int32Array(buffer, 0, HEADER_BYTES / 4);
  const { key0, key1 } = movementRandom(seed, draw);
  header[HEADER.key0] = key0;
  header[HEADER.key1] = key1;
  header[HEADER.day] = 0;
  header[HEADER.count] = 0;
  header[HEADER.leaving] = 0;
  header[HEADER.arriving] = 0;
  new Uint8Array(buffer, flat.cleared.address, flat.cleared.bytes).fill(0);
  new Float64Array(buffer, flat.room, plan.locations.length).fill(1);
  for (const head of flat.heads) new Int32Array(buffer, head, plan.days).fill(-1);
}
