import type { Drivers } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { monthName } from '../../text/index.ts';
import { modelled } from '../figures.ts';
import type { Terminal } from '../terminal.ts';
import { wrapped } from '../wrapped.ts';
import { decisionLines } from './decisions.ts';
import { inLanguage, inUnit, openPage, type Page, percentOf, worthOf } from './open-page.ts';
import { morrisLines, narrowingLines, sobolLines, splitLines, tornadoLines } from './tables.ts';

/** The answer of `masar drivers` in the language of the terminal. */
export function driversPage(terminal: Terminal, drivers: Drivers, profile: Scenario['profile']): string[] {
  const page = openPage(terminal, drivers, profile);
  const { words, style } = page;
  const { figure, value, headline } = drivers;
  const title = page.label(figure.label, words.leftAlive);
  const date = terminal.words.cli.atEnd(monthName(headline, terminal.lang));
  const head = `${terminal.paint('title', title)}${terminal.lang === 'ar' ? '، ' : ', '}${date}   ${modelled(figure.form, value, terminal.lang, style)}`;
  const sections = [
    splitLines(page),
    sobolLines(page),
    tornadoLines(page),
    morrisLines(page),
    narrowingLines(page),
    ...decisionLines(page),
    nextLines(page),
  ].filter((lines) => lines.length > 0);
  return ['', `  ${head}`, ...sections.flatMap((lines) => ['', ...lines]), ''];
}

/** What to find out next, in a sentence. */
function nextLines(page: Page): string[] {
  const { terminal, drivers, words, label } = page;
  const { next, figure, decisions, draws } = drivers;
  const { lang } = terminal;
  const say = (sentence: string): string[] => [
    `  ${terminal.paint('title', words.titles.next)}`,
    ...wrapped(sentence).map((line) => `  ${line}`),
  ];
  if (next === null) return say(words.nextNone(terminal.words.shared.counted(draws, 'draws')));
  const question = words.question(inLanguage(next.parameter, lang));
  const wide = (width: number): string => inUnit(page, width, figure.form);
  const shared = {
    question,
    figure: label(figure.label, words.leftAlive),
    now: wide(next.widthNow),
    known: wide(next.widthKnown),
  };
  const judged = decisions.find(({ decision }) => decision.id === next.decision);
  if (judged === undefined) return say(words.nextForRange({ ...shared, part: percentOf(page, next.share) }));
  const decision = label(judged.decision.label, judged.decision.id);
  return say(words.nextForDecision({ ...shared, decision, worth: worthOf(page, judged, next.evppi ?? 0) }));
}
