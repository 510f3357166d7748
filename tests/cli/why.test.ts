import { appendFileSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTerminal } from '../../src/cli/terminal.ts';
import { findingLines } from '../../src/cli/why/finding.ts';
import { type Page, pageWords } from '../../src/cli/why/page.ts';
import { load, run, summarize, why } from '../../src/experiment/index.ts';
import { readScenarioFolder } from '../../src/node/read-folder.ts';
import { about, displayWidth } from '../../src/text/index.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { hello, masar, small } from './masar.ts';

const arabic = /[\u0621-\u064a]/;
const mirrored = /[←→<>−]/;

/** What stands in the user's own copy of the source, and nowhere else. */
const OWN_WORDS = 'words that only the copy holds';

const scenario = `id: sent-home
${hello.replace(
  /- \{ from: irregular, +to: removed,/,
  '- { id: removal, label: { en: Is sent home, ar: يُعاد }, because: e_home, basis: inferred, from: irregular, to: removed,',
)}
sources:
  paper: { publisher: A paper, date: 2017-10, grade: B, lang: ar, translation_of: original, file: paper.txt }
  original: { publisher: A magazine, date: 2017-09 }
evidence:
  e_home: { source: paper, paragraph: 2, claim: { en: Many were sent home, ar: أُعيد كثيرون }, conflicts_with: [e_few] }
  e_few: { source: original, claim: { en: Few were sent home, ar: أُعيد قليلون } }
mechanisms:
  removing: { label: { en: Sending home, ar: الإعادة }, without: without.yaml, effect: { en: Nobody is sent home, ar: لا يُعاد أحد } }
article:
  source: paper
  sentences:
    s1: { paragraph: 2, says: { en: People are sent home, ar: يُعاد الناس }, mechanism: removing, verdict: holds, because: e_few }
`;

const folderOf = (files: Record<string, string> = {}): string =>
  temporaryFolder({
    'scenario.yaml': scenario,
    'without.yaml': 'moves:\n  - { id: removal, rate: 0% per month }\n',
    'paper.txt': `First.\n\nSecond: ${OWN_WORDS}.\n`,
    ...files,
  });

