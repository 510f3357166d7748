import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { smallDirectory } from '../scenario/flee/small-directory.ts';

const built = (file: string): string => new URL(`../../dist/${file}`, import.meta.url).href;

/** Two draws are done while most of seven threads still load; then all are ended. */
const ENDING_EARLY = `
  import { text } from 'node:stream/consumers';
  import { readFlee } from '${built('experiment/index.js')}';
  import { openVariedThreads } from '${built('node/varied-threads.js')}';
  const { input } = readFlee(JSON.parse(await text(process.stdin)), { settings: 'simsetting.yml' });
  for (let times = 0; times < 8; times++) {
    const { runner, close } = openVariedThreads(input, 'flee', 7);
    await runner({ days: 5, seed: 1, positions: { parameters: [], rows: new Float64Array() } }, 2);
    await close();
  }
  console.log('whole');
`;

it('lets threads be ended while they load: a program that needs fewer than it began, or is stopped', () => {
  const { stdout, stderr, signal } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', ENDING_EARLY],
    { input: JSON.stringify(smallDirectory()), encoding: 'utf8' },
  );
  expect([stdout.trim(), signal, stderr]).toEqual(['whole', null, '']);
});
