import { classify } from './classes.ts';
import { isLive } from './exit-sorts.ts';
import { exp } from './mathematics/exp.ts';
import { lnGamma } from './mathematics/gamma.ts';
import { ln } from './mathematics/ln.ts';
import { power } from './mathematics/power.ts';
import { drawParameters } from './parameters.ts';
import type { Factor, Move, Plan, Value } from './plan.ts';
import { createSignalValues, fillDerivedRow, layOutSignals, type SignalLayout } from './signals.ts';

/**
 * What does not change from draw to draw. The strength of a move (a hazard per day, or the odds of a share) is
 * factor[class] x rate[profile][segment]: a class is a set of kinds that the move treats alike, a profile a set of
 * (class, place) whose course in time is alike. Built once for a plan.
 */
export interface Layout {
  moves: MoveLayout[];
  factors: number;
  profiles: number;
  signals: SignalLayout[];
  /** Moves on which a count of the run acts. */
  live: Int32Array;
}

export interface MoveLayout {
  /** [kinds] */
  classOfKind: Uint16Array;
  /** A kind of each class. [classes] */
  kindOfClass: Int32Array;
  /** Profile of (place, class), -1 where the move cannot happen. [places x classes] */
  profileOf: Int32Array;
  /** A kind and a place of each profile. */
  profiles: { kind: number; place: number }[];
  factorOffset: number;
  profileOffset: number;
  still: Factor[];
  moving: Factor[];
}

/** One draw's numbers, laid out by `Layout`. */
export interface Tables {
  segments: number;
  factor: Float64Array;
  profiles: number;
  /**
   * Pairs: what a person of factor 1 has spent from day 0 to the start of the segment, and the rate on it. By segment
   * first: the causes of one spell are looked up at the same two moments. [segments x profiles x 2]
   */
  hazards: Float64Array;
  /** The spent halves of `hazards` again, by profile first: where the search for a moment looks. [profiles x segments] */
  spent: Float64Array;
  /** Weibull shape of each move, 1 for none. [moves] */
  shape: Float64Array;
  parameters: Float64Array;
  /** [signals][rows x segments] */
  signals: Float64Array[];
}

// biome-ignore lint/suspicious/noApproximativeNumericConstant: the language leaves the digits of Math.LN2 open
const LN2 = 0.6931471805599453;

export function layOut(plan: Plan): Layout {
  let factors = 0;
  let profiles = 0;
  const signals = layOutSignals(plan, ({ weight }, place) => nameRow(plan, weight, place));
  const moves = plan.moves.map((move) => {
    const layout = layOutMove(plan, signals, move);
    layout.factorOffset = factors;
    layout.profileOffset = profiles;
    factors += layout.kindOfClass.length;
    profiles += layout.profiles.length;
    return layout;
  });
  const live = Int32Array.from(plan.moves.flatMap((move, m) => (isLive(plan, move) ? [m] : [])));
  return { moves, factors, profiles, signals, live };
}

function layOutMove(plan: Plan, allSignals: SignalLayout[], move: Move): MoveLayout {
  const still: Factor[] = [];
  const moving: Factor[] = [];
  // A shaped base is raised to a power that differs by draw; it separates like any other factor.
  for (const factor of move.factors) (varies(factor) ? moving : still).push(factor);
  const signals = moving.filter((f) => f.effect === 'signal').map((f) => allSignals[f.signal]);
  const groupRows = signals
    .filter(({ rowOfGroup }) => rowOfGroup.some((row) => row !== 0))
    .map(({ rowOfGroup }) =>
      Uint16Array.from(
        { length: plan.kinds },
        (_, kind) => rowOfGroup[Math.floor(kind / plan.kindsPerGroup)],
      ),
    );
  const kindPicks = [...picksOf(move.factors, 'kind'), ...groupRows];
  const { classOf: classOfKind, first: kindOfClass } = classify(plan.kinds, kindPicks);
  const classes = kindOfClass.length;

  const places = plan.places.length;
  const segments = plan.segmentStarts.length - 1;
  const ofClass = classify(
    classes,
    [...picksOf(moving, 'kind'), ...groupRows].map((pick) => kindOfClass.map((kind) => pick[kind])),
  );
  const ofPlace = classify(places, [
    ...picksOf(moving, 'place'),
    ...picksOf(moving, 'placeSegment').map((pick) => classifyRows(pick, places, segments)),
    ...signals.map(({ rowOfPlace }) => rowOfPlace),
  ]);
  const profileOf = new Int32Array(places * classes);
  const profiles: { kind: number; place: number }[] = [];
  const known: (number | undefined)[] = [];
  for (let place = 0; place < places; place++) {
    for (let c = 0; c < classes; c++) {
      const kind = kindOfClass[c];
      const pair = ofPlace.classOf[place] * ofClass.first.length + ofClass.classOf[c];
      let profile = known[pair];
      if (profile === undefined) {
        const possible = moving.every((f) => canHappen(f, plan, kind, place, segments));
        profile = possible ? profiles.length : -1;
        if (possible) profiles.push({ kind, place });
        known[pair] = profile;
      }
      profileOf[place * classes + c] = profile;
    }
  }
  return {
    classOfKind: Uint16Array.from(classOfKind),
    kindOfClass: Int32Array.from(kindOfClass),
    profileOf,
    profiles,
    factorOffset: 0,
    profileOffset: 0,
    still,
    moving,
  };
}

