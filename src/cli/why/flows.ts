import type { Change, Figure, Flow } from '../../experiment/index.ts';
import { dayName, differenceRange, monthName } from '../../text/index.ts';
import { modelled } from '../figures.ts';
import { whoSaid } from './claims.ts';
import { shortId } from './numbers.ts';
import { code, heading, joined, labelOf, most, nameOf, type Page, paragraph, rows } from './page.ts';

const FLOWS = 8;
const NUMBERS = 3;
const CLAIMS = 3;

/** Moves with their sizes, each with its numbers and what they rest on. */
export function flowLines(page: Page, title: string, flows: readonly Flow[]): string[] {
  if (flows.length === 0) return [];
  // A move that nobody makes in 9 of 10 runs is named, not told.
  const made = flows.filter(({ people }) => people === null || people.modelled.value.p95 > 0);
  const shown = made.slice(0, most(page, FLOWS));
  const rest = flows.filter((flow) => !shown.includes(flow));
  const by = flows.find(({ people }) => people)?.people?.by;
  const when = by === undefined ? '' : ` (${page.words.by(monthName(by, page.terminal.lang))})`;
  return [
    ...heading(page, `${title}${when}`),
    ...shown.flatMap((flow) => flowInFull(page, flow)),
    ...(rest.length > 0 ? paragraph(page, 4, joinedRest(page, rest), 'faint') : []),
  ];
}

function joinedRest(page: Page, rest: readonly Flow[]): string {
  const names = joined(
    page,
    rest.map(({ move }) => code(page, move.id)),
    8,
  );
  return `${page.words.more(rest.length, null)}: ${names}`;
}

function flowInFull(page: Page, { move, from, people, numbers, because }: Flow): string[] {
  const { words, terminal } = page;
  const { lang } = terminal;
  const dot = lang === 'ar' ? '، ' : ' · ';
  const size = people ? modelled('count', people.modelled.value, lang, page.style) : null;
  const head = [nameOf(page, move), ...(size === null ? [] : [size])];
  const basis = numbers.find((number) => number.basis !== null)?.basis;
  const detail = [
    `${words.facts.from} ${joined(
      page,
      from.map((each) => labelOf(page, each)),
      4,
    )}`,
    ...numbers.slice(0, NUMBERS).map(({ id, text }) => code(page, `${shortId(id, move.id)} ${text}`)),
    ...(numbers.length > NUMBERS ? [words.more(numbers.length - NUMBERS, null)] : []),
    ...(basis ? [terminal.words.shared.basis[basis]] : []),
  ];
  const grounds = because
    .slice(0, CLAIMS)
    .map(({ id, source, grade }) =>
      [
        `${source ? whoSaid(page, source) : code(page, id)}`,
        code(page, `${id}${grade ? ` ${grade}` : ''}`),
      ].join(lang === 'ar' ? '، ' : ', '),
    );
  return [
    ...paragraph(page, 4, head.join(lang === 'ar' ? ': ' : '   ')),
    ...paragraph(page, 8, detail.join(dot), 'faint'),
    ...(grounds.length > 0
      ? paragraph(
          page,
          8,
          `${words.headings.because}: ${grounds.join(lang === 'ar' ? '؛ ' : ' · ')}`,
          'faint',
        )
      : []),
  ];
}

/** Modelled figures, each with what it counts and when. */
export function figureLines(page: Page, figures: readonly Figure[], alone: boolean): string[] {
  if (figures.length === 0) return [];
  const { words, terminal } = page;
  const { lang } = terminal;
  const shown = figures.slice(0, most(page, 10));
  const rest = figures.length - shown.length;
  const when = (by: string): string =>
    isMonthEnd(by) ? words.by(monthName(by, lang)) : words.on(dayName(by, lang));
  return [
    ...heading(page, words.headings.figures),
    ...rows(
      page,
      shown.map(({ of, by, modelled: { form, value } }) => [
        alone ? when(by) : of.map((each) => labelOf(page, each)).join(lang === 'ar' ? '، ' : ', '),
        modelled(form, value, lang, page.style),
        ...(alone ? [] : [when(by)]),
      ]),
      4,
    ),
    ...(rest > 0 ? paragraph(page, 4, words.more(rest, null), 'faint') : []),
  ];
}

function isMonthEnd(date: string): boolean {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}

/** The answer under changes: outcomes that differ beyond chance with their ranges, the others by name. */
export function changeLines(page: Page, changes: readonly Change[], date: string): string[] {
  if (changes.length === 0) return [];
  const { words, terminal } = page;
  const { draws, thin } = changes[0];
  return [
    ...changes.flatMap((change) => changeInFull(page, change, date)),
    ...paragraph(page, 4, words.studied(terminal.words.shared.counted(draws, 'draws'), thin), 'faint'),
  ];
}

function changeInFull(page: Page, change: Change, date: string): string[] {
  const { words, terminal, style } = page;
  const { lang } = terminal;
  const label = change.label === null ? change.id : change.label[lang];
  const clear = change.outcomes.filter(({ difference: { value } }) => value.p5 > 0 || value.p95 < 0);
  const others = change.outcomes.filter((outcome) => !clear.includes(outcome));
  const lines = clear.map(({ of, modelled: { value }, difference: { value: d } }) => [
    labelOf(page, of),
    modelled('count', value, lang, style),
    differenceRange(d.p50, d.p5, d.p95, lang, style),
  ]);
  const { shown } = change;
  const figure = shown?.label
    ? words.shown(
        shown.label[lang],
        modelled(shown.modelled.form, shown.modelled.value, lang, style),
        modelled(shown.without.form, shown.without.value, lang, style),
      )
    : null;
  return [
    ...(figure === null ? [] : paragraph(page, 4, figure)),
    ...paragraph(page, 4, words.change(change.kind, label, change.setting, monthName(date, lang))),
    ...rows(page, lines, 6),
    ...paragraph(
      page,
      6,
      clear.length === 0
        ? words.noEffect
        : others.length === 0
          ? ''
          : words.sameElsewhere(
              joined(
                page,
                others.map(({ of }) => labelOf(page, of)),
              ),
            ),
      'faint',
    ).filter((line) => line.trim() !== ''),
  ];
}
