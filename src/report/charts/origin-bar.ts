import type { Summary } from '../../experiment/index.ts';
import { anchor, type Edition } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { at, drawn, fillOf, patternOf } from './drawing.ts';
import { paints } from './palette.ts';

const WIDTH = 150;
const HEIGHT = 14;

/** The patterns that the bars of a table share: once before the table. */
export function originPatterns(edition: Edition): Markup {
  const { outcomes } = edition.summary;
  const paint = paints(outcomes);
  return html`<svg class="patterns" aria-hidden="true" width="0" height="0"><defs>${outcomes.map((o) =>
    patternOf(paint.get(o.id)!, anchor(edition, 'origin', o.id)),
  )}</defs></svg>`;
}

/** The shares of one group's outcomes, in their order, from the reading side. Hidden from readers of the numbers beside it. */
export function originBar(edition: Edition, group: Summary['groups'][number]): Markup {
  const { outcomes } = edition.summary;
  const paint = paints(outcomes);
  const people = outcomes.map(({ id }) => drawn(edition, group.outcomes[id].p50));
  const total = Math.max(
    1,
    people.reduce((sum, n) => sum + n, 0),
  );
  let passed = 0;
  const bars = outcomes.map(({ id }, i) => {
    const width = (people[i] / total) * WIDTH;
    const from = edition.direction === 'rtl' ? WIDTH - passed - width : passed;
    passed += width;
    return html`<rect x="${at(from)}" width="${at(width)}" height="${HEIGHT}" fill="${fillOf(paint.get(id)!, anchor(edition, 'origin', id))}" stroke="var(--paper, #fff)" stroke-width="1"/>`;
  });
  return html`<svg class="strip" aria-hidden="true" direction="ltr" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${bars}</svg>`;
}

/** The paint of one outcome, to stand beside its name. */
export function originSwatch(edition: Edition, outcome: string): Markup {
  const paint = paints(edition.summary.outcomes).get(outcome)!;
  return html`<svg class="swatch" aria-hidden="true" width="12" height="12"><rect width="12" height="12" fill="${fillOf(paint, anchor(edition, 'origin', outcome))}"/></svg>`;
}
