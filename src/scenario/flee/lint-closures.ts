import type { CsvCell } from '../read/csv.ts';
import { suggest } from '../read/suggest.ts';
import { cellAt, type FleeReading, rowAt } from './flee-files.ts';
import type { WrittenDirectory } from './lint-flee.ts';
import type { WrittenClosure } from './read-closures.ts';

/** Closures: whom they name, when they act, and what they close besides what was meant. */
export function lintClosures(reading: FleeReading, directory: WrittenDirectory): void {
  for (const written of directory.closures) {
    lintNames(reading, directory, written);
    lintTimes(reading, directory, written);
    lintEffect(reading, directory, written);
  }
}

function lintNames(
  { findings }: FleeReading,
  { input, byName, locations }: WrittenDirectory,
  { closure, file, row }: WrittenClosure,
): void {
  const { type } = closure;
  const countries = new Set(input.locations.map(({ country }) => country));
  const known = type === 'country' ? countries : new Set(byName.keys());
  const kind = type === 'country' ? 'country' : 'location';
  const read = ['country', 'link', 'remove_forced_redirection'].includes(type) ? [1, 2] : [1];
  for (const cell of read.map((c): CsvCell => row.cells[c])) {
    if (known.has(cell.text)) continue;
    const suggestion = suggest(cell.text, known);
    if (type === 'camp' || type === 'idpcamp')
      findings.warn(
        { code: 'M0843', name: cell.text, first: locations[0].location.name, suggestion },
        cellAt(file, cell),
      );
    else findings.warn({ code: 'M0803', kind, name: cell.text, suggestion }, cellAt(file, cell));
  }
}

function lintTimes(
  { findings }: FleeReading,
  { input }: WrittenDirectory,
  { closure: { start, end }, file, row }: WrittenClosure,
): void {
  const at = { ...cellAt(file, row.cells[3]), end: row.cells[4].end };
  const warn = (why: 'never' | 'after' | 'same_day' | 'backwards'): void =>
    findings.warn({ code: 'M0822', why, start, end }, at);
  if (start < 0) warn('never');
  else if (start >= input.days) warn('after');
  else if (start === end) warn('same_day');
  else if (end >= 0 && end < start) warn('backwards');
}

function lintEffect(
  { findings, compat }: FleeReading,
  { input, byName }: WrittenDirectory,
  { closure, file, row }: WrittenClosure,
): void {
  const { type, name1, name2, start, end } = closure;
  const at = rowAt(file, row);
  if (type === 'remove_forced_redirection') findings.warn({ code: 'M0827', doubles: false }, at);
  if (type === 'link' && compat === 'flee') {
    const reverse = [...name1].length === 1 && [...name2].length === 1;
    findings.warn({ code: 'M0821', first: name1, second: name2, reverse }, at);
  }
  const acts = start >= 0 && start < input.days && start !== end;
  if (type === 'location' && acts && byName.has(name1))
    findings.warn({ code: 'M0820', name: name1, other: name2, start, end: end > start ? end : -1 }, at);
}
