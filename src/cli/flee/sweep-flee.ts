import {
  ardOf,
  askEnd,
  type DisplacementSummary,
  type DrawSpread,
  dateOfDay,
  skillOf,
  spreadOf,
} from '../../experiment/index.ts';
import { askDraws, type DisplacementDirectory, displacementHead } from '../../node/index.ts';
import type { OnOptions } from '../runs/on-options.ts';
import { runDisplacementInFolder } from '../runs/run-in-folder.ts';
import type { Sweeping, SweptRun, SweptVariant } from '../runs/sweep.ts';
import { sweepCsv } from '../runs/sweep-csv.ts';
import type { Terminal } from '../terminal.ts';
import type { OpenedFlee } from './open-flee.ts';
import { fleeSweepPage } from './page.ts';

/** A directory in Flee's format with settings. */
export interface FleeVariant extends SweptVariant {
  opened: OpenedFlee;
}

interface Run {
  summary: DisplacementSummary;
  directory: DisplacementDirectory;
}

type Done = SweptRun<FleeVariant, Run>;

/** A figure of a run, and of each of its draws. */
interface Figure {
  figure:
    | 'camp'
    | 'camps'
    | 'displaced'
    | 'elsewhere'
    | 'under_way'
    | 'ard_normal'
    | 'ard_rescaled'
    | 'skill';
  /** Of the figure of one camp: which. */
  camp: string;
  /** [draws] */
  column: Float64Array;
}

/** A figure of a variant beside that of the first. */
interface Beside extends Omit<Figure, 'column'> {
  itself: DrawSpread;
  /** Draw by draw; null where the first variant has no such figure. */
  difference: DrawSpread | null;
}

/** A sweep of directories: camps on the last day, everybody, and how far the model is from registered people. */
export function sweepingFlee(
  terminal: Terminal,
  { draws, seed, ...on }: OnOptions & { draws: number; seed: number },
  signal: AbortSignal,
): Sweeping<FleeVariant, Run> {
  return {
    run({ opened, settings }, folder) {
      const head = displacementHead(opened.folder, opened, { set: settings, seed, draws });
      return runDisplacementInFolder(terminal, head, on, folder, signal);
    },
    async sideBySide(done) {
      const sides = await versusFirst(done);
      return { csv: csvOf(done, sides), page: fleeSweepPage(terminal, rowsOf(done, sides)) };
    },
  };
}

async function versusFirst(done: readonly Done[]): Promise<Beside[][]> {
  const all: Figure[][] = [];
  for (const { run } of done) all.push(await figuresOf(run.directory));
  return all.map((figures) =>
    figures.flatMap(({ figure, camp, column }): Beside[] => {
      const known = column.filter(Number.isFinite);
      if (known.length === 0) return [];
      const first = all[0].find((other) => other.figure === figure && other.camp === camp);
      const apart = first && column.map((value, draw) => value - first.column[draw]).filter(Number.isFinite);
      const difference = apart === undefined || apart.length === 0 ? null : spreadOf(apart);
      return [{ figure, camp, itself: spreadOf(known), difference }];
    }),
  );
}

/** The figures of a run, read from its draws in as many passes as memory needs. */
async function figuresOf(directory: DisplacementDirectory): Promise<Figure[]> {
  const { run } = directory;
  const { camps, plan } = run;
  const width = camps.names.length;
  const kept = (column: Float64Array): Float64Array => column;
  const answer = await askDraws(directory, (figures) => ({
    end: askEnd(run, figures),
    camps: camps.names.map((_, c) =>
      figures.ask('camps', (draw) => draw.camps[(plan.days - 1) * width + c], kept),
    ),
    normal: figures.ask('camps', ardOf(camps, 'meanNormal'), kept),
    rescaled: figures.ask('camps', ardOf(camps, 'meanRescaled'), kept),
    skill: figures.ask('camps', skillOf(camps), kept),
  }));
  const { displaced, camps: inCamps, elsewhere, underWay } = answer.end();
  const counted = camps.data.some((people) => people > 0);
  const made = (figure: Figure['figure'], column: Float64Array): Figure => ({ figure, camp: '', column });
  return [
    ...camps.names.map((camp, c): Figure => ({ figure: 'camp', camp, column: answer.camps[c]() })),
    made('displaced', displaced),
    made('camps', inCamps),
    made('elsewhere', elsewhere),
    made('under_way', underWay),
    // Without registered people there is nothing to be far from.
    ...(counted
      ? [
          made('ard_normal', answer.normal()),
          made('ard_rescaled', answer.rescaled()),
          made('skill', answer.skill()),
        ]
      : []),
  ];
}

const POINTS = ['mean', 'p5', 'p25', 'p50', 'p75', 'p95'] as const;
const COLUMNS = ['date', 'figure', 'camp', ...POINTS, ...POINTS.map((point) => `difference_${point}`)];

function csvOf(done: readonly Done[], sides: readonly Beside[][]): string {
  return sweepCsv(done, COLUMNS, ({ run: { summary } }, i) =>
    sides[i].map(({ figure, camp, itself, difference }) => [
      dateOfDay(summary.start, summary.days - 1),
      figure,
      camp,
      ...POINTS.map((point) => rounded(itself[point], figure)),
      ...POINTS.map((point) => (difference === null ? '' : rounded(difference[point], figure))),
    ]),
  );
}

/** People to three decimals, as in results.csv; ratios to six. */
function rounded(value: number, figure: Figure['figure']): number {
  const scale = /^(ard|skill)/.test(figure) ? 1e6 : 1e3;
  return Math.round(value * scale) / scale;
}

/** What is printed of each variant: people in camps, the rescaled difference, and what it changes by; null without registered people. */
export interface FleeSweepRow {
  shown: string;
  camps: DrawSpread;
  ard: DrawSpread | null;
  difference: DrawSpread | null;
}

function rowsOf(done: readonly Done[], sides: readonly Beside[][]): FleeSweepRow[] {
  return done.map(({ shown }, i) => {
    const of = (name: Figure['figure']): Beside | undefined => sides[i].find(({ figure }) => figure === name);
    const ard = of('ard_rescaled');
    return {
      shown,
      camps: (of('camps') as Beside).itself,
      ard: ard?.itself ?? null,
      difference: i === 0 ? null : (ard?.difference ?? null),
    };
  });
}
