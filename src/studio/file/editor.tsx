import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Diagnostic } from '../../text/index.ts';
import { platformOf, type TextPlace } from '../platform/platform.ts';
import type { Session } from '../session/session.ts';
import { platformWords } from '../words/platform.ts';
import { lineStarts, offsetOf, piecesOf } from './marks.ts';

/** A text is read again when typing rests. In milliseconds. */
const REST = 350;

/** Texts longer than this are not mirrored behind the field: their mistakes stand in the list. In UTF-16 code units. */
const LONGEST_MARKED = 600_000;

interface EditorProps {
  session: Session;
  file: string;
  diagnostics: readonly Diagnostic[];
  place: TextPlace | null;
}

/** The text of one file, with the lines numbered and the mistakes underlined where they stand. */
export function Editor({ session, file, diagnostics, place }: EditorProps): JSX.Element {
  const words = platformWords(session.look.language.value).file;
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const draft = useSignal(session.files.value[file] ?? '');
  const platform = platformOf(session);
  const { settle } = platform;

  // Texts also change from outside: by undo, the form, or another file that was opened.
  const shown = session.files.value[file] ?? '';
  const pending = useRef<number | null>(null);
  if (pending.current === null && draft.peek() !== shown) draft.value = shown;

  useEffect(() => {
    const take = (): void => {
      if (pending.current === null) return;
      window.clearTimeout(pending.current);
      pending.current = null;
      if (session.files.peek()[file] !== draft.peek())
        session.write({ ...session.files.peek(), [file]: draft.peek() });
    };
    settle.add(take);
    return () => {
      take();
      settle.delete(take);
    };
  }, [session, file, settle, draft]);

  useEffect(() => {
    const area = field.current;
    if (area === null || place === null || place.file !== file) return;
    const starts = lineStarts(area.value);
    const start = offsetOf(starts, area.value, place.line, place.column);
    area.focus({ preventScroll: true });
    area.setSelectionRange(start, start + place.length);
    const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight);
    area.scrollTop = Math.max(0, (place.line - 4) * lineHeight);
    area.scrollIntoView({ block: 'nearest' });
    // It has been shown: who comes back to the screen later is not led there again.
    platform.place.value = null;
  }, [place, file, platform]);

  const follow = (): void => {
    const { scrollTop = 0, scrollLeft = 0 } = field.current ?? {};
    mirror.current?.style.setProperty('--down', `${-scrollTop}px`);
    mirror.current?.style.setProperty('--across', `${-scrollLeft}px`);
  };
  const text = draft.value;
  const isMarked = text.length <= LONGEST_MARKED;
  const pieces = useMemo(
    () => (isMarked ? piecesOf(text, text === shown ? diagnostics : []) : []),
    [text, shown, diagnostics, isMarked],
  );
  const lines = useMemo(() => {
    const count = isMarked ? lineStarts(text).length : 0;
    return Array.from({ length: count }, (_, i) => i + 1).join('\n');
  }, [text, isMarked]);
  return (
    <div class="editor" dir="ltr" ref={mirror}>
      {isMarked && (
        <pre class="editor-lines" aria-hidden="true">
          {lines}
        </pre>
      )}
      <div class="editor-text">
        {isMarked && (
          <pre class="editor-marks" aria-hidden="true">
            {pieces.map(({ text: part, severity }, i) =>
              severity === null ? (
                part
              ) : (
                <mark key={i} class={severity}>
                  {part}
                </mark>
              ),
            )}
            {'\n'}
          </pre>
        )}
        <textarea
          ref={field}
          class="editor-field"
          aria-label={words.editor(file)}
          aria-describedby="mistakes"
          aria-invalid={diagnostics.some(({ severity }) => severity === 'error')}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          wrap="off"
          value={text}
          onScroll={follow}
          onInput={(event) => {
            draft.value = event.currentTarget.value;
            if (pending.current !== null) window.clearTimeout(pending.current);
            pending.current = window.setTimeout(() => {
              pending.current = null;
              session.write({ ...session.files.peek(), [file]: draft.peek() });
            }, REST);
          }}
        />
      </div>
      {!isMarked && (
        <p class="reading" dir="auto">
          {words.large}
        </p>
      )}
    </div>
  );
}
