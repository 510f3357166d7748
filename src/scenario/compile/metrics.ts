import type { Count, Metric, Outcome, Recording } from '../../engine/index.ts';
import { civilText } from '../read/civil.ts';
import type { CountSource, Grounded, Located, MetricSource, OutcomeSource, Varying } from '../source.ts';
import { FAMILIES } from '../vocabulary/families.ts';
import type { Compilation } from './compilation.ts';
import type { Transition } from './moves.ts';
import { select, selectGroups, selectLevels, selectWhere } from './selectors.ts';

export interface CompiledOutcome extends Outcome {
  family: string;
  statuses: string[];
}

/** What a dated figure of the model is made from: an observation, or what a mechanism shows. */
export interface Figure {
  id: string;
  on: Located<number>;
  of: MetricSource;
  grounds: Grounded;
  /** An observation that can count nobody is a mistake; what a mechanism shows may be gone without it. */
  mayBeEmpty: boolean;
}

/** Observations in their order, then what the mechanisms show. */
export function listFigures({ source }: Pick<Compilation, 'source'>): Figure[] {
  return [
    ...(source.observations ?? []).map(
      (o): Figure => ({ id: o.id.value, on: o.on, of: o.of, grounds: o, mayBeEmpty: false }),
    ),
    ...(source.mechanisms ?? []).flatMap(({ key, value: { shows } }): Figure[] =>
      shows
        ? [{ id: `mechanism.${key.value}`, on: shows.on, of: shows.of, grounds: {}, mayBeEmpty: true }]
        : [],
    ),
  ];
}

/** The days at whose end a figure reads a count. */
export function daysOf(c: Compilation, observation: Figure): number[] {
  const days = [c.time.relative(observation.on.value)];
  for (const count of [observation.of.count, observation.of.of]) {
    if (count?.kind !== 'flow') continue;
    const range = flowRange(c, count, days[0]);
    days.push(range.from, range.to);
  }
  return days;
}

/** A flow counts after the end of day `from` to the end of day `to`. */
function flowRange(
  c: Compilation,
  count: Extract<CountSource, { kind: 'flow' }>,
  on: number,
): { from: number; to: number } {
  if (count.over.kind === 'cumulative') return { from: -1, to: on };
  if (count.over.kind === 'dates')
    return { from: c.time.relative(count.over.from.value) - 1, to: c.time.relative(count.over.to.value) };
  const period = c.names.periods.indexOf(count.over.period.value.replace(/^period\./, ''));
  if (period < 0) return { from: -1, to: on };
  return { from: c.time.periods[period].from - 1, to: c.time.periods[period].to };
}

/** Which kinds and places a count keeps. */
interface Kept {
  strands: boolean[];
  place(place: number, day: number): boolean;
}

function keptBy(c: Compilation, recording: Recording, count: CountSource): Kept {
  const strands = new Array<boolean>(recording.strands).fill(true);
  const keepKinds = (marks: Uint8Array | undefined): void => {
    if (!marks) return;
    const some = new Array<boolean>(recording.strands).fill(false);
    marks.forEach((mark, kind) => {
      if (mark === 1) some[recording.strandOfKind[kind]] = true;
    });
    some.forEach((kept, s) => {
      if (!kept) strands[s] = false;
    });
  };
  if (count.group) keepKinds(selectGroups(c, count.group)?.marks);
  for (const { trait, levels } of count.trait ?? []) keepKinds(selectLevels(c, trait, levels)?.marks);
  const where = count.in ? selectWhere(c, count.in) : null;
  if (where?.of === 'placeSegment' && count.kind === 'flow')
    c.collector.error({ code: 'M0225', namespace: 'holder' }, count.in?.[0].at ?? count.at);
  const segments = c.time.segmentStarts.length - 1;
  return {
    strands,
    place(place, day) {
      if (!where) return !count.in;
      if (where.of === 'place') return where.marks[place] === 1;
      const at = Math.max(0, Math.min(c.time.days - 1, day));
      return where.marks[place * segments + c.time.segmentOfDay[at]] === 1;
    },
  };
}

