import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, summarize } from '../../src/experiment/index.ts';
import { load } from '../../src/node/index.ts';
import { loadScenario } from '../../src/scenario/index.ts';
import { piecesOf } from '../../src/studio/file/marks.ts';
import { placesGeojson } from '../../src/studio/share/geojson.ts';
import { captioned } from '../../src/studio/share/picture.ts';
import { type Packed, storedZip } from '../../src/studio/share/zip.ts';

describe('an archive', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files: Packed[] = [
    { name: 'a/scenario.yaml', bytes: bytes('masar: 1\n') },
    { name: 'نص.csv', bytes: bytes('id\nحلب\n') },
    { name: 'empty.csv', bytes: bytes('') },
    { name: 'large.csv', bytes: bytes('0123456789'.repeat(20_000)) },
  ];

  const unzip = spawnSync('python3', ['--version']).status === 0;
  it.skipIf(!unzip)('is opened, and found whole, by a program that knows the format', () => {
    const folder = mkdtempSync(join(tmpdir(), 'masar-zip-'));
    const path = join(folder, 'x.zip');
    writeFileSync(path, storedZip(files));
    const program = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    z.extractall(sys.argv[2])
    print('|'.join(z.namelist()))
`;
    const { stdout, stderr, status } = spawnSync('python3', ['-c', program, path, folder], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf8' },
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trim()).toBe(files.map(({ name }) => name).join('|'));
    for (const { name, bytes: own } of files) expect([...readFileSync(join(folder, name))]).toEqual([...own]);
    rmSync(folder, { recursive: true });
  });

  it('has the checksum of the standard, and the same bytes every time', () => {
    const one = storedZip([{ name: 'x', bytes: bytes('123456789') }]);
    // The check value of this polynomial: Ross Williams, A painless guide to CRC error detection algorithms (1993).
    expect(new DataView(one.buffer).getUint32(14, true)).toBe(0xcbf43926);
    expect([...storedZip(files)]).toEqual([...storedZip(files)]);
  });
});

describe('the map as GeoJSON', () => {
  it('has coarse places and counts as they may be published', async () => {
    const isis = await load('leaving-isis');
    const exact = summarize(await run(isis, { draws: 3, thin: 64 }));
    exact.table[0].people = { p5: 1, p25: 2, p50: 9, p75: 14, p95: 10_044 };
    const found = JSON.parse(placesGeojson(exact, isis)) as {
      kind: string;
      features: {
        id: string;
        geometry: { coordinates: number[] } | null;
        properties: { people: { people: (number | string)[] }[] };
      }[];
    };
    expect(found.kind).toBe('modelled');
    expect(found.features.map(({ id }) => id)).toEqual(isis.source.places.map(({ key }) => key.value));
    const cells = found.features.flatMap(({ properties }) =>
      properties.people.flatMap(({ people }) => people),
    );
    expect(cells.length).toBe(5 * exact.table.length);
    for (const cell of cells) expect(cell === '<10' || Number(cell) % 10 === 0).toBe(true);
    const at = found.features.find(({ id }) => id === exact.table[0].place)?.properties.people[0].people;
    expect(at).toEqual(['<10', '<10', '<10', 10, 10_000]);
    for (const { geometry } of found.features)
      for (const degrees of geometry?.coordinates ?? []) expect(degrees).toBe(Math.round(degrees * 10) / 10);
  });
});

describe('a picture', () => {
  const ink = { paper: '#fff', ink: '#000', muted: '#555', font: 'serif' };
  const drawing = { inner: '<circle r="4"/>', width: 600, height: 200 };
  const measure = (text: string, size: number): number => text.length * size * 0.5;

  it('carries its title, its source and its mark, as text whatever they hold', () => {
    const hostile = '<script>alert(1)</script> & "x"';
    const svg = captioned(
      drawing,
      { title: hostile, source: `${hostile} ${'word '.repeat(60)}`, modelled: 'Modelled', direction: 'ltr' },
      ink,
      measure,
    );
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&#60;script&#62;');
    expect(svg).toContain('>Modelled<');
    expect(svg).toContain('<circle r="4"/>');
    expect(svg.match(/word/g)).toHaveLength(120);
  });

  it('begins at the right in Arabic, and is never mirrored', () => {
    const svg = captioned(
      drawing,
      { title: 'عنوان', source: 'مصدر', modelled: 'نموذج', direction: 'rtl' },
      ink,
      measure,
    );
    expect(svg).toMatch(/^<svg [^>]*direction="ltr"/);
    expect(svg).toContain('<text x="616" y="36" direction="rtl" text-anchor="start"');
  });
});

describe('the marks of a text', () => {
  it('are where the mistakes are, and the pieces are the text', () => {
    const text =
      'masar: 1\ntitle: { en: x, ar: س }\nplaces: [a]\noddity: 1\nmoves:\n  - { from: nowhere, to: dead, rate: lots }\n';
    const { diagnostics } = loadScenario({ 'scenario.yaml': text });
    const pieces = piecesOf(text, diagnostics);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    const marked = pieces.filter(({ severity }) => severity === 'error').map((piece) => piece.text);
    expect(marked).toContain('oddity');
    expect(marked).toContain('lots');
  });

  it('of a place beyond the end are none, and of nothing is one empty piece', () => {
    expect(piecesOf('', [])).toEqual([{ text: '', severity: null }]);
    const { diagnostics } = loadScenario({ 'scenario.yaml': 'masar: [1\n' });
    expect(
      piecesOf('a', diagnostics)
        .map((piece) => piece.text)
        .join(''),
    ).toBe('a');
  });
});
