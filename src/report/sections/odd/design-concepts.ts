import { DESIGN_CONCEPTS, type ScenarioSource } from '../../../scenario/index.ts';
import { type Edition, say } from '../../edition.ts';
import { html, type Markup } from '../../markup.ts';
import { type DesignConcept, oddWords } from '../../words/odd.ts';
import { slot } from './slot.ts';

/** The eleven design concepts, each with what the file shows and the author's text. */
export function designConcepts(edition: Edition): Markup {
  const words = oddWords(edition.language);
  return html`<dl>${DESIGN_CONCEPTS.map(
    (id) =>
      html`<div><dt>${words.concepts[id]}</dt><dd><p>${SHOWN[id](edition)}</p>${slot(edition, `design.${id}`)}</dd></div>`,
  )}</dl>`;
}

/** What the scenario itself shows of each concept. */
const SHOWN: Record<DesignConcept, (edition: Edition) => string> = {
  basic_principles: ({ language }) => oddWords(language).principles,
  emergence,
  adaptation: ({ language, scenario }) =>
    travels(scenario.source) ? oddWords(language).adapts : oddWords(language).adaptsNot,
  objectives: ({ language, scenario }) =>
    travels(scenario.source) ? oddWords(language).weighs : oddWords(language).weighsNot,
  learning: ({ language, scenario }) => {
    const setting = scenario.compiled.transitions
      .filter(({ source }) => 'set' in source && (source.set?.length ?? 0) > 0)
      .map(({ id }) => id);
    return setting.length > 0 ? oddWords(language).learns(setting.join(', ')) : oddWords(language).learnsNot;
  },
  prediction: ({ language }) => oddWords(language).predicts,
  sensing: (edition) => {
    const names = signalNames(edition, () => true);
    const words = oddWords(edition.language);
    return names.length > 0 ? words.senses(edition.phrases.list(names)) : words.sensesNot;
  },
  interaction: (edition) => {
    const names = signalNames(edition, ({ from }) => from === 'count');
    const words = oddWords(edition.language);
    return names.length > 0 ? words.interacts(edition.phrases.list(names)) : words.interactsNot;
  },
  stochasticity: ({ language, scenario }) => {
    const ranged = scenario.parameters.filter(({ converted }) => converted.low !== converted.high).length;
    return oddWords(language).chance(ranged, scenario.parameters.length - ranged);
  },
  collectives: ({ language, scenario, phrases }) =>
    oddWords(language).collective(phrases.counted(scenario.plan.groups.length, 'groups')),
  observation: ({ language, scenario, summary }) => {
    const written = scenario.source.observations ?? [];
    const layered = written.filter(({ of }) => of.coverage || of.lag || of.offset || of.confirmation).length;
    return oddWords(language).observes(summary.outcomes.length, written.length, layered);
  },
};

const travels = (source: ScenarioSource): boolean => (source.journeys?.length ?? 0) > 0;

function signalNames(
  edition: Edition,
  keep: (signal: NonNullable<ScenarioSource['signals']>[number]['value']) => boolean,
): string[] {
  return (edition.scenario.source.signals ?? [])
    .filter(({ value }) => keep(value))
    .map(({ key, value }) => (value.label ? say(edition, value.label) : key.value))
    .map((name) => (edition.language === 'ar' ? `«${name}»` : `“${name}”`));
}

/** How many effects of levers have a direction that comes about in the run. */
function emergence({ language, study }: Edition): string {
  const words = oddWords(language);
  const signs = (study?.variants ?? [])
    .filter(({ kind, rival }) => kind === 'lever' && rival === '')
    .flatMap(({ sign }) => Object.values(sign ?? {}));
  if (signs.length === 0) return words.emergesUnknown;
  const count = (sign: string): number => signs.filter((each) => each === sign).length;
  return words.emerges(count('emerges'), count('assumed'), count('none'));
}
