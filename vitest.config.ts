import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/global-setup.ts',
    // Two cores are common, and shared; browser tests wait for a real browser, properties try thousands.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
