import type { Factor, Journey, Move, Plan, Value } from '../../src/engine/index.ts';
// Named as compiled: the benchmark compiles these too, and its paths are not rewritten.
import { canEnter, type NaiveRoute, type NaiveStep, routesFrom } from './naive-routes.js';
import { signalValues } from './naive-signals.js';

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
  /** When the spell at hand was opened: falls of that day are over. */
  opened: number;
  /** A status has been entered, and what happens on entry is still to come. */
  entering: boolean;
  /** Of travellers: where they set out, the links ahead with the one at hand, when it ends and whether by death. */
  origin: number;
  ahead: NaiveStep[];
  target: number;
  linkEnds: number;
  dies: boolean;
}

/** What ends a spell. */
interface NaiveEvent {
  t: number;
  happens: () => void;
}

export interface NaiveRun {
  people: NaivePerson[];
  /** People in each status at the end of each recorded day. [records][statuses] */
  stock: number[][];
  /** Times each move was made. [moves] */
  made: number[];
}

export function simulateNaively(plan: Plan, parameters: ArrayLike<number>, random: () => number): NaiveRun {
  const segments = plan.segmentStarts.length - 1;
  const run: NaiveRun = {
    people: [],
    stock: [...plan.recording.days].map(() => plan.statuses.map(() => 0)),
    made: plan.moves.map(() => 0),
  };
  const routes = new Map<string, NaiveRoute[]>();
  const values = signalValues(plan, parameters, (s, place, segment, known) => {
    const signal = plan.signals[s];
    if (signal.from !== 'derived') throw new Error('only a blend has a weight');
    return signal.weight.reduce((odds, factor) => {
      const value = readValue(factor.value, { kind: 0, place }, segment);
      if (factor.effect === 'odds') return (odds * value) / (1 - value);
      if (factor.effect === 'times') return odds * value;
      if (factor.effect !== 'signal') throw new Error('a weight has no shape');
      return odds * Math.exp(value * (known[factor.signal]?.[place][segment] ?? Number.NaN));
    }, 1);
  });
  /** Who made the moves of a counted signal: the window, the group and the place where they were. */
  const counted: { window: number; group: number; place: number }[][] = plan.signals.map(() => []);
  const totals = new Map<string, number>();
  let window = 0;

  plan.groups.forEach((group, g) => {
    const come = (expected: number, when: () => number, age: number): void => {
      const count = Math.floor(expected) + (random() < expected % 1 ? 1 : 0);
      for (let i = 0; i < count; i++) run.people.push(arrive(g, when(), age));
    };
    if (group.start >= 0)
      come(parameters[group.start], () => 0, group.startAge >= 0 ? parameters[group.startAge] : 0);
    const scale = group.scale >= 0 ? parameters[group.scale] : 1;
    plan.months.forEach((month, m) => {
      const monthly = group.monthly >= 0 ? parameters[group.monthly] : group.arrivals[m];
      come(monthly * scale, () => month.start + random() * (month.end - month.start), 0);
    });
  });
  // Where nothing is counted for others one window is enough.
  const counts = plan.signals.some(({ from }) => from === 'counted');
  const ends = counts ? [...plan.windowStarts].slice(1) : [plan.days];
  for (const end of ends) {
    for (const person of run.people) if (person.t < end) live(person, end);
    window++;
  }
  return run;

  function arrive(g: number, t: number, age: number): NaivePerson {
    const group = plan.groups[g];
    const levels = group.traitShares.map((shares, trait) => {
      const given = [...shares].map((p, level) => {
        const selection = group.traitSelection[trait]?.[level] ?? -1;
        return (p < 0 ? 0 : parameters[p]) / (selection < 0 ? 1 : parameters[selection]);
      });
      const sum = given.reduce((a, b) => a + b, 0);
      return choose([...shares].map((p, l) => (p < 0 ? Math.max(0, 1 - sum) : given[l])));
    });
    const kind = levels.reduce(
      (k, level, trait) => k + level * plan.traitStride[trait],
      g * plan.kindsPerGroup,
    );
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
    return {
      group: g,
      kind,
      status: group.status,
      place,
      since: t - age,
      t,
      opened: t,
      entering: true,
      origin: place,
      ahead: [],
      target: -1,
      linkEnds: Number.POSITIVE_INFINITY,
      dies: false,
    };
  }

  /**
   * A person lives on to the end of the window. What is left of a threshold then is exponential again, so the spell may
   * be drawn anew in the next window, whose counts are known.
   */
  function live(person: NaivePerson, end: number): void {
    for (;;) {
      const next = person.entering ? onEntry(person) : nextEvent(person, end);
      const until = next === null ? end : next.t;
      count(person.status, person.t, until);
      person.t = until;
      if (next === null) return;
      person.opened = until;
      next.happens();
    }
  }

  /** Counts a stay in a status over [from, until). */
  function count(status: number, from: number, until: number): void {
    plan.recording.days.forEach((day, r) => {
      if (from < day + 1 && until >= day + 1) run.stock[r][status]++;
    });
  }

  function onEntry(person: NaivePerson): NaiveEvent {
    return {
      t: person.t,
      happens: () => {
        person.entering = false;
        const share = shareOnEntry(person);
        if (share >= 0) make(person, share);
        else if (journeyOf(person) !== undefined) setOut(person);
      },
    };
  }

  function make(person: NaivePerson, index: number): void {
    const move = plan.moves[index];
    note(person, index);
    const before = person.place;
    person.place = destination(move, person);
    if (move.kindAfter !== null) person.kind = move.kindAfter[person.kind];
    goOn(person, move.to, before);
  }

  function note(person: NaivePerson, index: number): void {
    run.made[index]++;
    plan.signals.forEach((signal, s) => {
      if (signal.from === 'counted' && signal.moves.includes(index))
        counted[s].push({ window, group: person.group, place: person.place });
    });
  }

  function destination(move: Move, person: NaivePerson): number {
    const to = move.destination.placeOfGroup[person.group];
    if (to === -2) {
      const shares = move.destination.shares[move.destination.sharesOfGroup[person.group]];
      return shares.places[choose([...shares.weights])];
    }
    if (to === -3) return person.origin;
    return to >= 0 ? to : person.place;
  }

  /** A status is entered, or goes on; a traveller who has been taken elsewhere sets out from there. */
  function goOn(person: NaivePerson, status: number, placeBefore: number): void {
    if (status >= 0 && status !== person.status) {
      person.status = status;
      person.since = person.t;
      person.entering = true;
    } else if (person.place !== placeBefore && journeyOf(person) !== undefined) setOut(person);
  }

  function settle(person: NaivePerson, f: number): void {
    const fall = plan.falls[f];
    const chances = [...fall.outcomes].map((m) => chance(plan.moves[m], person, person.t));
    const o = pick(chances);
    const before = person.place;
    if (o < 0) {
      if (fall.refugePlace >= 0) person.place = fall.refugePlace;
      goOn(person, fall.refugeStatus, before);
      return;
    }
    note(person, fall.outcomes[o]);
    if (fall.toPlace[o] === -2) person.place = destination(plan.moves[fall.outcomes[o]], person);
    else if (fall.toPlace[o] >= 0) person.place = fall.toPlace[o];
    person.status = fall.toStatus[o];
    person.since = person.t;
    person.entering = true;
  }

  function journeyOf(person: NaivePerson): Journey | undefined {
    return plan.journeys.find(({ status }) => status === person.status);
  }

  function setOut(person: NaivePerson): void {
    person.origin = person.place;
    takeRoute(person);
  }

  function takeRoute(person: NaivePerson): void {
    const journey = journeyOf(person) as Journey;
    const day = Math.floor(person.t);
    const segment = plan.segmentOfDay[day];
    const name = `${journey.status}/${person.place}/${segment}`;
    const found = routes.get(name) ?? routesFrom(plan, journey, person.place, day);
    routes.set(name, found);
    const weights = found.map(({ target, km }) => {
      const pull = strength(plan.moves[journey.targets[target].move], person, segment);
      return pull * km ** -journey.power;
    });
    if (!weights.some((weight) => weight > 0)) {
      make(person, journey.blocked);
      return;
    }
    const route = found[choose(weights)];
    person.ahead = route.steps;
    person.target = route.target;
    enterLink(person, journey);
  }

  function enterLink(person: NaivePerson, journey: Journey): void {
    const { km, mode } = plan.links[person.ahead[0].link];
    const dies = journey.diesOfMode[mode];
    const segment = plan.segmentOfDay[Math.floor(person.t)];
    const perKm = dies < 0 ? 0 : strength(plan.moves[dies], person, segment);
    const alive = perKm > 0 ? -Math.log(random()) / perKm : Number.POSITIVE_INFINITY;
    person.dies = alive < km;
    person.linkEnds = person.t + Math.min(alive, km) / parameters[journey.speedOfMode[mode]];
  }

  function endLink(person: NaivePerson): void {
    const journey = journeyOf(person) as Journey;
    const [{ link, to }, ...ahead] = person.ahead;
    if (person.dies) {
      make(person, journey.diesOfMode[plan.links[link].mode]);
      return;
    }
    const before = person.place;
    person.place = to;
    const segment = plan.segmentOfDay[Math.floor(person.t)];
    const holderOf = (place: number): number => plan.holderOf[place * segments + segment];
    const countryOf = (place: number): number => plan.countryOf[place];
    for (const { of, stops } of [
      { of: holderOf, stops: journey.stopOfHolder },
      { of: countryOf, stops: journey.stopOfCountry },
    ]) {
      const stop = of(to) < 0 || of(to) === of(before) ? -1 : stops[of(to)];
      if (stop >= 0 && random() < chance(plan.moves[stop], person, person.t)) {
        make(person, stop);
        return;
      }
    }
    person.ahead = ahead;
    if (ahead.length === 0) make(person, journey.targets[person.target].move);
    else if (canEnter(plan, ahead[0], Math.floor(person.t))) enterLink(person, journey);
    else takeRoute(person);
  }

  function shareOnEntry(person: NaivePerson): number {
    const shares = plan.moves.map((move) =>
      move.timing === 'share' && move.from === person.status ? chance(move, person, person.t) : 0,
    );
    return pick(shares);
  }

  /** The first cause to spend its threshold, the fall of the place, or the end of a link; null if nothing comes before `end`. */
  function nextEvent(person: NaivePerson, end: number): NaiveEvent | null {
    const events: NaiveEvent[] = [];
    const fall = plan.falls.findIndex(
      ({ day, place, rule }) =>
        day > Math.floor(person.opened) &&
        place === person.place &&
        plan.fallRules[rule].statuses[person.status] === 1,
    );
    if (fall >= 0) events.push({ t: plan.falls[fall].day, happens: () => settle(person, fall) });
    if (journeyOf(person) !== undefined) events.push({ t: person.linkEnds, happens: () => endLink(person) });
    plan.moves.forEach((move, m) => {
      if (move.timing !== 'hazard' || move.from !== person.status) return;
      const t = spendThreshold(move, person, -Math.log(random()), end);
      events.push({ t, happens: () => make(person, m) });
    });
    const first = events.reduce<NaiveEvent | null>((a, b) => (a === null || b.t < a.t ? b : a), null);
    return first !== null && first.t < end ? first : null;
  }

  function spendThreshold(move: Move, person: NaivePerson, threshold: number, until: number): number {
    const k = move.shape >= 0 ? parameters[move.shape] : 1;
    const age = (t: number): number => (t - person.since) ** k;
    let left = threshold;
    let t = person.t;
    while (t < until) {
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
    if (factor.effect === 'signal') return Math.exp(value * readSignal(factor.signal, person, segment));
    const k = parameters[move.shape];
    return factor.from === 'median' ? Math.LN2 * (value / Math.LN2) ** k : (value * gamma(1 + 1 / k)) ** k;
  }

  function readSignal(s: number, person: NaivePerson, segment: number): number {
    const signal = plan.signals[s];
    if (signal.from !== 'counted') return values[s]?.[person.place][segment] ?? Number.NaN;
    const whose = signal.by === 'group' ? person.group : signal.by === 'place' ? person.place : -1;
    const name = `${s}/${window}/${whose}`;
    const known = totals.get(name);
    if (known !== undefined) return known / signal.per;
    const made = counted[s].filter(
      ({ window: w, group, place }) =>
        w < window - signal.lag &&
        w >= window - signal.lag - signal.over &&
        (signal.by !== 'group' || group === whose) &&
        (signal.by !== 'place' || place === whose),
    ).length;
    totals.set(name, made);
    return made / signal.per;
  }

  function readValue(value: Value, person: Pick<NaivePerson, 'kind' | 'place'>, segment: number): number {
    if (value.of === 'parameter') return parameters[value.parameter];
    if (value.of === 'constant') return value.constant;
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
