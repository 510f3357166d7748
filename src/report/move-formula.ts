import type { Factor, Value } from '../engine/index.ts';
import type { Edition } from './edition.ts';
import type { MoveForm } from './words/model.ts';

type Transition = Edition['scenario']['compiled']['transitions'][number];

/** How a transition is timed. */
export function formOf({ id, source, moves: [first] }: Transition): MoveForm {
  if (first?.timing === 'fall') return 'fall';
  if (first?.timing === 'journey' || /\.(toward|stopped|dies|blocked)(\.|$)/.test(id)) return journeyForm(id);
  if ('status' in source) return 'refuge';
  if (first?.timing === 'share') return 'share';
  if (first !== undefined && first.shape >= 0) return 'shaped';
  return source.median ? 'median' : source.mean ? 'mean' : 'rate';
}

function journeyForm(id: string): MoveForm {
  if (/\.toward\./.test(id)) return 'pull';
  if (/\.stopped\./.test(id)) return 'stopped';
  return /\.dies(\.|$)/.test(id) ? 'dies' : 'blocked';
}

/**
 * The hazard, pull or odds of a transition as a product of its own parameters: `rate × times.trait.who.man × exp(...)`.
 * An ellipsis stands for cases of one parameter, by group, place, period or trait. Empty where nothing multiplies.
 */
export function formulaOf({ scenario }: Edition, transition: Transition): string {
  const { names } = scenario.compiled;
  const form = formOf(transition);
  const met = new Set<string>();
  const lever = transition.moves.find((move) => move.lever >= 0)?.lever ?? -1;
  for (const { factors } of transition.moves)
    for (const factor of factors) {
      const named = nameOf(scenario.parameters, transition.id, factor.value);
      if (named !== null) met.add(termOf(factor, named, names.signals));
    }
  if (lever >= 0) met.add(`lever.${names.levers[lever]}`);
  const product = [...met].join(' × ');
  if (product === '') return '';
  return `${LEFT[form]} = ${product}`;
}

const LEFT: Record<MoveForm, string> = {
  rate: 'h',
  median: 'h',
  mean: 'h',
  shaped: 'S',
  share: 'odds',
  fall: 'odds',
  pull: 'pull',
  stopped: 'odds',
  dies: 'h per km',
  blocked: 'h',
  refuge: 'h',
};

function termOf(factor: Factor, named: string, signals: readonly string[]): string {
  if (factor.effect === 'signal') return `exp(${named} · ${signals[factor.signal]})`;
  if (factor.effect === 'odds') return `odds(${named})`;
  return factor.effect === 'shaped' ? `K(${named})` : named;
}

/** What the parameters of a value have in common, without the id of their move; null for constants. */
function nameOf(parameters: readonly { id: string }[], move: string, value: Value): string | null {
  const ids = [...parametersIn(value)].map((p) => {
    const { id } = parameters[p];
    return id.startsWith(`${move}.`) ? id.slice(move.length + 1) : id;
  });
  if (ids.length === 0) return null;
  if (ids.length === 1) return ids[0];
  const parts = ids.map((id) => id.split('.'));
  const shared = parts[0].findIndex((part, i) => parts.some((other) => other[i] !== part));
  const common = parts[0].slice(0, shared < 0 ? undefined : shared).join('.');
  return common === '' ? '…' : `${common}.…`;
}

function parametersIn(value: Value): Set<number> {
  if (value.of === 'parameter') return new Set([value.parameter]);
  if (value.of === 'constant') return new Set();
  return new Set(value.among.flatMap((each) => [...parametersIn(each)]));
}

/** Where and to whom a transition can happen, and what it sets, in the words of the file. */
export function conditionsOf({ source }: Transition): { where: string[]; sets: string[] } {
  if ('status' in source)
    return { where: source.lost_by ? [`lost_by: ${source.lost_by.value}`] : [], sets: [] };
  return {
    where: [
      ...(source.in ?? []).map(({ value }) => value),
      ...(source.if?.traits ?? []).map(
        ({ trait, levels }) => `${trait.value}: ${levels.map(({ value }) => value).join(' | ')}`,
      ),
      ...(source.if?.groups ? [`group: ${source.if.groups.map(({ value }) => value).join(' | ')}`] : []),
      ...(source.through ?? []).map(({ value }) => `through ${value}`),
    ],
    sets: (source.set ?? []).map(({ trait, level }) => `${trait.value}: ${level.value}`),
  };
}
