import { describe, expect, it } from 'vitest';
import { run, why } from '../../src/experiment/index.ts';
import { load } from '../../src/node/index.ts';
import { citationOf } from '../../src/studio/drawer/citation.ts';
import { figureDraws, headlineMonth } from '../../src/studio/session/findings.ts';
import { influenceOf } from '../../src/studio/session/influence.ts';
import { DRAWS, finestLevel, settlingLevels } from '../../src/studio/session/levels.ts';

const isis = await load('leaving-isis');

const claimsOf = (name: string) => {
  const found = why(isis, name);
  return 'finding' in found ? found.finding.because : [];
};

describe('a citation', () => {
  const claims = isis.parameters.flatMap(({ id }) => claimsOf(id)).filter(({ source }) => source !== null);

  it.each(['en', 'ar'] as const)('holds the claim, its source and whose wording it is: %s', (language) => {
    expect(claims.length).toBeGreaterThan(20);
    for (const claim of claims) {
      const text = citationOf(claim, isis, language);
      expect(text).toContain(claim.source?.publisher[language]);
      if (claim.claim !== null) expect(text).toContain(claim.claim[language]);
      if (claim.paragraph !== null) expect(text).toContain(claim.paragraph);
      expect(text).toContain(isis.title[language]);
      // A date may be written as `2015-03..10`.
      expect(text.replaceAll(/\d\.\.\d/g, '')).not.toMatch(/undefined|null|\.[”»]?\.|\. ?,|→/);
    }
  });

  it('names what a source translates, and where it stands', () => {
    const translated = claims.find(({ source }) => source?.translationOf != null);
    const text = translated === undefined ? '' : citationOf(translated, isis, 'en');
    expect(text).toContain('Translates or condenses: ');
    expect(text).toContain(translated?.source?.translationOf?.publisher.en ?? '?');
    const locators = (isis.source.sources ?? []).flatMap(({ key, value }) =>
      value.locator ? [[key.value, value.locator.value]] : [],
    );
    const located = claims.find(({ source }) => locators.some(([id]) => id === source?.id));
    const [, locator] = locators.find(([id]) => id === located?.source?.id) ?? ['', '?'];
    expect(located === undefined ? '' : citationOf(located, isis, 'en')).toContain(locator);
  });
});

describe('how far numbers move the answer', () => {
  it('is told from all draws of the file, and from none before', async () => {
    const finest = finestLevel(DRAWS);
    const computed = { run: await run(isis, { ...finest, seed: 1 }), level: finest, monthly: null };
    const coarse = { ...computed, level: settlingLevels(DRAWS, true)[0] };
    expect(influenceOf(isis, null, null, 'en')).toBeNull();
    expect(influenceOf(isis, null, coarse, 'en')).toBeNull();
    const found = influenceOf(isis, null, computed, 'en');
    expect(found?.draws).toBe(finest.draws);
    expect(found?.of).toBe(isis.plan.parameters.filter(({ fixed }) => fixed === null).length);
    expect(found?.date.slice(0, 7)).toBe('2017-10');
    expect(found?.shares[0].share).toBeGreaterThan(found?.noise ?? 1);
    const values = figureDraws(computed, 'left_alive', headlineMonth(isis));
    expect(values).toHaveLength(finest.draws);
  });

  it('is what a study of drivers found, where there is one', () => {
    const narrowings = [
      { id: 'groups', share: 0.5, se: 0, width: 1 },
      { id: isis.parameters[3].id, share: 0.3, se: 0, width: 1 },
    ];
    const study = {
      figure: { id: 'left_alive', label: null, form: 'count' },
      headline: '2017-10-31',
      draws: 128,
      parameters: 460,
      narrowings,
      noise: 0.1,
    };
    const found = influenceOf(isis, study as never, null, 'ar');
    // Groups of numbers have no place among single ones.
    expect(found?.shares.map(({ id }) => id)).toEqual([isis.parameters[3].id]);
    expect([found?.draws, found?.of, found?.noise]).toEqual([128, 460, 0.1]);
  });
});
