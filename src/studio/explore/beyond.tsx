import type { JSX } from 'preact';
import type { Paint, View } from '../../report/index.ts';
import { about } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import { Pie } from './pie.tsx';
import { isOnMap, type Placed, peopleOf } from './placed.ts';
import { inFamilies } from './shown-series.ts';

const MOST = 7;
const SIZE = 24;

/** Places beyond the edge of the map, with most people first: a row at its foot. */
export function Beyond({
  session,
  found,
  view,
  painted,
}: {
  session: Session;
  found: readonly Placed[];
  view: View | null;
  painted: ReadonlyMap<string, Paint>;
}): JSX.Element | null {
  const { look, scenario } = session;
  const plain = scenario.value;
  if (plain === null) return null;
  const language = look.language.value;
  const words = exploreWords(language);
  const style = { digits: look.digits.value, profile: plain.profile };
  const far = found
    .filter((place) => view === null || !isOnMap(view, place))
    .sort((a, b) => b.total - a.total);
  const most = Math.max(1, ...far.map(({ total }) => total));
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
          onClick={() => {
            look.place.value = look.place.value === place.id ? null : place.id;
          }}
        >
          <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
            <Pie
              spot={{
                x: SIZE / 2,
                y: SIZE / 2,
                radius: Math.max(2, (SIZE / 2 - 1) * Math.sqrt(place.total / most)),
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
            <strong>{about(peopleOf(place, look.outcome.value), language, style)}</strong>
          </span>
        </button>
      ))}
    </div>
  );
}