function cellsOf(
  c: Compilation,
  recording: Recording,
  transitions: Transition[],
  outcomes: CompiledOutcome[],
  count: CountSource,
  on: number,
): number[] {
  const kept = keptBy(c, recording, count);
  const cells: number[] = [];
  const { statuses, familyOf } = c.names;
  if (count.kind === 'stock') {
    for (const status of count.status ?? []) c.collector.find('status', status, statuses);
    const familyIds = FAMILIES.map((f) => f.id as string);
    for (const family of count.family ?? []) c.collector.find('family', family, familyIds);
    const ids = outcomes.map((o) => o.id);
    for (const outcome of count.outcome ?? []) c.collector.find('outcome', outcome, ids);
    const has = (list: Located<string>[] | undefined, value: string): boolean =>
      list === undefined || list.some((l) => l.value === value);
    const inOutcomes = count.outcome
      ? new Set(outcomes.filter((o) => has(count.outcome, o.id)).flatMap((o) => [...o.cells]))
      : null;
    recording.spots.forEach(({ status, place }, s) => {
      if (
        !has(count.status, statuses[status]) ||
        !has(count.family, familyOf[status]) ||
        !kept.place(place, on)
      )
        return;
      for (let k = 0; k < recording.strands; k++) {
        const cell = s * recording.strands + k;
        if (kept.strands[k] && (inOutcomes === null || inOutcomes.has(cell))) cells.push(cell);
      }
    });
    return cells;
  }
  const wanted = chosenMoves(c, transitions, count);
  recording.channels.forEach(({ move, place }, ch) => {
    if (!wanted.has(move) || !kept.place(place, on)) return;
    for (let k = 0; k < recording.strands; k++) if (kept.strands[k]) cells.push(ch * recording.strands + k);
  });
  return cells;
}

/** Indexes of the plan's moves that a flow counts; the one past the last is arrival. */
function chosenMoves(
  c: Compilation,
  transitions: Transition[],
  count: Extract<CountSource, { kind: 'flow' }>,
): Set<number> {
  const wanted = new Set<number>();
  if ('ids' in count.move) {
    const arrival = transitions.reduce((sum, t) => sum + t.moves.length, 0);
    const ids = ['arrive', ...transitions.map((t) => t.id)];
    for (const id of count.move.ids) {
      if (c.collector.find('move', id, ids) < 0) continue;
      if (id.value === 'arrive') wanted.add(arrival);
      for (const t of transitions) if (t.id === id.value) for (const index of t.indexes) wanted.add(index);
    }
    return wanted;
  }
  const { from, to } = count.move;
  const { statuses } = c.names;
  for (const status of [...(from ?? []), ...(to ?? [])]) c.collector.find('status', status, statuses);
  for (const transition of transitions) {
    transition.moves.forEach((move, i) => {
      const leaves = !from || from.some((f) => statuses[move.from] === f.value);
      const enters = !to || (move.to !== move.from && to.some((t) => statuses[move.to] === t.value));
      if (leaves && enters) wanted.add(transition.indexes[i]);
    });
  }
  return wanted;
}

export function compileMetric(
  c: Compilation,
  recording: Recording,
  transitions: Transition[],
  outcomes: CompiledOutcome[],
  observation: Figure,
): Metric {
  const { id, of } = observation;
  const on = c.time.relative(observation.on.value);
  if (on < 0 || on >= c.time.days)
    c.collector.error({ code: 'M0217', on: civilText(observation.on.value) }, observation.on.at);
  if (of.count.kind === 'flow' && of.count.over.kind === 'period')
    c.collector.find(
      'period',
      { value: of.count.over.period.value.replace(/^period\./, ''), at: of.count.over.period.at },
      c.names.periods,
    );
  const count = (source: CountSource, coverage: Varying | undefined): Count => {
    const counted =
      source.kind === 'flow' && source.move && 'in' in source.move && source.move.in
        ? { ...source, in: [...(source.in ?? []), ...source.move.in] }
        : source;
    const before = c.collector.diagnostics.length;
    const cells = cellsOf(c, recording, transitions, outcomes, counted, on);
    if (cells.length === 0 && !observation.mayBeEmpty && c.collector.diagnostics.length === before)
      c.collector.error({ code: 'M0216', id }, of.at);
    const range = source.kind === 'flow' ? flowRange(c, source, on) : { from: -1, to: on };
    return {
      of: source.kind,
      parts: coverage
        ? splitByCoverage(c, recording, `observations.${id}.coverage`, coverage, cells, observation.grounds)
        : [{ cells: Int32Array.from(cells), coverage: -1 }],
      ...range,
    };
  };
  const add = (key: string, quantity: typeof of.offset, role: 'people' | 'days' | 'probability'): number =>
    quantity ? c.parameters.add(`observations.${id}.${key}`, quantity, role, observation.grounds) : -1;
  return {
    id,
    form: of.form,
    count: count(of.count, of.coverage),
    among: of.of ? count(of.of, undefined) : null,
    offset: add('offset', of.offset, 'people'),
    lag: add('lag', of.lag, 'days'),
    confirmation: add('confirmation', of.confirmation, 'probability'),
  };
}

