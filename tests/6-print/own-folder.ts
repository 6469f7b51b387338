import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one test file: its browser cache, its temporary files, nothing of the machine's. */
export function ownFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'studyguide-test-'));
  const env: NodeJS.ProcessEnv = {
    PATH: '/usr/bin:/bin',
    HOME: folder,
    TMPDIR: folder,
    XDG_CACHE_HOME: join(folder, 'cache'),
    PUPPETEER_CACHE_DIR: join(folder, 'puppeteer'),
  };
  return {
    folder,
    env,
    profiles: () => readdirSync(folder).filter((name) => name.startsWith('studyguide-profile-')),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Font files as base64, for `data:` addresses. */
const fontFile = (family: string) =>
  readFileSync(
    new URL(
      `../../node_modules/@fontsource/${family}/files/${family}-latin-400-normal.woff2`,
      import.meta.url,
    ),
  ).toString('base64');
export const SERIF = fontFile('source-serif-4');
export const SANS = fontFile('source-sans-3');

/** A document set in Source Serif 4, in one weight, so that nothing needs another font. */
export function page(body: string, css = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A price</title><style>
    @font-face { font-family: 'Source Serif 4'; src: url(data:font/woff2;base64,${SERIF}); }
    html { font-family: 'Source Serif 4'; } h1, h2 { font-weight: 400; } ${css}
  </style></head><body>${body}</body></html>`;
}
