import { type Study, type Summary, toldSummary } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { citationBibtex, citationCff } from './files/citation.ts';
import { dataPackage } from './files/data-package.ts';
import { provenance } from './files/provenance.ts';
import { dataTables } from './files/tables.ts';
import { utf8Length } from './files/utf8-length.ts';
import { contentOf, html, type Markup } from './markup.ts';
import { withCode } from './parts.ts';
import { reproduceWords } from './words/reproduce.ts';

/** A file that the page holds as readable text. */
export interface PageFile {
  name: string;
  text: string;
}

/** The data package, its tables, the provenance and the citations of a run. */
export function pageFiles(summary: Summary, scenario: Scenario, study: Study | null): PageFile[] {
  const told = toldSummary(summary, scenario.profile);
  const tables = dataTables(told, scenario, study);
  return [
    { name: 'datapackage.json', text: dataPackage(told, scenario, tables) },
    ...tables.map(({ name, text }) => ({ name: `${name}.csv`, text })),
    { name: 'prov.json', text: provenance(told, scenario, tables) },
    { name: 'CITATION.cff', text: citationCff(summary, scenario) },
    { name: 'citation.bib', text: citationBibtex(summary, scenario) },
  ];
}

/** The files once for both languages, folded, each as text. The script of the page adds buttons that save them. */
export function filesSection(files: readonly PageFile[], scenario: Scenario): Markup {
  const [en, ar] = [reproduceWords('en').files, reproduceWords('ar').files];
  const both = (of: (words: typeof en) => string): Markup =>
    html`<span lang="en" dir="ltr">${of(en)}</span><span lang="ar" dir="rtl">${of(ar)}</span>`;
  const count = Object.keys(scenario.files).length;
  return html`<section class="files" aria-labelledby="files"><h2 id="files">${both(({ title }) => title)}</h2><p><span lang="en" dir="ltr">${withCode(en.reading)}</span><span lang="ar" dir="rtl">${withCode(ar.reading)}</span></p>${files.map(
    ({ name, text }) =>
      html`<div class="file"><details><summary><bdi dir="ltr">${name}</bdi> <small>${both(({ size }) => size(String(Math.ceil(utf8Length(text) / 1000))))}</small></summary><pre dir="ltr" tabindex="0" data-file="${name}">${contentOf(text)}</pre></details></div>`,
  )}<details><summary>${both(({ scenario: of }) => of(count))}</summary><ul class="plain" dir="ltr">${Object.keys(scenario.files).map((name) => html`<li>${name} <span data-scenario-file="${name}"></span></li>`)}</ul></details><template id="save-words">${both(({ download }) => download)}</template><template id="play-words">${both(({ play }) => play)}</template><template id="stop-words">${both(({ stop }) => stop)}</template></section>`;
}
