/**
 * What the reader hands to the compiler: the scenario as written, each scalar with its place in its file, CSV files
 * already joined in. Nothing is resolved here: names are checked and units converted in `compile/`.
 */

/** A stretch of one file: offsets in UTF-16 code units, as the `yaml` package gives them; `end` is exclusive. */
export interface Range {
  file: string;
  start: number;
  end: number;
}

export interface Located<T> {
  value: T;
  at: Range;
}

/** Text for people. A plain string in the file stands for both languages. */
export interface Words {
  en: string;
  ar: string;
}

/** `best (low..high)`; equal when the file gives no range. Shares and risks are fractions, not percents. */
export interface Quantity {
  kind: QuantityKind;
  best: number;
  low: number;
  high: number;
  /** Days in the unit as written (`per month`, `months`): 30.436875 for a month; kilometres for a risk on the way. 1 where the kind has neither. */
  unitDays: number;
  /** As written, for echoing. */
  text: string;
}

export type QuantityKind =
  | 'risk' // 5% per month: the chance within one unit of time
  | 'time' // 3 months: of a median, mean, duration or lag
  | 'share' // 40%
  | 'multiplier' // 1.8
  | 'effect' // exp 0.8 per 1
  | 'count' // 10000 or 10000 people
  | 'monthly' // 100 per month
  | 'speed' // 30 km per day
  | 'risk_per_km' // 1% per 100 km
  | 'growth'; // 2% per month: of a published figure, may be negative

/** A value, or a map of cases in one namespace. `key` is written in full: `period.growth`, `trait.who.man`. */
export type Cases<T> =
  | { cases: false; value: T }
  | { cases: true; at: Range; list: { key: Located<string>; then: Cases<T> }[]; otherwise?: Cases<T> };

export type Varying = Cases<Located<Quantity>>;

/** Entries of a map in file order. */
export type Entries<T> = { key: Located<string>; value: T }[];

/** A day: days since 1970-01-01. A month stands for its first or last day, as its place in the file asks. */
export type Day = Located<number>;

export interface TimeSource {
  from: Day;
  to: Day;
  report?: Located<'month'>;
  window?: Located<'month'>;
  headline?: Day;
  maps?: Day[];
}

export interface PeriodSource {
  from: Day;
  to: Day;
  label?: Words;
}

export interface Labelled {
  label?: Words;
}

/** What carries evidence. */
export interface Grounded {
  because?: Located<string>[];
  basis?: Located<'measured' | 'quoted' | 'calibrated' | 'inferred' | 'assumed'>;
  note?: Words;
}

export interface StatusSource extends Labelled {
  family: Located<string>;
}

export interface PlaceSource extends Labelled {
  lat?: Located<number>;
  lon?: Located<number>;
  country?: Located<string>;
  kind?: Located<string>;
}

export interface LinkSource extends Grounded {
  from: Located<string>;
  to: Located<string>;
  distance_km: Located<number>;
  mode?: Located<'road' | 'desert' | 'sea' | 'air'>;
  two_way?: Located<boolean>;
  opens?: Day;
  closes?: Day;
}

export interface HolderSource extends Labelled {
  own?: Located<boolean>;
  custody?: Located<string>;
  at?: Located<string>;
}

export interface ControlRow extends Grounded {
  on: Day;
  place: Located<string>;
  holder: Located<string>;
}

export interface TraitSource extends Labelled {
  levels: Entries<Labelled>;
}

/** A column of a side file: one value a row. `key` is the row's date (first day of a month) and, where read, its place. */
export interface Series {
  file: Range;
  rows: { on: Day; place?: Located<string>; value: Located<number> }[];
}

/** One place, or shares over places. */
export type Destination =
  | { kind: 'place'; place: Located<string> }
  | { kind: 'shares'; at: Range; shares: { place: Located<string>; share: Located<Quantity> }[] }
  | {
      kind: 'groups';
      at: Range;
      list: { group: Located<string>; then: Destination }[];
      otherwise?: Destination;
    };

export interface GroupSource extends Labelled, Grounded {
  start?: Located<Quantity>;
  age?: Located<Quantity>;
  arrives?: { series: Series } | { monthly: Located<Quantity> };
  scale?: Located<Quantity>;
  at?: Destination;
  otherwise_at?: Destination;
  status?: Located<string>;
  home?: Located<string>;
  traits?: Entries<TraitShares>;
}

