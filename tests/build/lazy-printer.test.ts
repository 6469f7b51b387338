import { afterAll, expect, test } from 'vitest';
import { LazyPrinter } from '../../src/build/lazy-printer.ts';
import type { BuildEvent } from '../../src/index.ts';
import { render } from '../5-handout/fixture.ts';
import { ownFolder } from '../6-print/own-folder.ts';
import { longGuide } from '../support/long-guide.ts';
import { processesWith } from '../support/processes.ts';

const own = ownFolder();
afterAll(own.remove);

const browsers = () => processesWith(own.folder, '--remote-debugging-pipe');

/** A printer, and the notices that it tells. */
function lazy(browser = 'embedded') {
  const notices: string[] = [];
  const tell = (event: BuildEvent) => {
    if (event.kind === 'notice') notices.push(event.message);
  };
  return { notices, printing: new LazyPrinter({ browser, env: own.env }, tell) };
}

test('a browser is there once it was begun, before anything is printed', async () => {
  const { printing, notices } = lazy();
  expect(browsers()).toEqual([]);
  await printing.begin();
  expect(browsers()).not.toEqual([]);
  // That it had to be unpacked is for those who print.
  expect(notices).toEqual([]);
  const { guide, excerpts } = longGuide(3);
  const { handout } = render(guide, { excerpts, paper: 'letter' });
  if (!handout) throw new Error('nothing was rendered');
  expect(
    (await printing.print({ ...handout, edition: 'participant', paper: 'letter', booklet: false }))
      .pages,
  ).toBeGreaterThan(1);
  expect(notices.join('\n')).toMatch(/Unpacking/);
  await printing.close();
  expect(browsers()).toEqual([]);
});

test('one that nobody needed is ended while it starts, and nothing is told', async () => {
  const { printing, notices } = lazy();
  await printing.begin();
  await printing.close();
  expect(browsers()).toEqual([]);
  expect(own.profiles()).toEqual([]);
  expect(notices).toEqual([]);
});

test('that none is to be had is told by what is printed, not before', async () => {
  const { printing } = lazy('/no/such/browser');
  await printing.begin();
  await expect(printing.print({} as never)).rejects.toMatchObject({ code: 'print/no-browser' });
  await printing.close();
});
