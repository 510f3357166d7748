import type { Language, NameKind, QuantityKindName, Where } from '../../text/problem.ts';
import type { Words } from '../source.ts';

/** Headings of the reference: each kind of entry, by the keys that lead to it. */
const headings: Record<Where, Words> = {
  scenario: { en: 'The scenario', ar: 'السيناريو' },
  time: { en: '`time`', ar: '`time` الزمن' },
  words: { en: 'Text', ar: 'النص' },
  side_file: { en: 'A side file', ar: 'ملف جانبي' },
  status: { en: 'An entry of `statuses`', ar: 'مدخل في `statuses` (الحالات)' },
  period: { en: 'An entry of `periods`', ar: 'مدخل في `periods` (الفترات)' },
  trait: { en: 'An entry of `traits`', ar: 'مدخل في `traits` (السمات)' },
  level: { en: 'A level of a trait', ar: 'مستوى من سمة' },
  place: { en: 'An entry of `places`', ar: 'مدخل في `places` (الأماكن)' },
  link: { en: 'An entry of `links`', ar: 'مدخل في `links` (الطرق)' },
  holder: { en: 'An entry of `holders`', ar: 'مدخل في `holders` (أطراف السيطرة)' },
  control: { en: 'A row of `control`', ar: 'سطر في `control` (السيطرة)' },
  group: { en: 'An entry of `groups`', ar: 'مدخل في `groups` (المجموعات)' },
  arrivals: { en: '`arrives` of a group', ar: '`arrives` (القادمون) في مجموعة' },
  signal: { en: 'An entry of `signals`', ar: 'مدخل في `signals` (الإشارات)' },
  reason: { en: 'An entry of `reasons`', ar: 'مدخل في `reasons` (الأسباب)' },
  move: { en: 'An item of `moves`', ar: 'عنصر في `moves` (الانتقالات)' },
  condition: { en: '`if` of a move', ar: '`if` (الشرط) في انتقال' },
  derived_signal: { en: 'A signal derived from another', ar: 'إشارة مشتقة من أخرى' },
  blended_signal: { en: 'A signal blended from two', ar: 'إشارة مزيج من اثنتين' },
  blend: { en: '`blend` of a signal', ar: '`blend` (المزيج) في إشارة' },
  counted_signal: { en: 'A signal counted in the run', ar: 'إشارة تُعد في التشغيل' },
  signal_count: { en: '`count` of a signal', ar: '`count` (العدّ) في إشارة' },
  codes: { en: 'Shares of a trait from codes of interviews', ar: 'نسب سمة من ترميز مقابلات' },
  code: { en: 'A row of `codes`', ar: 'سطر في `codes` (الترميز)' },
  journey: { en: 'An entry of `journeys`', ar: 'مدخل في `journeys` (الرحلات)' },
  toward: { en: 'An entry of `toward`', ar: 'مدخل في `toward` (الوجهات)' },
  choose: { en: '`choose` of a journey', ar: '`choose` (الاختيار) في رحلة' },
  stopped: { en: 'An entry of `stopped`', ar: 'مدخل في `stopped` (من يوقفهم)' },
  blocked: { en: '`blocked` of a journey', ar: '`blocked` (لا طريق) في رحلة' },
  dispute: { en: 'An entry of `disputes`', ar: 'مدخل في `disputes` (مواضع الخلاف)' },
  option: { en: 'An option of a dispute', ar: 'خيار في موضع خلاف' },
  decision: { en: 'An entry of `decisions`', ar: 'مدخل في `decisions` (القرارات)' },
  choice: { en: 'An option of a decision', ar: 'خيار في قرار' },
  rival: { en: 'An item of `rivals`', ar: 'عنصر في `rivals` (البنى المنافسة)' },
  mechanism: { en: 'An entry of `mechanisms`', ar: 'مدخل في `mechanisms` (الآليات)' },
  shown: { en: '`shows` of a mechanism', ar: '`shows` (ما يُظهر الأثر) في آلية' },
  article: { en: '`article`', ar: '`article` المقالة' },
  sentence: { en: 'An entry of `sentences`', ar: 'مدخل في `sentences` (الجمل)' },
  made: { en: '`made`', ar: '`made` (من أعده)' },
  odd: { en: '`odd`', ar: '`odd` (وصف النموذج)' },
  odd_design: { en: '`design` of `odd`', ar: '`design` (مفاهيم التصميم) في `odd`' },
  codebook: { en: 'An item of `codebook`', ar: 'عنصر في `codebook` (دليل الترميز)' },
  holds_back: { en: 'An entry of `holds_back`', ar: 'مدخل في `holds_back` (الموانع)' },
  fall: { en: 'An item of `falls`', ar: 'عنصر في `falls` (السقوط)' },
  fall_share: { en: 'An entry of `share` of a fall', ar: 'مدخل في `share` (النسب) عند السقوط' },
  none_held: { en: '`none_held` of a fall', ar: '`none_held` عند السقوط' },
  lever: { en: 'An entry of `levers`', ar: 'مدخل في `levers` (الروافع)' },
  answer: { en: '`answer`', ar: '`answer` الإجابة' },
  outcome: { en: 'An entry of `outcomes`', ar: 'مدخل في `outcomes` (النتائج)' },
  observation: { en: 'An item of `observations`', ar: 'عنصر في `observations` (الأرصاد)' },
  history: { en: 'An item of `history`', ar: 'عنصر في `history` (الأرقام الأسبق)' },
  fit: { en: '`fit`', ar: '`fit` المعايرة' },
  fit_baselines: { en: '`baselines` of `fit`', ar: '`baselines` (خطوط الأساس) في `fit`' },
  observation_file: { en: 'A file of observations', ar: 'ملف أرصاد' },
  metric: { en: 'A metric', ar: 'مقياس' },
  moves_counted: { en: '`move` of a metric, as a map', ar: '`move` في مقياس، بصيغة خريطة' },
  over: { en: '`over` of a metric, as a map', ar: '`over` في مقياس، بصيغة خريطة' },
  source: { en: 'An entry of `sources`', ar: 'مدخل في `sources` (المصادر)' },
  evidence: { en: 'An entry of `evidence`', ar: 'مدخل في `evidence` (الأدلة)' },
  revision: { en: 'An entry of `revisions`', ar: 'مدخل في `revisions` (المراجعات)' },
  challenge: { en: 'An entry of `challenges`', ar: 'مدخل في `challenges` (الاعتراضات)' },
  said: { en: 'A text in one language or in both', ar: 'نص بلغة واحدة أو باللغتين' },
};

