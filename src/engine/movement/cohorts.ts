import { binomial } from './binomial.ts';
import { clear } from './cohort-agenda.ts';
import { moveShare } from './cohort-births.ts';
import { type CohortLedger, empty } from './cohort-ledger.ts';
import { arrivedKey, choose, follow, go, nextKey, reach, settle } from './cohort-moves.ts';
import { beginBirths, beginCohorts, type CohortsOptions, type CohortsState } from './cohort-state.ts';
import { addBirths, allTurns, fullFrom, placesNear, stepOf, takeTurn, turnsUpTo } from './cohort-turns.ts';
import { refusesCohorts } from './cohort-worlds.ts';
import { displacedFrom, originSums } from './displacing.ts';
import { type MovementChart, tablesOf } from './movement-chart.ts';
import { addPeople, setLimits } from './occupancy.ts';
import { shareOut } from './share-out.ts';

/** What was counted in one draw of cohorts. */
export interface CohortsRecord {
  /** People who stand at each location at the end of each day. [days x locations] */
  counts: Int32Array;
  /** People made so far, by the end of each day. [days] */
  agents: Int32Array;
  /** People who have entered each link in all. [links] */
  entries: Int32Array;
}

/** Links that somebody may finish on one day, as in `arrive`. */
const MOST_LINKS_A_DAY = 500;

/**
 * One draw with people counted instead of followed: those at one place, or on one link with the same rest of a route, leave by a
 * binomial and choose by a multinomial number. The law of `simulateMovement`, near it where a camp fills up: people then take turns in the
 * order in which they were made, day by day of birth, as far as room changes for them. Throws where people are not exchangeable:
 * see `refusesCohorts`.
 */
export function simulateCohorts(chart: MovementChart, options: CohortsOptions): CohortsRecord {
  const refusal = refusesCohorts(chart);
  if (refusal !== null) throw new Error(`simulateCohorts: people are not exchangeable: ${refusal}`);
  const { plan, calendar } = chart;
  const n = plan.locations.length;
  const state = beginCohorts(chart, options);
  const { world } = state;
  const record: CohortsRecord = {
    counts: new Int32Array(plan.days * n),
    agents: new Int32Array(plan.days),
    entries: world.entries,
  };
  let agents = 0;
  for (const { location, count } of plan.spawning.initial) {
    beginBirths(state, 0);
    agents += add(state, location, count);
  }
  for (let day = 0; day < plan.days; day++) {
    world.day = day;
    beginBirths(state, day);
    agents += displace(state);
    setLimits(world.occupancy, calendar.capacity, day * n, plan.rules.capacityScaling);
    world.tables = tablesOf(chart, day);
    world.lastClosed = calendar.networks[calendar.networkOf[day]].lastClosed;
    for (let i = 0; i < n; i++) state.full[i] = fullFrom(state, i);
    sendOff(state);
    receive(state);
    record.counts.set(world.occupancy.count, day * n);
    record.agents[day] = agents;
  }
  return record;
}

/** People made today. */
function add(state: CohortsState, location: number, people: number): number {
  const { standing, standingBirths, births, world } = state;
  standing[location] += people;
  world.occupancy.count[location] += people;
  if (births.width > 0) {
    standingBirths[location * births.width + births.used - 1] += people;
    births.made[births.used - 1] += people;
  }
  return people;
}

/** The people displaced today; returns how many. */
function displace(state: CohortsState): number {
  const { world, uniform } = state;
  const { spawning } = world.chart.plan;
  const { population } = world.live;
  let made = 0;
  const from = (location: number, people: number): void => {
    if (people === 0) return;
    if (spawning.takeFromPopulation)
      population[location] -= Math.min(people, Math.max(0, population[location]));
    made += add(state, location, people);
  };
  if (spawning.counts === null) {
    for (let i = 0; i < population.length; i++) from(i, displacedFrom(world, i));
    return made;
  }
  const sums = originSums(world);
  if (!(sums[sums.length - 1] > 0)) return 0;
  const counts = new Int32Array(sums.length);
  shareOut(Math.max(0, spawning.counts[world.day]), sums, 0, sums.length, counts, uniform);
  counts.forEach((people, i) => {
    from(i, people);
  });
  return made;
}

function stayingAt({ world: { chart, day } }: CohortsState, place: number): number {
  const { staying, days } = chart.hazards!;
  return staying[place * (days + 1) + day];
}

