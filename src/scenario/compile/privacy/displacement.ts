import { ARMED_GROUP_STATUSES, ARMED_GROUP_WORDS } from '../../vocabulary/armed-group.ts';
import type { Compilation } from '../compilation.ts';
import { foldLetters, wordsOf } from './fold-letters.ts';
import { KINDS_OF_PEOPLE } from './persons.ts';
import type { Text } from './texts.ts';

/** Where a status is used, and where a kind of people is named. */
const USED =
  /^(groups\.status|outcomes\.status|holders\.custody|(moves|reasons)\.(from|to)|falls\.(status|share\.key)|journeys|journeys\..*\.to)$/;

/**
 * M-S08: a scenario of people who flee, which may be of today, says nothing of members of an armed group. Otherwise the
 * profile would be a way round the guards of the other one.
 */
export function refuseArmedGroup(c: Compilation, texts: Text[]): void {
  const { source, collector } = c;
  for (const { text, at, path } of texts) {
    const status = USED.test(path) && ARMED_GROUP_STATUSES.includes(text);
    const word =
      KINDS_OF_PEOPLE.test(path) && wordsOf(foldLetters(text)).some((each) => ARMED_GROUP_WORDS.test(each));
    if (!status && !word) continue;
    collector.error({ code: 'M-S08', found: text }, at);
  }
  for (const { key, value } of source.groups)
    if (!value.status) collector.error({ code: 'M-S08', found: 'with_group' }, key.at);
  for (const { key, value } of source.reasons ?? [])
    if (!value.from) collector.error({ code: 'M-S08', found: 'with_group' }, key.at);
  for (const { key, value } of source.holders ?? [])
    if (value.own?.value === true)
      collector.error({ code: 'M-S08', found: 'own: true' }, value.own.at ?? key.at);
}
