/** People who are at a place in the middle of a day with time left, by where they are, the rest of their route and how far they came. */
export interface Agenda {
  size: number;
  /** Keys of places with rests of routes. */
  key: Int32Array;
  moved: Float64Array;
  people: Int32Array;
  /** [entries x width] */
  births: Int32Array;
  width: number;
  /** First entry of each key and the next with the same, 1 more than its number; 0 for none. */
  head: Int32Array;
  next: Int32Array;
}

export function createAgenda(width: number): Agenda {
  return {
    size: 0,
    key: new Int32Array(64),
    moved: new Float64Array(64),
    people: new Int32Array(64),
    births: new Int32Array(64 * width),
    width,
    head: new Int32Array(64),
    next: new Int32Array(64),
  };
}

/** Adds people with so many km behind them to those who are as they are; returns which entry that is. */
export function note(agenda: Agenda, key: number, moved: number, people: number): number {
  if (key >= agenda.head.length) agenda.head = longer(agenda.head, Math.max(key + 1, 2 * agenda.head.length));
  for (let e = agenda.head[key]; e > 0; e = agenda.next[e - 1]) {
    if (agenda.moved[e - 1] !== moved) continue;
    agenda.people[e - 1] += people;
    return e - 1;
  }
  if (agenda.size === agenda.key.length) grow(agenda);
  const entry = agenda.size++;
  agenda.key[entry] = key;
  agenda.moved[entry] = moved;
  agenda.people[entry] = people;
  agenda.next[entry] = agenda.head[key];
  agenda.head[key] = entry + 1;
  return entry;
}

/** Forgets everybody; rows of strata have been moved away. */
export function clear(agenda: Agenda): void {
  for (let e = 0; e < agenda.size; e++) agenda.head[agenda.key[e]] = 0;
  agenda.size = 0;
}

function grow(agenda: Agenda): void {
  const room = 2 * agenda.size;
  agenda.key = longer(agenda.key, room);
  agenda.people = longer(agenda.people, room);
  agenda.next = longer(agenda.next, room);
  agenda.births = longer(agenda.births, room * agenda.width);
  const moved = new Float64Array(room);
  moved.set(agenda.moved);
  agenda.moved = moved;
}

function longer(column: Int32Array, room: number): Int32Array {
  const wider = new Int32Array(room);
  wider.set(column);
  return wider;
}
