/** A file or a folder that was dropped, whichever way the browser gives it. */
export interface Dropped {
  name: string;
  /** Null for a folder. Rejects where the file cannot be read. */
  file: (() => Promise<File>) | null;
  /** What stands in a folder. Throws where the folder cannot be read. */
  inside(): AsyncIterable<Dropped>;
}

/** The parts of the File System Access API that are used here; not every browser has it, and the page's types know less of it. */
interface Handle {
  kind: 'file' | 'directory';
  name: string;
  getFile(): Promise<File>;
  values(): AsyncIterable<Handle>;
}
type HandleItem = DataTransferItem & { getAsFileSystemHandle?(): Promise<Handle | null> };

/** What was dropped. To be called before the first wait: the list is empty afterwards. */
export function droppedOf(items: DataTransferItemList): Promise<Dropped[]> {
  const files = [...items].filter(({ kind }) => kind === 'file');
  // Chromium gives entries to a page from `file://`, and reads none of them; handles it reads.
  const asked = location.protocol === 'file:' ? files.map(handleOf) : [];
  return asked.length > 0 && asked.every((one) => one !== undefined)
    ? Promise.all(asked).then((handles) => handles.flatMap((one) => (one === null ? [] : ofHandle(one))))
    : Promise.resolve(files.flatMap((item) => item.webkitGetAsEntry() ?? []).map(ofEntry));
}

const handleOf = (item: HandleItem): Promise<Handle | null> | undefined => item.getAsFileSystemHandle?.();

const ofHandle = (handle: Handle): Dropped => ({
  name: handle.name,
  file: handle.kind === 'file' ? () => handle.getFile() : null,
  async *inside() {
    for await (const one of handle.values()) yield ofHandle(one);
  },
});

const ofEntry = (entry: FileSystemEntry): Dropped => ({
  name: entry.name,
  file: entry.isFile
    ? () => new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    : null,
  async *inside() {
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    for (;;) {
      // A reader gives at most a hundred at a time, and an empty list at the end.
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
        reader.readEntries(resolve, reject);
      });
      if (some.length === 0) return;
      yield* some.map(ofEntry);
    }
  },
});
