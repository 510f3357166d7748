import type { ScenarioSource, TimeSource } from '../source.ts';
import { codebook } from './codebook.ts';
import { decisions } from './decisions.ts';
import { evidence, source } from './evidence.ts';
import { fit } from './fit.ts';
import { journeys } from './journeys.ts';
import { control, holders, links, places } from './land.ts';
import { answer, observations, outcomes } from './metrics.ts';
import { falls, holdsBack, levers, moves, periods, reasons } from './moves.ts';
import { made, odd } from './odd.ts';
import { article, disputes, mechanisms, rivals } from './overlays.ts';
import { groups, statuses, traits } from './people.ts';
import { challenges, pinned, revisions } from './remarks.ts';
import {
  choice,
  day,
  entriesOrFile,
  id,
  list,
  object,
  oneOrMany,
  optional,
  required,
  type Shape,
  text,
  version,
  words,
} from './shape.ts';
import { signals } from './signals.ts';

const time = object<TimeSource>('time', {
  from: required(
    day('first'),
    'The first day: days are counted from it.',
    'اليوم الأول، ومنه تُعد الأيام.',
    'from: 2012-01',
  ),
  to: required(day('last'), 'The last day, included.', 'اليوم الأخير، وهو محسوب.', 'to: 2019-12'),
  report: optional(choice('month'), 'The step of what is reported.', 'خطوة ما يُعرض.', 'report: month'),
  window: optional(
    choice('month'),
    'The step in which the run goes forward.',
    'الخطوة التي يتقدم بها التشغيل.',
  ),
  headline: optional(
    day('last'),
    'The day that the answer is about.',
    'اليوم الذي تتعلق به الإجابة.',
    'headline: 2017-10',
  ),
  maps: optional(
    list(day('last')),
    'The days of the maps; four, evenly up to the headline, if not said.',
    'أيام الخرائط؛ والأصل أربعة موزعة بالتساوي حتى يوم الإجابة.',
    'maps: [2014-12, 2015-12, 2016-12, 2017-10]',
  ),
});

