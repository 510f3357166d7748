import type { Num, Spread } from '../../experiment/index.ts';
import { factor, people, percentRange } from '../../text/index.ts';
import { code, most, type Page, paragraph, rows } from './page.ts';

/** `best (low to high)`; the best alone where there is no range. */
function spread(
  { terminal: { lang } }: Page,
  { best, low, high }: Spread,
  show: (n: number) => string,
): string {
  if (low === high) return show(best);
  return lang === 'ar'
    ? `${show(best)} (من ${show(low)} إلى ${show(high)})`
    : `${show(best)} (${show(low)} to ${show(high)})`;
}

/** A number to two significant figures. */
function plain(page: Page, n: number): string {
  return factor(n, page.terminal.lang);
}

/** A risk to two significant figures, however small: the report's percents would round it away. */
function risk(page: Page, values: Spread): string {
  return spread(page, values, (n) => `${plain(page, 100 * n)}%`);
}

/** Days, or months from 60 days on. */
function time(page: Page, { best, low, high }: Spread): string {
  const { words, terminal } = page;
  if (!Number.isFinite(best)) return words.converted.never;
  const [unit, noun] = best < 60 ? ([1, 'days'] as const) : ([30.436875, 'months'] as const);
  const shown = (days: number): string => plain(page, days / unit);
  const counted = (days: number): string =>
    terminal.words.shared.counted(Number(factor(days / unit, 'en').replace(/,/g, '')), noun, shown(days));
  if (low === high) return counted(best);
  return terminal.lang === 'ar'
    ? `${counted(best)} (من ${counted(low)} إلى ${counted(high)})`
    : `${counted(best)} (${shown(low)} to ${shown(high)})`;
}

/** What the engine draws, in every way in which it can be said. */
function conversions(page: Page, number: Num): string[] {
  const { converted: say } = page.words;
  const { drawn, speeds, unit } = number;
  const { lang } = page.terminal;
  const bare = (values: Spread): string => spread(page, values, (n) => plain(page, n));
  if (speeds) {
    const { hazardPerDay, shape } = speeds;
    return [
      hazardPerDay ? say.hazard(bare(hazardPerDay)) : say.hazardChanges(plain(page, shape ?? 1)),
      say.risk(risk(page, speeds.riskPerMonth), shape !== null),
      say.median(time(page, speeds.medianDays)),
      say.mean(time(page, speeds.meanDays)),
    ];
  }
  if (unit === 'probability')
    return [
      say.chance(
        drawn.low === drawn.high
          ? `${plain(page, 100 * drawn.best)}%`
          : percentRange(drawn.best, drawn.low, drawn.high, lang),
      ),
    ];
  if (unit === 'factor') return [say.times(bare(drawn))];
  if (unit === 'effect') return [say.perSignal(spread(page, drawn, (n) => plain(page, Math.exp(n))))];
  if (unit === 'people') return [say.people(spread(page, drawn, (n) => people(n, lang)))];
  if (unit === 'days') return [say.lasts(time(page, drawn))];
  if (unit === 'km per day') return [say.kmPerDay(bare(drawn))];
  if (unit === 'weight') return [say.weight(plain(page, drawn.best))];
  const over = (h: number): number => 1 - Math.exp(-100 * h);
  const hundred = { best: over(drawn.best), low: over(drawn.low), high: over(drawn.high) };
  return [say.perKm(bare(drawn), risk(page, hundred))];
}

/** One parameter in full: as written, where, its grade, what is drawn and how. */
export function numberInFull(page: Page, number: Num): string[] {
  const { drawn, scale } = number;
  const lines = [
    ...rows(
      page,
      [
        [
          code(page, number.id),
          code(page, number.text),
          basisOf(page, number),
          page.words.writtenAt(placeOf(number)),
        ],
      ],
      4,
    ),
    ...conversions(page, number).flatMap((line) => paragraph(page, 6, line)),
  ];
  if (drawn.low === drawn.high || scale === 'gamma') return lines;
  return [...lines, ...paragraph(page, 6, page.words.drawn[scale], 'faint')];
}

/** Parameters one line each: as written, converted in short, grade; under an overlay what they become. */
export function numbersInShort(page: Page, numbers: readonly Num[], prefix: string, ask: string): string[] {
  const { words } = page;
  const shown = numbers.slice(0, most(page, 16));
  const cells = shown.map((number) => [
    code(page, shortId(number.id, prefix)),
    number.text === '' ? words.notWritten : code(page, number.text),
    number.without === undefined
      ? shortConversion(page, number)
      : words.becomes(number.without, ask.startsWith('rival.') ? 'rival' : 'mechanism'),
    basisOf(page, number),
  ]);
  const overlaid = shown.some(({ without }) => without !== undefined);
  const rest = numbers.length - shown.length;
  return [
    ...rows(page, cells, 4, overlaid ? undefined : 2),
    ...(rest > 0 ? paragraph(page, 4, words.more(rest, page.command(`${ask} --verbose`)), 'faint') : []),
  ];
}

/** The id without what all of a list begin with. */
export function shortId(id: string, prefix: string): string {
  return id.startsWith(`${prefix}.`) ? id.slice(prefix.length + 1) : id;
}

/** A risk as a hazard, a time as a risk: the two that are most easily taken for each other. */
function shortConversion(page: Page, number: Num): string {
  const { speeds, unit } = number;
  if (speeds) {
    const written = /%/.test(number.text);
    return written && speeds.hazardPerDay
      ? page.words.converted.hazard(plain(page, speeds.hazardPerDay.best))
      : page.words.converted.risk(`${plain(page, 100 * speeds.riskPerMonth.best)}%`, speeds.shape !== null);
  }
  return unit === 'effect' ? page.words.converted.perSignal(plain(page, Math.exp(number.drawn.best))) : '';
}

function basisOf(page: Page, { basis, drawn, scale }: Num): string {
  if (drawn.low === drawn.high && scale !== 'gamma') return page.words.fixed;
  const { shared } = page.terminal.words;
  return basis === null ? shared.noBasis : shared.basis[basis];
}

function placeOf({ at }: Num): string {
  return `${at.file}:${at.line}`;
}
