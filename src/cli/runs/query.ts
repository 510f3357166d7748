import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type Answer, MANIFEST, queryDisplacement, queryRun } from '../../node/index.ts';
import { inColumns } from '../columns.ts';
import { exitCodes } from '../exit-codes.ts';
import { perform, type Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import { openFinishedFlee, openFinishedRun } from './open-finished-run.ts';
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
    const answer = await answered(terminal, path, sql);
    if (terminal.json) terminal.print(JSON.stringify(answer));
    else terminal.print(table(answer).join('\n'));
    return exitCodes.done;
  });
}

function answered(terminal: Terminal, path: string, sql: string): Promise<Answer> {
  const keepsDraws = existsSync(join(path, MANIFEST));
  const flee = openFinishedFlee(terminal, path);
  if (flee !== null) return queryDisplacement(sql, flee.summary, path, keepsDraws);
  const { summary, scenario } = openFinishedRun(terminal, path);
  return queryRun(sql, summary, scenario, path, keepsDraws);
}

function table({ columns, rows }: Answer): string[] {
  const numeric = columns.map((_, i) => rows.every((row) => row[i] === null || typeof row[i] === 'number'));
  const text = rows.map((row) => row.map((value) => (value === null ? '' : String(value))));
  return inColumns(
    [columns, ...text],
    numeric.map((is) => (is ? 'right' : 'left')),
  );
}
