import { outcomeLabel } from '../../experiment/index.ts';
import { about, between, type Digits, type Language, people, phrases } from '../../text/index.ts';
import type { StudioWords } from '../words/frame.ts';
import { differenceAt, type Findings } from './findings.ts';

/** Outcomes told of a change. */
const TOLD = 3;

/** What a change does, in sentences: the outcomes whose paired difference is clear of none, the largest first. */
export function tellDifference(
  base: Findings,
  now: Findings,
  month: number,
  words: StudioWords,
  language: Language,
  digits: Digits,
): string[] {
  const { scenario } = base.run;
  const style = { digits, profile: scenario.profile };
  const clear = scenario.plan.outcomes
    .filter(({ id }) => now.run.scenario.plan.outcomes.some((outcome) => outcome.id === id))
    .map(({ id }) => ({ id, difference: differenceAt(base, now, id, month) }))
    .filter(({ difference }) => difference.p5 > 0 || difference.p95 < 0)
    .sort((a, b) => Math.abs(b.difference.p50) - Math.abs(a.difference.p50))
    .slice(0, TOLD);
  if (clear.length === 0) return [words.live.same];
  return clear.map(({ id, difference: { p5, p50, p95 } }) => {
    const [least, most] = [Math.abs(p5), Math.abs(p95)].sort((a, b) => a - b);
    const size = Math.abs(p50);
    const tell = p50 < 0 ? words.live.fewer : words.live.more;
    return tell(
      phrases(language).counted(
        Number(people(size, 'en').replaceAll(',', '')) || 10,
        'people',
        about(size, language, style),
      ),
      outcomeLabel(scenario, id)[language],
      between(least, most, language, style),
    );
  });
}
