import type { Terminal } from './terminal.ts';

const WIDTH = 24;
/** Where nobody watches, lines come at quarters, and not more often than this. */
const LINE_MILLISECONDS = 3000;

export interface Progress {
  /** For `RunOptions.progress` of one of several runs; `before` draws were done by the runs before it. */
  of(before: number): (done: number) => void;
  end(): void;
}

/** A bar on a terminal; elsewhere a few lines. Nothing with --quiet. */
export function showProgress(
  terminal: Terminal,
  draws: number,
  what: 'draws' | 'variants' = 'draws',
): Progress {
  const start = performance.now();
  const { shared, cli } = terminal.words;
  const seconds = (): string => cli.seconds(((performance.now() - start) / 1000).toFixed(1));
  const told = what === 'draws' ? shared.progress : cli.variantsDone;
  let done = 0;
  let quarter = 0;
  let lastLine = start;
  const bar = (): void => {
    const full = Math.floor((WIDTH * done) / draws);
    const drawn =
      terminal.paintTalk('good', '█'.repeat(full)) + terminal.paintTalk('faint', '░'.repeat(WIDTH - full));
    process.stderr.write(`\r\u001b[K  ${drawn} ${done}/${draws}  ${seconds()}`);
  };
  const line = (): void => {
    const now = Math.floor((4 * done) / draws);
    if (now === quarter || now === 4 || performance.now() - lastLine < LINE_MILLISECONDS) return;
    quarter = now;
    lastLine = performance.now();
    terminal.say(`  ${told(done, draws)}`);
  };
  return {
    of: (before) => (finished) => {
      done = before + finished;
      if (terminal.watched) bar();
      else line();
    },
    end() {
      if (terminal.watched) process.stderr.write(done > 0 ? '\n' : '');
      else if (done === draws) terminal.say(`  ${told(done, draws)} · ${seconds()}`);
    },
  };
}
