import type { DisplacementWords, Ranged } from './words.ts';

const ranged = ({ mean, low, high }: Ranged): string => `${mean} (${low} to ${high})`;

/** The report of a directory in Flee's format, in English. */
export const displacementWordsEn: DisplacementWords = {
  question: 'How many people come to each camp, and when?',
  answer: ({ date, camps, registered, most, most_people, most_registered }) =>
    `On ${date} ${ranged(camps)} people are in camps, where ${registered} were registered; most of them in ${most}: ${ranged(most_people)}, where ${most_registered} were registered.`,
  noCamps: 'There is no camp in this directory.',
  whatIf:
    'A what-if: how people would move by the rules of Flee. It does not say what will happen, and nothing in it is about a single person.',
  range: 'Figures in brackets are the 5 and 95 percent points of the draws: the range of plausible runs.',
  sections: {
    camps: 'Camps over time',
    accuracy: 'How far the model is from registered people',
    people: 'Where people are at the end',
    origins: 'Where people in camps come from',
    world: 'Closures and capacities',
    settings: 'Settings',
    warnings: 'What the files say that Flee passes over',
    reproduce: 'How to get the same numbers',
  },
  reading: {
    camps:
      'Each picture shows one camp: the line is the median of the draws, the dark band the middle half of them, the light band nine tenths; dots are registered people.',
    accuracy:
      'The averaged relative difference is the sum over camps of absolute differences, divided by all registered people; rescaled, after the model has been scaled to as many people as are registered. 0 is agreement.',
    origins: 'Mean over draws, largest first.',
    settings: 'As the run read them, defaults of Flee included.',
    warnings: 'Each is at its file, line and column. masar explain tells more of a code.',
  },
  columns: {
    camp: 'Camp',
    registered: 'registered',
    mean: 'mean',
    ninety: 'nine tenths of the draws',
    half: 'half of the draws',
    capacity: 'room for',
    from: 'from',
    to: 'to',
    people: 'people',
    type: 'what closes',
    names: 'names',
    start: 'from day',
    end: 'until day',
    key: 'setting',
    value: 'value',
  },
  interval: (low, high) => (low === high ? low : `${low} to ${high}`),
  noLimit: 'no limit',
  never: 'not opened again',
  campChart: (name) => `People in ${name} over time`,
  ardChart: 'Averaged relative difference from registered people over time',
  ardLines: { normal: 'normal', rescaled: 'rescaled' },
  ard: (normal, rescaled) => `Mean over days: normal ${ranged(normal)}, rescaled ${ranged(rescaled)}.`,
  wrongCamp: (share) =>
    `Half of the rescaled one is the share of people in the wrong camp: ${ranged(share)}.`,
  skill: (skill, days) =>
    `Against shares of camps held still for ${days} days the skill is ${ranged(skill)}: above 0 the model is nearer, below 0 standing still is.`,
  people: ({ displaced, camps, elsewhere, underWay }) =>
    `Of ${displaced} displaced people ${camps} are in camps at the end, ${elsewhere} at other places and ${underWay} under way (means).`,
  hastened: (hasten) => `One person of the model stands for ${hasten}; all figures are of the model.`,
  compat: {
    flee: 'Rules as Flee computes them, slips included.',
    fixed: 'Rules as Flee documents them; its own program computes something else.',
  },
  closureTypes: {
    country: 'routes between two countries',
    location: 'all routes of a place',
    link: 'the route between two places',
    camp: 'a camp',
    idpcamp: 'a camp for the internally displaced',
    remove_forced_redirection: 'nothing (forced redirection)',
  },
  noClosures: 'Nothing is closed.',
  noWarnings: 'Nothing was found.',
  notShown: (count) => `and ${count} more`,
  terms: {
    command: 'run again',
    compare: 'ask a what-if',
    seed: 'seed',
    draws: 'draws',
    files: 'digest of the files',
    set: 'set beside the files',
    result: 'digest of the results',
    rules: 'rules',
  },
  source:
    'Model: Suleimenova, Bell and Groen (2017), Scientific Reports 7:13377; Ghorbani and others (2024), Journal of Computational Science 81:102371. Own implementation.',
};
