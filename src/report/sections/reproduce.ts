import { digestText } from '../../experiment/index.ts';
import { fitPhrases, people } from '../../text/index.ts';
import type { Edition } from '../edition.ts';
import { utf8Length } from '../files/utf8-length.ts';
import { html, type Markup } from '../markup.ts';
import { code, section, table, withCode } from '../parts.ts';
import { runCommand } from '../run-command.ts';
import { reproduceWords } from '../words/reproduce.ts';

/** What another person needs to get the same numbers, to cite them and to deposit them. */
export function reproduce(edition: Edition): Markup {
  const { summary, words, phrases, language, modelled } = edition;
  const own = reproduceWords(language);
  const { identity } = words;
  const count = (n: number): string => people(n, language, modelled);
  const rows: [string, Markup | string][] = [
    [own.commands.run, code(runCommand(summary, summary.scenario.id))],
    [own.commands.restore, code('npx masar open report.html -o study')],
    [own.commands.studio, code('npx masar studio report.html')],
    [own.commands.recompute, code('npx masar open report.html -o study --run')],
    [own.commands.check, code(`npx masar check study --strict`)],
    [phrases.labels.seed, code(String(summary.seed))],
    [phrases.labels.draws, code(String(summary.draws))],
    ...(summary.executor === 'expected'
      ? [[identity.executor, phrases.expectedOnly] as [string, string]]
      : []),
    ...(summary.fit ? [[fitPhrases(language).digest, code(summary.fit.digest)] as [string, Markup]] : []),
    ...(summary.thin > 1 ? [[identity.thin, phrases.thinned(summary.thin)] as [string, string]] : []),
    [identity.version, code(summary.engine)],
    [identity.scenario, code(summary.scenario.digest)],
    [identity.result, code(summary.digest)],
  ];
  const conserved = words.conserved({
    draws: summary.draws,
    conserved: summary.people.conservedDraws,
    people: phrases.peopleConserved({
      in: count(summary.people.in),
      out: count(summary.people.out),
      here: count(summary.people.here),
    }),
  });
  const licence = edition.scenario.source.made?.licence?.value ?? null;
  return section(
    edition,
    'reproduce',
    words.sections.reproduce,
    html`<p>${words.reproduceReading}</p><dl>${rows.map(
      ([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`,
    )}</dl><p>${conserved}</p>${hashes(edition)}<p>${withCode(own.licenceOf(licence))} ${own.cite} <a href="#files">${own.toFiles}</a></p><h3>${own.depositTitle}</h3><ul class="plain">${own.deposit.map(
      (line) => html`<li>${withCode(line)}</li>`,
    )}</ul>${fair(edition)}`,
  );
}

function hashes(edition: Edition): Markup {
  const { scenario, language } = edition;
  const own = reproduceWords(language);
  const names = Object.keys(scenario.files).sort();
  return html`<details><summary>${own.openHashes(names.length)}</summary>${table(
    edition,
    'hashes',
    own.hashesTable,
    [{ title: own.file }, { title: own.bytes, number: true }, { title: 'SHA-256' }],
    names.map((name) => [
      html`<bdi dir="ltr">${name}</bdi>`,
      people(utf8Length(scenario.files[name]), language, edition.plain),
      html`<code class="loose" dir="ltr">${digestText(scenario.files[name])}</code>`,
    ]),
  )}</details>`;
}

function fair(edition: Edition): Markup {
  const own = reproduceWords(edition.language);
  return table(
    edition,
    'fair',
    own.fairTable,
    [
      { title: own.fairColumns.principle },
      { title: own.fairColumns.here },
      { title: own.fairColumns.missing },
    ],
    (['F', 'A', 'I', 'R'] as const).map((id) => [
      own.fair[id].name,
      withCode(own.fair[id].here),
      withCode(own.fair[id].missing),
    ]),
  );
}
