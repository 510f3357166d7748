import type { TemplateWords } from './template-words.ts';

/** The remarks of a new scenario in English. */
export const templateWordsEn: TemplateWords = {
  head: [
    'A scenario of masar. It runs as it stands; change it step by step, and check it after each one.',
    'The numbers are inventions that show how numbers are written. None of them says anything about the world.',
  ],
  time: 'What is simulated: from the first day of one month to the last day of another.',
  places: 'Where people can be. A place is a town or a country: never a house, a road or a camp of fighters.',
  groups: 'Who they are, how many, and where they begin. A group is never smaller than 50 people.',
  moves: [
    'What can happen to people: one line for each thing, from a status to another, and how fast.',
    '`masar explain statuses` lists the statuses. In brackets stands what is plausible, from low to high.',
  ],
  levers: 'What somebody could change: 1 is as written here, 0 is never, 2 is twice as often.',
  more: [
    'More, when you need it. These examples belong together: take the `#` at the beginning of their lines away,',
    'all at once or one by one, and `masar fmt` puts every part into its place.',
  ],
  periods: 'Stretches of time with a name, so that a speed can change from one to the next.',
  placesFile: [
    'Places from a table instead of the list above, which then has to go: with names in both languages,',
    'coordinates to a tenth of a degree, and a country. `places.csv` is beside this file.',
  ],
  reasons: [
    'Why people want to leave. Reasons compete: the first to come about counts.',
    'This one changes with the period, and is stronger for people who have their family with them.',
    '`because` names the evidence, and `basis` says how the number was come by.',
  ],
  most: 'And what others can check.',
  traits:
    'What people carry besides place and status. The first level is that of everybody about whom nothing is said.',
  observations: [
    'Published figures that the result is set beside. `masar score` and the report say which are met.',
    '`use: fit` is for figures that you looked at while you chose the numbers; `use: test` is for all others.',
  ],
  sources: 'Where the claims come from. The grade goes from A, official or twice confirmed, to C, weak.',
  evidence: [
    'What a source says, in your own words and in both languages, and where it says so.',
    '`masar check --strict` names every range that has no evidence behind it.',
  ],
};
