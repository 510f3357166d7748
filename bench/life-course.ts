import { type Course, chart, type DrawRecord, simulateDraw } from '../engine/index.js';
import type { Plan } from '../engine/plan.js';
import { compileCpp, FLAGS } from './compiled-cpp.js';
import { drawNumbers, roomForNumbers } from './flatten.js';
import { number, spread, table } from './markdown.js';
import { type Cost, interleave, nanoseconds, ratios, spreadOf, timed } from './measure.js';
import { agentDays } from './population.js';

const SEED = 1;
const DRAWS = [0, 1, 2, 3];
/** What one draw may take, in CPU milliseconds; and how many times the C++ program's time. */
const BAR_DRAW = 60;
const BAR_CPP = 1.3;

/** Thinning of the studies that a report makes. */
const THIN = 8;

/** The engine on leaving-isis, one core. A part of the report. */
export async function benchWholeDraw(plan: Plan, rounds: number): Promise<string> {
  const course = chart(plan);
  const tables = roomForNumbers(course);
  const records = DRAWS.map((draw) => simulateDraw(course, { seed: SEED, draw }));
  const perDraw = unitsOf(course, records);
  const costs = await interleave(
    {
      all: () => timed(() => pass((draw) => simulateDraw(course, { seed: SEED, draw }))),
      numbers: () => timed(() => pass((draw) => drawNumbers(course, tables, SEED, draw))),
      thinned: () => timed(() => pass((draw) => simulateDraw(course, { seed: SEED, draw, thin: THIN }))),
    },
    rounds,
  );
  const one = spreadOf(costs.all.map(({ cpu }) => cpu / DRAWS.length));
  const clock = spreadOf(costs.all.map(({ wall }) => wall / DRAWS.length));
  const thinned = spreadOf(costs.thinned.map(({ cpu }) => cpu / DRAWS.length));
  return [
    '## The engine: leaving-isis at full population, warm, one core',
    sizeOf(perDraw, rounds),
    table(COLUMNS, [
      row('a whole draw', costs.all, perDraw),
      row('of it, the numbers of the draw (parameters, hazards, arrivals)', costs.numbers, perDraw),
    ]),
    `One draw: **${spread(one)} ms** of CPU, ${spread(clock)} ms on the clock; the bar is ${BAR_DRAW} ms: ${one.median <= BAR_DRAW ? 'reached' : 'not reached'} here. ` +
      `With one person in ${THIN}: ${spread(thinned)} ms of CPU.`,
  ].join('\n\n');
}

/** The engine against the same algorithm in C++, on a plan without journeys and feedback. A part of the report. */
export async function benchCpp(plan: Plan, rounds: number): Promise<string> {
  const course = chart(plan);
  const tables = roomForNumbers(course);
  const records = DRAWS.map((draw) => simulateDraw(course, { seed: SEED, draw }));
  const perDraw = unitsOf(course, records);
  const cpp = compileCpp(course, SEED, DRAWS);
  try {
    const costs = await interleave(
      {
        all: () => timed(() => pass((draw) => simulateDraw(course, { seed: SEED, draw }))),
        numbers: () => timed(() => pass((draw) => drawNumbers(course, tables, SEED, draw))),
        cpp: (): Cost =>
          cpp === null ? { cpu: Number.NaN, wall: Number.NaN } : { cpu: cpp.pass(), wall: 0 },
      },
      rounds,
    );
    // The C++ program is given the numbers of each draw; the engine works them out, which is taken off.
    const living = costs.all.map((cost, round) => ({ ...cost, cpu: cost.cpu - costs.numbers[round].cpu }));
    return [
      '## Against C++: leaving-isis as its rival `ways_as_speeds`, without fear',
      `The C++ program knows neither journeys nor feedback, so both run the rival on which nobody walks the network, with the mechanism \`fear\` taken away; papers are lost and bought as in the scenario. ${sizeOf(perDraw, rounds)}`,
      table(COLUMNS, [
        row('TypeScript, a whole draw', costs.all, perDraw),
        row('of it, the people', living, perDraw),
        ...(cpp === null ? [] : [row('C++, the people', costs.cpp, perDraw)]),
      ]),
      cpp === null
        ? 'No g++ here: the comparison with C++ was left out.'
        : againstCpp(cpp.compiler, cpp.fingerprints(), records, living, costs.cpp),
    ].join('\n\n');
  } finally {
    cpp?.remove();
  }
}

const COLUMNS = ['', 'CPU ms a draw', 'ns an event', 'ns an agent-day'];

/** Of all draws together. */
interface Units {
  people: number;
  events: number;
  days: number;
}

function unitsOf(course: Course, records: DrawRecord[]): Units {
  const tables = roomForNumbers(course);
  return {
    people: records.reduce((sum, record) => sum + record.people.in, 0),
    events: records.reduce((sum, record) => sum + record.events, 0),
    days: DRAWS.reduce(
      (sum, draw) => sum + agentDays(course.plan, drawNumbers(course, tables, SEED, draw).cohorts),
      0,
    ),
  };
}

function sizeOf({ people, events, days }: Units, rounds: number): string {
  return (
    `${number(people / DRAWS.length)} people, ${number(events / DRAWS.length)} events and ${number(days / DRAWS.length)} agent-days a draw ` +
    `(an agent-day is one person for one day between their arrival and the end); ${DRAWS.length} draws a round, ${rounds} rounds.`
  );
}

function row(name: string, of: Cost[], { events, days }: Units): string[] {
  return [
    name,
    spread(spreadOf(of.map(({ cpu }) => cpu / DRAWS.length))),
    spread(nanoseconds(of, events)),
    spread(nanoseconds(of, days)),
  ];
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
