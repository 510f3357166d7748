import { civilText } from '../scenario/index.ts';
import type { Run } from './run.ts';
import { cellOf } from './standard-error.ts';
import type { Quantiles, Summary } from './summary.ts';

/** Where people of the answer's groups are on each map's date, by outcome, and who set out on which link before it. */
export function summarizeMaps(run: Run): Summary['maps'] {
  const { plan, compiled } = run.scenario;
  const outcomes = plan.outcomes.length;
  const { places, links, recording } = plan;
  return [...recording.maps].map((row, map) => ({
    on: civilText(compiled.origin + recording.days[row]),
    places: places.flatMap((place, p) => {
      const people: Record<string, Quantiles> = {};
      plan.outcomes.forEach(({ id }, o) => {
        const at = (map * places.length + p) * outcomes + o;
        const counted = cellOf(run.results.map((result) => result.maps[at]));
        if (counted.p95 > 0) people[id] = counted;
      });
      return Object.keys(people).length > 0 ? [{ place, people }] : [];
    }),
    links: links.flatMap(({ id }, link) => {
      const [forward, back] = [0, 1].map((way) =>
        cellOf(run.results.map((result) => result.links[(map * links.length + link) * 2 + way])),
      );
      return forward.p95 > 0 || back.p95 > 0 ? [{ link: id, forward, back }] : [];
    }),
  }));
}

/** People who went from one status to another up to the headline date, whatever the move. */
export function summarizeSpells(run: Run): Summary['spells'] {
  const { plan } = run.scenario;
  const { moves, statuses, recording } = plan;
  const last = recording.steps.findIndex((row) => row >= recording.headline);
  const steps = last < 0 ? recording.steps.length : last + 1;
  const ways = new Map<string, { from: number; to: number; moves: number[] }>();
  const add = (from: number, to: number, m: number): void => {
    if (from < 0 || to < 0 || from === to) return;
    const way = ways.get(`${from}/${to}`) ?? { from, to, moves: [] };
    way.moves.push(m);
    ways.set(`${from}/${to}`, way);
  };
  moves.forEach(({ from, to }, m) => {
    add(from, to, m);
  });
  return [...ways.values()].flatMap((way) => {
    const people = cellOf(
      run.results.map((result) => {
        let sum = 0;
        for (let step = 0; step < steps; step++)
          for (const m of way.moves) sum += result.moves[step * moves.length + m];
        return sum;
      }),
    );
    return people.p95 > 0 ? [{ from: statuses[way.from], to: statuses[way.to], people }] : [];
  });
}
