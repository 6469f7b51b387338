import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { run } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = join(import.meta.dirname, '../..');
const FILE = join(root, 'docs/github-actions/guides.yml');

interface Step {
  readonly run?: string;
  readonly 'working-directory'?: string;
}

/** Runs the commands of the workflow, but for the installation, as GitHub does: until one fails. */
async function runSteps(guide: string) {
  const folder = temporaryFolder(smallGuide('river', guide));
  symlinkSync(root, join(folder, '.studyguide'));
  const steps: readonly Step[] = parse(readFileSync(FILE, 'utf8')).jobs.guides.steps;
  const commands = steps.flatMap((step) =>
    step.run && !step['working-directory'] ? [step.run] : [],
  );
  let done = 0;
  for (const command of commands) {
    const { code } = await run('bash', ['-e', '-o', 'pipefail', '-c', command], folder);
    if (code !== 0) break;
    done += 1;
  }
  const sarif = JSON.parse(readFileSync(join(folder, 'guides.sarif'), 'utf8'));
  return {
    done,
    commands: commands.length,
    pdf: existsSync(join(folder, 'output/river-participant.pdf')),
    results: sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId),
  };
}

test('the workflow’s commands check and build guides beside the program', async () => {
  expect(await runSteps(GUIDE)).toEqual({ done: 3, commands: 3, pdf: true, results: [] });
});

test('with an error the run fails at the check, and GitHub has been told', async () => {
  const { done, pdf, results } = await runSteps(GUIDE.replace('who owned', 'who sold'));
  expect({ done, pdf, results }).toEqual({ done: 1, pdf: false, results: ['excerpt/not-found'] });
});
