import { type ReadonlySignal, useSignal } from '@preact/signals';
import { select } from 'd3-selection';
import { type ZoomBehavior, zoom as zoomBehaviour, zoomIdentity } from 'd3-zoom';
import type { RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Size } from './use-size.ts';

/** Where the picture stands: px = x * k + (x or y). */
export interface MapTransform {
  k: number;
  x: number;
  y: number;
}

export interface MapZoom {
  transform: ReadonlySignal<MapTransform>;
  by(factor: number): void;
  /** Moves the paper by parts of its size. */
  pan(dx: number, dy: number): void;
  reset(): void;
}

const FURTHEST = 8;

/**
 * Zoom of a map by pointer, wheel with Control, two fingers, and the functions that buttons call. One finger and the bare
 * wheel stay with the page, which has to scroll past the map.
 */
export function useMapZoom(
  ref: RefObject<HTMLDivElement | null>,
  size: ReadonlySignal<Size | null>,
): MapZoom {
  const transform = useSignal<MapTransform>({ k: 1, x: 0, y: 0 });
  const behaviour = useMemo(
    (): ZoomBehavior<HTMLDivElement, unknown> =>
      zoomBehaviour<HTMLDivElement, unknown>()
        .scaleExtent([1, FURTHEST])
        .filter((event: WheelEvent & TouchEvent & MouseEvent) => {
          if ((event.target as Element).closest('button') !== null) return false;
          if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
          if (event.type.startsWith('touch')) return event.touches.length > 1;
          return event.button === 0 && event.type !== 'dblclick';
        })
        .on('zoom', ({ transform: { k, x, y } }) => {
          transform.value = { k, x, y };
        }),
    [],
  );
  const room = size.value;
  useEffect(() => {
    const element = ref.current;
    if (element === null || room === null) return;
    const whole: [[number, number], [number, number]] = [
      [0, 0],
      [room.width, room.height],
    ];
    behaviour.extent(whole).translateExtent(whole);
    const selection = select(element);
    selection.call(behaviour).on('dblclick.zoom', null);
    behaviour.transform(selection, zoomIdentity);
    return () => {
      selection.on('.zoom', null);
    };
  }, [room?.width, room?.height]);
  const act = (what: (element: HTMLDivElement) => void): void => {
    if (ref.current !== null) what(ref.current);
  };
  return {
    transform,
    by: (factor) => act((element) => behaviour.scaleBy(select(element), factor)),
    pan: (dx, dy) =>
      act((element) => {
        const { k } = transform.peek();
        behaviour.translateBy(select(element), (dx * (room?.width ?? 0)) / k, (dy * (room?.height ?? 0)) / k);
      }),
    reset: () => act((element) => behaviour.transform(select(element), zoomIdentity)),
  };
}