/** True if the factor differs by place or time. */
function varies(factor: Factor): boolean {
  return factor.effect === 'signal' || differs(factor.value);
}

function differs(value: Value): boolean {
  if (value.of === 'parameter' || value.of === 'constant') return false;
  return value.of !== 'kind' || value.among.some(differs);
}

function picksOf(factors: Factor[], of: 'kind' | 'place' | 'placeSegment'): Uint16Array[] {
  const picks: Uint16Array[] = [];
  const visit = (value: Value): void => {
    if (value.of === 'parameter' || value.of === 'constant') return;
    if (value.of === of) picks.push(value.pick);
    value.among.forEach(visit);
  };
  for (const factor of factors) visit(factor.value);
  return picks;
}

/** Places as far as a row of picks tells them apart. [places] */
function classifyRows(pick: Uint16Array, places: number, segments: number): number[] {
  const known = new Map<string, number>();
  return Array.from({ length: places }, (_, p) => {
    const name = pick.subarray(p * segments, (p + 1) * segments).join();
    const row = known.get(name) ?? known.size;
    known.set(name, row);
    return row;
  });
}

/** False if the factor is zero on every segment, whatever the draw. */
function canHappen(factor: Factor, plan: Plan, kind: number, place: number, segments: number): boolean {
  if (factor.effect === 'signal') return true;
  for (let segment = 0; segment < segments; segment++) {
    if (leaf(factor.value, kind, place, segment, segments).of === 'parameter') return true;
    const constant = leaf(factor.value, kind, place, segment, segments);
    if (constant.of === 'constant' && constant.constant !== 0) return true;
  }
  return plan.days === 0;
}

type Leaf = Extract<Value, { of: 'parameter' | 'constant' }>;

function leaf(value: Value, kind: number, place: number, segment: number, segments: number): Leaf {
  let at = value;
  for (;;) {
    if (at.of === 'parameter' || at.of === 'constant') return at;
    if (at.of === 'kind') at = at.among[at.pick[kind]];
    else if (at.of === 'place') at = at.among[at.pick[place]];
    else if (at.of === 'segment') at = at.among[at.pick[segment]];
    else at = at.among[at.pick[place * segments + segment]];
  }
}

/** Room for the numbers of a draw. */
export function createTables(plan: Plan, layout: Layout): Tables {
  const segments = plan.segmentStarts.length - 1;
  return {
    segments,
    profiles: layout.profiles,
    factor: new Float64Array(layout.factors),
    hazards: new Float64Array(segments * layout.profiles * 2),
    spent: new Float64Array(segments * layout.profiles),
    shape: new Float64Array(plan.moves.length),
    parameters: new Float64Array(plan.parameters.length),
    signals: createSignalValues(plan, layout.signals),
  };
}

/** What tells the weights of a blend at one place from those at another. */
function nameRow(plan: Plan, weight: Factor[], place: number): string {
  const segments = plan.segmentStarts.length - 1;
  const signals = weight.map((f) => {
    const signal = f.effect === 'signal' ? plan.signals[f.signal] : null;
    return signal?.from === 'given' ? signal.rowOfPlace[place] : signal === null ? 0 : place;
  });
  const rows = picksOf(weight, 'placeSegment').map((pick) =>
    pick.subarray(place * segments, (place + 1) * segments).join(),
  );
  return [...picksOf(weight, 'place').map((pick) => pick[place]), ...rows, ...signals].join();
}

/** Works out the numbers of one draw from its parameters. Signals that are counted in the run are 0 until they are. */
export function fillTables(plan: Plan, layout: Layout, tables: Tables): void {
  fillSignals(plan, layout, tables);
  for (let m = 0; m < plan.moves.length; m++) {
    const { parameters, factor, segments } = tables;
    const at = layout.moves[m];
    const { shape } = plan.moves[m];
    tables.shape[m] = shape >= 0 ? parameters[shape] : 1;
    for (let c = 0; c < at.kindOfClass.length; c++) {
      let product = 1;
      for (const f of at.still) {
        const value = read(f.value, at.kindOfClass[c], 0, 0, segments, parameters);
        product *= transformed(f, value, tables.shape[m]);
      }
      factor[at.factorOffset + c] = product;
    }
    fillHazards(plan, layout, tables, m, 0, segments);
  }
}

