import {
  type Fit,
  type FittedObservation,
  type FittedParameter,
  foldGain,
  isMatched,
  mostLearnt,
  teachesNothing,
} from '../../experiment/index.ts';
import {
  difference,
  type FitPhrases,
  factor,
  fitPhrases,
  people,
  percent,
  percentRange,
  range,
} from '../../text/index.ts';
import { countRange, type Edition, say } from '../edition.ts';
import { type Fragment, html, type Markup } from '../markup.ts';
import { code, section, table } from '../parts.ts';
import { studyWords } from '../study-words.ts';
import { published } from './observed.ts';
import { figureRange, outcomeName } from './study-parts.ts';

/** Numbers that are told: those of which most was learnt. */
const MOST_PARAMETERS = 12;

/** What the fit found, and what it says of figures that it had not seen. Null where nothing was fitted. */
export function fitted(edition: Edition): Markup | null {
  const { fits, language, plain } = edition;
  const [fit] = fits;
  if (fit === undefined) return null;
  const words = fitPhrases(language);
  const used = fit.observations.filter(({ use }) => use === 'fit');
  const ranged = edition.scenario.plan.parameters.filter(({ fixed }) => fixed === null).length;
  const mute = used.filter(teachesNothing);
  const away = used.filter((o) => !isMatched(o));
  const held = (fit.folds ?? []).flatMap(({ observations }) => observations);
  const { strong, weak, effective, paretoShape } = fit.diagnostics;
  const exact = (n: number): string => people(Math.round(n), language, plain);
  return section(
    edition,
    'fit',
    words.title,
    html`<p>${words.reading(used.length, ranged)}</p>
<p>${words.identifies(strong, weak, ranged)} ${mute.length > 0 ? words.teachNothing(labels(edition, mute)) : null}</p>
${observations(edition, fit, used, words)}
<p>${away.length === 0 ? words.allMatched : words.structure(labels(edition, away))}</p>
${
  held.length > 0 &&
  html`<p>${words.folds(
    held.filter(({ inside50 }) => inside50).length,
    held.filter(({ inside90 }) => inside90).length,
    held.length,
  )} ${words.foldsGain(
    signed(foldGain(fit)),
    held.filter(({ lnDensity, lnDensityPrior }) => lnDensity > lnDensityPrior).length,
    held.length,
  )}</p>`
}
${parameters(edition, fit, words)}
${answer(edition, fit, words)}
${fits.length > 1 ? structures(edition, words) : null}
<p>${words.effective(exact(effective), exact(fit.rows.length), exact(fit.evaluations))}${language === 'ar' ? '، ' : ', '}${words.trusted(paretoShape < 0.7, paretoShape.toFixed(2))}.</p>`,
  );
}

function labels(edition: Edition, observations: readonly FittedObservation[]): string {
  return edition.phrases.list(observations.map(({ label }) => say(edition, label)));
}

function observations(
  edition: Edition,
  fit: Fit,
  used: readonly FittedObservation[],
  words: FitPhrases,
): Markup {
  const { columns, headings, captions } = words;
  const heldBack = new Map((fit.folds ?? []).flatMap((fold) => fold.observations.map((o) => [o.id, o])));
  return table(
    edition,
    'fitted-observations',
    captions.observations,
    [
      { title: headings.observations },
      { title: columns.observed, number: true },
      { title: columns.before, number: true },
      { title: columns.after, number: true },
      ...(heldBack.size > 0 ? [{ title: headings.folds, number: true }] : []),
      { title: words.moved, number: true },
    ],
    used.map((o): Fragment[] => {
      const held = heldBack.get(o.id);
      return [
        say(edition, o.label),
        published(edition, o),
        figureRange(edition, o.form, o.prior),
        html`${figureRange(edition, o.form, o.posterior)}${!isMatched(o) ? html`<br><small>${words.notMatched(Math.abs(o.pull).toFixed(1))}</small>` : null}`,
        ...(heldBack.size > 0
          ? [
              held === undefined
                ? ''
                : html`${figureRange(edition, o.form, held.forecast)}<br><small>${words.inside[held.inside50 ? 'half' : held.inside90 ? 'ninety' : 'outside']}</small>`,
            ]
          : []),
        o.influence === null
          ? words.tooFewRows
          : difference(o.influence.answer.left_alive ?? 0, edition.language, edition.modelled),
      ];
    }),
    true,
  );
}

