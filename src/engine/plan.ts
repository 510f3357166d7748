/**
 * A compiled scenario: plain arrays and numbers, no words but ids. It can be copied to a worker as it is. Everything is
 * in the order of ids, so the order of entries in a file changes nothing.
 *
 * Time is in days since the first day of the scenario; day d is the interval [d, d + 1).
 */
export interface Plan {
  days: number;
  /** First days of the pieces of time within which every hazard is constant; the last entry is `days`. [segments + 1] */
  segmentStarts: Int32Array;
  /** [days] */
  segmentOfDay: Int32Array;
  /** First days of the windows; the last entry is `days`. [windows + 1] */
  windowStarts: Int32Array;
  /** Calendar months from the first to the last. */
  months: Month[];
  statuses: string[];
  places: string[];
  groups: Group[];
  traits: { id: string; levels: string[] }[];
  /** A kind is a group with one level of every trait: group x product of levels, row-major, the last trait fastest. */
  kinds: number;
  /** Step of each trait in the kind index. [traits] */
  traitStride: Int32Array;
  /** Kinds per group. */
  kindsPerGroup: number;
  parameters: Parameter[];
  signals: Signal[];
  /** Indexes of `signals`, every derived one after those that it is made of. */
  signalOrder: Int32Array;
  levers: Lever[];
  moves: Move[];
  /** Moves out of a status at a place, as lists: `exits[exitStart[s * places + p] .. exitStart[s * places + p + 1]]`, by id. */
  exitStart: Int32Array;
  exits: Int32Array;
  /** Shares on entry into a status at a place, laid out as `exits`. */
  entryStart: Int32Array;
  entries: Int32Array;
  fallRules: FallRule[];
  /** In order of day, place, rule. */
  falls: Fall[];
  /** 1 where people hold the place's own flag on that segment. [places x segments] */
  ownHeld: Uint8Array;
  recording: Recording;
  metrics: Metric[];
  outcomes: Outcome[];
  /** 1 for the groups that the answer is about. [groups] */
  answer: Uint8Array;
  /** Ways between places, by id. */
  links: Link[];
  /** Modes of travel, in a fixed order: `Link.mode` indexes them. */
  modes: string[];
  /** Holder of each place, -1 for none. [places x segments] */
  holderOf: Int16Array;
  /** Country of each place, -1 for none. [places] */
  countryOf: Int16Array;
  /** Statuses whose people travel the network. */
  journeys: Journey[];
}

/**
 * A number with a range. `centre` and the spreads are on the scale on which it is drawn: g(x) = centre + spread x z,
 * z standard normal, `below` for z < 0 and `above` for z > 0.
 */
export interface Parameter {
  id: string;
  /** Of the id: keys its own sequence. */
  hash: number;
  /** `gamma`: a gamma variate of shape `centre` and scale 1, one part of a Dirichlet share. */
  scale: 'log' | 'logit' | 'identity' | 'gamma';
  centre: number;
  below: number;
  above: number;
  /** Exactly this value, when there is no range. */
  fixed: number | null;
}

/** A value that may differ by kind, place or time. `pick` holds the index into `among` for each coordinate. */
export type Value =
  | { of: 'parameter'; parameter: number }
  /** 1: leaves alone. 0: cannot happen. */
  | { of: 'constant'; constant: number }
  | { of: 'kind'; pick: Uint16Array; among: Value[] }
  | { of: 'place'; pick: Uint16Array; among: Value[] }
  | { of: 'segment'; pick: Uint16Array; among: Value[] }
  /** [places x segments] */
  | { of: 'placeSegment'; pick: Uint16Array; among: Value[] };

export type Factor =
  | { effect: 'times'; value: Value }
  /** exp(value x signal) */
  | { effect: 'signal'; signal: number; value: Value }
  /** The odds p / (1 - p) of a probability p. */
  | { effect: 'odds'; value: Value }
  /** The hazard of a spell with shape k: K h^k with h the value, so that strength x (u2^k - u1^k) is spent between ages u1 and u2. */
  | { effect: 'shaped'; from: 'median' | 'mean'; value: Value };

