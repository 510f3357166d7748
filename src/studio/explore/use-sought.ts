import { useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Session } from '../session/session.ts';

/** Gives the focus to the slider in an element when the lever or assumption of this id is sought. */
export function useSought<T extends HTMLElement>(session: Session, id: string): RefObject<T | null> {
  const element = useRef<T>(null);
  const { sought } = session.look;
  useSignalEffect(() => {
    const field = element.current?.querySelector('input');
    if (sought.value !== id || !field) return;
    field.focus();
    field.scrollIntoView({ block: 'center' });
    sought.value = null;
  });
  return element;
}
