import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Paint, View } from '../../report/index.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import { Pie } from './pie.tsx';
import type { Pointed } from './place-panel.tsx';
import { isOnMap, type Placed, peopleOf } from './placed.ts';
import { inFamilies } from './shown-series.ts';
import { inPeople } from './telling.ts';

const MOST = 7;
const SIZE = 24;

/** Places beyond the edge of the map, with most people first: a row at its foot. */
export function Beyond({
  session,
  found,
  view,
  painted,
  pointed,
}: {
  session: Session;
  found: readonly Placed[];
  view: View | null;
  painted: ReadonlyMap<string, Paint>;
  /** The place whose ranges are shown. */
  pointed: Signal<Pointed | null>;
}): JSX.Element | null {
  const { look, scenario } = session;
  const plain = scenario.value;
  if (plain === null) return null;
  const language = look.language.value;
  const words = exploreWords(language);
  const telling = inPeople(language, { digits: look.digits.value, profile: plain.profile });
  const far = found
    .filter((place) => view === null || !isOnMap(view, place))
    .sort((a, b) => b.total.p50 - a.total.p50);
  const most = Math.max(1, ...far.map(({ total }) => total.p50));
  const order = inFamilies(plain.compiled.outcomes.map(({ id, family }) => ({ id, family }))).map(
    ({ id }) => id,
  );
  return (
    <div class="beyond">
      {view !== null && <span class="beyond-title">{words.beyond}</span>}
      {far.slice(0, MOST).map((place) => (
        <button
          key={place.id}
          type="button"
          class="beyond-place"
          aria-pressed={look.place.value === place.id}
          onPointerEnter={() => {
            pointed.value = { id: place.id, isHigh: false };
          }}
          onFocus={() => {
            pointed.value = { id: place.id, isHigh: false };
          }}
          onBlur={() => {
            if (pointed.value?.id === place.id) pointed.value = null;
          }}
          onClick={() => {
            look.place.value = look.place.value === place.id ? null : place.id;
          }}
        >
          <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
            <Pie
              spot={{
                x: SIZE / 2,
                y: SIZE / 2,
                radius: Math.max(2, (SIZE / 2 - 1) * Math.sqrt(place.total.p50 / most)),
                parts: place.parts,
              }}
              painted={painted}
              order={order}
              only={look.outcome.value}
            />
          </svg>
          <span>
            <span class="beyond-name" title={place.label[language]}>
              {place.label[language]}
            </span>{' '}
            <strong>{telling.median(peopleOf(place, look.outcome.value))}</strong>{' '}
            <small class="range">{telling.ninety(peopleOf(place, look.outcome.value))}</small>
          </span>
        </button>
      ))}
    </div>
  );
}
