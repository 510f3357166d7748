import type { Edition } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { code, section, table } from '../parts.ts';
import { ethicsWords, type GuardCode } from '../words/ethics.ts';

/** Guards that are asked in one profile only (docs/privacy.md); the others are asked in both. */
const ONLY_IN: Partial<Record<GuardCode, 'armed_group' | 'displacement'>> = {
  'M-S02': 'armed_group',
  'M-S04': 'armed_group',
  'M-S05': 'armed_group',
  'M-S06': 'armed_group',
  'M-S08': 'displacement',
};

/** What goes in and out, which checks the scenario passed, what borders mean, and what this is not to be used for. */
export function ethics(edition: Edition): Markup {
  const { scenario, language } = edition;
  const words = ethicsWords(language);
  const passages = scenario.diagnostics.filter(({ problem }) => problem.code === 'M-S09').length;
  const guards = Object.keys(words.guards) as GuardCode[];
  return section(
    edition,
    'ethics',
    words.title,
    html`<ul>${words.statement.map((line) => html`<li>${line}</li>`)}</ul><p>${words.profile[scenario.profile]}</p>${table(
      edition,
      'guards',
      words.checksTable,
      [{ title: words.check }, { title: words.refuses }, { title: words.result }],
      guards.map((guard) => [
        code(guard),
        words.guards[guard],
        (ONLY_IN[guard] ?? scenario.profile) === scenario.profile ? words.passed : words.notAsked,
      ]),
    )}<p>${words.passages(passages)}</p><p>${words.boundaries}</p><h3>${words.notForTitle}</h3><ul>${words.notFor.map(
      (line) => html`<li>${line}</li>`,
    )}</ul><h3>${words.conflictTitle}</h3><p>${words.conflict}</p>`,
  );
}
