import { drawsWanted, type Quantiles } from '../experiment/index.ts';
import { driversPhrases, people } from '../text/index.ts';
import type { Terminal } from './terminal.ts';

/** Says so when the draws do not carry the ranges that are shown, and how many would. */
export function tellTooFewDraws(terminal: Terminal, cells: readonly Quantiles[], draws: number): void {
  const wanted = cells.flatMap((cell) => drawsWanted(cell, draws) ?? []);
  if (wanted.length === 0) return;
  const most = people(Math.max(...wanted), terminal.lang);
  terminal.say(`  ${terminal.paintTalk('caution', driversPhrases(terminal.lang).tooFewDraws(most))}`);
}
