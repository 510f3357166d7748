import { type Curve, monotoneCubic, rounded, straightLines, stretchOf } from './curve.ts';
import { dayOf, MONTHS, middleOf } from './months.ts';
import { type Row, writeTable } from './table.ts';

/** Area in January 2015, in km2: the 1 of the share held (IHS Markit). */
const PEAK_KM2 = 90_800;

/** Monthly signals with their provenance, and the share held by month for whoever builds on it. Shape [months]. */
export function deriveSignals(facts: {
  territory: Row[];
  border: Row[];
  strikes: Row[];
  information: Row[];
}): {
  signals: string;
  provenance: string;
  held: number[];
} {
  const setting = Object.fromEntries(
    facts.information.map(({ parameter, value }) => [parameter, Number(value)]),
  );
  const area = curveOf(monotoneCubic, facts.territory, 'km2');
  const held = MONTHS.map((month) => area(middleOf(month)) / PEAK_KM2);
  const strength = againstHeight(held);
  const danger = dangerIndex(facts.strikes, held, setting);
  const border = (measure: string) => facts.border.filter((row) => row.measure === measure);
  const gate = curveOf(straightLines, border('gate_openness'), 'value');
  const wall = curveOf(straightLines, border('wall_km'), 'value');
  const heldKm = curveOf(straightLines, border('held_km'), 'value');

  const rows = MONTHS.map((month, at) => {
    const day = middleOf(month);
    return [
      month,
      rounded(held[at], 4),
      rounded(strength[at], 4),
      rounded(danger[at], 3),
      rounded(gate(day), 3),
      rounded(heldKm(day), 0),
      rounded(wall(day), 0),
    ];
  });
  const provenance = [
    ...provenanceOf('held', facts.territory),
    ['strength', MONTHS[0], MONTHS[95], 'inferred', 'ihsmarkit2017'],
    ['danger', MONTHS[0], '2014-08', 'assumed', 'sohry'],
    ['danger', '2014-09', MONTHS[95], 'assumed', 'afcent'],
    ...provenanceOf('gate', border('gate_openness')),
    ...provenanceOf('held_km', border('held_km')),
    ...provenanceOf('wall_km', border('wall_km')),
  ];
  return {
    signals: writeTable(['month', 'held', 'strength', 'danger', 'gate', 'held_km', 'wall_km'], rows),
    provenance: writeTable(['column', 'from', 'to', 'basis', 'source'], provenance),
    held,
  };
}

/** Area as a share of the largest so far: 1 until the first loss. Shape [months]. */
function againstHeight(held: number[]): number[] {
  let most = 0;
  return held.map((share) => {
    most = Math.max(most, share);
    return most === 0 ? 1 : share / most;
  });
}

/**
 * Danger by month, mean of 2015 = 1: weapons released (mean of three months) over the area held to the power
 * `area_power`; before the strikes, and as a floor until the end of 2014, a constant for ground fighting.
 */
function dangerIndex(strikes: Row[], held: number[], setting: Record<string, number>): number[] {
  const released = new Map(strikes.map(({ month, weapons_released }) => [month, Number(weapons_released)]));
  const raw = MONTHS.map((_, at) => {
    const around = [at - 1, at, at + 1].filter((index) => index >= 0 && index < MONTHS.length);
    const mean = around.reduce((sum, index) => sum + (released.get(MONTHS[index]) ?? 0), 0) / around.length;
    return mean / Math.max(held[at], setting.area_floor) ** setting.area_power;
  });
  const months2015 = MONTHS.map((month, at) => (month.startsWith('2015') ? at : -1)).filter((at) => at >= 0);
  const mean2015 = months2015.reduce((sum, at) => sum + raw[at], 0) / months2015.length;
  return MONTHS.map((month, at) => {
    if (month < '2014-06') return setting.ground_before_2014_06;
    const floor = month < '2015-01' ? setting.ground_2014_06_to_2014_08 : 0;
    return Math.max(raw[at] / mean2015, floor);
  });
}

function curveOf(kind: (days: number[], values: number[]) => Curve, rows: Row[], column: string): Curve {
  return kind(
    rows.map(({ date }) => dayOf(date)),
    rows.map((row) => Number(row[column])),
  );
}

/** One row per run of months with the same basis and sources. Between two dated points nothing is more than inferred. */
function provenanceOf(column: string, rows: Row[]): string[][] {
  const days = rows.map(({ date }) => dayOf(date));
  const runs: string[][] = [];
  for (const month of MONTHS) {
    const at = Math.max(0, stretchOf(days, middleOf(month)));
    const ends = [rows[at], rows[Math.min(at + 1, rows.length - 1)]];
    const basis = ends.some((row) => row.basis === 'assumed') ? 'assumed' : 'inferred';
    const source = [...new Set(ends.map((row) => row.source))].join(';');
    const last = runs.at(-1);
    if (last && last[3] === basis && last[4] === source) last[2] = month;
    else runs.push([column, month, month, basis, source]);
  }
  return runs;
}
