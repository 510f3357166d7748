import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus to an element while it is on the page, and back to where it was when it goes. Laid out, not painted, effects:
 * those of a painted element are undone only a frame after it is gone, and until then a key would fall on nothing.
 *
 * @param open What shows the element, where being on the page is not enough.
 */
export function useBorrowedFocus<T extends HTMLElement>(open?: (element: T) => void): RefObject<T | null> {
  const element = useRef<T>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    if (element.current !== null) open?.(element.current);
    element.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return element;
}
