import { isMap, isScalar, type Pair, parseDocument, type Scalar, visit, type YAMLMap } from 'yaml';
import { cutCsv } from '../read/csv.ts';

/** A stretch of a text: `end` is exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * A text of a scenario with the scalar or cell that begins at `start` replaced, and everything else, comments included,
 * to the letter as it was. Quoted only where the new text could otherwise be read as something else. Null when nothing
 * that can be replaced begins there.
 */
export function rewriteScalar(file: string, text: string, start: number, replacement: string): string | null {
  const at = stretchAt(file, text, start);
  if (at === null) return null;
  const written = isCsv(file) ? inCell(replacement) : inYaml(replacement);
  return text.slice(0, at.start) + written + text.slice(at.end);
}

/**
 * Where the grade of the number that begins at `start` is written: `basis` of the nearest entry around it that has one, or
 * the `basis` cell of its row. Null where it has none of its own.
 */
export function gradeAt(file: string, text: string, start: number): Stretch | null {
  if (isCsv(file)) {
    const { header, rows } = cutCsv(text);
    const column = header.findIndex((cell) => cell.text === 'basis');
    const row = rows.find((cells) => cells.some((cell) => cell.start === start));
    return row?.[column] ?? null;
  }
  const found = scalarAt(text, start);
  for (const map of found?.around ?? []) {
    const basis = map.items.find((pair) => isScalar(pair.key) && pair.key.value === 'basis') as
      | Pair<Scalar, Scalar>
      | undefined;
    if (basis && isScalar(basis.value) && basis.value.range)
      return { start: basis.value.range[0], end: basis.value.range[1] };
  }
  return null;
}

function stretchAt(file: string, text: string, start: number): Stretch | null {
  if (isCsv(file)) {
    const { rows } = cutCsv(text);
    return rows.flat().find((cell) => cell.start === start) ?? null;
  }
  const range = scalarAt(text, start)?.scalar.range;
  return range ? { start: range[0], end: range[1] } : null;
}

/** The scalar that begins at an offset, with the maps around it, the innermost first. */
function scalarAt(text: string, start: number): { scalar: Scalar; around: YAMLMap[] } | null {
  const document = parseWritten(text);
  if (document === null) return null;
  let found: { scalar: Scalar; around: YAMLMap[] } | null = null;
  visit(document, {
    Scalar(_, scalar, path) {
      if (scalar.range?.[0] !== start) return undefined;
      // Block texts hold the indicator and the indentation of their lines: they are left to the editor of the text.
      if (scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL') return visit.BREAK;
      found = { scalar, around: path.filter((node): node is YAMLMap => isMap(node)).reverse() };
      return visit.BREAK;
    },
  });
  return found;
}

/** The YAML of a text; null for one whose places cannot be trusted. */
export function parseWritten(text: string): ReturnType<typeof parseDocument> | null {
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
    return document.errors.length > 0 ? null : document;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const isCsv = (file: string): boolean => file.toLowerCase().endsWith('.csv');

/** A scalar as it is written: plain where it stays one plain scalar in a map, a list or inside braces alike. */
export function inYaml(text: string): string {
  const isPlain =
    /^[\p{L}\p{N}.+-][^\n,[\]{}#"'`]*$/u.test(text) &&
    !/[:\s]$|:\s|^[-?](?:\s|$)|[\p{Cc}\u2028\u2029]/u.test(text) &&
    !/^(?:null|~)$/.test(text);
  return isPlain ? text : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029]/g, escaped);
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

function inCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
