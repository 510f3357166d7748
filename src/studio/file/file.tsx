import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import './file.css';
import { platformOf, type TextPlace } from '../platform/platform.ts';
import type { Session } from '../session/session.ts';
import { platformWords } from '../words/platform.ts';
import { Editor } from './editor.tsx';
import { Form } from './form.tsx';
import { Mistakes } from './mistakes.tsx';
import { Tools } from './tools.tsx';

/** The scenario as it is written: form and text side by side, with what is wrong underlined in place. */
export function FileTab({ session }: { session: Session }): JSX.Element {
  const platform = platformOf(session);
  const chosen = useSignal<string | null>(null);
  const { place } = platform;
  const { files, main, diagnostics, look } = session;
  const words = platformWords(look.language.value).file;
  const names = Object.keys(files.value).sort(
    (a, b) => Number(b === main.value) - Number(a === main.value) || (a < b ? -1 : 1),
  );
  const asked = place.value;
  useEffect(() => {
    if (asked !== null) chosen.value = asked.file;
  }, [asked, chosen]);
  const wanted = asked?.file ?? chosen.value ?? undefined;
  const file = wanted !== undefined && names.includes(wanted) ? wanted : names[0];
  const show = (next: TextPlace): void => {
    // Mistakes of what is set beside the file, and of files that are not there, have no text to show.
    if (names.includes(next.file)) place.value = { ...next };
  };
  const stateOf = (name: string): string => {
    if (diagnostics.value.some((one) => one.file === name && one.severity === 'error'))
      return words.fileState.broken(name);
    return platform.unsaved.value.includes(name) ? words.fileState.unsaved(name) : name;
  };
  return (
    <section class="file-tab">
      <h2>{words.title}</h2>
      <Tools session={session} platform={platform} />
      {file !== undefined && (
        <div class="file-panes">
          <div class="file-text">
            <p class="file-names">
              <label>
                {words.files}{' '}
                <select
                  dir="ltr"
                  value={file}
                  onChange={(event) => {
                    place.value = null;
                    chosen.value = event.currentTarget.value;
                  }}
                >
                  {names.map((name) => (
                    <option key={name} value={name}>
                      {stateOf(name)}
                    </option>
                  ))}
                </select>
              </label>
            </p>
            <Editor
              key={`${platform.page.value?.name} ${file}`}
              session={session}
              file={file}
              diagnostics={diagnostics.value.filter((one) => one.file === file)}
              place={asked}
            />
            <Mistakes session={session} show={show} />
          </div>
          <Form session={session} show={show} />
        </div>
      )}
    </section>
  );
}
