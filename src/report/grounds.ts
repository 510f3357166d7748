import type { EvidenceSource, SourceSource } from '../scenario/index.ts';
import { anchor, type Edition, say } from './edition.ts';
import { html, type Markup } from './markup.ts';

/** The evidence of a scenario by id. */
export function evidenceOf(edition: Edition): Map<string, EvidenceSource> {
  return new Map((edition.scenario.source.evidence ?? []).map(({ key, value }) => [key.value, value]));
}

/** The sources of a scenario by id. */
function sourcesOf(edition: Edition): Map<string, SourceSource> {
  return new Map((edition.scenario.source.sources ?? []).map(({ key, value }) => [key.value, value]));
}

/** A small mark for a grade of evidence; its meaning is in the section on how sure this is. */
export function gradeChip(edition: Edition, basis: keyof Edition['phrases']['basis'] | undefined): Markup {
  const { phrases } = edition;
  return html`<span class="chip ${basis ?? 'none'}">${basis === undefined ? phrases.noBasis : phrases.basis[basis]}</span>`;
}

/** What stands behind a number: each claim with who says it, leading to the list of evidence or of sources. */
export function becauseList(edition: Edition, ids: readonly string[]): Markup | null {
  if (ids.length === 0) return null;
  const evidence = evidenceOf(edition);
  return html`<ul class="because">${ids.map((id) => {
    const claim = evidence.get(id);
    return claim
      ? html`<li><a href="#${anchor(edition, 'evidence', id)}">${say(edition, claim.claim)}</a> <small>${citation(edition, claim.source.value, claim.grade?.value)}</small></li>`
      : html`<li><small>${citation(edition, id)}</small></li>`;
  })}</ul>`;
}

/** As `becauseList` in one line: who says it and when. */
export function becauseLine(edition: Edition, ids: readonly string[]): Markup | null {
  if (ids.length === 0) return null;
  const evidence = evidenceOf(edition);
  const sources = sourcesOf(edition);
  return html`<small>${ids.map((id, i) => {
    const source = sources.get(evidence.get(id)?.source.value ?? id);
    const said =
      source === undefined
        ? id
        : edition.words.saidBy(say(edition, source.publisher), source.date?.value ?? null);
    return html`${i > 0 && ' · '}${
      evidence.has(id)
        ? html`<a href="#${anchor(edition, 'evidence', id)}"><bdi>${said}</bdi></a>`
        : html`<bdi>${said}</bdi>`
    }`;
  })}</small>`;
}

/** Publisher, title, date and grade of a source. */
export function citation(edition: Edition, sourceId: string, grade?: string): Markup {
  const { words } = edition;
  const source = sourcesOf(edition).get(sourceId);
  if (!source) return html`${sourceId}`;
  const said = words.saidBy(say(edition, source.publisher), source.date?.value ?? null);
  const shown = grade ?? source.grade?.value;
  return html`<bdi>${said}</bdi>${source.title ? html`${words.comma}<cite><bdi>${say(edition, source.title)}</bdi></cite>` : null}${
    shown === undefined ? null : html` <span class="chip source">${shown}</span>`
  }`;
}
