import type { Terminal } from './terminal.ts';

const WIDTH = 24;
/** Where nobody watches, lines come at quarters, and not more often than this. */
const LINE_MILLISECONDS = 3000;
/** Where a run may take hours a line comes this often all the same. */
const LONGEST_MILLISECONDS = 60_000;

export interface Progress {
  /** For `RunOptions.progress` of one of several runs; `before` draws were done by the runs before it. */
  of(before: number): (done: number) => void;
  /** So many were done before anything began: they do not count for the rate. */
  from(done: number): void;
  end(): void;
}

/** A bar on a terminal; elsewhere a few lines. Nothing with --quiet. `tellRate` words how quick it is, and what is left. */
export function showProgress(
  terminal: Terminal,
  draws: number,
  what: 'draws' | 'variants' = 'draws',
  tellRate?: (rate: string, secondsLeft: number) => string,
): Progress {
  let start = performance.now();
  let before = 0;
  const { shared, cli } = terminal.words;
  const seconds = (): string => cli.seconds(((performance.now() - start) / 1000).toFixed(1));
  const told = what === 'draws' ? shared.progress : cli.variantsDone;
  let done = 0;
  let quarter = 0;
  let lastLine = start;
  const rate = (): string => {
    const fresh = done - before;
    if (tellRate === undefined || fresh <= 0) return '';
    const perSecond = (1000 * fresh) / (performance.now() - start);
    const shown = perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0);
    return `  ${tellRate(shown, (draws - done) / perSecond)}`;
  };
  const bar = (): void => {
    const full = Math.floor((WIDTH * done) / draws);
    const drawn =
      terminal.paintTalk('good', '█'.repeat(full)) + terminal.paintTalk('faint', '░'.repeat(WIDTH - full));
    process.stderr.write(`\r\u001b[K  ${drawn} ${done}/${draws}  ${seconds()}${rate()}`);
  };
  const line = (): void => {
    const now = Math.floor((4 * done) / draws);
    const waited = performance.now() - lastLine;
    const late = tellRate !== undefined && waited >= LONGEST_MILLISECONDS;
    if (((now === quarter || now === 4) && !late) || waited < LINE_MILLISECONDS) return;
    quarter = now;
    lastLine = performance.now();
    terminal.say(`  ${told(done, draws)}${rate()}`);
  };
  return {
    from(there) {
      start = performance.now();
      before = there;
      done = there;
    },
    of: (earlier) => (finished) => {
      done = earlier + finished;
      if (terminal.watched) bar();
      else line();
    },
    end() {
      if (terminal.watched) process.stderr.write(done > 0 ? '\n' : '');
      else if (done === draws) terminal.say(`  ${told(done, draws)} · ${seconds()}`);
    },
  };
}
