import type { JSX } from 'preact';
import type { Quantiles } from '../../experiment/index.ts';
import type { Language } from '../../text/index.ts';
import { exploreWords } from '../words/explore.ts';
import type { Telling } from './telling.ts';

export interface RangeRow {
  key: string;
  label: string;
  points: Quantiles;
}

/** Names with their median, middle half and nine in ten runs. */
export function RangeTable({
  caption,
  isCaptionSeen = false,
  heading,
  rows,
  telling,
  language,
}: {
  caption: string;
  isCaptionSeen?: boolean;
  /** Of the names. */
  heading: string;
  rows: readonly RangeRow[];
  telling: Telling;
  language: Language;
}): JSX.Element {
  const words = exploreWords(language);
  return (
    <table class="range-table">
      <caption class={isCaptionSeen ? undefined : 'unseen'}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {[words.median, words.half, words.ninety].map((title) => (
            <th key={title} scope="col" class="number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, points }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td class="number">{telling.median(points)}</td>
            <td class="number">{telling.half(points)}</td>
            <td class="number">{telling.ninety(points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
