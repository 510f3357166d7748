import type { DetailedObservation, DetailedScore, Scores, Tally } from '../../experiment/index.ts';
import { BASELINES } from '../../scenario/index.ts';
import { about, factor, type NumberStyle, people, percent } from '../../text/index.ts';
import { type Align, inColumns } from '../columns.ts';
import type { Terminal, Tone } from '../terminal.ts';
import { wrapped } from '../wrapped.ts';
import { type ScoreWords, type SeenAs, scoreWords } from './words.ts';

/** What is shown: the scenario's own observations, and those of another file. */
export interface Shown {
  own: DetailedScore;
  outside: { file: string; score: DetailedScore } | null;
}

type Form = DetailedObservation['form'];
type Baseline = (typeof BASELINES)[number];

/** The whole page: every observation with its figures on a line of digits below its name, sums, and what the columns mean. */
export function scorePage(terminal: Terminal, shown: Shown, as: SeenAs, style: NumberStyle): string[] {
  const words = scoreWords(terminal.lang);
  const all = [...shown.own.observations, ...(shown.outside?.score.observations ?? [])];
  const baselines = BASELINES.filter((id) =>
    all.some((o) => o.baselines.some((b) => b.id === id && b.skill)),
  );
  const parts = partsOf(shown, words);
  const [head, ...lines] = inColumns(
    [
      ['low', 'best', 'high', '5%', '50%', '95%', 'PIT', 'CRPS', ...baselines],
      ...parts.flatMap(({ observations }) =>
        observations.map((o) => figuresOf(o, o[as], as, baselines, style)),
      ),
    ],
    columnsOf(8 + baselines.length),
    '      ',
  );
  let next = 0;
  const rows = parts.flatMap(({ heading, observations }) => [
    '',
    `  ${terminal.paint('title', heading)}`,
    terminal.paint('faint', head),
    ...observations.flatMap((o) => [`  ${nameOf(terminal, words, o, o[as])}`, lines[next++]]),
  ]);
  return [
    '',
    ...note(terminal, words.seen[as]),
    ...note(terminal, words.columns(baselines)),
    ...rows,
    ...sumsOf(terminal, words, shown, as, baselines),
    ...closing(terminal, words, shown, as, baselines),
    '',
  ];
}

/** Test, fit and inputs of the scenario, then what comes from another file. */
function partsOf(
  { own, outside }: Shown,
  { headings }: ScoreWords,
): { heading: string; observations: readonly DetailedObservation[] }[] {
  const used = (use: DetailedObservation['use']) => ({
    heading: headings[use],
    observations: own.observations.filter((o) => o.use === use),
  });
  return [
    used('test'),
    used('fit'),
    used('input'),
    ...(outside
      ? [{ heading: headings.outside(outside.file), observations: outside.score.observations }]
      : []),
  ].filter(({ observations }) => observations.length > 0);
}

const columnsOf = (count: number): Align[] => new Array<Align>(count).fill('right');

/** Digits only, as they stand in both languages: terminals lay lines out from the left. */
function figuresOf(
  { form, range, observed, baselines }: DetailedObservation,
  scores: Scores,
  as: SeenAs,
  shown: readonly Baseline[],
  style: NumberStyle,
): string[] {
  const edge = range === 'floor' || range === 'ceiling';
  const end = (value: number): string =>
    edge || observed.low === observed.high ? '' : published(form, value);
  const { p5, p50, p95 } = scores.figures;
  return [
    end(observed.low),
    range === 'bounds' ? '' : published(form, observed.best),
    end(observed.high),
    ...[p5, p50, p95].map((value) => modelled(form, value, style)),
    decimals(scores.pit, 2),
    decimals(scores.scaledCrps, 3),
    ...shown.map((id) => decimals(baselines.find((b) => b.id === id)?.skill?.[as], 2)),
  ];
}

function published(form: Form, value: number): string {
  if (form === 'share') return percent(value, 'en');
  return form === 'ratio' ? factor(value, 'en') : people(value, 'en');
}

function modelled(form: Form, value: number, style: NumberStyle): string {
  if (Number.isNaN(value)) return '?';
  if (form === 'share') return percent(value, 'en', style);
  return form === 'ratio' ? factor(Math.max(0, value), 'en', style) : about(value, 'en', style);
}

/** With a true minus sign; nothing for what there is not. */
function decimals(value: number | null | undefined, digits: number): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '';
  return value
    .toFixed(digits)
    .replace('-', '−')
    .replace(/^−(0\.?0*)$/, '$1');
}

