import type { Command } from 'commander';
import { jsonSchema } from '../scenario/index.ts';
import { exitCodes } from './exit-codes.ts';
import { perform, type Session } from './session.ts';

/** `masar schema`: the JSON Schema of scenario files. */
export function addSchema(program: Command, session: Session): void {
  const command = program.command('schema').description(session.words.cli.commands.schema);
  perform(session, command, async (terminal) => {
    terminal.print(JSON.stringify(jsonSchema(), null, 2));
    return exitCodes.done;
  });
}
