import type { HelpWords } from './help.ts';

/** Help in English. */
export const helpWordsEn: HelpWords = {
  title: 'Help',
  screen: {
    title: 'What the page says',
    said: [
      'The sentence at the top is the answer at the month at which the time stands. A number in it leads to what stands behind it.',
      'All of it is a what-if: what follows from the assumptions in the file. It is no forecast, and nobody counted these people.',
      'A lever shows what would be otherwise: everything is computed anew, and “Difference this change makes” says by how much.',
    ],
  },
  terms: {
    title: 'Words',
    of: [
      [
        'range of plausible runs',
        'Each run draws every uncertain number from its range and lets chance play. Nine in ten runs lie in the range. What the model leaves out is not in it.',
      ],
      ['middle half', 'Half of the runs lie in it, a quarter below and a quarter above.'],
      ['difference', 'The same runs with the change and without it: what differs is the change, not chance.'],
      ['<10', '1 to 9 people of an armed group are never told exactly.'],
      ['grey or dashed line', 'The file without the change.'],
      [
        'grade',
        'What a number rests on: measured, quoted, calibrated (fitted to published figures), inferred or assumed.',
      ],
    ],
  },
  keys: {
    title: 'Keys',
    of: [
      ['Space', 'plays and stops the time'],
      ['Arrow keys', 'move a slider; with Shift the time goes to the next period'],
      ['Escape', 'closes what lies over the page'],
      ['Ctrl+Z, Ctrl+Y', 'take a change back, and make it again'],
      ['Ctrl+S', 'saves on the screen “File”, where the file may be saved'],
    ],
  },
  leave: {
    title: 'How to leave',
    said: 'Close the page. Nothing was sent anywhere and nothing is kept in the browser; the address alone holds where levers stood. Texts that were changed and not saved are lost. Where masar studio was started in a terminal, Ctrl+C there ends it.',
  },
};
