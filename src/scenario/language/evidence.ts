import type { EvidenceSource, Grounded, Labelled, SourceSource } from '../source.ts';
import {
  choice,
  type FieldsOf,
  flag,
  name,
  object,
  oneOrMany,
  optional,
  required,
  text,
  words,
} from './shape.ts';

/** `label` of anything that is shown to people. */
export const labelled: FieldsOf<Labelled> = {
  label: optional(
    words,
    'The name that people see.',
    'الاسم الظاهر للقارئ.',
    'label: { en: Removals from Turkey, ar: الترحيل من تركيا }',
  ),
};

/** Where a number comes from. */
export const grounded: FieldsOf<Grounded> = {
  because: optional(
    oneOrMany(name('evidence')),
    'The evidence or source behind this, or a list of them.',
    'الدليل أو المصدر الذي يستند إليه، أو قائمة منها.',
    'because: [e_danger, x_un_2016]',
  ),
  basis: optional(
    choice('measured', 'quoted', 'calibrated', 'inferred', 'assumed'),
    'How the numbers were come by.',
    'كيف جرى التوصل إلى الأرقام.',
  ),
  note: optional(words, 'A remark for the reader of the scenario.', 'ملاحظة لقارئ السيناريو.'),
};

const grade = choice('A', 'B', 'C', 'K');

/** An entry of `sources`. */
export const source = object<SourceSource>('source', {
  publisher: required(words, 'Who published it.', 'الجهة الناشرة.'),
  title: optional(words, 'Its title.', 'عنوانه.'),
  date: optional(text, 'When it was published, as the source gives it.', 'تاريخ النشر كما ورد في المصدر.'),
  locator: optional(text, 'Where it can be found.', 'موضع العثور عليه.'),
  grade: optional(
    grade,
    'How far it can be relied on: A official or two independent, B a single good one, C a weak one, K from general knowledge, to be checked again.',
    'درجة الاعتماد عليه: A رسمي أو مصدران مستقلان، وB مصدر جيد واحد، وC مصدر ضعيف، وK من المعرفة العامة ويلزم التحقق منه.',
  ),
  type: optional(
    choice('news', 'magazine', 'official', 'report', 'dataset', 'academic', 'recall'),
    'What kind of source it is.',
    'نوع المصدر.',
  ),
  lang: optional(text, 'Its language.', 'لغته.', 'lang: ar'),
  translation_of: optional(
    name('source'),
    'The source that it translates or condenses.',
    'المصدر الذي يترجمه أو يلخصه.',
  ),
  file: optional(
    text,
    'Your own copy of its text, if you have one: shown by `masar why`, never put into a report.',
    'نسختك من نصه إن كانت لديك: يعرضها `masar why` ولا توضع في تقرير.',
  ),
});

/** An entry of `evidence`. */
export const evidence = object<EvidenceSource>('evidence', {
  source: required(name('source'), 'The source that says it.', 'المصدر الذي يقول ذلك.'),
  paragraph: optional(text, 'Where in the source it stands.', 'موضعه في المصدر.'),
  claim: required(
    words,
    'What the source claims, in your own words and in both languages.',
    'ما يقوله المصدر، بكلماتك وباللغتين.',
  ),
  grade: optional(
    grade,
    "The grade of this claim, where it differs from the source's.",
    'درجة هذا القول إن اختلفت عن درجة مصدره.',
  ),
  note: optional(words, 'A remark for the reader of the scenario.', 'ملاحظة لقارئ السيناريو.'),
  conflicts_with: optional(
    oneOrMany(name('evidence')),
    'Evidence that says otherwise.',
    'أدلة تقول خلاف ذلك.',
  ),
  prefers: optional(
    oneOrMany(name('evidence')),
    'Evidence that is followed instead of this.',
    'أدلة تُتبع بدلًا منه.',
  ),
  used: optional(flag, '`false`: known, and not used.', '`false` أي معروف وغير مستعمل.'),
});
