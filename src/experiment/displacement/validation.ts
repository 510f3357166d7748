/**
 * Averaged relative difference between simulated and registered people, day by day: the sum over camps of absolute
 * differences over the sum of registered people. `rescaled`: after simulated people have been scaled to as many as are
 * registered. Half the rescaled one is the share of people in the wrong camp, which FabFlee calls the error.
 * Source: Suleimenova, Bell and Groen (2017).
 */
export interface Validation {
  /** [days] */
  normal: Float64Array;
  rescaled: Float64Array;
  meanNormal: number;
  meanRescaled: number;
}

/** `simulated` and `data` are [days x camps]. */
export function validate(simulated: ArrayLike<number>, data: ArrayLike<number>, camps: number): Validation {
  const days = camps === 0 ? 0 : Math.floor(data.length / camps);
  const normal = new Float64Array(days);
  const rescaled = new Float64Array(days);
  for (let day = 0; day < days; day++)
    [normal[day], rescaled[day]] = differencesOn(day, simulated, data, camps);
  return { normal, rescaled, meanNormal: mean(normal), meanRescaled: mean(rescaled) };
}

/** The difference of one day: normal, and rescaled. */
export function differencesOn(
  day: number,
  simulated: ArrayLike<number>,
  data: ArrayLike<number>,
  camps: number,
): [number, number] {
  let inData = 0;
  let inSimulation = 0;
  for (let camp = 0; camp < camps; camp++) {
    inData += data[day * camps + camp];
    inSimulation += simulated[day * camps + camp];
  }
  const scale = inSimulation === 0 ? 0 : inData / inSimulation;
  let difference = 0;
  let scaledDifference = 0;
  for (let camp = 0; camp < camps; camp++) {
    const sim = simulated[day * camps + camp];
    difference += Math.abs(sim - data[day * camps + camp]);
    scaledDifference += Math.abs(sim * scale - data[day * camps + camp]);
  }
  return [difference / Math.max(1, inData), scaledDifference / Math.max(1, inData)];
}

/**
 * Skill of simulated camp shares against persistence: 1 less the mean rescaled difference over that of shares that stay as
 * they were registered `lead` days before. Above 0 the simulation is better. NaN without a day to compare.
 */
export function skillAgainstPersistence(
  simulated: ArrayLike<number>,
  data: ArrayLike<number>,
  camps: number,
  lead: number,
): number {
  const days = camps === 0 ? 0 : Math.floor(data.length / camps);
  if (days <= lead) return Number.NaN;
  const from = lead * camps;
  const before = Array.from({ length: days * camps - from }, (_, at) => data[at]);
  const later = Array.from({ length: days * camps - from }, (_, at) => data[at + from]);
  const ours = Array.from({ length: days * camps - from }, (_, at) => simulated[at + from]);
  return 1 - validate(ours, later, camps).meanRescaled / validate(before, later, camps).meanRescaled;
}

function mean(values: Float64Array): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}
