import {
  differences,
  headlineFigures,
  headlineOf,
  publish,
  type Summary,
  told,
  toldDifference,
} from '../../experiment/index.ts';
import { askDraws, type RunDirectory } from '../../node/index.ts';
import { about, between, differenceRange, isolate } from '../../text/index.ts';
import { inColumns } from '../columns.ts';
import type { DrawOptions } from '../draw-options.ts';
import { openFit } from '../open-fit.ts';
import type { Opened } from '../open-scenario.ts';
import type { Terminal } from '../terminal.ts';
import type { OnOptions } from './on-options.ts';
import { runInFolder } from './run-in-folder.ts';
import type { Sweeping, SweptRun, SweptVariant } from './sweep.ts';
import { sweepCsv } from './sweep-csv.ts';
import { runsWords } from './words.ts';

/** A scenario with settings. */
export interface ScenarioVariant extends SweptVariant {
  opened: Opened;
}

interface Run {
  summary: Summary;
  directory: RunDirectory;
}

type Done = SweptRun<ScenarioVariant, Run>;

/** A sweep of scenarios: figures of the answer, in the form for publication. */
export function sweepingScenarios(
  terminal: Terminal,
  options: DrawOptions & OnOptions,
  signal: AbortSignal,
): Sweeping<ScenarioVariant, Run> {
  return {
    run({ opened }, folder) {
      const fit = openFit(opened, options);
      return runInFolder(terminal, opened.scenario, options, folder, fit, signal);
    },
    async sideBySide(done) {
      const sides = await versusFirst(done);
      const title = `  ${runsWords(terminal.lang).sweepTitle}`;
      return { csv: csvOf(done, sides), page: ['', title, ...table(terminal, done, sides), ''] };
    },
  };
}

type Differences = Map<string, ReturnType<typeof differences>>;

/** For each variant, the paired differences of its headline figures from the first variant's. */
async function versusFirst(done: readonly Done[]): Promise<Differences[]> {
  const columns: Map<string, Float64Array>[] = [];
  for (const { variant, run } of done) {
    const { scenario } = variant.opened;
    const asked = await askDraws(run.directory, (figures) =>
      headlineFigures(scenario).map(
        (figure, i) =>
          [
            figure,
            figures.ask(
              'outcomes',
              (result) => headlineOf(scenario, result)[i],
              (draws) => draws,
            ),
          ] as const,
      ),
    );
    columns.push(new Map(asked.map(([figure, column]) => [figure, column()])));
  }
  return columns.map(
    (column) =>
      new Map(
        [...column].flatMap(([figure, values]) => {
          const base = columns[0].get(figure);
          return base === undefined ? [] : [[figure, differences([...base], [...values])] as const];
        }),
      ),
  );
}

const POINTS = ['p5', 'p25', 'p50', 'p75', 'p95'] as const;

const COLUMNS = ['date', 'figure', ...POINTS, ...POINTS.map((p) => `difference_${p}`)];

function csvOf(done: readonly Done[], sides: readonly Differences[]): string {
  return sweepCsv(done, COLUMNS, ({ variant, run: { summary } }, i) => {
    const { scenario } = variant.opened;
    const { profile } = scenario;
    const { metrics } = publish(summary, profile);
    return headlineFigures(scenario).map((figure) => [
      summary.headline,
      figure,
      ...POINTS.map((point) => told(metrics[figure][point], profile)),
      ...POINTS.map((point) => {
        const difference = sides[i].get(figure);
        return difference === undefined ? '' : toldDifference(difference[point], profile);
      }),
    ]);
  });
}

/** Where Arabic is written the words come after the digits, as in the table of outcomes. */
function table(terminal: Terminal, done: readonly Done[], sides: readonly Differences[]): string[] {
  const { shared, cli } = terminal.words;
  const { lang } = terminal;
  const rows = done.map(({ shown, variant, run: { summary } }, i) => {
    const style = { profile: variant.opened.scenario.profile };
    const left = publish(summary, style.profile).metrics.left_alive;
    const d = sides[i].get('left_alive');
    const change = i === 0 || d === undefined ? '' : differenceRange(d.median, d.p5, d.p95, lang, style);
    return lang === 'ar'
      ? [
          ...[left.p5, left.p50, left.p95].map((n) => about(n, 'en', style)),
          change === '' ? shown : `${isolate(shown)}: ${change}`,
        ]
      : [shown, about(left.p50, 'en', style), between(left.p5, left.p95, 'en', style), change];
  });
  const words = runsWords(lang);
  if (lang === 'ar')
    return [
      `  ${terminal.paint('faint', cli.columnsArePoints)}`,
      ...inColumns([['5%', '50%', '95%', words.versusFirst], ...rows], ['right', 'right', 'right', 'left']),
    ];
  const head = ['', shared.headings.median, shared.headings.ninety, words.versusFirst];
  return inColumns([head, ...rows], ['left', 'right', 'right', 'left']);
}
