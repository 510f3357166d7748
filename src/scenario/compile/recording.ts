import type { Fall, FallRule, Group, Journey, Link, Move, Recording } from '../../engine/index.ts';
import type { CountSource, MetricSource, Varying } from '../source.ts';
import type { Compilation } from './compilation.ts';
import { reachable } from './destinations.ts';

/** The moving parts of a plan, before what is counted is known. */
export interface Parts {
  groups: Group[];
  moves: Move[];
  rules: FallRule[];
  falls: Fall[];
  exitsOf(status: number, place: number): number[];
  entriesOf(status: number, place: number): number[];
  journeys: Journey[];
  links: Link[];
}

/** Lays out what is counted: the days, the cells that somebody can reach, and the kinds that any metric tells apart. */
export function layRecording(
  c: Compilation,
  parts: Parts,
  days: number[],
  metrics: MetricSource[],
): Recording {
  const { statuses, places } = c.names;
  const { spots, channels } = explore(c, parts);
  const spotOf = new Int32Array(statuses.length * places.length).fill(-1);
  spots.forEach(({ status, place }, s) => {
    spotOf[status * places.length + place] = s;
  });
  const channelOf = new Int32Array((parts.moves.length + 1) * places.length).fill(-1);
  channels.forEach(({ move, place }, ch) => {
    channelOf[move * places.length + place] = ch;
  });
  const recorded = Int32Array.from(
    [...new Set(days)].filter((d) => d >= 0 && d < c.time.days).sort((a, b) => a - b),
  );
  const recordOfDay = new Int32Array(c.time.days);
  let row = 0;
  for (let day = 0; day < c.time.days; day++) {
    while (recorded[row] < day) row++;
    recordOfDay[day] = row;
  }
  const headlineDay = c.source.time.headline
    ? c.time.relative(c.source.time.headline.value)
    : c.time.days - 1;
  return {
    days: recorded,
    recordOfDay,
    spotOf,
    spots,
    channelOf,
    channels,
    ...layStrands(c, metrics),
    steps: Int32Array.from(c.time.months, (month) => recorded.indexOf(month.end - 1)),
    headline: recorded.indexOf(Math.max(0, Math.min(c.time.days - 1, headlineDay))),
    maps: Int32Array.from(mapDays(c), (day) => recorded.indexOf(day)),
  };
}

/** The days of the maps: as written, or the ends of four months, evenly up to the headline: days that are recorded anyway. */
export function mapDays(c: Compilation): number[] {
  const last = c.source.time.headline ? c.time.relative(c.source.time.headline.value) : c.time.days - 1;
  const ends = c.time.months.map(({ end }) => end - 1).filter((day) => day <= last);
  const days = c.source.time.maps
    ? c.source.time.maps.map((map) => c.time.relative(map.value))
    : [1, 2, 3, 4].flatMap((n) => ends[Math.ceil((ends.length * n) / 4) - 1] ?? []);
  return [...new Set(days)].filter((day) => day >= 0 && day < c.time.days).sort((a, b) => a - b);
}

