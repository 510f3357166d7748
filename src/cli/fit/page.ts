import {
  type Fit,
  type FittedObservation,
  type FittedParameter,
  foldGain,
  isMatched,
  mostLearnt,
  outcomeLabel,
  teachesNothing,
} from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import {
  type FitPhrases,
  factor,
  fitPhrases,
  people,
  percent,
  percentRange,
  range,
} from '../../text/index.ts';
import { inColumns } from '../columns.ts';
import { modelled, observed } from '../figures.ts';
import type { Terminal } from '../terminal.ts';
import { whyWords } from '../why/words.ts';
import { wrapped } from '../wrapped.ts';

/** Parameters that are told: those of which most was learnt. */
const MOST_PARAMETERS = 12;

/** What a fit found, as the lines of a page. */
export function fitPage(terminal: Terminal, fit: Fit, scenario: Scenario): string[] {
  const words = fitPhrases(terminal.lang);
  const { headings } = words;
  const head = (text: string): string[] => ['', `  ${terminal.paint('title', text)}`];
  return [
    ...head(headings.identifiability),
    ...identifiability(terminal, fit, scenario, words),
    ...head(headings.observations),
    ...observations(terminal, fit, scenario, words),
    ...head(headings.parameters),
    ...parameters(terminal, fit, scenario, words),
    ...head(headings.answer),
    ...answer(terminal, fit, scenario, words),
    ...foldsPart(terminal, fit, scenario),
    ...head(headings.quality),
    ...quality(terminal, fit, words),
    '',
  ];
}

/** Structures beside each other: how probable each makes the observations, and what each says of those held back. */
export function rivalsPage(terminal: Terminal, fits: readonly Fit[], scenario: Scenario): string[] {
  const words = fitPhrases(terminal.lang);
  const { columns } = words;
  const labelOf = (rival: string): string =>
    rival === ''
      ? words.ownStructure
      : (scenario.source.rivals?.find(({ id }) => id.value === rival)?.label?.[terminal.lang] ?? rival);
  const rows = fits.map((fit) => {
    const { lnEvidence, lnEvidenceError } = fit.diagnostics;
    return [
      labelOf(fit.rival),
      words.evidence(signed(lnEvidence), lnEvidenceError.toFixed(2)),
      fit.folds ? signed(foldGain(fit)) : '',
    ];
  });
  return [
    '',
    `  ${terminal.paint('title', words.headings.rivals)}`,
    ...inColumns(
      [['', columns.evidence, fits.some(({ folds }) => folds) ? columns.heldBack : ''], ...rows],
      ['left', 'left', 'left'],
      '    ',
    ),
    '',
  ];
}

function identifiability(terminal: Terminal, fit: Fit, scenario: Scenario, words: FitPhrases): string[] {
  const ranged = scenario.plan.parameters.filter(({ fixed }) => fixed === null).length;
  const { strong, weak } = fit.diagnostics;
  const mute = fit.observations.filter(teachesNothing);
  const lines = wrapped(words.identifies(strong, weak, ranged));
  if (mute.length > 0) lines.push(...wrapped(words.teachNothing(labels(terminal, mute))));
  return lines.map((line) => `    ${line}`);
}

function observations(terminal: Terminal, fit: Fit, { profile }: Scenario, words: FitPhrases): string[] {
  const fitted = fit.observations.filter(({ use }) => use === 'fit');
  const { columns } = words;
  const rows = fitted.map((o) => [
    o.label[terminal.lang],
    observed(o.form, o.observed, terminal.lang),
    modelled(o.form, o.prior, terminal.lang, { profile }),
    modelled(o.form, o.posterior, terminal.lang, { profile }),
    isMatched(o)
      ? terminal.paint('good', words.matched)
      : terminal.paint('bad', words.notMatched(Math.abs(o.pull).toFixed(1))),
  ]);
  const titles = ['', columns.observed, columns.before, columns.after, ''];
  const away = fitted.filter((o) => !isMatched(o));
  const verdict = away.length === 0 ? words.allMatched : words.structure(labels(terminal, away));
  return [
    ...inColumns([titles, ...rows], ['left', 'left', 'left', 'left', 'left'], '    '),
    '',
    ...wrapped(verdict).map((line) => `    ${line}`),
  ];
}

function labels(terminal: Terminal, observations: readonly FittedObservation[]): string {
  return terminal.words.shared.list(observations.map(({ label }) => label[terminal.lang]));
}

