import {
  type Factor,
  hashName,
  type Journey,
  type Link,
  type Move,
  type Recording,
} from '../../engine/index.ts';
import type { ByMode, JourneyMoveSource, JourneySource, Located } from '../source.ts';
import { dyingLabel } from '../vocabulary/deaths-on-the-way.ts';
import type { Compilation } from './compilation.ts';
import { compileDestination } from './destinations.ts';
import { compileTimes, compileVarying } from './factors.ts';
import type { Transition } from './moves.ts';
import { sortIds } from './names.ts';
import { selectPlaces } from './selectors.ts';

/** Modes of travel, in the order of `Link.mode`. */
export const MODES = ['air', 'desert', 'road', 'sea'];

/** A journey whose moves have no numbers in the plan yet. */
export interface CompiledJourney
  extends Omit<Journey, 'targets' | 'diesOfMode' | 'stopOfHolder' | 'stopOfCountry' | 'blocked'> {
  targets: { move: Move; places: Uint8Array }[];
  diesOfMode: (Move | null)[];
  stopOfHolder: (Move | null)[];
  stopOfCountry: (Move | null)[];
  blocked: Move;
}

export interface CompiledJourneys {
  journeys: CompiledJourney[];
  transitions: Transition[];
}

/** Links between places, by id. */
export function compileLinks(c: Compilation): Link[] {
  return c.names.links.flatMap((id) => {
    const value = c.source.links?.find(({ key }) => key.value === id)?.value;
    if (!value) throw new Error(`link ${id} is listed but not there`);
    const from = c.collector.find('place', value.from, c.names.places);
    const to = c.collector.find('place', value.to, c.names.places);
    const mode = value.mode?.value ?? 'road';
    return [
      {
        id,
        hash: hashName(`link/${id}`),
        from,
        to,
        km: value.distance_km.value,
        mode: MODES.indexOf(mode),
        twoWay: value.two_way?.value ?? (mode !== 'air' && mode !== 'sea'),
        opens: value.opens ? c.time.relative(value.opens.value) : 0,
        closes: value.closes ? c.time.relative(value.closes.value) : c.time.days - 1,
      },
    ];
  });
}

export function compileJourneys(c: Compilation, links: Link[]): CompiledJourneys {
  const compiled: CompiledJourneys = { journeys: [], transitions: [] };
  const entries = [...(c.source.journeys ?? [])].sort((a, b) => (a.key.value < b.key.value ? -1 : 1));
  for (const { key, value } of entries) {
    const status = c.names.statuses.indexOf(key.value);
    if (status >= 0)
      compiled.journeys.push(compileJourney(c, key, value, status, links, compiled.transitions));
  }
  return compiled;
}