function nameOf(
  terminal: Terminal,
  { verdicts, edges, withoutValue }: ScoreWords,
  o: DetailedObservation,
  { inside50, inside90 }: Scores,
): string {
  const [tone, verdict]: [Tone, string] =
    o.use === 'input'
      ? ['faint', '']
      : inside50
        ? ['good', verdicts.half]
        : inside90
          ? ['good', verdicts.ninety]
          : ['bad', verdicts.outside];
  const told = [
    ...(o.range === 'floor' || o.range === 'ceiling' ? [edges[o.range]] : []),
    ...(o.withoutValue > 0 ? [withoutValue(o.withoutValue)] : []),
  ];
  const comma = terminal.lang === 'ar' ? '، ' : ', ';
  const name = [o.label[terminal.lang], ...told].join(comma);
  const end = verdict === '' ? '' : `: ${terminal.paint(tone, verdict)}`;
  return `${terminal.paint('faint', terminal.words.shared.name(o.id))} ${name}${end}`;
}

function sumsOf(
  terminal: Terminal,
  words: ScoreWords,
  { own, outside }: Shown,
  as: SeenAs,
  baselines: readonly Baseline[],
): string[] {
  if (own.all.observations === 0 && (outside?.score.all.observations ?? 0) === 0) return [];
  const rows: [string, Tally][] = [
    [words.all, own.all],
    [words.headings.test, own.byUse.test],
    [words.headings.fit, own.byUse.fit],
    ...own.byTheme.map(({ theme, tally }): [string, Tally] => [
      theme === null ? words.noTheme : words.theme(theme),
      tally,
    ]),
  ];
  if (outside) rows.push([words.headings.outside(outside.file), outside.score.all]);
  const logs = as === 'published' ? ['log'] : [];
  const sums = rows.filter(([, tally]) => tally.observations > 0);
  const [head, ...lines] = inColumns(
    [
      ['n', '50%', '90%', 'CRPS', ...logs, ...baselines, ''],
      ...sums.map(([name, tally]) => {
        const view = tally[as];
        const { logScore, logScored } = tally.published;
        return [
          String(tally.observations),
          String(view.inside50),
          String(view.inside90),
          decimals(view.scaledCrps, 3),
          ...logs.map(() => (logScored > 0 ? decimals(logScore, 2) : '')),
          ...baselines.map((id) => decimals(view.skill.find((skill) => skill.id === id)?.skill, 2)),
          name,
        ];
      }),
    ],
    [...columnsOf(4 + logs.length + baselines.length), 'left'],
    '      ',
  );
  return [
    '',
    `  ${terminal.paint('title', words.headings.together)}`,
    ...note(terminal, words.sums(baselines, as)),
    terminal.paint('faint', head),
    ...lines,
  ];
}

function closing(
  terminal: Terminal,
  words: ScoreWords,
  { own, outside }: Shown,
  as: SeenAs,
  baselines: readonly Baseline[],
): string[] {
  const { observations: scored, passed } = own.all;
  const view = own.all[as];
  const counted =
    scored === 0
      ? []
      : [
          '',
          ...wrapped(`${words.inside(view.inside50, view.inside90, scored)} ${words.expected(scored)}`).map(
            (line) => `  ${line}`,
          ),
          `  ${terminal.words.shared.scorePassed(passed, scored)}`,
        ];
  const { pit, crps, log, skill } = words.meaning;
  const meanings = [
    pit,
    crps,
    ...(as === 'published' ? [log] : []),
    ...(baselines.length > 0 ? [skill] : []),
  ];
  return [
    ...counted,
    '',
    ...meanings.flatMap((text) => note(terminal, text)),
    ...lackingOf([...own.observations, ...(outside?.score.observations ?? [])], words).flatMap((text) =>
      note(terminal, text),
    ),
  ];
}

/** Which observations have no baseline, or one less, and why. */
function lackingOf(all: readonly DetailedObservation[], words: ScoreWords): string[] {
  const scored = all.filter(({ use }) => use !== 'input');
  const none = scored.filter(({ baselines }) => baselines.every(({ has }) => has === 0));
  const short = BASELINES.flatMap((id) => {
    const found = scored.flatMap((o) => {
      const baseline = o.baselines.find((b) => b.id === id);
      return baseline && baseline.has > 0 && baseline.has < baseline.needs ? [{ o, baseline }] : [];
    });
    return found.length === 0
      ? []
      : [
          words.tooShort(
            id,
            found[0].baseline.needs,
            found.map(({ o }) => o.id),
          ),
        ];
  });
  return none.length === 0 ? short : [words.noHistory(none.map(({ id }) => id)), ...short];
}

function note(terminal: Terminal, text: string): string[] {
  return wrapped(text).map((line) => `  ${terminal.paint('faint', line)}`);
}
