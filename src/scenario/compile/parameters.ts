import { hashName, ln, type Parameter } from '../../engine/index.ts';
import type { Grounded, Located, Quantity, QuantityKind, Range, Words } from '../source.ts';
import type { Collector } from './collector.ts';

/** A parameter with what stands behind it: for the report, `why` and `check`. */
export interface ParameterEvidence {
  id: string;
  /** As written. */
  text: string;
  /** In which notation it can be set; null for the gamma variates of a Dirichlet share, which cannot. */
  kind: QuantityKind | null;
  /** What it was converted to. The range's ends are the 5 and 95 percent points. */
  converted: {
    unit:
      | 'hazard per day'
      | 'hazard per km'
      | 'km per day'
      | 'probability'
      | 'factor'
      | 'effect'
      | 'people'
      | 'days'
      | 'weight';
    best: number;
    low: number;
    high: number;
  };
  basis?: 'measured' | 'quoted' | 'calibrated' | 'inferred' | 'assumed';
  because: string[];
  note?: Words;
  file: string;
  /** Offset in the file. */
  start: number;
}

/** What a quantity is converted to. */
export type Role =
  | 'hazardOfRisk'
  | 'hazardOfMedian'
  | 'hazardOfMean'
  | 'probability'
  | 'factor'
  | 'effect'
  | 'people'
  | 'perMonth'
  | 'days'
  | 'hazardPerKm'
  | 'kmPerDay';

// biome-ignore lint/suspicious/noApproximativeNumericConstant: the language leaves the digits of Math.LN2 open
const LN2 = 0.6931471805599453;
/** 365.2425 / 12 */
const MONTH_DAYS = 30.436875;
/** The standard normal's 95 percent point. */
const Z95 = 1.6448536269514722;

/** The numbers of a scenario, each once, with what stands behind them. */
export interface ParameterList {
  parameters: Parameter[];
  evidence: ParameterEvidence[];
  /** Adds a quantity under an id. Returns its index. */
  add(id: string, quantity: Located<Quantity>, role: Role, grounds?: Grounded): number;
  /** Adds a gamma variate of this shape, one part of a Dirichlet share. Returns its index. */
  addGamma(id: string, shape: number, at: Range, grounds?: Grounded): number;
}

/** `replacement` gives the quantity that stands instead of the file's, or null. */
export function listParameters(
  collector: Collector,
  replacement: (id: string, quantity: Located<Quantity>) => Located<Quantity> | null,
): ParameterList {
  const parameters: Parameter[] = [];
  const evidence: ParameterEvidence[] = [];
  const known = new Map<string, number>();
  return {
    parameters,
    evidence,
    add(id, written, role, grounds) {
      const before = known.get(id);
      if (before !== undefined) {
        collector.error({ code: 'M0201', id, kind: 'move' }, written.at);
        return before;
      }
      const quantity = replacement(id, written) ?? written;
      known.set(id, parameters.length);
      const { parameter, converted } = toParameter(id, quantity.value, role);
      evidence.push({
        id,
        text: quantity.value.text,
        kind: quantity.value.kind,
        converted,
        basis: grounds?.basis?.value,
        because: grounds?.because?.map((b) => b.value) ?? [],
        note: grounds?.note,
        file: written.at.file,
        start: written.at.start,
      });
      return parameters.push(parameter) - 1;
    },
    addGamma(id, shape, at, grounds) {
      known.set(id, parameters.length);
      evidence.push({
        id,
        text: `gamma ${shape}`,
        kind: null,
        converted: { unit: 'weight', best: shape, low: shape, high: shape },
        basis: grounds?.basis?.value,
        because: grounds?.because?.map((b) => b.value) ?? [],
        note: grounds?.note,
        file: at.file,
        start: at.start,
      });
      return (
        parameters.push({
          id,
          hash: hashName(id),
          scale: 'gamma',
          centre: shape,
          below: 0,
          above: 0,
          fixed: null,
        }) - 1
      );
    },
  };
}

function toParameter(
  id: string,
  quantity: Quantity,
  role: Role,
): { parameter: Parameter; converted: ParameterEvidence['converted'] } {
  const convert = (x: number): number => converter(role, quantity.unitDays)(x);
  const best = convert(quantity.best);
  const ends = [convert(quantity.low), convert(quantity.high)];
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const scale = role === 'effect' ? 'identity' : role === 'probability' ? 'logit' : 'log';
  const fixed = quantity.low === quantity.high ? best : null;
  const g = (x: number): number => (scale === 'identity' ? x : scale === 'log' ? ln(x) : ln(x / (1 - x)));
  return {
    parameter: {
      id,
      hash: hashName(id),
      scale,
      centre: fixed === null ? g(best) : 0,
      below: fixed === null ? (g(best) - g(low)) / Z95 : 0,
      above: fixed === null ? (g(high) - g(best)) / Z95 : 0,
      fixed,
    },
    converted: { unit: unitOf(role), best, low, high },
  };
}

function converter(role: Role, unitDays: number): (x: number) => number {
  if (role === 'hazardOfRisk' || role === 'hazardPerKm') return (p) => (p === 0 ? 0 : -ln(1 - p) / unitDays);
  if (role === 'hazardOfMedian') return (m) => LN2 / (m * unitDays);
  if (role === 'hazardOfMean') return (m) => 1 / (m * unitDays);
  if (role === 'days') return (d) => d * unitDays;
  if (role === 'perMonth') return (x) => (x * MONTH_DAYS) / unitDays;
  return (x) => x;
}

function unitOf(role: Role): ParameterEvidence['converted']['unit'] {
  if (role === 'probability') return 'probability';
  if (role === 'factor') return 'factor';
  if (role === 'effect') return 'effect';
  if (role === 'people' || role === 'perMonth') return 'people';
  if (role === 'days') return 'days';
  if (role === 'hazardPerKm') return 'hazard per km';
  if (role === 'kmPerDay') return 'km per day';
  return 'hazard per day';
}