function compileJourney(
  c: Compilation,
  key: Located<string>,
  source: JourneySource,
  status: number,
  links: Link[],
  transitions: Transition[],
): CompiledJourney {
  const id = key.value;
  const { names } = c;
  const add = (moveId: string, written: JourneyMoveSource, factors: Factor[], suffix = ''): Move => {
    const to = names.statuses.indexOf(written.to.value);
    if (to === status) c.collector.error({ code: 'M0236', status: id }, written.to.at);
    const move: Move = {
      id: `${moveId}${suffix}`,
      hash: hashName(`${id}/${moveId}`),
      from: status,
      to,
      timing: 'journey',
      kindAfter: null,
      shape: -1,
      factors: [
        ...factors,
        ...(written.times ? compileTimes(c, moveId, written.times, grounds(written)) : []),
      ],
      lever: written.lever ? c.collector.find('lever', written.lever, names.levers) : -1,
      destination: compileDestination(c, moveId, written.at, true),
      reason: false,
    };
    return move;
  };
  const grounds = (written: JourneyMoveSource) => (written.because || written.basis ? written : source);
  const record = (moveId: string, written: JourneyMoveSource, moves: Move[]): void => {
    transitions.push({
      id: moveId,
      source: journeyMove(written, id, key),
      reason: false,
      moves,
      indexes: [],
    });
  };

  const targets: CompiledJourney['targets'] = [];
  // By id, as everything in a plan: the order of entries must not move the choice of a route.
  const toward = [...source.toward].sort((a, b) => (a.key.value < b.key.value ? -1 : 1));
  for (const { key: where, value } of toward) {
    const moveId = `${id}.toward.${where.value}`;
    const pull = compileVarying(c, `${moveId}.pull`, value.pull, 'factor', 0, grounds(value));
    if (where.value === 'home' && !names.places.includes('home')) {
      const homes = homesOf(c, where);
      const first = add(moveId, value, [{ effect: 'times', value: pull }]);
      const moves = homes.map(({ place, groups }, n) => ({
        ...first,
        id: homes.length > 1 ? `${moveId}:${names.places[place]}` : moveId,
        hash: n === 0 ? first.hash : hashName(`${id}/${moveId}:${names.places[place]}`),
        factors: [...first.factors, onlyGroups(c, groups)],
      }));
      homes.forEach(({ place }, n) => {
        targets.push({
          move: moves[n],
          places: Uint8Array.from(names.places, (_, p) => (p === place ? 1 : 0)),
        });
      });
      record(moveId, value, moves);
      continue;
    }
    const move = add(moveId, value, [{ effect: 'times', value: pull }]);
    const selection =
      /^(country|kind)\./.test(where.value) || !where.value.includes('.') ? selectPlaces(c, where) : null;
    if (where.value.includes('.') && !/^(country|kind|place)\./.test(where.value))
      c.collector.error(
        { code: 'M0238', key: where.value, choices: ['country.X', 'kind.X', 'home'] },
        where.at,
      );
    if (selection !== null) targets.push({ move, places: selection.marks });
    record(moveId, value, [move]);
  }

  const stopOfHolder: (Move | null)[] = names.holders.map(() => null);
  const stopOfCountry: (Move | null)[] = names.countries.map(() => null);
  for (const { key: who, value } of source.stopped ?? []) {
    const moveId = `${id}.stopped.${who.value}`;
    const share = compileVarying(c, `${moveId}.share`, value.share, 'probability', 0, grounds(value));
    const move = add(moveId, value, [{ effect: 'odds', value: share }]);
    const dot = who.value.indexOf('.');
    const name = { value: who.value.slice(dot + 1), at: who.at };
    const namespace = who.value.slice(0, Math.max(0, dot));
    if (namespace === 'holder') {
      const holder = c.collector.find('holder', name, names.holders);
      if (holder >= 0) stopOfHolder[holder] = move;
    } else if (namespace === 'country') {
      const country = c.collector.find('country', name, names.countries);
      if (country >= 0) stopOfCountry[country] = move;
    } else c.collector.error({ code: 'M0238', key: who.value, choices: ['holder.X', 'country.X'] }, who.at);
    record(moveId, value, [move]);
  }

  const diesOfMode = byMode(c, source.dies, (name, quantity) => {
    const moveId = `${id}.dies${name}`;
    const dead: JourneyMoveSource = { to: { value: 'dead', at: key.at }, label: dyingLabel(name) };
    const parameter = c.parameters.add(moveId, quantity, 'hazardPerKm', source);
    const move = add(moveId, dead, [{ effect: 'times', value: { of: 'parameter', parameter } }]);
    record(moveId, dead, [move]);
    return move;
  });
  const speedOfMode = byMode(c, source.speed, (name, quantity) =>
    c.parameters.add(`${id}.speed${name}`, quantity, 'kmPerDay', source),
  );
  MODES.forEach((mode, m) => {
    if (speedOfMode[m] === null && links.some((link) => link.mode === m))
      c.collector.error({ code: 'M0235', mode }, key.at);
  });
  const blocked = add(`${id}.blocked`, source.blocked, []);
  record(`${id}.blocked`, source.blocked, [blocked]);

  const costOfMode = new Float64Array(MODES.length).fill(1);
  const costOfHolder = new Float64Array(names.holders.length).fill(1);
  for (const { key: what, value } of source.choose?.cost ?? []) {
    const [namespace, ...rest] = what.value.split('.');
    const name = { value: rest.join('.'), at: what.at };
    if (namespace === 'mode') {
      const mode = c.collector.find('mode', name, MODES);
      if (mode >= 0) costOfMode[mode] = value.value;
    } else if (namespace === 'holder') {
      const holder = c.collector.find('holder', name, names.holders);
      if (holder >= 0) costOfHolder[holder] = value.value;
    } else c.collector.error({ code: 'M0238', key: what.value, choices: ['mode.X', 'holder.X'] }, what.at);
  }
  return {
    status,
    hash: hashName(`${id}/route`),
    targets,
    power: source.choose?.power?.value ?? 1,
    costOfMode,
    costOfHolder,
    speedOfMode: Int32Array.from(speedOfMode, (parameter) => parameter ?? -1),
    diesOfMode,
    stopOfHolder,
    stopOfCountry,
    blocked,
  };
}