/** A number on every segment, which may differ by place: given, worked out for each draw from others, or counted in the run. */
export type Signal = GivenSignal | DerivedSignal | CountedSignal;

export interface GivenSignal {
  id: string;
  from: 'given';
  /** Row of `values` for each place; all 0 where the signal does not differ by place. [places] */
  rowOfPlace: Int32Array;
  /** [rows x segments] */
  values: Float64Array;
}

/**
 * x = truth, or (1 - w) truth + w told where w has odds `weight` (the product of the factors); then x is read `lag` days
 * late and smoothed: y' = (x - y) / smooth. The value on a segment is the mean over it. Before the first day a signal has
 * its first value.
 */
export interface DerivedSignal {
  id: string;
  from: 'derived';
  truth: SignalPart;
  /** Null: no blend. */
  told: SignalPart | null;
  /** Their product is the odds of `told`. They differ by place and segment only. */
  weight: Factor[];
  /** Parameters in days, -1 for none. */
  lag: number;
  smooth: number;
}

/** Another signal, which stands before this one in `signalOrder`, or a constant. */
export type SignalPart = { of: 'signal'; signal: number } | { of: 'constant'; constant: number };

/**
 * People who made one of these moves in the `over` windows that end `lag` windows before the one at hand, divided by
 * `per`. Frozen within a window.
 */
export interface CountedSignal {
  id: string;
  from: 'counted';
  moves: Int32Array;
  by: 'all' | 'group' | 'place';
  /** Whole windows. */
  over: number;
  lag: number;
  per: number;
}

export interface Lever {
  id: string;
  value: number;
  /** First segment on which it acts. */
  fromSegment: number;
}

export interface Move {
  id: string;
  /** Of status and id: the purpose that keys its random numbers. */
  hash: number;
  from: number;
  /** -1: the status stays. */
  to: number;
  /** `journey`: the factors make what the journey asks of it: a pull, a hazard per km, the odds of being stopped. */
  timing: 'hazard' | 'share' | 'fall' | 'journey';
  /** The kind that each kind becomes, null where no trait changes. [kinds] */
  kindAfter: Uint16Array | null;
  /** Parameter of the Weibull shape, -1 for none (constant hazard in the time spent). */
  shape: number;
  /** Their product is a hazard per day, or the odds of a share. */
  factors: Factor[];
  lever: number;
  destination: Destination;
  reason: boolean;
}

/** Where a move leads. */
export interface Destination {
  /** By group: a place, -1 to stay, -2 to draw from `shares`, -3 to where the journey set out. [groups] */
  placeOfGroup: Int32Array;
  /** Sets of places to draw from, and the set of each group. */
  shares: PlaceShares[];
  sharesOfGroup: Int32Array;
  /** Of the purpose that keys the draw. */
  hash: number;
}

/** A way between two places. Days from the first day; `closes` is the last day on which it can be entered. */
export interface Link {
  id: string;
  /** Of the id. */
  hash: number;
  from: number;
  to: number;
  km: number;
  mode: number;
  twoWay: boolean;
  opens: number;
  closes: number;
}

/**
 * How people of a status travel: a route is drawn among candidates (each open link that leaves the place, and from its
 * end the shortest open way to a place of a target's set), then walked link by link.
 */
export interface Journey {
  status: number;
  /** Of the purpose that keys the choice of a route. */
  hash: number;
  targets: JourneyTarget[];
  /** A candidate weighs pull x km^-power, in kilometres as they are felt. */
  power: number;
  /** What a kilometre counts in the choice. [modes], [holders] (of the place that the link enters) */
  costOfMode: Float64Array;
  costOfHolder: Float64Array;
  /** Parameters: km per day. [modes] */
  speedOfMode: Int32Array;
  /** Moves whose strength is the hazard of death per km, -1 for none. [modes] */
  diesOfMode: Int32Array;
  /** Moves that stop people on entering, -1 for none. [holders], [countries] */
  stopOfHolder: Int32Array;
  stopOfCountry: Int32Array;
  /** Move for those to whom no way is open. */
  blocked: number;
}

