import { isolateIn } from './quote.ts';
import type { RemarkWords } from './remarks.ts';

const i = isolateIn('en');

export const remarksEn: RemarkWords = {
  history: 'History',
  challenges: 'Challenges',
  revised: ({ date, was, became, by }) => `${i(date)}: from ${i(was)} to ${i(became)} (${i(by)})`,
  said: (by, date) => `${i(by)}, ${i(date)}`,
  open: 'open',
  answered: 'answered',
  instead: (value) => `Holds right: ${i(value)}`,
  answer: 'Answer',
  unanswered: (challenges) => `${challenges} without an answer`,
  pinned: 'Numbers the reader pinned',
};
