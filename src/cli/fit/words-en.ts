import type { FitWords } from './words.ts';

/** `masar fit` in English. */
export const fitWordsEn: FitWords = {
  options: {
    output: 'the folder that takes the posterior (out/ID/fit)',
    effective: 'how many equally weighted draws the posterior should be worth (500)',
    rivals: 'fit every rival too, and set them side by side',
    folds: 'fit once more without each theme, and score what was held back',
    executor:
      'how the model is evaluated: `expected` (expected counts, fast) or `individuals` (whole draws, slow and noisy)',
  },
  stages: {
    chance: 'measuring chance',
    slopes: 'what moves the figures',
    prior: 'the ranges as written',
    mode: 'looking for the best place',
    posterior: 'drawing around it',
    folds: 'holding back a theme at a time',
  },
  ofRival: (label) => `rival: ${label}`,
  goesOn: (evaluations) =>
    `goes on where it stopped: ${evaluations} ${evaluations === 1 ? 'batch' : 'batches'} kept`,
  headings: {
    identifiability: 'What the observations can tell, before fitting',
    observations: 'Observations, before and after',
    parameters: 'What was learnt most',
    answer: 'The answer, before and after',
    folds: 'Held back, a theme at a time',
    rivals: 'Structures side by side',
    quality: 'How well the posterior is sampled',
  },
  columns: {
    observed: 'published',
    before: 'by the ranges as written',
    after: 'after the fit',
    expectedShrink: 'variance less by',
    evidence: 'log evidence',
    heldBack: 'held back: log score against the ranges as written',
  },
  identifies: (strong, weak, parameters) =>
    `${parameters} numbers have a range; the observations tell ${strong} combinations of them well and ${weak} more a little. About all others the fit says nothing.`,
  teachNothing: (labels) => `These teach next to nothing here: ${labels}.`,
  matched: 'matched',
  notMatched: (away) => `not matched: ${away} standard deviations away`,
  timesBest: (range) => `${range} times the best value`,
  moved: (parameters) => `moved most: ${parameters}`,
  structure: (labels) =>
    `Not matched by any values in the ranges: ${labels}. That speaks against the structure, or against the source.`,
  allMatched: 'Every figure that was fitted is matched within two standard deviations.',
  effective: (effective, rows, evaluations) =>
    `worth ${effective} equally weighted draws, from ${rows} rows and ${evaluations} evaluations`,
  trusted: (trusted, shape) =>
    trusted
      ? `the weights can be trusted (Pareto shape ${shape}, below 0.7)`
      : `the weights cannot be trusted: Pareto shape ${shape}, not below 0.7`,
  folds: (inside50, inside90, observations) =>
    `Of ${observations} figures held back, ${inside50} lie in the middle half of what was projected and ${inside90} in nine tenths.`,
  foldsGain: (gain, better, observations) =>
    `Summed log score against the ranges as written: ${gain}; better for ${better} of ${observations}.`,
  evidence: (value, error) => `${value} (standard error ${error})`,
  ownStructure: 'the scenario’s own structure',
};
