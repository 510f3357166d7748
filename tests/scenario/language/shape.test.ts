import { expect, test } from 'vitest';
import {
  number,
  object,
  optional,
  required,
  type Shape,
  text,
} from '../../../src/scenario/language/shape.ts';
import type { Located } from '../../../src/scenario/source.ts';

interface Point {
  x: Located<number>;
  label?: Located<string>;
}

const x = required(number('value'), 'Across.', 'أفقيًا.');
const label = optional(text, 'Its name.', 'اسمه.');

test('a shape that does not make its entry does not compile', () => {
  const point = object<Point>('place', { x, label });
  // @ts-expect-error a key of the entry is forgotten
  const forgotten: Shape<Point> = object<Point>('place', { x });
  // @ts-expect-error a key that the entry does not have
  const invented: Shape<Point> = object<Point>('place', { x, label, y: label });
  // @ts-expect-error text where the entry has a number
  const mistaken: Shape<Point> = object<Point>('place', { x: required(text, '', ''), label });
  // @ts-expect-error optional where the entry requires it
  const loose: Shape<Point> = object<Point>('place', { x: optional(number('value'), '', ''), label });
  expect([point, forgotten, invented, mistaken, loose].map((shape) => shape.kind)).toEqual(
    Array(5).fill('object'),
  );
});
