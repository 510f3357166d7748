import { type Asked, blank } from './asked.ts';
import { changesOf } from './changes.ts';
import { claimsOf } from './claims.ts';
import { disputesWith } from './evidence.ts';
import type { Finding } from './finding.ts';
import { namedAll } from './move.ts';
import { changedNumbers } from './overlaid.ts';
import { related } from './related.ts';

/** A sentence of the article: what it says, the verdict, what others say, and each part of the model that it became. */
export function sentenceFinding(asked: Asked, id: string): Finding {
  const { article } = asked.scenario.source;
  const found = article?.sentences.find(({ key }) => key.value === id);
  if (!article || !found) throw new Error(`sentence ${id} is listed but not there`);
  const { value } = found;
  const claims = value.because?.map((each) => each.value) ?? [];
  const mechanisms = value.mechanism?.map((each) => each.value) ?? [];
  const named = value.dispute?.map((each) => each.value) ?? [];
  const disputes = [...new Set([...named, ...disputesWith(asked, claims)])];
  return blank(asked.named('sentence', id), {
    meaning: value.says,
    at: asked.locate(found.key.at),
    note: value.note ?? null,
    facts: [
      ...(value.paragraph ? [{ fact: 'paragraph', value: { text: value.paragraph.value } } as const] : []),
      { fact: 'verdict', value: { verdict: value.verdict.value } },
    ],
    because: claimsOf(asked, claims),
    relations: related([
      ['saidBy', namedAll(asked, 'source', [article.source.value])],
      ['became', namedAll(asked, 'mechanism', mechanisms)],
      ['switchedBy', namedAll(asked, 'dispute', disputes)],
    ]),
    changes: named.flatMap((dispute) => changesOf(asked, 'dispute', dispute)),
    parts: mechanisms.map((mechanism) => mechanismFinding(asked, mechanism)),
  });
}

/** A part of the model: what goes without it, the parameters it feeds, and the answer without it. */
export function mechanismFinding(asked: Asked, id: string): Finding {
  const { source } = asked.scenario;
  const found = source.mechanisms?.find(({ key }) => key.value === id);
  if (!found) throw new Error(`mechanism ${id} is listed but not there`);
  const { effect, without } = found.value;
  const sentences = (source.article?.sentences ?? []).filter(({ value }) =>
    value.mechanism?.some((each) => each.value === id),
  );
  return blank(asked.named('mechanism', id), {
    at: asked.locate(found.key.at),
    facts: [
      ...(effect ? [{ fact: 'effect', value: { words: effect } } as const] : []),
      { fact: 'overlay', value: { text: without.value } },
    ],
    numbers: changedNumbers(asked, 'without', id),
    relations: related([
      [
        'saidBy',
        namedAll(
          asked,
          'sentence',
          sentences.map(({ key }) => key.value),
        ),
      ],
    ]),
    changes: changesOf(asked, 'without', id),
  });
}
