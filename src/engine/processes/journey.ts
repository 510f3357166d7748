import { ln } from '../mathematics/ln.ts';
import { threefry } from '../random/threefry.ts';
import { chance31, threshold31, unitInterval } from '../random/uniform.ts';
import { candidatesAt, isOpen, type RouteBook } from '../routes.ts';
import { ARRIVES, DIES, type World } from '../world.ts';
import { chanceOf, makeMove, openSpell, strengthOf } from './life-course.ts';
import { recordDeparture, recordPassage } from './record.ts';

const TWO_TO_MINUS_31 = 4.656612873077393e-10;

/** Somebody has entered a status whose people travel: the journey begins where they are. */
export function setOut(world: World, i: number): void {
  world.people.origin[i] = world.people.place[i];
  takeRoute(world, i);
}

/** Draws a route from where the person is and takes its first link; without any, the journey is blocked. */
function takeRoute(world: World, i: number): void {
  const book = bookOf(world, i);
  const candidate = chooseCandidate(world, book, i);
  if (candidate < 0) {
    world.people.visits[i * world.course.statuses + world.people.status[i]]++;
    makeMove(world, i, book.journey.blocked);
    return;
  }
  world.people.route[i] = candidate;
  world.people.leg[i] = 0;
  enterLink(world, book, i);
}

function bookOf({ course, people }: World, i: number): RouteBook {
  return course.routeBooks[course.journeyOf[people.status[i]]];
}

/** Candidates weigh pull x km^-power. -1 where none is open, or none pulls this person. */
function chooseCandidate(world: World, book: RouteBook, i: number): number {
  const { course, people } = world;
  const { targets } = book.journey;
  const segment = course.segmentOfDay[people.now[i] | 0];
  const at = candidatesAt(course.plan, book, people.place[i], segment);
  const first = book.start[at];
  const last = first + book.length[at];
  let target = -1;
  let pull = 0;
  let total = 0;
  for (let c = first; c < last; c++) {
    if (book.target[c] !== target) {
      target = book.target[c];
      pull = strengthOf(world, i, targets[target].move);
    }
    total += pull * book.weight[c];
  }
  if (!(total > 0)) return -1;
  const visit = people.visits[i * course.statuses + people.status[i]];
  const drawn = threefry(people.key0[i], people.key1[i], book.journey.hash, visit);
  const aim = (chance31(drawn) + 0.5) * TWO_TO_MINUS_31 * total;
  let cumulative = 0;
  let chosen = -1;
  target = -1;
  for (let c = first; c < last && (chosen < 0 || cumulative <= aim); c++) {
    if (book.target[c] !== target) {
      target = book.target[c];
      pull = strengthOf(world, i, targets[target].move);
    }
    if (pull * book.weight[c] > 0) chosen = c;
    cumulative += pull * book.weight[c];
  }
  return chosen;
}

/** Enters the next link of the route: when it ends, and whether the person dies on it, is settled now. */
function enterLink(world: World, book: RouteBook, i: number): void {
  const { course, people, tables } = world;
  const way = book.links[book.firstLeg[people.route[i]] + people.leg[i]];
  const { km, mode } = course.plan.links[way >> 1];
  const kmPerDay = tables.parameters[book.journey.speedOfMode[mode]];
  recordDeparture(world, i, way);
  let walked = km;
  people.linkEvent[i] = ARRIVES;
  const dies = book.journey.diesOfMode[mode];
  const perKm = dies >= 0 ? strengthOf(world, i, dies) : 0;
  if (perKm > 0) {
    const visit = people.visits[i * course.statuses + people.status[i]];
    const u = unitInterval(threefry(people.key0[i], people.key1[i], course.moveHash[dies], visit));
    const until = -ln(u) / perKm;
    if (until < km) {
      walked = until;
      people.linkEvent[i] = DIES;
    }
  }
  people.linkEnd[i] = people.now[i] + walked / kmPerDay;
  openSpell(world, i);
}

/** The link is walked: death on it, or the place at its end, and whoever stops people there. */
export function endLink(world: World, i: number): void {
  const { course, people } = world;
  const { plan } = course;
  const book = bookOf(world, i);
  const { journey } = book;
  const first = book.firstLeg[people.route[i]];
  const way = book.links[first + people.leg[i]];
  const link = plan.links[way >> 1];
  if (people.linkEvent[i] === DIES) {
    makeMove(world, i, journey.diesOfMode[link.mode]);
    return;
  }
  const before = people.place[i];
  const place = (way & 1) === 0 ? link.to : link.from;
  recordPassage(world, i, place, link.hash);
  people.place[i] = place;
  const segments = course.segmentStarts.length - 1;
  const segment = course.segmentOfDay[people.now[i] | 0];
  const holder = plan.holderOf[place * segments + segment];
  if (holder >= 0 && holder !== plan.holderOf[before * segments + segment])
    if (isStopped(world, i, journey.stopOfHolder[holder])) return;
  const country = plan.countryOf[place];
  if (country >= 0 && country !== plan.countryOf[before])
    if (isStopped(world, i, journey.stopOfCountry[country])) return;
  if (people.leg[i] + 1 === book.legs[people.route[i]]) {
    makeMove(world, i, journey.targets[book.target[people.route[i]]].move);
    return;
  }
  if (!isOpen(plan, book.links[first + people.leg[i] + 1] >> 1, people.now[i] | 0)) {
    takeRoute(world, i);
    return;
  }
  people.leg[i]++;
  enterLink(world, book, i);
}

/** Draws whether this move stops the person on entering; -1: nobody stops people here. */
function isStopped(world: World, i: number, move: number): boolean {
  if (move < 0) return false;
  const { course, people } = world;
  const visit = people.visits[i * course.statuses + people.status[i]];
  const drawn = chance31(threefry(people.key0[i], people.key1[i], course.moveHash[move], visit));
  if (drawn >= threshold31(chanceOf(world, i, move))) return false;
  makeMove(world, i, move);
  return true;
}
