// The memory of a chart and of a draw of cohorts (createStrata, createLedger, beginCohorts and so on in TypeScript).

import {
  PLACES,
  LINKS,
  KEPT,
  LEDGERS,
  STATES,
  COUNT,
  ENTRIES,
  STANDING,
  LEAVING,
  ROOM,
  GAIN,
  FULL,
  IN_STATE,
  STATE_ROW,
  MARKS,
  LEDGER,
  HALFWAY,
  TONIGHT,
  BEGUN,
  CONTESTED,
  MOST,
  WAITING,
  GROUPS,
  GROUP_ROOM,
  TURNS,
  CAMPS,
  QUESTIONS,
  NOTED,
  SUMS,
  GROUPED,
  CELLS,
  CELL_ROOM,
  PEOPLE,
  FREE,
  FREED,
  ROWS,
  ROW_ROOM,
  STRATA_USED,
  MADE,
  LAST_DAY,
  COUNTER,
  WORDS,
  WORD,
  LN_FACTORIALS,
  double,
  reserve,
} from './cohort-header';
import { findFactorials } from './cohort-numbers';
import { STRATA } from './cohort-rows';
import { createLedger, empty, ledgerAt } from './cohort-ledgers';

function column(name: usize, bytes: i32): void {
  store<i32>(name, <i32>reserve(bytes));
}

// Memory for the draws of a chart that the host has just written.
export function begin(): void {
  const places = load<i32>(PLACES);
  const states = load<i32>(STATES);
  column(STANDING, 4 * places);
  column(LEAVING, 4 * places);
  column(ROOM, 8 * places);
  column(GAIN, 8 * places);
  column(FULL, 4 * places);
  column(IN_STATE, 4 * states);
  column(STATE_ROW, 4 * states);
  column(MARKS, 4 * ((states + 31) >> 5));
  const ledgers = load<i32>(LEDGERS) + 2;
  column(LEDGER, 32 * ledgers);
  for (let i = 0; i < ledgers; i++) createLedger(ledgerAt(i));
  column(CONTESTED, 4 * places);
  column(MOST, 8 * places);
  store<i32>(GROUP_ROOM, 64);
  column(WAITING, 32 * 64);
  column(TURNS, 4 * 64);
  column(CAMPS, 4 * places);
  column(NOTED, 8 * places);
  const cells = max<i32>(64, places);
  store<i32>(CELL_ROOM, cells);
  column(SUMS, 8 * cells);
  column(GROUPED, 4 * cells);
  column(CELLS, 4 * cells);
  const rows = 2 * places + 64;
  store<i32>(ROW_ROOM, rows);
  column(PEOPLE, 128 * rows);
  column(FREE, 4 * rows);
  column(MADE, 8 * STRATA);
  column(LAST_DAY, 4 * STRATA);
  column(WORDS, 4 * 256);
  column(LN_FACTORIALS, 8 * 31);
  store<i32>(ROWS, rows);
  findFactorials();
}

export function fill(name: usize, byte: u8, bytes: i32): void {
  memory.fill(<usize>load<i32>(name), byte, <usize>bytes);
}

// Before the first day of a draw, with nobody anywhere.
export function clear(): void {
  const places = load<i32>(PLACES);
  const states = load<i32>(STATES);
  const rows = load<i32>(ROWS);
  fill(COUNT, 0, 4 * places);
  fill(ENTRIES, 0, 4 * load<i32>(LINKS));
  fill(STANDING, 0, 4 * places);
  fill(LEAVING, 0, 4 * places);
  fill(FULL, 0, 4 * places);
  fill(IN_STATE, 0, 4 * states);
  fill(STATE_ROW, 255, 4 * states);
  fill(MARKS, 0, 4 * ((states + 31) >> 5));
  fill(CONTESTED, 0, 4 * places);
  fill(GROUPED, 0, 4 * load<i32>(CELL_ROOM));
  fill(CELLS, 0, 4 * load<i32>(CELL_ROOM));
  fill(PEOPLE, 0, 128 * rows);
  store<i32>(KEPT, 0);
  const ledgers = load<i32>(LEDGERS);
  for (let i = 0; i < ledgers + 2; i++) empty(ledgerAt(i));
  store<i32>(HALFWAY, <i32>ledgerAt(ledgers));
  store<i32>(TONIGHT, <i32>ledgerAt(ledgers + 1));
  for (let i = 0; i < places; i++) {
    store<f64>(double(ROOM, i), 1.0);
    store<f64>(double(GAIN, i), 1.0);
  }
  store<i32>(BEGUN, 0);
  store<i32>(GROUPS, 0);
  store<i32>(QUESTIONS, 0);
  store<i32>(FREED, 0);
  store<i32>(ROWS, 2 * places + 2);
  store<i32>(STRATA_USED, 0);
  store<i32>(COUNTER, 0);
  store<i32>(WORD, 256);
}
