import { drawsWanted, type Quantiles } from '../experiment/index.ts';
import { driverWords } from '../text/index.ts';
import type { Terminal } from './terminal.ts';

/** Warns when the range of a figure rests on too few draws; `label` null for those who left alive. */
export function warnOfFewDraws(
  terminal: Terminal,
  cell: Quantiles | undefined,
  draws: number,
  label: string | null,
): void {
  const wanted = cell === undefined ? null : drawsWanted(cell, draws);
  if (wanted === null) return;
  const words = driverWords(terminal.lang);
  const sentence = words.fewDraws(label ?? words.leftAlive, terminal.words.shared.counted(wanted, 'draws'));
  terminal.say(`  ${terminal.paintTalk('caution', terminal.words.shared.labels.warning)}: ${sentence}`);
}
