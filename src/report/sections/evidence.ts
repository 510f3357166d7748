import { anchor, type Edition, say } from '../edition.ts';
import { citation, evidenceOf } from '../grounds.ts';
import { html, type Markup } from '../markup.ts';
import { code, section, table } from '../parts.ts';
import { remarks } from '../remarks.ts';
import { codebook } from './codebook.ts';

/** Every claim with its source, place, grade and what disagrees with it; then the list of sources. */
export function evidence(edition: Edition): Markup {
  const { scenario, words, phrases } = edition;
  const claims = scenario.source.evidence ?? [];
  const sources = scenario.source.sources ?? [];
  if (sources.length === 0 && claims.length === 0)
    return section(edition, 'evidence', words.sections.evidence, html`<p>${words.noSources}</p>`);
  const grades = (['A', 'B', 'C', 'K'] as const).map(
    (grade) => html`<li>${words.sourceGrade(grade, phrases.sourceGrade[grade])}</li>`,
  );
  return section(
    edition,
    'evidence',
    words.sections.evidence,
    html`<p>${words.evidenceReading}</p><ul class="grades">${grades}</ul><ol class="evidence">${claims.map(
      ({ key, value }) =>
        html`<li id="${anchor(edition, 'evidence', key.value)}" tabindex="-1">${say(edition, value.claim)}<br><small>${citation(
          edition,
          value.source.value,
          value.grade?.value,
        )}${value.paragraph === undefined ? null : html` · ${words.paragraph(value.paragraph.value)}`}${
          value.note === undefined ? null : html` · ${say(edition, value.note)}`
        }</small>${conflicts(edition, value.conflicts_with?.map((other) => other.value) ?? [])}${remarks(edition, (of) => of === key.value)}</li>`,
    )}</ol><details><summary>${words.openSources(sources.length)}</summary>${table(
      edition,
      'sources',
      words.sourcesTable,
      [
        { title: phrases.headings.publisher },
        { title: words.titleColumn },
        { title: phrases.headings.date },
        { title: phrases.headings.grade },
        { title: words.locator },
      ],
      sources.map(({ key, value }) => [
        html`<bdi>${say(edition, value.publisher)}</bdi><br><small>${code(key.value)}</small>`,
        value.title === undefined ? '' : html`<bdi>${say(edition, value.title)}</bdi>`,
        value.date === undefined ? '' : html`<bdi>${value.date.value}</bdi>`,
        value.grade?.value ?? '',
        value.locator === undefined ? '' : html`<bdi class="locator" dir="ltr">${value.locator.value}</bdi>`,
      ]),
    )}</details>${codebook(edition)}`,
  );
}

function conflicts(edition: Edition, ids: readonly string[]): Markup | null {
  if (ids.length === 0) return null;
  const claims = evidenceOf(edition);
  return html`<br><small class="conflict">${edition.words.conflictsWith}: ${ids.map(
    (id, i) =>
      html`${i > 0 && ' · '}<a href="#${anchor(edition, 'evidence', id)}">${
        claims.has(id) ? say(edition, claims.get(id)!.claim) : id
      }</a>`,
  )}</small>`;
}