/** Each case of a coverage covers its own cells; cells that no case names are counted in full. */
function splitByCoverage(
  c: Compilation,
  recording: Recording,
  id: string,
  coverage: Varying,
  cells: number[],
  grounds: Grounded,
): Count['parts'] {
  if (!coverage.cases)
    return [
      {
        cells: Int32Array.from(cells),
        coverage: c.parameters.add(id, coverage.value, 'probability', grounds),
      },
    ];
  const parts: Count['parts'] = [];
  let rest = cells;
  for (const { key, then } of coverage.list) {
    const selection = select(c, key);
    if (selection === null) continue;
    if (selection.of !== 'kind') {
      c.collector.error({ code: 'M0225', namespace: key.value.split('.')[0] }, key.at);
      continue;
    }
    const strands = new Set<number>();
    selection.marks.forEach((mark, kind) => {
      if (mark === 1) strands.add(recording.strandOfKind[kind]);
    });
    const covered = rest.filter((cell) => strands.has(cell % recording.strands));
    rest = rest.filter((cell) => !strands.has(cell % recording.strands));
    parts.push(...splitByCoverage(c, recording, `${id}.${key.value}`, then, covered, grounds));
  }
  if (coverage.otherwise)
    parts.push(...splitByCoverage(c, recording, `${id}.otherwise`, coverage.otherwise, rest, grounds));
  else parts.push({ cells: Int32Array.from(rest), coverage: -1 });
  return parts;
}

/** The answer's parts. Every spot belongs to exactly one. */
export function compileOutcomes(c: Compilation, recording: Recording): CompiledOutcome[] {
  const { statuses, familyOf } = c.names;
  const answer = c.source.answer ? selectGroups(c, c.source.answer.groups) : null;
  const counted = new Set<number>();
  for (let kind = 0; kind < c.kinds.count; kind++)
    if (!answer || answer.marks[kind] === 1) counted.add(recording.strandOfKind[kind]);
  const written: { id: Located<string> | null; source: OutcomeSource; name: string }[] = c.source.outcomes
    ? c.source.outcomes.map(({ key, value }) => ({ id: key, source: value, name: key.value }))
    : FAMILIES.filter((f) => recording.spots.some((s) => familyOf[s.status] === f.id)).map((f) => ({
        id: null,
        source: {},
        name: f.id,
      }));
  const owner = new Map<number, string>();
  const outcomes = written.map(({ id, source, name }) => {
    for (const status of source.status ?? []) c.collector.find('status', status, statuses);
    const where = source.in ? selectWhere(c, source.in) : null;
    if (where?.of === 'placeSegment' && source.in)
      c.collector.error({ code: 'M0225', namespace: 'holder' }, source.in[0].at);
    const families = new Set<string>();
    const names = new Set<string>();
    const cells: number[] = [];
    recording.spots.forEach(({ status, place }, s) => {
      const listed = source.status
        ? source.status.some((x) => x.value === statuses[status])
        : familyOf[status] === (source.family?.value ?? name);
      if (!listed || (where && where.marks[place] !== 1)) return;
      const before = owner.get(s);
      if (before !== undefined && id)
        c.collector.error({ code: 'M0211', status: statuses[status], first: before, second: name }, id.at);
      owner.set(s, name);
      families.add(familyOf[status]);
      names.add(statuses[status]);
      for (let k = 0; k < recording.strands; k++) if (counted.has(k)) cells.push(s * recording.strands + k);
    });
    return {
      id: name,
      family: source.family?.value ?? [...families][0] ?? 'unknown',
      statuses: [...names],
      cells: Int32Array.from(cells),
    };
  });
  const homeless = [
    ...new Set(
      recording.spots
        .filter((_, s) => !owner.has(s))
        .map((s) => `${statuses[s.status]} (${c.names.places[s.place]})`),
    ),
  ];
  if (homeless.length > 0 && c.source.outcomes)
    c.collector.error({ code: 'M0210', statuses: homeless }, c.source.outcomes[0].key.at);
  return outcomes;
}
