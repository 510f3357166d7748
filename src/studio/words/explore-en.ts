import { pluralEn } from '../../text/index.ts';
import type { ExploreWords } from './explore.ts';

/** Explore in English. */
export const exploreWordsEn: ExploreWords = {
  answer: 'The answer',
  why: 'What stands behind this number',
  whyNumber: (number) => `${number}: what stands behind this number`,
  changeOfLeft: (change) => `Left alive, because of the change: ${change}.`,

  whatIf: 'What if',
  reset: 'Back to the file',
  leversReading:
    'Each lever multiplies what it names: 1 leaves it as it was, 0 takes it away. Describing an effect is not advising it.',
  weakest: 'Grade of the weakest number that this lever multiplies',
  less: (lever) => `Less: ${lever}`,
  more: (lever) => `More: ${lever}`,
  leverNow: (value, file) => `times ${value}; in the file times ${file}`,
  numberOf: (lever) => `${lever}, as a number`,
  file: (value) => `file ${value}`,
  backToFile: (lever, value) => `${lever}: back to ${value} as in the file`,

  structure: 'How the parts hang together',
  ownStructure: 'as in the file',
  disputes: (n) =>
    pluralEn(n, String(n), {
      one: '# dispute: follow the other claim',
      other: '# disputes: follow another claim',
    }),

  assumptions: (n, shown) => pluralEn(n, shown, { one: '# more assumption', other: '# more assumptions' }),
  sortedBy: {
    drivers: 'by what knowing them would narrow',
    fit: 'by what published figures taught of them',
    range: 'by how wide they are',
  },
  findAssumption: 'Find an assumption',
  found: (n, shown) => pluralEn(n, shown, { one: '# found', other: '# found' }),
  showMore: 'Show more',
  textOf: (assumption) => `${assumption}, as text`,
  asInFile: 'As in the file',
  inTheFile: 'In the file:',

  where: 'Where',
  views: 'How it is shown',
  viewNames: { map: 'Map', paths: 'Paths', table: 'Table' },
  mapComing: 'The map of every month is being computed.',
  mapSummary: ({ date, places, draws }) =>
    `At the end of ${date} most people were at ${places}; ranges of 9 in 10 of ${draws}.`,
  howToRead: 'How to read it',
  mapReading:
    'The area of a circle stands for people, its parts for what became of them; those who never moved are drawn too. Bent lines are people who set out in the month: the wider the more, with a chevron in the middle. They join places and say nothing of where anybody walked. A dashed line with a cross cannot be entered at that time. Hatching shows who holds the places under it, not a front. Fewer than 10 people are drawn as 5.',
  mapMeans: (draws) =>
    `Numbers by place are the middle of ${draws} and the range of 9 in 10 of them; point at a place for the middle half too. Lines are means.`,
  boundaries:
    'Borders are simplified from Natural Earth. Neither they nor the names state a position on the status of any territory.',
  noPositions: 'The file does not say where its places are, so there is no map to draw. People by place:',
  mapTable: (date) => `People by place at the end of ${date}, as a table`,
  mapControls: {
    all: 'Zoom and move the map',
    closer: 'Closer',
    wider: 'Wider',
    north: 'North',
    south: 'South',
    west: 'West',
    east: 'East',
    whole: 'The whole map',
  },
  ground: (held, closed) =>
    `Who holds the places. ${held}${closed === null ? '' : ` Closed ways: ${closed}.`}`,
  holds: (holder, places) => `${holder}: ${places}.`,
  between: (from, to) => `${from} to ${to}`,
  modelled: 'Modelled, not counted',
  placeCount: (name, people) => `${name} ${people}`,
  placeTold: (place, people, parts) => `${place}: ${people}. ${parts}`,
  beyond: 'Beyond the map',
  tableOf: (date) => `Who is where at the end of ${date}`,
  outcomesTable: (date) => `Outcomes at the end of ${date}`,
  cellsTable: (date) => `Statuses and places at the end of ${date}`,
  placesTable: (date, draws) => `Places at the end of ${date} (${draws})`,
  everybody: 'Everybody',

  how: 'How they live',
  howShown: 'What is drawn',
  share: 'Shares',
  futures: (runs) => `${runs} runs`,
  dots: 'Above a number',
  threshold: 'Number to be above',
  dotsSummary: ({ label, date, threshold, runs, of }) =>
    `At the end of ${date}, “${label}” is above ${threshold} in ${runs} of ${of} plausible runs.`,
  dotsBefore: (runs, of) => `As in the file: in ${runs} of ${of}.`,
  dotsReading:
    'Each dot stands for a twentieth of all draws, the least to the most: filled ones are above the number on the slider. Short marks under the line are the file without the change.',
  dot: 'dot',
  outcomeShown: 'Outcome',
  allOutcomes: 'All outcomes',
  placeShown: 'Place',
  allPlaces: 'All places',
  showAll: 'Show all',
  chooseOutcome: 'Show this outcome with its ranges, and on the map',
  stackSummary: (date, parts) => `At the end of ${date}, in the middle run: ${parts}.`,
  stackReading:
    'Middle runs on top of each other; they need not add up. Dots under the axis are dates of published figures. A dashed line is the file without the change.',
  placeReading: (place, draws) =>
    `Only people at ${place}: the middle of ${draws} and the range of 9 in 10 of them. Middle runs on top of each other need not add up.`,
  fanSummary: (outcome, date, range) => `${outcome} at the end of ${date}: ${range}.`,
  fanReading:
    'The dark band holds the middle half of runs, the light one 9 in 10. Dots are published figures.',
  futuresReading: 'Each line is one plausible run; none is likelier than another.',
  ninety: '9 in 10 runs',
  half: 'middle half',
  median: 'middle run',
  from: (low, high) => `${low} to ${high}`,
  asTable: 'As a table',
  yearEnds: 'Ends of years: the middle run (9 in 10 runs)',
  observed: (label, value, date) => `${label}, ${date}: ${value}`,

  difference: 'Difference this change makes',
  sameRuns: (draws) => `the same ${draws}, with and without`,
  nothingChanged: 'Nothing is changed yet. Move a lever and see who would be elsewhere, with its range.',
  differenceComing: 'The first runs with this change are being computed.',
  tryLever: (lever, value) => `${lever} at ${value}`,
  differenceSummary: (list) => `Because of the change: ${list}.`,
  named: (outcome, told) => `${outcome} ${told}`,
  sure: (runs, of) => `same direction in ${runs} of ${of} runs`,
  notSure: 'too few to tell a direction',
  sign: 'direction',
  fewer: 'fewer',
  moreWord: 'more',
  drives: 'What makes the range wide?',
  allOutcomesAt: (date) => `All outcomes at the end of ${date}`,

  time: 'Time',
  month: 'Month',
  play: 'Play',
  pause: 'Pause',
  speed: 'Speed',
  speeds: { 0.5: 'slow', 1: 'plain', 2: 'fast' },
  stills: 'Four dates',
  toAnswer: 'To the answer',
  periods: 'Periods',
  periodsSummary: (periods, events) =>
    `${pluralEn(periods, String(periods), { one: '# period', other: '# periods' })} and ${pluralEn(events, String(events), { one: '# event', other: '# events' })} on the axis of time`,
  event: {
    lost: ([place]) => `${place} lost`,
    taken: ([place]) => `${place} taken`,
    closed: (ends) => `${ends.join('–')} closes`,
    opened: (ends) => `${ends.join('–')} opens`,
  },
};
