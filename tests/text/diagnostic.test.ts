import { describe, expect, it } from 'vitest';
import {
  type Diagnostic,
  displayWidth,
  lineOfDiagnostic,
  renderDiagnostic,
  renderDiagnostics,
} from '../../src/text/index.ts';

const plain = { color: false };

function misspelt(source: string, name: string): Diagnostic {
  return {
    severity: 'error',
    problem: { code: 'M0107', kind: 'status', name, suggestion: 'removed' },
    file: 'scenario.yaml',
    line: 88,
    column: source.indexOf(name) + 1,
    length: name.length,
    source,
  };
}

/** Columns before the carets, and before the marked text, as a terminal shows them. */
function columns(rendered: string, marked: string): { carets: number; text: number; width: number } {
  const lines = rendered.split('\n');
  const caretLine = lines.find((line) => line.includes('^')) as string;
  const sourceLine = lines.find((line) => line.includes(marked) && /^\d/.test(line)) as string;
  return {
    carets: caretLine.indexOf('^'),
    text: displayWidth(sourceLine.slice(0, sourceLine.indexOf(marked))),
    width: caretLine.replace(/[^^]/g, '').length,
  };
}

it('a mistake is shown as sentence, place, line, carets and help', () => {
  const rendered = renderDiagnostic(misspelt('  - { from: detained, to: remvoed }', 'remvoed'), 'en', plain);
  expect(rendered.split('\n')).toEqual([
    'error[M0107]: no such status: `remvoed`',
    '  --> scenario.yaml:88:27',
    '   |',
    '88 |   - { from: detained, to: remvoed }',
    '   |                           ^^^^^^^',
    '   = help: did you mean `removed`?',
  ]);
});

it('Arabic sentences isolate what comes from the file, and leave place and frame on lines of their own', () => {
  const lines = renderDiagnostic(misspelt('  - { to: remvoed }', 'remvoed'), 'ar', plain).split('\n');
  expect(lines[0]).toBe('خطأ \u2068[M0107]\u2069: لا توجد حالة باسم \u2068`remvoed`\u2069');
  expect(lines[1]).toBe('  --> scenario.yaml:88:11');
  expect(lines[5]).toContain('هل المقصود \u2068`removed`\u2069؟');
});

it('one line for other programs', () => {
  const diagnostic = { ...misspelt('to: remvoed', 'remvoed'), severity: 'warning' as const };
  expect(lineOfDiagnostic(diagnostic, 'en')).toBe(
    'scenario.yaml:88:5: warning: no such status: `remvoed` [M0107]',
  );
});

describe('carets stand below the mistake', () => {
  it.each([
    ['behind Arabic with vowel marks', '  label: مُرحَّل، to: remvoed }', 'remvoed', 7],
    ['behind a tab', '\tto: remvoed', 'remvoed', 7],
    ['behind wide letters', '  label: 被驱逐, to: remvoed', 'remvoed', 7],
    ['behind a picture outside the basic plane', '  label: 🧭, to: remvoed', 'remvoed', 7],
    ['below Arabic', '  to: مرحل }', 'مرحل', 4],
  ])('%s', (_, source, name, width) => {
    const found = columns(renderDiagnostic(misspelt(source, name), 'en', plain), name);
    expect(found.carets).toBe(found.text);
    expect(found.width).toBe(width);
  });

  it('in a very long line, of which only a part is shown', () => {
    const source = `${'x'.repeat(500)} remvoed ${'y'.repeat(500)}`;
    const rendered = renderDiagnostic(misspelt(source, 'remvoed'), 'en', plain);
    const found = columns(rendered, 'remvoed');
    expect(found.carets).toBe(found.text);
    expect(Math.max(...rendered.split('\n').map((line) => line.length))).toBeLessThan(120);
    expect(rendered).toMatch(/…x+ remvoed y+…/);
  });

  it('when the mistake is longer than the part of the line that is shown', () => {
    const source = `to: ${'remvoed'.repeat(100)}`;
    const rendered = renderDiagnostic(misspelt(source, 'remvoed'.repeat(100)), 'en', plain);
    expect(Math.max(...rendered.split('\n').map((line) => line.length))).toBeLessThan(120);
  });
});

it('a mistake at the end of an empty file has no frame', () => {
  const rendered = renderDiagnostic({ ...misspelt('', ''), column: 1, length: 1 }, 'en', plain);
  expect(rendered).not.toContain('^');
});

it('a file cannot send its own colours or turn the direction of writing', () => {
  const evil = 'to: \u001b[31m\u202eremvoed';
  const rendered = renderDiagnostic(misspelt(evil, '\u001b[31m\u202eremvoed'), 'en', plain);
  for (const control of ['\u001b', '\u202e']) expect(rendered).not.toContain(control);
});

it('colour is only added where asked for, and changes no word', () => {
  const diagnostic = misspelt('to: remvoed', 'remvoed');
  const coloured = renderDiagnostic(diagnostic, 'en', { color: true });
  expect(coloured).toContain('\u001b[1;31m');
  const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
  expect(coloured.replace(escapes, '')).toBe(renderDiagnostic(diagnostic, 'en', plain));
});

it('several mistakes are parted by an empty line', () => {
  const one = misspelt('to: remvoed', 'remvoed');
  expect(renderDiagnostics([one, one], 'en', plain).split('\n\n')).toHaveLength(2);
});
