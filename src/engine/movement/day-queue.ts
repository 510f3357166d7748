/** Who is due on which day. Each person is due at most once at a time over all queues that share `next`. */
export interface DayQueue {
  /** First of the linked list of each day, -1 for nobody. [days] */
  head: Int32Array;
  size: Int32Array;
}

/** Room to bring the people of a day into the order of their numbers. */
export interface DayBatch {
  people: Int32Array;
  count: number;
  marks: Int32Array;
}

export function createQueue(days: number): DayQueue {
  return { head: new Int32Array(days).fill(-1), size: new Int32Array(days) };
}

export function createBatch(): DayBatch {
  return { people: new Int32Array(0), count: 0, marks: new Int32Array(0) };
}

export function enqueue(queue: DayQueue, next: Int32Array, person: number, day: number): void {
  next[person] = queue.head[day];
  queue.head[day] = person;
  queue.size[day]++;
}

/** Takes everybody off the list of a day, in ascending order of their numbers. */
export function drain(
  queue: DayQueue,
  next: Int32Array,
  day: number,
  everybody: number,
  batch: DayBatch,
): void {
  const size = queue.size[day];
  if (batch.people.length < size) batch.people = new Int32Array(Math.max(size, 2 * batch.people.length));
  const { people } = batch;
  batch.count = size;
  let person = queue.head[day];
  queue.head[day] = -1;
  queue.size[day] = 0;
  const words = (everybody + 31) >>> 5;
  if (size * 16 < words) {
    for (let k = 0; k < size; k++, person = next[person]) people[k] = person;
    people.subarray(0, size).sort();
    return;
  }
  if (batch.marks.length < words) batch.marks = new Int32Array(2 * words);
  const { marks } = batch;
  for (; person >= 0; person = next[person]) marks[person >>> 5] |= 1 << (person & 31);
  let k = 0;
  for (let w = 0; k < size; w++) {
    let bits = marks[w];
    if (bits === 0) continue;
    marks[w] = 0;
    do {
      const lowest = bits & -bits;
      people[k++] = (w << 5) + 31 - Math.clz32(lowest);
      bits ^= lowest;
    } while (bits !== 0);
  }
}
