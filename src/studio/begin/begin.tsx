import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { StudioExample } from '../../report/index.ts';
import { Panel } from '../frame/panel.tsx';
import { Chooser } from '../platform/chooser.tsx';
import { OpenButtons } from '../platform/open-buttons.tsx';
import { type Outcome, platformOf } from '../platform/platform.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';
import { platformWords } from '../words/platform.ts';

/** What can be opened, over the screen that is open. */
export function BeginPanel({ session, onClose }: { session: Session; onClose: () => void }): JSX.Element {
  const language = session.look.language.value;
  return (
    <Panel
      id="begin"
      title={platformWords(language).begin.title}
      close={studioWords(language).close}
      onClose={onClose}
    >
      <Begin session={session} onOpened={onClose} />
    </Panel>
  );
}

/** What can be opened where nothing is: examples, files of the reader's, a new scenario. */
export function Begin({ session, onOpened }: { session: Session; onOpened?: () => void }): JSX.Element {
  const { look } = session;
  const platform = platformOf(session);
  const language = look.language.value;
  const words = platformWords(language);
  const opened = (outcome: Outcome = 'opened'): void => {
    if (outcome === 'handed') {
      onOpened?.();
      return;
    }
    // What could not be opened is said by a notice; what is open stays.
    if (platform.faults.value.length > 0 && session.scenario.value === null) return;
    look.tab.value = session.scenario.value === null ? 'file' : 'explore';
    onOpened?.();
  };
  const { given } = platform;
  const found = useSignal<StudioExample[]>([]);
  useEffect(() => {
    void platform.examples().then((some) => {
      found.value = some;
    });
  }, [platform, found]);
  const examples = found.value;
  return (
    <div class="begin">
      {(given !== null || examples.length > 0) && <h3>{words.begin.examples}</h3>}
      <ul class="names">
        {given !== null && (
          <li>
            <button
              type="button"
              class="plain"
              onClick={() => {
                platform.open(given);
                opened();
              }}
            >
              {words.begin.given(given.name)}
            </button>
          </li>
        )}
        {examples
          .filter(({ id }) => id !== given?.opening.id)
          .map((example) => (
            <li key={example.id}>
              <button
                type="button"
                class="plain"
                onClick={() => void platform.openExample(example).then(() => opened())}
              >
                {example.title[language]}
              </button>
            </li>
          ))}
      </ul>
      <h3>{words.begin.own}</h3>
      <p class="share-buttons">
        <OpenButtons session={session} onGiven={opened} />
      </p>
      <p class="reading">{words.file.drop}</p>
      <h3>{words.begin.flee}</h3>
      <p class="share-buttons">
        <Chooser
          label={words.begin.openFlee}
          folder
          take={(gathering) => void platform.give(gathering).then(opened)}
        />
      </p>
      <p class="reading">{words.begin.fleeReading}</p>
    </div>
  );
}
