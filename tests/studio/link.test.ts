import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { load } from '../../src/node/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { openPool, type Pool } from '../../src/studio/engine/pool.ts';
import { createSession, NOTHING_BESIDE, type Session } from '../../src/studio/session/session.ts';
import { applyLink, monthsOf, readLink, writeLink } from '../../src/studio/share/link.ts';
import { applyChange, changeOfSettings } from '../../src/studio/share/link-change.ts';

const isis = await load('leaving-isis');
const pools: Pool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

/** A session whose draws are never computed: links say nothing of them. */
function open(scenario: Scenario): Session {
  const pool = openPool([]);
  pools.push(pool);
  const session = createSession(pool);
  const { files, main, id } = scenario;
  session.open({ files, main, id, besides: NOTHING_BESIDE });
  return session;
}

function reopened(link: string): { session: Session; faults: unknown[] } {
  const session = open(isis);
  const read = readLink(link, isis);
  const refused = read.link === null ? [] : applyLink(session, read.link);
  return { session, faults: [...read.faults, ...refused] };
}

const levers = (isis.source.levers ?? []).map(({ key, value }) => ({ id: key.value, ...value.range.value }));
const disputes = (isis.source.disputes ?? []).map(({ key, value }) => ({
  id: `dispute.${key.value}`,
  options: value.options.map((option) => option.key.value),
}));

