import type { Counts } from './departures.ts';
import type { Count, Metric } from './plan.ts';
import type { DrawRecord } from './simulate.ts';
import type { Course } from './world.ts';

/**
 * The figure that a source would have published, had the draw been the world: confirmation x count(on - lag) + offset,
 * where each part of the count has its own coverage. A share or ratio divides by its second count. NaN when that is 0.
 */
export function evaluateMetric(course: Course, metric: Metric, record: DrawRecord): number {
  const { parameters } = record;
  const lag = metric.lag >= 0 ? parameters[metric.lag] : 0;
  let figure = countPeople(course, metric.count, record, lag);
  if (metric.confirmation >= 0) figure *= parameters[metric.confirmation];
  if (metric.offset >= 0) figure += parameters[metric.offset];
  if (metric.among === null) return figure;
  const among = countPeople(course, metric.among, record, lag);
  return among === 0 ? Number.NaN : figure / among;
}

/** People counted, read `lagDays` earlier: between two recorded days in proportion. */
function countPeople(course: Course, count: Count, record: DrawRecord, lagDays = 0): number {
  let sum = 0;
  for (const { cells, coverage } of count.parts) {
    const people =
      count.of === 'stock'
        ? stockAt(course, record, cells, count.to - lagDays)
        : flowUntil(course, record, cells, count.to - lagDays) -
          (count.from < 0 ? 0 : flowUntil(course, record, cells, count.from - lagDays));
    sum += coverage >= 0 ? people * record.parameters[coverage] : people;
  }
  return sum;
}

/** People in these cells at the end of a day, which may fall between two recorded days. */
function stockAt(course: Course, record: DrawRecord, cells: Int32Array, day: number): number {
  const { days } = course.plan.recording;
  const width = course.ledger.stockCells;
  const sum = (row: number): number => {
    let people = 0;
    for (const cell of cells) people += record.stock[row * width + cell];
    return people;
  };
  return between(days, day, sum);
}

/** People who made these moves from the first day to the end of a day. */
function flowUntil(course: Course, record: DrawRecord, cells: Int32Array, day: number): number {
  const { days } = course.plan.recording;
  const width = course.ledger.flowCells;
  const sum = (row: number): number => {
    let people = 0;
    for (let r = 0; r <= row; r++) for (const cell of cells) people += record.flow[r * width + cell];
    return people;
  };
  return between(days, day, sum);
}

/** Reads a series of recorded days at `day`; before the first it rises from nothing. */
function between(days: Int32Array, day: number, at: (row: number) => number): number {
  if (day < 0) return 0;
  let row = 0;
  while (row < days.length - 1 && days[row] < day) row++;
  const here = at(row);
  if (days[row] <= day) return here;
  const dayBefore = row > 0 ? days[row - 1] : -1;
  const before = row > 0 ? at(row - 1) : 0;
  return before + ((here - before) * (day - dayBefore)) / (days[row] - dayBefore);
}

/** The figure of every observation. [metrics] */
export function metricValues(course: Course, record: DrawRecord): Float64Array {
  return Float64Array.from(course.ledger.metrics, (metric) => evaluateMetric(course, metric, record));
}

/** People in each outcome at the end of each report month. [steps x outcomes] */
export function outcomeSeries(course: Course, record: DrawRecord): Float64Array {
  return stockSeries(
    course,
    record,
    course.ledger.outcomes.map(({ cells }) => cells),
  );
}

/** People of the groups that the answer is about in each status at the end of each report month. [steps x statuses] */
export function statusSeries(course: Course, record: DrawRecord): Float64Array {
  return stockSeries(course, record, course.ledger.statusCells);
}

/**
 * People in each outcome at each place at the end of each report month, of a course charted with the detail `places` or
 * `full`. [steps x places x outcomes]
 */
export function placeSeries(course: Course, record: DrawRecord): Float64Array {
  return stockSeries(course, record, course.ledger.placeCells);
}

function stockSeries(course: Course, record: DrawRecord, sets: Int32Array[]): Float64Array {
  const { stockCells } = course.ledger;
  const { steps } = course.plan.recording;
  const { stock } = record;
  const series = new Float64Array(steps.length * sets.length);
  // A page asks for each place in each month of every draw: most sets are empty, and the others small.
  for (let i = 0; i < sets.length; i++) {
    const cells = sets[i];
    if (cells.length === 0) continue;
    for (let step = 0; step < steps.length; step++) {
      const row = steps[step] * stockCells;
      let people = 0;
      for (let c = 0; c < cells.length; c++) people += stock[row + cells[c]];
      series[step * sets.length + i] = people;
    }
  }
  return series;
}

/** People of the groups that the answer is about who made each move in each report month. [steps x moves] */
export function moveSeries(course: Course, record: DrawRecord): Float64Array {
  const { moveCells, flowCells } = course.ledger;
  const { steps } = course.plan.recording;
  const series = new Float64Array(steps.length * moveCells.length);
  let row = 0;
  for (let step = 0; step < steps.length; step++) {
    for (; row <= steps[step]; row++) {
      moveCells.forEach((cells, m) => {
        for (const cell of cells) series[step * moveCells.length + m] += record.flow[row * flowCells + cell];
      });
    }
  }
  return series;
}

/** People of the groups that the answer is about at the end of the date of each map. [maps x places x outcomes] */
export function mapStocks(course: Course, record: DrawRecord): Counts {
  const { plan } = course;
  const { spots, strands, maps } = plan.recording;
  const groups = plan.groups.length;
  const outcomes = plan.outcomes.length;
  const outcomeOf = new Int32Array(spots.length).fill(-1);
  plan.outcomes.forEach(({ cells }, o) => {
    for (const cell of cells) outcomeOf[Math.floor(cell / strands)] = o;
  });
  const size = maps.length * plan.places.length * outcomes;
  const stocks = record.maps instanceof Float64Array ? new Float64Array(size) : new Int32Array(size);
  for (let map = 0; map < maps.length; map++) {
    for (let s = 0; s < spots.length; s++) {
      if (outcomeOf[s] < 0) continue;
      const at = (map * plan.places.length + spots[s].place) * outcomes + outcomeOf[s];
      for (let g = 0; g < groups; g++)
        if (plan.answer[g] === 1) stocks[at] += record.maps[(map * spots.length + s) * groups + g];
    }
  }
  return stocks;
}
