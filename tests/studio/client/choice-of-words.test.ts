import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { ChoiceOfWords } from '../../../src/studio/client/articles/choice-of-words.ts';
import {
  type ArticleView,
  type Move,
  stopsOf,
  textBetween,
} from '../../../src/studio/client/articles/stops.ts';

/** An article of these paragraphs; `|` parts runs, `~` stands for something that is no text. */
function viewOf(...paragraphs: readonly string[]): ArticleView {
  let at = 0;
  const blocks = paragraphs.map((paragraph, index) => {
    const start = at;
    const runs = paragraph.split('|').map((text) => {
      const run = {
        start: at,
        end: at + text.length,
        kind: text === '~' ? ('omission' as const) : ('text' as const),
        text: text === '~' ? '' : text,
        emphasis: [],
        excerpts: [],
        isQuotedElsewhere: false,
      };
      at = run.end;
      return run;
    });
    const end = at;
    at += 2;
    return { kind: 'paragraph' as const, start, end, number: index + 1, runs };
  });
  return { title: 'T', blocks, excerpts: [] };
}

const wordsOf = (view: ArticleView) => stopsOf(view).map((stop) => textBetween(view, stop));

describe('the words where the cursor stands', () => {
  test('reach over the runs of a block, and have the signs that they touch', () => {
    expect(wordsOf(viewOf('He |co|unted, “aloud”.', 'Non-violent men.'))).toEqual([
      'He',
      'counted,',
      '“aloud”.',
      'Non-violent',
      'men.',
    ]);
  });

  test('end at what is no text', () => {
    expect(wordsOf(viewOf('one|~|two'))).toEqual(['one', 'two']);
  });

  test('are found in scripts that are written without spaces', () => {
    const words = wordsOf(viewOf('我们昨天去了学校。'));
    expect(words.length).toBeGreaterThan(2);
    expect(words.join('')).toBe('我们昨天去了学校。');
    expect(words.at(-1)).toMatch(/。$/);
  });
});

describe('choosing', () => {
  const view = viewOf('one two three', 'four five', 'six');
  const begin = () => {
    const choice = new ChoiceOfWords(signal(view));
    const chosen = () => choice.chosen.value && textBetween(view, choice.chosen.value);
    const at = () => choice.stop && textBetween(view, choice.stop);
    return { choice, chosen, at };
  };

  test.each([
    ['after', 'two'],
    ['blockAfter', 'four'],
    ['last', 'three'],
    ['end', 'six'],
    ['before', 'one'],
    ['blockBefore', 'one'],
  ] satisfies [Move, string][])('%s goes from the first word to “%s”', (move, word) => {
    const { choice, at } = begin();
    choice.move(move);
    expect(at()).toBe(word);
  });

  test('up goes to the start of the paragraph, then to that of the one before', () => {
    const { choice, at } = begin();
    choice.move('blockAfter');
    choice.move('after');
    choice.move('blockBefore');
    expect(at()).toBe('four');
    choice.move('blockBefore');
    expect(at()).toBe('one');
  });

  test('from the start that was said to the end, in either direction', () => {
    const { choice, chosen } = begin();
    choice.move('blockAfter');
    choice.startHere();
    choice.move('before');
    expect(chosen()).toBe('three four');
    choice.move('end');
    choice.endHere();
    expect(chosen()).toBe('four five six');
    choice.move('top');
    expect(chosen()).toBe('four five six');
  });

  test('with Shift grows from where the cursor was, and begins anew after it went elsewhere', () => {
    const { choice, chosen } = begin();
    choice.move('after', true);
    expect(chosen()).toBe('one two');
    choice.move('before', true);
    expect(chosen()).toBe('one');
    choice.move('end');
    choice.move('before', true);
    expect(chosen()).toBe('five six');
  });

  test('goes on with Shift from a stretch that was drawn over', () => {
    const { choice, chosen } = begin();
    choice.choose({ start: 5, end: 7 });
    choice.move('after', true);
    expect(chosen()).toBe('two three');
  });
});

test('a word that the mouse cuts is chosen whole; a sign about it may be left out', () => {
  const view = viewOf('The council said: “lamps out.”');
  const choice = new ChoiceOfWords(signal(view));
  const drawn = (words: string, more = 0) => {
    const start = 'The council said: “lamps out.”'.indexOf(words);
    choice.choose({ start, end: start + words.length + more });
    const { value } = choice.chosen;
    return value && textBetween(view, value);
  };
  expect(drawn('he counc')).toBe('The council');
  expect(drawn('lamps out')).toBe('lamps out');
  expect(drawn('council ')).toBe('council');
  expect(drawn('lamps out.”')).toBe('lamps out.”');
});
