import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { killWhileSaving } from '../../studio/server/kill-studio.ts';
import { smallGuide } from '../../support/small-guide.ts';

/** Kills a studio at a hundred random moments while it saves, and tells what was left. */
const KILLS = 100;
/** Milliseconds of saving before a kill, at most. */
const LONGEST = 300;

const folder = mkdtempSync(join(tmpdir(), 'studyguide-kill-'));
for (const [name, content] of Object.entries(smallGuide())) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}
let acknowledged = 0;
let during = 0;
const faults: string[] = [];
for (let kill = 0; kill < KILLS; kill++) {
  const killed = await killWhileSaving(folder, Math.random() * LONGEST);
  acknowledged += killed.acknowledged;
  if (killed.during) during++;
  if (killed.fault) faults.push(killed.fault);
}
rmSync(folder, { recursive: true, force: true });
console.log(
  `${KILLS} kills, ${during} of them while a save was under way, after ${acknowledged} acknowledged saves: ${faults.length} faults.`,
);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
