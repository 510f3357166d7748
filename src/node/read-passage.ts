import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ScenarioSource } from '../scenario/index.ts';
import { isInside } from './read-folder.ts';

/** Far above any article. In bytes. */
const MOST_BYTES = 4_000_000;

/** A paragraph of the user's own copy of a source, or why there is none: no such file, or not laid out so. */
export type Passage = { text: string } | { none: 'missing' | 'layout' };

/**
 * The paragraph of a text beside the scenario, from 1: paragraphs are parted by blank lines, or where there are none by
 * the ends of lines. It is for the eyes of whoever holds the copy and goes nowhere else.
 */
export function readPassage(folder: string, name: string, paragraph: string): Passage {
  const path = resolve(folder, name);
  if (!isInside(folder, path) || !existsSync(path)) return { none: 'missing' };
  if (!isInside(realpathSync(folder), realpathSync(path))) return { none: 'missing' };
  const found = statSync(path);
  if (!found.isFile() || found.size > MOST_BYTES) return { none: 'layout' };
  const number = Number(/^\s*(?:p|§|¶)?\s*(\d+)\s*$/i.exec(paragraph)?.[1] ?? Number.NaN);
  const paragraphs = paragraphsOf(readFileSync(path, 'utf8'));
  const text = Number.isNaN(number) ? undefined : paragraphs[number - 1];
  return text === undefined ? { none: 'layout' } : { text };
}

/** The passage behind a claim of a source, at the place that the claim names; null where the scenario names no copy of it. */
export function passageOf(
  { sources, article }: ScenarioSource,
  folder: string,
  sourceId: string,
  place: string,
): Passage | null {
  const file = sources?.find(({ key }) => key.value === sourceId)?.value.file?.value;
  if (file === undefined) return null;
  // Evidence may name the sentence; the article knows in which paragraph that is.
  const sentence = /^s\d+/i.exec(place)?.[0].toLowerCase();
  const found =
    article?.source.value === sourceId
      ? article.sentences.find(({ key }) => key.value.toLowerCase() === sentence)
      : undefined;
  return readPassage(folder, file, found?.value.paragraph?.value ?? place);
}

function paragraphsOf(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const parts = /\n[^\S\n]*\n/.test(lines.trim()) ? lines.split(/\n[^\S\n]*\n/) : lines.split('\n');
  return parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
}
