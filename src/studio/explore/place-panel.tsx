import type { ReadonlySignal, Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { outcomeLabel } from '../../experiment/index.ts';
import { phrases } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import { lastMonthly } from './last-monthly.ts';
import { drawsOf } from './people-at.ts';
import type { Placed } from './placed.ts';
import { RangeTable } from './range-table.tsx';
import { inFamilies } from './shown-series.ts';
import { inPeople } from './telling.ts';

/** A place that is pointed at or has the focus, and whether it lies in the upper half of the map. */
export interface Pointed {
  id: string;
  isHigh: boolean;
}

/** What is pointed at by an event on a place. */
export function pointedBy(id: string, place: Element): Pointed {
  const map = place.closest('svg.marks')?.getBoundingClientRect();
  const { top, bottom } = place.getBoundingClientRect();
  return { id, isHigh: map !== undefined && top + bottom < map.top + map.bottom };
}

/** Everybody at the place that is pointed at or has the focus, with the ranges; left by Escape or by pointing elsewhere. */
export function PlacePanel({
  session,
  found,
  pointed,
}: {
  session: Session;
  found: ReadonlySignal<Placed[]>;
  pointed: Signal<Pointed | null>;
}): JSX.Element | null {
  const { look, scenario } = session;
  const plain = scenario.value;
  const mapped = lastMonthly(session).value;
  const place = found.value.find(({ id }) => id === pointed.value?.id);
  if (plain === null || mapped === null || place === undefined) return null;
  const language = look.language.value;
  const words = exploreWords(language);
  const { counted, headings } = phrases(language);
  const rows = inFamilies(plain.compiled.outcomes.map(({ id, family }) => ({ id, family })))
    .toReversed()
    .flatMap(({ id }) => {
      const points = place.parts.find(({ outcome }) => outcome === id)?.points;
      return points === undefined || Math.round(points.p95) === 0
        ? []
        : [{ key: id, label: outcomeLabel(plain, id)[language], points }];
    });
  return (
    <div
      class={`range-panel ${pointed.value?.isHigh ? 'is-low' : ''}`}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
    >
      <p>
        <strong>{place.label[language]}</strong> <small>{counted(drawsOf(mapped.monthly), 'draws')}</small>
      </p>
      <RangeTable
        caption={place.label[language]}
        heading={headings.outcome}
        rows={[...rows, { key: ' ', label: words.everybody, points: place.total }]}
        telling={inPeople(language, { digits: look.digits.value, profile: plain.profile })}
        language={language}
      />
    </div>
  );
}