describe('a link', () => {
  it('brings another page to the same state', () => {
    const session = open(isis);
    const { look } = session;
    session.pullLever('removals', 0.25);
    session.pullLever('arrests', 1.5);
    session.set('rival', 'no_fear');
    session.set(disputes[0].id, disputes[0].options[1]);
    look.language.value = 'ar';
    look.digits.value = 'arabic';
    look.timeRuns.value = 'rtl';
    look.tab.value = 'compare';
    look.view.value = 'table';
    look.month.value = 17;
    look.place.value = isis.source.places[3].key.value;
    look.outcome.value = isis.plan.outcomes[2].id;
    look.periods.value = false;
    look.share.value = true;
    look.dots.value = true;
    look.threshold.value = { figure: isis.plan.outcomes[2].id, people: 1230 };
    look.evidence.value = isis.parameters[4].id;
    session.fitted.value = false;
    const { session: other, faults } = reopened(`#${writeLink(session)}`);
    expect(faults).toEqual([]);
    expect(other.change.value).toEqual(session.change.value);
    expect(other.fitted.value).toBe(false);
    for (const name of [
      'language',
      'digits',
      'timeRuns',
      'tab',
      'view',
      'month',
      'place',
      'outcome',
      'periods',
      'share',
      'futures',
      'dots',
      'threshold',
      'evidence',
    ] as const)
      expect([name, other.look[name].value]).toEqual([name, look[name].value]);
  });

  it('holds what stands in place of bands, and of dots only the number that they are held against now', () => {
    const session = open(isis);
    const { look } = session;
    look.futures.value = true;
    look.threshold.value = { figure: 'left_alive', people: 800 };
    expect(writeLink(session)).toContain('runs=futures');
    expect(writeLink(session)).not.toContain('above');
    expect(reopened(writeLink(session)).session.look.futures.value).toBe(true);
    look.futures.value = false;
    look.dots.value = true;
    const { look: again } = reopened(writeLink(session)).session;
    expect([again.dots.value, again.futures.value]).toEqual([true, false]);
    expect(again.threshold.value).toEqual({ figure: 'left_alive', people: 800 });
    // Moved for another figure: dots of this one begin where they begin by themselves.
    look.outcome.value = isis.plan.outcomes[2].id;
    expect(reopened(writeLink(session)).session.look.threshold.value).toBeNull();
    // A number as the page shows it was computed, so it stays on the page.
    look.evidence.value = '12,300';
    expect(writeLink(session)).not.toContain('evidence');
  });

  it('holds the changes that are compared, in their order, and leaves them where it holds none', () => {
    const session = open(isis);
    const keep = (): void => session.keeping.keep(session.change.value, session.changedScenario.value!);
    session.pullLever('removals', 0.25);
    keep();
    session.set('rival', 'no_fear');
    keep();
    session.reset();
    session.pullLever('arrests', 1.5);
    const { session: other, faults } = reopened(writeLink(session));
    expect(faults).toEqual([]);
    const kept = (of: Session) => of.keeping.kept.value.map(({ change }) => change);
    expect(kept(other)).toEqual([
      { levers: { removals: 0.25 }, settings: {} },
      { levers: { removals: 0.25 }, settings: { rival: 'no_fear' } },
    ]);
    expect(other.change.value).toEqual({ levers: { arrests: 1.5 }, settings: {} });
    const [, second] = other.keeping.kept.value;
    expect(second.scenario.settings).toEqual({ removals: '0.25', rival: 'no_fear' });
    expect(writeLink(other)).toBe(writeLink(session));
    const { link } = readLink('v=1', isis);
    applyLink(other, link!);
    expect(kept(other)).toHaveLength(2);
    expect(other.changed.value).toBe(false);
  });

  it('of before it held all of this opens as it did', () => {
    const { session, faults } = reopened('v=1&lang=en&tab=explore&at=2016-06&lever.removals=0.3');
    expect(faults).toEqual([]);
    const { look } = session;
    expect([look.periods, look.share, look.futures, look.dots].map(({ value }) => value)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([look.threshold.value, look.evidence.value, session.keeping.kept.value]).toEqual([null, null, []]);
  });

  it('carries every position of every lever and dispute', () => {
    const positions = fc.record(
      Object.fromEntries(
        levers.map(({ id, low, high }) => [id, fc.double({ min: low, max: high, noNaN: true })]),
      ),
    );
    const followed = fc.record(
      Object.fromEntries(disputes.map(({ id, options }) => [id, fc.constantFrom(...options)])),
    );
    const session = open(isis);
    fc.assert(
      fc.property(positions, followed, (to, options) => {
        const change = { levers: to as Record<string, number>, settings: options as Record<string, string> };
        if (session.setChange(change).length > 0) return;
        const { link, faults } = readLink(writeLink(session), isis);
        expect(faults).toEqual([]);
        const own = Object.fromEntries(isis.plan.levers.map(({ id, value }) => [id, value]));
        const moved = Object.entries(change.levers).filter(([id, value]) => value !== own[id]);
        expect(link?.change).toEqual({ levers: Object.fromEntries(moved), settings: change.settings });
      }),
      { numRuns: 8 },
    );
  });

  it('names what it asks for in vain, and clamps what lies outside', () => {
    const { session, faults } = reopened(
      'v=1&lever.removals=9&lever.nobody=1&lever.arrests=many&tab=nowhere&lang=fr&at=1999-01&place=atlantis&outcome=x&from=y&odd=1&rival=none&dispute.none=a&set.none=1&periods=on&stack=x&runs=all&above=-3&evidence=nobody&kept.1.lever.removals=9&kept.1.rival=none&kept.5.lever.removals=0&kept.2.odd=1',
    );
    expect(session.change.value).toEqual({ levers: { removals: 2 }, settings: {} });
    expect(faults).toEqual([
      { what: 'link_clamped', lever: 'removals', found: 9, to: 2 },
      { what: 'link_unknown', key: 'lever.nobody' },
      { what: 'link_value', key: 'lever.arrests', found: 'many' },
      { what: 'link_value', key: 'tab', found: 'nowhere' },
      { what: 'link_value', key: 'lang', found: 'fr' },
      { what: 'link_value', key: 'at', found: '1999-01' },
      { what: 'link_value', key: 'place', found: 'atlantis' },
      { what: 'link_value', key: 'outcome', found: 'x' },
      { what: 'link_value', key: 'from', found: 'y' },
      { what: 'link_unknown', key: 'odd' },
      { what: 'link_value', key: 'periods', found: 'on' },
      { what: 'link_value', key: 'stack', found: 'x' },
      { what: 'link_value', key: 'runs', found: 'all' },
      { what: 'link_value', key: 'above', found: '-3' },
      { what: 'link_value', key: 'evidence', found: 'nobody' },
      { what: 'link_clamped', lever: 'removals', found: 9, to: 2 },
      { what: 'link_unknown', key: 'kept.5.lever.removals' },
      { what: 'link_unknown', key: 'kept.2.odd' },
      { what: 'link_value', key: 'rival', found: 'none' },
      { what: 'link_value', key: 'rival', found: 'none' },
      { what: 'link_value', key: 'dispute.none', found: 'a' },
      { what: 'link_value', key: 'none', found: '1' },
    ]);
  });

  it('takes what it can although one setting cannot be', () => {
    const session = open(isis);
    const faults = applyChange(session, {
      levers: { removals: 0 },
      settings: { rival: 'no_fear', nothing: '1' },
    });
    expect(faults).toEqual([{ what: 'link_value', key: 'nothing', found: '1' }]);
    expect(session.change.value).toEqual({ levers: { removals: 0 }, settings: { rival: 'no_fear' } });
  });

  it('of another version, or none at all, changes nothing', () => {
    expect(readLink('#v=2&lever.removals=0', isis)).toEqual({ link: null, faults: [{ what: 'newer_link' }] });
    expect(readLink('#a-place-in-the-page', isis)).toEqual({ link: null, faults: [] });
    expect(readLink('', isis)).toEqual({ link: null, faults: [] });
  });

  it('bears whatever somebody puts there', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (parts) => {
        const { link, faults } = readLink(`#${new URLSearchParams({ ...parts, v: '1' })}`, isis);
        expect(link).not.toBeNull();
        expect(faults.length).toBeLessThanOrEqual(Object.keys(parts).length);
      }),
      { numRuns: 200 },
    );
  });

  it('names months as the summary does', () => {
    const months = monthsOf(isis);
    expect(months[0]).toBe('2012-01');
    expect(new Set(months).size).toBe(isis.plan.recording.steps.length);
  });
});

describe('settings of a run', () => {
  it('are levers, and the rest', () => {
    expect(
      changeOfSettings({ removals: '0.3', rival: 'no_fear', 'removed_home.rate': '2% per month' }, isis),
    ).toEqual({
      levers: { removals: 0.3 },
      settings: { rival: 'no_fear', 'removed_home.rate': '2% per month' },
    });
  });
});
