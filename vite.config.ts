import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 0,
    hookTimeout: 0,
    pool: 'forks',
    // On two cores Vitest would keep one for itself and leave it idle.
    maxWorkers: '100%',
  },
});
