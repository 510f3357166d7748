import type { CountedSignal, DerivedSignal, GivenSignal, Signal, SignalPart } from '../../engine/index.ts';
import { readNumber } from '../read/digits.ts';
import type { Located, Quantity, SignalSource } from '../source.ts';
import type { Compilation } from './compilation.ts';
import { compileTimes, compileVarying } from './factors.ts';
import type { Transition } from './moves.ts';

/** Signals by id. The moves that a counted one counts are filled in by `countMoves`, once the plan's moves have numbers. */
export function compileSignals(c: Compilation): { signals: Signal[]; order: Int32Array } {
  const signals = c.names.signals.map((id): Signal => {
    const entry = c.source.signals?.find(({ key }) => key.value === id);
    if (!entry) throw new Error(`signal ${id} is listed but not there`);
    const { value } = entry;
    if (value.from === 'series') return given(c, id, entry.key, value);
    if (value.from === 'count') return counted(c, id, value);
    return derived(c, id, value);
  });
  return { signals, order: Int32Array.from(inOrder(c, signals)) };
}

/** Numbers on every segment; before its first row a signal has its first value. */
function given(
  c: Compilation,
  id: string,
  key: Located<string>,
  { series: { rows } }: Extract<SignalSource, { from: 'series' }>,
): GivenSignal {
  const segments = c.time.segmentStarts.length - 1;
  const byPlace = new Map<string, typeof rows>();
  for (const row of rows) {
    const place = row.place?.value ?? '';
    if (row.place && place !== '') c.collector.find('place', row.place, c.names.places);
    const own = byPlace.get(place);
    if (own) own.push(row);
    else byPlace.set(place, [row]);
  }
  if (rows.length === 0) c.collector.error({ code: 'M0218', signal: id }, key.at);
  const named = c.names.places.filter((place) => byPlace.has(place));
  const values = new Float64Array((named.length + 1) * segments);
  ['', ...named].forEach((place, r) => {
    const own = byPlace.get(place) ?? [];
    own.forEach((row, i) => {
      if (i > 0 && row.on.value <= own[i - 1].on.value)
        c.collector.error({ code: 'M0218', signal: id }, row.on.at);
    });
    let next = 0;
    let value = own[0]?.value.value ?? 0;
    for (let s = 0; s < segments; s++) {
      const day = c.time.origin + c.time.segmentStarts[s];
      while (next < own.length && own[next].on.value <= day) value = own[next++].value.value;
      values[r * segments + s] = value;
    }
  });
  return {
    id,
    from: 'given',
    rowOfPlace: Int32Array.from(c.names.places, (place) => 1 + named.indexOf(place)),
    values,
  };
}

function derived(
  c: Compilation,
  id: string,
  source: Extract<SignalSource, { from: 'of' | 'blend' }>,
): DerivedSignal {
  const own = `signals.${id}`;
  const days = (key: string, quantity: Located<Quantity> | undefined): number =>
    quantity ? c.parameters.add(`${own}.${key}`, quantity, 'days', source) : -1;
  const later = { lag: days('lag', source.lag), smooth: days('smooth', source.smooth) };
  if (source.from === 'of')
    return { id, from: 'derived', truth: partOf(c, source.of), told: null, weight: [], ...later };
  const weight = compileVarying(c, `${own}.weight`, source.weight, 'probability', 0, source);
  for (const { key } of source.times ?? []) {
    const [namespace] = key.value.split('.');
    if (namespace === 'group' || namespace === 'trait')
      c.collector.error({ code: 'M0225', namespace }, key.at);
  }
  return {
    id,
    from: 'derived',
    truth: partOf(c, source.blend.truth),
    told: partOf(c, source.blend.told),
    weight: [
      { effect: 'odds', value: weight },
      ...(source.times ? compileTimes(c, own, source.times, source) : []),
    ],
    ...later,
  };
}

