import type { JSX } from 'preact';
import type { Markup } from '../../report/index.ts';

/** Markup that the report wrote: everything that came from a file is escaped in it already. */
export function Written({ markup }: { markup: Markup | null }): JSX.Element | null {
  if (markup === null) return null;
  // `Markup` is made by the report's escaping templates only.
  return <div class="written" dangerouslySetInnerHTML={{ __html: markup.markup }} />;
}
