import { civilText, type Scenario } from '../scenario/index.ts';
import type { Figures } from './figures.ts';
import { cellOf } from './standard-error.ts';
import type { Quantiles, Summary } from './summary.ts';

/** Where people of the answer's groups are on each map's date, by outcome, and who set out on which link before it. */
export function askMaps({ plan, compiled }: Scenario, figures: Figures): () => Summary['maps'] {
  const outcomes = plan.outcomes.length;
  const { places, links, recording } = plan;
  const asked = [...recording.maps].map((row, map) => ({
    on: civilText(compiled.origin + recording.days[row]),
    stocks: places.map((place, p) => ({
      place,
      cells: plan.outcomes.map(({ id }, o) => {
        const at = (map * places.length + p) * outcomes + o;
        return [id, figures.ask('maps', (result) => result.maps[at], cellOf)] as const;
      }),
    })),
    flows: links.map(({ id }, link) => ({
      link: id,
      ways: [0, 1].map((way) => {
        const at = (map * links.length + link) * 2 + way;
        return figures.ask('links', (result) => result.links[at], cellOf);
      }),
    })),
  }));
  return () =>
    asked.map(({ on, stocks, flows }) => ({
      on,
      places: stocks.flatMap(({ place, cells }) => {
        const people: Record<string, Quantiles> = {};
        for (const [id, cell] of cells) {
          const counted = cell();
          if (counted.p95 > 0) people[id] = counted;
        }
        return Object.keys(people).length > 0 ? [{ place, people }] : [];
      }),
      links: flows.flatMap(({ link, ways }) => {
        const [forward, back] = ways.map((way) => way());
        return forward.p95 > 0 || back.p95 > 0 ? [{ link, forward, back }] : [];
      }),
    }));
}

/** People who went from one status to another up to the headline date, whatever the move. */
export function askSpells({ plan }: Scenario, figures: Figures): () => Summary['spells'] {
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
  const asked = [...ways.values()].map((way) => ({
    way,
    people: figures.ask(
      'moves',
      (result) => {
        let sum = 0;
        for (let step = 0; step < steps; step++)
          for (const m of way.moves) sum += result.moves[step * moves.length + m];
        return sum;
      },
      cellOf,
    ),
  }));
  return () =>
    asked.flatMap(({ way, people: counted }) => {
      const people = counted();
      return people.p95 > 0 ? [{ from: statuses[way.from], to: statuses[way.to], people }] : [];
    });
}
