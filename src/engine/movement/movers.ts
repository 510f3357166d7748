/** People of a draw, a column for each thing known of them. They are numbered in the order in which they are made. */
export interface Movers {
  count: number;
  /** Where they stand; under way, the number of locations and that of their link. */
  at: Int32Array;
  /** Where they were made. */
  origin: Int32Array;
  /** Class of their traits. */
  trait: Int32Array;
  /** Decisions taken so far. */
  decisions: Int32Array;
  /** Next of those who are due on the same day. */
  next: Int32Array;
  /** Where travel is slow: day on which their link was entered. */
  entered: Int32Array;
  /** Where travel is slow: km that they will have moved on the day on which they come to its end, and their speed on it. */
  moved: Float64Array;
  speed: Float64Array;
  /** Rest of a route of more than one link: nodes of the pool from the first to before the second; equal for none. */
  routeAt: Int32Array;
  routeEnd: Int32Array;
  /** 1 once they have been at the end of a link. */
  arrived: Uint8Array;
  /** Share of a day's way lately, and the day up to the end of which it is so. */
  recent: Float64Array;
  recentDay: Int32Array;
  /** 1 for those who farm. */
  farmer: Uint8Array;
  /** Of use to decisions by two systems only. */
  connections: Uint8Array;
  daysHere: Int32Array;
  connectedOn: Int32Array;
}

export function createMovers(room: number): Movers {
  const words = (): Int32Array => new Int32Array(room);
  return {
    count: 0,
    at: words(),
    origin: words(),
    trait: words(),
    decisions: words(),
    next: words(),
    entered: words(),
    moved: new Float64Array(room),
    speed: new Float64Array(room),
    routeAt: words(),
    routeEnd: words(),
    arrived: new Uint8Array(room),
    recent: new Float64Array(room),
    recentDay: words(),
    farmer: new Uint8Array(room),
    connections: new Uint8Array(room),
    daysHere: words(),
    connectedOn: words(),
  };
}

/** Adds somebody at a location and returns their number; the columns grow as they must. */
export function addMover(movers: Movers, place: number): number {
  const i = movers.count++;
  if (i >= movers.at.length) grow(movers, Math.max(1024, 2 * movers.at.length));
  movers.at[i] = place;
  movers.origin[i] = place;
  return i;
}

function grow(movers: Movers, room: number): void {
  for (const [name, column] of Object.entries(movers)) {
    if (!ArrayBuffer.isView(column)) continue;
    const old = column as Int32Array;
    const wider = new (old.constructor as Int32ArrayConstructor)(room);
    wider.set(old);
    (movers as unknown as Record<string, Int32Array>)[name] = wider;
  }
}
