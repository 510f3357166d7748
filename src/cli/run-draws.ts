import type { Fit } from '../experiment/index.ts';
import { type Run, run } from '../node/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { type DrawOptions, defaults } from './draw-options.ts';
import { showProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Runs scenarios one after the other on the same seed, draws and thinning, each from its posterior if it has one, with one bar for all. */
export async function runDraws(
  terminal: Terminal,
  scenarios: readonly Scenario[],
  options: DrawOptions,
  signal: AbortSignal,
  fits: readonly (Fit | undefined)[] = [],
): Promise<Run[]> {
  const { draws, seed, thin } = { ...defaults, ...given(options) };
  const progress = showProgress(terminal, draws * scenarios.length);
  const runs: Run[] = [];
  try {
    for (const [i, scenario] of scenarios.entries()) {
      const options_ = {
        draws,
        seed,
        thin,
        workers: options.workers,
        executor: options.executor,
        signal,
        fit: fits[i],
        progress: progress.of(i * draws),
      };
      runs.push(await run(scenario, options_));
    }
  } finally {
    progress.end();
  }
  return runs;
}

/** What is about to be run, in one line; how it is thinned, where it is. */
export function tellRun(terminal: Terminal, scenario: Scenario, options: DrawOptions): void {
  const { shared } = terminal.words;
  const { draws, seed, thin } = { ...defaults, ...given(options) };
  const { months, places, statuses } = scenario.plan;
  const size = { months: months.length, places: places.length, statuses: statuses.length, draws, seed };
  terminal.say(`  ${terminal.paintTalk('title', scenario.title[terminal.lang])}   ${shared.runOf(size)}`);
  if (thin > 1) terminal.say(`  ${shared.thinned(thin)}`);
  if (options.executor === 'expected') terminal.say(`  ${shared.expectedOnly}`);
}

function given({ draws, seed, thin }: DrawOptions): Partial<typeof defaults> {
  return Object.fromEntries(Object.entries({ draws, seed, thin }).filter(([, value]) => value !== undefined));
}
