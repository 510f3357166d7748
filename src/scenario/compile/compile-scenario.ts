import type { Plan } from '../../engine/index.ts';
import type { Located, Quantity, ScenarioSource } from '../source.ts';
import type { Collector } from './collector.ts';
import { type Compilation, countKinds, MOST_KINDS } from './compilation.ts';
import { keepHashesDistinct } from './distinct-hashes.ts';
import { checkEvidence } from './evidence.ts';
import { compileFalls } from './falls.ts';
import { checkFigureNames } from './figure-names.ts';
import { compileGroups } from './groups.ts';
import { checkDepartures, compileJourneys, compileLinks, MODES, numberJourneys } from './journeys.ts';
import { compileLevers } from './levers.ts';
import { type CompiledOutcome, compileMetric, compileOutcomes, daysOf, listFigures } from './metrics.ts';
import { compileTransitions, type Transition } from './moves.ts';
import { listNames, type Names } from './names.ts';
import { checkObservations } from './observations.ts';
import { listParameters, type ParameterEvidence } from './parameters.ts';
import { checkPrivacy } from './privacy/check-privacy.ts';
import { layRecording, mapDays, type Parts } from './recording.ts';
import { checkRemarks } from './remarks.ts';
import { checkShares } from './shares.ts';
import { compileSignals, countMoves } from './signals.ts';
import { layHolding } from './territory.ts';
import { cutTime } from './timeline.ts';
import { warnUnused } from './unused.ts';

export interface Compiled {
  plan: Plan;
  names: Names;
  transitions: Transition[];
  outcomes: CompiledOutcome[];
  parameters: ParameterEvidence[];
  /** Days since 1970-01-01 of the first day. */
  origin: number;
}

/** Replacements from outside the file. */
export interface Replacements {
  quantity(id: string, written: Located<Quantity>): Located<Quantity> | null;
  lever(id: string): number | null;
}

/**
 * From the scenario as written to a plan. Every mistake goes to the collector; null when nothing can be compiled. The
 * plan is to be used only if the collector has no error.
 */
export function compileScenario(
  source: ScenarioSource,
  collector: Collector,
  replacements: Replacements,
): Compiled | null {
  const names = listNames(source, collector);
  const time = cutTime(source, names, collector);
  if (time === null) return null;
  const kinds = countKinds(names);
  if (kinds.count > MOST_KINDS) {
    collector.error(
      { code: 'M0215', count: kinds.count, limit: MOST_KINDS },
      (source.traits ?? [])[0].key.at,
    );
    return null;
  }
  const byId = new Map(source.places.map(({ key, value }) => [key.value, value]));
  const c: Compilation = {
    source,
    collector,
    names,
    time,
    parameters: listParameters(collector, replacements.quantity),
    places: names.places.map((id) => byId.get(id) ?? {}),
    kinds,
    holding: layHolding(source, names, time, collector),
  };
  checkDuplicates(c);
  const { signals, order: signalOrder } = compileSignals(c);
  const links = compileLinks(c);
  const levers = compileLevers(c, replacements);
  const transitions = compileTransitions(c);
  checkShares(c, transitions);
  const travel = compileJourneys(c, links);
  const falls = compileFalls(c);
  const groups = compileGroups(c);
  checkFigureNames(c, [...transitions, ...falls.transitions, ...travel.transitions]);
  checkObservations(c);
  checkEvidence(c);
  checkPrivacy(c, groups, [...transitions, ...travel.transitions]);
  if (collector.diagnostics.some((d) => d.severity === 'error')) {
    checkRemarks(source, c.parameters.evidence, null, collector, null);
    // Names that lead nowhere would make nonsense of the rest: everything after this needs them to be right.
    return null;
  }
  warnUnused(c);

  const all = [...transitions, ...falls.transitions, ...travel.transitions];
  const moves = all.flatMap((t) => t.moves).sort((a, b) => (a.id < b.id ? -1 : 1));
  keepHashesDistinct(moves);
  keepHashesDistinct(c.parameters.parameters);
  keepHashesDistinct(groups);
  for (const t of all) t.indexes = t.moves.map((move) => moves.indexOf(move));
  for (const fall of falls.falls) fall.outcomes = Int32Array.from(fall.moves, (move) => moves.indexOf(move));
  countMoves(c, signals, all);
  const journeys = numberJourneys(travel.journeys, moves);
  const exits = listMoves(c, moves, 'hazard');
  const entries = listMoves(c, moves, 'share');
  const plainFalls = falls.falls.map(({ moves: _, ...fall }) => fall);
  const parts: Parts = {
    groups,
    moves,
    rules: falls.rules,
    falls: plainFalls,
    exitsOf: (s, p) => listed(exits, s * names.places.length + p),
    entriesOf: (s, p) => listed(entries, s * names.places.length + p),
    journeys,
    links,
  };
  const figures = listFigures(c);
  const headline = source.time.headline ? time.relative(source.time.headline.value) : time.days - 1;
  const days = [
    ...time.months.map((month) => month.end - 1),
    time.days - 1,
    headline,
    ...mapDays(c),
    ...figures.flatMap((figure) => daysOf(c, figure)),
  ];
  const recording = layRecording(
    c,
    parts,
    days,
    figures.map(({ of }) => of),
  );
  checkDepartures(c, journeys, links, recording.spots);
  const outcomes = compileOutcomes(c, recording);
  const metrics = figures.map((figure) => compileMetric(c, recording, all, outcomes, figure));
  const segments = time.segmentStarts.length - 1;
  const plan: Plan = {
    days: time.days,
    segmentStarts: time.segmentStarts,
    segmentOfDay: time.segmentOfDay,
    windowStarts: Int32Array.from([...time.months.map((m) => m.start), time.days]),
    months: time.months,
    statuses: names.statuses,
    places: names.places,
    groups,
    traits: names.traits,
    kinds: kinds.count,
    traitStride: kinds.stride,
    kindsPerGroup: kinds.perGroup,
    parameters: c.parameters.parameters,
    signals,
    signalOrder,
    levers,
    moves,
    exitStart: exits.start,
    exits: exits.list,
    entryStart: entries.start,
    entries: entries.list,
    fallRules: falls.rules,
    falls: plainFalls,
    ownHeld: Uint8Array.from({ length: names.places.length * segments }, (_, at) =>
      names.own >= 0 && c.holding[at] === names.own ? 1 : 0,
    ),
    recording,
    metrics,
    outcomes: outcomes.map(({ id, cells }) => ({ id, cells })),
    answer: markAnswer(c),
    links,
    modes: MODES,
    holderOf: c.holding,
    countryOf: Int16Array.from(c.places, ({ country }) =>
      country ? names.countries.indexOf(country.value) : -1,
    ),
    journeys,
  };
  return { plan, names, transitions: all, outcomes, parameters: c.parameters.evidence, origin: time.origin };
}

