import { type Factor, type Fall, type FallRule, hashName, type Move } from '../../engine/index.ts';
import { civilText } from '../read/civil.ts';
import type { FallSource } from '../source.ts';
import type { Compilation } from './compilation.ts';
import { compileDestination } from './destinations.ts';
import { compileTimes, compileVarying } from './factors.ts';
import type { Transition } from './moves.ts';
import { type Change, changesOf, nearestHeld } from './territory.ts';

export interface CompiledFalls {
  rules: FallRule[];
  /** One for each outcome of each rule, and for custody one for each new holder. */
  transitions: Transition[];
  /** `outcomes` are filled in by `number`, once the plan's moves have their numbers. */
  falls: (Fall & { moves: Move[] })[];
}

export function compileFalls(c: Compilation): CompiledFalls {
  const written = (c.source.falls ?? [])
    .map((source, i) => ({ source, id: source.id?.value ?? `falls.${i + 1}` }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const changes = changesOf(c);
  const compiled: CompiledFalls = { rules: [], transitions: [], falls: [] };
  written.forEach(({ source, id }, r) => {
    compiled.rules.push({ id, statuses: markStatuses(c, source) });
    const loser = source.lost_by ? c.collector.find('holder', source.lost_by, c.names.holders) : c.names.own;
    if (loser < 0 && !source.lost_by) c.collector.error({ code: 'M0224' }, source.at_range);
    const lost = changes.filter((change) => change.loser === loser && loser >= 0);
    const winners = [...new Set(lost.map((change) => change.winner))].sort((a, b) => a - b);
    const outcomes = compileOutcomesOf(c, id, source, winners);
    for (const { transition } of outcomes) compiled.transitions.push(transition);
    for (const change of lost) compiled.falls.push(settle(c, source, r, change, outcomes));
  });
  compiled.falls.sort((a, b) => a.day - b.day || a.place - b.place || a.rule - b.rule);
  return compiled;
}

function markStatuses(c: Compilation, source: FallSource): Uint8Array {
  const marks = new Uint8Array(c.names.statuses.length);
  for (const status of source.status) {
    const index = c.names.statuses.indexOf(status.value);
    if (index < 0) continue;
    marks[index] = 1;
    if (c.names.familyOf[index] === 'dead')
      c.collector.error({ code: 'M0205', status: status.value }, status.at);
  }
  return marks;
}

/** A share of those who are there, as a transition; `winner` is the new holder that it holds for, -1 for any. */
interface FallOutcome {
  transition: Transition;
  winner: number;
  toPlace: number;
}

function compileOutcomesOf(c: Compilation, id: string, source: FallSource, winners: number[]): FallOutcome[] {
  const lever = source.lever ? c.collector.find('lever', source.lever, c.names.levers) : -1;
  const shares = [...source.share].sort((a, b) => (a.key.value < b.key.value ? -1 : 1));
  return shares.flatMap((share) => {
    const own = `${id}.${share.key.value}`;
    const factors: Factor[] = [
      { effect: 'odds', value: compileVarying(c, `${own}.share`, share.share, 'probability', 0, source) },
      ...(source.times ? compileTimes(c, own, source.times, source) : []),
    ];
    const destination = compileDestination(c, own, share.at);
    const outcome = (moveId: string, to: number, winner: number, toPlace: number): FallOutcome => {
      const move: Move = {
        id: moveId,
        hash: hashName(moveId),
        from: -1,
        to,
        timing: 'fall',
        kindAfter: null,
        shape: -1,
        factors,
        lever,
        destination,
        reason: false,
      };
      return {
        transition: { id: moveId, source, reason: false, moves: [move], indexes: [] },
        winner,
        toPlace,
      };
    };
    if (!share.byNewHolder)
      return [outcome(own, c.names.statuses.indexOf(share.key.value), -1, share.at ? -2 : -1)];
    return winners.map((winner) =>
      outcome(
        `${own}.${c.names.holders[winner]}`,
        custodyOf(c, winner, source),
        winner,
        share.at ? -2 : custodyPlace(c, winner),
      ),
    );
  });
}

function settle(
  c: Compilation,
  source: FallSource,
  rule: number,
  change: Change,
  all: FallOutcome[],
): CompiledFalls['falls'][number] {
  const outcomes = all.filter(({ winner }) => winner < 0 || winner === change.winner);
  const seeks = source.otherwise?.value === 'nearest_held';
  const refuge = seeks ? nearestHeld(c, change.place, change.loser, change.day) : -1;
  const none = seeks && refuge < 0;
  return {
    day: change.day,
    place: change.place,
    rule,
    hash: hashName(`falls/${c.names.places[change.place]}/${civilText(change.day + c.time.origin)}`),
    moves: outcomes.map(({ transition }) => transition.moves[0]),
    outcomes: new Int32Array(0),
    toStatus: Int32Array.from(outcomes, ({ transition }) => transition.moves[0].to),
    toPlace: Int32Array.from(outcomes, ({ toPlace }) => toPlace),
    refugePlace:
      none && source.none_held?.at ? c.collector.find('place', source.none_held.at, c.names.places) : refuge,
    refugeStatus: none && source.none_held?.to ? c.names.statuses.indexOf(source.none_held.to.value) : -1,
  };
}

/** The status in which a new holder keeps people. */
function custodyOf(c: Compilation, holder: number, rule: FallSource): number {
  const entry = c.source.holders?.find(({ key }) => key.value === c.names.holders[holder])?.value;
  if (!entry?.custody) {
    const at = rule.share.find((share) => share.byNewHolder)?.key.at ?? rule.at_range;
    const holderId = c.names.holders[holder];
    if (!c.collector.diagnostics.some((d) => d.problem.code === 'M0212' && d.problem.holder === holderId))
      c.collector.error({ code: 'M0212', holder: holderId }, at);
    return 0;
  }
  return c.names.statuses.indexOf(entry.custody.value);
}

function custodyPlace(c: Compilation, holder: number): number {
  const entry = c.source.holders?.find(({ key }) => key.value === c.names.holders[holder])?.value;
  return entry?.at ? c.collector.find('place', entry.at, c.names.places) : -1;
}
