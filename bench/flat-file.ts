import { writeFileSync } from 'node:fs';

type Numbers = Int32Array | Float64Array;

/**
 * Writes named arrays one after another for the C++ program: name (32 bytes, padded with zeros), type (int32: 0 for int32,
 * 1 for double), number of entries (int32), the entries. In the byte order of the machine.
 */
export function writeArrays(
  path: string,
  arrays: Record<string, Numbers | Uint8Array | Uint16Array | number[]>,
): void {
  const parts: Uint8Array[] = [];
  for (const [name, given] of Object.entries(arrays)) {
    const entries: Numbers =
      given instanceof Float64Array || given instanceof Int32Array
        ? given
        : Int32Array.from(given, (x) => x | 0);
    const head = new Uint8Array(40);
    if (name.length > 31) throw new Error(`the name ${name} is too long`);
    head.set(new TextEncoder().encode(name));
    head.set(new Uint8Array(Int32Array.of(entries instanceof Int32Array ? 0 : 1, entries.length).buffer), 32);
    parts.push(head, new Uint8Array(entries.buffer, entries.byteOffset, entries.byteLength));
  }
  writeFileSync(path, Buffer.concat(parts));
}
