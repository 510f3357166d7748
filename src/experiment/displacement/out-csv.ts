import type { MovementChart, MovementRecord } from '../../engine/index.ts';
import type { FleeInput } from '../../scenario/index.ts';
import { civilText, readDay } from '../../scenario/read/civil.ts';
import { type Camps, campsOf, simulatedIn } from './camp-series.ts';
import { pythonFloat, round4 } from './python-number.ts';

/** out.csv of one draw, as Flee prints it: a row for the end of each day, dated the day after. */
export function outCsv(
  input: FleeInput,
  chart: MovementChart,
  record: Pick<MovementRecord, 'counts' | 'agents'>,
): string {
  const camps = campsOf(input, chart);
  const rows = [headerOf(camps, input.settings.log.idpTotals)];
  const start = readDay(input.startDate, 'first')!;
  const simulated = simulatedIn(camps, record, chart.plan.locations.length);
  for (let day = 0; day < chart.plan.days; day++) {
    rows.push(rowOf(input, chart, record, camps, simulated, day, civilText(start + day + 1)));
  }
  return `${rows.join('\n')}\n`;
}

function headerOf({ names }: Camps, idpTotals: boolean): string {
  return [
    'Day',
    'Date',
    ...names.flatMap((name) => [`${name} sim`, `${name} data`, `${name} error`]),
    'Total error',
    'refugees in camps (UNHCR)',
    'total refugees (simulation)',
    'raw UNHCR refugee count',
    'refugees in camps (simulation)',
    'refugee_debt',
    ...(idpTotals ? ['total IDPs'] : []),
  ].join(',');
}

function rowOf(
  input: FleeInput,
  chart: MovementChart,
  record: Pick<MovementRecord, 'counts' | 'agents'>,
  camps: Camps,
  simulated: Int32Array,
  day: number,
  date: string,
): string {
  const columns = camps.locations.length;
  const { spawning } = chart.plan;
  const cells = [String(day), date];
  let errors = 0;
  let inData = 0;
  let inCamps = 0;
  for (let camp = 0; camp < columns; camp++) {
    const sim = simulated[day * columns + camp];
    const data = camps.data[day * columns + camp];
    const error = data < 1e-5 ? 0 : round4(Math.abs(sim / data - 1));
    cells.push(String(sim), String(data), pythonFloat(error));
    errors += Math.abs(sim - data);
    inData += data;
    inCamps += sim;
  }
  const raw = spawning.registered[day];
  if (raw > 0) {
    cells.push(pythonFloat(errors / raw), String(inData), String(record.agents[day]), String(raw));
    cells.push(String(inCamps), String(spawning.debt[day]));
  } else {
    cells.push('0.0', '0', String(record.agents[day]), '0', String(inCamps), '0');
  }
  if (input.settings.log.idpTotals) cells.push(String(displacedAtHome(chart, record, day)));
  return cells.join(',');
}

/** People in camps for the internally displaced. */
function displacedAtHome(
  chart: MovementChart,
  record: Pick<MovementRecord, 'counts' | 'agents'>,
  day: number,
): number {
  const { kinds } = chart.plan;
  return kinds.reduce(
    (sum, kind, i) => sum + (kind === 'idpcamp' ? record.counts[day * kinds.length + i] : 0),
    0,
  );
}
