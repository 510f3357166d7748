import type { SentenceSource, Words } from '../../scenario/index.ts';
import type { Sign } from '../signs.ts';
import type { StudyVariant } from '../study.ts';
import type { Quantiles, ScoredObservation } from '../summary.ts';

/** What a name can stand for; where it stands for several things the first of these is explained. */
export const KINDS = [
  'outcome',
  'sentence',
  'observation',
  'status',
  'reason',
  'move',
  'fall',
  'journey',
  'parameter',
  'holds_back',
  'signal',
  'mechanism',
  'lever',
  'group',
  'place',
  'holder',
  'dispute',
  'rival',
  'evidence',
  'source',
  'period',
  'trait',
  'link',
] as const;

export type Kind = (typeof KINDS)[number];

/** A thing of the scenario that has a name. `label` is null where the file gives none. */
export interface Named {
  kind: Kind;
  id: string;
  label: Words | null;
}

/** A line and column from 1 in a file of the scenario. */
export interface Where {
  file: string;
  line: number;
  column: number;
}

/** A best value with its 5 and 95 percent points. */
export interface Spread {
  best: number;
  low: number;
  high: number;
}

/** A speed in all the ways in which it can be given. */
export interface Speeds {
  /** Per day; null where it changes with the time spent (a shape). */
  hazardPerDay: Spread | null;
  /** Chance within the first month of 30.436875 days. */
  riskPerMonth: Spread;
  medianDays: Spread;
  meanDays: Spread;
  /** The best value of the Weibull shape, where there is one. */
  shape: number | null;
}

/** A parameter: as written, as the engine draws it, and what stands behind it. */
export interface Num {
  id: string;
  /** As written. */
  text: string;
  unit:
    | 'hazard per day'
    | 'hazard per km'
    | 'km per day'
    | 'probability'
    | 'factor'
    | 'effect'
    | 'people'
    | 'days'
    | 'weight';
  /** The 50, 5 and 95 percent points of what is drawn, in `unit`. */
  drawn: Spread;
  scale: 'identity' | 'log' | 'logit' | 'gamma';
  speeds: Speeds | null;
  basis: Basis | null;
  because: string[];
  at: Where;
  /** As written when the mechanism is taken away; null where it is then not there. Absent where nothing is. */
  without?: string | null;
}

export type Basis = 'measured' | 'quoted' | 'calibrated' | 'inferred' | 'assumed';
export type Grade = 'A' | 'B' | 'C' | 'K';

/** A source, and the sources that it translates or condenses, nearest first. */
export interface Cited {
  id: string;
  publisher: Words;
  title: Words | null;
  date: string | null;
  grade: Grade | null;
  lang: string | null;
  translationOf: Cited | null;
}

/** What a source claims, in the scenario's own words. `claim` is null where only a source is named. */
export interface Claim {
  id: string;
  claim: Words | null;
  note: Words | null;
  paragraph: string | null;
  grade: Grade | null;
  source: Cited | null;
  conflicts: Conflict[];
}

/** Another claim that says otherwise. `followed`: the id that the scenario follows; null where it does not say. */
export interface Conflict {
  id: string;
  claim: Words | null;
  source: Cited | null;
  followed: string | null;
}

/** A modelled figure, with what kind of number it is: counts are subject to the profile's small cells. */
export interface Modelled {
  form: ScoredObservation['form'];
  value: Quantiles;
}

/** A modelled figure and what it counts. `by`: the headline date, the end of the run, or the observation's own date. */
export interface Figure {
  of: Named[];
  by: string;
  modelled: Modelled;
}

/** A move into or out of a status or an outcome. `people`: of the answer's groups, up to `by`; null without a run. */
export interface Flow {
  move: Named;
  from: Named[];
  to: Named | null;
  people: { modelled: Modelled; by: string } | null;
  numbers: Num[];
  because: Claim[];
}

/** What a change of the scenario does to the answer at the headline date, paired draw by draw. */
export interface Change {
  kind: StudyVariant['kind'];
  id: string;
  setting: string;
  label: Words | null;
  outcomes: {
    of: Named;
    modelled: Modelled;
    difference: { form: 'difference'; value: Quantiles };
    agree: number;
    sign: Sign | null;
  }[];
  /** Of a mechanism: the figure in which its effect is seen, with it and without it. */
  shown: { label: Words | null; modelled: Modelled; without: Modelled } | null;
  draws: number;
  thin: number;
  seed: number;
}

/** What is said beside a thing, under a heading. */
export type FactName =
  | 'paragraph'
  | 'verdict'
  | 'family'
  | 'statuses'
  | 'outcome'
  | 'startsHere'
  | 'from'
  | 'to'
  | 'where'
  | 'if'
  | 'sets'
  | 'through'
  | 'madeOf'
  | 'counted'
  | 'given'
  | 'effect'
  | 'overlay'
  | 'range'
  | 'start'
  | 'since'
  | 'who'
  | 'caution'
  | 'home'
  | 'country'
  | 'placeKind'
  | 'held'
  | 'holds'
  | 'custody'
  | 'custodyAt'
  | 'dates'
  | 'levels'
  | 'distance'
  | 'mode'
  | 'on'
  | 'use'
  | 'published'
  | 'counts'
  | 'shareOf'
  | 'groups'
  | 'traits'
  | 'over'
  | 'uses'
  | 'option'
  | 'title'
  | 'sourceType'
  | 'language'
  | 'locator'
  | 'translations';

export type FactValue =
  | { words: Words }
  /** As written in the file. */
  | { text: string }
  | { names: Named[] }
  /** ISO dates: one, or from and to. */
  | { days: string[] }
  | { verdict: SentenceSource['verdict']['value'] }
  | { use: ScoredObservation['use'] }
  | { published: Spread; form: ScoredObservation['form'] }
  /** A name, and what is said of it. */
  | { name: Named; text: string }
  /** Who held a place from a day on. */
  | { since: { on: string; who: Named }[] };

export interface Fact {
  fact: FactName;
  value: FactValue;
}

/** How other things of the scenario hang together with this one. */
export type Relation =
  | 'actsOn'
  | 'leverOf'
  | 'signalOf'
  | 'heldBackBy'
  | 'countedBy'
  | 'switchedBy'
  | 'became'
  | 'saidBy'
  | 'partOf'
  | 'behind'
  | 'assumes'
  | 'moves';

/** What somebody said, in one language or in both. */
export type Saying = Partial<Words>;

/** What a number was before, and what it became. `of` as in the file; `on`: an ISO date; values as written. */
export interface Revision {
  of: string;
  on: string;
  was: string;
  became: string;
  by: string;
  why: Saying | null;
}

/** A reader's objection; open while `answer` is null. `instead` as written. */
export interface Challenge {
  of: string;
  on: string;
  by: string;
  says: Saying;
  instead: string | null;
  answer: Saying | null;
}

/** Everything behind one thing of a scenario. Plain data: ids, the file's own words, numbers. */
export interface Finding {
  kind: Kind;
  id: string;
  label: Words | null;
  /** What it means: a definition, or what a sentence says. */
  meaning: Words | null;
  at: Where | null;
  note: Words | null;
  basis: Basis | null;
  facts: Fact[];
  because: Claim[];
  numbers: Num[];
  relations: { relation: Relation; to: Named[] }[];
  into: Flow[];
  outOf: Flow[];
  figures: Figure[];
  changes: Change[];
  /** Of it or of its numbers, the earliest first. */
  revisions: Revision[];
  challenges: Challenge[];
  /** Of a sentence: what became of it in the model. */
  parts: Finding[];
}
