import type { ChoiceTable } from '../choice-table.ts';
import { sharedTable } from '../movement-chart.ts';
import type { FlatChart } from './flat-chart.ts';
import { type FlatMemory, putDoubles, putInts, reserve } from './flat-memory.ts';

/** Writes the table of choice out of a place on a day into memory, enters it among those of the day and returns its address. */
export function flattenTable(flat: FlatMemory, into: FlatChart, day: number, place: number): number {
  const { chart } = into;
  const table = sharedTable(chart, day, place);
  const { ways, limited } = table;
  const address = reserve(flat, 48);
  const { sums, guided, groups } = putGuide(flat, table);
  const routes = putInts(flat, waysByAddress(flat, into, table));
  const { buffer } = flat.memory;
  new Float64Array(buffer, address, 2).set([table.unlimitedTotal, table.guideScale]);
  new Int32Array(buffer, address + 16, 7).set([
    ways.length / 4,
    table.unlimited,
    limited.length,
    sums,
    routes,
    guided,
    groups,
  ]);
  const row = chart.calendar.weightsOf[day] * chart.plan.locations.length;
  new Int32Array(buffer, into.tables + 4 * (row + place), 1)[0] = address;
  return address;
}

/** Writes what leads from a number to a candidate; returns where the sums, the guide and the limited destinations stand. */
export function putGuide(
  flat: FlatMemory,
  { cumulative, guide, guideScale, limited, limitedTotal, limitedEnd }: ChoiceTable,
): { sums: number; guided: number; groups: number } {
  // A scale beyond doubles leads nowhere in TypeScript and outside of the guide in WebAssembly.
  if (!Number.isFinite(guideScale)) throw new RangeError('weights too small for a guide');
  const sums = putDoubles(flat, cumulative);
  const guided = reserve(flat, 2 * guide.length);
  new Uint16Array(flat.memory.buffer, guided, guide.length).set(guide);
  const groups = reserve(flat, 16 * limited.length);
  const { buffer } = flat.memory;
  limited.forEach((end, g) => {
    new Float64Array(buffer, groups + 16 * g, 1)[0] = limitedTotal[g];
    new Int32Array(buffer, groups + 16 * g + 8, 2).set([end, limitedEnd[g]]);
  });
  return { sums, guided, groups };
}

/** The ways of a table with addresses of nodes in the place of their positions in the pool. */
function waysByAddress(flat: FlatMemory, into: FlatChart, { candidates, ways }: ChoiceTable): Int32Array {
  const { nodes } = candidates;
  let address = into.nodes.get(nodes);
  if (address === undefined) {
    address = putInts(flat, nodes);
    into.nodes.set(nodes, address);
  }
  const pooled = into.chart.routes.starts.get(nodes)!;
  const flattened = ways.slice();
  for (let at = 0; at < ways.length; at += 4) {
    if (ways[at + 3] === 0) continue;
    flattened[at + 2] = address + 4 * (ways[at + 2] - pooled);
    flattened[at + 3] = address + 4 * (ways[at + 3] - pooled);
  }
  return flattened;
}
