import { expect, onTestFinished, test } from 'vitest';
import { startElsewhere } from '../6-print/remote/elsewhere.ts';
import { smallGuide } from '../support/small-guide.ts';
import { studyguide } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('the bundled command prints on a browser elsewhere', async () => {
  const elsewhere = await startElsewhere(temporaryFolder(), process.env);
  onTestFinished(() => elsewhere.end());
  for (const browser of [elsewhere.address, `http://${elsewhere.host}`]) {
    const args = ['build', '--format', 'pdf', '--force', '--browser', browser];
    const ended = await studyguide(temporaryFolder(smallGuide()), args);
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain('Built 1 guide: 1 file, 1 page');
  }
}, 120_000);
