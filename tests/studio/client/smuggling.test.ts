import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ARTICLE, GUIDE, smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { type StudioWindow, studioWindows } from './window.ts';

const open = studioWindows();

/** What an attack came to. */
interface Outcome {
  /** Whether any code of it ran. */
  readonly ran: boolean;
  /** Whether the other address was asked for anything. */
  readonly asked: boolean;
  /** Whether the studio's page was led away from, or another window was opened. */
  readonly left: boolean;
}

const NOTHING: Outcome = { ran: false, asked: false, left: false };

/** An address that is not the studio's, and notes what it is asked for. */
async function elsewhere() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('<script>top.stolen = 1</script>');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const RUN = 'top.stolen = 1';
/** What happens of itself where it stands in a page; in a page whose scripts run, each of them. */
const unasked = (at: string) => [
  `<script>${RUN}</script><script src="${at}/script"></script>`,
  `<img src="x" onerror="${RUN}"><img src="${at}/img" srcset="${at}/srcset 2x">`,
  `<svg onload="${RUN}"><image href="${at}/svg"/><script>${RUN}</script><animate onbegin="${RUN}" attributeName="x" dur="1s"/></svg>`,
  `<details open ontoggle="${RUN}"><summary>x</summary></details>`,
  `<iframe src="${at}/iframe"></iframe><iframe srcdoc="<script>${RUN}</script>"></iframe><iframe src="javascript:${RUN}"></iframe>`,
  `<object data="${at}/object"></object><embed src="${at}/embed">`,
  `<link rel="stylesheet" href="${at}/link"><style>@import url(${at}/import); body { background: url(${at}/style) }</style>`,
  `<p style="background: url(${at}/inline); list-style-image: url(${at}/list)">x</p>`,
  `<video src="${at}/video" poster="${at}/poster" autoplay></video><input type="image" src="${at}/input" autofocus onfocus="${RUN}">`,
  `<base href=${at}/base/><img src=relative>`,
];
const refresh = (at: string) => `<meta http-equiv="refresh" content="0; url=${at}/refresh">`;
/** What happens at a click. */
const clicked = (at: string) => [
  `<a href="javascript:${RUN}">x</a><a href="JaVaScRiPt&colon;${RUN}" target="_top">x</a>`,
  `<a href="${at}/here" ping="${at}/ping">x</a>`,
  `<a href="${at}/top" target="_top">x</a><a href="${at}/window" target="_blank">x</a>`,
  `<form action="${at}/form" target="_top"><button>x</button><button formaction="javascript:${RUN}">x</button></form>`,
];

