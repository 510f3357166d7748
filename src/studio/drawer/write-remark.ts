import { type Files, type Item, loadScenario, withItem, withoutItem } from '../../scenario/index.ts';
import type { Language } from '../../text/index.ts';
import type { Rewritten } from '../file/write-number.ts';

/** What a reader objects to, as typed; `instead` may be empty. */
export interface Objection {
  of: string;
  on: string;
  by: string;
  says: string;
  instead: string;
}

/** The texts of a scenario with a name pinned, or no longer; refused when the scenario could no longer be run. */
export function writePin(files: Files, main: string, name: string, pinned: boolean): Rewritten {
  const text = files[main] ?? '';
  return checked(files, main, pinned ? withItem(text, 'pinned', name) : withoutItem(text, 'pinned', name));
}

/** The same with a challenge at the end of the list. `page`: the language of the page, for words that are of neither script. */
export function writeChallenge(
  files: Files,
  main: string,
  { of, on, by, says, instead }: Objection,
  page: Language,
): Rewritten {
  const item: Item = {
    of,
    on,
    by: onOneLine(by),
    says: { [languageOf(says, page)]: onOneLine(says) },
    ...(instead.trim() !== '' && { instead: onOneLine(instead) }),
  };
  return checked(files, main, withItem(files[main] ?? '', 'challenges', item));
}

function checked(files: Files, main: string, text: string | null): Rewritten {
  const next = text === null ? files : { ...files, [main]: text };
  const { diagnostics, scenario } = loadScenario(next, { main });
  if (scenario !== null && text !== null) return { files: next };
  return { mistakes: diagnostics.filter(({ severity }) => severity === 'error') };
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The language in whose letters most of a text is written. */
export function languageOf(text: string, page: Language): Language {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return arabic === latin ? page : arabic > latin ? 'ar' : 'en';
}
