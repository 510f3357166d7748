import { threefry } from '../random/threefry.ts';
import { unitInterval } from '../random/uniform.ts';

/** Words that are worked out at a time. */
const AHEAD = 256;

/** Random 32-bit words one after the other, apart from those of any person. */
export interface NumberStream {
  key0: number;
  key1: number;
  /** How many words were worked out. */
  counter: number;
  words: Int32Array;
  /** The next of them. */
  at: number;
}

/** The words of a key of two words; any other key gives independent ones. */
export function createStream(key0: number, key1: number): NumberStream {
  return { key0, key1, counter: 0, words: new Int32Array(AHEAD), at: AHEAD };
}

/** The next word, an int32. */
export function nextWord(stream: NumberStream): number {
  if (stream.at === AHEAD) workOut(stream);
  return stream.words[stream.at++];
}

/** The next number, uniform on (0, 1). */
export function nextUniform(stream: NumberStream): number {
  return unitInterval(nextWord(stream));
}

function workOut(stream: NumberStream): void {
  const { words, key0, key1, counter } = stream;
  for (let k = 0; k < AHEAD; k++) words[k] = threefry(key0, key1, -1, counter + k);
  stream.counter = counter + AHEAD;
  stream.at = 0;
}
