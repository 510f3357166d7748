import { type DisplacementSummary, type DrawSpread, dateOfDay, isUntold } from '../../experiment/index.ts';
import { type FleeInput, VERSION } from '../../scenario/index.ts';
import { about, type Diagnostic, type Language, lineOfDiagnostic } from '../../text/index.ts';
import { type Fragment, html, type Markup, raw } from '../markup.ts';
import { contentPolicy } from '../page-script.ts';
import { style } from '../style.css.ts';
import { ardChart, campPicture, type RegisteredDot } from './camp-chart.ts';
import { countOf, type DisplacementEdition, displacementEdition } from './displacement-edition.ts';
import type { Ranged } from './words.ts';

/** Warnings and pairs of places that are shown; more would hide the rest. */
const MOST_SHOWN = 40;

/**
 * The report of a directory in Flee's format: one HTML page in both languages that opens without a network, and the same bytes for
 * the same run. `diagnostics` are the warnings that remain.
 */
export function displacementReport(
  summary: DisplacementSummary,
  input: FleeInput,
  diagnostics: readonly Diagnostic[],
  { language: opens = 'en' }: { language?: Language } = {},
): string {
  const [en, ar] = (['en', 'ar'] as const).map((language) =>
    displacementEdition(language, summary, input, diagnostics),
  );
  const choose = ({ language }: DisplacementEdition, name: string): Markup =>
    html`<label lang="${language}"><input type="radio" name="language" id="show-${language}"${language === opens ? html` checked` : null}> ${name}</label>`;
  return `${
    html`<!doctype html>
<html lang="${opens}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(contentPolicy())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="masar ${VERSION}">
<meta name="kind" content="modelled">
<meta name="color-scheme" content="light dark">
<title>masar · مسار · ${summary.scenario.id}</title>
<style>${raw(style())}</style>
</head>
<body>
<header class="bar"><p class="wordmark"><span lang="en">masar</span> <span lang="ar" dir="rtl">مسار</span></p><fieldset><legend><span lang="en">${en.words.chooseLanguage}</span> · <span lang="ar">${ar.words.chooseLanguage}</span></legend>${choose(en, 'English')}${choose(ar, 'العربية')}</fieldset></header>
<main>
${half(en)}
${half(ar)}
</main>
</body>
</html>
`.markup
  }`;
}

function half(edition: DisplacementEdition): Markup {
  const { language, direction, own, summary } = edition;
  return html`<article class="edition" lang="${language}" dir="${direction}">
<h1>${summary.scenario.id}</h1>
<p class="question">${own.question}</p>
<p class="answer">${displacementAnswer(edition)}</p>
<p>${own.range}</p>
<p class="note">${own.whatIf}</p>
${camps(edition)}
${accuracy(edition)}
${world(edition)}
${origins(edition)}
${settings(edition)}
${warnings(edition)}
${reproduce(edition)}
<footer><p>${own.source}</p></footer>
</article>`;
}

const section = ({ language }: DisplacementEdition, id: string, title: string, content: Fragment): Markup =>
  html`<section aria-labelledby="${language}-${id}"><h2 id="${language}-${id}">${title}</h2>${content}</section>`;

/** How many are in camps on the last day, beside how many are registered, in one sentence. */
export function displacementAnswer(edition: DisplacementEdition): string {
  const { summary, own } = edition;
  const last = summary.days - 1;
  const [most] = summary.camps.toSorted((a, b) => b.mean[last] - a.mean[last]);
  if (most === undefined) return own.noCamps;
  const { p5, p95 } = most.quantiles;
  return own.answer({
    date: dateOfDay(summary.start, last),
    camps: counted(edition, summary.people.camps),
    registered: countOf(
      edition,
      summary.camps.reduce((sum, { data }) => sum + data[last], 0),
    ),
    most: most.name,
    most_people: {
      mean: countOf(edition, most.mean[last]),
      low: countOf(edition, p5[last]),
      high: countOf(edition, p95[last]),
    },
    most_registered: countOf(edition, most.data[last]),
  });
}

