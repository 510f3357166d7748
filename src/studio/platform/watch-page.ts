import type { Session } from '../session/session.ts';
import { gatherDropped } from './gather.ts';
import type { Platform } from './platform.ts';

/** Undo and redo by keyboard, things dropped anywhere onto the page, and a question before unsaved texts are left. */
export function watchPage(session: Session, platform: Platform): void {
  window.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 's' && session.look.tab.value === 'file' && platform.page.value?.token) {
      event.preventDefault();
      void platform.save();
    } else if (key === 'z' || key === 'y') {
      // A field that is no part of the session keeps its own.
      if (event.target instanceof HTMLElement && event.target.closest('[data-own-undo]') !== null) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) platform.redo();
      else platform.undo();
    }
  });
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
    void platform.give(gatherDropped(event.dataTransfer.items)).then(() => {
      if (platform.faults.value.length > 0) session.look.tab.value = 'file';
    });
  });
  window.addEventListener('beforeunload', (event) => {
    if (platform.unsaved.value.length > 0 && platform.page.value?.token) event.preventDefault();
  });
}