/** What a name names. */
const nameKinds: Record<NameKind, Words> = {
  status: { en: 'status', ar: 'حالة' },
  family: { en: 'family', ar: 'عائلة' },
  place: { en: 'place', ar: 'مكان' },
  country: { en: 'country', ar: 'بلد' },
  kind: { en: 'kind of place', ar: 'صنف مكان' },
  holder: { en: 'holder', ar: 'طرف مسيطر' },
  link: { en: 'link', ar: 'طريق' },
  group: { en: 'group', ar: 'مجموعة' },
  trait: { en: 'trait', ar: 'سمة' },
  level: { en: 'level', ar: 'مستوى' },
  period: { en: 'period', ar: 'فترة' },
  signal: { en: 'signal', ar: 'إشارة' },
  move: { en: 'move', ar: 'انتقال' },
  reason: { en: 'reason', ar: 'سبب' },
  lever: { en: 'lever', ar: 'رافعة' },
  outcome: { en: 'outcome', ar: 'نتيجة' },
  observation: { en: 'observation', ar: 'رصد' },
  source: { en: 'source', ar: 'مصدر' },
  evidence: { en: 'evidence', ar: 'دليل' },
  vocabulary: { en: 'vocabulary', ar: 'مفردات' },
  file: { en: 'file', ar: 'ملف' },
  dispute: { en: 'dispute', ar: 'موضع خلاف' },
  option: { en: 'option', ar: 'خيار' },
  metric: { en: 'metric', ar: 'مقياس' },
  mechanism: { en: 'mechanism', ar: 'آلية' },
  parameter: { en: 'parameter', ar: 'معامل' },
  coded: { en: 'code', ar: 'رمز' },
  mode: { en: 'mode of travel', ar: 'وسيلة سفر' },
  pinned: { en: 'parameter or metric', ar: 'معامل أو مقياس' },
  challenged: { en: 'parameter, observation or evidence', ar: 'معامل أو رصد أو دليل' },
};