/** A set of places that draws travellers; reaching one of them makes the move. Its strength is the pull. */
export interface JourneyTarget {
  move: number;
  /** 1 for the places of the set. [places] */
  places: Uint8Array;
}

export interface PlaceShares {
  places: Int32Array;
  weights: Float64Array;
}

export interface Group {
  id: string;
  hash: number;
  status: number;
  home: number;
  /** Parameters, -1 for none. */
  start: number;
  /** Of the time that the starting stock has already spent in its status. Days. */
  startAge: number;
  scale: number;
  /** Arrivals per month, from the first to the last month; a parameter instead when `monthly` >= 0. [months] */
  arrivals: Float64Array;
  monthly: number;
  at: PlaceShares;
  /** Use only places held by the own holder on the day, when some place ever is. */
  heldOnly: boolean;
  /** Where to go when none is held; -1: by the weights as they are. */
  otherwiseAt: number;
  /** Purpose of the draw of the first place, and of each trait. */
  placeHash: number;
  traitHash: Int32Array;
  /** Parameter of the share of every level, -1 for the level that takes the rest. [traits][levels] */
  traitShares: Int32Array[];
  /**
   * By trait: parameters by which the shares of the levels are divided before they are scaled to a sum of one (then every
   * level has a share, of any scale); -1 for none; null where shares stand as they are. [traits][levels]
   */
  traitSelection: (Int32Array | null)[];
}

export interface Month {
  /** Year x 12 + month - 1: names the arrival month in the keys. */
  number: number;
  start: number;
  end: number;
}

export interface FallRule {
  id: string;
  /** 1 for the statuses that it settles. [statuses] */
  statuses: Uint8Array;
}

/** A place changes hands at the start of `day`: what the rule does to those who are there. */
export interface Fall {
  day: number;
  place: number;
  rule: number;
  /** Of day and place: keys the draw. */
  hash: number;
  /** Moves of timing `fall`: what may become of those who are there. */
  outcomes: Int32Array;
  /** Destination of each outcome: status and place (-1: stays; -2: as the move's own destination). [outcomes] */
  toStatus: Int32Array;
  toPlace: Int32Array;
  /** Where the others go: place and status, -1 for no change. */
  refugePlace: number;
  refugeStatus: number;
}

/** What is counted while people live. */
export interface Recording {
  /** Days at whose end stocks are taken, ascending. [records] */
  days: Int32Array;
  /** First record at or after the end of each day. [days] */
  recordOfDay: Int32Array;
  /** Index of each (status, place) that somebody can reach, else -1. [statuses x places] */
  spotOf: Int32Array;
  spots: { status: number; place: number }[];
  /** Index of each (move, place of departure) that can happen, else -1; moves, then one row for arrivals. [(moves + 1) x places] */
  channelOf: Int32Array;
  channels: { move: number; place: number }[];
  /** Kinds as far as anything counted tells them apart: always by group. [kinds] */
  strandOfKind: Int32Array;
  strands: number;
  /** Group of each strand. [strands] */
  groupOfStrand: Int32Array;
  /** Records that are ends of report months. [steps] */
  steps: Int32Array;
  /** The record of the headline date. */
  headline: number;
  /** Records of the dates of the maps, ascending. [maps] */
  maps: Int32Array;
}

/** Which cells a count adds up, and how many of them count. `cells` index spot x strands (stocks) or channel x strands (flows). */
export interface Count {
  of: 'stock' | 'flow';
  /** Cells in parts that share a coverage. Coverage parameter -1: all are counted. */
  parts: { cells: Int32Array; coverage: number }[];
  /** Stock: at the end of day `to`. Flow: after the end of day `from` (-1: from the first) to the end of day `to`. */
  from: number;
  to: number;
}

/** A dated figure with its observation layer. figure = confirmation x count(on - lag) + offset; a share divides by `among`. */
export interface Metric {
  id: string;
  form: 'count' | 'share' | 'ratio';
  count: Count;
  among: Count | null;
  /** Parameters, -1 for none. */
  offset: number;
  lag: number;
  confirmation: number;
}

export interface Outcome {
  id: string;
  /** Of [spots x strands]. */
  cells: Int32Array;
}
