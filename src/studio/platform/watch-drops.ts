import { gatherDropped } from './gather.ts';
import type { GivenText } from './given.ts';

/** Takes files and folders that are dropped anywhere onto the page; it is marked while something is held over it. */
export function watchDrops(take: (gathering: Promise<GivenText[]>) => void): void {
  const root = document.documentElement;
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  window.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    root.dataset.dropping = '';
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) delete root.dataset.dropping;
  });
  window.addEventListener('drop', (event) => {
    delete root.dataset.dropping;
    if (!holdsFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    take(gatherDropped(event.dataTransfer.items));
  });
}