/** Those who leave the place where they stand today. */
function sendOff(state: CohortsState): void {
  const { standing, leaving, uniform, births, standingBirths, leavingBirths } = state;
  const { width } = births;
  [state.halfway, state.tonight] = [state.tonight, state.halfway];
  for (let i = 0; i < standing.length; i++) {
    const out = standing[i] === 0 ? 0 : binomial(standing[i], 1 - stayingAt(state, i), uniform);
    leaving[i] = out;
    if (out === 0) continue;
    const at = i * width;
    if (width > 0)
      moveShare(standingBirths, at, standing[i], out, leavingBirths, at, 0, births.used, uniform());
    standing[i] -= out;
  }
  const camps = births.width === 0 ? [] : campsThatEmpty(state);
  allTurns(state);
  if (camps.length === 0) {
    sendOffTurn(state, null, 0);
  } else {
    const near = placesNear(state, camps, false);
    sendOffTurn(state, near, 0);
    state.last = 0;
    do {
      nextDeparture(state, camps);
      sendOffTurn(state, near, 1);
    } while (state.last < births.used || state.until < 1);
  }
  empty(state.halfway);
}

/** Camps that open to others, or change by much, as people leave them. */
function campsThatEmpty(state: CohortsState): number[] {
  const { world, leaving, halfway, keys, full } = state;
  const { count, room, limit } = world.occupancy;
  const out = leaving.slice();
  for (let k = 0; k < halfway.size; k++) {
    const key = halfway.keys[k];
    out[keys.link[key] - world.links.from.length] += halfway.people[key];
  }
  const camps: number[] = [];
  for (let i = 0; i < room.length; i++) {
    if (!(limit[i] >= 1) || room[i] === 1 || out[i] === 0) continue;
    const opens = count[i] >= full[i] && count[i] - out[i] < full[i];
    if (opens || out[i] > stepOf(state, i)) camps.push(i);
  }
  return camps;
}

/** Turns up to the next departure that opens a camp or changes it by much. */
function nextDeparture(state: CohortsState, camps: number[]): void {
  const { world, leavingBirths, births, full, uniform, halfway, keys } = state;
  const { count } = world.occupancy;
  const links = world.links.from.length;
  let stratum = births.used - 1;
  let share = 1;
  for (const camp of camps) {
    let needed = Math.ceil(stepOf(state, camp));
    if (count[camp] >= full[camp]) needed = Math.min(needed, count[camp] - full[camp] + 1);
    const out = leavingBirths.slice(camp * births.width, camp * births.width + births.used);
    addBirths(out, halfway, (key) => keys.link[key] === links + camp);
    let s = 0;
    while (s < births.used && needed > out[s]) needed -= out[s++];
    if (s === births.used) continue;
    const begun = state.until < 1 && s === state.last - 1 ? state.until : 0;
    const moment = begun + ((1 - begun) * (needed - uniform())) / out[s];
    if (s < stratum || (s === stratum && moment < share)) {
      stratum = s;
      share = moment;
    }
  }
  turnsUpTo(state, stratum, share);
}

/** Those whose turn it is set out; where `near` tells places apart only those there, or only the others. */
function sendOffTurn(state: CohortsState, near: Uint8Array | null, which: number): void {
  const { world, leaving, leavingBirths, halfway, keys, births, piece, standing, standingBirths } = state;
  const { width } = births;
  const links = world.links.from.length;
  for (let i = 0; i < leaving.length; i++) {
    if (leaving[i] === 0 || (near !== null && near[i] !== which)) continue;
    const people = takeTurn(state, leavingBirths, i * width, leaving[i]);
    if (people === 0) continue;
    leaving[i] -= people;
    const lost = choose(state, i, people, piece, 0, -1);
    if (lost === 0) continue;
    standing[i] += lost;
    state.target = standingBirths;
    state.into = i * width;
    follow(state, piece, 0, lost, lost);
  }
  for (let k = 0; k < halfway.size; k++) {
    const key = halfway.keys[k];
    if (halfway.people[key] === 0) continue;
    const place = keys.link[key] - links;
    if (near !== null && (near[place] | near[keys.end[keys.route[key]]]) !== which) continue;
    const people = takeTurn(state, halfway.births, key * width, halfway.people[key]);
    if (people === 0) continue;
    halfway.people[key] -= people;
    const next = nextKey(state, key);
    if (next >= 0) {
      go(state, next, people, -1);
      addPeople(world.occupancy, place, -people);
    } else {
      standing[place] += people;
      state.target = standingBirths;
      state.into = place * width;
    }
    follow(state, piece, 0, people, people);
  }
}

