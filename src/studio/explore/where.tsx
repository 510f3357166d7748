import type { JSX } from 'preact';
import { spellsFigure } from '../../report/index.ts';
import { Written } from '../frame/markup.tsx';
import { editionOf } from '../session/edition-of.ts';
import { VIEWS } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import type { ExploreProps } from './explore.tsx';
import { PeopleTable } from './people-table.tsx';
import { PlaceMap } from './place-map.tsx';

/** Where they are: on a map, as the ways from status to status, or as a table. */
export function Where({ session, openEvidence }: ExploreProps): JSX.Element {
  const { look } = session;
  const language = look.language.value;
  const words = exploreWords(language);
  const view = look.view.value;
  return (
    <section class="where panel" aria-labelledby="explore-where">
      <header class="panel-head">
        <h2 id="explore-where">{words.where}</h2>
        {/* biome-ignore lint/a11y/useSemanticElements: buttons in a row, named by the heading beside them */}
        <div class="views" role="group" aria-label={words.views}>
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={view === one}
              onClick={() => {
                look.view.value = one;
              }}
            >
              {words.viewNames[one]}
            </button>
          ))}
        </div>
      </header>
      {view === 'map' ? (
        <PlaceMap session={session} openEvidence={openEvidence} />
      ) : view === 'paths' ? (
        <Paths session={session} />
      ) : (
        <PeopleTable session={session} openEvidence={openEvidence} />
      )}
    </section>
  );
}

/** Who became what, up to the date of the answer: the report's picture, of the change as it stands. */
function Paths({ session }: Pick<ExploreProps, 'session'>): JSX.Element | null {
  const { look, now, besides } = session;
  const findings = now.value;
  if (findings === null) return null;
  const language = look.language.value;
  return (
    <div class="paths">
      <Written markup={spellsFigure(editionOf(findings, language, look.digits.value, besides.value))} />
    </div>
  );
}
