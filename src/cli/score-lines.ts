import type { Score, ScoredObservation } from '../experiment/index.ts';
import { monthName, type NumberStyle } from '../text/index.ts';
import { inColumns } from './columns.ts';
import { modelled, observed } from './figures.ts';
import type { Terminal, Tone } from './terminal.ts';

/** The score in one sentence, then the observations that are not met and the inputs, one line each. */
export function scoreLines(terminal: Terminal, score: Score, style: NumberStyle): string[] {
  const { shared } = terminal.words;
  if (score.observations.length === 0) return [];
  const told = score.observations.filter((o) => o.use === 'input' || !o.passed);
  return [`  ${shared.scorePassed(score.passed, score.scored)}`, ...observationLines(terminal, told, style)];
}

/** Every observation: whether it is met, what the model says and what was observed. */
export function observationLines(
  terminal: Terminal,
  observations: readonly ScoredObservation[],
  style: NumberStyle,
): string[] {
  return terminal.lang === 'ar'
    ? observations.map(
        (o) => `    ${verdict(terminal, o)}: ${label(terminal, o)}، ${figures(terminal, o, style)}`,
      )
    : inColumns(
        observations.map((o) => [verdict(terminal, o), label(terminal, o), figures(terminal, o, style)]),
        ['left', 'left', 'left'],
        '    ',
      );
}

function verdict(terminal: Terminal, { use, passed }: ScoredObservation): string {
  const { isInput, met, notMet } = terminal.words.cli;
  const [tone, word]: [Tone, string] =
    use === 'input' ? ['faint', isInput] : passed ? ['good', met] : ['bad', notMet];
  return terminal.paint(tone, word);
}

/** With the month, unless the label says the year itself. */
function label(terminal: Terminal, { label, on }: ScoredObservation): string {
  const text = label[terminal.lang];
  return text.includes(on.slice(0, 4)) ? text : `${text} (${monthName(on, terminal.lang)})`;
}

function figures(terminal: Terminal, o: ScoredObservation, style: NumberStyle): string {
  return terminal.words.cli.modelAndObserved(
    modelled(o.form, o.model, terminal.lang, style),
    observed(o.form, o.observed, terminal.lang),
  );
}
