import type { ExtremeWords } from './extremes.ts';

const inStatus = (status: string): string => (status === '' ? '' : ` (${status})`);

export const extremesEn: ExtremeWords = {
  title: 'Extreme conditions',
  about: 'The scenario is taken to extremes, and what must then hold for any scenario is looked for.',
  holds: 'holds',
  fails: 'does not hold',
  idle: 'nothing to test',
  conditions: {
    as_written: {
      change: 'as it is written',
      expected: 'nobody appears or vanishes, and the dead stay dead',
    },
    same_seed: { change: 'run once more', expected: 'the same to the last bit, and no two draws alike' },
    thinned: { change: 'half as many people simulated', expected: 'the same shares, but for chance' },
    tenfold: { change: 'ten times as many people', expected: 'the same shares, but for chance' },
    best_values: { change: 'every number at its best value', expected: 'draws differ by chance alone' },
    no_arrivals: { change: 'nobody is there and nobody comes', expected: 'nobody is ever counted' },
    nobody_leaves: {
      change: 'every speed and share at 0',
      expected: 'no move is made, except where a place falls',
    },
    nothing_falls: { change: 'places never change hands', expected: 'nobody is settled by a fall' },
    all_can_die: {
      change: 'whoever can die does so at once',
      expected: 'nobody is left in a status in which people can die',
    },
    levers_lowest: {
      change: 'every lever at its lowest',
      expected: 'as many people come, and no move of a lever at 0 is made',
    },
    levers_highest: {
      change: 'every lever at its highest',
      expected: 'as many people come, and nobody appears or vanishes',
    },
    no_way_out: { change: 'every link closed', expected: 'nobody travels' },
    counts_weightless: {
      change: 'counted signals weigh nothing',
      expected: 'every life is as it is without them',
    },
    groups_apart: {
      change: 'half of the groups without the others',
      expected: 'every life is as it is beside them, when counted signals weigh nothing',
    },
  },
  found: {
    unbalanced: ({ none, found, draws }) =>
      none ? `so in all ${draws} draws` : `not so in ${found} of ${draws} draws`,
    changed: ({ none, found, draws }) =>
      none ? `so in all ${draws} draws` : `otherwise in ${found} of ${draws} draws`,
    alike: ({ none, found }) => (none ? 'no two alike' : `like another draw: ${found}`),
    people: ({ none, found, status }) =>
      none ? 'nobody' : `people in all draws and months: ${found}${inStatus(status)}`,
    moves: ({ none, found }) => (none ? 'no move' : `moves in all draws: ${found}`),
    standard_errors: ({ found, limit, status }) =>
      `at most ${found} standard errors apart${inStatus(status)}; ${limit} are allowed`,
    dispersion: ({ found, limit, status }) =>
      `variance over mean at most ${found}${inStatus(status)}; ${limit} is allowed`,
  },
  line: (change, expected) => `${change}: ${expected}`,
  foundLine: (found) => `found: ${found}`,
  tally: (held, made) => `${held} of ${made} extreme conditions hold.`,
  size: (draws, thin) =>
    thin === 1 ? `${draws} draws of everybody` : `${draws} draws, one person in ${thin} simulated`,
};
