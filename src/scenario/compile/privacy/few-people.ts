import type { Group } from '../../../engine/index.ts';
import type { Condition, Filters, Located, Range } from '../../source.ts';
import type { Compilation } from '../compilation.ts';

/** A group smaller than this could point at persons; so could fewer than ten at its lowest plausible size. */
const FEWEST_PEOPLE = 50;
const FEWEST_OF_KIND = 10;
/** Among fewer, one percent is fewer than five people, and a share tells a count. */
const FEWEST_AMONG = 500;

/** M-S03 and M-S05: no group and no published figure so small that it points at persons. */
export function refuseFewPeople(c: Compilation, groups: Group[]): void {
  for (const group of groups) {
    const key = c.source.groups.find((g) => g.key.value === group.id)?.key;
    const [best, low] = [peopleOf(c, group, 'best'), peopleOf(c, group, 'low')];
    if (key && best > 0 && (best < FEWEST_PEOPLE || low < FEWEST_OF_KIND))
      c.collector.error(
        { code: 'M-S03', group: group.id, people: Math.round(best < FEWEST_PEOPLE ? best : low) },
        key.at,
      );
  }
  for (const { of, value: own, id, history } of c.source.observations ?? []) {
    for (const value of [own, ...(history ?? []).map((earlier) => earlier.value)]) {
      const whole = Math.round(value.value.best);
      if (of.form === 'count' && whole >= 1 && whole < FEWEST_OF_KIND)
        c.collector.error({ code: 'M-S05', id: id.value, what: 'value' }, value.at);
    }
    const among = of.form === 'share' && of.of ? peopleOfKind(c, groups, inFilters(of.of)) : null;
    if (among !== null && among < FEWEST_AMONG)
      c.collector.error({ code: 'M-S05', id: id.value, what: 'share' }, of.at);
  }
}

/** M-S03 in both profiles: nothing that is counted or moved by itself is a kind of fewer than ten people. */
export function refuseSinglingOut(c: Compilation, groups: Group[]): void {
  const refuse = (named: Named, at: Range): void => {
    const people = peopleOfKind(c, groups, named);
    if (people === null || people >= FEWEST_OF_KIND || people === 0) return;
    const kind = named.traits.map(({ levels }) => levels.join(' ')).join(', ');
    const group = named.groups?.join(' ') ?? '';
    c.collector.error({ code: 'M-S03', group, kind: kind || group, people: Math.round(people) }, at);
  };
  const { answer, observations } = c.source;
  if (answer?.groups[0]) refuse({ groups: idsOf(answer.groups), traits: [] }, answer.groups[0].at);
  for (const { of } of observations ?? [])
    for (const count of [of.count, of.of])
      if (count && (count.group || count.trait)) refuse(inFilters(count), of.at);
  for (const move of [...(c.source.moves ?? []), ...(c.source.reasons ?? []).map(({ value }) => value)])
    if (move.if && move.if.traits.length > 0) refuse(inCondition(move.if), move.at_range);
}

/** Groups and levels that something names; no groups means all. */
interface Named {
  groups: string[] | null;
  traits: { trait: string; levels: string[] }[];
}

function inFilters({ group, trait }: Filters): Named {
  return { groups: idsOf(group), traits: levelsOf(trait) };
}

function inCondition({ groups, traits }: Condition): Named {
  return { groups: idsOf(groups), traits: levelsOf(traits) };
}

const idsOf = (named: Located<string>[] | undefined): string[] | null =>
  named?.map(({ value }) => value) ?? null;

const levelsOf = (named: Condition['traits'] | undefined): Named['traits'] =>
  (named ?? []).map(({ trait, levels }) => ({
    trait: trait.value,
    levels: levels.map(({ value }) => value),
  }));

/**
 * How many people of these groups come with these levels, at best values, as if traits were independent. A trait that
 * some move changes does not narrow the kind. Null where a name leads nowhere.
 */
function peopleOfKind(c: Compilation, groups: Group[], { groups: named, traits }: Named): number | null {
  const changed = new Set(
    (c.source.moves ?? []).flatMap(({ set }) => (set ?? []).map(({ trait }) => trait.value)),
  );
  let people = 0;
  for (const group of groups) {
    if (named !== null && !named.includes(group.id)) continue;
    let part = peopleOf(c, group, 'best');
    for (const { trait, levels } of traits) {
      if (changed.has(trait)) continue;
      const t = c.names.traits.findIndex(({ id }) => id === trait);
      const shares = t < 0 ? null : sharesOf(c, group, t);
      if (shares === null) return null;
      part *= levels.reduce((sum, level) => sum + (shares[c.names.traits[t].levels.indexOf(level)] ?? 0), 0);
    }
    people += part;
  }
  return people;
}

/** Share of every level at best values; one without a parameter takes the rest; weights of codes are scaled to one. */
function sharesOf(c: Compilation, group: Group, trait: number): number[] | null {
  const parameters = [...(group.traitShares[trait] ?? [])];
  if (parameters.length === 0) return null;
  const best = parameters.map((p) => (p < 0 ? null : c.parameters.evidence[p].converted));
  const sum = best.reduce((total, one) => total + (one?.best ?? 0), 0);
  if (best.some((one) => one?.unit === 'weight')) return best.map((one) => (one?.best ?? 0) / sum);
  return best.map((one) => (one === null ? Math.max(0, 1 - sum) : one.best));
}

/** Starting stock and arrivals. */
function peopleOf(c: Compilation, group: Group, end: 'best' | 'low'): number {
  const at = (index: number, otherwise: number): number =>
    index < 0 ? otherwise : c.parameters.evidence[index].converted[end];
  const monthly = at(group.monthly, 0) * c.time.months.length;
  const arrivals = monthly + group.arrivals.reduce((sum, people) => sum + people, 0);
  return at(group.start, 0) + arrivals * at(group.scale, 1);
}
