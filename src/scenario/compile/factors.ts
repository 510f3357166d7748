import type { Factor, Value } from '../../engine/index.ts';
import type { Condition, Grounded, Located, Times, Varying } from '../source.ts';
import type { Compilation } from './compilation.ts';
import type { Role } from './parameters.ts';
import { type Selection, select, selectGroups, selectLevels, selectWhere } from './selectors.ts';

/** A quantity or a map of cases. `otherwise` is what holds where no case does and the map does not say. */
export function compileVarying(
  c: Compilation,
  id: string,
  varying: Varying,
  role: Role,
  otherwise: number,
  grounds?: Grounded,
): Value {
  if (!varying.cases)
    return { of: 'parameter', parameter: c.parameters.add(id, varying.value, role, grounds) };
  const among: Value[] = [
    varying.otherwise
      ? compileVarying(c, `${id}.otherwise`, varying.otherwise, role, otherwise, grounds)
      : { of: 'constant', constant: otherwise },
  ];
  let of: Selection['of'] | null = null;
  let pick = new Uint16Array(0);
  const takenBy: (Located<string> | undefined)[] = [];
  for (const { key, then } of varying.list) {
    const selection = select(c, key);
    among.push(compileVarying(c, `${id}.${key.value}`, then, role, otherwise, grounds));
    if (selection === null) continue;
    if (of === null) {
      of = selection.of;
      pick = new Uint16Array(selection.marks.length);
    }
    if (of !== selection.of) continue;
    const overlap = selection.marks.findIndex((mark, i) => mark === 1 && pick[i] !== 0);
    if (overlap >= 0) {
      const first = takenBy[pick[overlap]]?.value ?? '';
      c.collector.error({ code: 'M0204', first, second: key.value }, key.at);
    }
    takenBy[among.length - 1] = key;
    selection.marks.forEach((mark, i) => {
      if (mark === 1) pick[i] = among.length - 1;
    });
  }
  return of === null ? among[0] : { of, pick, among };
}

/** Multipliers that act together, each a factor of its own. */
export function compileTimes(c: Compilation, id: string, times: Times, grounds?: Grounded): Factor[] {
  const factors: Factor[] = [];
  for (const { key, value } of times) {
    const own = `${id}.times.${key.value}`;
    if (key.value.startsWith('signal.')) {
      const name = { value: key.value.slice('signal.'.length), at: key.at };
      const signal = c.collector.find('signal', name, c.names.signals);
      factors.push({ effect: 'signal', signal, value: compileVarying(c, own, value, 'effect', 0, grounds) });
      continue;
    }
    const selection = select(c, key);
    const inner = compileVarying(c, own, value, 'factor', 1, grounds);
    if (selection !== null) factors.push({ effect: 'times', value: where(selection, inner, 1) });
  }
  return factors;
}

function where(selection: Selection, inner: Value, otherwise: number): Value {
  return {
    of: selection.of,
    pick: Uint16Array.from(selection.marks),
    among: [{ of: 'constant', constant: otherwise }, inner],
  };
}

const ALLOWED: Value = { of: 'constant', constant: 1 };

/** `in:`, `if:` and `through:`: factors that are one where the move can happen and zero elsewhere. */
export function compileConditions(
  c: Compilation,
  conditions: { in?: Located<string>[]; if?: Condition; through?: Located<string>[] },
): Factor[] {
  const selections: (Selection | null)[] = [];
  if (conditions.in) selections.push(selectWhere(c, conditions.in));
  for (const { trait, levels } of conditions.if?.traits ?? [])
    selections.push(selectLevels(c, trait, levels));
  if (conditions.if?.groups) selections.push(selectGroups(c, conditions.if.groups));
  if (conditions.through) selections.push(selectOpen(c, conditions.through));
  return selections
    .filter((selection) => selection !== null)
    .map((selection) => ({ effect: 'times', value: where(selection, ALLOWED, 0) }));
}

/** Segments on which one of these links is open. */
function selectOpen(c: Compilation, links: Located<string>[]): Selection | null {
  const marks = new Uint8Array(c.time.segmentStarts.length - 1);
  for (const link of links) {
    if (c.collector.find('link', link, c.names.links) < 0) return null;
    const found = c.source.links?.find(({ key }) => key.value === link.value);
    if (!found) return null;
    const opens = found.value.opens ? c.time.relative(found.value.opens.value) : 0;
    const closes = found.value.closes ? c.time.relative(found.value.closes.value) : c.time.days - 1;
    c.time.segmentsOf(opens, closes).forEach((mark, s) => {
      if (mark === 1) marks[s] = 1;
    });
  }
  return { of: 'segment', marks };
}
