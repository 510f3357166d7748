import type { FleeWords } from './words.ts';

const ranged = ({ mean, low, high }: { mean: string; low: string; high: string }): string =>
  `${mean} (${low} to ${high})`;

/** The commands on directories in Flee's format, in English. */
export const fleeWordsEn: FleeWords = {
  options: {
    days: 'days to simulate; 0 or nothing: as many as sim_period.csv says',
    settings: 'settings in the form of simsetting.yml',
    compat: 'flee: what Flee computes as shipped (default), fixed: what it documents',
    executor:
      'individuals (default), or cohorts: people who are alike counted together, where no rule tells them apart',
    links: 'write how many people have entered each link, day by day, as links.out of Flee',
    origins: 'write how many people stand where at the end, by where they come from',
    agents: 'refused: masar keeps no record of one person',
    output: 'write summary.json, results.csv and the files of the directory to this folder',
    set: 'set a key such as move_rules.conflict_weight, capacity.CAMP, or closure.N=off',
    draws: 'draws; without it one, printed as out.csv of Flee',
    importOutput: 'the new folder of the scenario',
  },
  arguments: {
    input: 'the folder of locations.csv, routes.csv and so on (input_csv), or a directory with both',
    source: 'the folder of data_layout.csv and the files that it names (source_data)',
    directory: 'a directory with input_csv and source_data',
    format: 'the format to import: flee',
  },
  runOf: ({ days, places, camps, draws, seed }) =>
    `${days} days · ${places} places · ${camps} camps · ${draws} ${draws === 1 ? 'draw' : 'draws'} · seed ${seed}`,
  noSettings: "no simsetting.yml found: Flee's defaults are used",
  compat: {
    flee: 'as Flee computes it, slips included',
    fixed: 'as Flee documents it (`--compat fixed`), which its own program does not compute',
  },
  hastened: (hasten) => `one person of the model stands for ${hasten} (\`hasten\`)`,
  question: 'How many people come to each camp?',
  columns: (date) =>
    `People in camps on the last day (${date}). Columns from the left: registered, mean of the draws, then their 5, 25, 50, 75 and 95 percent points.`,
  comparedColumns: (date) =>
    `People in camps on the last day (${date}). Columns from the left: mean as in the files, mean with the change, mean difference draw by draw, and its 5 and 95 percent points.`,
  sweptColumns:
    'A variant in each line. Columns from the left: mean of people in camps on the last day; the rescaled difference from registered people (ARD), its mean, 5 and 95 percent points; by how much it changes from the first variant, draw by draw, in mean, 5 and 95 percent points.',
  ard: (normal, rescaled) =>
    `Averaged relative difference from registered people: normal ${ranged(normal)}, rescaled ${ranged(rescaled)}.`,
  ardAlone: (normal, rescaled) =>
    `Averaged relative difference from registered people: normal ${normal}, rescaled ${rescaled}.`,
  wrongCamp: (share) => `Half of the rescaled one, the share of people in the wrong camp: ${ranged(share)}.`,
  skill: (skill, days) =>
    `Skill against shares of camps held still for ${days} days: ${ranged(skill)}; above 0 the model is nearer.`,
  people: ({ displaced, camps, elsewhere, underWay }) =>
    `Of ${displaced} displaced people ${camps} are in camps at the end, ${elsewhere} at other places, ${underWay} under way.`,
  meaning: {
    ard: 'The difference is summed over camps, divided by all registered people, and averaged over days; rescaled, after the model has been scaled to as many people as are registered.',
    skill: 'Figures in brackets are the 5 and 95 percent points of the draws: the range of plausible runs.',
  },
  whatIf: 'A what-if: how people would move by the rules of Flee, not what will happen.',
  differenceOfArd: (told) => `The rescaled difference from registered people changes by ${ranged(told)}.`,
  fit: {
    budget: "for a directory in Flee's format: runs that each fit may make (200)",
    columns: (split, days) =>
      `Averaged relative difference from registered people, rescaled. Columns from the left: days 0 to ${split - 1}, which the fits see; days ${split} to ${days - 1}, which they do not, with the 5 and 95 percent points of the draws.`,
    reading: (budget) =>
      `Each fit made ${budget} runs of the first days. Lower is nearer. Persistence is no model: it holds the shares of the camps still.`,
    goesOn: (kept) => `goes on where it stopped: ${kept} ${kept === 1 ? 'trial' : 'trials'} kept`,
    names: {
      as_given: 'settings as they are',
      default_rules: "Flee's default rules, fitted",
      all_rules: 'all rules, fitted',
      last: 'persistence from the last day that the fits see',
      rolling: 'persistence from 30 days before each day, which sees later figures',
    },
  },
  noData: 'No camp has registered people, so nothing can be compared.',
  imported: (folder, command) => `wrote ${folder}; run it with ${command}`,
  wrote: (folder) => `wrote ${folder}`,
};
