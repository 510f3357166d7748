import type { Command } from 'commander';
import { CORE_STATUSES } from '../scenario/index.ts';
import { codes, explain, isCode } from '../text/index.ts';
import { inColumns } from './columns.ts';
import { exitCodes } from './exit-codes.ts';
import { perform, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-fault.ts';

/** `masar explain`: a code in depth, the statuses, or all codes with their titles. */
export function addExplain(program: Command, session: Session): void {
  const { cli } = session.words;
  const command = program
    .command('explain')
    .description(cli.commands.explain)
    .argument('[topic]', cli.arguments.topic);
  perform(session, command, async (terminal, _, [topic]) => {
    if (topic === undefined) listCodes(terminal);
    else if (topic === 'statuses') listStatuses(terminal);
    else explainCode(terminal, topic);
    return exitCodes.done;
  });
}

function listCodes(terminal: Terminal): void {
  if (terminal.json) terminal.print(JSON.stringify(codes));
  else terminal.print(codes.map((code) => explain(code, terminal.lang).split('\n')[0]).join('\n'));
}

/** Both languages stand beside each other, the Arabic last so that it turns nothing round. */
function listStatuses(terminal: Terminal): void {
  if (terminal.json) {
    terminal.print(JSON.stringify(CORE_STATUSES, null, 2));
    return;
  }
  const rows = CORE_STATUSES.map(({ id, family, label }) => [id, family, label.en, label.ar]);
  terminal.print(
    [terminal.words.cli.statusesTitle, '', ...inColumns(rows, ['left', 'left', 'left', 'left'])].join('\n'),
  );
}

function explainCode(terminal: Terminal, topic: string): void {
  const code = topic.toUpperCase();
  if (!isCode(code)) throw new UsageError({ what: 'unknown_topic', name: topic, suggestion: nearest(topic) });
  if (terminal.json) {
    terminal.print(JSON.stringify({ code, en: explain(code, 'en'), ar: explain(code, 'ar') }, null, 2));
    return;
  }
  terminal.print(explain(code, terminal.lang));
}

/** `statuses` for what begins like it, or the code with the same digits. */
function nearest(topic: string): string | undefined {
  if (/^stat/i.test(topic)) return 'statuses';
  const digits = topic.replace(/\D/g, '');
  return digits === '' ? undefined : codes.find((code) => Number(code.replace(/\D/g, '')) === Number(digits));
}
