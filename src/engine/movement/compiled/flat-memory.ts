/** Memory that a compiled program works on, given out from the bottom up. Addresses stay; views do not outlive a growth. */
export interface FlatMemory {
  memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  /** First byte that is not given out. */
  top: number;
}

const PAGE = 65536;
/** Addresses are compared as int32. */
const MOST_BYTES = 2 ** 31 - PAGE;

/** The address of so many bytes more, on a multiple of 16. Throws a RangeError where there is no such memory. */
export function reserve(flat: FlatMemory, bytes: number): number {
  const address = flat.top;
  const end = Math.ceil((address + bytes) / 16) * 16;
  if (!(end <= MOST_BYTES)) throw new RangeError(`flat memory of ${end} bytes`);
  const lacking = end - flat.memory.buffer.byteLength;
  // A quarter more at a time, so that many small tables do not make it grow each time.
  if (lacking > 0) {
    const pages = Math.ceil(Math.max(lacking, Math.min(flat.memory.buffer.byteLength / 4, 2 ** 24)) / PAGE);
    flat.memory.grow(pages);
  }
  flat.top = end;
  return address;
}

export function putInts(flat: FlatMemory, values: ArrayLike<number>): number {
  const address = reserve(flat, 4 * values.length);
  new Int32Array(flat.memory.buffer, address, values.length).set(values);
  return address;
}

export function putDoubles(flat: FlatMemory, values: ArrayLike<number>): number {
  const address = reserve(flat, 8 * values.length);
  new Float64Array(flat.memory.buffer, address, values.length).set(values);
  return address;
}

export function putBytes(flat: FlatMemory, values: Uint8Array): number {
  const address = reserve(flat, values.length);
  new Uint8Array(flat.memory.buffer, address, values.length).set(values);
  return address;
}