/** The whole language. */
export const scenario: Shape<ScenarioSource> = object<ScenarioSource>('scenario', {
  masar: required(version, 'The version of this format.', 'إصدار هذه الصيغة.', 'masar: 1'),
  id: optional(
    id,
    'A short name for file names and links.',
    'اسم قصير لأسماء الملفات والروابط.',
    'id: leaving-isis',
  ),
  title: required(words, 'The title.', 'العنوان.', 'title: { en: Leaving, ar: الخروج }'),
  question: optional(words, 'The question that it answers.', 'السؤال الذي يجيب عنه.'),
  about: optional(words, 'What the reader should know about it.', 'ما ينبغي للقارئ معرفته عنه.'),
  limits: optional(list(words), 'What it cannot say: a list of sentences.', 'ما لا يستطيع قوله: قائمة جمل.'),
  made: optional(made, 'Who made it, when, and its licence.', 'من أعده، ومتى، ورخصته.'),
  odd: optional(
    odd,
    'Texts of the ODD description in the report: each says what no file can.',
    'نصوص وصف `ODD` في التقرير: يقول كل منها ما لا يقوله ملف.',
  ),
  profile: optional(
    choice('armed_group', 'displacement'),
    'The privacy profile; `armed_group` if not said.',
    'نمط الخصوصية؛ والأصل `armed_group`.',
  ),
  uses: optional(
    oneOrMany(text),
    'Vocabularies; `statuses/core@1` is always there.',
    'المفردات المستعملة؛ و`statuses/core@1` حاضرة دائمًا.',
    'uses: [statuses/core@1]',
  ),
  time: required(
    time,
    'The time that is simulated.',
    'الزمن المحاكى.',
    'time: { from: 2012-01, to: 2019-12 }',
  ),
  statuses: optional(statuses, 'Statuses of your own.', 'حالات من عندك.'),
  periods: optional(periods, 'Named stretches of time.', 'فترات مسمّاة.'),
  traits: optional(
    traits,
    'What people carry besides place and status: a list of levels, a map of levels, or `{ label, levels }`.',
    'ما يحمله الناس سوى المكان والحالة: قائمة مستويات، أو خريطة مستويات، أو `{ label, levels }`.',
    'traits: { who: [man, woman, minor] }',
  ),
  places: required(
    places,
    'The places: a list of ids, a map, or a side file.',
    'الأماكن: قائمة معرّفات، أو خريطة، أو ملف جانبي.',
    'places: { file: places.csv }',
  ),
  links: optional(
    links,
    'The ways between places: a map or a side file.',
    'الطرق بين الأماكن: خريطة أو ملف جانبي.',
  ),
  holders: optional(holders, 'Who can hold a place.', 'من يمكن أن يسيطر على مكان.'),
  control: optional(
    control,
    'Who holds which place from which day: a list or a side file.',
    'من يسيطر على أي مكان ومنذ أي يوم: قائمة أو ملف جانبي.',
  ),
  groups: required(groups, 'The groups of people.', 'مجموعات الناس.'),
  signals: optional(signals, 'Daily numbers that act on moves.', 'أرقام يومية تؤثر في الانتقالات.'),
  reasons: optional(reasons, 'The reasons for wanting to leave.', 'أسباب الرغبة في المغادرة.'),
  holds_back: optional(
    holdsBack,
    'What acts on many reasons or moves at once.',
    'ما يؤثر في أسباب أو انتقالات كثيرة معًا.',
  ),
  falls: optional(falls, 'What happens when a place changes hands.', 'ما يحدث حين تنتقل السيطرة على مكان.'),
  moves: optional(moves, 'What can happen to people.', 'ما يمكن أن يقع للناس.'),
  journeys: optional(
    journeys,
    'Statuses whose people travel the network.',
    'حالات يسافر أصحابها على شبكة الطرق.',
  ),
  levers: optional(levers, 'What somebody could change.', 'ما يمكن لأحد أن يغيّره.'),
  answer: optional(
    answer,
    'Whom the answer is about; all groups if not said.',
    'من تتعلق بهم الإجابة؛ والأصل كل المجموعات.',
  ),
  outcomes: optional(
    outcomes,
    'What the answer is made of, in this order; one outcome per family if not said.',
    'ما تتكون منه الإجابة، بهذا الترتيب؛ والأصل نتيجة لكل عائلة.',
  ),
  observations: optional(observations, 'Figures to fit or to test.', 'أرقام للمعايرة أو الاختبار.'),
  fit: optional(
    fit,
    'How it is fitted to its observations, and what it has to do better than.',
    'كيف يُعايَر على أرصاده، وعلى ماذا ينبغي أن يتفوق.',
    'fit: { discrepancy: 7% }',
  ),
  disputes: optional(disputes, 'Where sources disagree: switches.', 'مواضع اختلاف المصادر: مفاتيح تبديل.'),
  decisions: optional(
    decisions,
    'What has to be decided, for the value of knowing more.',
    'ما ينبغي اتخاذ قرار فيه، لتقدير قيمة معرفة المزيد.',
  ),
  rivals: optional(
    rivals,
    'Structural alternatives, each an overlay file.',
    'بدائل في البنية، كل منها ملف بديل.',
  ),
  mechanisms: optional(
    mechanisms,
    'Parts of the model, each with the overlay that takes it away.',
    'أجزاء النموذج، ومع كل منها الملف البديل الذي ينزعه.',
  ),
  article: optional(
    article,
    'The text that it starts from, sentence by sentence.',
    'النص الذي ينطلق منه، جملة جملة.',
  ),
  codebook: optional(
    codebook,
    'What the codes of interviews mean: a list or a side file.',
    'ما تعنيه رموز المقابلات: قائمة أو ملف جانبي.',
    'codebook: { file: codebook.csv }',
  ),
  sources: optional(entriesOrFile(source), 'Sources: a map or a side file.', 'المصادر: خريطة أو ملف جانبي.'),
  evidence: optional(
    entriesOrFile(evidence),
    'Evidence: a map or a side file.',
    'الأدلة: خريطة أو ملف جانبي.',
  ),
  pinned: optional(
    pinned,
    'Numbers that a reader pinned to the first pages of the report: parameters, outcomes, `left_alive`, `observation.ID`.',
    'أرقام ثبّتها القارئ في صفحات التقرير الأولى: معاملات أو مآلات أو `left_alive` أو `observation.ID`.',
    'pinned: [safety.rate, left_alive]',
  ),
  revisions: optional(revisions, 'What numbers were before.', 'ما كانت عليه الأرقام من قبل.'),
  challenges: optional(challenges, 'What readers object to.', 'ما يعترض عليه القراء.'),
});
