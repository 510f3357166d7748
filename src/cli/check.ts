import type { Command } from 'commander';
import { isOpen, loadScenario, oddSlots, type Scenario } from '../scenario/index.ts';
import type { Diagnostic } from '../text/index.ts';
import { asJson } from './diagnostic-json.ts';
import { exitCodes } from './exit-codes.ts';
import { extremeLines, extremesOf } from './extremes.ts';
import { checkFlee, fleeFolderOf } from './flee/check-flee.ts';
import { onInterruption } from './interruption.ts';
import { readNamed, shownFile, tellDiagnostics } from './open-scenario.ts';
import { perform, type Session } from './session.ts';
import { ungrounded } from './ungrounded.ts';

interface CheckOptions {
  strict?: boolean;
  extremes?: boolean;
}

/** `masar check`: every mistake of a scenario, each at its place; with `--extremes` also how it bears them. */
export function addCheck(program: Command, session: Session): void {
  const { cli, shared } = session.words;
  const command = program
    .command('check')
    .description(cli.commands.check)
    .argument('[file]', cli.arguments.file)
    .argument('[source]', cli.arguments.fleeSource)
    .option('--strict', shared.options.strict)
    .option('--extremes', cli.options.extremes);
  perform<CheckOptions>(session, command, async (terminal, { strict, extremes: asked }, [path, source]) => {
    const flee = fleeFolderOf(path ?? '.', source);
    if (flee) return checkFlee(terminal, flee, strict === true);
    const folder = readNamed(terminal, path);
    const { scenario, diagnostics: found } = loadScenario(folder.files, { main: folder.main, id: folder.id });
    const diagnostics = strict && scenario ? [...found, ...ungrounded(scenario)] : found;
    const count = (severity: Diagnostic['severity']): number =>
      diagnostics.filter((d) => d.severity === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    const extremes = asked && scenario ? await extremesOf(terminal, scenario, onInterruption()) : null;
    const fails = errors > 0 || (strict === true && warnings > 0);
    const broken = extremes !== null && extremes.held < extremes.made;
    if (terminal.json) {
      const shown = diagnostics.map((d) => asJson({ ...d, file: shownFile(folder, d.file) }));
      terminal.print(JSON.stringify({ diagnostics: shown, ...(extremes ? { extremes } : {}) }, null, 2));
    } else {
      tellDiagnostics(terminal, diagnostics, folder);
      const file = shownFile(folder, folder.main);
      const { checked, checkedClean } = terminal.words.shared;
      const summary = diagnostics.length === 0 ? checkedClean(file) : checked(file, errors, warnings);
      const graded = scenario ? `   (${countGraded(terminal.words.cli.graded, scenario)})` : '';
      terminal.print(terminal.paint(fails ? 'bad' : warnings > 0 ? 'caution' : 'good', summary) + graded);
      if (extremes && scenario) terminal.print(extremeLines(terminal, scenario, extremes).join('\n'));
      const open = scenario?.source.challenges?.filter(isOpen).length ?? 0;
      const { counted, remarks } = terminal.words.shared;
      if (open > 0) terminal.print(`  ${remarks.unanswered(counted(open, 'challenges'))}`);
      const empty = scenario?.source.odd ? oddSlots(scenario.source).filter(({ text }) => text === null) : [];
      if (empty.length > 0) terminal.print(`  ${terminal.words.cli.oddEmpty(empty.map(({ key }) => key))}`);
    }
    return fails || broken ? exitCodes.notSo : exitCodes.done;
  });
}

function countGraded(words: (numbers: number, evidence: number) => string, scenario: Scenario): string {
  const ranged = scenario.parameters.filter(({ converted }) => converted.low !== converted.high);
  return words(ranged.length, scenario.source.evidence?.length ?? 0);
}
