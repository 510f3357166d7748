import type { PersonSign } from '../../../text/index.ts';
import { GIVEN_NAMES } from '../../vocabulary/given-names.ts';
import { foldLetters, mixesScripts, unmask, wordsOf } from './fold-letters.ts';

/** How closely a text is looked at: names of kinds of people, running text, or names of places and ways. */
export type Care = 'strict' | 'running' | 'place';

/**
 * What makes a text look like the name of one person, or null. `strict` is for ids and labels of kinds of people;
 * `running` for sentences, where only what can hardly be anything else counts; `place` for places, which may be called
 * after people.
 */
export function personSign(text: string, care: Care): PersonSign | null {
  const contact = contactIn(foldLetters(text));
  if (contact !== null) return contact;
  if (care === 'strict' && mixesScripts(text)) return 'mixed_script';
  for (const folded of new Set([foldLetters(text), unmask(text)])) {
    const words = wordsOf(folded);
    const sign =
      care === 'strict' ? strictSign(words) : care === 'running' ? runningSign(words) : placeSign(words);
    if (sign !== null) return sign;
  }
  if (care !== 'place' && INITIALS.test(text.normalize('NFKC').replace(STATES, ''))) return 'initials';
  return care === 'running' && isNamedInRunningText(text) ? 'given_name' : null;
}

const KUNYA = /^(abu|abou|aboo|umm|oum|ابو|ابا|ابي|ام|абу)$/;
/** What follows in names of places, and after the Arabic for mother. */
const NOT_KUNYA =
  /^(dhabi|kamal|ghraib|ghurayb|rudeis|qasr|durman|salal|fahm|ظبي|كمال|غريب|قصر|درمان|صلال|القيوين|الفحم|مع|عزباء|وحيدة|بلا|دون|حامل|لاطفال|او)$/;
const ANCESTRY = /^(ibn|bin|ben|bint|بن|ابن|بنت|ибн)$/;
const NOT_ANCESTRY = /^(qasim|jawad|gurion|guerir|arous|القاسم|قاسم|جواد|قردان|عضو|مقاتل|امراة|عائلة)$/;
const TITLE =
  /^(mr|mrs|dr|sheikh|shaykh|sheik|emir|amir|mullah|mulla|imam|haji|hajji|sayyid|commander|colonel|captain|الشيخ|السيد|السيدة|الامير|الدكتور|الحاج|الملا|الاستاذ|القائد)$/;
/** Words that go with a title without making it a name. */
const COMMON =
  /^(of|and|or|in|with|the|from|level|levels|council|councils|congo|rank|role|roles|only|other|others|staff|group|groups|people|families|wives|مع|من|في|او|العام|العسكري|الميداني|المحلي)$/;
const GEOGRAPHY =
  /^(governorate|province|provinces|oblast|republic|district|districts|region|regions|city|town|village|camp|valley|river|county|area|areas|محافظة|مدينة|بلدة|منطقة|ريف|قرية|ناحية|قضاء|ولاية|مخيم|وادي|نهر|حي|область|республика)$/;
const OF_THE_FAITH =
  /^(نور|سيف|علاء|جمال|عز|محيي|محي|شمس|ضياء|بهاء|صلاح|nur|nour|saif|sayf|alaa|jamal|izz|shams|diya|baha|salah)$/;
const PATRONYMIC = /.{3}(ovich|evich|ovna|evna|ович|евич|овна|евна)$/;
const SURNAME = /.{3}(oglu|ogly|ugli|qizi|zade|zoda|shvili|enko|ова|ева|[оеё]в)$/;

function strictSign(words: string[]): PersonSign | null {
  const names = words.filter((word) => isGivenName(word));
  if (names.length > 0) return 'given_name';
  if (words.some((word) => PATRONYMIC.test(word))) return 'ancestry';
  const placed = words.some((word) => GEOGRAPHY.test(word));
  for (const [i, word] of words.entries()) {
    const next = words[i + 1] ?? '';
    const after = words[i + 2] ?? '';
    if (/^al$/.test(word) && /^[a-z]{3,}i$/.test(next)) return 'nisba';
    if (/^(عبد|abd)$/.test(word) && /^(ال|al|ul|el)/.test(next)) return 'given_name';
    if (/^(عبدال.{2,}|abd[uea]l?.{4,})$/.test(word)) return 'given_name';
    if (placed) continue;
    if (OF_THE_FAITH.test(word) && (next === 'الدين' || (/^(al|el|ad|ed)$/.test(next) && after === 'din')))
      return 'given_name';
    if (KUNYA.test(word) && next.length > 2 && !NOT_KUNYA.test(next)) return 'kunya';
    if (ANCESTRY.test(word) && /^\p{L}{3,}$/u.test(next) && !NOT_ANCESTRY.test(next) && !isDaughter(words, i))
      return 'ancestry';
    if (TITLE.test(word) && /^\p{L}{3,}$/u.test(next) && !COMMON.test(next)) return 'title';
    if (words.length > 1 && SURNAME.test(word)) return 'ancestry';
  }
  return null;
}

