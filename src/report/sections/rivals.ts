import { people } from '../../text/index.ts';
import { countRange, type Edition, say } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { section, table } from '../parts.ts';
import { studyWords } from '../study-words.ts';
import { clearSign, outcomeName, studied } from './study-parts.ts';

/** The answer of every rival structure, its score, and whether they disagree on the direction of a lever. */
export function rivals(edition: Edition): Markup | null {
  const { scenario, language, study } = edition;
  const words = studyWords(language);
  if ((scenario.source.rivals ?? []).length === 0) return null;
  const found = (study?.variants ?? []).filter(({ kind }) => kind === 'rival');
  const middles = found
    .flatMap(({ outcomes }) => outcomes.filter(({ id }) => id === 'left_alive').map(({ value }) => value.p50))
    .concat(study?.base.filter(({ id }) => id === 'left_alive').map(({ value }) => value.p50) ?? []);
  const count = (n: number): string => people(Math.round(n / 100) * 100, language, edition.modelled);
  const split = disagreements(edition);
  return section(
    edition,
    'rivals',
    words.sections.rivals,
    html`<p>${words.rivalsReading}</p>${studied(edition, words)}${
      study &&
      html`<p>${words.spread(count(Math.min(...middles)), count(Math.max(...middles)))} ${split.length > 0 ? words.disagree(split.join(language === 'ar' ? '، ' : ', ')) : words.agree}</p>${table(
        edition,
        'rivals',
        words.rivalsTable,
        [
          { title: words.structure },
          { title: words.met, number: true },
          { title: words.misfit, number: true },
          ...study.base.map(({ id }) => ({ title: outcomeName(edition, id), number: true })),
        ],
        [
          [
            words.ownStructure,
            `${edition.summary.score.passed}/${edition.summary.score.scored}`,
            '1',
            ...study.base.map(({ value }) => countRange(edition, value)),
          ],
          ...found.map((variant) => [
            say(edition, variant.label),
            variant.score ? `${variant.score.passed}/${variant.score.scored}` : '',
            variant.score ? variant.score.crpsRatio.toFixed(2) : '',
            ...study.base.map(({ id }) => {
              const outcome = variant.outcomes.find((each) => each.id === id);
              return outcome ? countRange(edition, outcome.value) : '';
            }),
          ]),
        ],
        true,
      )}`
    }`,
  );
}

/** Levers whose clear effects on an outcome have opposite directions on two structures. */
function disagreements(edition: Edition): string[] {
  const { study, scenario } = edition;
  return (scenario.source.levers ?? []).flatMap(({ key, value }) => {
    const variants = (study?.variants ?? []).filter((each) => each.kind === 'lever' && each.id === key.value);
    const setting = variants.find(({ rival }) => rival !== '')?.setting;
    const outcomes = (study?.base ?? []).filter(({ id }) => {
      const signs = variants
        .filter((each) => each.setting === setting)
        .map((each) => each.outcomes.find((outcome) => outcome.id === id)?.difference)
        .map((difference) => (difference === undefined ? 0 : clearSign(difference)));
      return signs.includes(1) && signs.includes(-1);
    });
    const name = value.label ? say(edition, value.label) : key.value;
    return outcomes.map(({ id }) => `${name} / ${outcomeName(edition, id)}`);
  });
}
