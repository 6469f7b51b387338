import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Browser tests race with a busy machine now and then: CI asks for another try, and tells which needed it.
    retry: Number(process.env.RETRY ?? 0),
    setupFiles: 'tests/support/same-seed.ts',
    globalSetup: 'tests/support/global-setup.ts',
    // Two cores are common, and shared; browser tests wait for a real browser, properties try thousands.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
