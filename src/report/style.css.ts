import { FONTS } from './charts/drawing.ts';
import { familyVariables } from './charts/palette.ts';

const PAPER = {
  light:
    '--paper: #fff; --ink: #1b1a20; --muted: #55545f; --rule: #d9d7de; --soft: #f5f4f7; --range: #cfcdd8; --link: #1f4f91;',
  dark: '--paper: #15161b; --ink: #eceaf1; --muted: #aeacba; --rule: #3a3b45; --soft: #1e1f27; --range: #494a57; --link: #9cc0ff;',
} as const;

/** Declarations of every colour of a theme. */
export function themeVariables(theme: 'light' | 'dark'): string {
  return `${PAPER[theme]} ${familyVariables(theme)}`;
}

/** The style sheet of the page. Logical sides only, so that both directions share every rule. */
export function style(): string {
  return `
:root { color-scheme: light dark; ${themeVariables('light')} }
@media screen and (prefers-color-scheme: dark) { :root { ${themeVariables('dark')} } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 ${FONTS}; }
[lang="ar"] { line-height: 1.8; }
.bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 2rem; max-inline-size: 66rem; margin-inline: auto; padding: 1rem; border-block-end: 1px solid var(--rule); }
.wordmark { margin: 0; font-size: 1.25rem; font-weight: 700; display: flex; gap: .6rem; align-items: baseline; }
.wordmark span:first-child { padding-inline-end: .6rem; border-inline-end: 2px solid var(--home); }
fieldset { border: 0; margin: 0; padding: 0; display: flex; gap: .5rem; }
legend, .parameters caption { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
fieldset label { display: inline-flex; gap: .4rem; align-items: center; padding: .3rem .8rem; min-block-size: 2.25rem; border: 1px solid var(--muted); border-radius: 2rem; cursor: pointer; }
fieldset label:has(:checked) { background: var(--ink); color: var(--paper); border-color: var(--ink); }
fieldset label:focus-within { outline: 3px solid var(--link); outline-offset: 2px; }
fieldset input { accent-color: var(--home); margin: 0; inline-size: 1rem; block-size: 1rem; }
@supports selector(:has(*)) { body:has(#show-en:checked) :is(.edition, .files span)[lang="ar"], body:has(#show-ar:checked) :is(.edition, .files span)[lang="en"] { display: none; } }
.files { max-inline-size: 66rem; margin-inline: auto; padding: 0 1rem 3rem; }
.files pre { max-block-size: 24rem; overflow: auto; font-size: .78rem; line-height: 1.4; background: var(--soft); padding: .6rem; }
.file { display: flex; flex-wrap: wrap; gap: 0 .8rem; align-items: start; }
.file details { flex: 1 1 20rem; min-inline-size: 0; }
.file button { margin-block-start: .7rem; }
.files button { font: inherit; font-size: .88rem; min-block-size: 2rem; margin-block: .15rem; padding: .15rem .8rem; border: 1px solid var(--muted); border-radius: 1rem; background: var(--paper); color: var(--ink); cursor: pointer; justify-self: start; }
.files button:focus-visible, .files pre:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
[hidden] { display: none !important; }
.saves { display: flex; flex-wrap: wrap; gap: .3rem; margin: .2rem 0 0; }
.edition button { font: inherit; font-size: .8rem; color: var(--muted); background: var(--paper); border: 1px solid var(--rule); border-radius: 1rem; padding: .1rem .7rem; min-block-size: 1.7rem; cursor: pointer; }
.edition button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.panels.playing { grid-template-columns: 1fr; }
@media print { .edition button, .saves { display: none; } }
.edition { max-inline-size: 66rem; margin-inline: auto; padding: 1rem 1rem 3rem; }
.edition[lang="ar"] { font-size: 1.06rem; }
h1 { font-size: clamp(1.7rem, 5vw, 2.5rem); line-height: 1.25; margin: 1rem 0 .25rem; }
h2 { font-size: 1.45rem; line-height: 1.35; margin: 3rem 0 .75rem; padding-block-start: 1rem; border-block-start: 1px solid var(--rule); }
h3 { font-size: 1.05rem; margin: 2rem 0 .25rem; }
p { margin: .5rem 0; max-inline-size: 46rem; }
.question { font-size: 1.25rem; color: var(--muted); }
.answer { font-size: clamp(1.2rem, 3.4vw, 1.55rem); line-height: 1.5; font-weight: 600; max-inline-size: none; }
[lang="ar"] .answer { line-height: 1.75; }
.note { border-inline-start: 4px solid var(--unknown); background: var(--soft); padding: .5rem 1rem; margin: 1rem 0; }
section:first-of-type h2 { margin-block-start: 1.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: 2rem 0 0; }
nav a { display: inline-block; padding-block: .25rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible, li:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
figure { margin: 1.5rem 0; }
figcaption strong { display: block; font-size: 1.1rem; }
.reading, .panels figcaption { color: var(--muted); font-size: .92rem; }
svg { display: block; max-inline-size: 100%; block-size: auto; }
figure svg { inline-size: 100%; }
figure svg.swatch { inline-size: auto; flex: none; }
svg text { fill: var(--ink); }
svg .strong { font-weight: 700; }
svg .small { fill: var(--muted); font-size: 12px; }
svg .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.patterns { position: absolute; }
.swatch { display: inline-block; vertical-align: -1px; }
.strip { margin-block: .3rem; }
cite { font-style: normal; }
.dense { font-size: .82rem; }
.dense th, .dense td { padding-inline: .3rem; }
.whole { white-space: nowrap; }
.broad { min-inline-size: 44rem; }
.told { min-inline-size: 13rem; }
.sentences { list-style: none; padding: 0 .25rem; overflow-x: clip; }
.sentences > li { margin-block: 1.25rem; }
.sentences > li > ul { list-style: none; margin: .35rem 0; padding: 0; }
.sentences > li > ul > li { border-inline-start: 3px solid var(--rule); padding-inline-start: .8rem; margin-block: .6rem; max-inline-size: 56rem; }
.sentences details { margin-block: .3rem; border: 0; padding: 0; }
.sentences summary { padding: .1rem 0; font-weight: 400; color: var(--muted); font-size: .92rem; }
.mark { display: inline-block; min-inline-size: 2.6rem; color: var(--muted); font-weight: 700; }
.sentences .furniture { color: var(--muted); margin-block: .25rem; }
.sentences .because { margin-block: .1rem; }
.chip.verdict-wrong, .chip.sign-assumed { border-style: dashed; }
.chip.verdict-holds, .chip.sign-emerges { border-width: 2px; }
.part { margin-block-start: 4rem; font-size: 1.8rem; border-block-start: 3px solid var(--ink); }
.as-of, .source-line { color: var(--muted); font-size: .92rem; }
.source-line { font-size: .82rem; }
.stills { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem 2rem; }
.still { margin: 0; display: grid; grid-template-columns: 3fr 2fr; gap: .8rem; align-items: start; }
.still figcaption { font-size: .92rem; }
[id$="table-brief-levers"] ~ thead th { inline-size: 28%; }
[id$="table-brief-levers"] ~ thead th:nth-child(2) { inline-size: 44%; }
.equations math { font-size: 1.15rem; inline-size: max-content; margin: 0; padding-block: .45rem; line-height: 1.2; }
.formula { display: block; }
td code.loose { white-space: normal; overflow-wrap: anywhere; }
.own { border-inline-start: 3px solid var(--home); padding-inline-start: .8rem; }
.gap { border-inline-start: 3px dashed var(--muted); padding-inline-start: .8rem; color: var(--muted); }
.plain { padding-inline-start: 1.2rem; margin: .5rem 0; max-inline-size: 46rem; overflow-x: clip; }
.plain li { margin-block: .2rem; }
.remarks bdi[dir] { display: block; }
.narrow { display: none; }
.key { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; font-size: .92rem; }
.key li { display: flex; gap: .5rem; align-items: center; }
.key svg { flex: none; }
.panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); gap: 0 2rem; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; inline-size: 100%; font-size: .94rem; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 700; padding-block-end: .4rem; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-block-end: 1px solid var(--rule); }
th { font-weight: 600; }
thead th { color: var(--muted); font-size: .88rem; border-block-end: 2px solid var(--muted); }
.number { text-align: end; }
td.number { white-space: nowrap; }
small { font-size: .87em; color: var(--muted); }
code { font-family: 'IBM Plex Mono', 'DejaVu Sans Mono', Consolas, monospace; font-size: .87em; overflow-wrap: anywhere; unicode-bidi: isolate; }
th code, td code { overflow-wrap: normal; }
td code { white-space: nowrap; }
.locator { overflow-wrap: anywhere; }
.because { margin: .35rem 0; padding-inline-start: 1.1rem; font-weight: 400; font-size: .92rem; }
.because a { color: inherit; }
.chip { display: inline-block; border: 1px solid var(--muted); border-radius: 1rem; padding: 0 .55rem; font-size: .85rem; font-weight: 400; white-space: nowrap; color: var(--ink); }
.chip.measured, .chip.quoted { border-width: 2px; font-weight: 600; }
.chip.assumed, .chip.none { border-style: dashed; }
.chip.source { border-radius: .25rem; }
.verdict.failed { font-weight: 700; border-inline-start: 4px solid var(--ink); padding-inline-start: .5rem; display: inline-block; }
.verdict.input { color: var(--muted); }
details { margin: .5rem 0; border: 1px solid var(--rule); border-radius: .4rem; padding: 0 .8rem; }
summary { cursor: pointer; padding: .5rem 0; font-weight: 600; }
.evidence { padding-inline-start: 2.4rem; }
.evidence li { margin-block: .7rem; overflow-wrap: anywhere; }
.evidence li:target { background: var(--soft); }
.grades { list-style: none; padding: 0; font-size: .92rem; color: var(--muted); display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
dl { margin: 1rem 0; }
dl div { display: grid; grid-template-columns: minmax(10rem, 1fr) 3fr; gap: .25rem 1rem; padding-block: .35rem; border-block-end: 1px solid var(--rule); }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
footer { margin-block-start: 3rem; color: var(--muted); font-size: .92rem; }
@media (max-width: 40rem) {
  td.number { white-space: normal; }
  caption { max-inline-size: calc(100vw - 2rem); }
  th, td { padding-inline: .3rem; }
  .wide { display: none; }
  .narrow { display: block; }
  .still { grid-template-columns: 1fr; }
  .equations math { font-size: min(.85rem, 3.6vw); }
  dl div { grid-template-columns: 1fr; }
  .cards, .cards tbody, .cards tr, .cards th, .cards td, .cards caption { display: block; }
  .cards thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { border-block-end: 2px solid var(--rule); padding-block: .5rem; }
  .cards th, .cards td { border: 0; padding: .1rem 0; text-align: start; white-space: normal; }
  .cards td:not(:empty) { display: flow-root; padding-inline-start: 9rem; }
  .cards td:empty { display: none; }
  .cards td::before { float: inline-start; inline-size: 8.5rem; margin-inline-start: -9rem; color: var(--muted); font-size: .88rem; }
${cardNames()}
  .cards .whole, .cards td code { white-space: normal; }
}
@media print {
  @page { size: A4; margin: 12mm 14mm; }
  :root { font-size: 9.5pt; }
  .edition { max-inline-size: none; padding: 0; }
  fieldset, nav, .screen, .files { display: none; }
  .bar { padding: 0 0 .2rem; }
  h1 { font-size: 20pt; margin-block: 2mm 0; }
  .question { font-size: 11pt; margin: 0; }
  .wide { display: block; }
  .narrow { display: none; }
  .scroll { overflow: visible; }
  .dense td.number, td code { white-space: normal; }
  th, td { padding: .2rem .35rem; }
  .dense { font-size: 6.4pt; line-height: 1.45; }
  .dense th, .dense td { padding-inline: .15rem; }
  .strip { inline-size: 5rem; }
  .told { min-inline-size: 9rem; }
  .whole { white-space: normal; }
  .panels { grid-template-columns: 1fr 1fr; }
  h2 { margin-block-start: 1.5rem; break-after: avoid; }
  .sheet { break-after: page; font-size: 8.1pt; line-height: 1.38; }
  .sheet:last-child { break-after: auto; }
  .review { break-before: page; }
  .sheet h2 { font-size: 11.5pt; margin: 2.2mm 0 1mm; padding-block-start: 1.2mm; }
  .sheet section:first-of-type h2 { margin-block-start: 1mm; }
  .sheet p, .sheet ul, .sheet ol { margin-block: .8mm; max-inline-size: none; }
  .sheet figure { margin: 1mm 0; }
  .sheet figcaption strong { font-size: 1em; display: inline; }
  .sheet .answer { font-size: 11.5pt; line-height: 1.35; }
  .sheet .note { padding: .5mm 3mm; margin: 1mm 0; }
  .sheet .still { grid-template-columns: 6fr 5fr; gap: 2mm; }
  [lang="ar"] .sheet .answer { line-height: 1.5; }
  .sheet .stills { grid-template-columns: 1fr 1fr; gap: 1mm 4mm; }
  .sheet .key { font-size: 7.4pt; gap: 0 3mm; }
  .sheet .reading, .sheet .source-line, .sheet .as-of { font-size: 7.2pt; line-height: 1.3; }
  .sheet .scroll { margin: 1mm 0; }
  .sheet table { font-size: 7.5pt; line-height: 1.33; }
  .sheet li { margin-block: .3mm; }
  .sheet th, .sheet td { padding: .4mm 1mm; }
  footer { margin-block-start: 2mm; font-size: 7pt; }
  footer p { margin: 0; }
  .part { margin-block-start: 0; }
  [lang="ar"] .sheet { line-height: 1.5; }
  figure, tr, .note, .evidence li { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
}
`;
}

/** Columns of a wide table that can be named before the cells of a card. */
const MOST_COLUMNS = 12;

function cardNames(): string {
  return Array.from(
    { length: MOST_COLUMNS - 1 },
    (_, i) => `  .cards td:nth-child(${i + 2})::before { content: var(--c${i + 2}); }`,
  ).join('\n');
}
