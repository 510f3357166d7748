/** What is said of remarks on numbers. Dates, roles and values are handed in as they are to be shown. */
export interface RemarkWords {
  history: string;
  challenges: string;
  /** What a number was, what it became, and who changed it. */
  revised: (of: { date: string; was: string; became: string; by: string }) => string;
  said: (by: string, date: string) => string;
  open: string;
  answered: string;
  instead: (value: string) => string;
  /** Before what the author replies. */
  answer: string;
  /** `challenges`: how many, as counted. */
  unanswered: (challenges: string) => string;
  /** What is pinned, on the first pages of a report. */
  pinned: string;
}
