import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
// In this order: what is narrow comes last, and rules of one weight rely on it.
import './explore.css';
import './headline.css';
import './levers.css';
import './assumptions.css';
import './panels.css';
import './map.css';
import './beyond.css';
import './figures.css';
import './stack.css';
import './difference.css';
import './time-bar.css';
import './narrow.css';
import type { Session } from '../session/session.ts';
import { Assumptions } from './assumptions.tsx';
import { Difference } from './difference.tsx';
import { Headline } from './headline.tsx';
import { HowTheyLive } from './how-they-live.tsx';
import { Levers } from './levers.tsx';
import { togglePlaying, wantsStills } from './playing.ts';
import { Structure } from './structure.tsx';
import { TimeBar } from './time-bar.tsx';
import { useNarrow } from './use-narrow.ts';
import { Where } from './where.tsx';

export interface ExploreProps {
  session: Session;
  /** Opens what stands behind a number: its name in the scenario, or an outcome. */
  openEvidence: (name: string) => void;
}

/** Elements that have a use of their own for the space bar. */
const OWN_SPACE = 'button, input, select, textarea, summary, a, [role="button"], [contenteditable]';

/**
 * The first screen: the answer, what could be otherwise, where, how they live, what a change makes, and the time of it all. A
 * narrow page is read from top to bottom, so there how they live comes before what could be otherwise.
 */
export function Explore({ session, openEvidence }: ExploreProps): JSX.Element {
  const narrow = useNarrow();
  useEffect(() => {
    const play = (event: KeyboardEvent): void => {
      const target = event.target as Element;
      const elsewhere = target.matches(OWN_SPACE) || target.closest('dialog') !== null;
      if (event.key !== ' ' || elsewhere || wantsStills()) return;
      event.preventDefault();
      togglePlaying(session);
    };
    document.addEventListener('keydown', play);
    return () => document.removeEventListener('keydown', play);
  }, [session]);
  const whatIf = (
    <div class="what-if" key="what-if">
      <Levers session={session} openEvidence={openEvidence} />
      <Structure session={session} openEvidence={openEvidence} />
      <Assumptions session={session} openEvidence={openEvidence} />
    </div>
  );
  const difference = <Difference key="difference" session={session} openEvidence={openEvidence} />;
  const where = <Where key="where" session={session} openEvidence={openEvidence} />;
  const how = <HowTheyLive key="how" session={session} openEvidence={openEvidence} />;
  return (
    <div class="explore">
      <Headline session={session} openEvidence={openEvidence} />
      {narrow ? [how, whatIf, difference, where] : [whatIf, difference, where, how]}
      <TimeBar session={session} />
    </div>
  );
}
