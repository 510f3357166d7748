import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those that look at colours: all that a dark page has otherwise than a light one. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds by these rules, and every canvas without a text alternative, which axe does not notice. */
export async function axeFaults(page: Page, rules: readonly string[] = ALL_RULES): Promise<unknown[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is injected as a global
    const { violations } = await (window as any).axe.run(document, { runOnly });
    const canvases = [...document.querySelectorAll('canvas')].filter(
      (canvas) => !canvas.ariaLabel && canvas.ariaHidden !== 'true' && canvas.textContent?.trim() === '',
    );
    return [
      ...violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => ({
        id,
        where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
      })),
      ...canvases.map((canvas) => ({ id: 'canvas without text', where: canvas.outerHTML })),
    ];
  }, rules);
}
