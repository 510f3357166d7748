/** Days ahead, today included, for which each day has a bit for everybody: 2 bytes a person. A power of two. */
const NEAR_DAYS = 16;

/** Who is due on which day. Each person is due at most once at a time over all queues that share `next`. */
export interface DayQueue {
  /** The day that is drained next. */
  today: number;
  /** Bits of the people due on the days from today on, by day modulo NEAR_DAYS. [NEAR_DAYS x words] */
  marks: Int32Array;
  words: number;
  /** First of the linked list of people who are due on each day and were not soon when they joined, -1 for nobody. [days] */
  head: Int32Array;
  /** People due. [days] */
  size: Int32Array;
}

/** People of a day in the order of their numbers, with room for what is worked out for all of them before their turns. */
export interface DayBatch {
  people: Int32Array;
  count: number;
  /** Day on which each leaves the place that they come to. */
  leaves: Int32Array;
  /** Random word of each. */
  words: Int32Array;
  /** Indexes of those for whom something is worked out. */
  some: Int32Array;
}

export function createQueue(days: number, people: number): DayQueue {
  const words = (people + 31) >>> 5;
  return {
    today: 0,
    marks: new Int32Array(NEAR_DAYS * words),
    words,
    head: new Int32Array(days).fill(-1),
    size: new Int32Array(days),
  };
}

export function createBatch(): DayBatch {
  const none = new Int32Array(0);
  return { people: none, count: 0, leaves: none, words: none, some: none };
}

/** Somebody is due on a day, today or later. */
export function enqueue(queue: DayQueue, next: Int32Array, person: number, day: number): void {
  queue.size[day]++;
  if (day - queue.today < NEAR_DAYS) {
    const word = person >>> 5;
    if (word >= queue.words) widen(queue, word + 1);
    queue.marks[(day & (NEAR_DAYS - 1)) * queue.words + word] |= 1 << (person & 31);
  } else {
    next[person] = queue.head[day];
    queue.head[day] = person;
  }
}

/** Takes everybody off the list of today, in ascending order of their numbers; the next day is the next to be drained. */
export function drain(queue: DayQueue, next: Int32Array, batch: DayBatch): void {
  const day = queue.today;
  for (let person = queue.head[day]; person >= 0; person = next[person]) {
    const word = person >>> 5;
    if (word >= queue.words) widen(queue, word + 1);
    queue.marks[(day & (NEAR_DAYS - 1)) * queue.words + word] |= 1 << (person & 31);
  }
  queue.head[day] = -1;
  queue.today++;
  const count = queue.size[day];
  if (batch.people.length < count) makeRoom(batch, Math.max(count, 2 * batch.people.length));
  const { people } = batch;
  const { marks, words } = queue;
  batch.count = count;
  const row = (day & (NEAR_DAYS - 1)) * words;
  let k = 0;
  for (let w = 0; k < count; w++) {
    let bits = marks[row + w];
    if (bits === 0) continue;
    marks[row + w] = 0;
    do {
      const lowest = bits & -bits;
      people[k++] = (w << 5) + 31 - Math.clz32(lowest);
      bits ^= lowest;
    } while (bits !== 0);
  }
}

function makeRoom(batch: DayBatch, people: number): void {
  batch.people = new Int32Array(people);
  batch.leaves = new Int32Array(people);
  batch.words = new Int32Array(people);
  batch.some = new Int32Array(people);
}

function widen(queue: DayQueue, least: number): void {
  const words = Math.max(least, 32, 2 * queue.words);
  const marks = new Int32Array(NEAR_DAYS * words);
  for (let slot = 0; slot < NEAR_DAYS; slot++)
    marks.set(queue.marks.subarray(slot * queue.words, (slot + 1) * queue.words), slot * words);
  queue.marks = marks;
  queue.words = words;
}
