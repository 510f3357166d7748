import type { ChallengeSource, Located, RevisionSource, Said } from '../source.ts';
import { day, type FieldsOf, list, name, object, optional, required, type Shape, text } from './shape.ts';

/** Text in one language or in both; each is shown in its own direction. */
const said: Shape<Said> = object<Said>(
  'said',
  {
    en: optional(text, 'In English.', 'بالإنجليزية.'),
    ar: optional(text, 'In Arabic.', 'بالعربية.'),
  },
  [{ rule: 'at_least_one', keys: ['en', 'ar'] }],
);

const signed: FieldsOf<{ on: Located<number>; by: Located<string> }> = {
  on: required(day('last'), 'The date.', 'التاريخ.', 'on: 2026-11-22'),
  by: required(text, 'A role, never the name of a person.', 'صفة لا اسم شخص.', 'by: reviewer A'),
};

/** Numbers that a reader wants to see on the first pages of a report. */
export const pinned = list(name('pinned'));

/** What numbers were before. */
export const revisions = list(
  object<RevisionSource>('revision', {
    of: required(
      name('parameter'),
      'The number: a parameter, or `observation.ID`.',
      'الرقم: معامل أو `observation.ID`.',
      'of: safety.rate',
    ),
    on: signed.on,
    was: required(
      text,
      'What it was before, in its notation.',
      'ما كان عليه من قبل، بصيغته.',
      'was: 2% (1%..4%) per month',
    ),
    by: signed.by,
    why: optional(said, 'Why it was changed.', 'سبب تغييره.'),
  }),
);

/** What readers object to. */
export const challenges = list(
  object<ChallengeSource>('challenge', {
    of: required(
      name('challenged'),
      'What is challenged: a parameter, `observation.ID`, or an entry of `evidence`.',
      'ما يُعترض عليه: معامل أو `observation.ID` أو مدخل في `evidence`.',
      'of: safety.rate',
    ),
    on: signed.on,
    by: signed.by,
    says: required(
      said,
      'The objection, in one language or in both.',
      'الاعتراض، بلغة واحدة أو باللغتين.',
      'says: { en: The source gives an upper bound. }',
    ),
    instead: optional(
      text,
      'The value that the reader holds right, in the notation of the number.',
      'القيمة التي يراها القارئ صحيحة، بصيغة الرقم.',
      'instead: 1% (0.5%..2%) per month',
    ),
    answer: optional(
      said,
      'What the author replies; without it the challenge is open.',
      'ردّ صاحب السيناريو؛ والاعتراض مفتوح ما لم يُذكر.',
    ),
  }),
);
