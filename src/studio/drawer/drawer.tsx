import type { JSX } from 'preact';
import './drawer.css';
import { type Claim, type Finding, type Num, type Why, why } from '../../experiment/index.ts';
import type { Words } from '../../scenario/index.ts';
import { phrases, relationNames } from '../../text/index.ts';
import { Disputes } from '../evidence/disputes.tsx';
import { isAssumption } from '../explore/assumption.ts';
import { useBorrowedFocus } from '../frame/borrow-focus.ts';
import { platformOf } from '../platform/platform.ts';
import { calledOf } from '../session/called.ts';
import { exactSummaryOf } from '../session/edition-of.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';
import { Claims } from './claims.tsx';
import { MovesAnswer } from './moves-answer.tsx';
import { Numbers } from './numbers.tsx';
import { Pager } from './pager.tsx';
import { Pin } from './pin.tsx';
import { Remarks } from './remarks.tsx';

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
  const isNumber =
    finding?.kind === 'parameter' && plain?.parameters.some(({ id }) => id === finding.id) === true;
  const title =
    finding === null
      ? name
      : isNumber && plain !== null
        ? calledOf(plain, finding.id, language)
        : say(finding.label, finding.id);
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
      {isNumber && finding !== null && (
        <Pager session={session} id={finding.id} openEvidence={openEvidence} />
      )}
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
  const { basis, basisMeaning } = phrases(language);
  const relations = relationNames(language);
  const claims: Claim[] = finding.because;
  const numbers: Num[] = finding.numbers;
  const meaning = finding.meaning?.[language] ?? null;
  const disputes = disputesOf(session, finding);
  const pinName = pinNameOf(session, finding);
  return (
    <>
      {/* A sentence of the article is its own title. */}
      {meaning !== null && meaning !== finding.label?.[language] && <p>{meaning}</p>}
      {finding.basis !== null && (
        <p>
          <span class={`chip ${finding.basis}`}>{basis[finding.basis]}</span> {basisMeaning[finding.basis]}
        </p>
      )}
      {canMove(session, finding) && (
        <button
          type="button"
          onClick={() => {
            onClose();
            look.tab.value = 'explore';
            // The drawer gives the focus back as it goes; only then may another take it.
            setTimeout(() => {
              look.sought.value = finding.id;
            });
          }}
        >
          {words.drawer.move}
        </button>
      )}{' '}
      {pinName !== null && <Pin session={session} name={pinName} />}
      {numbers.length > 0 && <Numbers numbers={numbers} session={session} openEvidence={openEvidence} />}
      {finding.note !== null && (
        <>
          {finding.kind === 'parameter' && <h3>{words.drawer.whyThis}</h3>}
          <p class="reading">{finding.note[language]}</p>
        </>
      )}
      {finding.kind === 'parameter' && <MovesAnswer session={session} id={finding.id} />}
      <h3>{words.drawer.because}</h3>
      {claims.length === 0 ? (
        <p class="reading">{words.drawer.noGround}</p>
      ) : (
        <Claims claims={claims} session={session} openEvidence={openEvidence} />
      )}
      <Remarks session={session} finding={finding} />
      {disputes.length > 0 && <Disputes session={session} openEvidence={openEvidence} only={disputes} />}
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

/** Whether it is a lever, or a number with a range that can be set. */
function canMove({ scenario }: Session, { kind, id }: Finding): boolean {
  if (kind === 'lever') return true;
  const parameter = kind === 'parameter' && scenario.value?.parameters.find((one) => one.id === id);
  return parameter ? isAssumption(parameter) : false;
}

/** The name by which it is pinned to the report; null for what is no number. */
function pinNameOf({ scenario }: Session, { kind, id }: Finding): string | null {
  if (kind === 'observation') return `observation.${id}`;
  if (kind === 'outcome') return id;
  return kind === 'parameter' && scenario.value?.parameters.some((one) => one.id === id) ? id : null;
}

/** Disputes that it is, that switch it, or of which one of its claims is a side. */
function disputesOf({ scenario }: Session, { kind, id, because, relations }: Finding): string[] {
  const near = new Set([
    ...(kind === 'dispute' || kind === 'evidence' ? [id] : []),
    ...because.map((claim) => claim.id),
    ...relations.flatMap(({ relation, to }) => (relation === 'switchedBy' ? to.map((one) => one.id) : [])),
  ]);
  return (scenario.value?.source.disputes ?? []).flatMap(({ key, value }) =>
    near.has(key.value) || value.options.some((option) => near.has(option.key.value)) ? [key.value] : [],
  );
}
