import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile, EDITIONS } from '../../src/index.ts';
import { ownFolder } from '../6-print/own-folder.ts';
import { contrast, inGrey, type Rgb, readColor } from '../support/contrast.ts';
import { openScreen, type Screen } from '../support/screen.ts';

/** Handouts come out of copiers without colours: every text must be readable in grey. */
const LEAST = 4.5; // WCAG 2.1, success criterion 1.4.3

const templates = join(import.meta.dirname, '../../templates');

function lowest(text: Rgb, ground: Rgb): number {
  return Math.min(contrast(text, ground), contrast(inGrey(text), inGrey(ground)));
}

describe('the formula', () => {
  test.each([
    ['#000', '#fff', 21],
    ['#767676', '#ffffff', 4.54],
    ['#777', '#fff', 4.48],
    ['rgb(255, 0, 0)', '#fff', 4],
  ])('gives %s on %s %d', (one, other, ratio) => {
    const [a, b] = [readColor(one), readColor(other)];
    if (!a || !b) throw new Error('These are colours.');
    expect(contrast(a, b)).toBeCloseTo(ratio, 1);
  });

  test('tells a green that is clear on the accent and pale in grey', () => {
    const [green, accent] = [
      [0, 255, 0],
      [123, 30, 46],
    ] as const;
    expect(contrast(green, accent)).toBeGreaterThan(LEAST);
    expect(lowest(green, accent)).toBeLessThan(LEAST);
  });

  test('takes red and the green of the same lightness for one grey', () => {
    expect(contrast(inGrey([200, 0, 0]), inGrey([0, 102, 0]))).toBeCloseTo(1, 1);
  });
});

describe('the palette', () => {
  const css = readFileSync(join(templates, 'styles/base.css'), 'utf8');
  const root = /:root \{([^}]*)\}/.exec(css)?.[1] ?? '';
  const palette = new Map(
    // `--house: var(--guide-accent, #7b1e2e)` is the program's own where the guide has none.
    [...root.matchAll(/--([\w-]+): (?:var\(--[\w-]+, )?(#[\da-f]{3,6})\)?;/g)].map(
      ([, name = '', value = '']) => [name, readColor(value)],
    ),
  );
  const ofName = (name: string): Rgb => {
    const color = palette.get(name);
    if (!color) throw new Error(`There is no colour --${name}.`);
    return color;
  };

  test.each(
    ['ink', 'soft', 'house'].flatMap((text) => ['sheet', 'tint'].map((ground) => [text, ground])),
  )('%s on %s', (text, ground) => {
    expect(lowest(ofName(text ?? ''), ofName(ground ?? ''))).toBeGreaterThanOrEqual(LEAST);
  });

  test('a badge’s words on the accent', () => {
    expect(lowest(ofName('on-accent'), ofName('house'))).toBeGreaterThanOrEqual(LEAST);
  });

  test('the running foot, which has no variables', () => {
    const partials = readdirSync(join(templates, 'partials')).filter((one) => /^page/.test(one));
    const colors = partials.flatMap((name) => {
      const text = readFileSync(join(templates, 'partials', name), 'utf8');
      return [...text.matchAll(/\bcolor: (#[\da-f]+)/g)].map(([, color = '']) => readColor(color));
    });
    expect(colors.length).toBeGreaterThanOrEqual(4);
    for (const color of colors) {
      expect(color && lowest(color, [255, 255, 255])).toBeGreaterThanOrEqual(LEAST);
    }
  });
});

const own = ownFolder();
let screen: Screen;

beforeAll(async () => {
  screen = await openScreen(own.env);
});

afterAll(async () => {
  await screen?.close();
  await own.remove();
});

interface Painted {
  readonly words: string;
  readonly color: string;
  /** Backgrounds from the text's own element outwards. */
  readonly grounds: readonly string[];
}

/** Every text of a document as it is painted for print. */
async function paintedTexts(page: Page): Promise<readonly Painted[]> {
  await page.emulateMediaType('print');
  return page.evaluate(() => {
    const { document, getComputedStyle } = globalThis as unknown as PrintedWindow;
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getClientRects().length > 0)
      .flatMap((element) => {
        const words = [...element.childNodes]
          .flatMap((node) => (node.nodeType === 3 ? [node.textContent.trim()] : []))
          .join(' ')
          .trim();
        const grounds: string[] = [];
        for (let at: PrintedElement | null = element; at; at = at.parentElement) {
          grounds.push(getComputedStyle(at).backgroundColor);
        }
        return words ? [{ words, color: getComputedStyle(element).color, grounds }] : [];
      });
  });
}

/** The texts that are too pale, in colour or in grey. */
function tooPale(texts: readonly Painted[]): string[] {
  return texts
    .filter(({ color, grounds }) => {
      const ground = grounds.map(readColor).find((one) => one) ?? [255, 255, 255];
      const text = readColor(color);
      return !text || lowest(text, ground) < LEAST;
    })
    .map(({ words, color }) => `${color}: ${words}`);
}

const handouts = compile('guides/price-of-a-source.yaml', { editions: EDITIONS }).handouts;

describe.each(handouts.map(({ edition, html }) => [edition, html] as const))(
  'the %s edition on paper',
  (_, html) => {
    test('has no text that grey makes too pale', async () => {
      const texts = await screen.show(html, { width: 816 }, paintedTexts);
      expect(texts.length).toBeGreaterThan(10);
      expect(tooPale(texts)).toEqual([]);
    });
  },
);

test.each([
  ['a pale colour', '--soft: #4f4f4f', '--soft: #8f8f8f'],
  ['a colour that only grey makes pale', '--on-accent: #fff', '--on-accent: #00ff00'],
  ['a dark ground', '--tint: #f4f0ea', '--tint: #8a8a8a'],
])('%s is seen', async (_, from, to) => {
  const html = handouts[0]?.html ?? '';
  expect(html).toContain(from);
  const texts = await screen.show(html.replaceAll(from, to), { width: 816 }, paintedTexts);
  expect(tooPale(texts)).not.toEqual([]);
});

/** The part of the DOM used above. */
interface PrintedElement {
  readonly parentElement: PrintedElement | null;
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string }>;
  getClientRects(): { readonly length: number };
}

interface PrintedWindow {
  readonly document: { querySelectorAll(selector: string): Iterable<PrintedElement> };
  getComputedStyle(element: PrintedElement): { color: string; backgroundColor: string };
}
