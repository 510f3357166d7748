// Makes `outlines.ts` from Natural Earth as the package world-atlas has it:
//   node src/report/map/derive-outlines.mjs          writes the file
//   node src/report/map/derive-outlines.mjs --check  fails where the file is not what this makes
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoIdentity, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';

const require = createRequire(import.meta.url);
const TARGET = new URL('./outlines.ts', import.meta.url);

/** Bounds in degrees, smallest bend that stays (triangle's area in square degrees), and parts of a degree kept. */
const MAPS = {
  near: { file: 'world-atlas/countries-50m.json', box: [25, 29, 50, 43], weight: 0.004, grain: 100 },
  far: { file: 'world-atlas/countries-50m.json', box: [-14, 14, 84, 64], weight: 0.25, grain: 10 },
};

/** Rings or lines inside the bounds, as whole numbers of grains: the first point, then steps. */
function lines(geometry, [west, south, east, north], grain, least) {
  const found = [];
  let line = [];
  const context = {
    moveTo: (x, y) => {
      line = [[x, y]];
      found.push(line);
    },
    lineTo: (x, y) => line.push([x, y]),
    closePath: () => {},
    beginPath: () => {},
    arc: () => {},
  };
  const clip = geoIdentity().clipExtent([
    [west, south],
    [east, north],
  ]);
  geoPath(clip, context)(geometry);
  return found.flatMap((points) => {
    const whole = points.map((point) => point.map((degrees) => Math.round(degrees * grain)));
    const kept = whole.filter(([x, y], i) => i === 0 || x !== whole[i - 1][0] || y !== whole[i - 1][1]);
    if (kept.length < least) return [];
    return [
      kept
        .map(([x, y], i) => (i === 0 ? `${x} ${y}` : `${x - kept[i - 1][0]} ${y - kept[i - 1][1]}`))
        .join(' '),
    ];
  });
}

function derive({ file, box, weight, grain }) {
  const world = presimplify(require(file));
  const simple = simplify(world, weight);
  const large = filter(simple, filterWeight(simple, weight * 3));
  const { countries, land } = large.objects;
  return {
    land: lines(feature(large, land), box, grain, 4),
    borders: lines(
      mesh(large, countries, (a, b) => a !== b),
      box,
      grain,
      2,
    ),
  };
}

const list = (name, strings) => `  ${name}: [\n${strings.map((s) => `    '${s}',\n`).join('')}  ],\n`;
const parts = Object.entries(MAPS).map(([name, map]) => {
  const { land, borders } = derive(map);
  return `
/** ${name === 'near' ? 'The theatre and its neighbours' : 'Europe, western and central Asia, North Africa'}: longitude ${map.box[0]} to ${map.box[2]}, latitude ${map.box[1]} to ${map.box[3]}; ${map.grain} grains a degree. */
export const ${name}: Outlines = {
  west: ${map.box[0]},
  south: ${map.box[1]},
  east: ${map.box[2]},
  north: ${map.box[3]},
  grain: ${map.grain},
${list('land', land)}${list('borders', borders)}};
`;
});

const text = `/**
 * Simplified outlines of land and borders between countries, made by \`derive-outlines.mjs\` from Natural Earth 1:50m
 * (public domain, naturalearthdata.com) as world-atlas 2.0.2 packs it. Not edited by hand. Borders are schematic and
 * say nothing of whose land is whose.
 */
export interface Outlines {
  /** Bounds in degrees. */
  west: number;
  south: number;
  east: number;
  north: number;
  /** Whole numbers of this many to a degree. */
  grain: number;
  /** Rings: longitude and latitude of the first point, then steps from point to point. */
  land: readonly string[];
  /** Lines, written alike. */
  borders: readonly string[];
}
${parts.join('')}`;

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text) {
    console.error('outlines.ts is not what derive-outlines.mjs makes');
    process.exitCode = 1;
  }
} else writeFileSync(TARGET, text);
