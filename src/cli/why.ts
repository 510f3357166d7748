import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import {
  type Kind,
  mechanismsAsked,
  runStudy,
  STUDY_DRAWS,
  STUDY_THIN,
  type Study,
  type Why,
  why,
} from '../experiment/index.ts';
import { openThreadsApart } from '../node/index.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { onInterruption, throwIfInterrupted } from './interruption.ts';
import { inShell, invocation } from './invocation.ts';
import { showProgress } from './progress.ts';
import { perform, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-fault.ts';
import { findingLines } from './why/finding.ts';
import { hitLines } from './why/hits.ts';
import { whyJson } from './why/json.ts';
import { clean, nameOf, type Page, pageWords, paragraph } from './why/page.ts';
import { openTarget, type Target } from './why/target.ts';

/** `masar why`: the evidence behind a name of the scenario, a sentence of its article, or a number of a run. */
export function addWhy(program: Command, session: Session): void {
  const { cli } = session.words;
  const command = program
    .command('why')
    .description(cli.commands.why)
    .argument('<name>', cli.arguments.name)
    .argument('[file]', cli.arguments.fileOrRun);
  perform(session, command, async (terminal, _, [name, path]) => {
    const target = openTarget(terminal, path);
    const study = await studyFor(terminal, target, name);
    const answer = why(target.scenario, name, { summary: target.summary, study });
    if (terminal.json) terminal.print(whyJson(answer, target.scenario, target.run));
    else {
      const lines = answerLines(pageOf(terminal, target, path), answer);
      if (lines.length > 0) terminal.print(['', ...lines, ''].join('\n'));
    }
    return judge(terminal, answer);
  });
}

/** The run's study; where it lacks what the answer is about, the few variants that are asked for, computed now. */
async function studyFor(terminal: Terminal, target: Target, name: string): Promise<Study | null> {
  const asked = mechanismsAsked(target.scenario, name);
  const has = (id: string): boolean =>
    target.study?.variants.some((variant) => variant.kind === 'without' && variant.id === id) ?? false;
  if (asked.length === 0 || asked.every(has)) return target.study;
  const { counted } = terminal.words.shared;
  terminal.say(`  ${pageWords(terminal).computing(counted(STUDY_DRAWS, 'draws'), STUDY_THIN)}`);
  const signal = onInterruption();
  const progress = showProgress(terminal, asked.length, 'variants');
  const threads = openThreadsApart();
  try {
    const study = await runStudy(threads.runner, target.scenario, {
      seed: target.summary?.seed,
      signal,
      lanes: availableParallelism(),
      only: ({ kind, id }) => kind === 'without' && asked.includes(id),
      progress: progress.of(0),
    });
    await throwIfInterrupted(signal);
    return study;
  } finally {
    await threads.close();
    progress.end();
  }
}

function pageOf(terminal: Terminal, target: Target, path: string | undefined): Page {
  const where = path === undefined ? '' : ` ${inShell(path)}`;
  return {
    terminal,
    words: pageWords(terminal),
    scenario: target.scenario,
    folder: target.folder,
    summary: target.summary,
    run: target.run,
    style: { profile: target.scenario.profile },
    toRun: `${invocation()} run${where} --report`,
    command(name) {
      const [id, ...options] = name.split(' ');
      return [`${invocation()} why ${inShell(id)}${where}`, ...options].join(' ');
    },
  };
}

function answerLines(page: Page, answer: Why): string[] {
  const { words } = page;
  const comma = page.terminal.lang === 'ar' ? '، ' : ', ';
  switch (answer.answer) {
    case 'finding':
      return [
        ...findingLines(page, answer.finding),
        ...endLines(page, answer.finding.kind),
        ...answer.others.flatMap((other, i) => [
          ...(i === 0 ? ['', ...paragraph(page, 2, `${words.alsoNamed(answer.finding.id)}:`)] : []),
          ...paragraph(page, 4, `${words.kinds[other.kind]}${comma}${nameOf(page, other)}`),
          // Alone on its line, as it is to be typed.
          `      ${page.terminal.paint('command', page.command(`${other.kind}.${other.id}`))}`,
        ]),
      ];
    case 'number':
      return [
        ...hitLines(page, answer.hits, words.headings.hits).slice(1),
        '',
        ...findingLines(page, answer.finding),
        ...endLines(page, answer.finding.kind),
      ];
    case 'no_number':
      return hitLines(page, answer.nearest, words.nearest).slice(1);
    default:
      return [];
  }
}

/** From which run the sizes are; where there is none and there could be, how to make one. */
function endLines(page: Page, kind: Kind): string[] {
  const { terminal, words, summary } = page;
  if (!summary)
    return WITH_SIZES.includes(kind) ? ['', ...paragraph(page, 2, words.noRun(page.toRun), 'faint')] : [];
  const draws = terminal.words.shared.counted(summary.draws, 'draws');
  const from = words.fromRun(clean(page.run ?? ''), draws, summary.thin);
  return ['', ...paragraph(page, 2, from, 'faint')];
}

/** Kinds of things that a run gives sizes. */
const WITH_SIZES: readonly Kind[] = ['outcome', 'status', 'move', 'reason', 'observation', 'group', 'place'];

function judge(terminal: Terminal, answer: Why): ExitCode {
  const words = pageWords(terminal);
  if (answer.answer === 'no_run') throw new UsageError({ what: 'why_needs_run', found: answer.asked });
  if (answer.answer === 'no_name') {
    terminal.complain(`  ${words.noName(answer.asked, answer.suggestion)}`);
    return exitCodes.notSo;
  }
  if (answer.answer === 'no_number') {
    terminal.complain(`  ${words.notFound(answer.asked)}`);
    return exitCodes.notSo;
  }
  return exitCodes.done;
}
