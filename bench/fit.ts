import { FIT_DEFAULTS, runFit, runWith, type Scenario } from '../experiment/index.js';
import { openThreadsFor } from '../node/index.js';
import { number, spread, table } from './markdown.js';
import { ratios, spreadOf } from './measure.js';

const WORKERS = 2;
/** Rows of one piece of work of each contender: enough to keep both threads busy. */
const ROWS = { expected: 128, individuals: 24 };

type Executor = keyof typeof ROWS;

/**
 * Evaluations a second of both executors at full population on two threads, in rounds in turn, and a whole fit with each: by
 * expected counts, and by whole draws of the individuals.
 */
export async function benchFit(scenario: Scenario, rounds: number): Promise<string> {
  const threads = openThreadsFor(scenario, WORKERS);
  const parameters = scenario.plan.parameters.filter(({ fixed }) => fixed === null).map(({ id }) => id);
  const evaluate = async (executor: Executor): Promise<number> => {
    const draws = ROWS[executor];
    const rows = new Float64Array(draws * parameters.length).map((_, i) => ((i * 7919) % 997) / 998 + 0.0005);
    const start = performance.now();
    await runWith(threads.runner, scenario, { draws, executor, positions: { parameters, rows } });
    return (performance.now() - start) / draws;
  };
  const costs: Record<Executor, { cpu: number; wall: number }[]> = { expected: [], individuals: [] };
  const whole: Record<Executor, { seconds: number; evaluations: number; effective: number }[]> = {
    expected: [],
    individuals: [],
  };
  try {
    for (let round = -1; round < rounds; round++)
      for (const executor of ['expected', 'individuals'] as const) {
        const cost = await evaluate(executor);
        if (round >= 0) costs[executor].push({ cpu: cost, wall: cost });
      }
    for (const executor of ['expected', 'individuals'] as const) {
      const start = performance.now();
      const { evaluations, diagnostics } = await runFit(threads.runner, scenario, {
        ...FIT_DEFAULTS,
        executor,
      });
      const seconds = (performance.now() - start) / 1000;
      whole[executor].push({ seconds, evaluations, effective: diagnostics.effective });
    }
  } finally {
    await threads.close();
  }
  const rate = (executor: Executor): string =>
    spread(spreadOf(costs[executor].map(({ wall }) => 1000 / wall)));
  const rows = (['expected', 'individuals'] as const).map((executor) => {
    const [{ seconds, evaluations, effective }] = whole[executor];
    return [executor, rate(executor), number(seconds), number(evaluations), number(effective)];
  });
  return [
    '## Fitting leaving-isis',
    table(['executor', 'evaluations a second', 'whole fit, seconds', 'evaluations', 'effective size'], rows),
    `Two threads, full population, wall time. Time of an evaluation by individuals over one by expected counts, round by round: ${spread(ratios(costs.individuals, costs.expected))}. ` +
      'The fit by individuals sees chance in every evaluation: its effective size is smaller for the same evaluations.',
  ].join('\n\n');
}
