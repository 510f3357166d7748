import { chart, simulateDraw } from '../engine/index.js';
import { generatedPlan, type Size } from './generated.js';
import { number, spread, table } from './markdown.js';
import { interleave, nanoseconds, spreadOf, timed } from './measure.js';

const DRAW = { seed: 1, draw: 0 };

/** How cost grows with the number of places and of kinds of people, at equal people. A part of the report. */
export async function benchSizes(rounds: number): Promise<string> {
  const places = await measure(
    [4, 8, 16].map((side) => ({ side, levels: 6 })),
    rounds,
  );
  const kinds = await measure(
    [6, 17, 48].map((levels) => ({ side: 8, levels })),
    rounds,
  );
  const head = ['events', 'CPU ms a draw', 'ns an event', 'before the first draw, CPU ms'];
  return [
    '## Growth with the number of places and of kinds of people',
    'A generated scenario: 20,000 people on a square grid of places with a road between neighbours, who set out for two of its ' +
      'corners and walk there link by link; two traits, every level of which has its own speed.',
    table(
      ['places', ...head],
      places.map(({ plan, cells }) => [number(plan.places.length), ...cells]),
    ),
    table(
      ['kinds a group', ...head],
      kinds.map(({ plan, cells }) => [number(plan.kindsPerGroup), ...cells]),
    ),
    'More places make more links on a way, each an event. Before the first draw, the plan is laid out for the engine (`chart`), once for all draws.',
  ].join('\n\n');
}

async function measure(sizes: Size[], rounds: number) {
  const contenders = await Promise.all(
    sizes.map(async (size) => {
      const plan = await generatedPlan(size);
      const course = chart(plan);
      const { events } = simulateDraw(course, DRAW);
      return { plan, course, events };
    }),
  );
  const draws = await interleave(
    Object.fromEntries(contenders.map(({ course }, n) => [n, () => timed(() => simulateDraw(course, DRAW))])),
    rounds,
  );
  const charts = await interleave(
    Object.fromEntries(contenders.map(({ plan }, n) => [n, () => timed(() => chart(plan))])),
    rounds,
  );
  return contenders.map(({ plan, events }, n) => ({
    plan,
    cells: [
      number(events),
      spread(spreadOf(draws[n].map(({ cpu }) => cpu))),
      spread(nanoseconds(draws[n], events)),
      spread(spreadOf(charts[n].map(({ cpu }) => cpu))),
    ],
  }));
}
