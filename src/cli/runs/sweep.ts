import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkEmptyOrSweep, WorldError, writeWhole } from '../../node/index.ts';
import type { Settings } from '../../scenario/index.ts';
import { throwIfInterrupted } from '../interruption.ts';
import type { Terminal } from '../terminal.ts';
import { runsWords } from './words.ts';

/** A point of a sweep: what is run there, as the command named it and as it is called, and what is set beside it. */
export interface SweptVariant {
  shown: string;
  id: string;
  settings: Settings;
}

/** A variant that was run. */
export interface SweptRun<Variant, Run> {
  /** The name of its folder. */
  name: string;
  /** What tells it from the others. */
  shown: string;
  variant: Variant;
  run: Run;
}

/** How a sweep runs and sets side by side, by what its variants are. */
export interface Sweeping<Variant, Run> {
  run(variant: Variant, folder: string): Promise<Run>;
  /** What stands in `sweep.csv`, and what is printed. */
  sideBySide(done: readonly SweptRun<Variant, Run>[]): Promise<{ csv: string; page: string[] }>;
}

/**
 * Runs every variant of a sweep on the same random numbers, each in a folder of its own under `variants`, and sets them side
 * by side in `sweep.csv`, with paired differences from the first. The same command goes on where it stopped.
 */
export async function runSweep<Variant extends SweptVariant, Run extends { summary: unknown }>(
  terminal: Terminal,
  variants: readonly Variant[],
  { run, sideBySide }: Sweeping<Variant, Run>,
  output: string,
  signal: AbortSignal,
): Promise<void> {
  const words = runsWords(terminal.lang);
  const several = new Set(variants.map(({ shown }) => shown)).size > 1;
  const list = variants.map((variant, i) => ({
    name: String(i + 1).padStart(String(variants.length).length, '0'),
    shown: shownAs(variant, several),
    scenario: variant.id,
    settings: variant.settings,
  }));
  begin(output, `${JSON.stringify({ masar: 'sweep', variants: list }, null, 1)}\n`);
  terminal.say(`  ${words.sweepOf(variants.length)}`);
  const done: SweptRun<Variant, Run>[] = [];
  for (const [i, variant] of variants.entries()) {
    const { name, shown } = list[i];
    terminal.say(`  ${words.variant(i + 1, variants.length, shown)}`);
    done.push({ name, shown, variant, run: await run(variant, join(output, 'variants', name)) });
    await throwIfInterrupted(signal);
  }
  const { csv, page } = await sideBySide(done);
  writeWhole(join(output, 'sweep.csv'), csv);
  if (terminal.json)
    terminal.print(
      JSON.stringify(
        done.map(({ name, run: { summary } }, i) => ({
          ...list[i],
          folder: join('variants', name),
          summary,
        })),
      ),
    );
  else terminal.print(page.join('\n'));
  terminal.say(
    `  ${terminal.words.shared.labels.wrote}   ${join(output, '/')}   sweep.json  sweep.csv  variants/`,
  );
}

function shownAs({ shown, id, settings }: SweptVariant, several: boolean): string {
  const set = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return [...(several ? [shown] : []), ...set].join(' ') || id;
}

/** A folder keeps one sweep. */
function begin(output: string, text: string): void {
  checkEmptyOrSweep(output);
  const file = join(output, 'sweep.json');
  if (!existsSync(file)) writeWhole(file, text);
  else if (readFileSync(file, 'utf8') !== text)
    throw new WorldError({ what: 'other_scenario', path: output });
}