function partOf(c: Compilation, written: Located<string>): SignalPart {
  const constant = readNumber(written.value);
  if (constant !== undefined) return { of: 'constant', constant };
  const name = { value: written.value.replace(/^signal\./, ''), at: written.at };
  const signal = c.collector.find('signal', name, c.names.signals);
  const source = c.source.signals?.find(({ key }) => key.value === name.value)?.value;
  if (source?.from === 'count') c.collector.error({ code: 'M0231', signal: name.value }, written.at);
  return signal < 0 ? { of: 'constant', constant: 0 } : { of: 'signal', signal };
}

function counted(
  c: Compilation,
  id: string,
  source: Extract<SignalSource, { from: 'count' }>,
): CountedSignal {
  for (const status of source.count.to ?? []) c.collector.find('status', status, c.names.statuses);
  return {
    id,
    from: 'counted',
    moves: new Int32Array(0),
    by: source.count.by?.value ?? 'all',
    over: wholeMonths(c, source.count.over) ?? 1,
    lag: source.lag ? (wholeMonths(c, source.lag) ?? 0) : 0,
    per: source.per.value > 0 ? source.per.value : badPer(c, source.per),
  };
}

function badPer(c: Compilation, per: Located<number>): number {
  c.collector.error({ code: 'M0108', found: String(per.value), kind: 'multiplier' }, per.at);
  return 1;
}

/** A number of windows: months written as such or as years, without a range. */
function wholeMonths(c: Compilation, { value, at }: Located<Quantity>): number | null {
  const months = (value.best * value.unitDays) / (365.2425 / 12);
  const whole = Math.round(months);
  if (value.low === value.high && whole >= 1 && Math.abs(months - whole) < 1e-9) return whole;
  c.collector.error({ code: 'M0233', found: value.text }, at);
  return null;
}

/** Every derived signal after those that it is made of; a circle is reported once. */
function inOrder(c: Compilation, signals: Signal[]): number[] {
  const order: number[] = [];
  const state = new Uint8Array(signals.length);
  const visit = (s: number): void => {
    if (state[s] === 2) return;
    const signal = signals[s];
    if (state[s] === 1) {
      const key = c.source.signals?.find((entry) => entry.key.value === signal.id)?.key;
      if (key) c.collector.error({ code: 'M0230', signal: signal.id }, key.at);
      return;
    }
    state[s] = 1;
    if (signal.from === 'derived')
      for (const part of [signal.truth, signal.told]) if (part?.of === 'signal') visit(part.signal);
    if (signal.from === 'derived')
      for (const factor of signal.weight) if (factor.effect === 'signal') visit(factor.signal);
    state[s] = 2;
    order.push(s);
  };
  signals.forEach((_, s) => {
    visit(s);
  });
  return order;
}

/** Tells counted signals which moves of the plan they count, and reports those that act where none can. */
export function countMoves(c: Compilation, signals: Signal[], transitions: Transition[]): void {
  const ids = transitions.map(({ id }) => id);
  for (const signal of signals) {
    if (signal.from !== 'counted') continue;
    const entry = c.source.signals?.find(({ key }) => key.value === signal.id)?.value;
    if (entry?.from !== 'count') continue;
    const { to, move } = entry.count;
    for (const id of move ?? []) c.collector.find('move', id, ids);
    const chosen = transitions.flatMap((transition) =>
      transition.moves.flatMap((m, i) => {
        const wanted = move
          ? move.some((id) => id.value === transition.id)
          : m.to >= 0 &&
            m.to !== m.from &&
            (to ?? []).some((status) => c.names.statuses[m.to] === status.value);
        return wanted ? [transition.indexes[i]] : [];
      }),
    );
    signal.moves = Int32Array.from(chosen).sort();
  }
  for (const { id, source, moves } of transitions)
    for (const factor of moves[0]?.factors ?? []) {
      if (factor.effect !== 'signal' || signals[factor.signal].from !== 'counted') continue;
      if (moves[0].shape >= 0)
        c.collector.error({ code: 'M0232', id, signal: signals[factor.signal].id }, source.at_range);
    }
}
