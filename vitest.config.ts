import { defineConfig } from 'vitest/config';

/** Unit tests run side by side; browser tests one file after another, since each starts a whole browser on two cores. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/{core,page,background}/**/*.test.{ts,tsx}'], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'browser',
          globalSetup: ['tests/support/global-setup.ts'],
          include: ['tests/{browser,editors}/**/*.test.ts'],
          fileParallelism: false,
          // A browser on a busy machine may miss a moment once or twice; a fault fails every time.
          retry: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
