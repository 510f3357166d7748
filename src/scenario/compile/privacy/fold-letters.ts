/** Lower-case Cyrillic and Greek letters, each before the Latin one that it looks like, small or as a capital. */
const LOOK_ALIKE =
  'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd ѵv ӏl ԛq ԝw һh αa βb εe ζz ηh ιi κk μm νv οo ρp τt υy χx';

const double = new Map(LOOK_ALIKE.split(' ').map(([letter, latin]) => [letter, latin]));

/** Marks that change no letter: invisible ones, tatweel, Arabic vowel signs. */
const INVISIBLE = /[\p{Cf}\u0640\u064b-\u0652\u0670]/gu;

/**
 * A text as it is compared: compatibility forms undone (Unicode NFKC: presentation forms, full width), invisible marks
 * and accents dropped, every alef plain, Persian letters as Arabic, digits as ASCII, in lower case.
 */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0653-\u0655]/g, '')
    .normalize('NFC')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toLowerCase();
}

/** As `foldLetters`, with look-alike letters of other scripts as the Latin ones, and digits inside words as letters. */
export function unmask(text: string): string {
  const latin = [...foldLetters(text)].map((letter) => double.get(letter) ?? letter).join('');
  return latin.replace(
    /(?<=[a-z])[013457](?=[a-z])/g,
    (digit) => ({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' })[digit] ?? digit,
  );
}

/** Words of a folded text; `_`, `-` and punctuation part them. */
export function wordsOf(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** A word that mixes Latin letters with Cyrillic or Greek ones. */
export function mixesScripts(text: string): boolean {
  const words = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .split(/[^\p{L}]+/u);
  return words.some(
    (word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word),
  );
}
