import type { Lever } from '../../engine/index.ts';
import type { Compilation } from './compilation.ts';
import type { Replacements } from './compile-scenario.ts';

export function compileLevers(c: Compilation, replacements: Pick<Replacements, 'lever'>): Lever[] {
  return c.names.levers.map((id) => {
    const entry = c.source.levers?.find(({ key }) => key.value === id);
    if (!entry) throw new Error(`lever ${id} is listed but not there`);
    const { range, start, from } = entry.value;
    const { low, high } = range.value;
    const value = start?.value ?? 1;
    if (low > high || low < 0) c.collector.error({ code: 'M0106', found: `${low}..${high}` }, range.at);
    else if (value < low || value > high)
      c.collector.error(
        { code: 'M0223', setting: `${id}=${value}`, range: `${low}..${high}` },
        start?.at ?? range.at,
      );
    const day = from ? Math.max(0, c.time.relative(from.value)) : 0;
    return {
      id,
      value: replacements.lever(id) ?? value,
      fromSegment: day >= c.time.days ? c.time.segmentStarts.length - 1 : c.time.segmentOfDay[day],
    };
  });
}
