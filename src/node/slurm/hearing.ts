/** A controller that is not heard for so long is spoken of: its own commands try for ten seconds and more before they give up. */
const UNHEARD_MILLISECONDS = 5000;

/** Whether the controller of Slurm is heard. */
export interface Hearing {
  /** Waits for an answer of the controller: null is none. */
  listen<T>(answer: Promise<T | null>): Promise<T | null>;
  /** Minutes since it was last heard. */
  silentMinutes(): number;
}

/** What is told of it. */
export interface HearingTold {
  /** It has not answered for some seconds; it is asked again for so many milliseconds at most. */
  silent?: (milliseconds: number) => void;
  /** It answers again, after this was told. */
  heard?: () => void;
}

/**
 * Listens to a controller that may be away for `mostMilliseconds` (as it stands when asked), and tells within seconds when it does not
 * answer, once, and when it does again.
 */
export function openHearing(mostMilliseconds: () => number, { silent, heard }: HearingTold): Hearing {
  let last = performance.now();
  let told = false;
  const tell = (): void => {
    if (!told) silent?.(Math.max(0, mostMilliseconds() - (performance.now() - last)));
    told = true;
  };
  return {
    silentMinutes: () => (performance.now() - last) / 60_000,
    async listen(answer) {
      const timer = setTimeout(tell, UNHEARD_MILLISECONDS);
      try {
        const found = await answer;
        if (found === null) {
          tell();
          return null;
        }
        last = performance.now();
        if (told) heard?.();
        told = false;
        return found;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
