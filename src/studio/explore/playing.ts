import { useSignal, useSignalEffect } from '@preact/signals';
import type { Session } from '../session/session.ts';

/** Months that pass in a second at the plain speed: eight years in six seconds. */
const MONTHS_PER_SECOND = 16;

/** Moves the month while time plays, once a frame at most, and stops at the end. `speed`: 1 is plain. */
export function usePlaying({ look, scenario }: Session, speed: number): void {
  const pace = useSignal(speed);
  pace.value = speed;
  useSignalEffect(() => {
    if (!look.playing.value) return;
    const last = (scenario.value?.plan.recording.steps.length ?? 1) - 1;
    let before: number | null = null;
    let at = look.month.peek() >= last ? 0 : look.month.peek();
    let frame = requestAnimationFrame(function step(now) {
      const passed = before === null ? 0 : Math.min(0.25, (now - before) / 1000);
      before = now;
      // The reader may have moved the head meanwhile.
      if (Math.floor(at) !== look.month.peek() && passed > 0) at = look.month.peek();
      at = Math.min(last, at + passed * MONTHS_PER_SECOND * pace.peek());
      look.month.value = Math.floor(at);
      if (at >= last) look.playing.value = false;
      else frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  });
}

/** Starts or stops; from the end it begins again. */
export function togglePlaying({ look }: Session): void {
  look.playing.value = !look.playing.value;
}

/** Whether the reader wants nothing to move of itself. */
export const wantsStills = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
