import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fit, Study } from '../../src/experiment/index.ts';
import { load } from '../../src/node/index.ts';
import { openPool } from '../../src/studio/engine/pool.ts';
import { createSession, NOTHING_BESIDE, type Session } from '../../src/studio/session/session.ts';

const isis = await load('leaving-isis');
const posterior = new URL('../../scenarios/leaving-isis/posterior.json', import.meta.url);
const fit = JSON.parse(readFileSync(posterior, 'utf8')) as Fit;
const study = { variants: [], base: [] } as unknown as Study;
const text = isis.files[isis.main];

function opened(): Session {
  const session = createSession(openPool([]));
  const { files, main, id } = isis;
  session.open({ files, main, id, besides: { ...NOTHING_BESIDE, fits: { '': fit }, study } });
  return session;
}

const held = (session: Session): [fits: string[], studied: boolean] => {
  const { fits, study: of } = session.besides.value;
  return [Object.keys(fits), of !== null];
};

describe('what lies beside a scenario', () => {
  it('stays where only words are changed, or the text is broken', () => {
    const session = opened();
    expect(held(session)).toEqual([[''], true]);
    session.write({ ...isis.files, [isis.main]: text.replace('Leaving ISIS', 'Leaving') });
    expect(session.scenario.value?.title.en).toBe('Leaving');
    expect(held(session)).toEqual([[''], true]);
    session.write({ ...isis.files, [isis.main]: 'masar: [' });
    expect(held(session)).toEqual([[''], true]);
  });

  it('goes with the number that it was made for, and comes back with it', () => {
    const session = opened();
    const one = isis.parameters.find(({ text: written }) => /^[\d.]+% \([\d.]+%/.test(written));
    if (one === undefined) throw new Error('no such number');
    const low = /\(([\d.]+%)/.exec(one.text)?.[1] ?? '';
    const file = isis.files[one.file];
    const changed = file.slice(0, one.start) + file.slice(one.start).replace(/^[\d.]+%/, low);
    session.write({ ...isis.files, [one.file]: changed });
    expect(session.diagnostics.value.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(held(session)).toEqual([[], false]);
    session.write(isis.files);
    expect(held(session)).toEqual([[''], true]);
  });

  it('loses its studies, not its posterior, when a rival is another', () => {
    const session = opened();
    const name = Object.keys(isis.files).find((each) => each.startsWith('rivals/')) ?? '';
    session.write({ ...isis.files, [name]: `${isis.files[name]}\n# another rival\n` });
    expect(held(session)).toEqual([[''], false]);
  });
});
