import type { Command } from 'commander';
import { scoreRun } from '../experiment/index.ts';
import { addDrawOptions, type DrawOptions, settingsOf } from './draw-options.ts';
import { exitCodes } from './exit-codes.ts';
import { onInterruption } from './interruption.ts';
import { openFit } from './open-fit.ts';
import { openScenario } from './open-scenario.ts';
import { wholeNumber } from './option-values.ts';
import { runDraws, tellRun } from './run-draws.ts';
import { observationLines } from './score-lines.ts';
import { perform, type Session } from './session.ts';

interface ScoreOptions extends DrawOptions {
  min?: number;
}

/** `masar score`: the model beside every observation. */
export function addScore(program: Command, session: Session): void {
  const { cli } = session.words;
  const command = program
    .command('score')
    .description(cli.commands.score)
    .argument('[file]', cli.arguments.file);
  addDrawOptions(command, session.words).option('--min <n>', cli.options.min, wholeNumber('--min', 0));
  perform<ScoreOptions>(session, command, async (terminal, options, [path]) => {
    const opened = openScenario(terminal, path, settingsOf(options));
    const { scenario } = opened;
    const fit = openFit(opened, options);
    tellRun(terminal, scenario, options);
    const [run] = await runDraws(terminal, [scenario], options, onInterruption(), [fit]);
    const score = scoreRun(run);
    const { shared } = terminal.words;
    if (terminal.json) terminal.print(JSON.stringify({ kind: 'modelled', exact: true, ...score }, null, 2));
    else if (score.observations.length === 0) terminal.print(`  ${terminal.words.cli.noObservations}`);
    else {
      const lines = observationLines(terminal, score.observations, { profile: scenario.profile });
      const passed = `  ${shared.scorePassed(score.passed, score.scored)}`;
      const covered = `  ${shared.scoreCovered(score.covered90, score.scored)}`;
      terminal.print(['', ...lines, '', passed, covered, ''].join('\n'));
    }
    if (options.min === undefined || score.passed >= options.min) return exitCodes.done;
    terminal.complain(`  ${terminal.words.cli.minNotMet(score.passed, options.min)}`);
    return exitCodes.notSo;
  });
}
