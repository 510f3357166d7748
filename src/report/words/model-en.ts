import type { ModelWords } from './model.ts';

/** The model's own sections in English. */
export const modelWordsEn: ModelWords = {
  diagram: {
    title: 'State diagram',
    finding: ({ statuses, passages, status, ways }) =>
      `People can pass between ${statuses} statuses in ${passages} ways; most ways, ${ways}, lead out of “${status}”`,
    definition:
      'Boxes: statuses, one column for each family. Lines: passages that some move makes; dashed lines lead back. The wider a line, the more passages up to the date of the answer.',
    reading: 'Where people are and their traits are not drawn: a passage may exist in some places only.',
    marks: 'can end there',
    table: 'Every passage with the moves that make it',
    columns: { from: 'from', to: 'to', moves: 'moves', people: 'passages' },
  },
  equations: {
    title: 'Equations',
    reading:
      'What each kind of move computes. Time is in days. An index k is a kind of person (group and traits), x a place, s a stretch of time in which nothing given changes.',
    list: {
      hazard: {
        title: 'A move with a speed',
        reading:
          'The hazard h is a base b times the multipliers m that apply, times the effect β of each signal z, times the lever λ. b and m may differ by k, x and s, z by x and s, λ by s. Conditions make h 0.',
      },
      speeds: {
        title: 'The base, as it is written',
        reading: 'From a risk p within U days, from a median, or from a mean, in days.',
      },
      competing: {
        title: 'Competing causes',
        reading:
          'Each cause c has a threshold E, exponential with mean 1, and happens when its cumulative hazard has used it up. The first one happens (Prentice et al. 1978).',
      },
      shape: {
        title: 'Speeds that change with the time spent',
        reading:
          'Between ages u and v of the spell a Weibull cause of shape κ uses up this much. K keeps the median (first form) or the mean (second form).',
      },
      share: {
        title: 'Shares, settled once',
        reading:
          'On entry, on being stopped, or when a place falls: multipliers, signals and levers act on the odds of the share p.',
      },
      route: {
        title: 'Choice of a way',
        reading:
          'A candidate c (a first link and the shortest open way from its end to a target) is drawn by the pull of the target and the kilometres d as they are felt; α is the power of distance.',
      },
      way: {
        title: 'On the way',
        reading:
          'Over links of d kilometres: the hazard of death per kilometre is h, the other moves have hazard r, and v is the speed; σ is the chance of being stopped at each crossing.',
      },
      blend: {
        title: 'Derived signals',
        reading:
          'A blend of what is so and what is told, of weight w, read with a lag ℓ; then smoothed over τ days.',
      },
      counted: {
        title: 'Signals counted in the run',
        reading:
          'People who made the moves M in the o months before the last ℓ, divided by a scale: what happens in a month acts from the next on.',
      },
      range: {
        title: 'Numbers with a range',
        reading:
          'A range is drawn around its best value on a scale g (logarithm, logit or as it is), with the ends as 5 and 95 percent points; Z is standard normal.',
      },
    },
    movesTitle: 'Every move of this scenario',
    movesReading:
      'The formula names the parameters as the list of numbers has them; an ellipsis stands for cases of one parameter.',
    openMoves: (count) => `Open the table: ${count} moves`,
    columns: { move: 'move', way: 'from and to', form: 'kind', hazard: 'formula and conditions' },
    forms: {
      rate: 'hazard from a risk',
      median: 'hazard from a median',
      mean: 'hazard from a mean',
      shaped: 'hazard that changes with the time spent',
      share: 'share on entry',
      fall: 'share when a place falls',
      pull: 'pull of a target',
      stopped: 'share on entering ground',
      dies: 'hazard per kilometre',
      blocked: 'when no way is open',
      refuge: 'refuge when a place falls',
    },
    conditions: 'where',
    setsTrait: 'sets',
    fromTo: (from, to) => `${from} to ${to}`,
    stays: (status) => `${status}, status kept`,
  },
};
