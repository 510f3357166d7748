import type { CalledParameter, DriverWords, ParameterPartName } from './driver-words.ts';

const parts: Record<ParameterPartName, string> = {
  speed: 'speed',
  share: 'share',
  times: 'multiplier',
  effect: 'strength of the effect',
  number: 'number of people',
  makeup: 'share of people',
  selection: 'selection of those interviewed',
  shape: 'shape over time',
  lag: 'delay',
  smooth: 'slowness',
  weight: 'weight',
  pull: 'pull',
  stopped: 'chance of being stopped',
  dies: 'chance of dying',
  distance: 'distance a day',
  value: 'value',
};

const questions: Record<ParameterPartName, (owner: string, where: string) => string> = {
  speed: (owner, where) => `How fast does this happen: ${owner}${where}?`,
  share: (owner, where) => `How large is the share of this: ${owner}${where}?`,
  times: (owner, where) => `How much does it change this: ${owner}${where}?`,
  effect: (owner, where) => `How strongly is this moved by a signal: ${owner}${where}?`,
  number: (owner, where) => `How many people were there: ${owner}${where}?`,
  makeup: (owner, where) => `Who were they, and in what shares: ${owner}${where}?`,
  selection: (owner, where) => `Whom did the interviews reach, and whom not: ${owner}${where}?`,
  shape: (owner, where) =>
    `Does it become more or less likely the longer it has not happened: ${owner}${where}?`,
  lag: (owner, where) => `How late does this come: ${owner}${where}?`,
  smooth: (owner, where) => `How slowly does this change: ${owner}${where}?`,
  weight: (owner, where) => `How much does each part of this weigh: ${owner}${where}?`,
  pull: (owner, where) => `How strongly are people drawn there: ${owner}${where}?`,
  stopped: (owner, where) => `What share of people is stopped: ${owner}${where}?`,
  dies: (owner, where) => `What share of people dies: ${owner}${where}?`,
  distance: (owner, where) => `How far do people get in a day: ${owner}${where}?`,
  value: (owner, where) => `How large is this: ${owner}${where}?`,
};

const casesOf = ({ cases, otherwise }: CalledParameter): string[] => [
  ...cases,
  ...(otherwise ? ['all other cases'] : []),
];

/** What drives an answer, in English. */
export const driverWordsEn: DriverWords = {
  title: 'What drives the range',
  leftAlive: 'left alive',
  called: (parameter) => [`${parameter.owner}: ${parts[parameter.part]}`, ...casesOf(parameter)].join(', '),
  question: (parameter) => {
    const cases = casesOf(parameter);
    return questions[parameter.part](
      `“${parameter.owner}”`,
      cases.length > 0 ? ` (${cases.join(', ')})` : '',
    );
  },
  allOf: (owner) => `all numbers of: ${owner}`,
  others: (count) => `all ${count} others together`,
  chance: 'chance',

  nextForRange: ({ question, figure, part, now, known }) =>
    `${question} Its range alone makes ${part} of the variance of “${figure}”. If it were known, the 90 % range of plausible runs would shrink on average from a width of ${now} to about ${known}.`,
  nextForDecision: ({ question, decision, figure, worth, now, known }) =>
    `${question} Of all single numbers this one is worth most to the decision “${decision}”: choosing after knowing it gives ${worth}. The 90 % range of “${figure}”, ${now} wide, would be about ${known} wide.`,
  nextNone: (draws) =>
    `No single number stands out in ${draws}: the range is made of many small ones, or there are too few draws to tell. Groups of numbers are listed above.`,
  benefit: (better, size) => `${size} ${better === 'less' ? 'fewer' : 'more'} on average`,
  benefitSmall: 'a difference of fewer than 10 people on average',
  benefitOfThreshold: (size) => `a chance of keeping the threshold that is ${size} higher`,

  titles: {
    split: 'what the range is made of',
    sobol: 'which numbers make it wide',
    tornado: 'one number at a time',
    morris: 'screening of all numbers',
    narrowings: 'what knowing it would take off',
    decision: (label) => `decision: ${label}`,
    next: 'what to find out next',
  },
  parts: {
    structure: 'structure (rivals)',
    disputes: 'disputes between sources',
    parameters: 'ranges of the numbers',
    chance: 'chance',
  },
  columns: {
    share: 'share',
    error: 'standard error',
    part: 'made by',
    number: 'number',
    alone: 'alone (90 %)',
    together: 'with others (90 %)',
    atLow: 'at its low end',
    atHigh: 'at its high end',
    swing: 'difference',
    size: 'mean size of effect',
    direction: 'as it grows',
    scatter: 'scatter',
    left: 'width left',
    option: 'option',
    mean: 'mean',
    worth: 'worth knowing',
  },
  columnsFromLeft: (names) => `columns from the left: ${names.join(', ')}`,
  atMost: (share) => `at most ${share}`,
  notTold: 'cannot be told apart from nothing',
  goes: { up: 'more', down: 'fewer', both: 'both ways' },
  crossed: (structures, disputes) =>
    `${structures} structures under ${disputes} ways of following the disputes, each alike, on the same draws`,
  thinnedChance: (thin) =>
    `Chance is that of one person in ${thin}: with all people it would have about one part in ${thin} of this variance.`,
  intervals: 'Shares of the variance, with 90 % intervals. “At most”: cannot be told apart from nothing.',
  tornadoNote: (best, draws) =>
    `Each number at the ends of its range, all others at best (${best}), means of ${draws} on the same random numbers.`,
  morrisNote: (bases, parameters) =>
    `Each of ${parameters} moved alone over half of its range, from ${bases} points: change per whole range.`,
  narrowingsNote: (draws) => `First-order shares of the variance by regression over ${draws}.`,
  bestOption: (option, better, figure, sure) =>
    `“${option}” has the ${better === 'less' ? 'lowest' : 'highest'} mean of “${figure}”, and no other option is better in ${sure} of the draws.`,
  evpi: (worth) => `Knowing everything before choosing would give ${worth}: no study is worth more.`,
  evpiNone: 'Knowing everything before choosing would change nothing: the same option is best in every draw.',
  noWorth: 'No single number is worth knowing for it: the same option would be chosen.',
  thresholdNote: (better, threshold) =>
    `What counts is the chance that the figure stays ${better === 'less' ? 'at or below' : 'at or above'} ${threshold}.`,
  asInFile: 'as in the file',
  fewDraws: (figure, wanted) =>
    `too few draws: an end of the 90 % range of “${figure}” has a standard error of more than a tenth of the range; about ${wanted} would do`,
};
