import { phrases } from '../../text/index.ts';
import type { ScoreWords } from './words.ts';

const { counted, list, name: q } = phrases('en');

/** `masar score` in English. */
export const scoreWordsEn: ScoreWords = {
  options: {
    as: '`published`: what would be published if the model were right, with its discrepancy and the error of the source; `model`: the model alone; default published',
    folds:
      'from the posterior, and also what the fit says of each theme when it is fitted without it, as `masar fit --folds` found it',
    observations: 'a file with further observations, in the notation of a scenario, scored apart',
  },
  nothingHeldBack: 'This posterior was made without holding anything back; `masar fit --folds` does so.',
  seen: {
    published:
      'Set beside what was published: what would be published if the model were right, so with the discrepancy of its structure and the error of the source (`--as model` leaves both out).',
    model:
      'Set beside what was published: the model alone, without discrepancy and without the error of the source.',
  },
  columns: (baselines) => {
    const first =
      'Columns: the published range and best value; the 5, 50 and 95 percent points of the model; PIT; CRPS';
    return baselines.length === 0 ? `${first}.` : `${first}; skill against ${list(baselines)}.`;
  },
  headings: {
    test: 'held out, to test the model',
    fit: 'used to fit the model',
    input: 'put in: no success when it comes out again',
    outside: (file) => `from ${q(file)}`,
    together: 'together',
  },
  verdicts: { half: 'inside 50 %', ninety: 'inside 90 %', outside: 'outside 90 %' },
  edges: { floor: 'at least', ceiling: 'at most' },
  withoutValue: (draws) => `without a value in ${counted(draws, 'draws')}`,
  sums: (baselines, seen) => {
    const all = 'Columns: observations; how many lie inside 50 and 90 percent; mean CRPS';
    const first = seen === 'published' ? `${all}; sum of the log scores` : all;
    return baselines.length === 0 ? `${first}.` : `${first}; skill against ${list(baselines)}.`;
  },
  all: 'all that are no inputs',
  theme: (id) => `theme ${q(id)}`,
  noTheme: 'of no theme',
  expected: (scored) =>
    `If the ranges were right, about ${(scored / 2).toFixed(1)} and ${(scored * 0.9).toFixed(1)} would.`,
  inside: (inside50, inside90, scored) =>
    `Of ${counted(scored, 'observations')}, ${inside50} lie inside the 50 % range and ${inside90} inside the 90 % range.`,
  meaning: {
    pit: 'PIT: how much of the model lies below what was published; near 0 the model is too high, near 1 too low.',
    crps: 'CRPS: how far the model is off, its spread included, on a scale where 0.1 is about a tenth of the figure (of a share: of its odds); 0 is perfect.',
    log: 'Log score: logarithm of how likely the model made what was published; higher is better.',
    skill: 'Skill: 1 minus the CRPS over that of the baseline: 1 is perfect, 0 no better, below 0 worse.',
  },
  noHistory: (ids) => `No earlier figures are given, so no baseline can be worked out: ${ids.join(', ')}.`,
  tooShort: (baseline, needs, ids) =>
    `${q(baseline)} needs ${needs} earlier figures, and these have fewer: ${ids.join(', ')}.`,
};
