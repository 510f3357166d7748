import type { MovementChart } from '../movement-chart.ts';
import { waysToMove } from '../movement-state.ts';
import { linkTimes } from '../travel-times.ts';
import { type FlatMemory, putBytes, putDoubles, putInts, reserve } from './flat-memory.ts';
import { HEADER, HEADER_BYTES, QUEUE } from './memory-layout.ts';

/** Addresses of what changes from day to day or from draw to draw. */
export interface FlatChart {
  chart: MovementChart;
  /** [networks] */
  open: number[];
  lastClosed: number[];
  /** Of the first day; a day is `places` further. */
  camp: number;
  town: number;
  capacity: number;
  origins: number;
  /** Addresses of the tables of each stretch of days with the same weights. [weights x places] */
  tables: number;
  /** Zero when a draw begins. */
  cleared: { address: number; bytes: number };
  heads: [number, number];
  room: number;
  standing: number;
  entries: number;
  flows: number;
  /** Where the nodes of routes begin that tables share. */
  nodes: Map<Int32Array, number>;
}

/** Writes a chart into memory in the place of the one before. Throws a RangeError where there is not enough. */
export function flattenChart(flat: FlatMemory, chart: MovementChart): FlatChart {
  const { plan, calendar } = chart;
  const { days, links } = plan;
  const n = plan.locations.length;
  const times = linkTimes(plan);
  const { routed, slowTravel } = waysToMove(plan, calendar, {});
  const everybody = peopleOf(chart);
  flat.top = HEADER_BYTES;
  const header: Partial<Record<keyof typeof HEADER, number>> = {
    days,
    places: n,
    routed: routed ? 1 : 0,
    from: putInts(flat, links.from),
    to: putInts(flat, links.to),
    linkDays: putInts(flat, times.days),
    last: putDoubles(flat, times.last),
    speed: putDoubles(flat, times.speed),
    stays: putStays(flat, chart),
    guides: putBytes(flat, chart.hazards!.guides),
    footDays: putInts(flat, times.footDays),
    footLast: putDoubles(flat, times.footLast),
    onFoot: plan.rules.startOnFoot ? 1 : 0,
    shortStints: plan.rules.avoidShortStints ? 1 : 0,
  };
  const open = calendar.networks.map((network) => putOpenLinks(flat, network.open));
  const lastClosed = calendar.networks.map((network) => putInts(flat, network.lastClosed));
  const camp = putBytes(flat, calendar.camp);
  const town = putBytes(flat, calendar.town);
  const capacity = putDoubles(
    flat,
    calendar.capacity.map((people) => people * plan.rules.capacityScaling),
  );
  const origins = putDoubles(flat, originsOf(chart));
  const weights = calendar.weightsOf[days - 1] + 1;
  const tables = putInts(flat, new Int32Array(weights * n));
  const column = (bytes: number): number => reserve(flat, bytes * (everybody + 4));
  const columns = {
    people: column(8),
    routes: routed ? column(8) : 0,
    slow: slowTravel ? column(40) : 0,
    next: column(4),
    origin: column(4),
    batch: column(4),
    leaves: column(4),
    words: column(4),
    some: column(4),
    room: reserve(flat, 8 * n),
  };
  const width = (everybody + 63) >>> 6;
  const queue = (): number[] => [
    reserve(flat, 16 * 8 * width),
    reserve(flat, 4 * days),
    reserve(flat, 4 * days),
  ];
  const cleared = flat.top;
  const draw = {
    standing: reserve(flat, 4 * n),
    limit: reserve(flat, 8 * n),
    entries: reserve(flat, 4 * links.from.length),
    flows: reserve(flat, 4 * n * (n + 1)),
  };
  const queues = [queue(), queue()];
  const bytes = flat.top - cleared;
  const words = new Int32Array(flat.memory.buffer, 0, HEADER_BYTES / 4);
  for (const [name, value] of Object.entries({ ...header, ...columns, ...draw }))
    words[HEADER[name as keyof typeof HEADER]] = value;
  [HEADER.leaving, HEADER.arriving].forEach((at, q) => {
    words[at + QUEUE.width] = width;
    [words[at + QUEUE.marks], words[at + QUEUE.head], words[at + QUEUE.size]] = queues[q];
  });
  const doubles = new Float64Array(flat.memory.buffer, 0, HEADER_BYTES / 8);
  doubles[HEADER.buffer / 2] = plan.rules.capacityBuffer;
  doubles[HEADER.walkSpeed / 2] = plan.rules.maxWalkSpeed;
  doubles[HEADER.moveSpeed / 2] = plan.rules.maxMoveSpeed;
  return {
    chart,
    open,
    lastClosed,
    camp,
    town,
    capacity,
    origins,
    tables,
    cleared: { address: cleared, bytes },
    heads: [queues[0][1], queues[1][1]],
    room: columns.room,
    standing: draw.standing,
    entries: draw.entries,
    flows: draw.flows,
    nodes: new Map(),
  };
}

/** All who are made in a draw. */
function peopleOf({ plan }: MovementChart): number {
  const { initial, counts } = plan.spawning;
  let people = 0;
  for (const { count } of initial) people += Math.max(0, Math.ceil(count));
  for (const count of counts!) people += Math.max(0, Math.ceil(count));
  return people;
}

/** Sum of hazards, chance of staying, day on which everybody leaves and guide, side by side: who looks at one looks at others. */
function putStays(flat: FlatMemory, { hazards }: MovementChart): number {
  const { leaving, staying, certain, guideOf } = hazards!;
  const address = reserve(flat, 24 * leaving.length);
  const doubles = new Float64Array(flat.memory.buffer, address, 3 * leaving.length);
  const words = new Int32Array(flat.memory.buffer, address, 6 * leaving.length);
  for (let i = 0; i < leaving.length; i++) {
    doubles[3 * i] = leaving[i];
    doubles[3 * i + 1] = staying[i];
    words[6 * i + 4] = certain[i];
    words[6 * i + 5] = guideOf[i];
  }
  return address;
}

function putOpenLinks(flat: FlatMemory, open: Int32Array[]): number {
  const lists = open.map((links) => putInts(flat, links));
  const ends = open.map((links, i) => lists[i] + 4 * links.length);
  return putInts(
    flat,
    lists.flatMap((start, i) => [start, ends[i]]),
  );
}

/** Weights as origins, added up over the places of each day. */
export function originsOf({ plan, calendar }: MovementChart): Float64Array {
  const n = plan.locations.length;
  const sums = new Float64Array(calendar.spawnFactor.length);
  for (let at = 0; at < sums.length; at++) {
    const own = Math.max(0, plan.population[at % n] * calendar.spawnFactor[at]);
    sums[at] = (at % n === 0 ? 0 : sums[at - 1]) + own;
  }
  return sums;
}
