import { chart, type DrawRecord, simulateDraw } from '../../src/engine/index.ts';
import { type Files, loadScenario, type Scenario } from '../../src/scenario/scenario.ts';

/** A scenario from its text, which must be free of mistakes. */
export function scenarioOf(text: string, files: Files = {}, settings: Record<string, string> = {}): Scenario {
  const { scenario, diagnostics } = loadScenario({ 'scenario.yaml': text, ...files }, { settings });
  if (scenario === null)
    throw new Error(
      diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${JSON.stringify(d.problem)}`).join('\n'),
    );
  return scenario;
}

export function draws(
  scenario: Scenario,
  count: number,
  options: { seed?: number; thin?: number; windows?: 'calendar' | 'ahead' } = {},
): DrawRecord[] {
  const course = chart(scenario.plan, 'full');
  return Array.from({ length: count }, (_, draw) => simulateDraw(course, { seed: 1, ...options, draw }));
}

/** People in a status (at any place, or at one) at the end of a record; the last one by default. */
export function peopleIn(
  scenario: Scenario,
  record: DrawRecord,
  status: string,
  options: { row?: number; place?: string } = {},
): number {
  const { plan } = scenario;
  const { recording } = plan;
  const row = options.row ?? recording.days.length - 1;
  const width = record.stock.length / recording.days.length;
  let people = 0;
  recording.spots.forEach((spot, s) => {
    if (plan.statuses[spot.status] !== status) return;
    if (options.place !== undefined && plan.places[spot.place] !== options.place) return;
    for (let k = 0; k < recording.strands; k++)
      people += record.stock[row * width + s * recording.strands + k];
  });
  return people;
}

/** Times a move was made in all. */
export function timesMade(scenario: Scenario, record: DrawRecord, id: string): number {
  const { plan, compiled } = scenario;
  const { recording } = plan;
  const transition = compiled.transitions.find((t) => t.id === id);
  if (!transition) throw new Error(`no move ${id}`);
  const width = record.flow.length / recording.days.length;
  let made = 0;
  recording.channels.forEach((channel, c) => {
    if (!transition.indexes.includes(channel.move)) return;
    for (let row = 0; row < recording.days.length; row++)
      for (let k = 0; k < recording.strands; k++)
        made += record.flow[row * width + c * recording.strands + k];
  });
  return made;
}

export function mean(values: number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

export function variance(values: number[]): number {
  const m = mean(values);
  return values.reduce((sum, v) => sum + (v - m) ** 2, 0) / (values.length - 1);
}
