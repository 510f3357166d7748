import type { Count, Metric, Plan } from './plan.ts';
import type { DrawRecord } from './simulate.ts';

/**
 * The figure that a source would have published, had the draw been the world: confirmation x count(on - lag) + offset,
 * where each part of the count has its own coverage. A share or ratio divides by its second count. NaN when that is 0.
 */
export function evaluateMetric(plan: Plan, metric: Metric, record: DrawRecord): number {
  const { parameters } = record;
  const lag = metric.lag >= 0 ? parameters[metric.lag] : 0;
  let figure = countPeople(plan, metric.count, record, lag);
  if (metric.confirmation >= 0) figure *= parameters[metric.confirmation];
  if (metric.offset >= 0) figure += parameters[metric.offset];
  if (metric.among === null) return figure;
  const among = countPeople(plan, metric.among, record, lag);
  return among === 0 ? Number.NaN : figure / among;
}

/** People counted, read `lagDays` earlier: between two recorded days in proportion. */
export function countPeople(plan: Plan, count: Count, record: DrawRecord, lagDays = 0): number {
  let sum = 0;
  for (const { cells, coverage } of count.parts) {
    const people =
      count.of === 'stock'
        ? stockAt(plan, record, cells, count.to - lagDays)
        : flowUntil(plan, record, cells, count.to - lagDays) -
          (count.from < 0 ? 0 : flowUntil(plan, record, cells, count.from - lagDays));
    sum += coverage >= 0 ? people * record.parameters[coverage] : people;
  }
  return sum;
}

/** People in these cells at the end of a day, which may fall between two recorded days. */
function stockAt(plan: Plan, record: DrawRecord, cells: Int32Array, day: number): number {
  const { days } = plan.recording;
  const width = record.stock.length / days.length;
  const sum = (row: number): number => {
    let people = 0;
    for (const cell of cells) people += record.stock[row * width + cell];
    return people;
  };
  return between(days, day, sum);
}

/** People who made these moves from the first day to the end of a day. */
function flowUntil(plan: Plan, record: DrawRecord, cells: Int32Array, day: number): number {
  const { days } = plan.recording;
  const width = record.flow.length / days.length;
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

/** People in each outcome at the end of each report month. [steps x outcomes] */
export function outcomeSeries(plan: Plan, record: DrawRecord): Float64Array {
  const { recording, outcomes } = plan;
  const width = record.stock.length / recording.days.length;
  const series = new Float64Array(recording.steps.length * outcomes.length);
  recording.steps.forEach((row, step) => {
    outcomes.forEach((outcome, o) => {
      let people = 0;
      for (const cell of outcome.cells) people += record.stock[row * width + cell];
      series[step * outcomes.length + o] = people;
    });
  });
  return series;
}

/** People who made each move in each report month. [steps x moves] */
export function moveSeries(plan: Plan, record: DrawRecord, groups: Uint8Array): Float64Array {
  const { recording, moves } = plan;
  const width = record.flow.length / recording.days.length;
  const series = new Float64Array(recording.steps.length * moves.length);
  let step = 0;
  for (let row = 0; row < recording.days.length; row++) {
    while (step < recording.steps.length && recording.steps[step] < row) step++;
    if (step >= recording.steps.length) break;
    recording.channels.forEach((channel, c) => {
      if (channel.move >= moves.length) return;
      let people = 0;
      for (let k = 0; k < recording.strands; k++) {
        if (groups[recording.groupOfStrand[k]] === 1) people += record.flow[row * width + c * recording.strands + k];
      }
      series[step * moves.length + channel.move] += people;
    });
  }
  return series;
}

/** People of each group in each spot at the end of a record. [spots x groups] */
export function stockByGroup(plan: Plan, record: DrawRecord, row: number): Float64Array {
  const { recording, groups } = plan;
  const width = record.stock.length / recording.days.length;
  const people = new Float64Array(recording.spots.length * groups.length);
  for (let s = 0; s < recording.spots.length; s++) {
    for (let k = 0; k < recording.strands; k++) {
      people[s * groups.length + recording.groupOfStrand[k]] += record.stock[row * width + s * recording.strands + k];
    }
  }
  return people;
}
