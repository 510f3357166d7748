import { OPENING_ID, type StudioExample, type StudioOpening } from '../../report/index.ts';
import type { Settings } from '../../scenario/index.ts';
import type { Besides, Opening } from '../session/session.ts';

/** What the page opens, and where changes go. */
export interface PageOpening {
  opening: Opening;
  /** What a run or a report had set, in the notation of `--set`. */
  settings: Settings;
  /** The path or name of what was opened. */
  name: string;
  from: StudioOpening['from'] | 'dropped' | 'new';
  /** Scenarios to start from that the page holds; null where it asks its server. */
  examples: StudioExample[] | null;
  /** How many draws a page ends at, where that was said. */
  draws?: number;
  /** With this the server saves; null where there is nothing to save to but a download. */
  token: string | null;
}

/** What the server or the export wrote into the page; null when the page stands alone. */
export function readOpening(page: Document): PageOpening | null {
  const text = page.getElementById(OPENING_ID)?.textContent;
  if (!text) return null;
  const found = JSON.parse(text) as StudioOpening;
  return found.masar_studio === 1 ? pageOpening(found) : null;
}

/** The same of what the server sends. */
export function pageOpening({ scenario, beside, ...rest }: StudioOpening): PageOpening {
  const { settings, name, from, examples, token, draws } = rest;
  return {
    opening: { ...scenario, besides: besidesOf(beside) },
    settings,
    name,
    from,
    examples,
    token,
    draws,
  };
}

function besidesOf({ fits = [], study, drivers, extremes }: StudioOpening['beside']): Besides {
  return {
    fits: Object.fromEntries(fits.map((fit) => [fit.rival, fit])),
    study: study ?? null,
    drivers: drivers ?? null,
    extremes: extremes ?? null,
  };
}
