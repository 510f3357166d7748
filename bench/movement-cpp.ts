import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MovementRecord } from '../engine/index.js';
import { choiceTable, type MovementChart } from '../engine/movement/movement-chart.js';
import { movementRandom } from '../engine/movement/movement-random.js';
import { beginMovement } from '../engine/movement/movement-state.js';
import { FLAGS } from './compiled-cpp.js';
import { writeArrays } from './flat-file.js';

const SOURCE = fileURLToPath(new URL('../../bench/movement.cpp', import.meta.url));

export interface MovementCpp {
  compiler: string;
  /** CPU milliseconds of the warm pass over all its draws. */
  pass(): number;
  fingerprints(): string[];
  remove(): void;
}

/** Compiles movement.cpp in a temporary folder and hands it a plan; null where there is no g++. */
export function compileMovementCpp(chart: MovementChart, seed: number, draws: number[]): MovementCpp | null {
  const version = spawnSync('g++', ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'masar-bench-'));
  const program = join(folder, 'movement');
  const plan = join(folder, 'plan');
  execFileSync('g++', [...FLAGS, '-o', program, SOURCE]);
  writeArrays(plan, flattenMovement(chart));
  const keys = draws.flatMap((draw) => {
    const { key0, key1 } = movementRandom(seed, draw);
    return [String(key0 | 0), String(key1 | 0)];
  });
  // The first pass of a process is not counted: it warms the caches.
  const lines = (): string[] =>
    execFileSync(program, [plan, '2', ...keys], { encoding: 'utf8' })
      .trim()
      .split('\n');
  return {
    compiler: version.stdout.split('\n')[0],
    pass: () =>
      Number(
        lines()
          .findLast((line) => line.startsWith('round '))!
          .slice(6),
      ) / 1e6,
    fingerprints: () =>
      lines()
        .flatMap((line) => (line.startsWith('draw ') ? [line.slice(5)] : []))
        .slice(0, draws.length),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What the C++ program prints of a draw: entries of links, and a sum over all counts. */
export function fingerprintOf({ entries, counts }: MovementRecord): string {
  let sum = 1469598103934665603n;
  for (const count of counts) sum = BigInt.asUintN(64, sum * 31n + BigInt(count));
  return `${entries.reduce((all, entered) => all + entered, 0)} ${sum}`;
}

/** The plan, its calendar, and the tables of all days. */
function flattenMovement(
  chart: MovementChart,
): Record<string, Int32Array | Float64Array | Uint8Array | number[]> {
  const { plan, calendar } = chart;
  const hazards = chart.hazards!;
  const n = plan.locations.length;
  const state = beginMovement(chart, { seed: 0, draw: 0 });
  const made = {
    tableOf: [] as number[],
    tableStart: [0],
    ways: [] as number[],
    guideStart: [] as number[],
    guide: [] as number[],
    unlimited: [] as number[],
    limitedStart: [0],
    limited: [] as number[],
    limitedEnd: [] as number[],
  };
  const real = {
    guideScale: [] as number[],
    cumulative: [] as number[],
    unlimitedTotal: [] as number[],
    limitedTotal: [] as number[],
  };
  for (let day = 0; day < plan.days; day++) {
    if (day > 0 && calendar.weightsOf[day] === calendar.weightsOf[day - 1]) continue;
    state.day = day;
    for (let place = 0; place < n; place++) {
      const table = choiceTable(state, place, 0);
      made.tableOf.push(made.unlimited.length);
      made.unlimited.push(table.unlimited);
      made.ways.push(...table.ways);
      made.guideStart.push(made.guide.length);
      made.guide.push(...table.guide);
      made.tableStart.push(made.ways.length / 4);
      real.guideScale.push(table.guideScale);
      made.limited.push(...table.limited);
      made.limitedEnd.push(...table.limitedEnd);
      made.limitedStart.push(made.limited.length);
      real.cumulative.push(...table.cumulative);
      real.unlimitedTotal.push(table.unlimitedTotal);
      real.limitedTotal.push(...table.limitedTotal);
    }
  }
  const openStart: number[] = [];
  const open: number[] = [];
  for (const network of calendar.networks) {
    for (const links of network.open) {
      openStart.push(open.length);
      open.push(...links);
    }
    openStart.push(open.length);
  }
  const originSums = Float64Array.from(calendar.spawnFactor);
  for (let at = 0; at < originSums.length; at++) {
    const own = Math.max(0, plan.population[at % n] * calendar.spawnFactor[at]);
    originSums[at] = (at % n === 0 ? 0 : originSums[at - 1]) + own;
  }
  const counts = plan.spawning.counts!;
  const initial = plan.spawning.initial;
  const everybody =
    initial.reduce((sum, { count }) => sum + count, 0) + counts.reduce((sum, count) => sum + count, 0);
  return {
    sizes: Int32Array.of(plan.days, n, plan.links.from.length, state.routed ? 1 : 0, everybody),
    from: plan.links.from,
    to: plan.links.to,
    linkDays: state.times.days,
    networkOf: calendar.networkOf,
    weightsOf: calendar.weightsOf,
    openStart,
    open,
    lastClosed: calendar.networks.flatMap(({ lastClosed }) => Array.from(lastClosed)),
    camp: calendar.camp,
    certain: hazards.certain,
    guideOf: hazards.guideOf,
    stayGuides: Int32Array.from(hazards.guides),
    counts: Array.from(counts),
    initialPlace: initial.map(({ location }) => location),
    initialCount: initial.map(({ count }) => count),
    ...made,
    nodes: state.routes.nodes,
    guideScale: Float64Array.from(real.guideScale),
    last: state.times.last,
    speed: state.times.speed,
    staying: hazards.staying,
    leaving: hazards.leaving,
    capacity: calendar.capacity.map((people) => people * plan.rules.capacityScaling),
    originSums,
    cumulative: Float64Array.from(real.cumulative),
    unlimitedTotal: Float64Array.from(real.unlimitedTotal),
    limitedTotal: Float64Array.from(real.limitedTotal),
    buffer: Float64Array.of(plan.rules.capacityBuffer),
  };
}
