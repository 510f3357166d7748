import type { Scenario } from '../../scenario/index.ts';
import { changedParameters } from '../study.ts';
import { type Asked, ask } from './asked.ts';
import type { Num } from './finding.ts';
import { numbersWhere } from './numbers-behind.ts';

/** Scenarios under their overlays: a large one takes a while to compile, and a sentence may ask for the same twice. */
const overlaid = new WeakMap<Scenario, Map<string, Scenario>>();

function under(scenario: Scenario, kind: 'without' | 'rival', id: string): Scenario {
  const known = overlaid.get(scenario) ?? new Map<string, Scenario>();
  overlaid.set(scenario, known);
  const name = `${kind}=${id}`;
  const found = known.get(name) ?? scenario.with({ [kind]: id });
  known.set(name, found);
  return found;
}

/** Parameters that differ, vanish or appear under an overlay, each with what it is there. */
export function changedNumbers(asked: Asked, kind: 'without' | 'rival', id: string): Num[] {
  const { scenario } = asked;
  // A run may have been made under an overlay itself: then nothing else can be laid over it.
  if (scenario.settings[kind] === id) return [];
  const other = under(scenario, kind, id);
  const changed = new Set(changedParameters(scenario, other));
  const there = new Map(other.parameters.map((parameter) => [parameter.id, parameter.text]));
  const here = new Set(scenario.parameters.map((parameter) => parameter.id));
  return [
    ...numbersWhere(asked, (each) => changed.has(each)).map((number) => ({
      ...number,
      without: there.get(number.id) ?? null,
    })),
    ...numbersWhere(ask(other), (each) => changed.has(each) && !here.has(each)).map((number) => ({
      ...number,
      without: number.text,
      text: '',
    })),
  ];
}
