import { expect } from 'vitest';

/** Above these a chi-square statistic of so many degrees of freedom lies once in 10,000. Abramowitz and Stegun, table 26.8. */
const ONCE_IN_TEN_THOUSAND = [0, 15.14, 18.42, 21.11, 23.51, 25.74, 27.86, 29.88];

/** Counts of people who each fell into one class with these probabilities: Pearson's statistic stays below its 99.99 percent point. */
export function expectShares(counts: readonly number[], probabilities: readonly number[]): void {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const total = probabilities.reduce((sum, p) => sum + p, 0);
  const statistic = counts.reduce((sum, count, i) => {
    const expected = (people * probabilities[i]) / total;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  expect(statistic).toBeLessThan(ONCE_IN_TEN_THOUSAND[counts.length - 1]);
}

/** A count of people, each counted with this probability, lies within four standard errors. */
export function expectCount(count: number, people: number, probability: number): void {
  const tolerance = 4 * Math.sqrt(people * probability * (1 - probability));
  expect(Math.abs(count - people * probability)).toBeLessThanOrEqual(tolerance);
}
