import { type Dropped, droppedOf } from './dropped.ts';
import { GivenRefused } from './fault.ts';
import { type GivenText, isPlainPath, isWanted } from './given.ts';

/** Far above what a scenario is: a wrong folder must not fill the memory. */
const MOST_FILES = 400;
const MOST_ENTRIES = 5_000;
const MOST_DEPTH = 8;
/** In bytes. A report holds whole studies, so it may be larger than any single file of a scenario. */
const MOST_BYTES = 24_000_000;
const MOST_BYTES_REPORT = 64_000_000;
const MOST_BYTES_ALL = 96_000_000;

interface Found {
  path: string;
  file: File;
}

/** The texts of files that were chosen; of a folder, with their paths in it. Throws `GivenRefused`. */
export function gatherFiles(files: FileList | readonly File[]): Promise<GivenText[]> {
  return readAll([...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** The texts of what was dropped: files, folders with all that is in them, or both. Throws `GivenRefused`. */
export async function gatherDropped(items: DataTransferItemList): Promise<GivenText[]> {
  const found: Found[] = [];
  const seen = { entries: 0 };
  for (const one of await droppedOf(items)) await collect(one, one.name, 0, found, seen);
  return readAll(found);
}

async function collect(
  one: Dropped,
  path: string,
  depth: number,
  found: Found[],
  seen: { entries: number },
): Promise<void> {
  if (++seen.entries > MOST_ENTRIES) throw new GivenRefused({ what: 'too_many', limit: MOST_ENTRIES });
  const unreadable = (): never => {
    throw new GivenRefused({ what: 'unreadable', name: path });
  };
  if (one.file !== null) {
    if (isWanted(path)) found.push({ path, file: await one.file().catch(unreadable) });
    return;
  }
  // What a scenario never has in it is not walked through.
  if (one.name.startsWith('.') || one.name === 'node_modules') return;
  if (depth >= MOST_DEPTH) throw new GivenRefused({ what: 'too_deep', limit: MOST_DEPTH });
  try {
    for await (const each of one.inside())
      await collect(each, `${path}/${each.name}`, depth + 1, found, seen);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    unreadable();
  }
}

async function readAll(found: readonly Found[]): Promise<GivenText[]> {
  const wanted = found.filter(({ path }) => isWanted(path));
  if (wanted.length > MOST_FILES) throw new GivenRefused({ what: 'too_many', limit: MOST_FILES });
  let bytes = 0;
  for (const { path, file } of wanted) {
    if (!isPlainPath(path)) throw new GivenRefused({ what: 'bad_name', name: path });
    const limit = /\.html?$/i.test(path) ? MOST_BYTES_REPORT : MOST_BYTES;
    if (file.size > limit) throw new GivenRefused({ what: 'file_too_large', name: path, limit });
    bytes += file.size;
    if (bytes > MOST_BYTES_ALL) throw new GivenRefused({ what: 'all_too_large', limit: MOST_BYTES_ALL });
  }
  return Promise.all(wanted.map(read));
}

async function read({ path, file }: Found): Promise<GivenText> {
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new GivenRefused({ what: 'unreadable', name: path });
  }
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new GivenRefused({ what: 'not_text', name: path });
  }
}
