import type { Edition } from '../edition.ts';
import { gradeChip } from '../grounds.ts';
import { html, type Markup } from '../markup.ts';
import { section, table } from '../parts.ts';

const GRADES = ['measured', 'quoted', 'calibrated', 'inferred', 'assumed'] as const;

/** How many numbers carry each grade, what the grades mean, disputes, and what has not been examined. */
export function howSure(edition: Edition): Markup {
  const { summary, scenario, words, phrases } = edition;
  const pairs = new Set(
    (scenario.source.evidence ?? []).flatMap(({ key, value }) =>
      (value.conflicts_with ?? []).map((other) => [key.value, other.value].sort().join(' ')),
    ),
  );
  return section(
    edition,
    'sure',
    words.sections.howSure,
    html`<p>${phrases.basedOn(scenario.source.sources?.length ?? 0, summary.score.observations.length)} ${words.disputes(pairs.size)}</p>${table(
      edition,
      'grades',
      words.gradesTable,
      [{ title: phrases.headings.basis }, { title: words.numbers, number: true }, { title: words.meaning }],
      [
        ...GRADES.map((grade) => [
          gradeChip(edition, grade),
          String(summary.evidence[grade]),
          phrases.basisMeaning[grade],
        ]),
        [words.holes, String(summary.evidence.none), phrases.noBasis],
      ],
    )}<p>${words.notYet}</p>`,
  );
}
