import type { Plan } from '../plan.ts';
import type { Course } from '../world.ts';
import type { Block } from './cells.ts';
import { enterAtOnce } from './entry.ts';
import { addArrivals } from './mix.ts';
import type { Stocks } from './stocks.ts';

/** How many people of a group come per day of a month. */
export function arrivalsPerDay(plan: Plan, parameters: Float64Array, group: number, month: number): number {
  const { scale, monthly, arrivals } = plan.groups[group];
  const { start, end } = plan.months[month];
  const people =
    (monthly >= 0 ? parameters[monthly] : arrivals[month]) * (scale >= 0 ? parameters[scale] : 1);
  return people > 0 ? people / (end - start) : 0;
}

/** Where people of a group arrive: the blocks of their status, and what part of them is in each cell. */
export interface Landing {
  block: Block;
  /** Place in `FirstPlaces.places`. */
  entry: number;
  cell: Int32Array;
  share: Float64Array;
  tally: Int32Array;
}

/** The landings of every group in the draw. [groups][places] */
export function layLandings({ course, cells, shareOfKind }: Stocks): Landing[][] {
  const { plan } = course;
  return plan.groups.map((group, g) => {
    const classOf = cells.lumps.classOf[group.status];
    return Array.from(course.firstPlaces[g].places, (place, entry) => {
      const block = cells.blocks[cells.blockOf[group.status * plan.places.length + place]];
      const sums = new Float64Array(block.kinds.length);
      for (let kind = g * plan.kindsPerGroup; kind < (g + 1) * plan.kindsPerGroup; kind++)
        if (shareOfKind[kind] > 0) sums[block.cellOfClass[classOf[kind]]] += shareOfKind[kind];
      const cell = Int32Array.from([...sums.keys()].filter((i) => sums[i] > 0));
      const channel = course.channelOf[course.moves * course.places + place];
      return {
        block,
        entry,
        cell,
        share: Float64Array.from(cell, (i) => sums[i]),
        tally: Int32Array.from(
          cell,
          (i) => course.flowCellOf[channel * course.strands + course.strandOfKind[block.kinds[i]]],
        ),
      };
    });
  });
}

/** Chance of a first place on a segment. */
function chanceOfPlace({ firstPlaces }: Course, group: number, entry: number, segment: number): number {
  const { places, thresholds } = firstPlaces[group];
  const at = segment * places.length + entry;
  return (thresholds[at] - (entry > 0 ? thresholds[at - 1] : 0)) / 2147483648;
}

/** The people of the first day. */
export function start(stocks: Stocks, landings: Landing[][]): void {
  const { course, tables } = stocks;
  const { parameters } = tables;
  course.plan.groups.forEach((group, g) => {
    if (group.start < 0) return;
    const age = group.startAge >= 0 ? parameters[group.startAge] : 0;
    for (const landing of landings[g]) {
      const people = parameters[group.start] * chanceOfPlace(course, g, landing.entry, 0);
      if (people === 0) continue;
      arrive(stocks, landing, people);
      addSorts(stocks, g, people, true);
      for (let n = 0; n < landing.cell.length; n++)
        enterAtOnce(stocks, landing.block, landing.cell[n], people * landing.share[n], age);
    }
  });
}

/** Those who come in the step, evenly over it. */
export function arriveInStep(stocks: Stocks, landings: Landing[][]): void {
  const { course, tables, steps, step, entering } = stocks;
  const days = steps.starts[step + 1] - steps.starts[step];
  for (let g = 0; g < landings.length; g++) {
    let all = 0;
    const perDay = arrivalsPerDay(course.plan, tables.parameters, g, steps.month[step]);
    if (perDay === 0) continue;
    for (const landing of landings[g]) {
      const people = perDay * days * chanceOfPlace(course, g, landing.entry, steps.segment[step]);
      if (people === 0) continue;
      all += people;
      arrive(stocks, landing, people);
      const { cell, share, block } = landing;
      stocks.woken[block.order] = 1;
      for (let n = 0; n < cell.length; n++) entering[block.first + cell[n]] += people * share[n];
    }
    addSorts(stocks, g, all, false);
  }
}

/** People of a group arrive in a status that is mixed. */
function addSorts({ course, mixes, cells }: Stocks, group: number, people: number, atOnce: boolean): void {
  const { groups, kindsPerGroup } = course.plan;
  const { status } = groups[group];
  const mix = mixes[status];
  if (mix === null || people === 0) return;
  // The classes of a group lie together.
  const kinds = cells.lumps.kindOf[status];
  const first = kinds.findIndex((kind) => Math.floor(kind / kindsPerGroup) === group);
  const last = kinds.findLastIndex((kind) => Math.floor(kind / kindsPerGroup) === group);
  addArrivals(mix, first, last + 1, people, atOnce);
}

function arrive(stocks: Stocks, { share, tally }: Landing, people: number): void {
  const row = stocks.steps.record[stocks.step] * stocks.course.flowCells;
  let sum = 0;
  for (let n = 0; n < share.length; n++) {
    stocks.flow[row + tally[n]] += people * share[n];
    sum += people * share[n];
  }
  stocks.peopleIn += sum;
}
