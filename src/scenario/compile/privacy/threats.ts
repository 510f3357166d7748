import { THREAT_WORDS } from '../../vocabulary/armed-group.ts';
import type { Collector } from '../collector.ts';
import { foldLetters, unmask, wordsOf } from './fold-letters.ts';
import { KINDS_OF_PEOPLE } from './persons.ts';
import type { Text } from './texts.ts';

/**
 * M-S07: no kind of people and no status is called a threat. A model that hands out such a word by a share turns an
 * origin into a verdict. Signals, causes and moves may say that a place is dangerous.
 */
export function refuseThreats(texts: Text[], collector: Collector): void {
  for (const { text, at, path } of texts) {
    if (!KINDS_OF_PEOPLE.test(path)) continue;
    const words = [...wordsOf(foldLetters(text)), ...wordsOf(unmask(text))];
    const rated = words.some(
      (word, i) => word === 'risk' && /^(level|levels|score|class|high|low|medium)$/.test(words[i + 1] ?? ''),
    );
    const rates = words.some((word, i) => /^(high|low|medium)$/.test(word) && words[i + 1] === 'risk');
    if (rated || rates || words.some((word) => THREAT_WORDS.test(word)))
      collector.error({ code: 'M-S07', found: text }, at);
  }
}
