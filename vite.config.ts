import { defineConfig } from 'vitest/config';
import { StillRunning } from './tests/still-running.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 0,
    hookTimeout: 0,
    // What a page shows follows what was done to it after a while: longer than this it never comes.
    expect: { poll: { timeout: 10 * 60_000 } },
    pool: 'forks',
    // On two cores Vitest would keep one for itself and leave it idle.
    maxWorkers: '100%',
    reporters: ['default', new StillRunning(Number(process.env.MASAR_MOST_QUIET_MINUTES ?? 25))],
  },
});
