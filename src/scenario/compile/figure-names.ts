import { civilText } from '../read/civil.ts';
import type { CountSource } from '../source.ts';
import { FAMILIES } from '../vocabulary/families.ts';
import type { Compilation } from './compilation.ts';
import { type Figure, listFigures } from './metrics.ts';
import type { Transition } from './moves.ts';
import { selectGroups, selectLevels, selectWhere } from './selectors.ts';

/**
 * Names and dates of figures that lead nowhere, told before anything is compiled of them, so that they stand beside mistakes
 * of other sorts. Names of moves are looked up only where nothing has been found wrong yet: a move with a mistake is left out
 * of `transitions`, and who names it is right. Of a text with mistakes of form, parts may be missing.
 */
export function checkFigureNames(c: Compilation, transitions: readonly Transition[]): void {
  const sound = !c.collector.diagnostics.some(({ severity }) => severity === 'error');
  const moves = sound ? ['arrive', ...transitions.map(({ id }) => id)] : null;
  for (const figure of listFigures(c) as Partial<Figure>[]) {
    const on = figure.on && c.time.relative(figure.on.value);
    if (figure.on && on !== undefined && (on < 0 || on >= c.time.days))
      c.collector.error({ code: 'M0217', on: civilText(figure.on.value) }, figure.on.at);
    for (const count of [figure.of?.count, figure.of?.of]) if (count) checkCount(c, count, moves);
  }
}

function checkCount(c: Compilation, count: CountSource, moves: readonly string[] | null): void {
  const find = c.collector.find;
  if (count.group) selectGroups(c, count.group);
  for (const { trait, levels } of count.trait ?? []) selectLevels(c, trait, levels);
  if (count.in) selectWhere(c, count.in);
  if (count.kind === 'stock') {
    for (const status of count.status ?? []) find('status', status, c.names.statuses);
    const families: string[] = FAMILIES.map(({ id }) => id);
    for (const family of count.family ?? []) find('family', family, families);
    const outcomes = c.source.outcomes?.map(({ key }) => key.value);
    for (const outcome of count.outcome ?? []) find('outcome', outcome, outcomes ?? families);
    return;
  }
  if (!('ids' in count.move)) {
    const { from, to } = count.move;
    for (const status of [...(from ?? []), ...(to ?? [])]) find('status', status, c.names.statuses);
  } else if (moves !== null) for (const id of count.move.ids) find('move', id, moves);
}
