import type { Quantiles } from '../../experiment/index.ts';
import {
  about,
  between,
  type Language,
  type NumberStyle,
  percent,
  percentRange,
  range,
} from '../../text/index.ts';
import { exploreWords } from '../words/explore.ts';

/** How points are worded: people, or parts of them. */
export interface Telling {
  median(points: Quantiles): string;
  half(points: Quantiles): string;
  ninety(points: Quantiles): string;
  /** The median with the range of nine in ten. */
  whole(points: Quantiles): string;
}

export function inPeople(language: Language, style: NumberStyle): Telling {
  return {
    median: ({ p50 }) => about(p50, language, style),
    half: ({ p25, p75 }) => between(p25, p75, language, style),
    ninety: ({ p5, p95 }) => between(p5, p95, language, style),
    whole: ({ p50, p5, p95 }) => range(p50, p5, p95, language, style),
  };
}

export function inParts(language: Language, style: NumberStyle): Telling {
  const shown = (part: number): string => percent(part, language, style);
  const ends = (low: number, high: number): string => exploreWords(language).from(shown(low), shown(high));
  return {
    median: ({ p50 }) => shown(p50),
    half: ({ p25, p75 }) => ends(p25, p75),
    ninety: ({ p5, p95 }) => ends(p5, p95),
    whole: ({ p50, p5, p95 }) => percentRange(p50, p5, p95, language, style),
  };
}
