import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import './file.css';
import { platformOf } from '../platform/platform.ts';
import type { Session } from '../session/session.ts';
import { platformWords } from '../words/platform.ts';
import { Editor, type Place } from './editor.tsx';
import { Form } from './form.tsx';
import { Mistakes } from './mistakes.tsx';
import { Tools } from './tools.tsx';

/** The scenario as it is written: form and text side by side, with what is wrong underlined in place. */
export function FileTab({ session }: { session: Session }): JSX.Element {
  const platform = platformOf(session);
  const chosen = useSignal<string | null>(null);
  const place = useSignal<Place | null>(null);
  const { files, main, diagnostics, look } = session;
  const words = platformWords(look.language.value).file;
  const names = Object.keys(files.value).sort(
    (a, b) => Number(b === main.value) - Number(a === main.value) || (a < b ? -1 : 1),
  );
  const file = chosen.value !== null && names.includes(chosen.value) ? chosen.value : names[0];
  const show = (asked: Place): void => {
    // Mistakes of what is set beside the file, and of files that are not there, have no text to show.
    if (!names.includes(asked.file)) return;
    chosen.value = asked.file;
    place.value = { ...asked };
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
              place={place.value}
            />
            <Mistakes session={session} show={show} />
          </div>
          <Form session={session} show={show} />
        </div>
      )}
    </section>
  );
}
