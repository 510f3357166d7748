import { run, type Summary, summarize } from '../../src/experiment/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { loadScenario } from '../../src/scenario/index.ts';

/** What a hostile file may put where people expect a label. */
const HOSTILE = `<script>alert(1)</script>"'&\u202e`;

/** A scenario with every part that a report shows: failures, inputs, conflicts, small cells, hostile labels. */
const TEXT = `
masar: 1
id: small
title: { en: ${quoted(`Small ${HOSTILE}`)}, ar: ${quoted(`صغير ${HOSTILE}`)} }
question: { en: ${quoted(`Where? ${HOSTILE}`)}, ar: ${quoted(`أين؟ ${HOSTILE}`)} }
about: { en: ${quoted(`About ${HOSTILE}`)}, ar: ${quoted(`نبذة ${HOSTILE}`)} }
limits:
  - { en: ${quoted(`A limit of its own ${HOSTILE}`)}, ar: ${quoted(`حد خاص ${HOSTILE}`)} }
time: { from: 2014-01, to: 2016-12, headline: 2015-10 }
statuses:
  hidden: { label: { en: ${quoted(`hidden ${HOSTILE}`)}, ar: ${quoted(`متوارٍ ${HOSTILE}`)} }, family: irregular }
places: { town: { label: { en: ${quoted(`Town ${HOSTILE}`)}, ar: ${quoted(`بلدة ${HOSTILE}`)} } }, abroad: { label: { en: Abroad, ar: الخارج } } }
groups:
  big: { label: { en: ${quoted(`Big ${HOSTILE}`)}, ar: ${quoted(`كبيرة ${HOSTILE}`)} }, start: 2000 (1800..2200), at: town, status: with_group, because: e_start, basis: quoted }
  little: { label: { en: Little, ar: صغيرة }, start: 60, at: town, status: with_group }
moves:
  - { id: leaves, label: { en: ${quoted(`Leaves ${HOSTILE}`)}, ar: ${quoted(`يغادر ${HOSTILE}`)} }, from: with_group, to: irregular, at: abroad, rate: 3% (1.5%..6%) per month, because: [e_leave, paper], basis: inferred }
  - { id: hides, from: with_group, to: hidden, rate: 0.02% per month }
  - { id: dies, from: with_group, to: dead, rate: 1% (0.5%..2%) per month, basis: assumed }
  - { id: lost, from: irregular, to: fate_unknown, median: 30 (20..50) months, basis: assumed }
outcomes:
  inside: { label: { en: inside, ar: في الداخل }, status: [with_group] }
  away: { label: { en: ${quoted(`away ${HOSTILE}`)}, ar: ${quoted(`بعيدًا ${HOSTILE}`)} }, status: [irregular] }
  hiding: { label: { en: hiding, ar: متوارٍ }, status: [hidden] }
  dead: { label: { en: dead, ar: متوفى }, status: [dead] }
  unknown: { label: { en: not known, ar: غير معروف }, status: [fate_unknown] }
observations:
  - { id: low, label: { en: ${quoted(`Far too many ${HOSTILE}`)}, ar: ${quoted(`أكثر بكثير ${HOSTILE}`)} }, on: 2015-06-30, of: { outcome: away }, value: 9000 (8000..9500), use: test, because: e_leave }
  - { id: share, label: { en: Share away, ar: نسبة البعيدين }, on: 2015-12-31, of: { share: { outcome: away }, of: { move: arrive, cumulative: true } }, value: 30% (1%..99%), use: fit, because: paper }
  - { id: given, label: { en: Given, ar: معطى }, on: 2014-02-28, of: { outcome: away, group: big }, value: 60 (1..200), use: input }
sources:
  paper: { publisher: { en: ${quoted(`A paper ${HOSTILE}`)}, ar: ${quoted(`صحيفة ${HOSTILE}`)} }, title: { en: ${quoted(`A title ${HOSTILE}`)}, ar: ${quoted(`عنوان ${HOSTILE}`)} }, date: ${quoted(`2015 ${HOSTILE}`)}, locator: "https://example.org/a?b=1&c=2", grade: B }
evidence:
  e_start: { source: paper, claim: { en: ${quoted(`Two thousand ${HOSTILE}`)}, ar: ${quoted(`ألفان ${HOSTILE}`)} } }
  e_leave: { source: paper, paragraph: ${quoted(`4 ${HOSTILE}`)}, claim: { en: Many left, ar: غادر كثيرون }, grade: C, conflicts_with: [e_stay] }
  e_stay: { source: paper, claim: { en: Hardly anybody left, ar: لم يكد أحد يغادر } }
`;

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A real run of the small scenario: 24 draws. */
export async function smallRun(): Promise<{ scenario: Scenario; summary: Summary }> {
  const { scenario, diagnostics } = loadScenario({ 'scenario.yaml': TEXT });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics, null, 1));
  return { scenario, summary: summarize(await run(scenario, { draws: 24 })) };
}
