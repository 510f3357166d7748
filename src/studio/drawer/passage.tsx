import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { platformOf } from '../platform/platform.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';

interface PassageProps {
  session: Session;
  /** Of the source, by id. */
  source: string;
  /** Paragraph, or sentence of the article. */
  place: string;
  /** Language of the source; null where the scenario does not say. */
  lang: string | null;
}

/** The passage in the user's own copy of a source: from the server on this machine, and only where the scenario names a copy. */
export function Passage({ session, source, place, lang }: PassageProps): JSX.Element | null {
  const found = useSignal<string | null>(null);
  const words = studioWords(session.look.language.value).drawer;
  const from = platformOf(session).page.value?.from;
  const isNamed = session.scenario.value?.source.sources?.some(
    ({ key, value }) => key.value === source && value.file !== undefined,
  );
  const isServed = from === 'folder' || from === 'bundled';
  useEffect(() => {
    found.value = null;
    if (!isNamed || !isServed) return;
    const stop = new AbortController();
    fetch(`api/passage?${new URLSearchParams({ source, place })}`, { signal: stop.signal })
      .then((answer) => answer.json() as Promise<{ text?: string }>)
      .then(
        ({ text }) => {
          found.value = text ?? null;
        },
        // Without the server there is no copy to read; everything else of the drawer stands in the page.
        () => {},
      );
    return () => stop.abort();
  }, [source, place, isNamed, isServed, found]);
  if (found.value === null) return null;
  return (
    <figure class="passage">
      <figcaption class="reading">{words.passage}</figcaption>
      <blockquote lang={lang ?? undefined} dir="auto">
        {found.value}
      </blockquote>
    </figure>
  );
}
