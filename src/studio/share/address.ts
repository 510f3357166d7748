import { effect } from '@preact/signals';
import { platformOf } from '../platform/platform.ts';
import { watchPage } from '../platform/watch-page.ts';
import type { Session } from '../session/session.ts';
import { applyLink, readLink, writeLink } from './link.ts';
import { applyChange, changeOfSettings } from './link-change.ts';

/** The address follows a lever that is dragged only when it rests. In milliseconds. */
const REST = 250;

/**
 * Puts the session where the page's address and what was opened want it, then keeps the address to what the page shows,
 * and the page to what the address is changed to. To be called once, after the first opening.
 */
export function followAddress(session: Session): void {
  const platform = platformOf(session);
  const settings = platform.page.value?.settings ?? {};
  const scenario = session.scenario.value;
  if (scenario !== null) platform.faults.value = applyChange(session, changeOfSettings(settings, scenario));
  const follow = (hash: string): void => {
    const plain = session.scenario.value;
    if (plain === null || hash === '') return;
    const { link, faults } = readLink(hash, plain);
    platform.faults.value = [...faults, ...(link === null ? [] : applyLink(session, link))];
  };
  if (scenario === null) session.look.tab.value = 'file';
  follow(location.hash);
  platform.history.clear();
  // What was asked for, not what stands there by now: the page itself may have written between the two.
  window.addEventListener('hashchange', ({ newURL }) => follow(new URL(newURL).hash));
  let resting: number | undefined;
  effect(() => {
    const link = writeLink(session);
    window.clearTimeout(resting);
    resting = window.setTimeout(() => show(link), REST);
  });
  watchPage(session, platform);
}

function show(link: string): void {
  if (location.hash.slice(1) === link) return;
  try {
    // No step of the browser's own history: undo is the page's.
    history.replaceState(null, '', `#${link}`);
  } catch {
    // Some browsers refuse it to pages from `file://`; the share panel shows the link all the same.
  }
}