/** The rates of a move on segments `first` to `last` (exclusive), and what is spent up to each. */
export function fillHazards(
  plan: Plan,
  layout: Layout,
  tables: Tables,
  m: number,
  first: number,
  last: number,
): void {
  const { segments, profiles, hazards, spent } = tables;
  const move = plan.moves[m];
  const at = layout.moves[m];
  const starts = plan.segmentStarts;
  const rate = new Float64Array(segments);
  at.profiles.forEach(({ kind, place }, i) => {
    const profile = at.profileOffset + i;
    rate.fill(1, first, last);
    for (const f of at.moving)
      multiplyRow(plan, layout, tables, f, kind, place, tables.shape[m], rate, first, last);
    if (move.lever >= 0) {
      const lever = plan.levers[move.lever];
      for (let s = Math.max(first, lever.fromSegment); s < last; s++) rate[s] *= lever.value;
    }
    let sum = 0;
    if (first > 0) {
      const before = ((first - 1) * profiles + profile) * 2;
      sum = hazards[before] + hazards[before + 1] * (starts[first] - starts[first - 1]);
    }
    for (let s = first; s < last; s++) {
      const cell = (s * profiles + profile) * 2;
      hazards[cell] = sum;
      spent[profile * segments + s] = sum;
      hazards[cell + 1] = rate[s];
      sum += rate[s] * (starts[s + 1] - starts[s]);
    }
  });
}

function fillSignals(plan: Plan, layout: Layout, tables: Tables): void {
  const odds = new Float64Array(tables.segments);
  for (const s of plan.signalOrder) {
    const signal = plan.signals[s];
    if (signal.from === 'counted') tables.signals[s].fill(0);
    if (signal.from !== 'derived') continue;
    layout.signals[s].placeOfRow.forEach((place, row) => {
      odds.fill(signal.told === null ? 0 : 1);
      for (const f of signal.weight)
        multiplyRow(plan, layout, tables, f, 0, place, 1, odds, 0, tables.segments);
      fillDerivedRow(plan, layout.signals, tables.signals, s, row, odds, tables.parameters);
    });
  }
}

function multiplyRow(
  plan: Plan,
  layout: Layout,
  { parameters, signals, segments }: Tables,
  factor: Factor,
  kind: number,
  place: number,
  shape: number,
  rate: Float64Array,
  first: number,
  last: number,
): void {
  if (factor.effect === 'signal') {
    const { rowOfPlace, rowOfGroup } = layout.signals[factor.signal];
    const group = Math.floor(kind / plan.kindsPerGroup);
    const values = signals[factor.signal];
    const from = (rowOfPlace[place] + rowOfGroup[group]) * segments;
    let lastValue = Number.NaN;
    let lastSlope = Number.NaN;
    let effect = 1;
    for (let s = first; s < last; s++) {
      const slope = read(factor.value, kind, place, s, segments, parameters);
      const value = values[from + s];
      if (value !== lastValue || slope !== lastSlope) {
        effect = exp(slope * value);
        lastValue = value;
        lastSlope = slope;
      }
      rate[s] *= effect;
    }
    return;
  }
  let lastRead = Number.NaN;
  let effect = 1;
  for (let s = first; s < last; s++) {
    const value = read(factor.value, kind, place, s, segments, parameters);
    if (value !== lastRead) {
      effect = transformed(factor, value, shape);
      lastRead = value;
    }
    rate[s] *= effect;
  }
}

function read(
  value: Value,
  kind: number,
  place: number,
  segment: number,
  segments: number,
  parameters: Float64Array,
): number {
  const at = leaf(value, kind, place, segment, segments);
  return at.of === 'parameter' ? parameters[at.parameter] : at.constant;
}

/**
 * A probability becomes odds. A Weibull spell with median m = ln 2 / h spends ln 2 (u / m)^k by age u; with mean 1 / h it spends
 * (u h gamma(1 + 1/k))^k. Both are K h^k u^k.
 */
function transformed(factor: Factor, value: number, shape: number): number {
  if (factor.effect === 'odds') return value / (1 - value);
  if (factor.effect !== 'shaped' || value === 0) return value;
  const k = factor.from === 'median' ? exp((1 - shape) * ln(LN2)) : exp(shape * lnGamma(1 + 1 / shape));
  return k * power(value, shape);
}

/**
 * The values that each signal has in one draw, those counted in the run left at 0. `at(signal, place, day)` reads them.
 */
export function signalsOf(
  plan: Plan,
  options: { seed: number; draw: number },
): { at(signal: number, place: number, day: number): number } {
  const layout = layOut(plan);
  const tables = createTables(plan, layout);
  drawParameters(plan, options.seed, options.draw, tables.parameters);
  fillSignals(plan, layout, tables);
  return {
    at: (signal, place, day) =>
      tables.signals[signal][
        layout.signals[signal].rowOfPlace[place] * tables.segments + plan.segmentOfDay[day]
      ],
  };
}
