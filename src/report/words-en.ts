import type { ReportWords } from './words.ts';

/** The report's English. */
export const reportWordsEn: ReportWords = {
  chooseLanguage: 'Language',
  contents: 'Contents',

  sections: {
    answer: 'The answer',
    overTime: 'How they live, month by month',
    whereAndHow: 'Where and how',
    byOrigin: 'By group of origin',
    observed: 'Against what was published',
    howSure: 'How sure this is',
    parameters: 'Every number and what it rests on',
    evidence: 'Evidence and sources',
    limits: 'Limits',
    reproduce: 'How to reproduce',
    glossary: 'Words',
  },

  leftAlive: ({ date, people, range, draws, unknown }) =>
    `By ${date} about ${people} had left alive (range of plausible runs: ${range}; ${draws}).${
      unknown ? ` Of about ${unknown.people} of them nothing more is known (${unknown.range}).` : ''
    }`,
  outcomesAt: ({ date, parts, draws }) =>
    `At ${date}: ${parts}. In brackets: the range of plausible runs (${draws}).`,
  outcomePart: (outcome, people) => `${outcome} ${people}`,
  whatThisIsNot: 'What this is not',
  notForecast:
    'This is a what-if, not a forecast: it is what follows from the assumptions listed below. Nobody counted these people.',
  notPersons: 'It speaks of groups only. Nothing in it says anything about a single person.',

  outcomesFigure: (date) => `People by outcome at ${date}`,
  outcomesSummary: (date, parts) => `At ${date}, in the middle run and in 9 of 10 runs: ${parts}.`,
  outcomesReading:
    'The strip on top shows the middle runs side by side. Below, a thin line holds 9 of 10 runs, a thick line the middle half, and the notch is the middle run.',
  half: 'middle half of runs',
  ninety: '9 in 10 runs',
  middle: 'middle run',

  overTimeFigure: 'People by outcome over time',
  overTimeReading:
    'Time runs from left to right. Each picture has its own scale of people. The dashed line is the date of the answer.',
  overTimeSummary: ({ outcome, start, headline, headlineDate, end, endDate }) =>
    `${outcome}: ${start} at first, ${headline} at ${headlineDate} and ${end} at ${endDate}.`,
  keyNinety: '9 in 10 runs',
  keyHalf: 'middle half of runs',
  keyMiddle: 'middle run',
  keyObserved: 'published figure with its range',
  keyObservedAdjusted:
    'published figure that counts somewhat other people or comes out later: see the comparison below',
  showTable: 'Show these pictures as a table',
  tableOverTime:
    'People by outcome at the end of each year and at the date of the answer: middle run and 9 in 10 runs',

  largestCells: (count) => `The ${count} largest places and statuses of those who had left alive`,
  cellsOf: (outcome) => `${outcome}: by status and place`,
  cellsSummary: (outcome, people, cells) =>
    `${outcome}: ${people}, in ${cells} ${cells === 1 ? 'row' : 'rows'}`,
  foldedCells: (count, highest) =>
    `${count === 1 ? 'One more cell is' : `${count} more cells are`} empty in the middle run; in 9 of 10 runs none holds more than ${highest} people.`,
  whereReading:
    'People in the middle run with the range of 9 in 10 runs. Middle numbers of single rows do not add up to the middle number of the whole.',

  originTable: 'Outcomes by group of origin: share of the group and people, with the range of 9 in 10 runs',
  originReading: 'Shares divide the middle number of the outcome by the middle number of the group.',
  came: 'had come by then',
  notInAnswer: 'not part of the answer',

  observedFigure: 'The model divided by what was published',
  observedReading:
    'The line in the middle is the published figure and the grey bar is its range. The dot is the middle run; the thick line holds the middle half of runs and the thin line 9 in 10. To the right of the middle line the model has more than the source. A hollow dot is an input, not a success.',
  observedSummary: ({ inside, scored, covered, outside }) =>
    `${inside} of ${scored} published figures hold the middle run within their range, and ${covered} of ${scored} lie within 9 in 10 runs.${
      outside === '' ? '' : ` Outside: ${outside}.`
    }`,
  observedTable: 'Every published figure beside the model',
  nothingObserved:
    'The scenario names no published figures, so nothing here has been compared with the world.',
  sourceSays: 'source says',
  modelSays: 'model says',
  result: 'result',
  rangeNamed: (name, range) => `${name}: ${range}`,
  verdict: {
    passed: 'within the published range',
    tooLow: 'does not meet: model too low',
    tooHigh: 'does not meet: model too high',
    input: 'input, not counted',
  },
  times: (factor, shown) =>
    ({
      0.0625: 'a sixteenth',
      0.125: 'an eighth',
      0.25: 'a quarter',
      0.5: 'half',
      1: 'as published',
      2: 'twice',
    })[factor] ?? `${shown} times`,
  beyondAxis: 'goes on beyond the axis',

  holes: 'without a grade',
  gradesTable: 'Numbers that have a range, by grade',
  numbers: 'numbers',
  meaning: 'meaning',
  disputes: (count) =>
    count === 0
      ? 'No two pieces of evidence are marked as disagreeing.'
      : count === 1
        ? 'One pair of evidence entries disagrees; it is marked in the list of evidence.'
        : `${count} pairs of evidence entries disagree; they are marked in the list of evidence.`,
  notYet: 'A grade says what a number rests on, not how much it moves the answer.',

  parametersReading:
    'The numbers stand as the file has them, then as the model uses them. Brackets are the plausible range, of which the model draws.',
  openParameters: (count) => `Open the list: ${count} numbers with their grades and grounds`,
  kinds: { holds_back: 'What holds back', groups: 'Group', observations: 'Published figure' },
  asWritten: 'as written',
  converted: 'as the model uses it',
  perKm: (n) => `${n} a kilometre`,
  kmPerDay: (n) => `${n} km a day`,
  weight: (n) => `weight ${n}`,
  perDay: (number) => `hazard of ${number} a day`,
  chance: (number) => `chance of ${number}`,
  timesFactor: (number) => `times ${number}`,
  perSignal: (number) => `times ${number} for each 1 of the signal`,
  people: (number) => `${number} people`,
  days: (number) => `${number} days`,
  fixed: 'fixed',
  noGround: 'no ground given',
  saidBy: (publisher, date) => (date === null ? publisher : `${publisher}, ${date}`),

  evidenceReading: 'Each claim is in our own words. The letter is the grade of the source for this claim.',
  openSources: (count) => `Open the list of sources: ${count}`,
  sourcesTable: 'Sources',
  conflictsWith: 'disagrees with',
  paragraph: (paragraph) => `paragraph ${paragraph}`,
  sourceGrade: (grade, meaning) => `${grade}: ${meaning}`,
  comma: ', ',
  noSources: 'The scenario names no sources.',
  titleColumn: 'title',
  locator: 'where to find it',

  genericLimits: [
    'All counts of people are modelled. A range holds what follows from the assumptions; it does not hold mistakes in the structure of the model.',
    'Interviews reach people who lived, could be reached and agreed to talk. Those who died, are held or keep silent are missing from them.',
    'A status is a word of the model for a group of people. It is neither a legal finding nor advice in any single case.',
  ],

  command: 'Command',
  reproduceReading:
    'The same scenario, seed, number of draws and version give the same numbers on any machine.',
  conserved: ({ draws, conserved, people }) =>
    `In ${conserved} of ${draws} draws everybody who came in is counted once at the end: ${people}.`,
  identity: {
    scenario: 'digest of the scenario',
    result: 'digest of the result',
    version: 'version of masar',
    thin: 'people simulated',
    executor: 'how computed',
  },

  glossaryTable: 'Statuses used here',
  definition: 'what it means',
  family: 'family',
  words: 'word',
  terms: [
    { term: 'draw, run', meaning: 'the model run once with one plausible set of numbers' },
    { term: 'middle run', meaning: 'the median: half of the draws give more, half give fewer' },
    { term: 'middle half of runs', meaning: 'from the 25 to the 75 percent point of the draws' },
    { term: '9 in 10 runs', meaning: 'from the 5 to the 95 percent point of the draws' },
  ],

  licence: (version) =>
    `Made with masar ${version}, which is under the MIT licence. Published figures belong to the sources named here.`,
  sourceLine: ({ version, scenario, digest, draws, seed }) =>
    `Source: masar ${version}, scenario ${scenario} (${digest}), ${draws}, seed ${seed}.`,
  mark: (seed, draws) => `masar · modelled · ${draws}, seed ${seed}`,
};
