import type { Group } from '../../../engine/index.ts';
import type { Compilation } from '../compilation.ts';
import type { Transition } from '../moves.ts';
import { refuseFinePoints } from './coordinates.ts';
import { refuseArmedGroup } from './displacement.ts';
import { refuseFewPeople, refuseSinglingOut } from './few-people.ts';
import { warnOfPassages } from './passages.ts';
import { refusePersons } from './persons.ts';
import { refuseThePresent } from './present.ts';
import { refuseRankedStops } from './stops.ts';
import { textsOf } from './texts.ts';
import { refuseThreats } from './threats.ts';

/** The guards of both privacy profiles (docs/privacy.md). They prevent accidents, not a determined analyst. */
export function checkPrivacy(c: Compilation, groups: Group[], transitions: Transition[]): void {
  const texts = textsOf(c.source);
  refusePersons(c.source, texts, c.collector);
  refuseThreats(texts, c.collector);
  refuseSinglingOut(c, groups);
  warnOfPassages(c.source, c.collector);
  if (c.source.profile?.value === 'displacement') {
    refuseArmedGroup(c, texts);
    return;
  }
  refuseFinePoints(c, texts);
  refuseFewPeople(c, groups);
  refuseThePresent(c, texts);
  refuseRankedStops(c, transitions);
}
