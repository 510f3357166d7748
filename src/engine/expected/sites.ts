import type { Block } from './cells.ts';
import type { Exit, Way } from './exits.ts';
import type { Hazard } from './hazards.ts';
import type { OutletEnd, OutMove } from './outflows.ts';
import type { Room } from './room.ts';

/**
 * Blocks of a status with the same classes, the same hazards and the same ways to leave: what one person-day there leads
 * to is worked out once for all of them.
 */
export interface Site {
  blocks: number[];
  /** Class of each cell of a block. [cells of a block] */
  classes: Int32Array;
  /** The sums of hazards that act here: those that do not follow the time since the status was entered, and the others. */
  steady: Int32Array;
  bent: Int32Array;
  outlets: Outlet[];
  /** Of all steady hazards. Per day. [cells of a block] */
  total: Float64Array;
  /** The same with those that follow ages, as they are for the people at hand. */
  bentTotal: Float64Array;
  /** Person-days of the step of one who is here, who enters evenly over it, and who was late. [cells of a block] */
  stay: Float64Array;
  join: Float64Array;
  late: Float64Array;
  /** The days for which those are worked out; -1: for none. */
  days: number;
  lateDays: number;
  /** True where a hazard has changed since. */
  stale: boolean;
  /** Person-days of the step in all blocks, and whether there are any. [cells of a block] */
  dwelt: Float64Array;
  used: boolean;
}

/** A way out of the blocks of a site: what leads there, per person-day. */
export interface Outlet extends Pick<Way, 'chance' | 'share' | 'shareAt' | 'keeps'> {
  sums: Int32Array;
  /** The move whose hazard follows ages, -1 if none does. */
  bends: number;
  /** [cells of a block] */
  perDay: Float64Array;
}

/** Hazards that act at the same sites and lead the same ways, as one; one that follows ages stands alone. */
export interface Sum {
  hazards: number[];
  region: Region;
  /** The move whose hazard follows ages, -1 if none does. */
  bends: number;
  /** Per day. [classes] */
  perDay: Float64Array;
}

/** Sites at which some hazard is the same. */
export interface Region {
  sites: Int32Array;
  /** Person-days of the step at its sites, and whether there are any. [classes] */
  dwelt: Float64Array;
  used: boolean;
}

/** A way out of one block for several moves. */
interface Door {
  moves: number[];
  bends: number;
  way: Way;
  /** 1 for cells in which one of the moves can happen. */
  taken: Uint8Array;
}

export function laySites(
  lists: (Exit | null)[][],
  moves: OutMove[],
  hazards: Hazard[],
  hazardsAt: Int32Array[],
  blocks: Block[],
  classes: number,
  room: Room,
): { sites: Site[]; siteOf: Int32Array; ends: OutletEnd[][]; sums: Sum[]; regions: Region[] } {
  const doors = blocks.map((block, b) => layDoors(lists, moves, block, b));
  const known = new Map<string, number>();
  const members: number[][] = [];
  const siteOf = Int32Array.from(blocks, ({ classes: of }, b) => {
    const ways = doors[b].map(
      ({ moves: list, way }) =>
        `${list}/${way.keeps}/${way.chance?.join()}/${way.share && way.shareAt.join()}`,
    );
    const name = [of.join(), hazardsAt[b].join(), ...ways].join(';');
    const site = known.get(name) ?? members.push([]) - 1;
    known.set(name, site);
    members[site].push(b);
    return site;
  });
  const sums = laySums(hazards, moves, members, siteOf, doors, classes, room);
  const sites = members.map((list, s) =>
    laySite(blocks[list[0]], list, s, doors[list[0]], hazards, sums, room),
  );
  const ends = doors.map((list) => list.map(({ way: { to, wakes } }) => ({ to: room.indices(to), wakes })));
  return { sites, siteOf, ends, sums, regions: [...new Set(sums.map(({ region }) => region))] };
}

