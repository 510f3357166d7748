import { type ReadonlySignal, useComputed } from '@preact/signals';
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import { outcomeLabel, type PairedDifference } from '../../experiment/index.ts';
import { drawn, guarded, paints, voice } from '../../report/index.ts';
import { differenceRange, monthName, people, phrases } from '../../text/index.ts';
import { differenceAt } from '../session/findings.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import type { ExploreProps } from './explore.tsx';
import { firstPull, leverScale } from './lever-scale.ts';
import { Swatch } from './paint.tsx';
import { pairedOf } from './paired.ts';
import { useFoldedMonth } from './rested-month.ts';
import { monthsOf } from './shown-series.ts';
import { typedNumber } from './typed-number.ts';

/** Outcomes that are shown at once: those that differ most. */
const SHOWN = 3;
/** Runs in which the certainty of a sign is told: a share of draws, as so many of these. */
const RUNS = 20;
/** Units of a bar's picture. */
const WIDTH = 400;
const HEIGHT = 22;

interface Row {
  id: string;
  label: string;
  difference: PairedDifference;
  told: string;
  sure: string;
}

/** What the change makes of every outcome at the month, paired draw by draw: bars that grow from none. */
export function Difference({ session, openEvidence }: ExploreProps): JSX.Element {
  const { look, changed } = session;
  const language = look.language.value;
  const words = exploreWords(language);
  const pair = pairedOf(session);
  const rows = useComputed(() => rowsOf(session, look.month.value));
  const shown = rows.value.slice(0, SHOWN);
  return (
    <section class="difference panel" aria-labelledby="explore-difference">
      <header class="panel-head">
        <h2 id="explore-difference">{words.difference}</h2>
        {pair !== null && <DrawsBehind session={session} />}
      </header>
      {pair !== null ? (
        <figure class={pair.old ? 'is-old' : undefined}>
          <figcaption class="unseen">
            {words.differenceSummary(
              phrases(language).list(shown.map(({ label, told }) => words.named(label, told))),
            )}
          </figcaption>
          <Bars session={session} rows={shown} openEvidence={openEvidence} />
          <div class="figure-foot">
            <DifferenceTable session={session} />
            <button
              type="button"
              class="plain"
              onClick={() => {
                look.tab.value = 'check';
              }}
            >
              {words.drives}
            </button>
          </div>
        </figure>
      ) : (
        <>
          <p class="hint">{changed.value ? words.differenceComing : words.nothingChanged}</p>
          {!changed.value && <Try session={session} />}
        </>
      )}
    </section>
  );
}

/** A first pull for each of some levers, for those who do not know where to begin. */
function Try({ session }: { session: Session }): JSX.Element | null {
  const { look, scenario } = session;
  const plain = scenario.value;
  if (plain === null) return null;
  const language = look.language.value;
  return (
    <div class="hint-row">
      {(plain.source.levers ?? []).slice(0, SHOWN).map(({ key, value }) => {
        const base = plain.plan.levers.find(({ id }) => id === key.value)?.value ?? 1;
        const to = firstPull(leverScale(value.range.value), base);
        return (
          <button key={key.value} type="button" onClick={() => session.pullLever(key.value, to)}>
            {exploreWords(language).tryLever(
              value.label?.[language] ?? key.value,
              typedNumber(to, language, look.digits.value),
            )}
          </button>
        );
      })}
    </div>
  );
}

function DrawsBehind({ session }: { session: Session }): JSX.Element | null {
  const { look, now } = session;
  const findings = now.value;
  if (findings === null) return null;
  const language = look.language.value;
  return (
    <small>{exploreWords(language).sameRuns(phrases(language).counted(findings.level.draws, 'draws'))}</small>
  );
}

