import type { Files } from '../../scenario/index.ts';
import { storedZip } from '../share/zip.ts';

/** Lets the browser save a file, where the user has it save files. */
export function download(name: string, content: string | Uint8Array<ArrayBuffer> | Blob, type: string): void {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = safeName(name);
  link.click();
  // The browser takes the bytes soon after the click; some take them only a moment later.
  window.setTimeout(() => URL.revokeObjectURL(address), 30_000);
}

/** Texts as one download: a file alone as it is, several as an archive. */
export function downloadFiles(name: string, files: Files): void {
  const names = Object.keys(files).sort();
  if (names.length === 1) {
    download(names[0], files[names[0]], 'text/plain;charset=utf-8');
    return;
  }
  const encoder = new TextEncoder();
  const packed = names.map((each) => ({
    name: `${safeName(name)}/${each}`,
    bytes: encoder.encode(files[each]),
  }));
  download(`${name}.zip`, storedZip(packed), 'application/zip');
}

/** Without what a file's name cannot hold, whatever a scenario calls itself. */
export const safeName = (name: string): string =>
  name
    .replace(/[/\\:*?"<>|\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, '-')
    .replace(/^\.+/, '')
    .slice(0, 100) || 'masar';

/** The part of the File System Access API that is used here; not every browser has it. */
interface PickedFolder {
  name: string;
  getDirectoryHandle(name: string, options: { create: true }): Promise<PickedFolder>;
  getFileHandle(
    name: string,
    options: { create: true },
  ): Promise<{ createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }> }>;
}

const picker = (): ((options: { mode: 'readwrite' }) => Promise<PickedFolder>) | undefined =>
  (window as { showDirectoryPicker?: never }).showDirectoryPicker;

export const canSaveToFolder = (): boolean => picker() !== undefined;

/** Writes texts into a folder that the user picks. Its name; null when none was picked. Throws where the browser may not write. */
export async function saveToFolder(files: Files): Promise<string | null> {
  let folder: PickedFolder | undefined;
  try {
    folder = await picker()?.({ mode: 'readwrite' });
  } catch {
    return null;
  }
  if (folder === undefined) return null;
  for (const [name, text] of Object.entries(files)) {
    const parts = name.split('/');
    let at = folder;
    for (const part of parts.slice(0, -1)) at = await at.getDirectoryHandle(part, { create: true });
    // The browser writes to a file beside it and puts it in place when it is closed.
    const file = await at.getFileHandle(parts[parts.length - 1], { create: true });
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
  }
  return folder.name;
}
