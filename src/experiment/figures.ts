import type { DrawPart } from './draw-tables.ts';
import { quantilesOf } from './quantiles.ts';
import type { DrawResult } from './run.ts';
import type { QuantileSeries } from './summary.ts';

/** What is asked of every draw, before any is looked at. */
export interface Figures {
  /**
   * Asks for one number of each draw, read from one part of it. What comes back gives, once all draws were taken, what
   * `finish` makes of them. [draws]
   */
  ask<T>(
    part: DrawPart,
    of: (result: DrawResult) => number,
    finish: (draws: Float64Array<ArrayBuffer>) => T,
  ): () => T;
}

/** Some figures of the same part, which are read in one pass over the draws. */
export interface Band {
  part: DrawPart;
  take(result: DrawResult, draw: number): void;
  /** After the last draw: finishes the figures and forgets the draws. */
  close(): void;
}

export interface FigureBook extends Figures {
  /** The passes that answer everything asked; no pass holds more than `bytes`, or one figure. */
  bands(draws: number, bytes?: number): Band[];
}

interface Asked {
  of: (result: DrawResult) => number;
  close: (draws: Float64Array<ArrayBuffer>) => void;
}

/** Every number of a band is kept until its pass ends: this many bytes bound a pass, whatever the number of draws. */
const PASS_BYTES = 192e6;

/**
 * A book of questions to draws that need not be in memory together. Quantiles are exact: a pass holds whole columns, and as
 * many of them as fit.
 */
export function openFigures(): FigureBook {
  const asked = new Map<DrawPart, Asked[]>();
  return {
    ask<T>(
      part: DrawPart,
      of: (result: DrawResult) => number,
      finish: (draws: Float64Array<ArrayBuffer>) => T,
    ) {
      const answer: { found?: T } = {};
      const figures = asked.get(part) ?? [];
      figures.push({
        of,
        close: (draws) => {
          answer.found = finish(draws);
        },
      });
      asked.set(part, figures);
      return () => {
        if (!('found' in answer)) throw new Error('a figure was read before the draws were taken');
        return answer.found as T;
      };
    },
    bands(draws, bytes = PASS_BYTES) {
      const size = Math.max(1, Math.floor(bytes / (8 * draws)));
      return [...asked].flatMap(([part, figures]) =>
        Array.from({ length: Math.ceil(figures.length / size) }, (_, i) =>
          openBand(part, figures.slice(i * size, (i + 1) * size), draws),
        ),
      );
    },
  };
}

function openBand(part: DrawPart, figures: Asked[], draws: number): Band {
  let columns: Float64Array<ArrayBuffer>[] | null = null;
  return {
    part,
    take(result, draw) {
      columns ??= figures.map(() => new Float64Array(draws));
      for (let f = 0; f < figures.length; f++) columns[f][draw] = figures[f].of(result);
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
  return () => {
    const series: QuantileSeries = { p5: [], p25: [], p50: [], p75: [], p95: [] };
    for (const point of points) {
      const q = point();
      series.p5.push(q.p5);
      series.p25.push(q.p25);
      series.p50.push(q.p50);
      series.p75.push(q.p75);
      series.p95.push(q.p95);
    }
    return series;
  };
}
