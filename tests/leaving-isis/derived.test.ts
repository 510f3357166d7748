import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MONTHS } from '../../scenarios/leaving-isis/derivation/months.ts';
import { type Row, readTable } from '../../scenarios/leaving-isis/derivation/table.ts';
import { derive, FACT_FILES } from '../../scenarios/leaving-isis/derive-series.ts';

const folder = new URL('../../scenarios/leaving-isis/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const table = (name: string): Row[] => readTable(name, text(name));

const facts = Object.fromEntries(FACT_FILES.map((name) => [name, text(`facts/${name}`)]));
const derived = derive(facts);

describe('the derived files', () => {
  test.each(Object.keys(derived))('%s is what the facts give, byte for byte', (name) => {
    expect(derived[name]).toBe(text(name));
  });

  test('a changed fact changes them', () => {
    const more = { ...facts, 'strikes.csv': facts['strikes.csv'].replace('2017-08,5075', '2017-08,9075') };
    expect(more['strikes.csv']).not.toBe(facts['strikes.csv']);
    expect(derive(more)['signals.csv']).not.toBe(derived['signals.csv']);
  });

  test('hold every month once', () => {
    for (const name of ['arrivals.csv', 'signals.csv']) {
      expect(table(name).map(({ month }) => month)).toEqual(MONTHS);
    }
    expect(MONTHS).toHaveLength(96);
  });

  test('let every group arrive in full, in whole people', () => {
    const arrivals = table('arrivals.csv');
    for (const { group, persons } of table('facts/groups.csv')) {
      const people = arrivals.map((row) => Number(row[group]));
      expect(people.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
      expect(people.reduce((sum, count) => sum + count, 0)).toBe(Number(persons));
    }
  });
});

describe('the facts', () => {
  const sources = new Set(table('sources.csv').map(({ id }) => id));
  const named = [...readdirSync(new URL('facts/', folder)).map((name) => `facts/${name}`)]
    .concat(['arrivals.provenance.csv', 'signals.provenance.csv', 'links.csv', 'control.csv'])
    .flatMap((name) =>
      table(name).map((row) => ({ name, source: row.source ?? row.because, basis: row.basis })),
    );

  test('name only sources that are listed, each row at least one', () => {
    for (const { name, source } of named) {
      for (const id of source.split(';')) expect(sources, `${name}: ${id}`).toContain(id);
    }
  });

  test('say how every row was come by', () => {
    for (const { name, basis } of named) {
      expect(['measured', 'quoted', 'inferred', 'assumed'], name).toContain(basis);
    }
  });

  test('list no source that nothing uses', () => {
    const scenario = text('scenario.yaml');
    const used = new Set(named.flatMap(({ source }) => source.split(';')));
    for (const { source } of table('evidence.csv')) used.add(source);
    for (const id of sources) expect(used.has(id) || new RegExp(`\\b${id}\\b`).test(scenario), id).toBe(true);
  });

  test('keep stocks and regional sums apart from what adds up by origin', () => {
    const counts = table('facts/counts.csv');
    const russia2015 = counts.filter((row) => row.origin === 'RUS' && row.date === '2015-02-20');
    expect(russia2015.map(({ kind }) => kind)).toEqual(['stock']);
    for (const { origin, scope, group } of counts) {
      if (['EUU', 'XCA', 'XFS', 'XBA', 'WLD'].includes(origin)) {
        expect(scope).not.toBe('country');
        expect(group).toBe('');
      }
    }
  });

  test('have coordinates of at most one decimal', () => {
    for (const { id, lat, lon } of table('places.csv')) {
      expect(`${lat},${lon}`, id).toMatch(/^(-?\d+(\.\d)?)?,(-?\d+(\.\d)?)?$/);
    }
  });
});
