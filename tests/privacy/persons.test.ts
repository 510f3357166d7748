import { expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/index.ts';
import { explain, tell } from '../../src/text/index.ts';
import { codesIn, textOf } from './small-scenario.ts';

const group = (id: string, label = id): string =>
  `  ${id}: { label: ${JSON.stringify(label)}, start: 900, at: town }`;

/** As ids, which are Latin. */
const PERSONS_AS_IDS = [
  'abu_omar',
  'abou-bakr',
  'abuomar',
  'umm_hamza',
  'ibn_khattab',
  'bin_laden',
  'omar_al_shishani',
  'al_shishani',
  'mohammed_emwazi',
  'mohammedali',
  'm0hammed',
  'ivan_petrov',
  'magomedovich_x',
  'john_smith',
  'sheikh_maqsood',
  'mr_smith',
  'abdulrahman',
  'nur_al_din',
];

const PERSONS_AS_LABELS = [
  'أبو عمر',
  'ابو بكر البغدادي',
  'أم حمزة',
  'محمد بن سلمان',
  'عبد الرحمن',
  'عبدالرحمن التونسي',
  'الشيخ ياسين',
  'أحمد',
  'سيف الدين',
  'أبـــو عمر',
  'أَبُو عُمَر',
  'ﺃﺑﻮ ﻋﻤﺮ',
  'А\u200bбу Умар',
  'Аbu Omar',
  'Abu\u200b Omar',
  'Ａｂｕ Ｏｍａｒ',
  'Mоhammed Emwazi',
  'Иван Петров',
  'Rustam Magomedovich',
  'J. Smith',
  'Chechen with passport no 4512345',
  'A Tunisian, +216 20 123 456',
  'somebody@example.org',
  'جواز سفر رقم ١٢٣٤٥٦٧',
];

it.each(PERSONS_AS_IDS)('attempt 1: a person as the id of a group: %s', (id) => {
  expect(codesIn({ groups: group(id, 'Others') })).toContain('M-S01');
});

it.each(PERSONS_AS_LABELS)('attempt 1: a person as the label of a group, in any letters: %s', (label) => {
  expect(codesIn({ groups: group('others', label) })).toContain('M-S01');
});

it.each([
  ['a trait', { traits: 'traits: { abu_omar: { levels: { near: {}, far: {} } } }' }],
  ['a level', { traits: 'traits: { kin: { levels: { of_abu_omar: {}, far: {} } } }' }],
  ['a status', { statuses: 'statuses: { with_abu_omar: { family: inside } }' }],
  [
    'an outcome',
    { more: 'outcomes: { abu_omar: { status: [with_group] }, rest: { status: [irregular, dead] } }' },
  ],
  [
    'a claim',
    {
      more: 'sources: { s: { publisher: P } }\nevidence: { e: { source: s, claim: Abu Omar al-Shishani led them } }',
    },
  ],
  ['a note', { groups: '  tunisia: { start: 900, at: town, note: "Mr Smith counted them" }' }],
])('attempt 1: a person as %s', (_, parts) => {
  expect(codesIn(parts)).toContain('M-S01');
});

it.each([
  ['abu_kamal', 'Abu Kamal', 'البوكمال'],
  ['salah_al_din', 'Salah al-Din', 'صلاح الدين'],
  ['deir_ez_zor', 'Deir ez-Zor', 'دير الزور'],
  ['umm_qasr', 'Umm Qasr', 'أم قصر'],
  ['port_bin_qasim', 'Bin Qasim', 'بن قاسم'],
  ['abu_omar_village', 'Abu Omar', 'أبو عمر'],
])('a place may be called after a person: %s', (id, en, ar) => {
  const place = `${id}: { label: { en: ${en}, ar: ${ar} }, lat: 34.5, lon: 40.9, kind: town }`;
  expect(codesIn({ places: `{ town: {}, abroad: {}, ${place} }` })).toEqual([]);
});

it('but a father of somebody from somewhere is no place without coordinates', () => {
  expect(codesIn({ places: '{ town: {}, abroad: {}, abu_bakr_al_baghdadi: {} }' })).toContain('M-S01');
});

it.each([
  ['central_asia', 'Central Asia'],
  ['nordic_belgium', 'Belgium, Sweden, Denmark, Finland'],
  ['levant', 'Jordan, Lebanon, Palestinian territories'],
  ['georgia', 'Georgia'],
  ['born_in_theatre', 'Born in theatre to foreign parents'],
  ['uk_us', 'U.K. and U.S. nationals'],
  ['dr_congo', 'DR Congo'],
  ['emirates', 'Abu Dhabi'],
  ['salah_al_din_governorate', 'محافظة صلاح الدين'],
  ['women', 'أم مع أطفالها'],
  ['age_bands', 'حسب العمر'],
  ['bin_1', 'First bin'],
])('an origin or a kind of people passes: %s', (id, label) => {
  expect(codesIn({ groups: group(id, label) })).toEqual([]);
});

it('a group may be called as a place that is somewhere: the way out of a false alarm', () => {
  const places =
    '{ town: {}, abroad: {}, salah_al_din: { label: { en: Salah al-Din, ar: صلاح الدين }, country: IRQ } }';
  expect(codesIn({ groups: group('salah_al_din', 'Salah al-Din') })).toContain('M-S01');
  expect(codesIn({ places, groups: group('salah_al_din', 'Salah al-Din') })).toEqual([]);
});

it('the message says what was found and what would be right, and the explanation the way out', () => {
  const { diagnostics } = loadScenario({ 'scenario.yaml': textOf({ groups: group('abu_omar', 'Others') }) });
  const found = diagnostics.find(({ problem }) => problem.code === 'M-S01');
  expect(found?.source).toContain('abu_omar');
  const told = tell(found!.problem, 'en');
  expect(told.sentence).toContain('`abu_omar`');
  expect(told.help.join()).toContain('an origin or a kind of people');
  expect(explain('M-S01', 'en').replace(/\s+/g, ' ')).toContain('taken for a name by mistake');
});
