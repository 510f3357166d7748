import { type Summary, summarize } from '../../experiment/index.ts';
import type { Audience } from '../../report/index.ts';
import { pageFiles, reportHtml } from '../../report/index.ts';
import type { Files } from '../../scenario/index.ts';
import type { Language } from '../../text/index.ts';
import { isChanged } from '../session/change.ts';
import type { Findings } from '../session/findings.ts';
import type { Session } from '../session/session.ts';

/** Everything of the run that is on the screen, exact: every export goes from here through the privacy profile. */
const exactOf = ({ run }: Findings): Summary => summarize(run);

/** Longer studies are of the scenario without a change. */
function studiesOf(session: Session): Pick<Session['besides']['value'], 'study' | 'drivers' | 'extremes'> {
  const { study, drivers, extremes } = session.besides.value;
  return isChanged(session.change.value)
    ? { study: null, drivers: null, extremes: null }
    : { study, drivers, extremes };
}

/** The report of what is on the screen: one file in both languages that opens in one of them, and as a studio again. */
export function reportOf(
  session: Session,
  findings: Findings,
  audience: Audience,
  language: Language,
): string {
  const { run } = findings;
  return reportHtml(exactOf(findings), run.scenario, {
    ...studiesOf(session),
    fits: run.fit ? [run.fit] : [],
    language,
    digits: session.look.digits.value,
    audience,
  });
}

/** The data package of what is on the screen with its tables, the map and the scenario itself, by name. */
export function packageOf(session: Session, findings: Findings): Files {
  const { scenario } = findings.run;
  const files = pageFiles(exactOf(findings), scenario, studiesOf(session).study);
  return {
    ...Object.fromEntries(files.map(({ name, text }) => [name, text])),
    ...Object.fromEntries(Object.entries(scenario.files).map(([name, text]) => [`scenario/${name}`, text])),
  };
}
