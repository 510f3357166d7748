import type { Command } from 'commander';
import { computeInline, openChunkFolder, seen, WorldError } from '../../node/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { onInterruption } from '../interruption.ts';
import { wholeNumber } from '../option-values.ts';
import { perform, type Session } from '../session.ts';
import { runsWords } from './words.ts';

/**
 * `masar task`: computes one chunk of a run that was begun. The one entry for Slurm, GNU parallel and an indexed job of
 * Kubernetes; may be called twice, at once, or long after: the same bytes land in the same place.
 */
export function addTask(program: Command, session: Session): void {
  const words = runsWords(session.words.language);
  const command = program
    .command('task')
    .description(words.commands.task)
    .argument('<run>', words.arguments.run)
    .requiredOption('--chunk <i>', words.options.chunk, wholeNumber('--chunk', 0));
  perform<{ chunk: number }>(session, command, async (terminal, { chunk }, [path]) => {
    const { chunkDone, chunkThere } = runsWords(terminal.lang);
    const directory = openChunkFolder(path);
    const { chunks } = directory.manifest;
    if (chunk >= chunks.length) throw new WorldError({ what: 'no_chunk', path, chunk, of: chunks.length });
    if (seen(directory, chunk) !== null) {
      terminal.say(`  ${chunkThere(chunk)}`);
      return exitCodes.done;
    }
    await computeInline(directory, [chunk], { signal: onInterruption(), keepManifest: true });
    terminal.say(`  ${chunkDone(chunk, chunks[chunk].count)}`);
    return exitCodes.done;
  });
}
