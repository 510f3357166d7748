import type { OddWords } from './odd.ts';

/** The ODD description in English. */
export const oddWordsEn: OddWords = {
  title: 'Description of the model (ODD)',
  reading:
    'The seven elements of the ODD protocol (Grimm et al. 2020, JASSS 23(2) 7). Plain text is generated from the scenario and cannot drift from it; framed text was written by its author.',
  elements: {
    purpose: '1. Purpose and patterns',
    entities: '2. Entities, state variables and scales',
    scheduling: '3. Process overview and scheduling',
    design: '4. Design concepts',
    initialization: '5. Initialization',
    input_data: '6. Input data',
    submodels: '7. Submodels',
  },
  concepts: {
    basic_principles: 'Basic principles',
    emergence: 'Emergence',
    adaptation: 'Adaptation',
    objectives: 'Objectives',
    learning: 'Learning',
    prediction: 'Prediction by the people modelled',
    sensing: 'Sensing',
    interaction: 'Interaction',
    stochasticity: 'Stochasticity',
    collectives: 'Collectives',
    observation: 'Observation',
  },
  generated: 'generated',
  written: 'written by the author',
  gap: (key) => `Not written yet: ${key}.`,
  gaps: (missing, of) =>
    missing === 0
      ? `All ${of} free texts are written.`
      : `${missing} of ${of} free texts are not written yet; each gap is flagged where it is.`,

  question: (question) => `The question: ${question}`,
  patterns: ({ figures, fit, test, input }) =>
    `It is set beside ${figures} published figures: ${fit} to fit, ${test} to test, ${input} as inputs.`,
  noPatterns: 'It is set beside no published figure.',

  entities: ({ groups, places, links, holders }) =>
    `People, in ${groups}; ${places}; ${links} links between them; ${holders} holders of places. People are simulated one by one and leave only counts.`,
  scales: ({ from, to, days }) =>
    `Time: from ${from} to ${to} (${days}), continuous; given data change by the day, counts are reported by the month.`,
  space:
    'Space: places are points of a network, not areas; positions are no finer than the profile allows, and distances are kilometres along links.',
  variablesTable: 'State variables of a person',
  columns: { variable: 'variable', values: 'values', changes: 'changes' },
  variables: {
    status: 'status',
    place: 'place',
    age: 'time spent in the status',
    group: 'group, and with it home',
    level: 'trait',
    byMoves: 'by moves',
    byMovesFalls: 'by moves, journeys and falls of places',
    running: 'runs on until the status changes',
    never: 'never',
    moves: (ids) => `by ${ids}`,
  },

  order: [
    'Numbers with a range are drawn, and from them every hazard on every stretch of time.',
    'Arrivals are counted by group and month; people enter with traits and a first place.',
    'A place that changes hands settles those in it first thing that day.',
    'Otherwise the next move is made: of all causes that compete, the first whose threshold is used up.',
    'Shares out of a status are settled as it is entered; travellers draw a way and walk it link by link.',
    'What happens is counted in the month in which it happens.',
    'Where counts act back on people, all live through a month before anybody begins the next.',
  ],
  processes: ({ reasons, hazards, shares, falls, journeys, fedBack }) =>
    `Processes: ${reasons} reasons to leave, ${hazards} other moves with a speed, ${shares} shares on entry, rules for falling places: ${falls}, statuses that travel: ${journeys}, counts that act back: ${fedBack}.`,

  principles:
    'A multi-state model in continuous time with competing, cause-specific hazards (Prentice et al. 1978), simulated person by person.',
  emerges: (emerging, assumed, none) =>
    `Of the effects of levers on outcomes, ${emerging} have a direction that comes about in the run, ${assumed} one that was put in, and ${none} are not beyond chance.`,
  emergesUnknown: 'Which directions come about in the run was not studied for this page.',
  adapts: 'Travellers draw another way where the one ahead has closed, and wait where none is open.',
  adaptsNot: 'Nobody reacts to a change other than through the hazards that it changes.',
  weighs:
    'Ways are drawn with weights: the pull of a target by a power of the kilometres as they are felt. Nobody maximizes anything.',
  weighsNot: 'There is no choice, so nothing is maximized.',
  learns: (moves) => `None. Traits change by moves: ${moves}.`,
  learnsNot: 'None; traits stay as they are.',
  predicts: 'None: people in the model look no further than the present.',
  senses: (signals) => `Hazards read these signals: ${signals}.`,
  sensesNot: 'No signal acts on anybody.',
  interacts: (signals) => `Through counts that act back: ${signals}.`,
  interactsNot: 'None: no life acts on another.',
  chance: (ranged, fixed) =>
    `Times of moves, ways, first places and traits are random, keyed by person and purpose (Threefry), so that variants are paired. ${ranged} numbers have a range and are drawn once for each run (scrambled van der Corput sequences); ${fixed} are fixed.`,
  collective: (groups) =>
    `${groups}, which share arrivals, home and the cases written for them; they decide nothing.`,
  observes: (outcomes, figures, layered) =>
    `People by ${outcomes} outcomes, status, place, group and month. Of ${figures} published figures ${layered} have a layer between the model and what the source counts: coverage, lag, offset or confirmation.`,

  groupsTable: 'How people enter',
  groupColumns: { group: 'group', start: 'on the first day', arrives: 'later', scale: 'times' },
  byMonth: 'by month, from a file',
  files: (files) => `Read from files: ${files}.`,
  noFiles: 'Nothing is read from files beside the scenario.',
  rowsOfControl: (rows) => `${rows} rows say who holds which place from which day.`,
  submodels: 'Each kind of move is an equation, and every move of the scenario stands with its formula.',
  mechanisms: (count) =>
    count === 1
      ? 'One part can be taken away, and the answer without it is reported.'
      : `${count} parts can be taken away one by one, and the answer without each is reported.`,
  seeDiagram: 'State diagram',
  seeEquations: 'Equations and moves',
  seeParameters: 'Numbers',
};
