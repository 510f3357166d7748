import type { Scenario } from '../../scenario/index.ts';
import { type Digits, factor, type Language } from '../../text/index.ts';
import type { StudioWords } from '../words/frame.ts';
import type { Change } from './change.ts';

/** What a change is called: each lever, structure, dispute and parameter in it, in the page's language. */
export function namesOfChange(
  scenario: Scenario,
  change: Change,
  words: StudioWords,
  language: Language,
  digits: Digits,
): string[] {
  const { source } = scenario;
  const labelOf = (label: { en: string; ar: string } | undefined, id: string): string =>
    label?.[language] ?? id;
  const levers = Object.entries(change.levers).map(([id, value]) =>
    words.setTo(
      labelOf(source.levers?.find(({ key }) => key.value === id)?.value.label, id),
      factor(value, language, { digits }),
    ),
  );
  const settings = Object.entries(change.settings).map(([id, text]) => {
    if (id === 'rival')
      return words.structure(labelOf(source.rivals?.find((rival) => rival.id.value === text)?.label, text));
    if (id === 'without')
      return words.without(
        labelOf(source.mechanisms?.find(({ key }) => key.value === text)?.value.label, text),
      );
    const dispute = source.disputes?.find(({ key }) => id === `dispute.${key.value}`);
    if (dispute !== undefined) {
      const option = dispute.value.options.find(({ key }) => key.value === text);
      return words.follows(labelOf(dispute.value.label, id), labelOf(option?.value.label, text));
    }
    return words.setTo(id, text);
  });
  return [...levers, ...settings];
}
