import { drawParameters } from '../parameters.ts';
import { feedBack } from '../processes/feedback.ts';
import type { DrawRecord } from '../simulate.ts';
import { fillTables } from '../tables.ts';
import type { Course } from '../world.ts';
import { emptyAges, openAges } from './ages.ts';
import { arriveInStep, layLandings, start } from './arrivals.ts';
import { openBand } from './bands.ts';
import { setOutFrom } from './departures.ts';
import { enterBlock } from './entry.ts';
import { settleFalls } from './fall.ts';
import { endJourneys, forgetJourneys } from './journey-ends.ts';
import { kindShares } from './kind-shares.ts';
import { beginMix, emptyMix, fillFactors, type Mix } from './mix.ts';
import { endMix } from './mix-end.ts';
import { forgetRates } from './rates.ts';
import { recordStep } from './record-step.ts';
import { spendStep } from './spend.ts';
import { type Stocks, stocksOf } from './stocks.ts';
import { sumUp } from './sum-up.ts';
import { forgetWays } from './voyage.ts';

export interface ExpectOptions {
  seed: number;
  draw: number;
  /** Where in (0, 1) of its distribution each parameter is read; NaN: from its own sequence. [parameters] */
  positions?: Float64Array;
  /** No step is longer. Days. Default 16. */
  longestStep?: number;
  /**
   * Whether people of many kinds may be followed as mixtures where hazards alone tell the kinds apart (`Mixture`). Default
   * true; false follows every kind that anything tells apart, at every place.
   */
  mixtures?: boolean;
}

const LONGEST_STEP = 16;

/**
 * The expected counts of one draw: the same plan, definitions and counters as `simulateDraw`, without chance. In the order
 * of a step:
 *  1. at its begin, if a window begins: the counts of the windows before become hazards
 *  2. places that change hands are settled
 *  3. who arrives in the step, and whose journey ends in it
 *  then status by status and place by place, in an order in which most moves lead onward
 *  4. shares on entry; who travels sets out, and is followed to the end of the journey
 *  5. everybody else lives through the step, and leaves for what comes later in the order or for the next step
 *  and at the end of days that are recorded
 *  6. who is where.
 */
export function expectDraw(course: Course, options: ExpectOptions): DrawRecord {
  const stocks = stocksOf(course, options.longestStep ?? LONGEST_STEP, options.mixtures ?? true);
  begin(stocks, options);
  const { steps } = stocks;
  const landings = layLandings(stocks);
  for (let step = 0; step < steps.segment.length; step++) {
    stocks.step = step;
    openBands(stocks);
    if (steps.window[step] !== stocks.window) {
      stocks.window = steps.window[step];
      feedBack(course, stocks, 1);
      for (const { voyage, book } of stocks.travels) {
        voyage.lastKnown = course.segmentOfDay[course.plan.windowStarts[stocks.window + 1] - 1];
        if (book.live) forgetWays(voyage);
      }
    }
    if (step === 0) start(stocks, landings);
    beginMixes(stocks);
    settleFalls(stocks);
    endJourneys(stocks);
    arriveInStep(stocks, landings);
    for (const outflow of stocks.outflows) {
      for (const block of outflow.blocks) enterBlock(stocks, block);
      if (course.journeyOf[outflow.status] < 0) spendStep(stocks, outflow);
      else for (const block of outflow.blocks) setOutFrom(stocks, block);
    }
    endMixes(stocks);
    recordStep(stocks);
    stocks.daysBefore = steps.starts[step + 1] - steps.starts[step];
  }
  return sumUp(stocks);
}

function begin(stocks: Stocks, { seed, draw, positions }: ExpectOptions): void {
  const { course, tables, cells } = stocks;
  drawParameters(course.plan, seed, draw, tables.parameters, positions);
  fillTables(course.plan, course.layout, tables);
  course.plan.groups.forEach((_, g) => {
    stocks.shareOfKind.set(kindShares(course.plan, tables.parameters, g), g * course.plan.kindsPerGroup);
  });
  stocks.values.set(tables.factor);
  for (const mix of stocks.mixes) {
    if (mix === null) continue;
    emptyMix(mix);
    fillFactors(mix, tables.factor, stocks.shareOfKind);
  }
  for (const ages of stocks.aged) {
    if (ages === null) continue;
    emptyMix(ages.mix);
    emptyAges(ages);
  }
  forgetRates(stocks);
  forgetJourneys(stocks);
  stocks.woken.fill(0);
  stocks.peopled.fill(0);
  stocks.living.fill(0);
  stocks.joined.fill(0);
  for (const counts of [
    stocks.entering,
    stocks.stock,
    stocks.flow,
    stocks.snapshot,
    stocks.departures,
    ...stocks.counted,
  ])
    counts.fill(0);
  stocks.daysBefore = 0;
  stocks.window = -1;
  stocks.peopleIn = 0;
  stocks.bands = course.plan.statuses.map((_, status) => [
    { middle: 0, width: 0, fresh: false, people: new Float64Array(3 * cells.sizeOfStatus[status]) },
  ]);
  stocks.entry = stocks.bands.map(([band]) => ({ now: band, before: band }));
}

/** Where hazards follow the time since a status was entered, those who enter in one step are kept together. */
function openBands(stocks: Stocks): void {
  const { ages, bands, steps, step } = stocks;
  for (let status = 0; status < ages.length; status++) {
    if (ages[status] === 0) continue;
    stocks.entry[status] = openBand(
      bands[status],
      stocks.entry[status],
      steps.starts[step],
      steps.starts[step + 1],
    );
  }
}

/** Who is who where classes are mixtures, and how old where ages are followed by status only. */
function beginMixes(stocks: Stocks): void {
  const { mixes, aged, course, values, steps, step, daysBefore, tables } = stocks;
  const start = steps.starts[step];
  const end = steps.starts[step + 1];
  const longer = daysBefore > 0 ? (end - start) / daysBefore : 1;
  for (const mix of mixes) {
    if (mix === null) continue;
    const travelled = course.journeyOf[mix.mixture.status] >= 0;
    beginMix(mix, values, travelled ? null : peopleByClass(stocks, mix), longer);
  }
  for (const ages of aged) {
    if (ages === null) continue;
    openAges(ages, tables, start, end);
    beginMix(ages.mix, values, peopleByClass(stocks, ages.mix), longer);
  }
}

/** People of every class of a status at the begin of the step. [classes] */
function peopleByClass(
  { cells, bands, entering, peopled, woken, joined }: Stocks,
  { mixture }: Mix,
): Float64Array {
  const { status, classes } = mixture;
  const there = new Float64Array(classes);
  const size = cells.sizeOfStatus[status];
  const base = cells.firstOfStatus[status];
  const [{ people }] = bands[status];
  for (const { first, order, classes: of } of cells.blocksOf[status]) {
    if (peopled[order] === 1) for (let i = 0; i < of.length; i++) there[of[i]] += people[first - base + i];
    if (joined[order] === 1)
      for (let i = first - base; i < first - base + of.length; i++)
        there[of[i + base - first]] += people[size + i] + people[2 * size + i];
    if (woken[order] === 1)
      for (let i = 0; i < of.length; i++) there[of[i]] += entering[cells.size + first + i];
  }
  return there;
}

function endMixes({ mixes, aged, outflows }: Stocks): void {
  // In the order of a step: who went to a later status is one of those who entered it.
  for (const { status } of outflows) {
    const mix = mixes[status];
    if (mix !== null) endMix(mix, mixes);
  }
  for (const ages of aged) if (ages !== null) endMix(ages.mix, mixes);
}
