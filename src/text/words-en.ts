import { extremesEn } from './extremes-en.ts';
import { written } from './numbers.ts';
import { type EnglishForms, pluralEn } from './plural.ts';
import { quoteEn } from './quote.ts';
import { remarksEn } from './remarks-en.ts';
import type { CountedNoun, Phrases } from './words.ts';

const nouns: Record<CountedNoun, EnglishForms> = {
  people: { one: '# person', other: '# people' },
  draws: { one: '# draw', other: '# draws' },
  months: { one: '# month', other: '# months' },
  parameters: { one: '# parameter', other: '# parameters' },
  days: { one: '# day', other: '# days' },
  places: { one: '# place', other: '# places' },
  statuses: { one: '# status', other: '# statuses' },
  groups: { one: '# group', other: '# groups' },
  moves: { one: '# move', other: '# moves' },
  observations: { one: '# observation', other: '# observations' },
  sources: { one: '# source', other: '# sources' },
  evidence: { one: '# evidence entry', other: '# evidence entries' },
  errors: { one: '# error', other: '# errors' },
  warnings: { one: '# warning', other: '# warnings' },
  numbers: { one: '# number', other: '# numbers' },
  disputes: { one: '# dispute', other: '# disputes' },
  files: { one: '# file', other: '# files' },
  challenges: { one: '# challenge', other: '# challenges' },
};

const counted = (n: number, noun: CountedNoun, shown = written(n)): string => pluralEn(n, shown, nouns[noun]);

