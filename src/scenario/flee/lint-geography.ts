import { cellAt, type FleeReading } from './flee-files.ts';
import type { WrittenDirectory } from './lint-flee.ts';
import { kindOf } from './location-types.ts';

/** Places and the routes between them. */
export function lintGeography(reading: FleeReading, directory: WrittenDirectory): void {
  lintPlaces(reading, directory);
  lintRoutes(reading, directory);
  lintHome(reading, directory);
  lintAxes(reading, directory);
}

function lintPlaces({ findings }: FleeReading, { locations, routes, byName }: WrittenDirectory): void {
  const joined = new Set(routes.flatMap(({ route: { from, to } }) => [from, to]));
  locations.forEach(({ location, people, file, row, at }, i) => {
    const first = byName.get(location.name);
    if (first !== i) findings.warn({ code: 'M0828', kind: 'location', name: location.name }, at);
    else if (!joined.has(i)) findings.warn({ code: 'M0836', name: location.name }, at);
    if (kindOf(location.type) === 'none')
      findings.warn({ code: 'M0835', found: location.type }, cellAt(file, row.cells[5]));
    if (people < 0)
      findings.warn({ code: 'M0829', found: String(people), what: 'people' }, cellAt(file, row.cells[7]));
    for (const [c, value] of [
      [3, location.x],
      [4, location.y],
    ])
      if (Math.abs(value) > 180)
        findings.warn(
          { code: 'M0829', found: row.cells[c].text, what: 'coordinate' },
          cellAt(file, row.cells[c]),
        );
  });
}

function lintRoutes({ findings }: FleeReading, { routes, locations }: WrittenDirectory): void {
  const seen = new Set<string>();
  for (const { route, file, row, at } of routes) {
    const { from, to, distanceKm, forcedRedirection } = route;
    const names = [locations[from], locations[to]].map(({ location }) => location.name);
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    if (seen.has(pair)) findings.warn({ code: 'M0828', kind: 'route', name: names.join(', ') }, at);
    seen.add(pair);
    const problem = { code: 'M0829', found: row.cells[2].text, what: 'distance' } as const;
    // On a way of negative length Flee goes to and fro until it stops.
    if (distanceKm < 0) findings.error(problem, cellAt(file, row.cells[2]));
    else if (distanceKm === 0) findings.warn(problem, cellAt(file, row.cells[2]));
    if (forcedRedirection > 0)
      findings.warn({ code: 'M0827', doubles: forcedRedirection === 1 }, cellAt(file, row.cells[3]));
  }
}

/** The country of the first row against those where conflict is. */
function lintHome({ findings }: FleeReading, { input, locations, conflicts }: WrittenDirectory): void {
  const home = input.locations[0].country;
  const fighting = new Set<number>();
  input.locations.forEach(({ type, conflictDate }, i) => {
    if (kindOf(type) === 'conflict' && conflictDate <= 0) fighting.add(i);
  });
  if (conflicts !== null) {
    const { table } = conflicts;
    const width = table.names.length;
    table.locations.forEach((location, c) => {
      if (location < 0 || fighting.has(location)) return;
      for (let r = 0; r < table.rows; r++)
        if (table.values[r * width + c] > 0) {
          fighting.add(location);
          break;
        }
    });
  }
  const countries = [...new Set([...fighting].map((i) => input.locations[i].country))];
  if (countries.length > 0 && !countries.includes(home))
    findings.warn({ code: 'M0824', home, conflict: countries[0] }, locations[0].at);
}

/** Flee's files name latitude first, and only this setting makes use of which is which. */
function lintAxes({ findings }: FleeReading, { input, locations }: WrittenDirectory): void {
  if (!input.settings.move.stayCloseToHome) return;
  const { file } = locations[0];
  const third = file.rows.find(({ cells }) => cells[0].text.startsWith('#'))?.cells[3];
  const beyond = locations.find(({ location }) => Math.abs(location.y) > 90);
  if (third && /^lat/i.test(third.text.trim()))
    findings.warn({ code: 'M0825', name: locations[0].location.name }, cellAt(file, third));
  else if (beyond)
    findings.warn({ code: 'M0825', name: beyond.location.name }, cellAt(file, beyond.row.cells[4]));
}
