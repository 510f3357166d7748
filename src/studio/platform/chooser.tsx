import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { gatherFiles } from './gather.ts';
import type { GivenText } from './given.ts';

/** A button that lets the reader choose files, or with `folder` a folder with all that is in it. */
export function Chooser({
  label,
  folder = false,
  take,
}: {
  label: string;
  folder?: boolean;
  take: (gathering: Promise<GivenText[]>) => void;
}): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  // A folder is asked for by an attribute that the page's types do not know.
  useEffect(() => {
    if (folder) field.current?.setAttribute('webkitdirectory', '');
  }, [folder]);
  return (
    <>
      <button type="button" onClick={() => field.current?.click()}>
        {label}
      </button>
      <input
        ref={field}
        class="unseen"
        type="file"
        multiple={!folder}
        tabIndex={-1}
        aria-label={label}
        {...(folder ? {} : { accept: '.yaml,.yml,.csv,.json,.html' })}
        onChange={({ currentTarget: input }) => {
          if (input.files === null || input.files.length === 0) return;
          // The list empties with the field, which has to be emptied so that the same folder can be chosen again.
          const chosen = [...input.files];
          input.value = '';
          take(gatherFiles(chosen));
        }}
      />
    </>
  );
}
