import type { Summary } from '../../experiment/index.ts';

/** A finished run as the server tells the page of it. */
export interface OpenedRun {
  summary: Summary;
  /** How many of its draws can be asked for one by one: all, or 0 where only the summary was kept. */
  futures: number;
}

/** One draw of a run: a future that the model holds possible. */
export interface RunFuture {
  draw: number;
  /** People in each outcome at the end of each report month. [steps x outcomes] */
  outcomes: number[];
}
