/** The words that only the report uses. Values that sentences take are text as it is to be shown. */
export interface ReportWords {
  /** Legend of the language switch. */
  chooseLanguage: string;
  contents: string;

  sections: {
    answer: string;
    overTime: string;
    whereAndHow: string;
    byOrigin: string;
    observed: string;
    howSure: string;
    parameters: string;
    evidence: string;
    limits: string;
    reproduce: string;
    glossary: string;
  };

  /** The answer in one sentence. `people` is a noun phrase such as `12,000 people`. */
  leftAlive: (data: {
    date: string;
    people: string;
    range: string;
    draws: string;
    unknown: { people: string; range: string } | null;
  }) => string;
  /** The answer where the run has no count of those who left alive. `parts`: outcomes with their people. */
  outcomesAt: (data: { date: string; parts: string; draws: string }) => string;
  /** One outcome in such a list. */
  outcomePart: (outcome: string, people: string) => string;
  whatThisIsNot: string;
  notForecast: string;
  notPersons: string;

  outcomesFigure: (date: string) => string;
  outcomesSummary: (date: string, parts: string) => string;
  /** What the marks of the chart of outcomes mean. */
  outcomesReading: string;
  half: string;
  ninety: string;
  middle: string;

  overTimeFigure: string;
  overTimeReading: string;
  overTimeSummary: (data: {
    outcome: string;
    start: string;
    headline: string;
    headlineDate: string;
    end: string;
    endDate: string;
  }) => string;
  keyNinety: string;
  keyHalf: string;
  keyMiddle: string;
  keyObserved: string;
  keyObservedAdjusted: string;
  showTable: string;
  tableOverTime: string;

  largestCells: (count: number) => string;
  cellsOf: (outcome: string) => string;
  cellsSummary: (outcome: string, people: string, cells: number) => string;
  foldedCells: (count: number, highest: string) => string;
  whereReading: string;

  originTable: string;
  originReading: string;
  came: string;
  notInAnswer: string;

  observedFigure: string;
  observedReading: string;
  observedSummary: (data: { inside: number; scored: number; covered: number; outside: string }) => string;
  observedTable: string;
  nothingObserved: string;
  sourceSays: string;
  modelSays: string;
  result: string;
  /** A range with what it holds. */
  rangeNamed: (name: string, range: string) => string;
  verdict: { passed: string; tooLow: string; tooHigh: string; input: string };
  /** Marks on the axis of ratios: model divided by source. */
  times: (factor: number, shown: string) => string;
  beyondAxis: string;

  holes: string;
  gradesTable: string;
  numbers: string;
  meaning: string;
  disputes: (count: number) => string;
  notYet: string;

  parametersReading: string;
  openParameters: (count: number) => string;
  kinds: { holds_back: string; groups: string; observations: string };
  asWritten: string;
  converted: string;
  perDay: (number: string) => string;
  perKm: (number: string) => string;
  kmPerDay: (number: string) => string;
  weight: (number: string) => string;
  chance: (number: string) => string;
  timesFactor: (number: string) => string;
  perSignal: (number: string) => string;
  people: (number: string) => string;
  days: (number: string) => string;
  fixed: string;
  noGround: string;
  saidBy: (publisher: string, date: string | null) => string;

  evidenceReading: string;
  openSources: (count: number) => string;
  sourcesTable: string;
  conflictsWith: string;
  paragraph: (paragraph: string) => string;
  sourceGrade: (grade: string, meaning: string) => string;
  /** Between the parts of a citation. */
  comma: string;
  noSources: string;
  titleColumn: string;
  locator: string;

  genericLimits: readonly string[];

  command: string;
  reproduceReading: string;
  conserved: (data: { draws: number; conserved: number; people: string }) => string;
  identity: { scenario: string; result: string; version: string; thin: string; executor: string };

  glossaryTable: string;
  definition: string;
  family: string;
  words: string;
  /** Terms of the report itself and what they mean. */
  terms: readonly { term: string; meaning: string }[];

  licence: (version: string) => string;
  /** Under each picture: of which run it is. */
  sourceLine: (data: {
    version: string;
    scenario: string;
    digest: string;
    draws: string;
    seed: string;
  }) => string;
  /** The mark inside each picture. */
  mark: (seed: string, draws: string) => string;
}
