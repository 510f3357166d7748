import type { FitPhrases } from './fit-phrases.ts';

/** What a fit found, in English. */
export const fitPhrasesEn: FitPhrases = {
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
  title: 'What the observations taught',
  digest: 'posterior (SHA-256)',
  reading: (observations, parameters) =>
    `The ranges of ${parameters} numbers were estimated from ${observations} published figures (\`masar fit\`): every combination of values that the ranges allow is weighed by how well the model then agrees with what was published, each figure with the error of its source, what the structure may miss, and chance. What is held back was projected by a fit that had not seen its theme.`,
  captions: {
    observations: 'Published figures before and after the fit, and held back',
    parameters: 'The numbers of which most was learnt',
    answer: 'The answer by the ranges as written, and after the fit',
    rivals: 'Structures fitted side by side',
  },
  moved: 'left alive, because of it',
  inside: { half: 'in the middle half', ninety: 'in nine tenths', outside: 'outside nine tenths' },
  parameter: 'number',
  tooFewRows: 'not told: too few rows would be left',
};
