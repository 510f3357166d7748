import type { BriefWords } from './brief.ts';

const numbers = (n: number): string => (n === 1 ? '1 number' : `${n} numbers`);

/** The part for the desk officer in English. */
export const briefWordsEn: BriefWords = {
  title: 'In two pages',
  parts: {
    answer: 'The question and the answer',
    stills: 'What happened',
    levers: 'What could be different',
    sure: 'How sure we are',
    next: 'Where to look next',
  },
  asOf: ({ date, by, made, version, run }) =>
    `Answer for ${date}. Made by ${by}${made === null ? '' : `, ${made}`}, with masar ${version}, ${run}.`,
  notStated: 'nobody who is named in the file',
  barsFinding: (outcome, people, date) =>
    `At ${date} more people are “${outcome}” than in any other outcome: ${people}`,
  barsDefinition: (date) =>
    `People by outcome at ${date}. Notch: middle run; thick line: middle half of runs; thin line: 9 in 10 runs.`,
  stillsNone: 'The scenario gives no positions of places, so the four dates stand as a table.',
  stillsTable: 'People by outcome on four dates: middle run and 9 in 10 runs',
  leversNone: 'The scenario names nothing that somebody could change.',
  leversNotRun: 'What could be changed was not run for this page: `masar run --report` does.',
  leversFinding: (lever, setting, outcome, change) =>
    `With “${lever}” set to ${setting}, “${outcome}” changes most: ${change}`,
  leversNoEffect: 'No lever has an effect beyond chance on the answer',
  leversDefinition: (date, draws) =>
    `Difference in people at ${date} with and without the change, same ${draws}. Dot: middle; line: 9 in 10 runs.`,
  leversTable: 'Levers and their clearest effects, and how many runs have the direction of the middle one',
  columns: {
    lever: 'lever, and who could move it',
    effect: 'clearest effects',
    caution: 'caution',
  },
  zero: 'no change',
  leverAt: (lever, setting) => `${lever}, set to ${setting}`,
  setTo: (setting) => (setting === '0' ? 'nothing' : `${setting} times`),
  changeOf: (outcome, change) => `${outcome}: ${change}`,
  direction: (same, of) => `(${same} of ${of} runs)`,
  noClear: 'no effect beyond chance',
  morePinned: (count) =>
    count === 1
      ? 'One more number is pinned in the scenario: the second part has it.'
      : `${count} more numbers are pinned in the scenario: the second part has them.`,
  moreLevers: (count) =>
    count === 1 ? 'One more lever is in the second part.' : `${count} more levers are in the second part.`,
  measured: (count) =>
    count === 0
      ? 'Measured or quoted: no number with a range. Nobody counted what is modelled here.'
      : `Measured or quoted from a source: ${numbers(count)}.`,
  inferred: (count) =>
    `Inferred from what sources say, or calibrated to published figures: ${numbers(count)}.`,
  assumed: (count) =>
    `Assumed, or without a grade: ${numbers(count)}. Other people would assume other values.`,
  strongest: (part, outcome, change) =>
    `Of the parts that were taken away or replaced one by one, the answer leans most on “${part}”. Without it, ${outcome}: ${change}.`,
  strongestUnknown: 'On which assumption the answer leans most was not tried for this page.',
  changeMind: (outcome, range, date) =>
    `What would change our mind: a sound count of “${outcome}” at ${date} that lies outside ${range}.`,
  more: (count) => `${count} more`,
  failed: (labels) => `The model already disagrees with: ${labels}.`,
  nothingFailed: (passed, scored) =>
    scored === 0
      ? 'No published figure was set beside the model.'
      : `The middle run lies inside the published range of ${passed} of ${scored} figures; values were chosen with them in view, so this is no proof.`,
  dispute: ({ name, follows, other, change }) =>
    `${name}: the model follows “${follows}”. Under “${other}”${change === null ? ' nothing was run.' : `, those who left alive: ${change}.`}`,
  noDisputes: 'The file marks no dispute between sources.',
  widest: (outcome, range) =>
    `The widest range of those who left is that of “${outcome}” (${range}). A sound count of it, at any date, is worth most.`,
  lookAt: (part) => `The answer leans most on “${part}”. Look for sources that speak against it.`,
  openDispute: (name) => `“${name}” moves the answer most of all disputes. Settle it first.`,
  assumedMost: (part, count) =>
    `“${part}” rests on ${numbers(count)} that are assumed, more than any other part. Look there for published figures.`,
  nextBasis: 'Ranked by the ranges and variants of this run, not by a measured value of information.',
};
