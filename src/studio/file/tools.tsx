import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Files } from '../../scenario/index.ts';
import { phrases } from '../../text/index.ts';
import { canSaveToFolder, downloadFiles, saveToFolder } from '../platform/download.ts';
import type { Step } from '../platform/history.ts';
import { OpenButtons } from '../platform/open-buttons.tsx';
import type { Platform } from '../platform/platform.ts';
import type { Session } from '../session/session.ts';
import { platformWords } from '../words/platform.ts';

/** Open, begin, save, and take back. */
export function Tools({ session, platform }: { session: Session; platform: Platform }): JSX.Element {
  const language = session.look.language.value;
  const words = platformWords(language).file;
  const page = platform.page.value;
  const unsaved = platform.unsaved.value;
  /** What was last said of a copy, until something else is to be said. */
  const copied = useSignal<{ texts: Files; folder: string } | null>(null);
  const saveCopy = async (texts: Files): Promise<void> => {
    try {
      const name = await saveToFolder(texts);
      if (name !== null) copied.value = { texts, folder: name };
    } catch {
      platform.faults.value = [{ what: 'folder_refused' }];
    }
  };
  const isOpen = Object.keys(session.files.value).length > 0;
  const settled = (): Record<string, string> => {
    for (const each of platform.settle) each();
    return session.files.value;
  };
  const { counted, list } = phrases(language);
  const { undoes, redoes } = platform.history;
  /** What a step is about, since it may be on another screen. */
  const named = ({ files: texts, settings }: Step): string => {
    const levers = session.scenario.value?.source.levers ?? [];
    const names = [
      ...texts,
      ...settings.map((id) => levers.find(({ key }) => key.value === id)?.value.label?.[language] ?? id),
    ];
    return list(names.slice(0, 2));
  };
  return (
    <div class="file-tools">
      <p class="file-from">{page === null ? words.from.nothing('') : words.from[page.from](page.name)}</p>
      <div class="file-buttons">
        <OpenButtons session={session} />
        {page?.token != null && (
          <>
            <button type="button" disabled={unsaved.length === 0} onClick={() => void platform.save()}>
              {words.save}
            </button>
            <button type="button" onClick={() => void platform.reload()}>
              {words.reload}
            </button>
          </>
        )}
        {canSaveToFolder() && (
          <button type="button" disabled={!isOpen} onClick={() => void saveCopy(settled())}>
            {words.saveTo}
          </button>
        )}
        <button
          type="button"
          disabled={!isOpen}
          onClick={() => downloadFiles(session.scenario.value?.id ?? 'scenario', settled())}
        >
          {words.download}
        </button>
        <button type="button" disabled={unsaved.length === 0} onClick={() => platform.revert()}>
          {words.revert}
        </button>
        <button type="button" disabled={undoes.value === null} onClick={() => platform.undo()}>
          {undoes.value === null ? words.undo : words.undoOf(named(undoes.value))}
        </button>
        <button type="button" disabled={redoes.value === null} onClick={() => platform.redo()}>
          {redoes.value === null ? words.redo : words.redoOf(named(redoes.value))}
        </button>
      </div>
      <p class="file-state" role="status">
        {unsaved.length > 0
          ? words.unsaved(counted(unsaved.length, 'files'))
          : platform.saved.value
            ? words.saved
            : words.nothingUnsaved}{' '}
        {copied.value !== null &&
          copied.value.texts === session.files.value &&
          words.savedTo(counted(Object.keys(copied.value.texts).length, 'files'), copied.value.folder)}
      </p>
      <p class="reading">{words.drop}</p>
    </div>
  );
}