function parameters(terminal: Terminal, fit: Fit, scenario: Scenario, words: FitPhrases): string[] {
  const most = mostLearnt(fit, MOST_PARAMETERS);
  const { before, after, expectedShrink } = words.columns;
  const rows = most.map((parameter) => [
    parameter.id,
    estimateOf(terminal, parameter, 'prior', scenario, words),
    estimateOf(terminal, parameter, 'posterior', scenario, words),
    percent(parameter.expected, terminal.lang),
  ]);
  return inColumns([['', before, after, expectedShrink], ...rows], ['left', 'left', 'left', 'left'], '    ');
}

/** Shares in percent and counts in people; speeds and factors as multiples of the best value. */
function estimateOf(
  { lang }: Terminal,
  parameter: FittedParameter,
  which: 'prior' | 'posterior',
  scenario: Scenario,
  words: FitPhrases,
): string {
  const { p5, p50, p95 } = parameter[which];
  const written = scenario.parameters.find(({ id }) => id === parameter.id)?.converted;
  if (written?.unit === 'probability') return percentRange(p50, p5, p95, lang);
  if (written?.unit === 'people') return range(p50, p5, p95, lang);
  if (written?.unit === 'effect') return `${p50.toFixed(2)} (${p5.toFixed(2)}, ${p95.toFixed(2)})`;
  const best = written?.best ?? 1;
  const times = (x: number): string => factor(x / best, lang);
  return words.timesBest(`${times(p50)} (${times(p5)}, ${times(p95)})`);
}

function answer({ lang }: Terminal, fit: Fit, scenario: Scenario, words: FitPhrases): string[] {
  const style = { profile: scenario.profile };
  const rows = fit.answer.map(({ id, prior, posterior }) => [
    id === 'left_alive' ? whyWords(lang).leftAlive : outcomeLabel(scenario, id)[lang],
    range(prior.p50, prior.p5, prior.p95, lang, style),
    range(posterior.p50, posterior.p5, posterior.p95, lang, style),
  ]);
  return inColumns(
    [['', words.columns.before, words.columns.after], ...rows],
    ['left', 'left', 'left'],
    '    ',
  );
}

/** What a fit without a theme says of the figures of that theme, under its heading; nothing where none was held back. */
export function foldsPart(terminal: Terminal, fit: Fit, scenario: Scenario): string[] {
  if (!fit.folds) return [];
  const words = fitPhrases(terminal.lang);
  return ['', `  ${terminal.paint('title', words.headings.folds)}`, ...folds(terminal, fit, scenario, words)];
}

function folds(terminal: Terminal, fit: Fit, { profile }: Scenario, words: FitPhrases): string[] {
  const all = (fit.folds ?? []).flatMap(({ observations }) => observations);
  const rows = all.flatMap((held) => {
    const o = fit.observations.find(({ id }) => id === held.id);
    if (o === undefined) return [];
    return [
      [
        o.label[terminal.lang],
        observed(o.form, o.observed, terminal.lang),
        modelled(o.form, held.forecast, terminal.lang, { profile }),
        signed(held.lnDensity - held.lnDensityPrior),
      ],
    ];
  });
  const better = all.filter(({ lnDensity, lnDensityPrior }) => lnDensity > lnDensityPrior).length;
  const count = (inside: 'inside50' | 'inside90'): number => all.filter((o) => o[inside]).length;
  const sentences = [
    words.folds(count('inside50'), count('inside90'), all.length),
    words.foldsGain(signed(foldGain(fit)), better, all.length),
  ];
  return [
    ...inColumns(rows, ['left', 'left', 'left', 'right'], '    '),
    '',
    ...sentences.flatMap((sentence) => wrapped(sentence)).map((line) => `    ${line}`),
  ];
}

function quality({ lang }: Terminal, fit: Fit, words: FitPhrases): string[] {
  const { effective, paretoShape } = fit.diagnostics;
  const shown = (n: number): string => people(n, lang);
  return [
    words.effective(shown(Math.round(effective)), shown(fit.rows.length), shown(fit.evaluations)),
    words.trusted(paretoShape < 0.7, paretoShape.toFixed(2)),
  ].map((line) => `    ${line}`);
}

/** With a sign in words that both directions of writing keep. */
function signed(x: number): string {
  return `${x < 0 ? '\u2212' : '+'}${Math.abs(x).toFixed(2)}`;
}
