import type { JSX } from 'preact';
import { monthName, people, percent, phrases } from '../../text/index.ts';
import { influenceOf } from '../session/influence.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';

/** How far one number moves the answer: its place among all, where draws tell it apart from chance. */
export function MovesAnswer({ session, id }: { session: Session; id: string }): JSX.Element | null {
  const { look, scenario, besides, base } = session;
  const plain = scenario.value;
  if (plain === null) return null;
  const language = look.language.value;
  const words = studioWords(language).drawer.moves;
  const style = { digits: look.digits.value };
  const found = influenceOf(plain, besides.value.drivers, base.value, language);
  const at = found?.shares.findIndex((one) => one.id === id) ?? -1;
  // A number without a range moves nothing.
  if (found !== null && at < 0) return null;
  const tell = (): string => {
    if (found === null) return words.coming;
    const { share } = found.shares[at];
    const common = {
      figure: found.figure,
      date: monthName(found.date, language, style),
      draws: phrases(language).counted(found.draws, 'draws'),
    };
    if (share <= found.noise)
      return words.notTold({ ...common, most: percent(found.noise, language, style) });
    const [rank, of] = [at + 1, found.of].map((n) => people(n, language, style));
    return words.told({ ...common, rank, of, share: percent(share, language, style) });
  };
  return (
    <>
      <h3>{words.title}</h3>
      <p class="reading moves-answer">{tell()}</p>
    </>
  );
}
