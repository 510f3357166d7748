import type { ReviewWords } from './words.ts';

/** The part for the reviewer, in English. */
export const reviewWordsEn: ReviewWords = {
  partB: 'For the reviewer',
  sections: {
    odd: 'The model by the ODD protocol',
    trace: 'TRACE: where each question is answered',
    diagram: 'Statuses and the ways between them',
    equations: 'Equations of the moves',
    extremes: 'Extreme conditions',
    drivers: 'What drives the range',
    ethics: 'Ethics and responsibility for data',
    data: 'Everything in this file',
  },
  oddReading:
    'Written from the scenario itself after the ODD protocol (Grimm and others 2020); what its author adds stands beside it.',
  elements: {
    purpose: 'Purpose and patterns',
    entities: 'Entities, state variables and scales',
    process: 'Process overview and scheduling',
    concepts: 'Design concepts',
    initialization: 'Initialization',
    input: 'Input data',
    submodels: 'Submodels',
  },
  purpose: (question, figures) =>
    `The model is made for one question: ${question} The patterns that it is held against are the ${figures} published figures of the section on what was published.`,
  entities: ({ groups, statuses, places, links, traits, from, to }) =>
    `People of ${groups} groups. A person has a status (${statuses}), a place (${places}, with ${links} links between them), traits (${traits}) and the time spent in the status; nothing else. Time is continuous from ${from} to ${to}; places are towns, camps and countries. People are counted, never listed.`,
  process: 'A draw goes through these steps:',
  steps: [
    'The parameters of the draw are drawn from their ranges or from the posterior, and the hazards of every move follow.',
    'Arrivals are counted by group and month.',
    'People enter: traits, place, first spell.',
    'Each lives on; when a place changes hands, those in it are settled at the start of that day, before anything else.',
    'What happens is counted as it happens.',
    'Where a count of the run acts on hazards, people wait for the month in which it is known.',
    'At the end stocks are added up, and it is checked that nobody appeared or vanished.',
  ],
  concepts: {
    principles: {
      name: 'Basic principles',
      text: 'A multi-state model in continuous time: competing cause-specific hazards, changed by period, traits and signals (Putter, Fiocco and Geskus 2007).',
    },
    emergence: {
      name: 'Emergence',
      text: 'Outcomes emerge from competing moves, routes and feedback. Signs of levers that were put in by hand are marked “sign assumed”.',
    },
    adaptation: {
      name: 'Adaptation, objectives, learning, prediction',
      text: 'None: people do not optimise. Routes are drawn by attraction over distance.',
    },
    sensing: {
      name: 'Sensing',
      text: 'People sense signals only: what is held, danger, belief that lags the truth, and counts of the months before.',
    },
    interaction: {
      name: 'Interaction',
      text: 'Only through counted signals (fear of removals, for example); there is no contact between single people.',
    },
    stochasticity: {
      name: 'Stochasticity',
      text: 'Moments of moves, shares, traits, routes and arrivals are random, with numbers keyed by person and purpose; parameters are random within their ranges.',
    },
    collectives: {
      name: 'Collectives',
      text: 'Groups of origin. Families move one by one.',
    },
    observation: {
      name: 'Observation',
      text: 'Stocks and flows at dates, seen through the layer of each source: coverage, offset, lag, confirmation.',
    },
  },
  initialization: (people, groups) =>
    `The starting stock and the arrivals of ${groups} groups: ${people} people in the middle draw.`,
  input: (files) => `Given from outside, and not computed: ${files}.`,
  submodels:
    'Each move with its equation stands below; each number with its evidence in the section on parameters.',
  slotEmpty: 'The author has added nothing here.',
  traceReading:
    'The headings of TRACE (Grimm and others 2014), and where this page answers them. What is missing is said.',
  trace: {
    problem: { name: 'Problem formulation', where: 'ODD, purpose and patterns; what this cannot answer' },
    description: { name: 'Model description', where: 'ODD; diagram; equations' },
    data: {
      name: 'Data evaluation',
      where: 'Every number and what it rests on; evidence and sources; disputes',
    },
    conceptual: { name: 'Conceptual model evaluation', where: 'The article, sentence by sentence; rivals' },
    implementation: {
      name: 'Implementation verification',
      where:
        'Extreme conditions; the program’s own tests against closed forms and a second implementation (its documentation)',
    },
    output: {
      name: 'Model output verification',
      where: 'Against what was published; what the observations taught',
    },
    analysis: { name: 'Model analysis', where: 'What drives the range; levers; mechanisms taken away' },
    corroboration: {
      name: 'Model output corroboration',
      where:
        'Figures held back, a theme at a time, where a fit was made; no data that came after the model was built',
    },
  },
  diagramTitle: (statuses, ways) => `${statuses} statuses and ${ways} ways between them`,
  diagramReading:
    'Each box is a status, in the colour of its family; a line leads from where people are to where they go, entering a box on its start side. The table below says the same.',
  diagramTable: 'Ways between statuses and the moves that make them',
  from: 'from',
  to: 'to',
  moves: 'moves',
  equationsReading:
    'h is a hazard per day, for a person of kind k at place x in segment s of time; a month has 30.436875 days. The first of competing moves to spend its own Exp(1) threshold happens. Multipliers and signals act on h, or on the odds of a share: h(k, x, s) = base x product of multipliers x product of exp(b x signal(x, s)) x lever(s).',
  forms: {
    rate: { name: 'rate', note: 'p is the risk within U days' },
    median: { name: 'median', note: 'm days; with a shape a, the hazard spent by age u is ln 2 (u / m)^a' },
    mean: { name: 'mean', note: 'm days; with a shape a, (u / m x gamma(1 + 1/a))^a' },
    share: { name: 'share', note: 'settled once on entry; multipliers act on the odds' },
    fall: { name: 'fall', note: 'settled at the start of the day on which the place changes hands' },
    journey: {
      name: 'journey',
      note: 'a route is drawn by pull x km^-power; each link takes days, and stops or kills by its own share or hazard per km',
    },
  },
  equationsTable: 'Every move with its form and what acts on it',
  move: 'move',
  form: 'form',
  factors: 'numbers that act',
  signals: 'signals',
  extremesReading: (held, made, draws, thin) =>
    `${held} of ${made} conditions hold (${draws} draws, one person in ${thin}; \`masar check --extremes\`). Each is the scenario itself taken to an extreme, with what must then be so.`,
  extremesTable: 'The scenario at its extremes',
  extremeHolds: 'holds',
  extremeFails: 'does not hold',
  extremeNotHere: 'nothing to change here',
  condition: 'condition',
  result: 'result',
  ethics: [
    'Groups and counts only: no record of one person, real or simulated, is in this file or leaves the program.',
    'Modelled counts of 1 to 9 are shown as “<10”, and totals are rounded so that no small cell can be had by subtraction.',
    'Places are not finer than a tenth of a degree, time not finer than a week, and the last twelve months are left out.',
    'Words from sources that may hold names are not embedded; evidence is told in our own words.',
    'A status here is not a legal finding. “Fate unknown” is not “disappeared”.',
    'Boundaries and names on maps do not imply endorsement; borders are drawn dashed from Natural Earth.',
  ],
  notFor: 'Not to be used for',
  notForList: [
    'decisions about a single person: asylum, prosecution, return, nationality',
    'finding, tracking or targeting people, places or routes',
    'claims that something will happen',
    'counts below the rounding of this report',
  ],
  dataReading:
    'The scenario, the published figures of this run and its provenance are embedded in this page. Nothing is loaded from elsewhere.',
  files: 'file of the scenario',
  sha256: 'SHA-256',
  reopen: 'To restore the study from this file and run it again:',
  prov: 'provenance (W3C PROV, JSON)',
  dataPackage: 'data package (Frictionless, JSON with its tables)',
  cite: 'To cite',
  licence: 'The program is under the MIT licence; published figures belong to their sources.',
  depositTitle: 'Before a deposit (Zenodo or another archive)',
  deposit: [
    'this page, unchanged',
    'the scenario’s folder with its digest',
    'the version of the program and of Node',
    'who answers for the scenario, and its licence',
    'the related sources by their identifiers',
  ],
  fairTitle: 'FAIR for research software',
  fair: [
    { principle: 'Findable', how: 'version, digests of scenario and results, CITATION.cff' },
    { principle: 'Accessible', how: 'one file, opens without a network and without JavaScript' },
    { principle: 'Interoperable', how: 'YAML, CSV, JSON; PROV and Frictionless data package' },
    {
      principle: 'Reusable',
      how: 'MIT licence; every number with its source and grade; the same bytes for the same seed',
    },
  ],
};
