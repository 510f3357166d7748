import { groundedParts } from '../../scenario/compile/evidence.ts';
import { type Asked, blank } from './asked.ts';
import { changesOf } from './changes.ts';
import { claimsOf } from './claims.ts';
import type { Fact, Finding, Named } from './finding.ts';
import { kindOf } from './flows.ts';
import { namedAll } from './move.ts';
import { changedNumbers } from './overlaid.ts';
import { actsOn } from './parameter.ts';
import { entryOf, textFact } from './parts.ts';
import { related } from './related.ts';

/** A claim, and everything that rests on it. */
export function evidenceFinding(asked: Asked, id: string): Finding {
  const { source } = asked.scenario;
  const { key, value } = entryOf(source.evidence, id);
  return blank(asked.named('evidence', id), {
    meaning: value.claim,
    at: asked.locate(key.at),
    because: claimsOf(asked, [id]),
    relations: related([
      ['behind', behind(asked, id)],
      ['switchedBy', namedAll(asked, 'dispute', disputesWith(asked, [id]))],
    ]),
  });
}

/** A source: who published it and when, what it translates, what is taken from it. */
export function sourceFinding(asked: Asked, id: string): Finding {
  const { source } = asked.scenario;
  const { key, value } = entryOf(source.sources, id);
  const claims = (source.evidence ?? []).filter((each) => each.value.source.value === id);
  const translations = (source.sources ?? []).filter((each) => each.value.translation_of?.value === id);
  return blank(asked.named('source', id), {
    at: asked.locate(key.at),
    facts: [
      ...(value.title ? [{ fact: 'title', value: { words: value.title } } satisfies Fact] : []),
      ...textFact('sourceType', value.type?.value),
      ...textFact('language', value.lang?.value),
      ...textFact('locator', value.locator?.value),
      ...(translations.length > 0
        ? [
            {
              fact: 'translations',
              value: {
                names: namedAll(
                  asked,
                  'source',
                  translations.map((each) => each.key.value),
                ),
              },
            } satisfies Fact,
          ]
        : []),
    ],
    because: claimsOf(asked, claims.length > 0 ? claims.map((each) => each.key.value) : [id]),
    relations: related([['behind', behind(asked, id)]]),
  });
}

/** Where sources disagree: the claims, which is followed, and the answer under the others. */
export function disputeFinding(asked: Asked, id: string): Finding {
  const { scenario } = asked;
  const { key, value } = entryOf(scenario.source.disputes, id);
  const followed = scenario.settings[`dispute.${id}`] ?? value.uses.value;
  const options = value.options.map(({ key: option, value: says }) => ({
    name: { kind: 'evidence', id: option.value, label: says.label ?? null } satisfies Named,
    text: says.set.map((each) => `${each.key.value}: ${each.value.value}`).join(', '),
  }));
  const claimed = options.map(({ name }) => name.id).filter((option) => hasEvidence(asked, option));
  return blank(asked.named('dispute', id), {
    at: asked.locate(key.at),
    note: value.note ?? null,
    facts: [
      {
        fact: 'uses',
        value: { names: options.map(({ name }) => name).filter((option) => option.id === followed) },
      },
      ...options.map((option): Fact => ({ fact: 'option', value: option })),
    ],
    because: claimsOf(asked, claimed),
    changes: changesOf(asked, 'dispute', id),
  });
}

/** A rival structure: what differs in it, and the answer it gives. */
export function rivalFinding(asked: Asked, id: string): Finding {
  const found = asked.scenario.source.rivals?.find((rival) => rival.id.value === id);
  if (!found) throw new Error(`rival ${id} is listed but not there`);
  return blank(asked.named('rival', id), {
    at: asked.locate(found.id.at),
    note: found.note ?? null,
    facts: textFact('overlay', found.file.value),
    because: claimsOf(asked, found.because?.map(({ value }) => value) ?? []),
    numbers: changedNumbers(asked, 'rival', id),
    changes: changesOf(asked, 'rival', id),
  });
}

function hasEvidence({ scenario }: Asked, id: string): boolean {
  return scenario.source.evidence?.some(({ key }) => key.value === id) ?? false;
}

/** Disputes of which one of these claims is a side. */
export function disputesWith({ scenario }: Asked, claims: readonly string[]): string[] {
  return (scenario.source.disputes ?? [])
    .filter(({ value }) => value.options.some(({ key }) => claims.includes(key.value)))
    .map(({ key }) => key.value);
}

/** Everything that names this evidence or source as its ground. */
function behind(asked: Asked, id: string): Named[] {
  const { scenario } = asked;
  const { source, compiled } = scenario;
  const rests = ({ because }: { because?: { value: string }[] }): boolean =>
    because?.some(({ value }) => value === id) ?? false;
  const parts = new Set(groundedParts(scenario).filter(rests));
  const named = (
    kind: Named['kind'],
    list: readonly { key: { value: string }; value: object }[] | undefined,
  ) => (list ?? []).filter(({ value }) => rests(value)).map(({ key }) => asked.named(kind, key.value));
  const found = [
    ...compiled.transitions
      .filter((transition) => parts.has(transition.source) || rests(transition.source))
      .map((transition) => asked.named(kindOf(transition), transition.id)),
    ...named('journey', source.journeys),
    ...named('holds_back', source.holds_back),
    ...named('signal', source.signals),
    ...named('group', source.groups),
    ...(source.observations ?? []).filter(rests).map((each) => asked.named('observation', each.id.value)),
    ...named('sentence', source.article?.sentences),
    ...(source.rivals ?? []).filter(rests).map((each) => asked.named('rival', each.id.value)),
    ...named('link', source.links),
  ];
  const numbers = scenario.parameters.filter(({ because }) => because.includes(id)).map((each) => each.id);
  for (const more of actsOn(asked, new Set(numbers)))
    if (!found.some(({ kind, id: known }) => kind === more.kind && known === more.id)) found.push(more);
  return found;
}
