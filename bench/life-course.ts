import { chart, type DrawRecord, simulateDraw } from '../engine/index.js';
import type { Plan } from '../engine/plan.js';
import { compileCpp, FLAGS } from './compiled-cpp.js';
import { drawNumbers, roomForNumbers } from './flatten.js';
import { number, spread, table } from './markdown.js';
import { type Cost, interleave, nanoseconds, ratios, spreadOf, timed } from './measure.js';
import { agentDays } from './population.js';

const SEED = 1;
const DRAWS = [0, 1, 2, 3];
const BATCH = 2048;
/** What one draw may take, in CPU milliseconds; and how many times the C++ program's time. */
const BAR_DRAW = 60;
const BAR_CPP = 1.3;

/** The engine on leaving-isis at full population, one core, against the same algorithm in C++. A part of the report. */
export async function benchLifeCourse(plan: Plan, rounds: number): Promise<string> {
  const course = chart(plan);
  const records = DRAWS.map((draw) => simulateDraw(course, { seed: SEED, draw, batch: BATCH }));
  const tables = roomForNumbers(course);
  const cohorts = DRAWS.map((draw) => drawNumbers(course, tables, SEED, draw).cohorts);
  const events = records.reduce((sum, record) => sum + record.events, 0);
  const people = records.reduce((sum, record) => sum + record.people.in, 0);
  const days = cohorts.reduce((sum, of) => sum + agentDays(plan, of), 0);

  const cpp = compileCpp(course, SEED, DRAWS, BATCH);
  try {
    const costs = await interleave(
      {
        all: () => timed(() => pass((draw) => simulateDraw(course, { seed: SEED, draw, batch: BATCH }))),
        numbers: () => timed(() => pass((draw) => drawNumbers(course, tables, SEED, draw))),
        cpp: (): Cost =>
          cpp === null ? { cpu: Number.NaN, wall: Number.NaN } : { cpu: cpp.pass(), wall: 0 },
      },
      rounds,
    );
    // The C++ program is given the numbers of each draw; the engine works them out, which is taken off.
    const living = costs.all.map((cost, round) => ({ ...cost, cpu: cost.cpu - costs.numbers[round].cpu }));
    const rows = [
      row('TypeScript, a whole draw', costs.all),
      row('of it, the numbers of the draw (parameters, hazards, arrivals)', costs.numbers),
      row('of it, the people', living),
      ...(cpp === null ? [] : [row('C++, the people', costs.cpp)]),
    ];
    const one = spreadOf(costs.all.map(({ cpu }) => cpu / DRAWS.length));
    const clock = spreadOf(costs.all.map(({ wall }) => wall / DRAWS.length));
    return [
      '## The engine: leaving-isis at full population, warm, one core',
      `${number(people / DRAWS.length)} people, ${number(events / DRAWS.length)} events and ${number(days / DRAWS.length)} agent-days a draw ` +
        `(an agent-day is one person for one day between their arrival and the end); ${DRAWS.length} draws a round, ${rounds} rounds.`,
      table(['', 'CPU ms a draw', 'ns an event', 'ns an agent-day'], rows),
      `One draw: **${spread(one)} ms** of CPU, ${spread(clock)} ms on the clock; the bar is ${BAR_DRAW} ms: ${one.median <= BAR_DRAW ? 'reached' : 'not reached'} here.`,
      cpp === null
        ? 'No g++ here: the comparison with C++ was left out.'
        : againstCpp(cpp.compiler, cpp.fingerprints(), records, living, costs.cpp),
    ].join('\n\n');
  } finally {
    cpp?.remove();
  }

  function row(name: string, of: Cost[]): string[] {
    return [
      name,
      spread(spreadOf(of.map(({ cpu }) => cpu / DRAWS.length))),
      spread(nanoseconds(of, events)),
      spread(nanoseconds(of, days)),
    ];
  }
}

function pass(work: (draw: number) => unknown): void {
  for (const draw of DRAWS) work(draw);
}

function againstCpp(
  compiler: string,
  found: string[],
  records: DrawRecord[],
  people: Cost[],
  cpp: Cost[],
): string {
  const expected = records.map(({ people: p, events, lanes }) =>
    [p.in, p.here, p.out, events, ...lanes].join(' '),
  );
  const equal = expected.every((fingerprint, i) => fingerprint === found[i]);
  const ratio = ratios(people, cpp);
  if (!equal) process.exitCode = 1;
  const verdict = ratio.median <= BAR_CPP ? 'reached' : 'not reached';
  return [
    `TypeScript takes **${spread(ratio)}** times what C++ takes for the people; the bar is ${BAR_CPP}: ${verdict} here.`,
    `C++ is life-course.cpp, ${compiler}, \`${FLAGS.join(' ')}\`.`,
    equal
      ? `Same algorithm: people, events and all three lanes of each of the ${records.length} draws are equal to the bit (draw 0: ${expected[0]}).`
      : `**Not the same algorithm**: TypeScript found ${expected.join('; ')}; C++ found ${found.join('; ')}.`,
  ].join('\n');
}
