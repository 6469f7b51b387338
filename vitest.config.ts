import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/global-setup.ts',
    // Two cores are common; browser tests wait for a real browser.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
