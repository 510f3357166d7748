import type { MadeSource, OddSource } from '../source.ts';
import { day, type FieldOf, object, optional, required, text, words } from './shape.ts';

/** Who made a scenario, when, and under which licence. */
export const made = object<MadeSource>('made', {
  by: required(
    words,
    'Who answers for it: an institution, a project, or authors who sign.',
    'الجهة المسؤولة عنه: مؤسسة أو مشروع أو مؤلفون يوقّعون عليه.',
    'by: { en: A research group, ar: مجموعة بحثية }',
  ),
  on: optional(
    day('last'),
    'The day of its last change in substance.',
    'يوم آخر تغيير في المضمون.',
    'on: 2026-11-22',
  ),
  licence: optional(text, 'An SPDX name of its licence.', 'اسم رخصته كما في قائمة `SPDX`.', 'licence: MIT'),
});

const slot = (en: string, ar: string): FieldOf<{ en: string; ar: string }, false> => optional(words, en, ar);

/**
 * The texts of an ODD description that no file can generate: elements 1 to 3 and 5 to 7, and under `design` the eleven
 * design concepts (Grimm et al. 2020, J. Artif. Soc. Soc. Simul. 23(2) 7).
 */
export const odd = object<OddSource>('odd', {
  purpose: slot('What the model is for, and what it is not for.', 'ما الغرض من النموذج، وما ليس من أغراضه.'),
  patterns: slot(
    'The patterns by which it is judged useful for that, and why these.',
    'الأنماط التي يُحكم بها على صلاحيته لذلك، ولماذا هذه.',
  ),
  entities: slot(
    'Why these entities and scales, and what was left out of them.',
    'لماذا هذه الكيانات والمقاييس، وما الذي تُرك منها.',
  ),
  scheduling: slot('Why things happen in this order.', 'لماذا تقع الأشياء بهذا الترتيب.'),
  design: optional(
    object<NonNullable<OddSource['design']>>('odd_design', {
      basic_principles: slot('Theories and hypotheses behind it.', 'النظريات والفرضيات التي يقوم عليها.'),
      emergence: slot(
        'Which results come about in the run, and which are put in.',
        'أي النتائج ينشأ في أثناء التشغيل، وأيها موضوع سلفًا.',
      ),
      adaptation: slot('What people do in answer to changes.', 'ما يفعله الناس استجابة للتغيرات.'),
      objectives: slot('By what they choose.', 'بأي معيار يختارون.'),
      learning: slot('Whether they change how they choose.', 'هل يغيّرون طريقة اختيارهم.'),
      prediction: slot('What they expect of the future.', 'ما يتوقعونه من المستقبل.'),
      sensing: slot('What they know of, and how.', 'ما يعلمونه، وكيف.'),
      interaction: slot('How they act on each other.', 'كيف يؤثر بعضهم في بعض.'),
      stochasticity: slot('What is left to chance, and why.', 'ما يُترك للمصادفة، ولماذا.'),
      collectives: slot('Groups that act as one.', 'جماعات تتصرف كأنها واحد.'),
      observation: slot('What is recorded of a run, and how.', 'ما يُسجَّل من التشغيل، وكيف.'),
    }),
    'Design concepts (element 4).',
    'مفاهيم التصميم (العنصر 4).',
  ),
  initialization: slot('How the first day was set up, and why so.', 'كيف أُعد اليوم الأول، ولماذا كذلك.'),
  input_data: slot('What is read from outside, and how it was made.', 'ما يُقرأ من الخارج، وكيف أُعد.'),
  submodels: slot(
    'Why these submodels, and how they were tested.',
    'لماذا هذه النماذج الفرعية، وكيف اختُبرت.',
  ),
});
