import type { JSX } from 'preact';
import { outcomeLabel } from '../../experiment/index.ts';
import { driverWords, people } from '../../text/index.ts';
import { exploreWords } from '../words/explore.ts';
import { Dots } from './dots.tsx';
import type { ExploreProps } from './explore.tsx';
import { Fan, FUTURES } from './fan.tsx';
import { inFamilies } from './shown-series.ts';
import { speakingKey } from './speaking-key.ts';
import { Stack } from './stack.tsx';

/** How they live over time: all outcomes as a stack, one with its ranges, or twenty single runs. */
export function HowTheyLive({ session, openEvidence }: ExploreProps): JSX.Element | null {
  const { look, scenario } = session;
  const plain = scenario.value;
  if (plain === null) return null;
  const language = look.language.value;
  const words = exploreWords(language);
  const outcome = look.outcome.value;
  const place = look.place.value;
  const ofRuns = place === null && (look.futures.value || look.dots.value);
  const single = ofRuns || (place === null && outcome !== null);
  const places = plain.source.places.map(({ key, value }) => ({
    id: key.value,
    label: value.label?.[language] ?? speakingKey(key.value),
  }));
  return (
    <section class="how panel" aria-labelledby="explore-how">
      <header class="panel-head">
        <h2 id="explore-how">{words.how}</h2>
        <div class="filters">
          <label>
            <span class="unseen">{words.outcomeShown}</span>
            <select
              value={outcome ?? ''}
              onChange={(event) => {
                look.outcome.value = event.currentTarget.value || null;
              }}
            >
              <option value="">{ofRuns ? driverWords(language).leftAlive : words.allOutcomes}</option>
              {inFamilies(plain.compiled.outcomes).map(({ id }) => (
                <option key={id} value={id}>
                  {outcomeLabel(plain, id)[language]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span class="unseen">{words.placeShown}</span>
            <select
              value={place ?? ''}
              onChange={(event) => {
                look.place.value = event.currentTarget.value || null;
              }}
            >
              <option value="">{words.allPlaces}</option>
              {places
                .toSorted((a, b) => a.label.localeCompare(b.label, language))
                .map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
            </select>
          </label>
          {(place !== null || outcome !== null) && (
            <button
              type="button"
              class="show-all"
              onClick={() => {
                look.place.value = null;
                look.outcome.value = null;
              }}
            >
              {words.showAll}
            </button>
          )}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: buttons in a row */}
        <div class="views" role="group" aria-label={words.howShown}>
          {!single && (
            <button
              type="button"
              aria-pressed={look.share.value}
              onClick={() => {
                look.share.value = !look.share.value;
              }}
            >
              {words.share}
            </button>
          )}
          {place === null && (
            <button
              type="button"
              aria-pressed={look.futures.value}
              onClick={() => {
                look.futures.value = !look.futures.value;
                look.dots.value = false;
              }}
            >
              {words.futures(people(FUTURES, language, { digits: look.digits.value }))}
            </button>
          )}
          {place === null && (
            <button
              type="button"
              aria-pressed={look.dots.value}
              onClick={() => {
                look.dots.value = !look.dots.value;
                look.futures.value = false;
              }}
            >
              {words.dots}
            </button>
          )}
        </div>
      </header>
      {single && look.dots.value ? (
        <Dots session={session} figure={outcome ?? 'left_alive'} />
      ) : single ? (
        <Fan session={session} openEvidence={openEvidence} figure={outcome ?? 'left_alive'} />
      ) : (
        <Stack session={session} share={look.share.value} />
      )}
    </section>
  );
}
