import { describe, expect, test } from 'vitest';
import { articlesWalk } from './views/articles.ts';
import { formWalk, newWalk, textWalk } from './views/guide.ts';
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

/** Every way of looking, where that is asked for; otherwise two that share nothing. */
const LOOKING: readonly Looking[] = process.env.EVERY_VIEW
  ? [1280, 400].flatMap((width) =>
      (['en', 'es'] as const).flatMap((language) =>
        [false, true].map((dark) => ({ width, language, dark })),
      ),
    )
  : [
      { width: 1280, language: 'en', dark: false },
      { width: 400, language: 'es', dark: true },
    ];

const seen = new Seen();

describe.each(LOOKING)('at $width pixels, in $language, dark: $dark', (looking) => {
  test.each(WALKS)('nothing is wrong for anybody in $name', async (walk) => {
    const faults = await goWalk(walk, looking, open, seen);
    expect(faults).toEqual([]);
  });
});
