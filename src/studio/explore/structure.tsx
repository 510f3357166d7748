import type { JSX } from 'preact';
import { exploreWords } from '../words/explore.ts';
import type { ExploreProps } from './explore.tsx';

/** Another structure in place of the scenario's own, and disputes with the claim that is followed. */
export function Structure({ session, openEvidence }: ExploreProps): JSX.Element | null {
  const { look, scenario, change } = session;
  const plain = scenario.value;
  const rivals = plain?.source.rivals ?? [];
  const disputes = plain?.source.disputes ?? [];
  if (plain === null || rivals.length + disputes.length === 0) return null;
  const language = look.language.value;
  const words = exploreWords(language);
  const { settings } = change.value;
  return (
    <section class="structure">
      {rivals.length > 0 && (
        <label class="rival">
          <span>{words.structure}</span>
          <select
            value={settings.rival ?? ''}
            onChange={(event) => session.set('rival', event.currentTarget.value || null)}
          >
            <option value="">{words.ownStructure}</option>
            {rivals.map(({ id, label }) => (
              <option key={id.value} value={id.value}>
                {label?.[language] ?? id.value}
              </option>
            ))}
          </select>
        </label>
      )}
      {disputes.length > 0 && (
        <details class="disputes">
          <summary>{words.disputes(disputes.length)}</summary>
          <ul>
            {disputes.map(({ key, value }) => {
              const name = `dispute.${key.value}`;
              const followed = settings[name] ?? value.uses.value;
              return (
                <li key={key.value}>
                  <button type="button" class="plain" onClick={() => openEvidence(key.value)}>
                    {value.label?.[language] ?? key.value}
                  </button>
                  {/* biome-ignore lint/a11y/useSemanticElements: chips in a row, named by the dispute before them */}
                  <span role="group" aria-label={value.label?.[language] ?? key.value} class="options">
                    {value.options.map((option) => (
                      <button
                        key={option.key.value}
                        type="button"
                        class="chip-button"
                        aria-pressed={followed === option.key.value}
                        onClick={() =>
                          session.set(name, option.key.value === value.uses.value ? null : option.key.value)
                        }
                      >
                        {option.value.label?.[language] ?? option.key.value}
                      </button>
                    ))}
                  </span>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}
