import { type Drivers, influenceAtHand, type Run } from '../../experiment/index.ts';
import { civilText, type Scenario } from '../../scenario/index.ts';
import { driverWords, type Language } from '../../text/index.ts';
import { type Findings, figureDraws, headlineMonth } from './findings.ts';

/** How far single numbers move the answer, and what that was found from. */
export interface Influence {
  /** What they move, named in the page's language. */
  figure: string;
  /** The date of the answer, as a day of its month. */
  date: string;
  draws: number;
  /** Numbers with a range. */
  of: number;
  /** Of the answer's variance, largest first. */
  shares: readonly { id: string; share: number }[];
  /** A share that is not larger is not told apart from chance. */
  noise: number;
}

const known = new WeakMap<Run, ReturnType<typeof influenceAtHand>>();

/**
 * From a study of drivers where one lies beside the scenario, else from the draws that the page has made of the file as it
 * stands (of those who left alive at the date of the answer). Null until all of those are there.
 */
export function influenceOf(
  scenario: Scenario,
  drivers: Drivers | null,
  base: Findings | null,
  language: Language,
): Influence | null {
  const own = new Set(scenario.parameters.map(({ id }) => id));
  const { leftAlive } = driverWords(language);
  if (drivers !== null) {
    const { figure, headline, draws, parameters, narrowings, noise } = drivers;
    return {
      figure: figure.label?.[language] ?? leftAlive,
      date: headline,
      draws,
      of: parameters,
      shares: narrowings.filter(({ id }) => own.has(id)),
      noise,
    };
  }
  if (base === null || !base.level.finest || base.run.scenario !== scenario) return null;
  const month = headlineMonth(scenario);
  const found = known.get(base.run) ?? influenceAtHand(base.run, figureDraws(base, 'left_alive', month));
  known.set(base.run, found);
  return { ...found, figure: leftAlive, date: lastDay(scenario, month), of: found.shares.length };
}

const lastDay = ({ plan, compiled }: Scenario, month: number): string =>
  civilText(compiled.origin + plan.recording.days[plan.recording.steps[month]]);
