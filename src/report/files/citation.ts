import type { Summary } from '../../experiment/index.ts';
import { civilText, type Scenario } from '../../scenario/index.ts';

/** How the run of a scenario is cited: who, what, which version, and by which digests it is known. */
interface Cited {
  by: string;
  title: string;
  date: string | null;
  licence: string | null;
}

function citedOf(summary: Summary, { source }: Scenario): Cited {
  return {
    by: source.made?.by.en ?? 'author not stated',
    title: `${summary.scenario.title.en}: a what-if with masar ${summary.engine}`,
    date: source.made?.on ? civilText(source.made.on.value) : null,
    licence: source.made?.licence?.value ?? null,
  };
}

/** A citation in the Citation File Format 1.2.0, without a date of making. */
export function citationCff(summary: Summary, scenario: Scenario): string {
  const { by, title, date, licence } = citedOf(summary, scenario);
  // A string of JSON is a double-quoted scalar of YAML.
  const text = (value: string): string => JSON.stringify(value);
  return [
    'cff-version: 1.2.0',
    'message: Please cite the scenario and the program, and the sources of the figures beside them.',
    `title: ${text(title)}`,
    'type: dataset',
    'authors:',
    `  - name: ${text(by)}`,
    ...(date ? [`date-released: ${text(date)}`] : []),
    ...(licence ? [`license: ${text(licence)}`] : []),
    `version: ${text(summary.scenario.digest.slice(0, 8))}`,
    'identifiers:',
    '  - type: other',
    `    value: ${text(`urn:masar:scenario:${summary.scenario.digest}`)}`,
    '    description: digest of the scenario',
    '  - type: other',
    `    value: ${text(`urn:masar:run:${summary.digest}`)}`,
    '    description: digest of the run',
    'references:',
    '  - type: software',
    '    title: masar',
    '    authors:',
    '      - name: masar contributors',
    `    version: ${text(summary.engine)}`,
    '    license: MIT',
    '',
  ].join('\n');
}

/** The same as an entry of BibTeX. */
export function citationBibtex(summary: Summary, scenario: Scenario): string {
  const { by, title, date } = citedOf(summary, scenario);
  const key = `masar-${scenario.id}-${summary.scenario.digest.slice(0, 8)}`;
  return [
    `@misc{${key},`,
    `  author  = {{${latex(by)}}},`,
    `  title   = {${latex(title)}},`,
    ...(date ? [`  year    = {${date.slice(0, 4)}},`] : []),
    `  version = {${summary.scenario.digest.slice(0, 8)}},`,
    `  note    = {Scenario ${latex(scenario.id)}, ${summary.draws} draws, seed ${summary.seed}; run ${summary.digest.slice(0, 16)}}`,
    '}',
    '',
  ].join('\n');
}

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function latex(text: string): string {
  return text
    .replace(/[\\{}&%$#_~^]/g, (c) => LATEX[c] ?? `\\${c}`)
    .replace(/\s+/g, ' ')
    .trim();
}
