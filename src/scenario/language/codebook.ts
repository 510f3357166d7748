import type { CodebookSource } from '../source.ts';
import { grounded } from './evidence.ts';
import { listOrFile, name, object, optional, required, words } from './shape.ts';

/** What the codes of interviews mean, so that another analyst would give the same ones. */
export const codebook = listOrFile(
  object<CodebookSource>('codebook', {
    code: required(
      name('coded'),
      'A level of a trait, as `trait.level`, or the id of a reason.',
      'مستوى من سمة، بصيغة `trait.level`، أو معرّف سبب.',
      'code: motive.settler',
    ),
    means: required(words, 'What the code stands for.', 'ما يعنيه الرمز.'),
    include: optional(words, 'When it is given.', 'متى يُعطى.'),
    exclude: optional(
      words,
      'When it is not given, and what is given instead.',
      'متى لا يُعطى، وما يُعطى بدلًا منه.',
    ),
    because: grounded.because,
  }),
);
