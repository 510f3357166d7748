import type { UnitModel } from './unit-model.ts';

/** The figure with one parameter at the 5 and at the 95 percent point of its range, all others at their best. */
export interface TornadoBar {
  parameter: string;
  low: number;
  high: number;
}

export interface Tornado {
  /** With everything at its best value. */
  best: number;
  /** The widest first. */
  bars: TornadoBar[];
}

/** One at a time, each mean over the same `chances` sets of random numbers. (2 x parameters + 1) x chances evaluations. */
export async function tornado(
  model: UnitModel,
  parameters: readonly string[],
  chances: number,
): Promise<Tornado> {
  const n = model.parameters.length;
  const settings = [
    null,
    ...parameters.flatMap((parameter) => [
      { parameter, at: 0.05 },
      { parameter, at: 0.95 },
    ]),
  ];
  const rows = new Float64Array(settings.length * chances * n).fill(0.5);
  settings.forEach((setting, s) => {
    if (setting === null) return;
    const column = model.parameters.indexOf(setting.parameter);
    for (let c = 0; c < chances; c++) rows[(s * chances + c) * n + column] = setting.at;
  });
  const chance = Int32Array.from({ length: settings.length * chances }, (_, i) => i % chances);
  const figures = await model.evaluate(rows, chance);
  const meanOf = (s: number): number => {
    let sum = 0;
    for (let c = 0; c < chances; c++) sum += figures[s * chances + c];
    return sum / chances;
  };
  const bars = parameters.map((parameter, i) => ({
    parameter,
    low: meanOf(1 + 2 * i),
    high: meanOf(2 + 2 * i),
  }));
  const width = ({ low, high }: TornadoBar): number => Math.abs(high - low);
  return {
    best: meanOf(0),
    bars: bars.sort((x, y) => width(y) - width(x) || (x.parameter < y.parameter ? -1 : 1)),
  };
}
