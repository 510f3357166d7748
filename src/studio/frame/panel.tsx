import type { ComponentChildren, JSX } from 'preact';
import './panel.css';
import { useBorrowedFocus } from './borrow-focus.ts';

interface PanelProps {
  /** Of this kind of panel: names its title and its look. */
  id: 'share' | 'report' | 'help' | 'begin';
  title: string;
  close: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** Something over the screen, from its end side: it takes the focus, Escape closes it, and the focus goes back to where it was. */
export function Panel({ id, title, close, onClose, children }: PanelProps): JSX.Element {
  const panel = useBorrowedFocus<HTMLElement>();
  return (
    <section
      ref={panel}
      class={`panel-over ${id}`}
      role="dialog"
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="panel-over-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <button type="button" onClick={onClose}>
          {close}
        </button>
      </div>
      {children}
    </section>
  );
}