/** Every (status, place) that somebody can reach, and every (move, place) by which. */
function explore(c: Compilation, parts: Parts): Pick<Recording, 'spots' | 'channels'> {
  const places = c.names.places.length;
  const seen = new Set<number>();
  const used = new Set<number>();
  const queue: number[] = [];
  const visit = (status: number, place: number): void => {
    const spot = status * places + place;
    if (status < 0 || place < 0 || seen.has(spot)) return;
    seen.add(spot);
    queue.push(spot);
  };
  for (const group of parts.groups) {
    for (const place of [...group.at.places, group.otherwiseAt]) {
      if (place < 0) continue;
      visit(group.status, place);
      used.add(parts.moves.length * places + place);
    }
  }
  const origins: Set<number>[] = parts.journeys.map(() => new Set<number>());
  for (let spot = queue.pop(); spot !== undefined; spot = queue.pop()) {
    const status = Math.floor(spot / places);
    const place = spot % places;
    for (const m of [...parts.exitsOf(status, place), ...parts.entriesOf(status, place)]) {
      const move = parts.moves[m];
      used.add(m * places + place);
      for (const to of reachable(move.destination, place)) visit(move.to < 0 ? status : move.to, to);
    }
    parts.journeys.forEach((journey, j) => {
      if (journey.status === status) exploreJourney(parts, journey, place, origins[j], used, visit, places);
    });
    for (const fall of parts.falls) {
      const rule = parts.rules[fall.rule];
      if (fall.place !== place || rule.statuses[status] === 0) continue;
      fall.outcomes.forEach((m, o) => {
        used.add(m * places + place);
        const to = fall.toPlace[o];
        const ends = to === -2 ? reachable(parts.moves[m].destination, place) : [to < 0 ? place : to];
        for (const end of ends) visit(fall.toStatus[o], end);
      });
      visit(
        fall.refugeStatus < 0 ? status : fall.refugeStatus,
        fall.refugePlace < 0 ? place : fall.refugePlace,
      );
    }
  }
  const ascending = (a: number, b: number): number => a - b;
  return {
    spots: [...seen].sort(ascending).map((s) => ({ status: Math.floor(s / places), place: s % places })),
    channels: [...used].sort(ascending).map((ch) => ({ move: Math.floor(ch / places), place: ch % places })),
  };
}

/** Somebody of a journey's status is at `place`: where the links lead, and what may happen there. */
function exploreJourney(
  parts: Parts,
  journey: Journey,
  place: number,
  origins: Set<number>,
  used: Set<number>,
  visit: (status: number, place: number) => void,
  places: number,
): void {
  // Anybody at a place may have set out there: those who are cut off and taken elsewhere do.
  origins.add(place);
  const stops = [...journey.stopOfHolder, ...journey.stopOfCountry].filter((move) => move >= 0);
  const dies = [...journey.diesOfMode].filter((move) => move >= 0);
  const ends = journey.targets.filter(({ places: set }) => set[place] === 1).map(({ move }) => move);
  for (const m of [...stops, ...dies, ...ends, journey.blocked]) {
    used.add(m * places + place);
    const move = parts.moves[m];
    for (const to of reachable(move.destination, place, origins)) visit(move.to, to);
  }
  const back = [...stops, journey.blocked].filter((m) =>
    parts.moves[m].destination.placeOfGroup.includes(-3),
  );
  for (const m of back) for (const origin of origins) visit(parts.moves[m].to, origin);
  for (const link of parts.links) {
    if (link.from === place) visit(journey.status, link.to);
    if (link.twoWay && link.to === place) visit(journey.status, link.from);
  }
}

/** Kinds are told apart by group and by the traits that some metric names. */
function layStrands(
  c: Compilation,
  metrics: MetricSource[],
): Pick<Recording, 'strandOfKind' | 'strands' | 'groupOfStrand'> {
  const named = new Set<string>();
  const inCount = (count: CountSource | undefined): void => {
    for (const { trait } of count?.trait ?? []) named.add(trait.value);
  };
  const inCases = (varying: Varying): void => {
    if (!varying.cases) return;
    for (const { key, then } of varying.list) {
      if (key.value.startsWith('trait.')) named.add(key.value.split('.')[1]);
      inCases(then);
    }
    if (varying.otherwise) inCases(varying.otherwise);
  };
  for (const metric of metrics) {
    inCount(metric.count);
    inCount(metric.of);
    if (metric.coverage) inCases(metric.coverage);
  }
  const { count, perGroup, stride } = c.kinds;
  const strandOfKind = new Int32Array(count);
  let strandsPerGroup = 1;
  for (const trait of c.names.traits) if (named.has(trait.id)) strandsPerGroup *= trait.levels.length;
  for (let kind = 0; kind < count; kind++) {
    let strand = Math.floor(kind / perGroup);
    c.names.traits.forEach((trait, t) => {
      if (named.has(trait.id))
        strand = strand * trait.levels.length + (Math.floor(kind / stride[t]) % trait.levels.length);
    });
    strandOfKind[kind] = strand;
  }
  const strands = c.names.groups.length * strandsPerGroup;
  return {
    strandOfKind,
    strands,
    groupOfStrand: Int32Array.from({ length: strands }, (_, s) => Math.floor(s / strandsPerGroup)),
  };
}
