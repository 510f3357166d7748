import type { Factor, Move, Plan, Value } from '../../src/engine/index.ts';

/**
 * The specification, as plainly as it can be said: people are objects, hazards are worked out from the factors of the
 * plan each time they are needed, time is walked piece by piece. Equal to the engine in distribution, not in bytes: it
 * shares the plan with it and nothing else, neither tables nor random numbers nor mathematics.
 */
export interface NaivePerson {
  group: number;
  kind: number;
  status: number;
  place: number;
  since: number;
  t: number;
}

/** What ends a spell: a move, or the fall of the place; -1 for the other. */
interface NaiveEvent {
  t: number;
  move: number;
  fall: number;
}

export interface NaiveRun {
  people: NaivePerson[];
  /** People in each status at the end of each recorded day. [records][statuses] */
  stock: number[][];
  /** Times each move was made. [moves] */
  made: number[];
}

export function simulateNaively(plan: Plan, parameters: ArrayLike<number>, random: () => number): NaiveRun {
  const run: NaiveRun = {
    people: [],
    stock: [...plan.recording.days].map(() => plan.statuses.map(() => 0)),
    made: plan.moves.map(() => 0),
  };
  plan.groups.forEach((group, g) => {
    const come = (expected: number, when: () => number, age: number): void => {
      const count = Math.floor(expected) + (random() < expected % 1 ? 1 : 0);
      for (let i = 0; i < count; i++) live(arrive(g, when(), age));
    };
    if (group.start >= 0)
      come(parameters[group.start], () => 0, group.startAge >= 0 ? parameters[group.startAge] : 0);
    const scale = group.scale >= 0 ? parameters[group.scale] : 1;
    plan.months.forEach((month, m) => {
      const monthly = group.monthly >= 0 ? parameters[group.monthly] : group.arrivals[m];
      come(monthly * scale, () => month.start + random() * (month.end - month.start), 0);
    });
  });
  return run;

  function arrive(g: number, t: number, age: number): NaivePerson {
    const group = plan.groups[g];
    const levels = group.traitShares.map((shares) => {
      const given = [...shares].map((p) => (p < 0 ? 0 : parameters[p]));
      const sum = given.reduce((a, b) => a + b, 0);
      return choose([...shares].map((p, l) => (p < 0 ? Math.max(0, 1 - sum) : given[l])));
    });
    const kind = levels.reduce(
      (k, level, trait) => k + level * plan.traitStride[trait],
      g * plan.kindsPerGroup,
    );
    const segments = plan.segmentStarts.length - 1;
    const held = [...group.at.places].map(
      (place, i) =>
        group.at.weights[i] *
        (group.heldOnly ? plan.ownHeld[place * segments + plan.segmentOfDay[Math.floor(t)]] : 1),
    );
    const open = held.some((weight) => weight > 0);
    const place =
      !open && group.otherwiseAt >= 0
        ? group.otherwiseAt
        : group.at.places[choose(open ? held : [...group.at.weights])];
    return { group: g, kind, status: group.status, place, since: t - age, t };
  }

  function live(person: NaivePerson): void {
    run.people.push(person);
    let entered = true;
    for (;;) {
      const from = person.t;
      const status = person.status;
      const share: number = entered ? shareOnEntry(person) : -1;
      const next: NaiveEvent | null = share >= 0 ? { t: person.t, move: share, fall: -1 } : nextEvent(person);
      count(status, from, next === null ? Number.POSITIVE_INFINITY : next.t);
      if (next === null) return;
      person.t = next.t;
      entered = next.fall >= 0 ? settle(person, next.fall) : make(person, plan.moves[next.move], next.move);
    }
  }

  /** Counts a stay in a status over [from, until). */
  function count(status: number, from: number, until: number): void {
    plan.recording.days.forEach((day, r) => {
      if (from < day + 1 && until >= day + 1) run.stock[r][status]++;
    });
  }

  function make(person: NaivePerson, move: Move, index: number): boolean {
    run.made[index]++;
    const to = move.destination.placeOfGroup[person.group];
    if (to >= 0) person.place = to;
    if (to === -2) {
      const shares = move.destination.shares[move.destination.sharesOfGroup[person.group]];
      person.place = shares.places[choose([...shares.weights])];
    }
    const entered = move.to >= 0 && move.to !== person.status;
    if (entered) {
      person.status = move.to;
      person.since = person.t;
    }
    return entered;
  }

  function settle(person: NaivePerson, f: number): boolean {
    const fall = plan.falls[f];
    const chances = [...fall.outcomes].map((m) => chance(plan.moves[m], person, person.t));
    const o = pick(chances);
    if (o < 0) {
      if (fall.refugePlace >= 0) person.place = fall.refugePlace;
      if (fall.refugeStatus < 0 || fall.refugeStatus === person.status) return false;
      person.status = fall.refugeStatus;
    } else {
      run.made[fall.outcomes[o]]++;
      person.status = fall.toStatus[o];
      if (fall.toPlace[o] >= 0) person.place = fall.toPlace[o];
    }
    person.since = person.t;
    return true;
  }

  function shareOnEntry(person: NaivePerson): number {
    const shares = plan.moves.map((move) =>
      move.timing === 'share' && move.from === person.status ? chance(move, person, person.t) : 0,
    );
    return pick(shares);
  }

  /** The first cause to spend its threshold, or the fall of the place, or null when the time ends first. */
  function nextEvent(person: NaivePerson): NaiveEvent | null {
    const falls = plan.falls.findIndex(
      (fall) =>
        fall.day > person.t &&
        fall.place === person.place &&
        plan.fallRules[fall.rule].statuses[person.status] === 1,
    );
    const until = falls >= 0 ? plan.falls[falls].day : plan.days;
    let best: NaiveEvent | null = falls >= 0 ? { t: until, move: -1, fall: falls } : null;
    plan.moves.forEach((move, m) => {
      if (move.timing !== 'hazard' || move.from !== person.status) return;
      const t = spendThreshold(move, person, -Math.log(random()));
      if (t < until && (best === null || t < best.t)) best = { t, move: m, fall: -1 };
    });
    return best;
  }

  function spendThreshold(move: Move, person: NaivePerson, threshold: number): number {
    const k = move.shape >= 0 ? parameters[move.shape] : 1;
    const age = (t: number): number => (t - person.since) ** k;
    let left = threshold;
    let t = person.t;
    while (t < plan.days) {
      const segment = plan.segmentOfDay[Math.floor(t)];
      const end = plan.segmentStarts[segment + 1];
      const hazard = strength(move, person, segment);
      const spent = hazard * (age(end) - age(t));
      if (left < spent) return person.since + (age(t) + left / hazard) ** (1 / k);
      left -= spent;
      t = end;
    }
    return Number.POSITIVE_INFINITY;
  }

  function chance(move: Move, person: NaivePerson, t: number): number {
    const odds = strength(move, person, plan.segmentOfDay[Math.floor(t)]);
    return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
  }

  /** Hazard per day, or odds. */
  function strength(move: Move, person: NaivePerson, segment: number): number {
    const lever = move.lever >= 0 ? plan.levers[move.lever] : null;
    const pulled = lever !== null && segment >= lever.fromSegment ? lever.value : 1;
    return move.factors.reduce((product, factor) => product * read(factor, move, person, segment), pulled);
  }

  function read(factor: Factor, move: Move, person: NaivePerson, segment: number): number {
    const value = readValue(factor.value, person, segment);
    if (factor.effect === 'times') return value;
    if (factor.effect === 'odds') return value / (1 - value);
    if (factor.effect === 'signal') {
      const signal = plan.signals[factor.signal];
      const segments = plan.segmentStarts.length - 1;
      if (signal.from !== 'given') throw new Error('the plain specification knows given signals only');
      return Math.exp(value * signal.values[signal.rowOfPlace[person.place] * segments + segment]);
    }
    const k = parameters[move.shape];
    return factor.from === 'median' ? Math.LN2 * (value / Math.LN2) ** k : (value * gamma(1 + 1 / k)) ** k;
  }

  function readValue(value: Value, person: NaivePerson, segment: number): number {
    if (value.of === 'parameter') return parameters[value.parameter];
    if (value.of === 'constant') return value.constant;
    const segments = plan.segmentStarts.length - 1;
    const at = {
      kind: person.kind,
      place: person.place,
      segment,
      placeSegment: person.place * segments + segment,
    }[value.of];
    return readValue(value.among[value.pick[at]], person, segment);
  }

  /** Index by weights. */
  function choose(weights: number[]): number {
    const total = weights.reduce((a, b) => a + b, 0);
    return Math.max(0, pick(weights.map((weight) => weight / total)));
  }

  /** Index by probabilities, scaled to one where they exceed it; -1 for what is left. */
  function pick(chances: number[]): number {
    const total = chances.reduce((a, b) => a + b, 0);
    let left = random() * Math.max(1, total);
    return chances.findIndex((chance) => {
      left -= chance;
      return left < 0;
    });
  }
}

const gammas = new Map<number, number>();

/** The gamma function for x from 1 to some tens, by the midpoint rule on its integral; remembered, since it is slow. */
function gamma(x: number): number {
  const known = gammas.get(x);
  if (known !== undefined) return known;
  let sum = 0;
  const step = 1e-3;
  for (let u = step / 2; u < 60; u += step) sum += u ** (x - 1) * Math.exp(-u) * step;
  gammas.set(x, sum);
  return sum;
}
