import type { Plan } from '../engine/plan.js';
import { load } from '../node/index.js';

/** A made-up scenario that differs from another in its size alone. */
export interface Size {
  /** Places of a square grid with a road between neighbours: `side` x `side`. */
  side: number;
  /** Levels of each of two traits: kinds of people in each of the four groups are levels x levels. */
  levels: number;
}

const GROUPS = 4;
const PEOPLE = 20_000;
/** Days of a stay, and how often one ends early: the same in every size, so that people make about as many moves. */
const MONTHS = '2014-01';

/**
 * People leave for the edges of the grid from anywhere in it, walk there link by link, and come back; a road is as much
 * shorter as there are more of them, so that a way takes as long in any size. Every level of both traits has its own speed.
 */
export async function generatedPlan({ side, levels }: Size): Promise<Plan> {
  const places = Array.from({ length: side * side }, (_, p) => placeAt(Math.floor(p / side), p % side));
  const links: string[] = [];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      if (column + 1 < side) links.push(link(placeAt(row, column), placeAt(row, column + 1), side));
      if (row + 1 < side) links.push(link(placeAt(row, column), placeAt(row + 1, column), side));
    }
  }
  const names = Array.from({ length: levels }, (_, level) => `l${level}`);
  const equal = names.slice(1).map((name) => `${name}: ${100 / levels}%`);
  const traits = ['one', 'two'].map((trait) => `${trait}: { ${equal.join(', ')} }`);
  const speeds = (trait: string): string[] =>
    names.slice(1).map((name, n) => `trait.${trait}.${name}: ${(1 + n / levels).toFixed(3)}`);
  const start = PEOPLE / GROUPS;
  const groups = Array.from({ length: GROUPS }, (_, g) => {
    const at = places.map((place) => `${place}: ${100 / places.length}%`).join(', ');
    return `  g${g}: { start: ${start}, at: { ${at} }, traits: { ${traits.join(', ')} } }`;
  });
  const text = `masar: 1
title: Generated
time: { from: ${MONTHS}, to: 2018-12 }
traits: { one: [${names.join(', ')}], two: [${names.join(', ')}] }
groups:
${groups.join('\n')}
places: [${places.join(', ')}]
links: { file: links.csv }
moves:
  - { id: sets_out, from: with_group, to: on_route, rate: 5% per month, times: { ${[...speeds('one'), ...speeds('two')].join(', ')} } }
  - { id: dies, from: with_group, to: dead, rate: 0.5% per month, times: { ${speeds('two').join(', ')} } }
  - { id: comes_back, from: irregular, to: with_group, at: ${placeAt(side >> 1, side >> 1)}, rate: 10% per month }
  - { id: stays, from: irregular, to: refugee, rate: 2% per month, times: { ${speeds('one').join(', ')} } }
journeys:
  on_route:
    toward: { ${placeAt(0, 0)}: { pull: 1, to: irregular }, ${placeAt(side - 1, side - 1)}: { pull: 1, to: irregular } }
    blocked: { to: dead }
    speed: 20 km per day
`;
  const { plan } = await load({
    'scenario.yaml': text,
    'links.csv': `id,from,to,distance_km\n${links.join('\n')}\n`,
  });
  return plan;
}

function placeAt(row: number, column: number): string {
  return `p${row}_${column}`;
}

function link(from: string, to: string, side: number): string {
  return `${from}_${to},${from},${to},${Math.round(400 / side)}`;
}
