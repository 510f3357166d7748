import { type Finding, type Saying, toldIn } from '../../experiment/index.ts';
import { dayName, phrases } from '../../text/index.ts';
import { clean, heading, type Page, paragraph, titled } from './page.ts';

/** What numbers were before, and what readers object to. */
export function remarkLines(page: Page, finding: Finding): string[] {
  const { lang } = page.terminal;
  const words = phrases(lang).remarks;
  const { revisions, challenges } = finding;
  const said = (told: Saying): string => clean(toldIn(told, lang).text);
  // Whose number it is has to be said where it is not the thing asked about.
  const named = (of: string): string[] => (of.endsWith(finding.id) ? [] : paragraph(page, 4, of, 'faint'));
  return [
    ...(revisions.length > 0 ? heading(page, words.history) : []),
    ...revisions.flatMap(({ of, on, was, became, by, why }) => [
      ...named(of),
      ...paragraph(page, 4, words.revised({ date: dayName(on, lang), was, became, by: clean(by) })),
      ...(why ? paragraph(page, 6, said(why), 'faint') : []),
    ]),
    ...(challenges.length > 0 ? heading(page, words.challenges) : []),
    ...challenges.flatMap(({ of, on, by, says, instead, answer }) => [
      ...named(of),
      ...paragraph(page, 4, said(says)),
      ...titled(page, 6, answer ? words.answered : words.open, words.said(clean(by), dayName(on, lang))),
      ...(instead === null ? [] : paragraph(page, 6, words.instead(instead))),
      ...(answer ? titled(page, 6, words.answer, said(answer)) : []),
    ]),
  ];
}
