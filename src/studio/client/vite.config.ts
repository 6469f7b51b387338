import { join } from 'node:path';
import { defineConfig } from 'vite';

// The page of the studio, bundled once when the program is installed; `server/` serves it from disk.
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: join(import.meta.dirname, '../../../dist/studio'),
    emptyOutDir: true,
    target: 'es2023',
    // Nothing in the page may be a `data:` address: the page's policy lets none in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
