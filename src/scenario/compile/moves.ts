import { type Factor, hashName, type Move } from '../../engine/index.ts';
import type { FallSource, HoldsBackSource, Located, MoveSource, Times, Varying } from '../source.ts';
import type { Compilation } from './compilation.ts';
import { compileDestination } from './destinations.ts';
import { compileConditions, compileTimes, compileVarying } from './factors.ts';
import type { Role } from './parameters.ts';

/** A transition as the file has it: one id and label, and a move of the plan for each status that it leaves. */
export interface Transition {
  id: string;
  source: MoveSource | FallSource;
  reason: boolean;
  moves: Move[];
  /** Of `moves` in the plan. */
  indexes: number[];
}

const SPEEDS: { key: 'rate' | 'median' | 'mean' | 'share'; role: Role }[] = [
  { key: 'rate', role: 'hazardOfRisk' },
  { key: 'median', role: 'hazardOfMedian' },
  { key: 'mean', role: 'hazardOfMean' },
  { key: 'share', role: 'probability' },
];

/** The id of a transition: as given, or `from.to`. */
export function idOf(source: MoveSource, key?: Located<string>): string {
  if (key) return key.value;
  if (source.id) return source.id.value;
  const from = (source.from ?? []).map((f) => f.value).join('+');
  return `${from}.${source.to?.value ?? 'stay'}`;
}

export function compileTransitions(c: Compilation): Transition[] {
  const written = [
    ...(c.source.reasons ?? []).map(({ key, value }) => ({
      id: idOf(value, key),
      source: value,
      at: key.at,
    })),
    ...(c.source.moves ?? []).map((source) => ({
      id: idOf(source),
      source,
      at: source.id?.at ?? source.at_range,
    })),
  ];
  const known = new Set<string>(['arrive']);
  const unique = written.filter(({ id, at }) => {
    if (known.has(id)) c.collector.error({ code: 'M0201', id, kind: 'move' }, at);
    return !known.has(id) && known.add(id);
  });
  const heldBack = compileHoldsBack(c, unique);
  return unique.map(({ id, source }) => compileTransition(c, id, source, heldBack.get(id) ?? []));
}

function compileTransition(c: Compilation, id: string, source: MoveSource, heldBack: Factor[]): Transition {
  const { names, collector } = c;
  const base = compileSpeed(c, id, source);
  const factors: Factor[] = [
    base.factor,
    ...compileConditions(c, source),
    ...(source.times ? compileTimes(c, id, source.times, source) : []),
    ...heldBack,
  ];
  const lever = source.lever ? collector.find('lever', source.lever, names.levers) : -1;
  const from = source.from?.map((f) => f.value) ?? (source.reason ? ['with_group'] : []);
  const toName = source.to?.value ?? (source.reason ? 'attempting' : undefined);
  const to = toName === undefined ? -1 : names.statuses.indexOf(toName);
  const destination = compileDestination(c, id, source.at);
  const kindAfter = source.set ? compileSet(c, source.set) : null;
  const moves = from.flatMap((name, f) => {
    const status = names.statuses.indexOf(name);
    if (status < 0) return [];
    const at = source.from?.[f].at ?? source.at_range;
    if (names.familyOf[status] === 'dead') collector.error({ code: 'M0205', status: name }, at);
    const unknown = toName !== undefined && to < 0;
    if (!unknown && (to < 0 || to === status) && !source.at && !source.set)
      collector.error({ code: 'M0220', id }, at);
    const moveId = from.length > 1 ? `${id}:${name}` : id;
    return [
      {
        id: moveId,
        hash: hashName(`${name}/${id}`),
        from: status,
        to,
        timing: base.timing,
        kindAfter,
        shape: base.shape,
        factors,
        lever,
        destination,
        reason: source.reason,
      } satisfies Move,
    ];
  });
  return { id, source, reason: source.reason, moves, indexes: [] };
}

/** The kind that each kind becomes when these traits take these levels. */
function compileSet(c: Compilation, set: NonNullable<MoveSource['set']>): Uint16Array {
  const after = Uint16Array.from({ length: c.kinds.count }, (_, kind) => kind);
  for (const { trait, level } of set) {
    const t = c.collector.find(
      'trait',
      trait,
      c.names.traits.map(({ id }) => id),
    );
    if (t < 0) continue;
    const { levels } = c.names.traits[t];
    const to = c.collector.find('level', level, levels);
    const stride = c.kinds.stride[t];
    if (to < 0) continue;
    after.forEach((kind, k) => {
      after[k] = kind + (to - (Math.floor(kind / stride) % levels.length)) * stride;
    });
  }
  return after;
}

function compileSpeed(
  c: Compilation,
  id: string,
  source: MoveSource,
): { factor: Factor; timing: 'hazard' | 'share'; shape: number } {
  const speed = SPEEDS.find(({ key }) => source[key] !== undefined);
  if (!speed)
    return {
      factor: { effect: 'times', value: { of: 'constant', constant: 0 } },
      timing: 'hazard',
      shape: -1,
    };
  const varying = source[speed.key] as Varying;
  const value = compileVarying(c, `${id}.${speed.key}`, varying, speed.role, 0, source);
  if (speed.key === 'share') return { factor: { effect: 'odds', value }, timing: 'share', shape: -1 };
  if (source.shape && (speed.key === 'median' || speed.key === 'mean')) {
    const shape = c.parameters.add(`${id}.shape`, source.shape, 'factor', source);
    return { factor: { effect: 'shaped', from: speed.key, value }, timing: 'hazard', shape };
  }
  return { factor: { effect: 'times', value }, timing: 'hazard', shape: -1 };
}

/** Multipliers of `holds_back`, for each transition that they act on. */
function compileHoldsBack(
  c: Compilation,
  written: { id: string; source: MoveSource }[],
): Map<string, Factor[]> {
  const byTransition = new Map<string, Factor[]>();
  const ids = written.map(({ id }) => id);
  for (const { key, value } of c.source.holds_back ?? []) {
    const factors = compileTimes(
      c,
      `holds_back.${key.value}`,
      value.times as Times,
      value as HoldsBackSource,
    );
    for (const of of value.of) {
      const acted =
        of.value === 'reasons'
          ? written.filter(({ source }) => source.reason).map(({ id }) => id)
          : c.collector.find('move', of, ids) >= 0
            ? [of.value]
            : [];
      for (const id of acted) byTransition.set(id, [...(byTransition.get(id) ?? []), ...factors]);
    }
  }
  return byTransition;
}
