import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  differences,
  headlineFigures,
  headlineOf,
  publish,
  type Summary,
  told,
  toldDifference,
} from '../../experiment/index.ts';
import { askDraws, checkEmptyOrSweep, type RunDirectory, WorldError, writeWhole } from '../../node/index.ts';
import type { Settings } from '../../scenario/index.ts';
import { about, between, differenceRange, isolate } from '../../text/index.ts';
import { inColumns } from '../columns.ts';
import type { DrawOptions } from '../draw-options.ts';
import { throwIfInterrupted } from '../interruption.ts';
import { openFit } from '../open-fit.ts';
import type { Opened } from '../open-scenario.ts';
import type { Terminal } from '../terminal.ts';
import type { OnOptions } from './on-options.ts';
import { runInFolder } from './run-in-folder.ts';
import { runsWords } from './words.ts';

/** A point of a sweep. */
export interface SweptVariant {
  opened: Opened;
  settings: Settings;
}

interface Done {
  name: string;
  shown: string;
  variant: SweptVariant;
  summary: Summary;
  directory: RunDirectory;
}

/**
 * Runs every variant of a sweep on the same random numbers, each in a folder of its own under `variants`, and sets them side
 * by side in `sweep.csv`, with paired differences from the first. The same command goes on where it stopped.
 */
export async function runSweep(
  terminal: Terminal,
  variants: readonly SweptVariant[],
  options: DrawOptions & OnOptions,
  output: string,
  signal: AbortSignal,
): Promise<void> {
  const words = runsWords(terminal.lang);
  const several = new Set(variants.map(({ opened }) => opened.shown)).size > 1;
  const list = variants.map((variant, i) => ({
    name: String(i + 1).padStart(String(variants.length).length, '0'),
    shown: shownAs(variant, several),
    scenario: variant.opened.scenario.id,
    settings: variant.settings,
  }));
  begin(output, `${JSON.stringify({ masar: 'sweep', variants: list }, null, 1)}\n`);
  terminal.say(`  ${words.sweepOf(variants.length)}`);
  const done: Done[] = [];
  for (const [i, variant] of variants.entries()) {
    const { name, shown } = list[i];
    terminal.say(`  ${words.variant(i + 1, variants.length, shown)}`);
    const { scenario } = variant.opened;
    const fit = openFit(variant.opened, options);
    const folder = join(output, 'variants', name);
    done.push({
      name,
      shown,
      variant,
      ...(await runInFolder(terminal, scenario, options, folder, fit, signal)),
    });
    await throwIfInterrupted(signal);
  }
  const sides = await sideBySide(done);
  const text = sweepCsv(done, sides);
  writeWhole(join(output, 'sweep.csv'), text);
  if (terminal.json)
    terminal.print(
      JSON.stringify(
        done.map(({ name, summary }, i) => ({ ...list[i], folder: join('variants', name), summary })),
      ),
    );
  else terminal.print(['', `  ${words.sweepTitle}`, ...table(terminal, done, sides), ''].join('\n'));
  terminal.say(
    `  ${terminal.words.shared.labels.wrote}   ${join(output, '/')}   sweep.json  sweep.csv  variants/`,
  );
}

function shownAs({ opened, settings }: SweptVariant, several: boolean): string {
  const set = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return [...(several ? [opened.shown] : []), ...set].join(' ') || opened.scenario.id;
}

/** A folder keeps one sweep. */
function begin(output: string, text: string): void {
  checkEmptyOrSweep(output);
  const file = join(output, 'sweep.json');
  if (!existsSync(file)) writeWhole(file, text);
  else if (readFileSync(file, 'utf8') !== text)
    throw new WorldError({ what: 'other_scenario', path: output });
}

type Differences = Map<string, ReturnType<typeof differences>>;

/** For each variant, the paired differences of its headline figures from the first variant's. */
async function sideBySide(done: readonly Done[]): Promise<Differences[]> {
  const columns: Map<string, Float64Array>[] = [];
  for (const { directory, variant } of done) {
    const { scenario } = variant.opened;
    const asked = await askDraws(directory, (figures) =>
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

/** Tidy and in the form for publication: one row for each variant and figure of the answer. */
function sweepCsv(done: readonly Done[], sides: readonly Differences[]): string {
  const names = [...new Set(done.flatMap(({ variant }) => Object.keys(variant.settings)))].sort();
  const head = [
    'variant',
    'scenario',
    ...names,
    'date',
    'figure',
    ...POINTS,
    ...POINTS.map((p) => `difference_${p}`),
    'kind',
  ];
  const rows = done.flatMap(({ name, variant, summary }, i) => {
    const { scenario } = variant.opened;
    const { profile } = scenario;
    const { metrics } = publish(summary, profile);
    return headlineFigures(scenario).map((figure) => [
      name,
      scenario.id,
      ...names.map((setting) => variant.settings[setting] ?? ''),
      summary.headline,
      figure,
      ...POINTS.map((point) => told(metrics[figure][point], profile)),
      ...POINTS.map((point) => {
        const difference = sides[i].get(figure);
        return difference === undefined ? '' : toldDifference(difference[point], profile);
      }),
      'modelled',
    ]);
  });
  const cell = (value: string | number): string =>
    /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  return `${[head, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

/** Where Arabic is written the words come after the digits, as in the table of outcomes. */
function table(terminal: Terminal, done: readonly Done[], sides: readonly Differences[]): string[] {
  const { shared, cli } = terminal.words;
  const { lang } = terminal;
  const rows = done.map(({ shown, variant, summary }, i) => {
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