/** Those who come to the end of a link today. */
function receive(state: CohortsState): void {
  const { world, due, keys } = state;
  const ledger = due[world.day % due.length];
  const camps = state.births.width === 0 ? [] : campsThatFill(state, ledger);
  allTurns(state);
  if (camps.length === 0) {
    receiveTurn(state, ledger.keys.subarray(0, ledger.size));
  } else {
    const places = placesNear(state, camps, true);
    const near = new Uint8Array(keys.count);
    for (let k = 0; k < ledger.size; k++) {
      const key = ledger.keys[k];
      const end = keys.end[keys.route[key]];
      const link = keys.link[key];
      near[key] =
        places[world.links.to[link]] | places[world.links.from[link]] | (end >= 0 ? places[end] : 0);
    }
    receiveTurn(
      state,
      ledger.keys.subarray(0, ledger.size).filter((key) => near[key] === 0),
    );
    const cohorts = ledger.keys.subarray(0, ledger.size).filter((key) => near[key] === 1);
    const everybody = waitingAmong(state, cohorts);
    const sure = camps.map((camp) =>
      waitingAmong(
        state,
        cohorts.filter((key) => endsToday(state, key, camp)),
      ),
    );
    state.last = 0;
    do {
      nextArrivals(state, camps, everybody, sure);
      const before = camps.map((camp) => world.occupancy.count[camp]);
      receiveTurn(state, cohorts);
      const taken = passTurn(state, everybody);
      camps.forEach((camp, c) => {
        const known = passTurn(state, sure[c]);
        const gained = Math.max(0, world.occupancy.count[camp] - before[c] - known);
        const gain = (MEMORY * state.gain[camp] + gained) / (MEMORY + taken - known);
        // Who is shut out does not show how many would come.
        if (world.occupancy.count[camp] < state.full[camp] || gain > state.gain[camp])
          state.gain[camp] = gain;
      });
    } while (everybody.people > 0);
  }
  empty(ledger);
}

/** People with a turn by whom what is known of how many come to stand at a camp is remembered. */
const MEMORY = 50;
/** Of the people who may come until a camp is full, expected to come before others look again; and no fewer than so many. */
const PART = 0.5;
const LEAST = 0.25;

/** Camps that may shut others out, or change by much, when so many people come to the end of a link. */
function campsThatFill(state: CohortsState, ledger: CohortLedger): number[] {
  const { world, full, gain, keys } = state;
  const { count, room, limit, buffer } = world.occupancy;
  let coming = 0;
  const bound = new Int32Array(room.length);
  for (let k = 0; k < ledger.size; k++) {
    const key = ledger.keys[k];
    const route = keys.route[key];
    coming += ledger.people[key];
    bound[route === 0 ? world.links.to[keys.link[key]] : keys.end[route]] += ledger.people[key];
  }
  const camps: number[] = [];
  for (let i = 0; i < room.length; i++) {
    if (!(limit[i] >= 1) || room[i] === 0) continue;
    const most = Math.min(coming, 5 + bound[i] + 4 * gain[i] * coming);
    if (count[i] + most <= buffer * limit[i]) continue;
    const shuts = count[i] < full[i] && count[i] + most >= full[i];
    if (shuts || most > stepOf(state, i)) camps.push(i);
  }
  return camps;
}

/** People of some cohorts whose turn has not come. */
interface Waiting {
  cohorts: Int32Array;
  people: number;
  /** [strata] */
  births: Int32Array;
}

function waitingAmong(state: CohortsState, cohorts: Int32Array): Waiting {
  const { world, births, due } = state;
  const ledger = due[world.day % due.length];
  const sum = new Int32Array(births.used);
  for (const key of cohorts)
    for (let s = 0; s < births.used; s++) sum[s] += ledger.births[key * births.width + s];
  return { cohorts, people: sum.reduce((all, people) => all + people, 0), births: sum };
}

