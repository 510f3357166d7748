import type { Scenario } from '../../scenario/index.ts';

/** Who holds which places on a day, and which links cannot be entered. */
export interface Ground {
  /** Places by holder, in the file's order of holders. */
  held: { holder: string; own: boolean; places: string[] }[];
  closed: { link: string; from: string; to: string }[];
}

const known = new WeakMap<Scenario, Map<string, Ground>>();

/**
 * As the control rows and the links of the file have it. `day` from the first day of the run. The same object for all days
 * between two changes, so that nothing that shows it is drawn again.
 */
export function groundOn(scenario: Scenario, day: number): Ground {
  const turns = turnsBefore(scenario, day);
  const before = known.get(scenario) ?? new Map<string, Ground>();
  known.set(scenario, before);
  const ground = before.get(turns) ?? groundAsOf(scenario, day);
  before.set(turns, ground);
  return ground;
}

/** How many rows and links have taken effect: each does once, so as many are always the same ones. */
function turnsBefore({ source, compiled }: Scenario, day: number): string {
  let [taken, closed, opened] = [0, 0, 0];
  for (const { on } of source.control ?? []) if (on.value - compiled.origin <= day) taken++;
  for (const { value } of source.links ?? []) {
    if (value.closes && value.closes.value - compiled.origin < day) closed++;
    if (value.opens && value.opens.value - compiled.origin <= day) opened++;
  }
  return `${taken} ${closed} ${opened}`;
}

function groundAsOf({ source, compiled }: Scenario, day: number): Ground {
  const holder = new Map<string, string>();
  const rows = [...(source.control ?? [])].sort((a, b) => a.on.value - b.on.value);
  for (const { on, place, holder: who } of rows)
    if (on.value - compiled.origin <= day) holder.set(place.value, who.value);
  const places = [...holder];
  return {
    held: (source.holders ?? []).map(({ key, value }) => ({
      holder: key.value,
      own: value.own?.value === true,
      places: places.filter(([, who]) => who === key.value).map(([place]) => place),
    })),
    closed: (source.links ?? []).flatMap(({ key, value }) => {
      const closes = value.closes && value.closes.value - compiled.origin < day;
      const opens = value.opens && value.opens.value - compiled.origin > day;
      return closes || opens ? [{ link: key.value, from: value.from.value, to: value.to.value }] : [];
    }),
  };
}
