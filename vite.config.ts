import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { StillRunning } from './tests/still-running.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 0,
    hookTimeout: 0,
    pool: 'forks',
    // Browsers and clusters are waited for: with a test file for each core two fifths of the time of two cores went by unused.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    reporters: ['default', new StillRunning(Number(process.env.MASAR_MOST_QUIET_MINUTES ?? 25))],
  },
});