function rowsOf(session: Session, month: number): Row[] {
  const { look } = session;
  const pair = pairedOf(session);
  if (pair === null) return [];
  const { before, after } = pair;
  const { scenario } = before.run;
  const language = look.language.value;
  const words = exploreWords(language);
  const { modelled } = guarded(voice(language, scenario, look.digits.value));
  const count = (n: number): string => people(n, language, { digits: look.digits.value });
  return scenario.plan.outcomes
    .filter(({ id }) => after.run.scenario.plan.outcomes.some((outcome) => outcome.id === id))
    .map(({ id }): Row => {
      const difference = differenceAt(before, after, id, month);
      const { p5, p50, p95, sign } = difference;
      return {
        id,
        label: outcomeLabel(scenario, id)[language],
        difference,
        told: differenceRange(p50, p5, p95, language, modelled),
        sure:
          Math.abs(Math.round(p50)) < 10
            ? words.notSure
            : words.sure(count(Math.floor(sign * RUNS)), count(RUNS)),
      };
    })
    .sort((a, b) => Math.abs(b.difference.p50) - Math.abs(a.difference.p50));
}

/** Fewer on the side where reading begins. */
function Bars({
  session,
  rows,
  openEvidence,
}: {
  session: Session;
  rows: readonly Row[];
  openEvidence: (name: string) => void;
}): JSX.Element | null {
  const { look, now } = session;
  const findings = now.value;
  if (findings === null) return null;
  const { scenario } = findings.run;
  const language = look.language.value;
  const words = exploreWords(language);
  const rtl = language === 'ar';
  // Of an armed group nobody may measure in a picture what the words do not say.
  const shown = (n: number): number =>
    Math.abs(Math.round(n)) < 10
      ? 0
      : Math.sign(n) * drawn({ modelled: { profile: 'armed_group' } }, Math.abs(n));
  const furthest = Math.max(
    20,
    ...rows.flatMap(({ difference: { p5, p95 } }) => [Math.abs(shown(p5)), Math.abs(shown(p95))]),
  );
  const x = scaleLinear([-furthest, furthest], rtl ? [WIDTH - 6, 6] : [6, WIDTH - 6]);
  const painted = paints(scenario.compiled.outcomes);
  const bar = (low: number, high: number): { x: number; width: number } => {
    const ends = [x(shown(low)), x(shown(high))].sort((a, b) => a - b);
    return { x: ends[0], width: Math.max(1, ends[1] - ends[0]) };
  };
  const middle = HEIGHT / 2;
  return (
    <ul class="bars">
      <li class="bars-head" aria-hidden="true">
        <span />
        <span class="ends">
          <small>{words.fewer}</small>
          <small>{words.moreWord}</small>
        </span>
        <span />
      </li>
      {rows.map(({ id, label, difference: q, told, sure }) => (
        <li key={id}>
          <button type="button" class="plain bar-name" onClick={() => openEvidence(id)}>
            <Swatch paint={painted.get(id)} id={`difference-${id}`} />
            <span>{label}</span>
          </button>
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            direction="ltr"
            aria-hidden="true"
            class="difference-bar"
          >
            <rect {...bar(q.p5, q.p95)} y={middle - 3} height="6" class="bar-ninety" />
            <rect {...bar(q.p25, q.p75)} y={middle - 6} height="12" class="bar-half" />
            <rect x={x(shown(q.p50)) - 1.5} y={middle - 9} width="3" height="18" class="bar-median" />
            <path d={`M${WIDTH / 2} 0V${HEIGHT}`} class="bar-zero" />
          </svg>
          <span class="told">
            <bdi>{told}</bdi> <small>{sure}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

function DifferenceTable({ session }: { session: Session }): JSX.Element | null {
  const { look, now } = session;
  const { month, onToggle } = useFoldedMonth(session);
  const findings = now.value;
  if (findings === null) return null;
  const language = look.language.value;
  const date = monthName(monthsOf(findings.run.scenario)[look.month.value], language, {
    digits: look.digits.value,
  });
  return (
    <details class="chart-table" onToggle={onToggle}>
      <summary>{exploreWords(language).allOutcomesAt(date)}</summary>
      <AllOutcomes session={session} month={month} />
    </details>
  );
}

function AllOutcomes({ session, month }: { session: Session; month: ReadonlySignal<number> }): JSX.Element {
  const language = session.look.language.value;
  const words = exploreWords(language);
  const { headings } = phrases(language);
  return (
    <table>
      <caption class="unseen">{words.difference}</caption>
      <thead>
        <tr>
          <th scope="col">{headings.outcome}</th>
          <th scope="col">{headings.difference}</th>
          <th scope="col">{words.sign}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(session, month.value).map(({ id, label, told, sure }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>{told}</td>
            <td>{sure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