/** Shares of the levels of a trait, or counts of interviews from which they are drawn. */
export type TraitShares =
  | { from: 'shares'; shares: Entries<Located<Quantity>> }
  | {
      from: 'codes';
      at: Range;
      codes: CodeRow[];
      selection: Entries<Located<Quantity>>;
      period?: Located<string>;
    };

/** A row of a table of codes: how many people of an interview study gave a code. */
export interface CodeRow {
  code: Located<string>;
  period?: Located<string>;
  people: Located<number>;
  frame?: Words;
}

export type SignalSource = Labelled &
  Grounded &
  (
    | { from: 'series'; series: Series }
    | { from: 'of'; of: Located<string>; lag?: Located<Quantity>; smooth?: Located<Quantity> }
    | {
        from: 'blend';
        blend: { truth: SignalPartSource; told: SignalPartSource };
        weight: Varying;
        times?: Times;
        lag?: Located<Quantity>;
        smooth?: Located<Quantity>;
      }
    | {
        from: 'count';
        count: {
          to?: Located<string>[];
          move?: Located<string>[];
          by?: Located<'group' | 'place'>;
          over: Located<Quantity>;
        };
        per: Located<number>;
        lag?: Located<Quantity>;
      }
  );

/** `signal.X`, or a number. */
export type SignalPartSource = Located<string>;

/** Multipliers that act together: key as written (`trait.who.man`, `signal.danger`, `period.growth`) and its value. */
export type Times = { key: Located<string>; value: Varying }[];

export interface Condition {
  traits: { trait: Located<string>; levels: Located<string>[] }[];
  groups?: Located<string>[];
}

/** A transition: an entry of `moves` or of `reasons`. */
export interface MoveSource extends Labelled, Grounded {
  /** The whole entry. */
  at_range: Range;
  /** True for an entry of `reasons`. */
  reason: boolean;
  id?: Located<string>;
  from?: Located<string>[];
  to?: Located<string>;
  in?: Located<string>[];
  at?: Destination;
  if?: Condition;
  /** Trait and the level that it becomes. */
  set?: { trait: Located<string>; level: Located<string> }[];
  through?: Located<string>[];
  rate?: Varying;
  median?: Varying;
  mean?: Varying;
  share?: Varying;
  shape?: Located<Quantity>;
  times?: Times;
  lever?: Located<string>;
}

export interface HoldsBackSource extends Labelled, Grounded {
  of: Located<string>[];
  times: Times;
}

export interface FallShare {
  /** A status, or `custody`, which the new holder turns into its own status and place. */
  key: Located<string>;
  share: Varying;
  byNewHolder: boolean;
  at?: Destination;
}

export interface FallSource extends Labelled, Grounded {
  at_range: Range;
  id?: Located<string>;
  status: Located<string>[];
  lost_by?: Located<string>;
  share: FallShare[];
  otherwise?: Located<'nearest_held' | 'stays'>;
  none_held?: { to?: Located<string>; at?: Located<string> };
  times?: Times;
  lever?: Located<string>;
}

/** What a journey does to those who reach, enter or lack something: `to` a status, `at` a place or `back`. */
export interface JourneyMoveSource extends Labelled, Grounded {
  to: Located<string>;
  at?: Destination;
  times?: Times;
  lever?: Located<string>;
}

export interface TowardSource extends JourneyMoveSource {
  pull: Varying;
}

export interface StoppedSource extends JourneyMoveSource {
  share: Varying;
}

export interface JourneySource extends Labelled, Grounded {
  toward: { key: Located<string>; value: TowardSource }[];
  speed: ByMode;
  choose?: {
    by?: Located<'distance'>;
    among?: Located<'open'>;
    power?: Located<number>;
    cost?: { key: Located<string>; value: Located<number> }[];
  };
  stopped?: { key: Located<string>; value: StoppedSource }[];
  dies?: ByMode;
  blocked: JourneyMoveSource;
}

/** A quantity, or one for each mode of travel. */
export type ByMode = Varying;

export interface LeverSource extends Labelled {
  range: Located<{ low: number; high: number }>;
  start?: Located<number>;
  from?: Day;
  who?: Words;
  caution?: Words;
  /** Parameters whose sign was put in by hand on the way from this lever to an outcome. */
  assumes?: Located<string>[];
}

export interface OutcomeSource extends Labelled {
  family?: Located<string>;
  status?: Located<string>[];
  in?: Located<string>[];
}

export interface Filters {
  in?: Located<string>[];
  group?: Located<string>[];
  trait?: { trait: Located<string>; levels: Located<string>[] }[];
}

