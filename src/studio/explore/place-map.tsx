import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { paints, theatreView, type View } from '../../report/index.ts';
import { monthName, phrases } from '../../text/index.ts';
import { exploreWords } from '../words/explore.ts';
import { Beyond } from './beyond.tsx';
import type { ExploreProps } from './explore.tsx';
import { type Ground, groundOn } from './ground.ts';
import { GroundCanvas, HolderKey } from './ground-canvas.tsx';
import { lastMonthly } from './last-monthly.ts';
import { MapControls } from './map-controls.tsx';
import { MapMarks } from './map-marks.tsx';
import { MapTable } from './map-table.tsx';
import { drawsOf } from './people-at.ts';
import { PlacePanel, type Pointed } from './place-panel.tsx';
import { type Placed, placesWithPeople } from './placed.ts';
import { inFamilies, monthsOf } from './shown-series.ts';
import { inPeople } from './telling.ts';
import { useMapZoom } from './use-map-zoom.ts';
import { useSize } from './use-size.ts';

/** Units in which the view is made; the picture is as wide as its panel. */
const UNITS = 1000;

/** The map of the month: land and ground as a canvas, people and ways above it as SVG, a table for those who cannot see it. */
export function PlaceMap({ session }: ExploreProps): JSX.Element | null {
  const { look, scenario } = session;
  const mapped = lastMonthly(session);
  const { ref, size } = useSize<HTMLDivElement>();
  const zoom = useMapZoom(ref, size);
  const focus = useSignal<string | null>(null);
  const pointed = useSignal<Pointed | null>(null);
  const view = useComputed((): View | null => {
    const [plain, room] = [scenario.value, size.value];
    if (plain === null || room === null) return null;
    return theatreView({ scenario: plain }, UNITS, room.width / room.height);
  });
  /** Whether the file says of enough places where they are. */
  const positioned = useComputed(
    () => scenario.value !== null && theatreView({ scenario: scenario.value }, UNITS) !== null,
  );
  const ground = useComputed((): Ground | null => {
    const plain = scenario.value;
    if (plain === null) return null;
    const { days, steps } = plain.plan.recording;
    return groundOn(plain, days[steps[look.month.value]]);
  });
  const found = useComputed((): Placed[] => {
    const now = mapped.value;
    return now === null ? [] : placesWithPeople(now.findings.run.scenario, now.monthly, look.month.value);
  });
  const plain = scenario.value;
  const now = mapped.value;
  if (plain === null) return null;
  const language = look.language.value;
  const digits = look.digits.value;
  const words = exploreWords(language);
  const style = { digits, profile: plain.profile };
  const date = monthName(monthsOf(plain)[look.month.value], language, style);
  const telling = inPeople(language, style);
  const draws = now === null ? 0 : drawsOf(now.monthly);
  const outcomes = inFamilies(plain.compiled.outcomes.map(({ id, family }) => ({ id, family })));
  const painted = paints(plain.compiled.outcomes);
  const summary =
    now === null
      ? words.mapComing
      : words.mapSummary({
          date,
          places: phrases(language).list(
            found.value
              .toSorted((a, b) => b.total.p50 - a.total.p50)
              .slice(0, 3)
              .map(({ label, total }) => words.placeCount(label[language], telling.whole(total))),
          ),
          draws: phrases(language).counted(draws, 'draws'),
        });
  return (
    <figure
      class={`map-figure ${now?.old ? 'is-old' : ''}`}
      onPointerLeave={() => {
        pointed.value = null;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') pointed.value = null;
      }}
    >
      {!positioned.value && <p class="hint">{words.noPositions}</p>}
      <div class="map" ref={ref} dir="ltr" hidden={!positioned.value}>
        <GroundCanvas session={session} view={view} size={size} transform={zoom.transform} ground={ground} />
        {view.value !== null && size.value !== null && (
          <MapMarks
            session={session}
            view={view.value}
            size={size.value}
            units={UNITS}
            transform={zoom.transform}
            found={found}
            ground={ground}
            painted={painted}
            order={outcomes.map(({ id }) => id)}
            focus={focus}
            pointed={pointed}
            summary={summary}
          />
        )}
        <MapControls zoom={zoom} language={language} />
        <PlacePanel session={session} found={found} pointed={pointed} />
      </div>
      {(view.value !== null || !positioned.value) && (
        <Beyond session={session} found={found.value} view={view.value} painted={painted} pointed={pointed} />
      )}
      <figcaption class="figure-foot">
        <span class="unseen">{summary}</span>
        <HolderKey session={session} />
        <details class="map-note">
          <summary>{words.howToRead}</summary>
          {now !== null && <p>{words.mapMeans(phrases(language).counted(draws, 'draws'))}</p>}
          <p>{words.mapReading}</p>
          {positioned.value && <p>{words.boundaries}</p>}
        </details>
        <MapTable session={session} />
      </figcaption>
    </figure>
  );
}