/** `girl` and `son` at the begin of a label name a kind of people. */
function isDaughter(words: string[], i: number): boolean {
  return i === 0 && /^(بنت|ابن)$/.test(words[i]);
}

function runningSign(words: string[]): PersonSign | null {
  for (const [i, word] of words.entries()) {
    const [next, after, last] = [words[i + 1] ?? '', words[i + 2] ?? '', words[i + 3] ?? ''];
    if (KUNYA.test(word) && next.length > 2 && !NOT_KUNYA.test(next) && hasNisba(after, last)) return 'kunya';
    if (/^(mr|mrs|мистер)$/.test(word) && next.length > 2) return 'title';
    if (/^(المدعو|المدعوة)$/.test(word)) return 'title';
    if (isGivenName(word) && (ANCESTRY.test(next) || (next === 'al' && /i$/.test(after))))
      return 'given_name';
    if (PATRONYMIC.test(word) && isGivenName(words[i - 1] ?? '')) return 'given_name';
    if (/^\p{Script=Arabic}+$/u.test(word) && isGivenName(word) && isGivenName(next)) return 'given_name';
  }
  return null;
}

function placeSign(words: string[]): PersonSign | null {
  for (const [i, word] of words.entries())
    if (
      KUNYA.test(word) &&
      !NOT_KUNYA.test(words[i + 1] ?? '') &&
      hasNisba(words[i + 2] ?? '', words[i + 3] ?? '')
    )
      return 'kunya';
  return null;
}

function hasNisba(word: string, next: string): boolean {
  return (word === 'al' && /^[a-z]{3,}i$/.test(next)) || /^ال.{2,}ي$/.test(word);
}

/** A listed name, two of them written as one word, or one after the word for father, son or mother. */
function isGivenName(word: string): boolean {
  if (GIVEN_NAMES.has(word)) return true;
  const glued = /^(abu|abou|umm|ibn|bin|ابو)(.{3,})$/.exec(word);
  if (glued && GIVEN_NAMES.has(glued[2])) return true;
  for (let cut = 4; cut <= word.length - 3; cut++)
    if (GIVEN_NAMES.has(word.slice(0, cut)) && GIVEN_NAMES.has(word.slice(cut))) return true;
  return false;
}

const INITIALS = /(?<![\p{L}.])\p{Lu}\.\s?(\p{Lu}\.(?!\p{L}|\s?\p{Lu}\.)|\p{Lu}\p{Ll}{2,})/u;
const STATES = /\b(U\.\s?[SKN]\.|E\.\s?U\.|U\.\s?S\.\s?A\.|U\.\s?A\.\s?E\.)/g;

/** `Ivan Petrov`: a listed name and a capitalised word that is no word for a place. */
function isNamedInRunningText(text: string): boolean {
  for (const [, first, second] of text.normalize('NFKC').matchAll(/(\p{Lu}\p{Ll}+) (?=(\p{Lu}\p{Ll}{2,}))/gu))
    if (GIVEN_NAMES.has(foldLetters(first)) && !GEOGRAPHY.test(foldLetters(second))) return true;
  return false;
}

/** An address, a telephone number or the number of a paper. */
function contactIn(folded: string): PersonSign | null {
  if (/[\w.+-]+@[\w-]+\.[a-z]{2,}/.test(folded) || /(?<![\w/])@[a-z]\w{3,}/.test(folded)) return 'contact';
  if (/(?<![\w.])(\+|00)\d[\d\s().-]{7,}\d/.test(folded)) return 'contact';
  if (/\b(passport|id|iqama|identity)\b\W{0,3}(no|number|card)?\W{0,4}[a-z]{0,2}\d{5,}/.test(folded))
    return 'document';
  if (/(جواز|هوية|паспорт)\D{0,12}\d{5,}/.test(folded)) return 'document';
  return /(?<![\w/=.-])[a-z]{1,2}\d{7,9}(?!\w)/.test(folded) ? 'document' : null;
}
