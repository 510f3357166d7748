import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { phrases } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import { BandLabels } from './band-labels.tsx';
import { chartFrame } from './chart-frame.ts';
import { lastMonthly } from './last-monthly.ts';
import { pairedOf } from './paired.ts';
import { drawsOf } from './people-at.ts';
import { layersOf } from './stack-layers.ts';
import { StackPanel } from './stack-panel.tsx';
import { StackPicture } from './stack-picture.tsx';
import { StackSentence } from './stack-sentence.tsx';
import { StackTable } from './stack-table.tsx';
import { useSize } from './use-size.ts';

interface StackProps {
  session: Session;
  share: boolean;
}

/** Outcomes on top of each other, month by month; the file's own as thin lines when something is changed. */
export function Stack({ session, share }: StackProps): JSX.Element | null {
  const { look, now, base, baseBeside } = session;
  const mapped = lastMonthly(session);
  const { ref, size } = useSize<HTMLDivElement>();
  const pointed = useSignal<string | null>(null);
  const layers = useComputed(() => layersOf(now.value, mapped.value, look.place.value));
  const before = useComputed(() => {
    if (pairedOf(session) === null) return null;
    const place = look.place.value;
    if (place === null) return layersOf(baseBeside.value, null, null);
    const own = base.value;
    return own?.monthly ? layersOf(own, { findings: own, monthly: own.monthly, old: false }, place) : null;
  });
  const findings = now.value;
  const language = look.language.value;
  const room = size.value;
  const months = findings?.run.scenario.plan.recording.steps.length ?? 0;
  const runs = look.timeRuns.value;
  const frame = useMemo(
    () => room && chartFrame(room, months, runs, language === 'ar' ? 'rtl' : 'ltr'),
    [room, months, runs, language],
  );
  // A lever leaves the scenario's text as it is, and with it all that does not move with the numbers.
  const scenario = useMemo(() => findings?.run.scenario ?? null, [findings?.run.scenario.source]);
  if (findings === null || scenario === null) return null;
  const words = exploreWords(language);
  const place = look.place.value;
  const placeLabel =
    scenario.source.places.find(({ key }) => key.value === place)?.value.label?.[language] ?? place;
  return (
    <figure
      class={`stack-figure ${place !== null && mapped.value?.old ? 'is-old' : ''}`}
      onPointerLeave={() => {
        pointed.value = null;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') pointed.value = null;
      }}
    >
      <div class="chart" ref={ref} dir="ltr">
        {frame && room && (
          <>
            <StackPicture
              session={session}
              scenario={scenario}
              layers={layers.value}
              before={before.value}
              frame={frame}
              height={room.height}
              width={room.width}
              share={share}
            />
            {frame.beside && (
              <BandLabels
                session={session}
                layers={layers}
                frame={frame}
                share={share}
                pointed={pointed}
                beside
              />
            )}
            <StackPanel session={session} layers={layers} frame={frame} share={share} pointed={pointed} />
          </>
        )}
      </div>
      {frame && !frame.beside && (
        <BandLabels
          session={session}
          layers={layers}
          frame={frame}
          share={share}
          pointed={pointed}
          beside={false}
        />
      )}
      <figcaption class="figure-foot">
        <StackSentence session={session} layers={layers} />
        <details class="map-note">
          <summary>{words.howToRead}</summary>
          <p>
            {place === null
              ? words.stackReading
              : words.placeReading(
                  placeLabel ?? '',
                  phrases(language).counted(
                    mapped.value === null ? 0 : drawsOf(mapped.value.monthly),
                    'draws',
                  ),
                )}
          </p>
        </details>
        <StackTable session={session} layers={layers} />
      </figcaption>
    </figure>
  );
}
