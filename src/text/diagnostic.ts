import { displayWidth } from './display-width.ts';
import type { Code, Diagnostic, Language } from './problem.ts';
import { isolate } from './quote.ts';
import { tell } from './tell.ts';

/** Characters of a source line that the frame shows; a longer line is shown as a window around the mistake. */
const FRAME_WIDTH = 100;
const BEFORE_MISTAKE = 60;

const severities: Record<Language, Record<Diagnostic['severity'], string>> = {
  en: { error: 'error', warning: 'warning' },
  ar: { error: 'خطأ', warning: 'تنبيه' },
};

const helpWord: Record<Language, string> = { en: 'help', ar: 'الصواب' };

/**
 * A diagnostic as lines for people, without a line end after the last: what is wrong, where, the line of the file with
 * carets below the mistake, and what would be right. The place is always written left to right on a line of its own.
 */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  language: Language,
  style: { color: boolean },
): string {
  const { severity, problem, file, line, column } = diagnostic;
  const paint = painter(style.color);
  const tone = severity === 'error' ? 'red' : 'yellow';
  const told = tell(problem, language);
  const gutter = ' '.repeat(String(line).length);
  const bar = paint('blue', '|');
  const lines = [
    `${paint(tone, headOf(severity, problem.code, language))}: ${told.sentence}`,
    `${gutter}${paint('blue', '-->')} ${file}:${line}:${column}`,
  ];
  const frame = frameOf(diagnostic);
  if (frame) {
    lines.push(
      `${gutter} ${bar}`,
      `${paint('blue', String(line))} ${bar} ${frame.source}`,
      `${gutter} ${bar} ${' '.repeat(frame.indent)}${paint(tone, '^'.repeat(frame.carets))}`,
    );
  }
  for (const help of told.help) {
    lines.push(`${gutter} ${paint('blue', '=')} ${helpWord[language]}: ${help}`);
  }
  return lines.join('\n');
}

/** All of them, in the order given, with an empty line between two. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  language: Language,
  style: { color: boolean },
): string {
  return diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, language, style)).join('\n\n');
}

/** One line that other programs can read: `file:line:column: error: sentence [code]`. */
export function lineOfDiagnostic(diagnostic: Diagnostic, language: Language): string {
  const { severity, problem, file, line, column } = diagnostic;
  return `${file}:${line}:${column}: ${severities[language][severity]}: ${tell(problem, language).sentence} [${problem.code}]`;
}

function headOf(severity: Diagnostic['severity'], code: Code, language: Language): string {
  const word = severities[language][severity];
  return language === 'ar' ? `${word} ${isolate(`[${code}]`)}` : `${word}[${code}]`;
}

/** The visible part of the line, and where its carets stand in columns of a terminal; nothing when the line is empty. */
function frameOf(diagnostic: Diagnostic): { source: string; indent: number; carets: number } | undefined {
  const { source, column, length } = diagnostic;
  if (source.trim() === '') return undefined;
  const at = Math.min(column - 1, source.length);
  const from = source.length <= FRAME_WIDTH ? 0 : wholeFrom(source, Math.max(0, at - BEFORE_MISTAKE));
  const to = wholeFrom(source, Math.min(source.length, from + FRAME_WIDTH));
  const before = visible(source.slice(from, at));
  const marked = visible(source.slice(at, Math.min(at + Math.max(length, 1), to)));
  const after = visible(source.slice(Math.min(at + Math.max(length, 1), to), to));
  const head = from > 0 ? '…' : '';
  return {
    source: `${head}${before}${marked}${after}${to < source.length ? '…' : ''}`,
    indent: displayWidth(head + before),
    carets: Math.max(1, displayWidth(marked)),
  };
}

/** The same offset, or the next one when it would cut a surrogate pair in two. */
function wholeFrom(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}

/** Tabs as two spaces; other controls and marks that turn the direction of writing as a visible sign. */
function visible(text: string): string {
  return text.replace(/\t/g, '  ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

function painter(color: boolean): (tone: 'red' | 'yellow' | 'blue', text: string) => string {
  const codes = { red: '1;31', yellow: '1;33', blue: '1;34' };
  return (tone, text) => (color ? `\u001b[${codes[tone]}m${text}\u001b[0m` : text);
}
