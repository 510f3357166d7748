import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { JSX } from 'preact';
import { outcomeLabel, quantilesOf } from '../../experiment/index.ts';
import { civilText } from '../../scenario/index.ts';
import { about, dayName } from '../../text/index.ts';
import { type Findings, figureAt, figureDraws, headlineMonth } from '../session/findings.ts';
import type { Kept } from '../session/keeping.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';

const WIDTH = 300;
const HEIGHT = 130;
const EDGE = { top: 10, bottom: 22, side: 46 };
/** Outcomes drawn: those that differ most. */
const DRAWN = 3;

interface MultiplesProps {
  session: Session;
  kept: readonly Kept[];
  nameOf: (one: Kept) => string;
}

/** Small pictures on one scale: the change's median and nine tenths, the file's median in grey behind. */
export function Multiples({ session, kept, nameOf }: MultiplesProps): JSX.Element | null {
  const { look, scenario } = session;
  const plain = scenario.value;
  const ready = kept.filter((one) => one.findings !== null && one.base !== null);
  if (plain === null || ready.length === 0) return null;
  const language = look.language.value;
  const words = studioWords(language);
  const month = headlineMonth(plain);
  const ids = plain.plan.outcomes
    .map(({ id }) => ({
      id,
      size: Math.max(
        ...ready.map((one) =>
          Math.abs(middle(one.findings as Findings, id, month) - middle(one.base as Findings, id, month)),
        ),
      ),
    }))
    .sort((a, b) => b.size - a.size)
    .slice(0, DRAWN)
    .map(({ id }) => id);
  const highest = new Map(
    ids.map((id) => [
      id,
      Math.max(1, ...ready.flatMap((one) => series(one.findings as Findings, id).map(({ p95 }) => p95))),
    ]),
  );
  return (
    <section>
      <h3>{words.compare.multiples}</h3>
      {ids.map((id) => (
        <div class="multiples" key={id}>
          {ready.map((one) => (
            <figure key={one.id}>
              <figcaption>
                <strong>{outcomeLabel(plain, id)[language]}</strong> {nameOf(one)}
              </figcaption>
              <Small
                session={session}
                findings={one.findings as Findings}
                base={one.base as Findings}
                id={id}
                highest={highest.get(id) ?? 1}
              />
            </figure>
          ))}
        </div>
      ))}
    </section>
  );
}

function Small({
  session,
  findings,
  base,
  id,
  highest,
}: {
  session: Session;
  findings: Findings;
  base: Findings;
  id: string;
  highest: number;
}): JSX.Element {
  const { look } = session;
  const language = look.language.value;
  const { scenario } = findings.run;
  const { recording } = scenario.plan;
  const style = { digits: look.digits.value, profile: scenario.profile };
  const own = series(findings, id);
  const before = series(base, id);
  const last = own.length - 1;
  const runsBack = look.timeRuns.value === 'rtl';
  const x = scaleLinear([0, last], runsBack ? [WIDTH - 8, EDGE.side] : [EDGE.side, WIDTH - 8]);
  const y = scaleLinear([0, highest], [HEIGHT - EDGE.bottom, EDGE.top]);
  const dateAt = (step: number): string =>
    dayName(civilText(scenario.compiled.origin + recording.days[recording.steps[step]]), language, style);
  const at = headlineMonth(scenario);
  const band =
    area<{ p5: number; p95: number }>(
      (_, i) => x(i),
      ({ p5 }) => y(p5),
      ({ p95 }) => y(p95),
    )(own) ?? '';
  const path = (points: readonly { p50: number }[]): string =>
    line<{ p50: number }>(
      (_, i) => x(i),
      ({ p50 }) => y(p50),
    )([...points]) ?? '';
  const summary = `${outcomeLabel(scenario, id)[language]}: ${about(own[at].p50, language, style)}, ${dateAt(at)}`;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary} direction="ltr">
      <path d={band} fill="var(--range)" />
      <path d={path(before)} fill="none" stroke="var(--muted)" stroke-width="2" stroke-dasharray="4 3" />
      <path d={path(own)} fill="none" stroke="var(--ink)" stroke-width="2" />
      {y.ticks(2).map((tick) => (
        <text key={tick} x={EDGE.side - 6} y={y(tick) + 4} text-anchor="end" class="small">
          {about(tick, language, { digits: style.digits })}
        </text>
      ))}
      <text x={x(0)} y={HEIGHT - 6} text-anchor={runsBack ? 'end' : 'start'} class="small">
        {dateAt(0).replace(/^\S+ (?=\S+ \d)/, '')}
      </text>
      <text x={x(last)} y={HEIGHT - 6} text-anchor={runsBack ? 'start' : 'end'} class="small">
        {dateAt(last).replace(/^\S+ (?=\S+ \d)/, '')}
      </text>
    </svg>
  );
}

const middle = (findings: Findings, id: string, month: number): number =>
  hasOutcome(findings, id) ? figureAt(findings, id, month).p50 : 0;

const hasOutcome = ({ run }: Findings, id: string): boolean =>
  run.scenario.plan.outcomes.some((outcome) => outcome.id === id);

function series(findings: Findings, id: string): { p5: number; p50: number; p95: number }[] {
  const { steps } = findings.run.scenario.plan.recording;
  return Array.from(steps, (_, month) =>
    hasOutcome(findings, id) ? quantilesOf(figureDraws(findings, id, month)) : { p5: 0, p50: 0, p95: 0 },
  );
}
