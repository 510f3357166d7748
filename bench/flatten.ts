import { drawParameters } from '../engine/parameters.js';
import type { Destination, PlaceShares } from '../engine/plan.js';
import { type Cohort, cohortsOf } from '../engine/processes/arrivals.js';
import { createTables, fillTables, type Tables } from '../engine/tables.js';
import type { Course } from '../engine/world.js';

type Arrays = Parameters<typeof import('./flat-file.js').writeArrays>[1];

/** The numbers of one draw, as the engine works them out before anybody comes. */
export interface DrawNumbers {
  tables: Tables;
  cohorts: Cohort[];
}

/** What the engine does at the beginning of a draw. `tables` is written over. */
export function drawNumbers(course: Course, tables: Tables, seed: number, draw: number): DrawNumbers {
  drawParameters(course.plan, seed, draw, tables.parameters);
  fillTables(course.plan, course.layout, tables);
  return { tables, cohorts: cohortsOf(course.plan, tables.parameters, seed, draw) };
}

export function roomForNumbers(course: Course): Tables {
  return createTables(course.plan, course.layout);
}

/** Everything that does not change from draw to draw, as flat arrays. */
export function flattenCourse(course: Course): Arrays {
  const { plan, ledger } = course;
  const { recording } = plan;
  const sets = new Map<PlaceShares, number>();
  const setOf = (destination: Destination, g: number): number => {
    if (destination.placeOfGroup[g] !== -2) return -1;
    const shares = destination.shares[destination.sharesOfGroup[g]];
    if (!sets.has(shares)) sets.set(shares, sets.size);
    return sets.get(shares) as number;
  };
  const destinationSet = plan.moves.flatMap(({ destination }) =>
    plan.groups.map((_, g) => setOf(destination, g)),
  );
  const lists = <T>(of: T[], entries: (one: T) => ArrayLike<number>): number[] =>
    of.flatMap((one) => Array.from(entries(one)));
  const starts = <T>(of: T[], entries: (one: T) => ArrayLike<number>): number[] => {
    const start = [0];
    for (const one of of) start.push(start[start.length - 1] + entries(one).length);
    return start;
  };
  const shareSets = [...sets.keys()];
  const changing = plan.moves.flatMap(({ kindAfter }, m) => (kindAfter === null ? [] : [m]));
  if (course.layout.live.length > 0 || plan.journeys.length > 0)
    throw new Error('the C++ program knows neither feedback nor journeys');
  return {
    sizes: [
      plan.days,
      plan.segmentStarts.length - 1,
      plan.statuses.length,
      plan.places.length,
      plan.kinds,
      plan.kindsPerGroup,
      plan.groups.length,
      plan.traits.length,
      plan.moves.length,
      course.layout.profiles,
      recording.strands,
      recording.spots.length,
      recording.days.length,
      recording.headline,
      ledger.stockCells,
      ledger.flowCells,
    ],
    segmentStarts: plan.segmentStarts,
    segmentOfDay: plan.segmentOfDay,
    monthNumber: plan.months.map(({ number }) => number),
    monthStart: plan.months.map(({ start }) => start),
    monthEnd: plan.months.map(({ end }) => end),
    traitStride: plan.traitStride,
    listFirst: course.exitLists.firstList,
    listOfKind: course.exitLists.ofKind,
    listStart: course.exitLists.start,
    listWhole: course.exitLists.whole,
    listSource: course.exitLists.source,
    entryHash: course.entryHash,
    classOfKind: course.classOfKind,
    classes: course.classes,
    factorOffset: course.factorOffset,
    profileOf: course.profileOf,
    profileStart: course.profileStart,
    moveHash: course.moveHash,
    moveTo: course.moveTo,
    final: course.final,
    destinationHash: plan.moves.map(({ destination }) => destination.hash),
    destinationPlace: lists(plan.moves, ({ destination }) => destination.placeOfGroup),
    destinationSet,
    setStart: starts(shareSets, ({ places }) => places),
    setPlaces: lists(shareSets, ({ places }) => places),
    setWeights: Float64Array.from(lists(shareSets, ({ weights }) => weights)),
    fallStart: course.fallStart,
    fallList: course.fallList,
    fallDay: plan.falls.map(({ day }) => day),
    fallHash: plan.falls.map(({ hash }) => hash),
    fallRefugePlace: plan.falls.map(({ refugePlace }) => refugePlace),
    fallRefugeStatus: plan.falls.map(({ refugeStatus }) => refugeStatus),
    outcomeStart: starts(plan.falls, ({ outcomes }) => outcomes),
    outcomeMove: lists(plan.falls, ({ outcomes }) => outcomes),
    outcomeStatus: lists(plan.falls, ({ toStatus }) => toStatus),
    outcomePlace: lists(plan.falls, ({ toPlace }) => toPlace),
    groupStatus: plan.groups.map(({ status }) => status),
    groupStartAge: plan.groups.map(({ startAge }) => startAge),
    groupPlaceHash: plan.groups.map(({ placeHash }) => placeHash),
    traitHash: lists(plan.groups, ({ traitHash }) => traitHash),
    levelStart: starts(
      plan.groups.flatMap(({ traitShares }) => traitShares),
      (shares) => shares,
    ),
    levelShare: plan.groups.flatMap(({ traitShares }) => lists(traitShares, (shares) => shares)),
    levelSelection: plan.groups.flatMap(({ traitShares, traitSelection }) =>
      traitShares.flatMap((shares, trait) => [...(traitSelection[trait] ?? shares.map(() => -1))]),
    ),
    kindAfterStart: plan.moves.map(({ kindAfter }, m) =>
      kindAfter === null ? -1 : changing.indexOf(m) * plan.kinds,
    ),
    kindAfter: changing.flatMap((m) => [...(plan.moves[m].kindAfter ?? [])]),
    firstStart: starts(course.firstPlaces, ({ places }) => places),
    firstPlaces: lists(course.firstPlaces, ({ places }) => places),
    firstThresholdStart: starts(course.firstPlaces, ({ thresholds }) => thresholds),
    firstThresholds: Float64Array.from(lists(course.firstPlaces, ({ thresholds }) => thresholds)),
    recordOfDay: recording.recordOfDay,
    spotOf: recording.spotOf,
    spotStatus: recording.spots.map(({ status }) => status),
    spotPlace: recording.spots.map(({ place }) => place),
    channelOf: recording.channelOf,
    strandOfKind: recording.strandOfKind,
    groupOfStrand: recording.groupOfStrand,
    stockCellOf: ledger.stockCellOf,
    flowCellOf: ledger.flowCellOf,
  };
}

/** One draw's numbers, as flat arrays. */
export function flattenDraw({ tables, cohorts }: DrawNumbers): Arrays {
  return {
    parameters: tables.parameters,
    factor: tables.factor,
    hazards: tables.hazards,
    spent: tables.spent,
    shape: tables.shape,
    cohorts: cohorts.flatMap(({ group, month, people, key0, key1 }) => [group, month, people, key0, key1]),
  };
}
