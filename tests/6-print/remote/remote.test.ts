import puppeteer from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openPrinter, type Printer, surveyBrowsers } from '../../../src/6-print/index.ts';
import { type RemoteAddress, readAddress } from '../../../src/6-print/remote/address.ts';
import { connect } from '../../../src/6-print/remote/connect.ts';
import { remoteFault } from '../../../src/6-print/remote/faults.ts';
import { openGridSession } from '../../../src/6-print/remote/grid-session.ts';
import { ownFolder, page } from '../own-folder.ts';
import {
  openDeaf,
  openDesk,
  openGrid,
  openImpostor,
  openMute,
  openSilence,
  openTorrent,
} from './doors.ts';
import { type Elsewhere, openGate, startElsewhere } from './elsewhere.ts';

const own = ownFolder();
const opened: Printer[] = [];
let one: Elsewhere;
let other: Elsewhere;

beforeAll(async () => {
  one = await startElsewhere(own.folder, own.env);
  other = await startElsewhere(own.folder, own.env);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((printer) => printer.close()));
});
afterAll(async () => {
  await one?.end();
  await other?.end();
  await own.remove();
});

async function open(browser: string, width = 1): Promise<Printer> {
  const printer = await openPrinter({ browser, env: own.env, width });
  opened.push(printer);
  return printer;
}

/** Anything that a test opens is closed at its end. */
async function kept<T extends { end(): Promise<void> }>(opening: Promise<T>): Promise<T> {
  const one = await opening;
  onTestFinished(() => one.end());
  return one;
}

const paper = 'letter';
const pathOf = (address: string) => new URL(address).pathname;
const html = page('<h1>A price</h1><p>text <a href="#end">link</a></p><p id="end">end</p>');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

describe('a browser at an address', () => {
  test.each([
    ['its DevTools address', () => one.address],
    ['its port', () => `http://${one.host}`],
  ])('prints what the same browser prints here, by %s', async (_, address) => {
    const printer = await open(address());
    expect(printer.browser).toMatchObject({ kind: 'remote', sandboxed: undefined });
    const here = await openPrinter({ browser: 'embedded', env: own.env });
    opened.push(here);
    const there = await printer.print({ html, paper });
    expect(Buffer.from(there.bytes)).toEqual(
      Buffer.from((await here.print({ html, paper })).bytes),
    );
  });

  test('gets files from us, and nothing from anywhere else', async () => {
    let contacts = 0;
    const desk = () => {
      contacts += 1;
      return [200, ''] as [number, string];
    };
    const web = await kept(openDesk(desk));
    const printer = await open(one.address);
    const { refused } = await printer.print({
      html: page(`<img src="/a.svg"><img src="http://${web.host}/b.png">`),
      paper,
      resource: (path) =>
        path === '/a.svg' ? { bytes: Buffer.from(svg), type: 'image/svg+xml' } : undefined,
    });
    expect(refused).toEqual([`http://${web.host}/b.png`]);
    expect(contacts).toBe(0);
  });

  test('keeps running, with its other pages as they were and none of ours', async () => {
    const theirs = await puppeteer.connect({ browserWSEndpoint: one.address });
    onTestFinished(() => theirs.disconnect());
    const tab = await theirs.newPage();
    await tab.setContent('<p>theirs');
    const contexts = theirs.browserContexts().length;
    const printer = await open(one.address, 2);
    await Promise.all([1, 2, 3].map(() => printer.print({ html, paper })));
    await printer.close();
    expect(theirs.connected).toBe(true);
    expect(await tab.evaluate('document.body.textContent')).toBe('theirs');
    const again = await puppeteer.connect({ browserWSEndpoint: one.address });
    onTestFinished(() => again.disconnect());
    expect(again.browserContexts()).toHaveLength(contexts);
    expect(again.targets().filter((target) => target.url().includes('handout'))).toEqual([]);
    await tab.close();
  });
});

describe('a connection that breaks', () => {
  test('while a document is printed is made again, and the document printed', async () => {
    const gate = await kept(openGate([one.host]));
    const printer = await open(`ws://${gate.host}${pathOf(one.address)}`);
    let asked = 0;
    const pdf = await printer.print({
      html: page('<img src="/x.png">'),
      paper,
      resource() {
        asked += 1;
        if (asked === 1) gate.cut();
        return undefined;
      },
    });
    expect(pdf.pages).toBe(1);
    expect(asked).toBe(2);
    expect(gate.led).toEqual([2]);
  });

  test('each time is an error, and the next document is printed', async () => {
    const gate = await kept(openGate([one.host]));
    const printer = await open(`ws://${gate.host}${pathOf(one.address)}`);
    const resource = () => void gate.cut();
    const job = printer.print({ html: page('<img src="/x.png">'), paper, resource });
    await expect(job).rejects.toMatchObject({ code: 'print/browser-died' });
    expect(await printer.print({ html, paper })).toMatchObject({ pages: 1 });
  });

  test('with the machine behind it costs nothing where the pool has another', async () => {
    const doomed = await kept(startElsewhere(own.folder, own.env));
    const grid = await kept(openGrid([doomed, one]));
    const printer = await open(`http://${grid.host}`);
    const pdf = await printer.print({
      html: page('<img src="/x.png">'),
      paper,
      resource: () => void doomed.child.kill('SIGKILL'),
    });
    expect(pdf.pages).toBe(1);
    expect(grid.begun).toEqual([1, 1]);
  });
});