/** Leaves those out whose turn has just been; returns how many they were. */
function passTurn({ world, births, due, first, last, until }: CohortsState, waiting: Waiting): number {
  const ledger = due[world.day % due.length];
  let taken = 0;
  for (let s = first; s < last; s++) {
    let left = 0;
    if (s === last - 1 && until < 1)
      for (const key of waiting.cohorts) left += ledger.births[key * births.width + s];
    taken += waiting.births[s] - left;
    waiting.births[s] = left;
  }
  waiting.people -= taken;
  return taken;
}

/** Whether people on a link are on their way to a camp that they reach today. */
function endsToday(state: CohortsState, first: number, camp: number): boolean {
  const { world, keys } = state;
  let key = first;
  for (let hop = 0; hop < MOST_LINKS_A_DAY; hop++) {
    const route = keys.route[key];
    if (route === 0) return world.links.to[keys.link[key]] === camp;
    if (keys.end[route] !== camp) return false;
    const next = nextKey(state, arrivedKey(state, key));
    if (next < 0 || world.times.days[keys.link[next]] > 0) return false;
    key = next;
  }
  return false;
}

/** Turns of as many people as may go before a camp is shut or changes by much. */
function nextArrivals(state: CohortsState, camps: number[], everybody: Waiting, sure: Waiting[]): void {
  const { world, full, gain, births } = state;
  const { count } = world.occupancy;
  let stratum = births.used - 1;
  let share = 1;
  camps.forEach((camp, c) => {
    let expected = stepOf(state, camp);
    if (count[camp] < full[camp]) {
      expected = Math.min(expected, Math.max(LEAST, PART * (full[camp] - count[camp])));
    }
    for (let s = 0; s <= stratum; s++) {
      const known = sure[c].births[s];
      const here = known + gain[camp] * (everybody.births[s] - known);
      if (here <= expected) {
        expected -= here;
        continue;
      }
      const begun = state.until < 1 && s === state.last - 1 ? state.until : 0;
      // At least one of those who wait there, on average.
      const part = Math.max(expected / here, 1 / everybody.births[s]);
      const moment = begun + (1 - begun) * Math.min(1, part);
      if (s < stratum || moment < share) share = moment > 0.999999 ? 1 : moment;
      stratum = s;
      break;
    }
  });
  turnsUpTo(state, stratum, share);
}

/** Those whose turn it is come to the end of their link and go on; returns how many there were. */
function receiveTurn(state: CohortsState, cohorts: Int32Array): number {
  const { world, due, keys, births, piece } = state;
  const { links, times, lastClosed, day } = world;
  const ledger = due[day % due.length];
  let all = 0;
  for (let k = 0; k < cohorts.length; k++) {
    const key = cohorts[k];
    if (ledger.people[key] === 0) continue;
    const people = takeTurn(state, ledger.births, key * births.width, ledger.people[key]);
    if (people === 0) continue;
    ledger.people[key] -= people;
    all += people;
    const link = keys.link[key];
    if (lastClosed[link] > day - times.days[link]) settle(state, links.from[link], people, keys.route[key]);
    else reach(state, key, people, times.last[link]);
    follow(state, piece, 0, people, people);
  }
  goOn(state);
  return all;
}

/** Those with time left decide again, link after link. */
function goOn(state: CohortsState): void {
  const { world, uniform, keys, births } = state;
  const { width } = births;
  const links = world.links.from.length;
  for (let hop = 0; state.later.size > 0; hop++) {
    [state.agenda, state.later] = [state.later, state.agenda];
    const { agenda } = state;
    for (let e = 0; e < agenda.size; e++) {
      const key = agenda.key[e];
      const place = keys.link[key] - links;
      const route = keys.route[key];
      const row = agenda.births;
      const at = e * width;
      const people = agenda.people[e];
      if (hop >= MOST_LINKS_A_DAY) {
        settle(state, place, people, route);
        follow(state, row, at, people, people);
      } else if (route > 0) {
        const next = nextKey(state, key);
        if (next < 0) settle(state, place, people, 0);
        else go(state, next, people, agenda.moved[e]);
        follow(state, row, at, people, people);
      } else {
        const leavers = binomial(people, 1 - stayingAt(state, place), uniform);
        if (leavers < people) {
          settle(state, place, people - leavers, 0);
          follow(state, row, at, people, people - leavers);
        }
        if (leavers === 0) continue;
        const lost = choose(state, place, leavers, row, at, agenda.moved[e]);
        if (lost === 0) continue;
        settle(state, place, lost, 0);
        follow(state, row, at, lost, lost);
      }
    }
    clear(agenda);
  }
}
