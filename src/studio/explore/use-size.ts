import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface Size {
  width: number;
  height: number;
}

/** The inner size of an element in CSS pixels, followed as it changes; null before it is known. */
export function useSize<E extends Element>(): {
  ref: RefObject<E | null>;
  size: ReadonlySignal<Size | null>;
} {
  const ref = useRef<E>(null);
  const size = useSignal<Size | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(([{ contentRect }]) => {
      const [width, height] = [Math.floor(contentRect.width), Math.floor(contentRect.height)];
      const now = size.peek();
      if (width > 0 && height > 0 && (now?.width !== width || now.height !== height))
        size.value = { width, height };
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, size };
}
