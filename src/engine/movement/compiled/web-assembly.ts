import { DAY_LOOP } from './day-loop-bytes.ts';

/** What is used of the platform's WebAssembly, whose types come with those of browsers or of Node only. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: object);
    readonly exports: unknown;
  }
}

/** The functions of loop/day-loop.as and its memory. */
export interface DayLoop {
  memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  add(place: number): void;
  displace(people: number): void;
  move(): void;
  countFlows(): void;
}

/** The compiled day loop, which asks `table` for the address of a table that it lacks; null as `startLoop`. */
export function startDayLoop(table: (place: number) => number): DayLoop | null {
  return startLoop<DayLoop>(DAY_LOOP, { table });
}

/**
 * The exports of a compiled program, which asks the functions of `env` for what it lacks; null where the platform has no
 * WebAssembly or forbids it, as a page's policy may.
 */
export function startLoop<Loop>(bytes: string, env: Record<string, (which: number) => number>): Loop | null {
  try {
    const module = new WebAssembly.Module(fromBase64(bytes));
    return new WebAssembly.Instance(module, { env }).exports as Loop;
  } catch {
    return null;
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array((digits.length * 3) >> 2);
  for (let i = 0, at = 0; at < bytes.length; i += 4) {
    let word = 0;
    for (let k = 0; k < 4; k++) word = (word << 6) | Math.max(0, DIGITS.indexOf(digits[i + k] ?? 'A'));
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = word >> shift;
  }
  return bytes;
}