const quantities: Record<QuantityKindName, Words> = {
  risk: { en: 'risk', ar: 'خطر' },
  time: { en: 'length of time', ar: 'مدة' },
  share: { en: 'share', ar: 'نسبة' },
  multiplier: { en: 'multiplier', ar: 'مضاعِف' },
  effect: { en: 'signal effect', ar: 'أثر إشارة' },
  count: { en: 'count', ar: 'عدد' },
  monthly: { en: 'monthly number', ar: 'عدد شهري' },
  speed: { en: 'speed', ar: 'سرعة' },
  risk_per_km: { en: 'risk on the way', ar: 'خطر في الطريق' },
  growth: { en: 'rate of growth', ar: 'معدل نمو' },
};

/** How a value is written, in a few words. */
interface Phrases {
  text: string;
  id: string;
  words: string;
  number: string;
  firstDay: string;
  lastDay: string;
  casesOf: string;
  times: string;
  name: (of: string) => string;
  quantity: (kind: string, example: string) => string;
  list: (of: string) => string;
  map: (of: string) => string;
  mapBy: (key: string, of: string) => string;
  or: string;
  see: string;
  shared: string;
  also: string;
  sameAs: (heading: string, except: string) => string;
  figure: string;
  key: string;
  written: string;
  meaning: string;
  required: string;
  with: string;
  without: string;
  exactlyOne: (keys: string) => string;
  atLeastOne: (keys: string) => string;
  otherKeys: (of: string) => string;
}

const phrasesByLanguage: Record<Language, Phrases> = {
  en: {
    text: 'text',
    id: 'a new id',
    words: 'text, or `{ en, ar }`',
    number: 'number',
    firstDay: 'date; a month means its first day',
    lastDay: 'date; a month means its last day',
    casesOf: 'or a map of cases',
    times: 'map of multipliers; `exp` for signals',
    name: (of) => `${of} id`,
    quantity: (kind, example) => `${kind}: \`${example}\``,
    list: (of) => `list: ${of}`,
    map: (of) => `map: ${of}`,
    mapBy: (key, of) => `map by ${key}: ${of}`,
    or: 'or',
    see: 'see',
    shared: 'Keys that many entries have',
    also: 'Also',
    sameAs: (heading, except) => `The same keys as ${heading}, except ${except}.`,
    figure: 'count, share or ratio, as `of` asks',
    key: 'key',
    written: 'written',
    meaning: 'meaning',
    required: 'required',
    with: 'With',
    without: 'Otherwise',
    exactlyOne: (keys) => `Exactly one of ${keys}.`,
    atLeastOne: (keys) => `At least one of ${keys}.`,
    otherKeys: (of) => `any ${of}`,
  },
  ar: {
    text: 'نص',
    id: 'معرّف جديد',
    words: 'نص، أو `{ en, ar }`',
    number: 'رقم',
    firstDay: 'تاريخ؛ والشهر يعني أول أيامه',
    lastDay: 'تاريخ؛ والشهر يعني آخر أيامه',
    casesOf: 'أو خريطة حالات',
    times: 'خريطة مضاعِفات؛ و`exp` للإشارات',
    name: (of) => `معرّف ${of}`,
    quantity: (kind, example) => `${kind}: \`${example}\``,
    list: (of) => `قائمة: ${of}`,
    map: (of) => `خريطة: ${of}`,
    mapBy: (key, of) => `خريطة بحسب ${key}: ${of}`,
    or: 'أو',
    see: 'انظر',
    shared: 'مفاتيح تشترك فيها مداخل كثيرة',
    also: 'وكذلك',
    sameAs: (heading, except) => `المفاتيح نفسها التي في ${heading}، سوى ${except}.`,
    figure: 'عدد أو نسبة أو نسبة بين عددين، بحسب `of`',
    key: 'المفتاح',
    written: 'كيف يُكتب',
    meaning: 'معناه',
    required: 'لازم',
    with: 'مع',
    without: 'وإلا',
    exactlyOne: (keys) => `واحد فقط من ${keys}.`,
    atLeastOne: (keys) => `واحد على الأقل من ${keys}.`,
    otherKeys: (of) => `أي ${of}`,
  },
};

/** The words of the reference in one language. */
export const referenceWords = (language: Language) => ({
  ...phrasesByLanguage[language],
  heading: (where: Where) => headings[where][language],
  nameKind: (kind: NameKind) => nameKinds[kind][language],
  quantityKind: (kind: QuantityKindName) => quantities[kind][language],
});
