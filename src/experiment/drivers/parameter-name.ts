import { FAMILIES, type Scenario, type Words } from '../../scenario/index.ts';
import { type Asked, ask } from '../why/asked.ts';
import type { Kind } from '../why/finding.ts';

/** What a parameter says of its owner. */
export const PARTS = [
  'speed',
  'share',
  'times',
  'effect',
  'number',
  'makeup',
  'selection',
  'shape',
  'lag',
  'smooth',
  'weight',
  'pull',
  'stopped',
  'dies',
  'distance',
  'value',
] as const;

export type ParameterPart = (typeof PARTS)[number];

/** A parameter in the scenario's own words: what it belongs to, what it says of that, and where it holds. */
export interface ParameterName {
  id: string;
  owner: Words;
  part: ParameterPart;
  /** Groups, periods, places, levels ...; none where it holds throughout. */
  cases: Words[];
  /** It holds where no other case of its map does. */
  otherwise: boolean;
}

/** What the parts of an id say; a word that stands later in the id is nearer to what the number is. */
const PART_OF_WORD: Record<string, ParameterPart> = {
  rate: 'speed',
  median: 'speed',
  mean: 'speed',
  share: 'share',
  times: 'times',
  start: 'number',
  arrives: 'number',
  scale: 'number',
  traits: 'makeup',
  selection: 'selection',
  shape: 'shape',
  lag: 'lag',
  smooth: 'smooth',
  weight: 'weight',
  pull: 'pull',
  stopped: 'stopped',
  dies: 'dies',
  speed: 'distance',
};

/** Sections whose ids begin with their own name. */
const SECTIONS: Record<string, Kind> = {
  groups: 'group',
  signals: 'signal',
  holds_back: 'holds_back',
  observations: 'observation',
};

const CASES: readonly string[] = ['period', 'group', 'place', 'holder', 'signal', 'kind', 'mode'];

/** Names parameters by what the file calls their parts. */
export function parameterNames(scenario: Scenario): (id: string) => ParameterName {
  const asked = ask(scenario);
  return (id) => nameOf(asked, id);
}

function nameOf(asked: Asked, id: string): ParameterName {
  const words = id.split('.');
  const section = SECTIONS[words[0]];
  const owner = section
    ? labelled(asked, [section], words[1] ?? words[0])
    : labelled(asked, ['reason', 'move', 'fall', 'journey'], words[0]);
  let part: ParameterPart = 'value';
  const cases: Words[] = [];
  let otherwise = false;
  for (let at = section ? 2 : 1; at < words.length; at++) {
    const word = words[at];
    if (word === 'otherwise') otherwise = true;
    else if (word === 'country' && at + 1 < words.length) cases.push(countryLabel(asked, words[++at]));
    else if (CASES.includes(word) && at + 1 < words.length) {
      if (word === 'signal') part = 'effect';
      cases.push(labelled(asked, [word as Kind], words[++at]));
    } else if (word === 'trait' || word === 'traits') {
      if (word === 'traits') part = 'makeup';
      const trait = words[++at];
      if (words[at + 1] === 'selection') {
        part = 'selection';
        at++;
      }
      const level = words[++at];
      if (level !== undefined) cases.push(levelLabel(asked, trait, level));
    } else if (word === 'toward') cases.push(targetLabel(asked, words[0], words, () => ++at));
    else if (PART_OF_WORD[word]) part = nearer(part, PART_OF_WORD[word]);
    else cases.push(labelled(asked, ['status', 'place', 'group'], word));
  }
  return { id, owner, part, cases, otherwise };
}

/** A share of those who are stopped, or who die, says that it is such a share. */
function nearer(before: ParameterPart, now: ParameterPart): ParameterPart {
  return now === 'share' && before !== 'value' ? before : now;
}

/** A country is called after its place, where it has one only. */
function countryLabel({ scenario }: Asked, country: string): Words {
  const places = scenario.source.places.filter(({ value }) => value.country?.value === country);
  return (places.length === 1 ? places[0].value.label : undefined) ?? { en: country, ar: country };
}

/** The label of the first thing of these kinds that has the id; else the id in words. */
function labelled(asked: Asked, kinds: readonly Kind[], id: string): Words {
  for (const kind of kinds) {
    const { label } = asked.named(kind, id);
    if (label) return label;
  }
  const plain = id.replaceAll('_', ' ');
  return FAMILIES.find((family) => family.id === id)?.label ?? { en: plain, ar: plain };
}

function levelLabel({ scenario }: Asked, trait: string, level: string): Words {
  const levels = scenario.source.traits?.find(({ key }) => key.value === trait)?.value.levels;
  const plain = level.replaceAll('_', ' ');
  return levels?.find(({ key }) => key.value === level)?.value.label ?? { en: plain, ar: plain };
}

/** Of a journey's target, written as a place, `country.X` or `kind.X`. */
function targetLabel(asked: Asked, journey: string, words: readonly string[], next: () => number): Words {
  const targets = asked.scenario.source.journeys?.find(({ key }) => key.value === journey)?.value.toward;
  let key = words[next()] ?? '';
  if (key === 'country' || key === 'kind') key = `${key}.${words[next()] ?? ''}`;
  return targets?.find((target) => target.key.value === key)?.value.label ?? labelled(asked, ['place'], key);
}