/** Moves that lead to the same cells share a door, except those whose hazards follow ages, and those that are taken from a pool. */
function layDoors(lists: (Exit | null)[][], moves: OutMove[], block: Block, b: number): Door[] {
  const doors: Door[] = [];
  moves.forEach(({ shaped, ways: pooled }, m) => {
    const exit = lists[m][b];
    if (exit === null || pooled !== null) return;
    for (const way of exit.ways) {
      const known = shaped ? undefined : doors.find((door) => door.bends < 0 && leadsAlike(door, way, exit));
      const door = known ?? {
        moves: [],
        bends: shaped ? m : -1,
        way: { ...way, to: way.to.slice(), chance: way.chance?.slice() ?? null },
        taken: new Uint8Array(block.kinds.length),
      };
      if (known === undefined) doors.push(door);
      door.moves.push(m);
      for (let i = 0; i < exit.profile.length; i++) {
        if (exit.profile[i] < 0) continue;
        door.taken[i] = 1;
        door.way.to[i] = way.to[i];
        if (door.way.chance !== null && way.chance !== null) door.way.chance[i] = way.chance[i];
      }
      door.way.wakes = Int32Array.from(new Set([...door.way.wakes, ...way.wakes]));
    }
  });
  return doors;
}

function leadsAlike({ way: a, taken }: Door, b: Way, { profile }: Exit): boolean {
  if (a.keeps !== b.keeps || a.share !== b.share || (a.chance === null) !== (b.chance === null)) return false;
  for (let i = 0; i < taken.length; i++) {
    if (a.share !== null && a.shareAt[i] !== b.shareAt[i]) return false;
    if (taken[i] === 0 || profile[i] < 0) continue;
    if (a.to[i] !== b.to[i] || a.chance?.[i] !== b.chance?.[i]) return false;
  }
  return true;
}

function laySums(
  hazards: Hazard[],
  moves: OutMove[],
  members: number[][],
  siteOf: Int32Array,
  doors: Door[][],
  classes: number,
  room: Room,
): Sum[] {
  const known = new Map<string, Sum>();
  const regions = new Map<string, Region>();
  hazards.forEach(({ move, blocks }, h) => {
    const bends = moves[move].shaped ? move : -1;
    const sites = Int32Array.from(new Set(blocks.map((b) => siteOf[b])));
    const ways = Array.from(sites, (site) =>
      doors[members[site][0]].flatMap((door, d) => (door.moves.includes(move) ? [d] : [])),
    );
    const name = `${bends}/${sites.join()}/${ways.map((list) => list.join()).join(';')}`;
    const region = regions.get(sites.join()) ?? { sites, dwelt: room.numbers(classes), used: false };
    regions.set(sites.join(), region);
    const sum = known.get(name) ?? { hazards: [], region, bends, perDay: room.numbers(classes) };
    known.set(name, sum);
    sum.hazards.push(h);
  });
  return [...known.values()];
}

function laySite(
  { classes }: Block,
  blocks: number[],
  site: number,
  doors: Door[],
  hazards: Hazard[],
  sums: Sum[],
  room: Room,
): Site {
  const size = classes.length;
  const here = [...sums.keys()].filter((s) => sums[s].region.sites.includes(site));
  const leadsTo = (sum: number, door: Door): boolean =>
    sums[sum].hazards.some((h) => door.moves.includes(hazards[h].move)) && sums[sum].bends === door.bends;
  return {
    blocks,
    classes: room.indices(classes),
    steady: Int32Array.from(here.filter((s) => sums[s].bends < 0)),
    bent: Int32Array.from(here.filter((s) => sums[s].bends >= 0)),
    outlets: doors.map((door) => ({
      chance: door.way.chance,
      share: door.way.share,
      shareAt: door.way.shareAt,
      keeps: door.way.keeps,
      sums: Int32Array.from(here.filter((s) => leadsTo(s, door))),
      bends: door.bends,
      perDay: room.numbers(size),
    })),
    total: room.numbers(size),
    bentTotal: room.numbers(size),
    stay: room.numbers(size),
    join: room.numbers(size),
    late: room.numbers(size),
    days: -1,
    lateDays: -1,
    stale: true,
    dwelt: room.numbers(size),
    used: false,
  };
}
