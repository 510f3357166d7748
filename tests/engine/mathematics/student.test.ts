import { describe, expect, it } from 'vitest';
import { normalBelow } from '../../../src/engine/mathematics/normal.ts';
import { inverseStudent, studentBelow } from '../../../src/engine/mathematics/student.ts';

const points = [-400, -30, -6, -2.5, -1, -0.3, -1e-3, 0, 1e-3, 0.3, 1, 2.5, 6, 30];

describe("Student's t", () => {
  it('with one degree of freedom is the Cauchy distribution', () => {
    for (const t of points) expect(studentBelow(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 13);
  });

  it('with two and four has algebraic closed forms', () => {
    for (const t of points) {
      const two = t / Math.sqrt(2 + t * t);
      const four = t / Math.sqrt(4 + t * t);
      expect(studentBelow(t, 2)).toBeCloseTo((1 + two) / 2, 13);
      expect(studentBelow(t, 4)).toBeCloseTo((1 + four * (1 + (1 - four * four) / 2)) / 2, 13);
    }
  });

  it('keeps its digits in the lower tail', () => {
    // 1/2 (1 - sqrt(1 - 2 / (2 + t^2))), expanded: 1 / (2 t^2) (1 - 3 / t^2 / 2 ...)
    const t = 1e6;
    expect(studentBelow(-t, 2) * 2 * t * t).toBeCloseTo(1, 10);
  });

  it('becomes the normal', () => {
    for (const t of points.slice(2, -1)) expect(studentBelow(t, 1e7)).toBeCloseTo(normalBelow(t), 6);
  });

  it('has the published percentage points', () => {
    // Abramowitz and Stegun, table 26.10.
    expect(inverseStudent(0.95, 2)).toBeCloseTo(2.92, 3);
    expect(inverseStudent(0.95, 3)).toBeCloseTo(2.353, 3);
    expect(inverseStudent(0.975, 5)).toBeCloseTo(2.571, 3);
    expect(inverseStudent(0.995, 30)).toBeCloseTo(2.75, 3);
  });

  it('is undone by its inverse', () => {
    for (const freedom of [1, 2, 3, 7, 60])
      for (const p of [1e-6, 0.01, 0.2, 0.5, 0.7, 0.999])
        expect(studentBelow(inverseStudent(p, freedom), freedom)).toBeCloseTo(p, 13);
    expect([inverseStudent(0, 3), inverseStudent(1, 3)]).toEqual([-Infinity, Infinity]);
    expect(inverseStudent(2, 3)).toBeNaN();
  });
});
