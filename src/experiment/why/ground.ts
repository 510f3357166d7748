import { civilText } from '../../scenario/index.ts';
import { type Asked, blank } from './asked.ts';
import { claimsOf } from './claims.ts';
import type { Fact, Finding } from './finding.ts';
import { statusesNamed } from './flows.ts';
import { numbersWhere } from './numbers-behind.ts';
import { entryOf, grounds, hasPart, namesFact, textFact } from './parts.ts';
import { cellsWhere } from './statuses.ts';

/** A place: who held it when, the numbers that are its own, and who is there at the headline date. */
export function placeFinding(asked: Asked, id: string): Finding {
  const { source } = asked.scenario;
  const { key, value } = entryOf(source.places, id);
  const rows = (source.control ?? [])
    .filter(({ place }) => place.value === id)
    .sort((a, b) => a.on.value - b.on.value);
  const since = rows.map(({ on, holder }) => ({
    on: civilText(on.value),
    who: asked.named('holder', holder.value),
  }));
  return blank(asked.named('place', id), {
    at: asked.locate(key.at),
    facts: [
      ...textFact('country', value.country?.value),
      ...textFact('placeKind', value.kind?.value),
      ...(since.length > 0 ? [{ fact: 'held', value: { since } } satisfies Fact] : []),
    ],
    because: claimsOf(
      asked,
      rows.flatMap(({ because }) => because?.map((each) => each.value) ?? []),
    ),
    basis: rows.find(({ basis }) => basis)?.basis?.value ?? null,
    numbers: numbersWhere(asked, (each) => hasPart(each, `place.${id}`)),
    figures: cellsWhere(asked, ({ place }) => place === id),
  });
}

/** Who holds places: which ones at the headline date, and where those whom it takes are kept. */
export function holderFinding(asked: Asked, id: string): Finding {
  const { source, plan, compiled } = asked.scenario;
  const { key, value } = entryOf(source.holders, id);
  const index = compiled.names.holders.indexOf(id);
  const segments = plan.segmentStarts.length - 1;
  const segment = plan.segmentOfDay[plan.recording.days[plan.recording.headline]];
  const held = compiled.names.places.filter((_, p) => plan.holderOf[p * segments + segment] === index);
  return blank(asked.named('holder', id), {
    at: asked.locate(key.at),
    facts: [
      ...namesFact(
        'holds',
        held.map((place) => asked.named('place', place)),
      ),
      ...(value.custody ? namesFact('custody', statusesNamed(asked, [value.custody.value])) : []),
      ...(value.at ? namesFact('custodyAt', [asked.named('place', value.at.value)]) : []),
    ],
    numbers: numbersWhere(asked, (each) => hasPart(each, `holder.${id}`)),
  });
}

/** A way between two places. */
export function linkFinding(asked: Asked, id: string): Finding {
  const { key, value } = entryOf(asked.scenario.source.links, id);
  const days = [value.opens, value.closes].map((day) => (day ? civilText(day.value) : ''));
  return blank(asked.named('link', id), {
    at: asked.locate(key.at),
    ...grounds(asked, value),
    facts: [
      ...namesFact('from', [asked.named('place', value.from.value)]),
      ...namesFact('to', [asked.named('place', value.to.value)]),
      ...textFact('distance', `${value.distance_km.value} km`),
      ...textFact('mode', value.mode?.value ?? 'road'),
      ...(days.some((day) => day !== '') ? [{ fact: 'dates', value: { days } } satisfies Fact] : []),
    ],
  });
}