/** Files whose every text is an attack, in the guide, its article and its picture. */
function nastyFiles(at: string) {
  const nasty = [...unasked(at), refresh(at), ...clicked(at)].join(' ');
  const links = `[x](javascript:${RUN}) <javascript:${RUN}> [x](${at}/link)`;
  const yaml = JSON.stringify;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="${RUN}"><script>${RUN}</script><image href="${at}/picture.png"/><style>@import url(${at}/picture.css);</style></svg>`;
  const guide = GUIDE.replace('The River', yaml(nasty))
    .replace('A short note.', yaml(`${links}\n\n![A mill](pictures/mill.svg)\n\n${nasty}`))
    .replace('What would you have asked?', yaml(`${nasty} ${links}`))
    .concat(
      `glossary:\n  ${yaml(unasked(at)[1] ?? '')}: ${yaml(links)}\nsubtitle: ${yaml(nasty)}\n`,
    );
  return {
    ...smallGuide('river', guide),
    'guides/pictures/mill.svg': svg,
    'guides/articles/mill.md': `${ARTICLE.replace('The Mill', yaml(nasty))}\n${nasty}\n\n${links} ![x](${at}/markdown.png)\n`,
  };
}

/** The layers that are left out. */
interface Without {
  /** What makes a draft out of a guide: the draft is the attack as it stands. */
  readonly sanitiser?: boolean;
  /** The frame's own attribute. */
  readonly sandbox?: boolean;
  /** The policies that the page and the frame are sent with. */
  readonly policy?: boolean;
  /** The page's own hand on clicks in the frame. */
  readonly clicks?: boolean;
}

const NO_SANDBOX = `
  const set = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name !== 'sandbox') set.call(this, name, value);
  };
  Object.defineProperty(HTMLIFrameElement.prototype, 'sandbox', { set() {} });`;
const asDraft = (html: string) => `
  const send = fetch;
  window.fetch = async (to, how) => {
    const answer = await send(to, how);
    if (!String(to).endsWith('/draft')) return answer;
    const draft = await answer.json();
    if (draft.page && draft.page.since === undefined) {
      draft.page.body.text += ${JSON.stringify(html)};
    }
    return new Response(JSON.stringify(draft));
  };`;

/** Opens a guide that is an attack, clicks at all that can be clicked in its draft, and says what came of it. */
async function attack(without: Without): Promise<Outcome> {
  const { address, asked } = await elsewhere();
  const window = await open({
    guide: 'river',
    ...(!without.sanitiser && { files: nastyFiles(address) }),
    ...(without.policy && { without: 'policy' as const }),
  });
  const { page } = window;
  const html = [...unasked(address), refresh(address), ...clicked(address)].join('');
  await page.goto('about:blank');
  if (without.sandbox) await page.evaluateOnNewDocument(NO_SANDBOX);
  if (without.sanitiser) await page.evaluateOnNewDocument(asDraft(html));
  const away = watched(window);
  asked.length = 0;
  await page.goBack();
  // A frame that is led away at once never has a draft.
  const drawn = () => guidePage(page).inDraft(`Boolean(draft?.querySelector('h1'))`);
  await expect
    .poll(async () => asked.length > 0 || (await drawn().catch(() => false)), { timeout: 30_000 })
    .toBe(true);
  await wait(SETTLED);
  await page
    .evaluate(`(() => {
      const frame = document.querySelector('iframe.draft');
      const draft = frame.contentDocument;
      if (${without.clicks === true}) {
        frame.contentWindow.addEventListener('click', (event) => event.stopImmediatePropagation(), true);
      }
      for (const one of draft.querySelectorAll('a, button')) one.click();
    })()`)
    .catch(() => undefined);
  await wait(SETTLED);
  return { ran: await hasRun(window), asked: asked.length > 0, left: await away() };
}

/** Milliseconds in which what would happen has happened; on a slow machine a little of it is enough. */
const SETTLED = 700;

async function hasRun({ page }: StudioWindow): Promise<boolean> {
  return (await page.evaluate('window.stolen !== undefined').catch(() => true)) as boolean;
}

/** Says later whether the page was led away from, or another was opened. */
function watched({ page, origin }: StudioWindow): () => Promise<boolean> {
  const places: string[] = [];
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) places.push(frame.url());
  });
  return async () => {
    const pages = await page.browserContext().pages();
    return pages.length > 1 || places.some((place) => !place.startsWith(origin));
  };
}

describe('in the studio’s own page, with what guides and articles can smuggle in', () => {
  test('nothing runs, nothing is fetched elsewhere, nothing is led away', async () => {
    expect(await attack({})).toEqual(NOTHING);
    // A click would not lead away either, were it not taken by the page.
    expect(await attack({ clicks: true })).toEqual(NOTHING);
  });

  test('what makes drafts holds alone', async () => {
    expect(await attack({ sandbox: true, policy: true })).toEqual(NOTHING);
  });

  test('the policies of the page and its frame hold alone', async () => {
    expect(await attack({ sanitiser: true, sandbox: true, clicks: true })).toEqual(NOTHING);
  });

  test('the sandbox of the frame alone lets nothing run, nor lead away', async () => {
    const { ran, left } = await attack({ sanitiser: true, policy: true, clicks: true });
    expect({ ran, left }).toEqual({ ran: false, left: false });
  });

  test('the hand on clicks alone lets no link of a guide lead away', async () => {
    expect(await attack({ sandbox: true, policy: true })).toEqual(NOTHING);
    const free = await attack({ sandbox: true, policy: true, clicks: true });
    expect(free).toMatchObject({ ran: false, asked: true });
  });

  test('without any of them all of it happens', async () => {
    const all = { sanitiser: true, sandbox: true, policy: true, clicks: true };
    expect(await attack(all)).toMatchObject({ ran: true, asked: true });
  });

  test.each(['YAML', 'Articles'])('it is words in the view %s, and on the shelf', async (view) => {
    const { address, asked } = await elsewhere();
    const window = await open({ guide: 'river', files: nastyFiles(address), without: 'policy' });
    const { page } = window;
    const guide = guidePage(page);
    const away = watched(window);
    await guide.waitForDraft();
    await guide.click(view);
    await wait(SETTLED);
    await guide.click('All guides');
    await page.waitForSelector('.guide-card');
    await wait(SETTLED);
    expect({ ran: await hasRun(window), asked: asked.length > 0, left: await away() }).toEqual(
      NOTHING,
    );
  });
});

/** Puts all that needs no click, and what does, into the page itself, as a fault in it would. */
async function injected(without?: 'policy'): Promise<Outcome> {
  const { address, asked } = await elsewhere();
  const window = await open({ guide: 'river', without });
  const { page } = window;
  await guidePage(page).waitForDraft();
  const away = watched(window);
  const form = `<form action="${address}/form"><button class="nasty">x</button></form>`;
  const link = `<a class="nasty" href="javascript:${RUN}">x</a>`;
  const html = [...unasked(address), link, form].join('');
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(html)})`);
  await wait(SETTLED);
  await page
    .evaluate(`document.querySelectorAll('.nasty').forEach((one) => one.click())`)
    .catch(() => undefined);
  await wait(SETTLED);
  return { ran: await hasRun(window), asked: asked.length > 0, left: await away() };
}

test('what gets into the page itself runs nothing, fetches nothing and sends no form', async () => {
  expect(await injected()).toEqual(NOTHING);
  expect(await injected('policy')).toEqual({ ran: true, asked: true, left: true });
});
