import type { Language } from '../text/index.ts';
import { type Words, wordsOf } from './words.ts';

/** What a piece of text means; how that looks is decided in `paint` alone. */
export type Tone = 'title' | 'faint' | 'good' | 'bad' | 'caution' | 'command';

const codes: Record<Tone, string> = {
  title: '1',
  faint: '2',
  good: '32',
  bad: '31',
  caution: '33',
  command: '36',
};

/** Options that every command takes. */
export interface GlobalOptions {
  json: boolean;
  quiet: boolean;
  verbose: boolean;
  color: 'auto' | 'always' | 'never';
  lang: Language;
  /** False with --no-input. */
  input: boolean;
}

/** Where a command speaks: data to standard output, talk to standard error. */
export interface Terminal extends GlobalOptions {
  words: Words;
  /** Data. */
  print(text: string): void;
  /** Talk: left out with --quiet. */
  say(text: string): void;
  /** What went wrong: never left out. */
  complain(text: string): void;
  /** For what is printed. */
  paint(tone: Tone, text: string): string;
  /** For what is said. */
  paintTalk(tone: Tone, text: string): string;
  /** Whether talk is coloured. */
  talkColor: boolean;
  /** Whether somebody watches what is said. */
  watched: boolean;
}

export function openTerminal(options: GlobalOptions): Terminal {
  const words = wordsOf(options.lang);
  const colored = (stream: NodeJS.WriteStream): boolean =>
    options.color === 'always' ||
    (options.color === 'auto' &&
      stream.isTTY === true &&
      !process.env.NO_COLOR &&
      process.env.TERM !== 'dumb');
  const dataColor = colored(process.stdout);
  const talkColor = colored(process.stderr);
  const painted = (color: boolean, tone: Tone, text: string): string =>
    color && text !== '' ? `\u001b[${codes[tone]}m${text}\u001b[0m` : text;
  return {
    ...options,
    words,
    print: (text) => void process.stdout.write(`${text}\n`),
    say(text) {
      if (!options.quiet) process.stderr.write(`${text}\n`);
    },
    complain: (text) => void process.stderr.write(`${text}\n`),
    paint: (tone, text) => painted(dataColor, tone, text),
    paintTalk: (tone, text) => painted(talkColor, tone, text),
    talkColor,
    watched: process.stderr.isTTY === true && !options.quiet,
  };
}
