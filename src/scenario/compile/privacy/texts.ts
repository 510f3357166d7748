import type { Range, ScenarioSource } from '../../source.ts';

/** A text of a scenario with the nearest place in a file, and where it stands: `groups`, `groups.label`, `moves.note`. */
export interface Text {
  text: string;
  at: Range;
  path: string;
}

/**
 * Every text that somebody wrote into a scenario: ids (under the name of their section), labels, notes, claims, names of
 * files. Quantities and dates are left out. A text without a place of its own has that of the entry around it.
 */
export function textsOf(source: ScenarioSource): Text[] {
  const texts: Text[] = [];
  const start: Range = source.masar?.at ?? { file: '', start: 0, end: 0 };
  const visit = (value: unknown, at: Range, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, at, path);
      return;
    }
    const fields = value as Record<string, unknown>;
    const own = rangeOf(fields) ?? at;
    if ('value' in fields && 'at' in fields) {
      if (typeof fields.value === 'string') texts.push({ text: fields.value, at: own, path });
      return;
    }
    if (isWords(fields)) {
      for (const text of new Set([fields.en, fields.ar])) texts.push({ text, at, path });
      return;
    }
    if ('key' in fields && 'value' in fields) {
      const key = fields.key as { value: string; at: Range };
      visit(key, key.at, path);
      visit(fields.value, key.at, path);
      return;
    }
    for (const [name, inner] of Object.entries(fields)) {
      if (PASSED_OVER.has(name)) continue;
      visit(inner, own, name === 'id' ? path : path === '' ? name : `${path}.${name}`);
    }
  };
  visit(source, start, '');
  return texts;
}

/** Ranges, fixed choices, and rows of numbers. */
const PASSED_OVER = new Set(['at_range', 'basis', 'series']);

function isWords(fields: Record<string, unknown>): fields is { en: string; ar: string } {
  return typeof fields.en === 'string' && typeof fields.ar === 'string';
}

/** Where an entry begins: its own range, or that of its id. */
function rangeOf(fields: Record<string, unknown>): Range | undefined {
  const candidates = [fields.at, fields.at_range, (fields.id as { at?: unknown } | undefined)?.at];
  return candidates.find((range): range is Range => typeof (range as Range | undefined)?.file === 'string');
}
