/** A file for an archive, by its path with `/`. */
export interface Packed {
  name: string;
  bytes: Uint8Array;
}

/**
 * A zip archive that stores its files as they are, in the order given and without a time, so that the same files give the
 * same bytes. Names are UTF-8. Source: PKWARE, APPNOTE.TXT - .ZIP File Format Specification, sections 4.3.7, 4.3.12 and
 * 4.3.16.
 */
export function storedZip(files: readonly Packed[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const path = encoder.encode(name);
    const shared = [
      ...u16(20, UTF8_NAMES, 0, 0, FIRST_DAY),
      ...u32(crc32(bytes), bytes.length, bytes.length),
      ...u16(path.length, 0),
    ];
    const local = Uint8Array.from([...u32(0x04034b50), ...shared]);
    parts.push(local, path, bytes);
    directory.push(
      Uint8Array.from([...u32(0x02014b50), ...u16(20), ...shared, ...u16(0, 0, 0), ...u32(0, offset)]),
      path,
    );
    offset += local.length + path.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = [...u32(0x06054b50), ...u16(0, 0, files.length, files.length), ...u32(size, offset), ...u16(0)];
  return joined([...parts, ...directory, Uint8Array.from(end)]);
}

/** Bit 11 of the flags. */
const UTF8_NAMES = 0x0800;

/** 1 January 1980, the first day that the format can say. */
const FIRST_DAY = (1 << 5) | 1;

const u16 = (...values: number[]): number[] => values.flatMap((value) => [value & 255, (value >>> 8) & 255]);
const u32 = (...values: number[]): number[] =>
  values.flatMap((value) => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24]);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

/** The checksum of the format: ISO 3309, reflected polynomial 0xedb88320. */
function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) remainder = TABLE[(remainder ^ byte) & 255] ^ (remainder >>> 8);
  return (remainder ^ 0xffffffff) >>> 0;
}
