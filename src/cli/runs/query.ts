import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type Answer, MANIFEST, queryRun } from '../../node/index.ts';
import { inColumns } from '../columns.ts';
import { exitCodes } from '../exit-codes.ts';
import { perform, type Session } from '../session.ts';
import { openFinishedRun } from './open-finished-run.ts';
import { runsWords } from './words.ts';

/** `masar query`: asks a run by SQL, where DuckDB is installed. */
export function addQuery(program: Command, session: Session): void {
  const words = runsWords(session.words.language);
  const command = program
    .command('query')
    .description(words.commands.query)
    .argument('<run>', words.arguments.run)
    .argument('<sql>', words.arguments.sql);
  perform(session, command, async (terminal, _options, [path, sql]) => {
    const { summary, scenario } = openFinishedRun(terminal, path);
    const answer = await queryRun(sql, summary, scenario, path, existsSync(join(path, MANIFEST)));
    if (terminal.json) terminal.print(JSON.stringify(answer));
    else terminal.print(table(answer).join('\n'));
    return exitCodes.done;
  });
}

function table({ columns, rows }: Answer): string[] {
  const numeric = columns.map((_, i) => rows.every((row) => row[i] === null || typeof row[i] === 'number'));
  const text = rows.map((row) => row.map((value) => (value === null ? '' : String(value))));
  return inColumns(
    [columns, ...text],
    numeric.map((is) => (is ? 'right' : 'left')),
  );
}