function camps(edition: DisplacementEdition): Markup {
  const { summary, input, own, language } = edition;
  const last = summary.days - 1;
  const { columns } = own;
  const rows = summary.camps.map(({ name, data, mean, quantiles: q }) => [
    name,
    countOf(edition, data[last]),
    countOf(edition, mean[last]),
    own.interval(countOf(edition, q.p25[last]), countOf(edition, q.p75[last])),
    own.interval(countOf(edition, q.p5[last]), countOf(edition, q.p95[last])),
  ]);
  const head = [columns.camp, columns.registered, columns.mean, columns.half, columns.ninety];
  return section(
    edition,
    'camps',
    own.sections.camps,
    html`<p>${own.reading.camps}</p>${input.settings.hasten > 1 && html`<p>${own.hastened(input.settings.hasten)}</p>`}<div class="panels">${summary.camps.map(
      (camp) => html`<figure>${campPicture(edition, camp, dotsOf(edition, camp.name))}</figure>`,
    )}</div>${table(edition, `${dateOfDay(summary.start, last)}`, head, rows)}<p lang="${language}">${own.people(
      {
        displaced: countOf(edition, summary.people.displaced.mean),
        camps: countOf(edition, summary.people.camps.mean),
        elsewhere: countOf(edition, summary.people.elsewhere.mean),
        underWay: countOf(edition, summary.people.underWay.mean),
      },
    )}</p>`,
  );
}

/** Figures as they were registered, without those between them. */
export function dotsOf({ input, summary }: DisplacementEdition, name: string): RegisteredDot[] {
  const entry = input.registrations.find((registration) => registration.name === name);
  if (entry === undefined) return [];
  return Array.from(entry.days, (day, i) => ({ day, people: entry.people[i] })).filter(
    ({ day }) => day >= 0 && day < summary.days,
  );
}

/** The sections that stand elsewhere too, by their names. */
export const DISPLACEMENT_PARTS = { accuracy, world, origins, settings, warnings };

function accuracy(edition: DisplacementEdition): Markup {
  const { own, summary } = edition;
  const { ard, skill } = summary;
  return section(
    edition,
    'accuracy',
    own.sections.accuracy,
    html`<p>${own.reading.accuracy}</p><div class="panels"><figure>${ardChart(edition)}</figure></div><p>${own.ard(decimals(ard.normal), decimals(ard.rescaled))}</p><p>${own.wrongCamp(decimals(ard.error))}</p>${skill !== null && html`<p>${own.skill(decimals(skill), skill.heldDays)}</p>`}`,
  );
}

function world(edition: DisplacementEdition): Markup {
  const { own, input, summary } = edition;
  const { columns } = own;
  const closures = input.closures.map(({ type, name1, name2, start, end }) => [
    own.closureTypes[type],
    [name1, type === 'country' || type === 'link' ? name2 : ''].filter((name) => name !== '').join(' · '),
    String(start),
    end < 0 ? own.never : String(end),
  ]);
  const rooms = summary.camps.map(({ name, capacity }) => [
    name,
    capacity < 1 ? own.noLimit : countOf(edition, capacity),
  ]);
  return section(
    edition,
    'world',
    own.sections.world,
    html`${
      closures.length === 0
        ? html`<p>${own.noClosures}</p>`
        : table(edition, '', [columns.type, columns.names, columns.start, columns.end], closures)
    }${table(edition, '', [columns.camp, columns.capacity], rooms)}`,
  );
}

function origins(edition: DisplacementEdition): Markup | null {
  const { own, summary } = edition;
  if (summary.origins.length === 0) return null;
  const pairs = summary.origins.toSorted((a, b) => b.mean - a.mean);
  const rows = pairs.slice(0, MOST_SHOWN).map(({ from, to, mean }) => [from, to, smallHidden(edition, mean)]);
  const more = pairs.length - rows.length;
  const { columns } = own;
  return section(
    edition,
    'origins',
    own.sections.origins,
    html`<p>${own.reading.origins}</p>${table(edition, '', [columns.from, columns.to, columns.people], rows)}${more > 0 && html`<p>${own.notShown(more)}</p>`}`,
  );
}

