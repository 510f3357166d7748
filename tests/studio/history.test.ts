import { describe, expect, it } from 'vitest';
import { newScenario } from '../../src/scenario/index.ts';
import { openPool } from '../../src/studio/engine/pool.ts';
import { createHistory, type History } from '../../src/studio/platform/history.ts';
import { createSession, NOTHING_BESIDE, type Session } from '../../src/studio/session/session.ts';

const files = newScenario('en');
const text = files['scenario.yaml'];

function opened(): { session: Session; history: History; wait: () => void } {
  const session = createSession(openPool([]));
  session.open({ files, main: 'scenario.yaml', id: 'mine', besides: NOTHING_BESIDE });
  let at = 0;
  const history = createHistory(session, () => at);
  return {
    session,
    history,
    wait: () => {
      at += 10_000;
    },
  };
}

describe('undo', () => {
  it('takes back texts and levers alike, in their order, and gives them back', () => {
    const { session, history, wait } = opened();
    const states = [() => session.change.value.levers.removals, () => session.files.value['scenario.yaml']];
    const seen = (): unknown[] => states.map((state) => state());
    const past = [seen()];
    session.pullLever('removals', 0.5);
    past.push(seen());
    wait();
    session.write({ ...files, 'scenario.yaml': `${text}# one\n` });
    past.push(seen());
    wait();
    session.set('rival', null);
    session.pullLever('removals', 2);
    past.push(seen());
    for (const before of past.slice(0, -1).reverse()) {
      history.undo();
      expect(seen()).toEqual(before);
    }
    expect(history.canUndo.value).toBe(false);
    for (const after of past.slice(1)) {
      history.redo();
      expect(seen()).toEqual(after);
    }
    expect(history.canRedo.value).toBe(false);
  });

  it('takes a word that is typed, or a lever that is dragged, as one step', () => {
    const { session, history, wait } = opened();
    for (const part of ['#', '# a', '# ab', '# abc'])
      session.write({ ...files, 'scenario.yaml': `${text}${part}\n` });
    wait();
    for (const to of [0.9, 0.7, 0.4, 0.2]) session.pullLever('removals', to, true);
    history.undo();
    expect(session.change.value.levers).toEqual({});
    history.undo();
    expect(session.files.value['scenario.yaml']).toBe(text);
    expect(history.canUndo.value).toBe(false);
  });

  it('has nothing to take back where nothing is otherwise', () => {
    const { session, history, wait } = opened();
    const nothing = (): void => {
      expect(history.canUndo.value).toBe(false);
      expect(history.undoes.value).toBe(null);
    };
    nothing();
    // The same texts in other objects, as the form, the editor and going back to what was saved make them.
    session.write({ ...files });
    nothing();
    session.setChange({ levers: {}, settings: {} });
    session.reset();
    nothing();
    // A letter that is typed and taken away again, a lever that is dragged away and back.
    session.write({ ...files, 'scenario.yaml': `${text}#` });
    expect(history.undoes.value).toEqual({ files: ['scenario.yaml'], settings: [] });
    session.write({ ...files });
    nothing();
    wait();
    for (const to of [0.8, 0.5, 1]) session.pullLever('removals', to, true);
    nothing();
    // What is done afterwards is a step of its own, and back and forth with a rest between are two.
    session.pullLever('removals', 0.5);
    expect(history.undoes.value).toEqual({ files: [], settings: ['removals'] });
    wait();
    session.reset();
    wait();
    history.undo();
    expect(session.change.value.levers).toEqual({ removals: 0.5 });
    history.undo();
    nothing();
    expect(history.redoes.value).toEqual({ files: [], settings: ['removals'] });
  });

  it('brings back a text that was broken, with the last good scenario still there', () => {
    const { session, history, wait } = opened();
    session.write({ ...files, 'scenario.yaml': 'masar: [1\n' });
    expect(session.diagnostics.value.some(({ severity }) => severity === 'error')).toBe(true);
    expect(session.scenario.value).not.toBeNull();
    wait();
    history.undo();
    expect(session.diagnostics.value.filter(({ severity }) => severity === 'error')).toEqual([]);
    history.redo();
    expect(session.files.value['scenario.yaml']).toBe('masar: [1\n');
  });

  it('forgets what might have been when something else is done', () => {
    const { session, history, wait } = opened();
    session.pullLever('removals', 0.5);
    history.undo();
    wait();
    session.pullLever('removals', 1.5);
    expect(history.canRedo.value).toBe(false);
    history.clear();
    expect(history.canUndo.value).toBe(false);
  });
});
