import { availableParallelism } from 'node:os';
import { type ExtremeFinding, type Extremes, runExtremes, statusLabel } from '../experiment/index.ts';
import { openThreadsApart } from '../node/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { displayWidth, tellExtreme } from '../text/index.ts';
import { showProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { wrapped } from './wrapped.ts';

/** The scenario under extreme conditions, several at a time. */
export async function extremesOf(
  terminal: Terminal,
  scenario: Scenario,
  signal: AbortSignal,
): Promise<Extremes> {
  let progress: ReturnType<typeof showProgress> | null = null;
  const threads = openThreadsApart();
  try {
    return await runExtremes(threads.runner, scenario, {
      signal,
      lanes: availableParallelism(),
      progress: (done, of) => {
        progress ??= showProgress(terminal, of, 'variants');
        progress.of(0)(done);
      },
    });
  } finally {
    await threads.close();
    (progress as ReturnType<typeof showProgress> | null)?.end();
  }
}

/** The conditions, whether each holds, what was expected and what was found. */
export function extremeLines(terminal: Terminal, scenario: Scenario, extremes: Extremes): string[] {
  const { extremes: words } = terminal.words.shared;
  const { lang } = terminal;
  const { draws, thin, tests, held, made } = extremes;
  const room = Math.max(...[words.holds, words.fails, words.idle].map(displayWidth));
  const verdict = (holds: boolean | null): string => {
    const word = holds === null ? words.idle : holds ? words.holds : words.fails;
    const painted = terminal.paint(holds === null ? 'faint' : holds ? 'good' : 'bad', word);
    return painted + ' '.repeat(room - displayWidth(word));
  };
  const head = [
    '',
    `  ${terminal.paint('title', words.title)}   ${words.size(draws, thin)}`,
    ...wrapped(words.about).map((line) => `  ${terminal.paint('faint', line)}`),
    '',
  ];
  const foot = ['', `  ${terminal.paint(held === made ? 'good' : 'bad', words.tally(held, made))}`, ''];
  const inWords = (found: ExtremeFinding): string => {
    const status = found.status === '' ? '' : statusLabel(scenario, found.status)[lang];
    return tellExtreme(found, { draws, status }, lang, { profile: scenario.profile });
  };
  const rows = tests.flatMap(({ id, holds, found }) => {
    const { change, expected } = words.conditions[id];
    const finding = found === null ? [] : wrapped(words.foundLine(inWords(found)));
    return [
      `  ${verdict(holds)}  ${words.line(change, expected)}`,
      ...finding.map((line) => `  ${' '.repeat(room)}  ${terminal.paint('faint', line)}`),
    ];
  });
  return [...head, ...rows, ...foot];
}
