import { createServer, type Server } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startStudio } from '../../../src/studio/server/start-studio.ts';
import { smallGuide } from '../../support/small-guide.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A port that was free just now. */
async function freePort(): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

test('studios of several folders have the usual ports in their order, and find them again', async () => {
  const usualPorts = [await freePort(), await freePort()];
  const start = async () => {
    const cwd = temporaryFolder(smallGuide());
    const env = { ...process.env, XDG_STATE_HOME: `${cwd}/state` };
    const studio = await startStudio({ cwd, env }, { usualPorts });
    onTestFinished(() => studio.close());
    return studio;
  };
  const [first, second, third] = [await start(), await start(), await start()];
  expect([first.port, second.port]).toEqual(usualPorts);
  expect(usualPorts).not.toContain(third.port);
  await second.close();
  expect((await start()).port).toBe(second.port);
});
