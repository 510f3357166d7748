/** Marks over and under letters, and the stroke that lengthens a word. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g;

const LETTERS: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ة: 'ه', ى: 'ي', ؤ: 'و', ئ: 'ي' };

/** Text as a reader may type it: without hamza, ta marbuta, tatweel, diacritics and capitals. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[أإآٱةىؤئ]/g, (letter) => LETTERS[letter])
    .normalize('NFD')
    .replace(MARKS, '')
    .trim();
}
