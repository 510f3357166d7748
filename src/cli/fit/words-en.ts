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
};
