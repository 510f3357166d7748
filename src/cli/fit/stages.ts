import type { FitStage } from '../../experiment/index.ts';
import type { Terminal } from '../terminal.ts';
import type { FitWords } from './words.ts';

/** Tells each stage of a fit when it begins: one line that is written over on a terminal, a line each elsewhere. */
export function showStages(
  terminal: Terminal,
  words: FitWords,
): { progress: (stage: FitStage, done: number, of: number) => void; end: () => void } {
  let last: FitStage | null = null;
  return {
    progress(stage, done, of) {
      const share = of > 1 ? `  ${Math.round((100 * done) / of)} %` : '';
      if (terminal.watched) process.stderr.write(`\r\u001b[K  ${words.stages[stage]}${share}`);
      else if (stage !== last) terminal.say(`  ${words.stages[stage]}`);
      last = stage;
    },
    end() {
      if (terminal.watched) process.stderr.write('\r\u001b[K');
    },
  };
}
