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
  // Entries must be asked for before the first wait: the list is empty afterwards.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: Found[] = [];
  const seen = { entries: 0 };
  for (const entry of entries) await collect(entry, 0, found, seen);
  return readAll(found);
}

async function collect(
  entry: FileSystemEntry,
  depth: number,
  found: Found[],
  seen: { entries: number },
): Promise<void> {
  if (++seen.entries > MOST_ENTRIES) throw new GivenRefused({ what: 'too_many', limit: MOST_ENTRIES });
  if (entry.isFile) {
    const path = entry.fullPath.replace(/^\//, '');
    if (!isWanted(path)) return;
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    }).catch(() => {
      throw new GivenRefused({ what: 'unreadable', name: path });
    });
    found.push({ path, file });
    return;
  }
  // What a scenario never has in it is not walked through.
  if (entry.name.startsWith('.') || entry.name === 'node_modules') return;
  if (depth >= MOST_DEPTH) throw new GivenRefused({ what: 'too_deep', limit: MOST_DEPTH });
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives at most a hundred at a time, and an empty list at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    }).catch(() => {
      throw new GivenRefused({ what: 'unreadable', name: entry.name });
    });
    if (some.length === 0) return;
    for (const one of some) await collect(one, depth + 1, found, seen);
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
