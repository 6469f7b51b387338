import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A program that a test started may still write while it ends. */
const REMOVING = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;

/** A folder of a test's own, with these files in it; gone when the test is over. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'studyguide-test-'));
  onTestFinished(() => rmSync(folder, REMOVING));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** A folder that lasts for the tests of a suite; for use in `beforeAll`. */
export function temporaryFolderForSuite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'studyguide-test-'));
  afterAll(() => rmSync(folder, REMOVING));
  return folder;
}