/** 1 for the groups that the answer is about. */
function markAnswer(c: Compilation): Uint8Array {
  const named = c.source.answer?.groups.map((group) => group.value);
  return Uint8Array.from(c.names.groups, (id) => (named === undefined || named.includes(id) ? 1 : 0));
}

interface Lists {
  start: Int32Array;
  list: Int32Array;
}

function listed(lists: Lists, at: number): number[] {
  return [...lists.list.subarray(lists.start[at], lists.start[at + 1])];
}

/** Moves that leave each status at each place, by id. A move whose `in` never holds at a place is left out there. */
function listMoves(c: Compilation, moves: Plan['moves'], timing: 'hazard' | 'share'): Lists {
  const places = c.names.places.length;
  const start = new Int32Array(c.names.statuses.length * places + 1);
  const list: number[] = [];
  const possible = moves.map((move) =>
    c.names.places.map((_, place) =>
      move.factors.every(({ value }) => value.of !== 'place' || isPossible(value.among[value.pick[place]])),
    ),
  );
  for (let s = 0; s < c.names.statuses.length; s++) {
    for (let p = 0; p < places; p++) {
      start[s * places + p] = list.length;
      moves.forEach((move, m) => {
        if (move.from === s && move.timing === timing && possible[m][p]) list.push(m);
      });
    }
  }
  start[start.length - 1] = list.length;
  return { start, list: Int32Array.from(list) };
}

function isPossible(value: Plan['moves'][number]['factors'][number]['value']): boolean {
  return value.of !== 'constant' || value.constant !== 0;
}

/** Ids given twice. Keys of maps are checked by the reader; lists and tables here. */
function checkDuplicates(c: Compilation): void {
  const check = (
    kind: 'place' | 'link' | 'observation' | 'source' | 'evidence',
    keys: Located<string>[],
  ): void => {
    const seen = new Set<string>();
    for (const key of keys) {
      if (seen.has(key.value)) c.collector.error({ code: 'M0201', id: key.value, kind }, key.at);
      seen.add(key.value);
    }
  };
  check(
    'place',
    c.source.places.map(({ key }) => key),
  );
  check(
    'link',
    (c.source.links ?? []).map(({ key }) => key),
  );
  check(
    'observation',
    (c.source.observations ?? []).map((o) => o.id),
  );
  check(
    'source',
    (c.source.sources ?? []).map(({ key }) => key),
  );
  check(
    'evidence',
    (c.source.evidence ?? []).map(({ key }) => key),
  );
  for (const { value } of c.source.links ?? []) {
    c.collector.find('place', value.from, c.names.places);
    c.collector.find('place', value.to, c.names.places);
  }
  for (const { value } of c.source.holders ?? [])
    if (value.at) c.collector.find('place', value.at, c.names.places);
}
