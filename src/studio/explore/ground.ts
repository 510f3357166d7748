import type { Scenario } from '../../scenario/index.ts';

/** Who holds which places on a day, and which links cannot be entered. */
export interface Ground {
  /** Places by holder, in the file's order of holders. */
  held: { holder: string; own: boolean; places: string[] }[];
  closed: { link: string; from: string; to: string }[];
}

/** As the control rows and the links of the file have it. `day` from the first day of the run. */
export function groundOn({ source, compiled }: Scenario, day: number): Ground {
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
