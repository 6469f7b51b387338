import { expect, test } from 'vitest';
import { smallGuide } from '../../support/small-guide.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { killWhileSaving } from './kill-studio.ts';

/** `npm run bench:kill` does it a hundred times. */
const KILLS = 12;

test('a studio that is killed in the middle of saving loses nothing it has acknowledged', async () => {
  const folder = temporaryFolder(smallGuide());
  let acknowledged = 0;
  let during = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const killed = await killWhileSaving(folder, 5 + ((kill * 37) % 150));
    expect(killed.fault).toBeUndefined();
    acknowledged += killed.acknowledged;
    if (killed.during) during++;
  }
  // Otherwise nothing was seen: it must have been killed while it saved, and have saved before.
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS);
  expect(during).toBeGreaterThan(0);
}, 240_000);