/** 1 to 9 people on a way from one place to another are `<10` (docs/privacy.md). */
function smallHidden(edition: DisplacementEdition, people: number): string {
  const { language, plain } = edition;
  return isUntold(Math.round(people))
    ? about(people, language, { ...plain, profile: 'armed_group' })
    : countOf(edition, people);
}

function settings(edition: DisplacementEdition): Markup {
  const { own, input } = edition;
  const rows = flattened(input.settings, '').map(([key, value]) => [
    html`<code>${key}</code>`,
    html`<code>${value}</code>`,
  ]);
  return section(
    edition,
    'settings',
    own.sections.settings,
    html`<p>${own.reading.settings}</p><details><summary>${own.sections.settings}</summary>${table(edition, '', [own.columns.key, own.columns.value], rows)}</details>`,
  );
}

function flattened(value: object, path: string): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? flattened(inner, `${path}${key}.`)
      : [[path + key, JSON.stringify(inner)]],
  );
}

function warnings(edition: DisplacementEdition): Markup {
  const { own, diagnostics, language } = edition;
  const more = diagnostics.length - MOST_SHOWN;
  return section(
    edition,
    'warnings',
    own.sections.warnings,
    diagnostics.length === 0
      ? html`<p>${own.noWarnings}</p>`
      : html`<p>${own.reading.warnings}</p><ul class="plain">${diagnostics
          .slice(0, MOST_SHOWN)
          .map(
            (each) => html`<li>${lineOfDiagnostic(each, language)}</li>`,
          )}</ul>${more > 0 && html`<p>${own.notShown(more)}</p>`}`,
  );
}

function reproduce(edition: DisplacementEdition): Markup {
  const { own, summary } = edition;
  const { scenario, seed, draws, digest, compat } = summary;
  const set = Object.entries(scenario.set).map(([name, value]) => `${name}=${value}`);
  const options = set
    .map((one) => ` --set ${/^[\w.=-]+$/.test(one) ? one : `'${one.replaceAll("'", `'\\''`)}'`}`)
    .join('');
  const rows: [string, string][] = [
    [own.terms.command, `npx masar run scenario --draws ${draws} --seed ${seed}${options}`],
    [
      own.terms.compare,
      `npx masar compare scenario --draws ${draws} --seed ${seed} --set move_rules.conflict_weight=0.5`,
    ],
    [own.terms.seed, String(seed)],
    [own.terms.draws, String(draws)],
    [own.terms.files, scenario.digest],
    ...(set.length > 0 ? [[own.terms.set, set.join(' ')] as [string, string]] : []),
    [own.terms.result, digest],
  ];
  return section(
    edition,
    'reproduce',
    own.sections.reproduce,
    html`<dl>${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd><code>${value}</code></dd></div>`)}<div><dt>${own.terms.rules}</dt><dd>${own.compat[compat]}</dd></div></dl>`,
  );
}

function table(
  { language, direction }: DisplacementEdition,
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | Markup)[])[],
): Markup {
  return html`<div class="scroll" tabindex="0" lang="${language}" dir="${direction}"><table>${caption !== '' && html`<caption>${caption}</caption>`}<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map(
    ([first, ...rest]) =>
      html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

const counted = (edition: DisplacementEdition, { mean, p5, p95 }: DrawSpread): Ranged => ({
  mean: countOf(edition, mean),
  low: countOf(edition, p5),
  high: countOf(edition, p95),
});

const decimals = ({ mean, p5, p95 }: DrawSpread): Ranged => {
  const told = (value: number): string => value.toFixed(3).replace('-', '−');
  return { mean: told(mean), low: told(p5), high: told(p95) };
};
