import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPrinter } from '../../src/6-print/index.ts';
import { build, EDITIONS, PAPERS } from '../../src/index.ts';
import { page } from '../6-print/own-folder.ts';
import { FULL_FILES, FULL_GUIDE } from '../support/full-guide.ts';
import { temporaryFolderForSuite } from '../support/temporary-folder.ts';

/**
 * Every edition against PDF/UA-1, as veraPDF sees it: another program than ours, and another reading
 * of the standard. It is a Java program, found by VERAPDF_JAR; `.ci/verapdf` fetches it.
 */
const jar = process.env.VERAPDF_JAR;
const isThere = jar !== undefined && existsSync(jar);
if (!isThere) {
  console.warn(
    'SKIPPED: veraPDF is not there. VERAPDF_JAR=$(.ci/verapdf) npm run unit checks PDF/UA-1.',
  );
}

/** The rules of PDF/UA-1 that each file fails: none, or a line for each. */
function failures(files: readonly string[]): string[] {
  const command = ['-cp', jar ?? '', 'org.verapdf.apps.GreenfieldCliWrapper'];
  // veraPDF ends with 1 where a file fails.
  let report: string;
  try {
    report = execFileSync('java', [...command, '--flavour', 'ua1', '--format', 'xml', ...files], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    report = String((error as { stdout?: unknown }).stdout ?? '');
  }
  const jobs = report.match(/<job>.*?<\/job>/gs) ?? [];
  expect(jobs).toHaveLength(files.length);
  return jobs.flatMap((job) => {
    if (/<validationReport [^>]*isCompliant="true"/.test(job)) return [];
    const name = /<name>(.*?)<\/name>/.exec(job)?.[1];
    const rules = [...job.matchAll(/clause="([^"]+)" testNumber="(\d+)" status="failed"/g)];
    return `${name}: ${rules.map(([, clause, number]) => `${clause}-${number}`).join(', ')}`;
  });
}

describe.skipIf(!isThere)('veraPDF finds nothing against PDF/UA-1', () => {
  const folder = temporaryFolderForSuite();

  test.each([
    ['in any edition on either paper', FULL_GUIDE],
    ['where all is laid out from the right', FULL_GUIDE.replace('title:', 'lang: he\ntitle:')],
    [
      'in letters that join, and have their dots apart',
      FULL_GUIDE.replace('title:', 'lang: fa\ntitle:'),
    ],
  ])(
    '%s',
    async (_where, guide) => {
      const files = { 'guides/full.yaml': guide, ...FULL_FILES };
      for (const [name, text] of Object.entries(files)) writeFile(join(folder, name), text);
      const written: string[] = [];
      for (const paper of PAPERS) {
        const result = await build({
          cwd: folder,
          editions: EDITIONS,
          formats: ['pdf'],
          paper,
          out: paper,
          browser: 'embedded',
        });
        expect(result.failures).toEqual([]);
        written.push(...result.written.map(({ path }) => join(folder, path)));
      }
      expect(written).toHaveLength(EDITIONS.length * PAPERS.length);
      expect(failures(written)).toEqual([]);
    },
    300_000,
  );

  test('and does find what is wrong', async () => {
    const printer = await openPrinter({ browser: 'embedded' });
    const file = join(folder, 'wrong.pdf');
    try {
      const html = page(
        '<p>A <svg role="img" width="9" height="9"><path d="M0 0h9v9z"/></svg></p>',
      );
      const { bytes, faults } = await printer.print({ html, paper: 'letter' });
      expect(faults).not.toEqual([]);
      writeFile(file, bytes);
    } finally {
      await printer.close();
    }
    expect(failures([file])).toEqual([
      expect.stringMatching(/wrong\.pdf: .*5-1.*7\.3-1|7\.3-1.*5-1/),
    ]);
  }, 120_000);
});

function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
