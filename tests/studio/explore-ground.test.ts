import { describe, expect, it } from 'vitest';
import { load } from '../../src/node/index.ts';
import { groundOn } from '../../src/studio/explore/ground.ts';

const isis = await load('leaving-isis');
const { source, compiled, plan } = isis;
const days = Array.from({ length: plan.days + 1 }, (_, day) => day);

describe('the ground of the map', () => {
  it('has every place with who took it last, and the ways that are closed, on every day', () => {
    for (const day of days) {
      const { held, closed } = groundOn(isis, day);
      const taken = new Map<string, { on: number; holder: string }>();
      for (const { on, place, holder } of source.control ?? []) {
        const before = taken.get(place.value);
        if (on.value - compiled.origin <= day && (before === undefined || before.on <= on.value))
          taken.set(place.value, { on: on.value, holder: holder.value });
      }
      for (const { holder, places } of held)
        expect([...places].sort(), `${holder} on day ${day}`).toEqual(
          [...taken].flatMap(([place, one]) => (one.holder === holder ? [place] : [])).sort(),
        );
      const shut = (source.links ?? []).filter(
        ({ value: { closes, opens } }) =>
          (closes !== undefined && day > closes.value - compiled.origin) ||
          (opens !== undefined && day < opens.value - compiled.origin),
      );
      expect(closed.map(({ link }) => link)).toEqual(shut.map(({ key }) => key.value));
    }
  });

  it('is the same object until somebody takes a place or a way closes or opens, so that it is not drawn again', () => {
    let changes = 0;
    let before = groundOn(isis, 0);
    for (const day of days.slice(1)) {
      const now = groundOn(isis, day);
      if (now !== before) changes++;
      else expect(now).toEqual(before);
      before = now;
    }
    const turns = new Set<number>();
    for (const { on } of source.control ?? []) turns.add(on.value - compiled.origin);
    for (const { value } of source.links ?? []) {
      if (value.closes) turns.add(value.closes.value - compiled.origin + 1);
      if (value.opens) turns.add(value.opens.value - compiled.origin);
    }
    expect(changes).toBe([...turns].filter((day) => day > 0 && day <= plan.days).length);
    expect(changes).toBeGreaterThan(10);
    expect(groundOn(isis, days.length - 1)).toBe(groundOn(isis, days.length - 1));
  });
});
