import { civilText } from '../../read/civil.ts';
import { RELEASE_DAY } from '../../release.ts';
import type { Day, Range } from '../../source.ts';
import type { Compilation } from '../compilation.ts';
import { foldLetters } from './fold-letters.ts';
import type { Text } from './texts.ts';

/** Days since 1970-01-01: what comes after is too close to the present, 12 months before the release. */
const LAST_DAY = RELEASE_DAY - 365;

/** Kinds of source that look back: what they say of the past may be new. */
const LOOKS_BACK = ['academic', 'report', 'dataset'];

/** Names that say what a scenario is about, or when. */
const TELLING =
  /^(title|question|(groups|places|links|periods|signals|observations|holders|traits)(\.label)?|id)$/;

/**
 * M-S04: the scenario ends in the past, and nothing in it is of today: rows, sources of news, years in names and names of
 * files. Dates that were shifted everywhere, sources included, cannot be told from true ones.
 */
export function refuseThePresent(c: Compilation, texts: Text[]): void {
  const { source, collector } = c;
  const refuse = (what: 'end' | 'row' | 'source' | 'name', to: string, at: Range): void =>
    collector.error({ code: 'M-S04', what, to }, at);
  if (source.time.to.value > LAST_DAY) refuse('end', civilText(source.time.to.value), source.time.to.at);
  const rows: Day[] = [
    ...(source.control ?? []).map(({ on }) => on),
    ...source.groups.flatMap(({ value: { arrives } }) =>
      arrives && 'series' in arrives ? arrives.series.rows.map(({ on }) => on) : [],
    ),
    ...(source.signals ?? []).flatMap(({ value }) =>
      value.from === 'series' ? value.series.rows.map(({ on }) => on) : [],
    ),
  ];
  for (const on of rows) if (on.value > LAST_DAY) refuse('row', civilText(on.value), on.at);
  for (const { value } of source.sources ?? []) {
    const late = value.date && lateDateIn(value.date.value);
    if (value.date && late && !LOOKS_BACK.includes(value.type?.value ?? ''))
      refuse('source', late, value.date.at);
  }
  for (const { text, at, path } of texts) {
    const late = TELLING.test(path) ? lateDateIn(text) : null;
    if (late !== null) refuse('name', late, at);
  }
  const files = new Map(texts.map(({ at }) => [at.file, at]));
  for (const [file, at] of files) {
    const late = lateDateIn(file);
    if (late !== null) refuse('name', late, { ...at, start: 0, end: 0 });
  }
}

/** The first year, month or day in a text that begins after the last day; null when there is none. */
function lateDateIn(text: string): string | null {
  const dates = /(?<!\d)(20\d\d)(?:[-_/.]?(0[1-9]|1[0-2])(?:[-_/.]?(0[1-9]|[12]\d|3[01]))?)?(?!\d)/g;
  for (const [found, year, month, day] of foldLetters(text).matchAll(dates)) {
    const begins = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) / 86_400_000;
    if (begins > LAST_DAY) return found;
  }
  return null;
}
