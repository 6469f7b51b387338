import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lineOf } from '../../src/build/record/guide-record.ts';
import { finishedPdfs, leftBrowsers, madeAgain, tornPdfs } from '../benchmarks/build/look.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PDF = '%PDF-1.7\nwords\n%%EOF\n';

/** A folder as a build has left it, with two guides recorded. */
function builtFolder() {
  const records = ['a', 'b'].map((name) =>
    lineOf({ guide: `guides/${name}.yaml`, files: {}, whole: {} as never }),
  );
  return temporaryFolder({
    'output/a-participant.pdf': PDF,
    'output/b-participant.pdf': PDF,
    // Written, and not yet recorded when the build was killed.
    'output/c-participant.pdf': PDF,
    'output/.studyguide/records': `\n${records.join('\n')}\n${records[0]?.slice(0, 70)}`,
  });
}

test('what was interrupted without a trace has no faults', async () => {
  const folder = builtFolder();
  const before = finishedPdfs(folder);
  expect([...before.keys()]).toEqual(['a-participant.pdf', 'b-participant.pdf']);
  writeFileSync(join(folder, 'output/c-participant.pdf'), PDF);
  expect(madeAgain(folder, before)).toEqual([]);
  expect(tornPdfs(folder)).toEqual([]);
  expect(await leftBrowsers(folder, 0)).toEqual([]);
});

test('each fault that an interruption may leave is seen', async () => {
  const folder = builtFolder();
  const at = (name: string) => join(folder, 'output', name);
  const before = finishedPdfs(folder);
  utimesSync(at('a-participant.pdf'), new Date(), new Date(0));
  rmSync(at('b-participant.pdf'));
  expect(madeAgain(folder, before)).toHaveLength(2);
  truncateSync(at('a-participant.pdf'), 12);
  truncateSync(at('c-participant.pdf'), 0);
  expect(tornPdfs(folder)).toHaveLength(2);
});

test.skipIf(process.platform !== 'linux')('a browser that is left is seen', async () => {
  const folder = builtFolder();
  const wait = 'setTimeout(() => {}, 60_000)';
  const child = spawn(process.execPath, ['-e', wait, '--', `--user-data-dir=${folder}/profile`]);
  await once(child, 'spawn');
  expect(await leftBrowsers(folder, 200)).toHaveLength(1);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await leftBrowsers(folder)).toEqual([]);
});