export type CountSource =
  | ({
      kind: 'stock';
      at: Range;
      status?: Located<string>[];
      family?: Located<string>[];
      outcome?: Located<string>[];
    } & Filters)
  | ({
      kind: 'flow';
      at: Range;
      move:
        | { ids: Located<string>[] }
        | { from?: Located<string>[]; to?: Located<string>[]; in?: Located<string>[] };
      over:
        | { kind: 'cumulative' }
        | { kind: 'period'; period: Located<string> }
        | { kind: 'dates'; from: Day; to: Day };
    } & Filters);

export interface MetricSource {
  at: Range;
  count: CountSource;
  of?: CountSource;
  /** How `of` was written: a share prints as a percent. */
  form: 'count' | 'share' | 'ratio';
  offset?: Located<Quantity>;
  coverage?: Varying;
  lag?: Located<Quantity>;
  confirmation?: Located<Quantity>;
}

export interface ObservationSource extends Labelled, Grounded {
  at_range: Range;
  id: Located<string>;
  on: Day;
  of: MetricSource;
  /** A share's value is a fraction. */
  value: Located<Quantity>;
  use?: Located<'fit' | 'test' | 'input'>;
  /** Observations of one theme are held back together. */
  theme?: Located<string>;
  range?: Located<RangeMeaning>;
  scheme?: Located<ObservationScheme>;
  /** Power of its likelihood: above 0, at most 1. */
  weight?: Located<number>;
  /** How far the structure of the model may miss it: a fraction. */
  discrepancy?: Located<number>;
  history?: HistorySource[];
  baselines?: Located<Baseline>[];
}

/** What `best (low..high)` says of the error of a published figure. */
export type RangeMeaning =
  | 'ninety' // the 5 and 95 percent points of the error
  | 'half' // the 25 and 75 percent points
  | 'bounds' // anything between is equally good, nothing outside is
  | 'floor' // the figure is at least the best
  | 'ceiling' // the figure is at most the best
  | 'exact'; // no error but that of counting

/** How a figure came to be observed. */
export type ObservationScheme =
  | 'snapshot' // people who were there on one day
  | 'cumulative' // everything up to one day
  | 'event' // what happened between two days
  | 'known_cases'; // only cases that became known

/** What the model has to beat: a forecast from earlier published figures alone. */
export type Baseline = 'last_value' | 'linear_trend' | 'reference_growth';

/** An earlier published figure of what an observation counts, in the same notation. */
export interface HistorySource {
  on: Day;
  value: Located<Quantity>;
  because?: Located<string>[];
  note?: Words;
}

/** How the scenario is fitted and what its forecasts are compared with. */
export interface FitSource {
  /** Of every observation that does not give its own: a fraction. */
  discrepancy?: Located<number>;
  /** Ids of parameters, or the beginnings of such up to a dot. */
  parameters?: Located<string>[];
  baselines?: { reference_growth?: Located<Quantity>; because?: Located<string>[]; note?: Words };
}

export interface SourceSource {
  publisher: Words;
  title?: Words;
  date?: Located<string>;
  locator?: Located<string>;
  grade?: Located<'A' | 'B' | 'C' | 'K'>;
  type?: Located<'news' | 'magazine' | 'official' | 'report' | 'dataset' | 'academic' | 'recall'>;
  lang?: Located<string>;
  translation_of?: Located<string>;
  /** The user's own copy: read only by `why`, never embedded. */
  file?: Located<string>;
}

export interface EvidenceSource {
  source: Located<string>;
  paragraph?: Located<string>;
  claim: Words;
  grade?: Located<'A' | 'B' | 'C' | 'K'>;
  note?: Words;
  conflicts_with?: Located<string>[];
  prefers?: Located<string>[];
  /** False: known, and not used. */
  used?: Located<boolean>;
}

/** Whom the answer is about: outcomes count these groups only; default all. */
export interface AnswerSource {
  groups: Located<string>[];
}

export interface DisputeSource extends Labelled {
  uses: Located<string>;
  options: Entries<Labelled & { set: { key: Located<string>; value: Located<string> }[] }>;
  note?: Words;
}

/** A choice between settings of levers, judged by a metric. */
export interface DecisionSource extends Labelled {
  /** An outcome, `left_alive` or `observation.ID`. */
  metric: Located<string>;
  better: Located<'less' | 'more'>;
  /** What counts is only whether the metric stays on the better side of it. */
  threshold?: Located<number>;
  options: Entries<Labelled & { set?: { key: Located<string>; value: Located<number> }[] }>;
  note?: Words;
}