test('a connection that breaks leaves no page of ours behind', async () => {
  const gate = await kept(openGate([one.host]));
  const theirs = await puppeteer.connect({ browserWSEndpoint: one.address });
  onTestFinished(() => theirs.disconnect());
  const contexts = async () => {
    const asking = await theirs.target().createCDPSession();
    return (await asking.send('Target.getBrowserContexts')).browserContextIds.length;
  };
  const before = await contexts();
  const printer = await open(`ws://${gate.host}${pathOf(one.address)}`);
  await printer.print({ html, paper });
  expect(await contexts()).toBe(before + 1);
  gate.cut();
  await expect.poll(contexts).toBe(before);
});

describe('a pool', () => {
  test('shares the work among its browsers', async () => {
    const grid = await kept(openGrid([one, other]));
    const printer = await open(`http://${grid.host}`, 4);
    expect(printer.width).toBe(4);
    const pdfs = await Promise.all(Array.from({ length: 8 }, () => printer.print({ html, paper })));
    expect(pdfs.map(({ pages }) => pages)).toEqual(new Array(8).fill(1));
    expect(grid.begun).toEqual([2, 2]);
    await printer.endBrowser();
    expect(grid.ended()).toBe(4);
    await printer.close();
    expect(grid.ended()).toBe(4);
  });

  test('that has fewer browsers than we ask for prints everything with those', async () => {
    const gate = await kept(openGate([one.host]));
    gate.limit = 1;
    const printer = await open(`ws://${gate.host}${pathOf(one.address)}`, 3);
    const pdfs = await Promise.all(Array.from({ length: 5 }, () => printer.print({ html, paper })));
    expect(pdfs.map(({ pages }) => pages)).toEqual(new Array(5).fill(1));
  });
});

describe('an address that does not do', () => {
  const SECRET = 'hush-hush';
  const failure = async (browser: string) => {
    const error = await openPrinter({ browser, env: own.env }).catch((error) => error);
    expect(error).toMatchObject({ code: 'print/no-browser' });
    expect(`${error.message} ${error.hint}`).not.toContain(SECRET);
    return error as { message: string; hint: string };
  };

  test('where nothing listens', async () => {
    const gate = await openGate([]);
    await gate.end();
    const { message } = await failure(`ws://${gate.host}/?token=${SECRET}`);
    expect(message).toContain(`ws://${gate.host}?token=…`);
    expect(message).toContain('nothing listens');
    expect((await failure(`ws://${gate.host}/?${SECRET}`)).message).toContain(`${gate.host}?…`);
  });

  test.each([
    [401, 'does not let us in'],
    [403, 'does not let us in'],
    [404, 'no browser'],
    [408, 'no browser free'],
    [429, 'no browser free'],
    [500, 'could not give'],
    [502, 'could not give'],
    [503, 'no browser free'],
  ])('that answers %i', async (status, words) => {
    const { host } = await kept(openDesk(() => [status, 'no']));
    for (const scheme of ['ws', 'http']) {
      const { message } = await failure(`${scheme}://reader:${SECRET}@${host}/?token=${SECRET}`);
      expect(message).toMatch(scheme === 'http' && status === 404 ? /neither|no browser/ : words);
    }
  });

  test.each([
    ['does not answer', openSilence],
    ['agrees to speak and says nothing', openMute],
    ['agrees to speak and does not let go', openDeaf],
  ])('that %s is let go of, in time and when it is given up', async (_, opening) => {
    const door = await kept(opening());
    const address = readAddress(`ws://${door.host}`) as RemoteAddress;
    const givenUp = connect(address, { limit: 60_000, signal: AbortSignal.timeout(200) });
    await expect(givenUp).rejects.toThrow();
    await expect.poll(() => door.connections(), { timeout: 10_000 }).toBe(0);
    const connecting = connect(address, { limit: 200 });
    await expect(connecting).rejects.toSatisfy((error) => {
      return remoteFault({ url: new URL('ws://x'), shown: 'x' }, error).message.includes('in time');
    });
    // A connection that is still open would keep the program from ending.
    await expect.poll(() => door.connections(), { timeout: 10_000 }).toBe(0);
  });

  test('that is a page of the web', async () => {
    const { host } = await kept(openDesk(() => [200, '<p>Welcome']));
    expect((await failure(`http://${host}?key=${SECRET}`)).message).toContain('neither');
    expect((await failure(`ws://${host}?key=${SECRET}`)).message).toContain('no browser');
  });

  test('that talks without end', async () => {
    const door = await kept(openTorrent());
    expect((await failure(`http://${door.host}?key=${SECRET}`)).message).toContain('neither');
    expect(door.megabytes()).toBeLessThan(100);
  });

  test('that cannot be read', async () => {
    expect((await failure('ws://')).message).toContain('cannot be read');
  });

  test('of a browser that is too old', async () => {
    const { host } = await kept(openImpostor('Chrome/120.0.0.0'));
    expect((await failure(`ws://${host}/?token=${SECRET}`)).message).toContain('131');
  });
});

test('doctor sees what answers, and where', async () => {
  const { chosen, candidates } = await surveyBrowsers({ browser: one.address, env: own.env });
  expect(chosen).toMatchObject({ kind: 'remote', path: one.address });
  expect(candidates).toMatchObject([{ kind: 'remote', answered: true }]);
});

test('a Grid that is left while it makes a session gets it back', async () => {
  const grid = await kept(openGrid([one], 300));
  const address = readAddress(`http://${grid.host}`);
  if (!address) throw new Error('That is no address.');
  const left = new AbortController();
  setTimeout(() => left.abort(), 100);
  const opening = openGridSession(address, { limit: 10_000, signal: left.signal });
  await expect(opening).rejects.toThrow();
  expect([grid.begun, grid.ended()]).toEqual([[1], 1]);
});
