import { describe, expect, test } from 'vitest';
import { en } from '../../../src/studio/client/words/en/index.ts';
import { articlesWalk } from './views/articles.ts';
import { formWalk, newWalk, textWalk } from './views/guide.ts';
import { groupsOf, namedClasses } from './views/named.ts';
import { recoveredWalk, savingWalk } from './views/saving.ts';
import { firstWalk, shelfWalk } from './views/shelf.ts';
import { goWalk, type Looking, Seen } from './views/visit.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();
const WALKS = [
  firstWalk,
  shelfWalk,
  formWalk,
  newWalk,
  textWalk,
  articlesWalk,
  savingWalk,
  recoveredWalk,
];

/** Windows: a laptop's, a telephone's, and the laptop's at a zoom of 200 %. */
const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 400, height: 800 },
  { width: 640, height: 400 },
] as const;

/** Every way of looking, where that is asked for; otherwise two that share nothing. */
const LOOKING: readonly Looking[] = process.env.EVERY_VIEW
  ? WINDOWS.flatMap((window) =>
      (['en', 'es'] as const).flatMap((language) =>
        [false, true].map((dark) => ({ ...window, language, dark })),
      ),
    )
  : [
      { ...WINDOWS[0], language: 'en', dark: false },
      { ...WINDOWS[1], language: 'es', dark: true },
    ];

const seen = new Seen();

describe.each(LOOKING)('at $width pixels, in $language, dark: $dark', (looking) => {
  test.each(WALKS)('nothing is wrong for anybody in $name', async (walk) => {
    const faults = await goWalk(walk, looking, open, seen);
    expect(faults).toEqual([]);
  });
});

/** What no walk comes by: what is there for a moment only, while something is drawn or asked of the server. */
const UNSEEN_CLASSES = new Set(['blank-page', 'superseded']);
/** Why a few words cannot be quoted, and what new things start with. */
const UNSEEN_WORDS = /^\.(articles\.choose\.(refusals|writtenAs)|refusals|starts)/;

describe('what is added to the page is walked by, too', () => {
  // A single walk, asked for by its name, tells nothing of the others.
  const isWhole = () => seen.walks === WALKS.length * LOOKING.length;

  test('nothing has a class that no walk has seen', ({ skip }) => {
    skip(!isWhole());
    const missed = [...namedClasses()].filter(
      (name) => !seen.classes.has(name) && !UNSEEN_CLASSES.has(name),
    );
    expect(missed).toEqual([]);
  });

  test('of each group of words some have been seen', ({ skip }) => {
    skip(!isWhole());
    const text = seen.texts.join('\n');
    const missed = [...groupsOf(en)].filter(
      ([, texts]) => !texts.some((one) => text.includes(one)),
    );
    expect(missed.map(([path]) => path).filter((path) => !UNSEEN_WORDS.test(path))).toEqual([]);
  });
});
