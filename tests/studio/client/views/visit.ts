import { expect } from 'vitest';
import type { StudioOptions } from '../../../../src/index.ts';
import { LANGUAGES, type Language, type Words } from '../../../../src/studio/client/words/index.ts';
import { type Violation, violations } from '../../../support/screen.ts';
import { type GuidePage, guidePage } from '../guide-page.ts';
import { tabFaults, tooSmall } from '../targets.ts';
import type { StudioWindow, WindowSettings } from '../window.ts';

/** How somebody looks at the studio. */
export interface Looking {
  readonly width: number;
  readonly language: Language;
  readonly dark: boolean;
}

/** A way through some of the studio's views, over files of its own. */
export interface Walk {
  readonly name: string;
  readonly settings: StudioOptions & Pick<WindowSettings, 'files'>;
  go(visit: Visit): Promise<void>;
}

/** What a walk has in its hands. */
export interface Visit extends StudioWindow {
  readonly guide: GuidePage;
  readonly language: Language;
  readonly words: Words;
  /** Looks at the view that is shown, by every check. */
  at(view: string, how?: Look): Promise<void>;
  /** Clicks what says this and is in sight, within what a selector finds. */
  tap(name: string, within?: string): Promise<void>;
  /** Waits for what a selector finds. */
  see(selector: string): Promise<void>;
  /** Shows the guide or the handout, where a narrow window has room for one. */
  part(name: 'guide' | 'handout'): Promise<void>;
}

export interface Look {
  /** What is gone once the focus moves on, such as what is offered while someone types, has no round by Tab. */
  readonly isFleeting?: boolean;
}

/** What was seen on all walks. */
export class Seen {
  /** How many walks were gone to their end. */
  walks = 0;
  /** The classes of all that was shown. */
  readonly classes = new Set<string>();
  /** The page's text in each view, and what its fields and buttons are called. */
  readonly texts: string[] = [];
}

/** Goes a walk and gives what is wrong in its views, each by its name. */
export async function goWalk(
  walk: Walk,
  { width, language, dark }: Looking,
  open: (settings: WindowSettings) => Promise<StudioWindow>,
  seen: Seen,
): Promise<string[]> {
  const window = await open({ ...walk.settings, width, language, height: 800, dark });
  const { page } = window;
  const guide = guidePage(page);
  const words = LANGUAGES[language];
  const faults: string[] = [];
  const visit: Visit = {
    ...window,
    guide,
    language,
    words,
    async at(view, { isFleeting = false } = {}) {
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      const found = [
        ...(await violations(page)).map(inWords),
        ...(await tooSmall(page)),
        ...(await wider(page, width)),
        ...(isFleeting ? [] : await tabFaults(page)),
      ];
      faults.push(...found.map((fault) => `${view}: ${fault}`));
      const { classes, texts } = (await page.evaluate(SHOWN)) as Shown;
      for (const name of classes) seen.classes.add(name);
      seen.texts.push(...texts);
    },
    async tap(name, within = 'body') {
      const found = await page.waitForFunction(
        `[...document.querySelectorAll(${JSON.stringify(`:is(${within}) :is(button, a, summary)`)})].find((one) =>
          one.checkVisibility() && (one.textContent.includes(${JSON.stringify(name)}) || one.ariaLabel === ${JSON.stringify(name)}))`,
      );
      await found.asElement()?.click();
    },
    async see(selector) {
      await page.waitForSelector(selector);
    },
    async part(name) {
      if (width < 900) await visit.tap(words.views[name], '.part-choice');
    },
  };
  await walk.go(visit);
  seen.walks++;
  // A refusal by the server is told in the view; what the browser adds to it is no complaint of the page's.
  expect(window.complaints.filter((one) => !one.startsWith('Failed to load'))).toEqual([]);
  return faults;
}

interface Shown {
  readonly classes: readonly string[];
  readonly texts: readonly string[];
}

const SHOWN = `(() => {
  const all = [...document.body.querySelectorAll('*')];
  const names = ['aria-label', 'title', 'placeholder'];
  return {
    classes: all.flatMap((one) => [...one.classList]),
    texts: [document.body.textContent, ...all.flatMap((one) => names.map((name) => one.getAttribute(name) ?? ''))],
  };
})()`;

const inWords = ({ rule, elements }: Violation) =>
  `axe, ${rule}: ${elements.map((html) => html.slice(0, 120)).join(' and ')}`;

/** Whether one must scroll sideways to read. */
async function wider(page: StudioWindow['page'], width: number): Promise<string[]> {
  const scroll = await page.evaluate('document.documentElement.scrollWidth');
  return scroll === width ? [] : [`${scroll} pixels wide in a window of ${width}`];
}
