import type { DriversPhrases } from './drivers-phrases.ts';

/** What moves the answer, in English. */
export const driversPhrasesEn: DriversPhrases = {
  title: 'What drives the range',
  reading: (figure, parameters, evaluations) =>
    `Of “${figure}”: ${parameters} numbers with a range, moved within their ranges in ${evaluations} runs of a thinned population (\`masar drivers\`). All runs that are compared share their random numbers.`,
  headings: {
    split: 'Where the range comes from',
    screening: 'Screening: the figure over the whole range of one number',
    indices: 'Parts of the variance (Sobol), with 90 % intervals',
    tornado: 'One number at a time, from the low to the high end of its range',
    knowing: 'What knowing one number exactly would take away',
    decision: 'What knowing would be worth for the choice',
    next: 'What to find out next',
  },
  columns: {
    number: 'number',
    effect: 'mean effect',
    scatter: 'scatter',
    first: 'alone',
    total: 'with all it shares',
    low: 'at the low end',
    high: 'at the high end',
    explained: 'of the variance',
    part: 'part',
    share: 'of the variance',
    option: 'option',
    mean: 'mean',
    worth: 'worth',
  },
  parts: {
    chance: 'chance',
    parameters: 'the values of the numbers',
    disputes: 'which source is followed',
    structure: 'how the parts hang together',
  },
  share: (share, error) => `${share} (standard error ${error})`,
  none: 'not distinguishable from none',
  others: (count) => `the other ${count} together`,
  asInFile: 'as in the file',
  decision: (option, evpi, error, figure) =>
    `Best on average: ${option}. Knowing everything before choosing would be worth ${evpi} (standard error ${error}) of “${figure}” on average.`,
  noneWorth: 'No single number would change the choice.',
  next: ({ parameter, as, acts, figure, range, explained }) =>
    `How large is ${parameter}${acts === '' ? '' : `, which acts on ${acts}`}? It is now put at ${as}. No other single number would narrow “${figure}” (${range}) as much: knowing it exactly would take away about ${explained} of the variance.`,
  nextNone: (figure) =>
    `No single number would narrow “${figure}” by a measurable part: many small ones make up its range together.`,
  leftAlive: 'left alive',
  tooFewDraws: (draws) =>
    `too few draws: the ends of a range shown here are known to more than a tenth of it only; about ${draws} would do (--draws)`,
};
