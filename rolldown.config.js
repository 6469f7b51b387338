import { defineConfig } from 'rolldown';

// One bundle for the command and one for `import 'studyguide'`, sharing their chunks: start-up time
// is the user's time. What finds files beside itself, or is loaded only to print, stays outside.
export default defineConfig({
  input: {
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    'problems-thread': 'src/build/problems-thread.ts',
  },
  platform: 'node',
  // Ours do nothing when they are loaded (a rule in src/README.md), so none comes along unused.
  treeshake: { moduleSideEffects: [{ test: /[\\/]src[\\/].*\.ts$/, sideEffects: false }] },
  external: [
    /^node:/,
    /^puppeteer-core/,
    /^@puppeteer\//,
    /^@sparticuz\//,
    /^@cantoo\//,
    /^tar-fs/,
    /^linkedom/,
    /^@mozilla\/readability/,
    /^mammoth/,
    /^unpdf/,
    /^html-encoding-sniffer/,
  ],
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    cleanDir: true,
  },
});
