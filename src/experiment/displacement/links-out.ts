import { chartMovement } from '../../engine/index.ts';
import { csvCell } from './displacement-csv.ts';
import type { DisplacementRun } from './displacement-run.ts';

/**
 * How many people have entered each link so far, as Flee's links.out tells it: a line for each open link on each day. Of the first
 * draw; null unless links were counted. Lines end with a newline.
 */
export function linksOut({ plan, results }: DisplacementRun): string | null {
  const { links } = results[0];
  if (links === null) return null;
  const { calendar } = chartMovement(plan);
  const total = plan.links.from.length;
  const lines = ['#time,start_location,end_location,cum_num_agents,attribute'];
  for (let day = 0; day < plan.days; day++)
    for (const open of calendar.networks[calendar.networkOf[day]].open)
      for (const link of open) {
        const [from, to] = [plan.links.from[link], plan.links.to[link]].map((i) => plan.locations[i]);
        lines.push(`${day},${from},${to},${links[day * total + link]},total`);
      }
  return `${lines.join('\n')}\n`;
}

/**
 * Where people stand at the end by where they come from, as the mean over draws; those under way have no place. Pairs with nobody
 * are left out. Lines end with a newline.
 */
export function originsCsv({ plan, results }: DisplacementRun): string {
  const n = plan.locations.length;
  const lines = ['origin,destination,people'];
  for (let from = 0; from < n; from++)
    for (let to = 0; to <= n; to++) {
      const sum = results.reduce((all, { origins }) => all + (origins?.[from * (n + 1) + to] ?? 0), 0);
      if (sum === 0) continue;
      const place = to === n ? '' : csvCell(plan.locations[to]);
      lines.push(
        `${csvCell(plan.locations[from])},${place},${Math.round((sum / results.length) * 1000) / 1000}`,
      );
    }
  return `${lines.join('\n')}\n`;
}
