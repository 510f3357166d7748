import type { Course } from '../world.ts';
import { layCells } from './cells.ts';

/** Cells (status, place and class of people) that the expected counts of a course are made of: what an evaluation costs. */
export function countCells(course: Course): number {
  return layCells(course, false).size;
}
