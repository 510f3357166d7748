import type { CountSource, Located, MoveSource, Range, Times, Varying } from '../../source.ts';
import type { Compilation } from '../compilation.ts';
import type { Transition } from '../moves.ts';

/**
 * M-S06: being stopped or dying on the way goes with holders, countries and modes of travel, never with one place, and is
 * not counted at one: otherwise a sweep would rank checkpoints by whom they catch.
 */
export function refuseRankedStops(c: Compilation, transitions: Transition[]): void {
  const { source } = c;
  const refuse = (found: string, at: Range): void => c.collector.error({ code: 'M-S06', found }, at);
  const refuseKeys = (keys: Located<string>[]): void => {
    for (const key of keys) if (isOnePlace(c, key.value)) refuse(key.value, key.at);
  };
  for (const { value } of source.journeys ?? [])
    for (const { value: stopped } of value.stopped ?? [])
      refuseKeys([...keysOf(stopped.share), ...timesKeys(stopped.times)]);
  for (const move of stopsAmongMoves(c))
    refuseKeys([
      ...(move.in ?? []),
      ...[move.rate, move.median, move.mean, move.share].flatMap((speed) => (speed ? keysOf(speed) : [])),
      ...timesKeys(move.times),
    ]);
  const stops = new Set([
    ...transitions.map(({ id }) => id).filter((id) => /\.(stopped\.|dies(\.|$))/.test(id)),
    ...stopsAmongMoves(c).map(({ id, from, to }) => id?.value ?? `${from?.[0]?.value}.${to?.value}`),
  ]);
  for (const { of } of source.observations ?? [])
    for (const count of [of.count, of.of])
      if (count && countsStops(c, count, stops)) refuseKeys(whereOf(count));
}

/** Moves out of a status in which people travel, to custody or death. */
function stopsAmongMoves(c: Compilation): MoveSource[] {
  const travelling = new Set((c.source.journeys ?? []).map(({ key }) => key.value));
  return (c.source.moves ?? []).filter(
    ({ from, to }) => (from ?? []).some(({ value }) => travelling.has(value)) && isStop(c, to?.value),
  );
}

function isStop(c: Compilation, status: string | undefined): boolean {
  const family = c.names.familyOf[c.names.statuses.indexOf(status ?? '')];
  return family === 'custody' || family === 'dead';
}

function countsStops(c: Compilation, count: CountSource, stops: Set<string>): boolean {
  if (count.kind !== 'flow') return false;
  if ('ids' in count.move) return count.move.ids.some(({ value }) => stops.has(value));
  const travelling = (c.source.journeys ?? []).map(({ key }) => key.value);
  return (
    (count.move.from ?? []).some(({ value }) => travelling.includes(value)) &&
    (count.move.to === undefined || count.move.to.some(({ value }) => isStop(c, value)))
  );
}

function whereOf(count: CountSource): Located<string>[] {
  const own = count.kind === 'flow' && 'in' in count.move ? (count.move.in ?? []) : [];
  return [...(count.in ?? []), ...own];
}

/** A place by name, or a kind of place that only one has. A country is wide enough. */
function isOnePlace(c: Compilation, key: string): boolean {
  const name = key.replace(/^place\./, '');
  if (c.names.places.includes(name) || c.names.links.includes(name)) return true;
  if (!key.startsWith('kind.')) return false;
  return c.places.filter(({ kind }) => kind?.value === key.slice('kind.'.length)).length === 1;
}

function keysOf(varying: Varying): Located<string>[] {
  if (!varying.cases) return [];
  return [
    ...varying.list.flatMap(({ key, then }) => [key, ...keysOf(then)]),
    ...(varying.otherwise ? keysOf(varying.otherwise) : []),
  ];
}

function timesKeys(times: Times | undefined): Located<string>[] {
  return (times ?? []).flatMap(({ key, value }) => [key, ...keysOf(value)]);
}
