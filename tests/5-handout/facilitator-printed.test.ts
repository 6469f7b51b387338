import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Guide } from '../../src/1-guide/schema.ts';
import { openPrinter, type Printer } from '../../src/6-print/index.ts';
import { EDITIONS } from '../../src/index.ts';
import { ownFolder } from '../6-print/own-folder.ts';
import { readPdf } from '../support/pdf.ts';
import { render, type Setting } from './fixture.ts';

const own = ownFolder();
let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter({ browser: 'embedded', env: own.env });
});

afterAll(async () => {
  await printer?.close();
  await own.remove();
});

/** The text of each page of an edition. */
async function pagesOf(guide: Partial<Guide>, setting: Setting): Promise<readonly string[]> {
  const { handout, reported } = render(guide, setting);
  expect(reported).toEqual([]);
  if (handout === undefined) throw new Error('Nothing was rendered.');
  const { html, fonts } = handout;
  const { bytes } = await printer.print({ html, fonts, paper: setting.paper ?? 'letter' });
  return (await readPdf(bytes)).pages;
}

test('what is for the facilitator prints in no other edition', async () => {
  const secrets = ['Oxbow', 'Pumpkin', 'Quorum', 'Rhubarb', 'Saffron'];
  const guide = {
    session: { start: '18:30' },
    questions: [
      { ask: 'Why?', essential: true, guidance: 'Oxbow.', followups: ['Who is Pumpkin?'] },
    ],
    agenda: [
      { minutes: 10, do: 'Quorum' },
      { minutes: 30, do: 'Rhubarb', questions: { first: 1, last: 1 } },
    ],
    bring: ['Saffron pens.'],
  };
  for (const edition of EDITIONS) {
    const text = (await pagesOf(guide, { edition })).join(' ');
    expect(text).toContain('Why?');
    const found = secrets.filter((secret) => text.includes(secret));
    expect({ edition, found }).toEqual({
      edition,
      found: edition === 'facilitator' ? secrets : [],
    });
  }
});

test('a question is never on another page than the first words of its guidance', async () => {
  const view = 'Two views can be held of it, each with its paragraph in the text. ';
  // Of many lengths, so that pages end at every place in one.
  const questions = Array.from({ length: 40 }, (_, index) => ({
    essential: true,
    ask: `ASKED${index} What does the miller owe the two towns that lie below the old weir?`,
    guidance: `GUIDE${index} ${view.repeat(2 + (index % 7))}\n\n${view.repeat(index % 5)}`,
    followups: [`FIRST${index} Who measures?`, 'And who pays?', `LAST${index} And who is asked?`],
  }));
  const among = (pages: readonly string[], words: string) =>
    pages.findIndex((page) => page.includes(words));
  let broken = 0;
  for (let lines = 1; lines <= 12; lines++) {
    const bring = Array.from({ length: lines }, () => 'One line.');
    const pages = await pagesOf({ bring, questions }, { edition: 'facilitator' });
    expect(among(pages, 'begin with the questions')).toBe(among(pages, 'ASKED0 '));
    for (const index of questions.keys()) {
      const page = among(pages, `ASKED${index} `);
      expect(among(pages, `GUIDE${index} `), `${lines} lines, question ${index + 1}`).toBe(page);
      expect(among(pages, `FIRST${index} `)).toBe(among(pages, `LAST${index} `));
      if (among(pages, `LAST${index} `) !== page) broken += 1;
    }
  }
  // Guidance is long: it goes on over the page, and does not leave half of one empty.
  expect(broken).toBeGreaterThan(0);
});

test('questions without guidance begin where there is room, and do not hold each other', async () => {
  const questions = Array.from({ length: 14 }, (_, index) => ({
    ask: `ASKED${index} What does the miller owe the two towns that lie below the old weir?`,
  }));
  const bring = Array.from({ length: 12 }, () => 'One line.');
  const pages = await pagesOf({ bring, questions }, { edition: 'facilitator' });
  expect(pages[0]).toContain('ASKED2 ');
  expect(pages[1]).toContain('ASKED13 ');
});
