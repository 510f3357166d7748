import type { DrawPart } from './draw-tables.ts';
import { quantilesOf, seriesOf } from './quantiles.ts';
import type { DrawResult } from './run.ts';
import type { QuantileSeries } from './summary.ts';

/** What is asked of every draw, before any is looked at: of a scenario's draws, or of others whose arrays are named by `Part`. */
export interface Figures<Part extends string = DrawPart, Result = DrawResult> {
  /**
   * Asks for one number of each draw, read from one part of it. What comes back gives, once all draws were taken, what
   * `finish` makes of them. [draws]
   */
  ask<T>(
    part: Part,
    of: (result: Result) => number,
    finish: (draws: Float64Array<ArrayBuffer>) => T,
  ): () => T;
  /** Asks for the sum of a number over the draws, added up in their order; none of them is kept. */
  sum(part: Part, of: (result: Result) => number): () => number;
}

/** Some figures of the same part, which are read in one pass over the draws. */
export interface Band<Part extends string = DrawPart, Result = DrawResult> {
  part: Part;
  /** Draws come in their order. */
  take(result: Result, draw: number): void;
  /** After the last draw: finishes the figures and forgets the draws. */
  close(): void;
}

export interface FigureBook<Part extends string = DrawPart, Result = DrawResult>
  extends Figures<Part, Result> {
  /** The passes that answer everything asked; no pass holds more than `bytes`, or one figure. */
  bands(draws: number, bytes?: number): Band<Part, Result>[];
}

interface Asked<Result> {
  of: (result: Result) => number;
  close: (draws: Float64Array<ArrayBuffer>) => void;
}

interface Added<Result> {
  of: (result: Result) => number;
  total: number | null;
}

/** Every number of a band is kept until its pass ends: this many bytes bound a pass, whatever the number of draws. */
const PASS_BYTES = 192e6;

/**
 * A book of questions to draws that need not be in memory together. Quantiles are exact: a pass holds whole columns, and as
 * many of them as fit.
 */
export function openFigures<Part extends string = DrawPart, Result = DrawResult>(): FigureBook<Part, Result> {
  const asked = new Map<Part, { columns: Asked<Result>[]; sums: Added<Result>[] }>();
  const of = (part: Part): { columns: Asked<Result>[]; sums: Added<Result>[] } => {
    const found = asked.get(part) ?? { columns: [], sums: [] };
    asked.set(part, found);
    return found;
  };
  return {
    ask<T>(part: Part, number: (result: Result) => number, finish: (draws: Float64Array<ArrayBuffer>) => T) {
      const answer: { found?: T } = {};
      of(part).columns.push({
        of: number,
        close: (draws) => {
          answer.found = finish(draws);
        },
      });
      return () => {
        if (!('found' in answer)) throw unread();
        return answer.found as T;
      };
    },
    sum(part, number) {
      const added: Added<Result> = { of: number, total: null };
      of(part).sums.push(added);
      return () => {
        if (added.total === null) throw unread();
        return added.total;
      };
    },
    bands(draws, bytes = PASS_BYTES) {
      const size = Math.max(1, Math.floor(bytes / (8 * draws)));
      return [...asked].flatMap(([part, { columns, sums }]) =>
        Array.from({ length: Math.max(1, Math.ceil(columns.length / size)) }, (_, i) =>
          openBand(part, columns.slice(i * size, (i + 1) * size), i === 0 ? sums : [], draws),
        ),
      );
    },
  };
}

const unread = (): Error => new Error('a figure was read before the draws were taken');

function openBand<Part extends string, Result>(
  part: Part,
  figures: readonly Asked<Result>[],
  sums: readonly Added<Result>[],
  draws: number,
): Band<Part, Result> {
  let columns: Float64Array<ArrayBuffer>[] | null = null;
  return {
    part,
    take(result, draw) {
      columns ??= figures.map(() => new Float64Array(draws));
      for (let f = 0; f < figures.length; f++) columns[f][draw] = figures[f].of(result);
      for (const added of sums) added.total = (added.total ?? 0) + added.of(result);
    },
    close() {
      figures.forEach(({ close }, f) => {
        if (columns === null) throw new Error('a pass over the draws met none');
        close(columns[f]);
      });
      columns = null;
    },
  };
}

/** Asks for the quantiles of a number at each of `steps` points. */
export function askSeries(
  figures: Figures,
  part: DrawPart,
  steps: number,
  at: (result: DrawResult, step: number) => number,
): () => QuantileSeries {
  const points = Array.from({ length: steps }, (_, step) =>
    figures.ask(part, (result) => at(result, step), quantilesOf),
  );
  return () => seriesOf(points.map((point) => point()));
}
