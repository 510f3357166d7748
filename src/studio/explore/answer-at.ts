import { answerSentence, guarded, voice } from '../../report/index.ts';
import { about, type Digits, differenceRange, type Language } from '../../text/index.ts';
import { differenceAt, type Findings } from '../session/findings.ts';
import { shownSeries } from './shown-series.ts';

/** The answer at the end of a month, in the report's own sentence. */
export interface Answer {
  sentence: string;
  /** The figures in it as they are printed, with what they count: an outcome, or `left_alive`. */
  figures: { figure: string; shown: string }[];
}

export function answerAt({ run }: Findings, month: number, language: Language, digits: Digits): Answer {
  const series = shownSeries(run);
  const { scenario } = run;
  const speaking = voice(language, scenario, digits);
  const outcomes = series.outcomes.map((outcome) => ({ ...outcome, headline: series.at(outcome.id, month) }));
  const leftAlive = series.leftAlive(month);
  const sentence = answerSentence({
    ...speaking,
    summary: {
      headline: series.months[month],
      draws: run.draws,
      outcomes,
      metrics: { left_alive: leftAlive },
    },
  });
  const count = (n: number): string => about(n, language, speaking.modelled);
  const unknown = outcomes.filter(({ family }) => family === 'unknown');
  return {
    sentence,
    figures: [
      { figure: 'left_alive', shown: count(leftAlive.p50) },
      ...(unknown.length === 1 ? [{ figure: unknown[0].id, shown: count(unknown[0].headline.p50) }] : []),
    ],
  };
}

/** A sentence in pieces: what stands between its figures, and the figures, each once and in their order. */
export function inPieces({ sentence, figures }: Answer): { text: string; figure: string | null }[] {
  const pieces: { text: string; figure: string | null }[] = [];
  let rest = sentence;
  for (const { figure, shown } of figures) {
    const at = placeOf(rest, shown);
    if (at < 0) continue;
    pieces.push({ text: rest.slice(0, at), figure: null }, { text: shown, figure });
    rest = rest.slice(at + shown.length);
  }
  return [...pieces, { text: rest, figure: null }];
}

/** Where a number stands that is not part of a longer one; dates have theirs before `about`. */
function placeOf(text: string, shown: string): number {
  for (let at = text.indexOf(shown); at >= 0; at = text.indexOf(shown, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + shown.length] ?? ' '}`;
    if (!/[\d٠-٩]/.test(around)) return at;
  }
  return -1;
}

/** What the change does to a figure at the end of a month, in words: `390 fewer (190 to 730)`. */
export function changeOf(
  base: Findings,
  now: Findings,
  figure: string,
  month: number,
  language: Language,
  digits: Digits,
): string {
  const { p5, p50, p95 } = differenceAt(base, now, figure, month);
  const { modelled } = guarded(voice(language, base.run.scenario, digits));
  return differenceRange(p50, p5, p95, language, modelled);
}