/** The English words. */
export const wordsEn: Phrases = {
  counted,
  list: (names) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
  name: quoteEn,

  headings: {
    outcome: 'outcome',
    status: 'status',
    place: 'place',
    group: 'group',
    move: 'move',
    people: 'people',
    peoplePerMonth: 'people per month',
    share: 'share',
    median: 'median',
    half: '50 %',
    ninety: '90 %',
    best: 'best',
    range: 'range',
    difference: 'difference',
    observed: 'observed',
    modelled: 'modelled',
    date: 'date',
    use: 'used for',
    inside: 'inside the range',
    parameter: 'parameter',
    value: 'value',
    convertedTo: 'converted to',
    basis: 'grade',
    because: 'because',
    claim: 'claim',
    source: 'source',
    publisher: 'publisher',
    paragraph: 'paragraph',
    grade: 'grade of the source',
    note: 'note',
    lever: 'lever',
    total: 'total',
    from: 'from',
    to: 'to',
  },

  sections: {
    question: 'The question',
    answer: 'The answer',
    where: 'Where they are',
    how: 'How they live',
    overTime: 'Over time',
    byGroup: 'By group',
    whatIf: 'What could be different',
    howSure: 'How sure this is',
    evidence: 'Evidence',
    disputes: 'Where sources disagree',
    observations: 'Against what was observed',
    parameters: 'Every number and what it rests on',
    sources: 'Sources',
    limits: 'Limits',
    reproduce: 'How to reproduce',
    ethics: 'Care for people and data',
    glossary: 'Words',
    next: 'Where to look next',
  },

  labels: {
    modelled: 'modelled',
    whatIfNotForecast: 'what-if, not a forecast',
    plausibleRange: 'range of plausible runs',
    stillInside: 'still inside',
    fateUnknown: 'fate unknown',
    medianRun: 'middle run',
    noChange: 'no change',
    ok: 'ok',
    yes: 'yes',
    no: 'no',
    none: 'none',
    unknown: 'not known',
    error: 'error',
    warning: 'warning',
    help: 'help',
    note: 'note',
    seed: 'seed',
    draws: 'draws',
    version: 'version',
    digest: 'digest',
    settings: 'settings',
    wrote: 'wrote',
    next: 'next',
    evidence: 'evidence',
    showTable: 'show as a table',
    otherLanguage: 'العربية',
  },

  basis: {
    measured: 'measured',
    quoted: 'quoted',
    calibrated: 'calibrated',
    inferred: 'inferred',
    assumed: 'assumed',
  },
  basisMeaning: {
    measured: 'counted or measured by the source itself',
    quoted: 'a number that a source states without showing how it was found',
    calibrated: 'fitted so that the model meets the observations',
    inferred: 'judged from what sources describe without a number',
    assumed: 'chosen by the author; no source says it',
  },
  noBasis: 'no grade given',
  use: { fit: 'fit', test: 'test', input: 'input' },
  useMeaning: {
    fit: 'used to fit the model',
    test: 'held out, to test the model',
    input: 'put into the model, so no success when it comes out again',
  },
  sourceGrade: {
    A: 'official, or two independent sources',
    B: 'one good source',
    C: 'a weak source',
    K: 'general knowledge, to be checked again',
  },

  verbs: {
    init: 'start a scenario in a folder',
    check: 'find mistakes in a scenario',
    run: 'simulate a scenario and write the results',
    studio: 'open the scenario in the browser',
    report: 'write one HTML page in both languages',
    compare: 'show the paired differences between runs',
  },
  options: {
    draws: 'how many plausible runs',
    seed: 'start of all random numbers',
    set: 'set a lever, a parameter or a dispute, such as removals=0.3; may be repeated',
    rival: 'run a rival structure of the scenario, by its id',
    without: 'take a mechanism of the scenario away, by its id',
    fit: 'draw parameters from a posterior of `masar fit`: its folder or file; without a path the one in the scenario’s folder',
    output: 'folder or file to write',
    workers: 'how many processor cores to use',
    executor: 'how draws are computed: individuals (person by person) or expected (counts, without chance)',
    thin: 'simulate one person in so many, each weighted by that number',
    strict: 'warnings count as errors, and every number needs a ground',
    json: 'data for programs in place of text',
    quiet: 'say nothing but errors',
    color: 'colours: auto, always or never',
    lang: 'language of messages: en or ar',
    directory: 'work in this folder',
    report: 'also write the report',
    version: 'print the version',
    help: 'print this help',
  },

  atDate: (date) => `at ${date}`,
  soManyIn: (outcome, people) => `${outcome}: ${people} people`,
  rangeOfRuns: (draws, low, high) => `range of ${counted(draws, 'draws')}: ${low} to ${high}`,
  peopleConserved: (people) =>
    `people in = people out + people here   ${people.in} = ${people.out} + ${people.here}`,
  evidenceTally: (tally) => {
    const graded = `${tally.measured} measured · ${tally.quoted} quoted · ${tally.calibrated} calibrated · ${tally.inferred} inferred · ${tally.assumed} assumed`;
    return tally.none === 0 ? graded : `${graded} · ${tally.none} without a grade`;
  },
  basedOn: (sources, observations) =>
    `Based on ${counted(sources, 'sources')} and compared with ${counted(observations, 'observations')}.`,
  runOf: (run) =>
    `${counted(run.months, 'months')} · ${counted(run.places, 'places')} · ${counted(run.statuses, 'statuses')} · ${counted(run.draws, 'draws')} · seed ${run.seed}`,
  progress: (done, total) => `${done} of ${counted(total, 'draws')}`,
  expectedOnly: 'Expected counts: the ranges are of the parameters alone, without chance.',
  thinned: (thin) => `One person in ${thin} was simulated, and each counts for ${thin}.`,
  checked: (file, errors, warnings) =>
    `check: ${counted(errors, 'errors')}, ${counted(warnings, 'warnings')} in ${file}`,
  checkedClean: (file) => `check: no mistakes in ${file}`,
  scorePassed: (passed, scored) =>
    `The middle run meets ${passed} of ${counted(scored, 'observations')} within their ranges.`,
  scoreCovered: (covered90, scored) =>
    `${covered90} of ${counted(scored, 'observations')} lie inside the 90 % range of the runs.`,
  leverEffect: (lever, from, to, effect, outcome) =>
    `With ${lever} at ${to} in place of ${from}, ${outcome}: ${effect}.`,
  signCertainty: (same, draws) => `The difference has this sign in ${same} of ${counted(draws, 'draws')}.`,
  smallCells: () => 'Modelled counts of 1 to 9 people are shown as <10, and other counts are rounded.',
  notForecast: () =>
    'This is a what-if: what follows from these assumptions, with the range of plausible runs. It does not say what will happen.',
  reproduceWith: (command) => `The same numbers come from: ${command}`,
  unknownVerb: (verb, suggestion) =>
    suggestion === undefined
      ? `no such command: ${quoteEn(verb)}`
      : `no such command: ${quoteEn(verb)}; did you mean ${quoteEn(suggestion)}?`,
  unknownCode: (code) => `no such code: ${quoteEn(code)}; codes look like \`M0107\``,
  cannotRead: (file) => `cannot read ${quoteEn(file)}`,
  cannotWrite: (file) => `cannot write ${quoteEn(file)}`,
  ourMistake: () =>
    'this is a mistake in masar itself, not in your file; please report it with the lines below',
  extremes: extremesEn,
  remarks: remarksEn,
};