/** Reports journeys on which nobody can set out: no link leads away from any place where people have the status. */
export function checkDepartures(
  c: Compilation,
  journeys: readonly Pick<Journey, 'status'>[],
  links: Link[],
  spots: Recording['spots'],
): void {
  for (const { status } of journeys) {
    const places = spots.filter((spot) => spot.status === status).map(({ place }) => place);
    const leads = links.some(
      ({ from, to, twoWay }) => places.includes(from) || (twoWay && places.includes(to)),
    );
    const id = c.names.statuses[status];
    const key = c.source.journeys?.find((entry) => entry.key.value === id)?.key;
    if (places.length > 0 && !leads && key) c.collector.error({ code: 'M0234', status: id }, key.at);
  }
}

/** What a quantity by mode gives for each mode; each written quantity is made into something once. */
function byMode<T>(
  c: Compilation,
  written: ByMode | undefined,
  make: (suffix: string, quantity: Extract<ByMode, { cases: false }>['value']) => T,
): (T | null)[] {
  const made: (T | null)[] = MODES.map(() => null);
  if (written === undefined) return made;
  if (!written.cases) return made.fill(make('', written.value));
  for (const { key, then } of written.list) {
    // Another namespace has been reported by the reader.
    if (!key.value.startsWith('mode.')) continue;
    const mode = c.collector.find('mode', { value: key.value.slice('mode.'.length), at: key.at }, MODES);
    if (mode >= 0 && !then.cases) made[mode] = make(`.${MODES[mode]}`, then.value);
  }
  if (written.otherwise && !written.otherwise.cases) {
    const other = make('.otherwise', written.otherwise.value);
    return made.map((one) => one ?? other);
  }
  return made;
}

/** The home places of the groups, each with its groups; a group without one cannot be drawn home. */
function homesOf(c: Compilation, where: Located<string>): { place: number; groups: number[] }[] {
  const byPlace = new Map<number, number[]>();
  c.names.groups.forEach((id, group) => {
    const home = c.source.groups.find(({ key }) => key.value === id)?.value.home;
    if (!home) c.collector.error({ code: 'M0214', group: id }, where.at);
    const place = home ? c.names.places.indexOf(home.value) : -1;
    if (place >= 0) byPlace.set(place, [...(byPlace.get(place) ?? []), group]);
  });
  return sortIds([...byPlace.keys()].map(String)).map((text) => ({
    place: Number(text),
    groups: byPlace.get(Number(text)) ?? [],
  }));
}

function onlyGroups(c: Compilation, groups: number[]): Factor {
  const pick = Uint16Array.from({ length: c.kinds.count }, (_, kind) =>
    groups.includes(Math.floor(kind / c.kinds.perGroup)) ? 1 : 0,
  );
  const among = [0, 1].map((constant) => ({ of: 'constant' as const, constant }));
  return { effect: 'times', value: { of: 'kind', pick, among } };
}

/** A journey's part in the form of a move, for those who list transitions. */
function journeyMove(written: JourneyMoveSource, status: string, key: Located<string>): Transition['source'] {
  return {
    ...written,
    at: undefined,
    at_range: key.at,
    reason: false,
    from: [{ value: status, at: key.at }],
  };
}

/** The moves of the journeys as numbers of the plan. */
export function numberJourneys(journeys: CompiledJourney[], moves: Move[]): Journey[] {
  const index = (move: Move | null): number => (move === null ? -1 : moves.indexOf(move));
  return journeys.map((journey) => ({
    ...journey,
    targets: journey.targets.map(({ move, places }) => ({ move: index(move), places })),
    diesOfMode: Int32Array.from(journey.diesOfMode, index),
    stopOfHolder: Int32Array.from(journey.stopOfHolder, index),
    stopOfCountry: Int32Array.from(journey.stopOfCountry, index),
    blocked: index(journey.blocked),
  }));
}
