import { GUIDE, smallGuide } from '../../../support/small-guide.ts';
import type { Walk } from './visit.ts';

const ODD = GUIDE.replace('What would', 'Should anyone').replace('you have asked', 'have asked');

/** The shelf, what is done on it, and how its PDFs stand. */
export const shelfWalk: Walk = {
  name: 'the shelf',
  settings: {
    browser: 'embedded',
    files: {
      ...smallGuide('river', `${ODD}session: { date: 2027-03-04 }\n`),
      'guides/wrong.yaml': GUIDE.replace('The River', 'Wrong').replace('who owned', 'who sold'),
      'guides/series.yaml': 'group: Readers of the Hill\n',
    },
  },
  async go({ page, origin, words, at, tap, see }) {
    await see('.guide-card');
    await at('the shelf');
    await tap(words.shelf.newGuide);
    await see('.new-guide');
    await at('a new guide');
    await tap(words.cancel);
    await tap(words.shelf.rename);
    await see('.guide-card form');
    await at('another name');
    await tap(words.cancel);

    await page.evaluate(`window.sends = fetch; window.fetch = (path, ...rest) => path === '/api/build'
      ? new Promise((done) => { window.goOn = () => done(window.sends(path, ...rest)); }) : window.sends(path, ...rest);`);
    await tap(words.shelf.makePdfs);
    await see('progress');
    await at('PDFs that are being made');
    await page.evaluate('window.fetch = window.sends; window.goOn()');
    await see('.download');
    await at('PDFs to download');
    await tap(words.shelf.makePdfs, '[aria-label=Wrong]');
    await see('.guide-card .note-error');
    await at('PDFs that cannot be made');

    await page.evaluate(`localStorage.setItem('studyguide unsaved gone other',
      JSON.stringify({ text: 'title: Old', basedOn: '', name: 'old' }))`);
    await page.goto(`${origin}/#guide=none`);
    await page.reload();
    await see('.left-behind');
    await see('.note-error[role=alert]');
    await tap(words.shelf.leftBehind.show);
    await tap(words.shelf.leftBehind.discard);
    await at('text that was left behind, and an address that is none');
  },
};

/** What the studio shows before there is a guide. */
export const firstWalk: Walk = {
  name: 'an empty folder',
  settings: { files: {} },
  async go({ page, origin, language, at, see }) {
    await see('.start-here');
    await at('the first time');
    const context = await page.browser().createBrowserContext();
    const stranger = await context.newPage();
    await stranger.setExtraHTTPHeaders({ 'accept-language': language });
    await stranger.goto(`${origin}/?token=used`);
    const html = await stranger.content();
    await context.close();
    await page.setContent(html);
    await at('an address that was used');
  },
};