export interface RivalSource extends Labelled {
  id: Located<string>;
  file: Located<string>;
  because?: Located<string>[];
  note?: Words;
}

export interface MechanismSource extends Labelled {
  without: Located<string>;
  effect?: Words;
  shows?: ShownSource;
}

/** A figure of the model in which the effect of a mechanism is seen. */
export interface ShownSource extends Labelled {
  on: Day;
  of: MetricSource;
}

export interface SentenceSource {
  paragraph?: Located<string>;
  says: Words;
  mechanism?: Located<string>[];
  dispute?: Located<string>[];
  verdict: Located<'holds' | 'loose' | 'wrong' | 'not_testable' | 'none'>;
  because?: Located<string>[];
  note?: Words;
}

export interface ArticleSource {
  source: Located<string>;
  sentences: Entries<SentenceSource>;
}

/** What an analyst means by a code of interviews: a level of a trait, or a reason. */
export interface CodebookSource {
  code: Located<string>;
  means: Words;
  include?: Words;
  exclude?: Words;
  because?: Located<string>[];
}

/** Who answers for a scenario. Public, as authors of sources are. */
export interface MadeSource {
  by: Words;
  on?: Day;
  licence?: Located<string>;
}

/** Free texts of an ODD description (Grimm et al. 2020), each where no file can say it. */
export interface OddSource {
  purpose?: Words;
  patterns?: Words;
  entities?: Words;
  scheduling?: Words;
  design?: {
    basic_principles?: Words;
    emergence?: Words;
    adaptation?: Words;
    objectives?: Words;
    learning?: Words;
    prediction?: Words;
    sensing?: Words;
    interaction?: Words;
    stochasticity?: Words;
    collectives?: Words;
    observation?: Words;
  };
  initialization?: Words;
  input_data?: Words;
  submodels?: Words;
}

/** What somebody said, in one language or in both. */
export interface Said {
  en?: Located<string>;
  ar?: Located<string>;
}

/** What a number was before, and who changed it. `of`: a parameter, or `observation.ID`; `was` in its notation. */
export interface RevisionSource {
  of: Located<string>;
  on: Day;
  was: Located<string>;
  /** A role, never a person. */
  by: Located<string>;
  why?: Said;
}

/** A reader's objection. `of`: a parameter, `observation.ID` or a piece of evidence. Open until it has an answer. */
export interface ChallengeSource {
  of: Located<string>;
  on: Day;
  /** A role, never a person. */
  by: Located<string>;
  says: Said;
  /** What the reader holds right, in the notation of the number. */
  instead?: Located<string>;
  answer?: Said;
}

/** The whole scenario as written. */
export interface ScenarioSource {
  masar: Located<number>;
  id?: Located<string>;
  title: Words;
  question?: Words;
  about?: Words;
  limits?: Words[];
  made?: MadeSource;
  odd?: OddSource;
  profile?: Located<'armed_group' | 'displacement'>;
  uses?: Located<string>[];
  time: TimeSource;
  statuses?: Entries<StatusSource>;
  periods?: Entries<PeriodSource>;
  traits?: Entries<TraitSource>;
  places: Entries<PlaceSource>;
  links?: Entries<LinkSource>;
  holders?: Entries<HolderSource>;
  control?: ControlRow[];
  groups: Entries<GroupSource>;
  signals?: Entries<SignalSource>;
  reasons?: Entries<MoveSource>;
  holds_back?: Entries<HoldsBackSource>;
  falls?: FallSource[];
  moves?: MoveSource[];
  journeys?: Entries<JourneySource>;
  levers?: Entries<LeverSource>;
  answer?: AnswerSource;
  outcomes?: Entries<OutcomeSource>;
  observations?: ObservationSource[];
  fit?: FitSource;
  disputes?: Entries<DisputeSource>;
  decisions?: Entries<DecisionSource>;
  rivals?: RivalSource[];
  mechanisms?: Entries<MechanismSource>;
  article?: ArticleSource;
  codebook?: CodebookSource[];
  sources?: Entries<SourceSource>;
  evidence?: Entries<EvidenceSource>;
  /** Parameters and metrics that a reader wants to see first. */
  pinned?: Located<string>[];
  revisions?: RevisionSource[];
  challenges?: ChallengeSource[];
}
