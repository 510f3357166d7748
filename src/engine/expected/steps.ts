import type { Plan } from '../plan.ts';

/** The pieces of time in which everything is gone through once. */
export interface Steps {
  /** First days; the last entry is the end. [steps + 1] */
  starts: Float64Array;
  /** Segment, window, record and month of each. [steps] */
  segment: Int32Array;
  window: Int32Array;
  record: Int32Array;
  month: Int32Array;
}

/** Cut where hazards change, where a month or window begins and after every recorded day; no longer than `longest` days. */
export function cutSteps(plan: Plan, longest: number): Steps {
  const cuts = new Set<number>([...plan.segmentStarts, ...plan.windowStarts]);
  for (const { start } of plan.months) cuts.add(start);
  for (const day of plan.recording.days) cuts.add(day + 1);
  const whole = [...cuts].sort((a, b) => a - b);
  const starts: number[] = [];
  for (let i = 0; i + 1 < whole.length; i++) {
    const parts = Math.ceil((whole[i + 1] - whole[i]) / longest);
    for (let part = 0; part < parts; part++)
      starts.push(whole[i] + ((whole[i + 1] - whole[i]) * part) / parts);
  }
  const days = starts.map((start) => Math.floor(start));
  return {
    starts: Float64Array.from([...starts, plan.days]),
    segment: Int32Array.from(days, (day) => plan.segmentOfDay[day]),
    window: Int32Array.from(days, (day) => plan.windowStarts.findLastIndex((start) => start <= day)),
    record: Int32Array.from(days, (day) => plan.recording.recordOfDay[day]),
    month: Int32Array.from(days, (day) => plan.months.findLastIndex(({ start }) => start <= day)),
  };
}
