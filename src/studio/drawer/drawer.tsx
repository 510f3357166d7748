import type { JSX } from 'preact';
import { type Claim, type Finding, type Num, type Why, why } from '../../experiment/index.ts';
import type { Words } from '../../scenario/index.ts';
import { phrases, relationNames } from '../../text/index.ts';
import { useBorrowedFocus } from '../frame/borrow-focus.ts';
import { platformOf } from '../platform/platform.ts';
import { exactSummaryOf } from '../session/edition-of.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';
import { Claims } from './claims.tsx';
import { Numbers } from './numbers.tsx';

export interface DrawerProps {
  session: Session;
  /** A name of the scenario, or a number as the page shows it. */
  name: string;
  openEvidence: (name: string) => void;
  onClose: () => void;
}

/** The evidence behind one thing: it comes from the end side, Escape closes it, and the focus goes back to where it was. */
export function Drawer({ session, name, openEvidence, onClose }: DrawerProps): JSX.Element {
  const { look, scenario, base, besides } = session;
  const dialog = useBorrowedFocus<HTMLDialogElement>((element) => element.show());
  const language = look.language.value;
  const words = studioWords(language);
  const plain = scenario.value;
  const findings = base.value;
  const found: Why | null =
    plain === null
      ? null
      : why(plain, name, {
          ...(findings === null ? {} : { summary: exactSummaryOf(findings) }),
          ...(besides.value.study === null ? {} : { study: besides.value.study }),
        });
  const finding = found !== null && 'finding' in found ? found.finding : null;
  const say = (text: Words | null, id: string): string => text?.[language] ?? id;
  const title = finding === null ? name : say(finding.label, finding.id);
  return (
    <dialog
      ref={dialog}
      class="drawer"
      aria-label={words.drawer.title(title)}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="drawer-head">
        <h2>{title}</h2>
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
      {finding === null ? (
        <p>{words.drawer.unknown(name)}</p>
      ) : (
        <Behind finding={finding} session={session} openEvidence={openEvidence} onClose={onClose} />
      )}
    </dialog>
  );
}

function Behind({
  finding,
  session,
  openEvidence,
  onClose,
}: Omit<DrawerProps, 'name'> & { finding: Finding }): JSX.Element {
  const { look } = session;
  const language = look.language.value;
  const words = studioWords(language);
  const { basis } = phrases(language);
  const relations = relationNames(language);
  const claims: Claim[] = finding.because;
  const numbers: Num[] = finding.numbers;
  const meaning = finding.meaning?.[language] ?? null;
  return (
    <>
      {/* A sentence of the article is its own title. */}
      {meaning !== null && meaning !== finding.label?.[language] && <p>{meaning}</p>}
      {finding.basis !== null && <span class={`chip ${finding.basis}`}>{basis[finding.basis]}</span>}
      {finding.note !== null && <p class="reading">{finding.note[language]}</p>}
      {numbers.length > 0 && <Numbers numbers={numbers} session={session} openEvidence={openEvidence} />}
      <h3>{words.drawer.because}</h3>
      {claims.length === 0 ? (
        <p class="reading">{words.drawer.noGround}</p>
      ) : (
        <Claims claims={claims} session={session} />
      )}
      {finding.relations.map(({ relation, to }) => (
        <section key={relation}>
          <h3>{relations[relation]}</h3>
          <ul class="names">
            {to.map((named) => (
              <li key={`${named.kind} ${named.id}`}>
                <button type="button" class="plain" onClick={() => openEvidence(named.id)}>
                  <bdi>{named.label?.[language] ?? named.id}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {finding.at !== null && (
        <p class="reading">
          <button
            type="button"
            class="plain"
            onClick={() => {
              const { file = '', line = 1, column = 1 } = finding.at ?? {};
              platformOf(session).place.value = { file, line, column, length: 1 };
              look.tab.value = 'file';
              onClose();
            }}
          >
            {words.drawer.inFile(`${finding.at.file}:${finding.at.line}`)}
          </button>
        </p>
      )}
    </>
  );
}
