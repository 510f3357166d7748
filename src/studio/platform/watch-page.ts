import type { Session } from '../session/session.ts';
import type { Platform } from './platform.ts';
import { watchDrops } from './watch-drops.ts';

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
  watchDrops((gathering) => {
    void platform.give(gathering).then((outcome) => {
      if (outcome === 'refused') session.look.tab.value = 'file';
    });
  });
  window.addEventListener('beforeunload', (event) => {
    if (platform.unsaved.value.length > 0 && platform.page.value?.token) event.preventDefault();
  });
}