/** Every text of a folder, at any depth. */
function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe('why', () => {
  it('without a study computes the answer without a sentence on the spot, and says so', async () => {
    const { code, stdout, stderr } = await masar(['why', 'S1', folderOf()]);
    expect(code).toBe(0);
    expect(stderr).toContain('computing the answer without it, 24 draws of one person in 8');
    expect(stdout).toMatch(/s1 {3}sentence of the article · paragraph 2 · holds/);
    expect(stdout).toContain('People are sent home');
    expect(stdout).toContain('Few were sent home');
    expect(stdout).toMatch(/Without “Sending home”, at the end of December 2017\n.* more \(.*\n.* fewer \(/);
    expect(stdout).toMatch(/removal\.rate +10% per month +without it: 0% per month/);
  });

  it('takes the study and the sizes of a run: by its folder, and in out/ while it is of the file as it stands', async () => {
    const folder = folderOf();
    await masar(['run', '.', ...small, '--report'], { cwd: folder });
    const beside = await masar(['why', 's1'], { cwd: folder });
    expect(beside.stderr).toBe('');
    expect(beside.stdout).toContain('modelled · from out/sent-home, 12 draws of one person in 20');
    expect(beside.stdout).toContain('Without “Sending home”');
    const named = await masar(['why', 's1', 'out/sent-home'], { cwd: folder });
    expect(named.stdout).toContain('Without “Sending home”');
    appendFileSync(join(folder, 'scenario.yaml'), '# changed\n');
    const changed = await masar(['why', 'removed'], { cwd: folder });
    expect(changed.stderr).toContain('a run of another version of this scenario');
    expect(changed.stdout).toContain('no run beside it');
    appendFileSync(join(folder, 'out/sent-home/scenario/scenario.yaml'), '# changed\n');
    expect((await masar(['why', 's1', 'out/sent-home'], { cwd: folder })).code).toBe(4);
  });

  it('leads from a number of the only run in out/ to its name, moves, parameters and claims', async () => {
    const folder = temporaryFolder();
    const source = folderOf();
    await masar(['run', source, ...small, '--report'], { cwd: folder });
    const summary = JSON.parse(readFileSync(join(folder, 'out/sent-home/summary.json'), 'utf8'));
    const home = summary.outcomes.find(({ id }: { id: string }) => id === 'home').headline.p50;
    const asked = about(home, 'en');
    const { code, stdout } = await masar(['why', asked], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('The run shows this number here');
    expect(stdout).toMatch(
      new RegExp(`“Home or resettled into life”, at the end of December 2017: ${asked} \\(median\\)`),
    );
    expect(stdout).toMatch(/Is sent home \(removal\) {3}[\d,]+ \(/);
    expect(stdout).toMatch(/rate 10% per month/);
    expect(stdout).toMatch(/A paper, 2017-10, e_home B/);
    const inArabic = asked.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]).replaceAll(',', '٬');
    expect((await masar(['why', inArabic], { cwd: folder })).stdout).toBe(stdout);
  });

  it('gives a claim with its source, the original, the conflict and the paragraph of the own copy', async () => {
    const { stdout } = await masar(['why', 'removal.rate', folderOf()]);
    expect(stdout).toMatch(/removal\.rate {2}10% per month +inferred|removal\.rate +10% per month/);
    expect(stdout).toContain('hazard of 0.0035 a day');
    expect(stdout).toContain('risk of 10% a month');
    expect(stdout).toContain('a translation of A magazine, 2017-09');
    expect(stdout).toMatch(/disagrees with e_few: Few were sent home; this one\s+is followed here/);
    expect(stdout).toContain(`from your own copy:\n        Second: ${OWN_WORDS}.`);
  });
});

describe('why keeps', () => {
  it("the user's own copy out of run folders, reports, exports and --json, whatever its name", async () => {
    for (const name of ['paper.txt', 'paper.csv']) {
      const folder = folderOf({
        'scenario.yaml': scenario.replace('paper.txt', name),
        [name]: `First.\n\nSecond: ${OWN_WORDS}.\n`,
      });
      const shown = await masar(['why', 's1', '.', '--quiet'], { cwd: folder });
      expect([name, shown.stdout.includes(OWN_WORDS)]).toEqual([name, true]);
      const json = await masar(['why', 'e_home', '--json'], { cwd: folder });
      expect([name, json.code, json.stdout.includes(OWN_WORDS)]).toEqual([name, 0, false]);
      const run = await masar(['run', '.', ...small, '--report', '--no-study', '-o', 'done'], {
        cwd: folder,
      });
      expect([name, run.code]).toEqual([name, 0]);
      expect(everythingIn(join(folder, 'done'))).toContain('People are sent home');
      expect(everythingIn(join(folder, 'done'))).not.toContain(OWN_WORDS);
      expect((await masar(['report', 'done'], { cwd: folder })).code).toBe(0);
    }
  });

  it('to itself what a copy outside the folder says, and says when a copy has no such paragraph', async () => {
    const outside = temporaryFolder({ 'paper.txt': OWN_WORDS });
    const link = folderOf();
    rmSync(join(link, 'paper.txt'));
    symlinkSync(join(outside, 'paper.txt'), join(link, 'paper.txt'));
    expect((await masar(['why', 'e_home', link])).stdout).not.toContain(OWN_WORDS);
    const short = await masar(['why', 'e_home', folderOf({ 'paper.txt': 'One line only.' })]);
    expect(short.stdout).toContain('has no paragraph that can be counted to');
  });

  it('counts of 1 to 9 people back, in text and as data', async () => {
    const folder = temporaryFolder({
      'scenario.yaml': scenario.replace('start: 10000', 'start: 60').replace('2% (1%..4%)', '1%'),
      'without.yaml': 'moves:\n  - { id: removal, rate: 0% per month }\n',
    });
    await masar(['run', '.', '--draws', '9', '--workers', '1', '-o', 'out/sent-home'], { cwd: folder });
    const { stdout } = await masar(['why', 'irregular'], { cwd: folder });
    expect(stdout).toContain('<10');
    const figures: unknown[] = [];
    JSON.parse((await masar(['why', 'irregular', '--json'], { cwd: folder })).stdout, (key, value) => {
      if (/^p\d+$/.test(key)) figures.push(value);
      return value;
    });
    expect(figures).toContain('<10');
    expect(figures.filter((n) => typeof n === 'number' && n > 0 && n < 10)).toEqual([]);
  });
});

describe('why --lang ar', () => {
  it('says everything in Arabic, with no signs that mirror and nothing left open at the end of a line', async () => {
    const folder = folderOf();
    await masar(['run', '.', ...small, '--report'], { cwd: folder });
    for (const name of [
      's1',
      'removed',
      'removal',
      'removal.rate',
      'e_home',
      'removals',
      'removing',
      'members',
    ]) {
      const { stdout, code } = await masar(['why', name, '--lang', 'ar'], { cwd: folder });
      expect([name, code]).toEqual([name, 0]);
      // A command stands alone on its line, and the copy speaks for itself.
      const lines = stdout
        .split('\n')
        .filter((line) => line.trim() !== '' && !/^ +masar /.test(line) && !line.includes(OWN_WORDS));
      for (const line of lines) {
        expect([line, arabic.test(line) && !mirrored.test(line)]).toEqual([line, true]);
        expect([line, line.split('\u2068').length]).toEqual([line, line.split('\u2069').length]);
      }
    }
  });
});

describe('why of leaving-isis', () => {
  it('fits every answer into 100 columns in both languages', async () => {
    const folder = readScenarioFolder('leaving-isis');
    const scenario = await load(folder.files, { main: folder.main });
    const summary = summarize(await run(scenario, { draws: 3, thin: 40 }));
    const pageIn = (lang: 'en' | 'ar'): Page => {
      const terminal = openTerminal({
        json: false,
        quiet: true,
        verbose: false,
        color: 'never',
        lang,
        input: false,
      });
      return {
        terminal,
        words: pageWords(terminal),
        scenario,
        folder,
        summary,
        run: 'out/leaving-isis',
        style: { profile: scenario.profile },
        command: (name) => `masar why ${name}`,
        toRun: 'masar run leaving-isis --report',
      };
    };
    const pages = [pageIn('en'), pageIn('ar')];
    const { source, parameters } = scenario;
    const names = [
      ...(source.article?.sentences ?? []).map(({ key }) => key.value),
      ...(source.observations ?? []).map(({ id }) => id.value),
      ...(source.evidence ?? []).filter((_, e) => e % 4 === 0).map(({ key }) => key.value),
      ...[...source.groups, ...source.places].filter((_, p) => p % 5 === 0).map(({ key }) => key.value),
      ...summary.outcomes.map(({ id }) => id),
      ...summary.moves.filter((_, m) => m % 3 === 0).map(({ id }) => id),
      ...parameters.filter((_, p) => p % 40 === 0).map(({ id }) => id),
      'article',
      'removals',
      'isis',
      'left_alive',
      'hiding_in_turkey',
      'on_route',
      'journey.on_route',
      'belief',
      'papers',
    ];
    for (const name of names) {
      const answer = why(scenario, name, { summary });
      if (answer.answer !== 'finding') throw new Error(`${name} names nothing`);
      const lines = pages.flatMap((page) => findingLines(page, answer.finding));
      for (const line of lines) {
        expect([name, line, displayWidth(line) <= 100]).toEqual([name, line, true]);
        expect(line).not.toMatch(/undefined|NaN|\[object|null/);
      }
    }
  });
});

describe('why ends with', () => {
  it('1 where nothing has the name or shows the number, with what was probably meant or is nearest', async () => {
    const folder = folderOf();
    const name = await masar(['why', 'remval', folder]);
    expect([name.code, name.stdout]).toEqual([1, '']);
    expect(name.stderr).toContain('did you mean `removal`?');
    await masar(['run', '.', ...small, '-o', 'out/sent-home'], { cwd: folder });
    const number = await masar(['why', '987654321'], { cwd: folder });
    expect(number.code).toBe(1);
    expect(number.stderr).toContain('this run shows `987654321` nowhere');
    expect(number.stdout).toContain('the nearest numbers');
    const arabicName = await masar(['why', 'remval', folder, '--lang', 'ar']);
    expect(arabicName.stderr).toMatch(arabic);
  });

  it('2 where the command line is wrong', async () => {
    expect((await masar(['why'])).code).toBe(2);
    const { code, stderr } = await masar(['why', '6,800', folderOf()]);
    expect(code).toBe(2);
    expect(stderr).toContain('there is no run in which to look for it');
    expect((await masar(['why', 'a', 'b', 'c'])).code).toBe(2);
  });
});

it('tells what a number was and who objects, in both languages, and check counts what has no answer', async () => {
  const folder = folderOf({
    'scenario.yaml': `${scenario}
revisions:
  - { of: with_group.dead.rate, on: 2017-11-22, was: 2% per month, by: reviewer A, why: { ar: حد أعلى } }
challenges:
  - { of: with_group.dead.rate, on: 2017-11-23, by: reader, says: { en: Too many \u202e }, instead: 0.5% per month }
  - { of: e_home, on: 2017-11-24, by: reader, says: { en: Who says so? }, answer: { en: The paper., ar: الصحيفة. } }
`,
  });
  const told = async (...args: string[]): Promise<string> => {
    const { code, stdout } = await masar([...args, folder]);
    expect(code).toBe(0);
    return stdout.replace(/[\u2066-\u2069]/g, '');
  };
  const number = await told('why', 'with_group.dead.rate');
  expect(number).toContain('22 November 2017: from 2% per month to 1% per month (reviewer A)');
  expect(number).toContain('حد أعلى');
  expect(number).toContain('open: reader, 23 November 2017');
  expect(number).toContain('Holds right: 0.5% per month');
  expect(number).not.toContain('\u202e');
  expect(await told('why', 'e_home')).toContain('Answer: The paper.');
  const ar = await told('why', 'with_group.dead.rate', '--lang', 'ar');
  expect(ar).toContain('من 2% per month إلى 1% per month (reviewer A)');
  expect(ar).toContain('مفتوح: قاله reader');
  const { finding } = JSON.parse(await told('why', 'with_group.dead.rate', '--json'));
  expect(finding.challenges).toEqual([
    {
      of: 'with_group.dead.rate',
      on: '2017-11-23',
      by: 'reader',
      says: { en: expect.stringContaining('Too many') },
      instead: '0.5% per month',
      answer: null,
    },
  ]);
  expect(await told('check')).toContain('1 challenge without an answer');
  expect(await told('check', '--lang', 'ar')).toContain('اعتراض واحد بلا رد');
});
