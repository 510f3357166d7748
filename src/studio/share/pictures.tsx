import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { digestScenario } from '../../experiment/index.ts';
import type { Phrases } from '../../text/index.ts';
import { download } from '../platform/download.ts';
import { platformOf } from '../platform/platform.ts';
import type { Findings } from '../session/findings.ts';
import { namesOfChange } from '../session/named-change.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';
import { platformWords } from '../words/platform.ts';
import { drawingOf, inkOfPage, measureIn, type OnScreen, picturesIn, pngOf } from './draw-picture.ts';
import { mayReadFonts, pageFonts } from './page-fonts.ts';
import { captioned } from './picture.ts';

interface PicturesProps {
  session: Session;
  findings: Findings;
  version: string;
  phrases: Phrases;
}

/** The pictures of the screen as files that say by themselves what they are. */
export function Pictures({ session, findings, version, phrases }: PicturesProps): JSX.Element {
  const { look, change } = session;
  const language = look.language.value;
  const words = platformWords(language).share;
  const found = useSignal<OnScreen[]>([]);
  const tab = look.tab.value;
  const view = look.view.value;
  useEffect(() => {
    const screen = document.getElementById('screen');
    found.value = screen === null ? [] : picturesIn(screen);
  }, [tab, view, language]);

  const svgOf = async (picture: OnScreen, title: string): Promise<string> => {
    const { scenario, draws } = findings.run;
    const ink = inkOfPage();
    const changes = namesOfChange(scenario, change.value, studioWords(language), language, look.digits.value);
    const source = words.source({
      title: scenario.title[language],
      digest: digestScenario(scenario).slice(0, 12),
      draws: phrases.counted(draws, 'draws'),
      version,
      change: changes.length === 0 ? words.notChanged : changes.join('; '),
    });
    const direction = language === 'ar' ? 'rtl' : 'ltr';
    const caption = { title, source, modelled: words.modelled, direction } as const;
    const faces = await pageFonts();
    // Without letters of its own it is laid out in those that every machine has.
    const letters = { ...ink, font: faces === '' ? ink.font.replace(/^"Plex Sans",\s*/, '') : ink.font };
    return captioned(drawingOf(picture), caption, letters, measureIn(letters.font), faces);
  };
  return (
    <>
      <h3>{words.pictures}</h3>
      <p class="reading">
        {found.value.length === 0 ? words.noPictures : words.picturesReading}
        {found.value.length > 0 && !mayReadFonts() && ` ${words.picturesLetters}`}
      </p>
      <ul class="share-pictures">
        {found.value.map((picture, i) => {
          const title = picture.title || words.picture(String(i + 1));
          const name = `masar-${findings.run.scenario.id}-${i + 1}`;
          return (
            <li key={`${tab} ${view} ${title}`}>
              <bdi>{title}</bdi>{' '}
              <button
                type="button"
                aria-label={`${title} ${words.svg}`}
                onClick={() =>
                  void svgOf(picture, title).then((svg) => download(`${name}.svg`, svg, 'image/svg+xml'))
                }
              >
                {words.svg}
              </button>{' '}
              <button
                type="button"
                aria-label={`${title} ${words.png}`}
                onClick={() =>
                  void svgOf(picture, title)
                    .then(pngOf)
                    .then((png) => {
                      if (png === null) platformOf(session).faults.value = [{ what: 'no_picture' }];
                      else download(`${name}.png`, png, 'image/png');
                    })
                }
              >
                {words.png}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
