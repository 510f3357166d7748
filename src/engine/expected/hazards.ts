import type { Block } from './cells.ts';
import type { Exit } from './exits.ts';
import type { Room } from './room.ts';

/** A move out of a status at those of its places where it has one hazard for each class. */
export interface Hazard {
  /** Which of the moves of the status it is. */
  move: number;
  /** The blocks. */
  blocks: number[];
  /** Profile of each class, -1 where the move cannot happen. [classes] */
  profile: Int32Array;
  /** The profiles among them, and what they were when the hazards were worked out. */
  profiles: Int32Array;
  known: Float64Array;
  /** Per day. [classes] */
  perDay: Float64Array;
}

/** No block with people of the class is known. */
const ANY = -2;

/** The hazards of every move: blocks at which its classes have the same profiles share one. `lists`: of each move by block. */
export function layHazards(lists: (Exit | null)[][], blocks: Block[], classes: number, room: Room): Hazard[] {
  return lists.flatMap((list, move) => {
    const rows: { profile: Int32Array; blocks: number[] }[] = [];
    list.forEach((exit, b) => {
      if (exit === null) return;
      const cells = blocks[b].classes;
      const fits = (row: Int32Array): boolean =>
        exit.profile.every((profile, i) => row[cells[i]] === ANY || row[cells[i]] === profile);
      let row = rows.find(({ profile }) => fits(profile));
      if (row === undefined) {
        row = { profile: new Int32Array(classes).fill(ANY), blocks: [] };
        rows.push(row);
      }
      row.blocks.push(b);
      for (let i = 0; i < cells.length; i++) row.profile[cells[i]] = exit.profile[i];
    });
    return rows.map((row) => {
      const profile = row.profile.map((p) => Math.max(-1, p));
      const profiles = Int32Array.from(new Set(profile.filter((p) => p >= 0)));
      return {
        move,
        blocks: row.blocks,
        profile: room.indices(profile),
        profiles,
        known: new Float64Array(profiles.length),
        perDay: room.numbers(classes),
      };
    });
  });
}