function parameters(edition: Edition, fit: Fit, words: FitPhrases): Markup {
  const most = mostLearnt(fit, MOST_PARAMETERS);
  const { before, after, expectedShrink } = words.columns;
  return table(
    edition,
    'fitted-parameters',
    words.captions.parameters,
    [
      { title: words.parameter },
      { title: before, number: true },
      { title: after, number: true },
      { title: expectedShrink, number: true },
    ],
    most.map((parameter) => [
      code(parameter.id),
      estimateOf(edition, parameter, 'prior', words),
      estimateOf(edition, parameter, 'posterior', words),
      percent(parameter.expected, edition.language, edition.plain),
    ]),
    true,
  );
}

/** Shares in percent and counts in people; speeds and factors as multiples of the best value. */
function estimateOf(
  { language, plain, scenario }: Edition,
  parameter: FittedParameter,
  which: 'prior' | 'posterior',
  words: FitPhrases,
): string {
  const { p5, p50, p95 } = parameter[which];
  const written = scenario.parameters.find(({ id }) => id === parameter.id)?.converted;
  if (written?.unit === 'probability') return percentRange(p50, p5, p95, language, plain);
  if (written?.unit === 'people') return range(p50, p5, p95, language, plain);
  if (written?.unit === 'effect') return `${p50.toFixed(2)} (${p5.toFixed(2)}, ${p95.toFixed(2)})`;
  const times = (x: number): string => factor(x / (written?.best ?? 1), language, plain);
  return words.timesBest(`${times(p50)} (${times(p5)}, ${times(p95)})`);
}

function answer(edition: Edition, fit: Fit, words: FitPhrases): Markup {
  const { columns, captions, headings } = words;
  return table(
    edition,
    'fitted-answer',
    captions.answer,
    [
      { title: headings.answer },
      { title: columns.before, number: true },
      { title: columns.after, number: true },
    ],
    fit.answer.map(({ id, prior, posterior }) => [
      id === 'left_alive' ? studyWords(edition.language).leftAlive : outcomeName(edition, id),
      countRange(edition, prior),
      countRange(edition, posterior),
    ]),
  );
}

function structures(edition: Edition, words: FitPhrases): Markup {
  const { columns, captions, headings, ownStructure, evidence } = words;
  const named = (rival: string): string => {
    const label = edition.scenario.source.rivals?.find(({ id }) => id.value === rival)?.label;
    return rival === '' ? ownStructure : label ? say(edition, label) : rival;
  };
  return table(
    edition,
    'fitted-structures',
    captions.rivals,
    [
      { title: headings.rivals },
      { title: columns.evidence, number: true },
      { title: columns.heldBack, number: true },
      { title: studyWords(edition.language).leftAlive, number: true },
    ],
    edition.fits.map((fit) => {
      const left = fit.answer.find(({ id }) => id === 'left_alive');
      return [
        named(fit.rival),
        evidence(signed(fit.diagnostics.lnEvidence), fit.diagnostics.lnEvidenceError.toFixed(2)),
        fit.folds ? signed(foldGain(fit)) : '',
        left ? countRange(edition, left.posterior) : '',
      ];
    }),
  );
}

/** With its sign in a form that both directions of writing keep. */
function signed(x: number): string {
  return `\u200e${x < 0 ? '\u2212' : '+'}${Math.abs(x).toFixed(2)}`;
}
