import { describe, expect, test } from 'vitest';
import { guideSchema } from '../../../src/1-guide/schema.ts';
import { readYaml } from '../../../src/source/yaml/read-yaml.ts';
import { lineEndsOf } from '../../../src/studio/client/editor/line-ends.ts';
import { FORM, TEXT_ONLY } from '../../../src/studio/client/form/layout.ts';
import { shiftedPointers } from '../../../src/studio/client/form/open-items.ts';
import { changeBetween } from '../../../src/studio/client/guide/change-between.ts';
import { pathAt, pathOf, pointerOf } from '../../../src/studio/client/guide/places.ts';
import { backupOf } from '../../../src/studio/client/saving/backup.ts';
import { MergeInHand } from '../../../src/studio/client/saving/merge-in-hand.ts';
import { languageFor } from '../../../src/studio/client/words/index.ts';

describe('the form', () => {
  test('has a place for every key of a guide that it does not leave to the text', () => {
    const inForm = FORM.flatMap((section) =>
      section.key === undefined && 'fields' in section
        ? section.fields.map(({ key }) => key)
        : [section.key],
    );
    const keys = Object.keys(guideSchema.shape);
    expect(new Set([...inForm, ...TEXT_ONLY])).toEqual(new Set(keys));
  });

  test.each([
    'excerpts',
    'questions',
    'options',
    'people',
    'timeline',
    'agenda',
    'reading',
    'images',
  ])('has a field for every key of an item of %s', (key) => {
    const section = FORM.find((one) => one.key === key);
    const fields = section && 'fields' in section ? section.fields.map((field) => field.key) : [];
    const shape = itemShape(key).filter((one) => one !== 'allow');
    expect(fields.toSorted()).toEqual(shape.toSorted());
  });

  test('keeps items open that move with others', () => {
    const open = new Set(['/questions/1', '/questions/2/allow', '/excerpts/1']);
    const shift = (from: number | undefined, to: number | undefined) => [
      ...shiftedPointers(open, { list: '/questions', from, to }),
    ];
    expect(shift(1, 0)).toEqual(['/questions/0', '/questions/2/allow', '/excerpts/1']);
    expect(shift(0, 2)).toEqual(['/questions/0', '/questions/1/allow', '/excerpts/1']);
    expect(shift(1, undefined)).toEqual(['/questions/1/allow', '/excerpts/1']);
    expect(shift(undefined, 1)).toEqual(['/questions/2', '/questions/3/allow', '/excerpts/1']);
  });
});

/** The keys of the items of one of the guide's lists. */
function itemShape(key: string): string[] {
  const list = guideSchema.shape[key as 'questions'].unwrap();
  return Object.keys(list.element.shape);
}

describe('places', () => {
  const text = 'title: A\nquestions:\n  - ask: Who?\n    allow: { a/b: "~ no" }\n';
  const yaml = readYaml({ file: 'guide.yaml', text }, () => undefined);

  test('an offset leads to the innermost value, by its key or its text', () => {
    if (!yaml) throw new Error('The text is not YAML.');
    expect(pathAt(yaml, text.indexOf('ask'))).toEqual(['questions', 0, 'ask']);
    expect(pathAt(yaml, text.indexOf('Who?') + 2)).toEqual(['questions', 0, 'ask']);
    expect(pathAt(yaml, text.indexOf('~ no'))).toEqual(['questions', 0, 'allow', 'a/b']);
    expect(pathAt(yaml, 1)).toEqual(['title']);
  });

  test('a pointer leads back to its path', () => {
    const path = ['questions', 0, 'allow', 'a/b'];
    const pointer = pointerOf(path);
    expect(pointer).toBe('/questions/0/allow/a~1b');
    expect(yaml && pathOf(pointer, yaml.value)).toEqual(path);
  });
});

describe('line ends', () => {
  test.each([
    ['of Unix', 'a\nb\n'],
    ['of Windows', 'a\r\nb\r\n'],
    ['mixed', 'a\r\nb\n'],
    ['without any', 'a'],
    ['behind a byte order mark', '\uFEFFa\r\nb'],
  ])('%s come back as they were', (_, file) => {
    const ends = lineEndsOf(file);
    expect(ends.toFile(ends.text)).toBe(file);
  });

  test('of Windows are those of new lines, too', () => {
    expect(lineEndsOf('a\r\nb').toFile('a\nnew\nb')).toBe('a\r\nnew\r\nb');
  });
});

describe('the change between two texts', () => {
  test.each([
    ['abc', 'abXc'],
    ['aaa', 'aa'],
    ['', 'x'],
    ['abab', 'ab'],
  ])('of %j makes %j', (before, after) => {
    const change = changeBetween(before, after);
    if (!change) throw new Error('There is a change.');
    expect(before.slice(0, change.from) + change.insert + before.slice(change.to)).toBe(after);
  });

  test('is none where they are equal', () => {
    expect(changeBetween('a', 'a')).toBeUndefined();
  });
});

const drawer = (items = new Map<string, string>()) => ({
  getItem: (key: string) => items.get(key) ?? null,
  setItem: (key: string, value: string) => void items.set(key, value),
  removeItem: (key: string) => void items.delete(key),
  key: (index: number) => [...items.keys()][index] ?? null,
  get length() {
    return items.size;
  },
});

describe('what is being made of two versions', () => {
  const REFUSING = {
    ...drawer(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };

  test.each([
    ['in a drawer', drawer()],
    ['where the browser keeps nothing', REFUSING],
  ])('stays in hand until it can be put aside, %s', async (_, kept) => {
    const aside: string[] = [];
    let isOffline = true;
    const inHand = new MergeInHand(kept, { id: 'a' }, 'page', async (text) => {
      if (isOffline) throw new Error('no answer');
      aside.push(text);
    });
    inHand.hold('title: A');
    inHand.hold('title: AB');
    expect(await inHand.putAside()).toBe(false);
    isOffline = false;
    expect([await inHand.putAside(), await inHand.putAside()]).toEqual([true, false]);
    expect(aside).toEqual(['title: AB']);
  });

  test('what is typed while the text before is put aside stays in hand', async () => {
    const kept = drawer();
    const aside: string[] = [];
    const inHand = new MergeInHand(kept, { id: 'a' }, 'page', async (text) => {
      if (aside.push(text) === 1) inHand.hold('title: AB');
    });
    inHand.hold('title: A');
    await inHand.putAside();
    await inHand.putAside();
    expect(aside).toEqual(['title: A', 'title: AB']);
  });

  test('of another guide it is left alone, of an earlier page it is put aside', async () => {
    const kept = drawer();
    const aside: string[] = [];
    const of = (id: string, page: string) =>
      new MergeInHand(kept, { id }, page, async (text) => void aside.push(text));
    of('a', 'one').hold('title: A');
    of('b', 'one').hold('title: B');
    expect(await of('a', 'two').putAside()).toBe(true);
    expect(aside).toEqual(['title: A']);
    expect(kept.length).toBe(1);
  });
});

describe('the copy of what is not saved', () => {
  const unsaved = { text: 'title: A', basedOn: 'hash' };

  test('is found again for its own guide alone, until it is cleared', () => {
    const kept = drawer();
    expect(backupOf(kept, { id: 'a', name: 'a' }, 'page').write(unsaved)).toBe(true);
    expect(backupOf(kept, { id: 'b', name: 'b' }, 'page').read('on disk')).toBeUndefined();
    expect(backupOf(kept, { id: 'a', name: 'a' }, 'page').read('on disk')).toMatchObject(unsaved);
    backupOf(kept, { id: 'a', name: 'a' }, 'page').clear();
    expect(backupOf(kept, { id: 'a', name: 'a' }, 'page').read('on disk')).toBeUndefined();
  });

  test('is none where only the ends of the lines differ from the file', () => {
    const kept = drawer();
    const copy = backupOf(kept, { id: 'a', name: 'a' }, 'page');
    copy.write({ text: 'title: A\r\nlang: en\r\n', basedOn: 'hash' });
    expect(copy.read('title: A\nlang: en\n')).toBeUndefined();
    expect(kept.length).toBe(0);
  });

  test('is not touched by another page of the same guide', () => {
    const kept = drawer();
    const one = backupOf(kept, { id: 'a', name: 'a' }, 'one');
    const other = backupOf(kept, { id: 'a', name: 'a' }, 'other');
    one.write(unsaved);
    other.write({ text: 'title: B', basedOn: 'hash' });
    other.clear();
    expect(one.read('on disk')).toMatchObject(unsaved);
  });

  test('is what the next page has, one for each page that left one', () => {
    const kept = drawer();
    backupOf(kept, { id: 'a', name: 'a' }, 'one').write(unsaved);
    backupOf(kept, { id: 'a', name: 'a' }, 'other').write({ text: 'title: B', basedOn: 'hash' });
    const next = backupOf(kept, { id: 'a', name: 'a' }, 'next');
    const found = [next.read('on disk')?.text, next.read('on disk')?.text];
    next.clear();
    found.push(next.read('on disk')?.text);
    next.clear();
    expect(found).toEqual(['title: A', 'title: A', 'title: B']);
    expect(next.read('on disk')).toBeUndefined();
  });

  test('is let go where the file has it already, and one behind it is found', () => {
    const kept = drawer();
    backupOf(kept, { id: 'a', name: 'a' }, 'one').write(unsaved);
    backupOf(kept, { id: 'a', name: 'a' }, 'other').write({ text: 'title: B', basedOn: 'hash' });
    const next = backupOf(kept, { id: 'a', name: 'a' }, 'next');
    expect(next.read(unsaved.text)?.text).toBe('title: B');
    expect(kept.length).toBe(1);
    expect(next.read('title: B')).toBeUndefined();
    expect(kept.length).toBe(0);
  });

  test('is nowhere missing while it goes from page to page, and in a full drawer too', () => {
    const text = JSON.stringify({ ...unsaved, sent: 'title' });
    for (const room of [1, 2]) {
      const items = new Map([['studyguide unsaved a one', text]]);
      const seen: number[] = [];
      const kept = {
        ...drawer(items),
        setItem(key: string, value: string) {
          if (!items.has(key) && items.size === room) throw new Error('full');
          items.set(key, value);
        },
        removeItem(key: string) {
          items.delete(key);
          seen.push(items.size);
        },
        get length() {
          return items.size;
        },
      };
      expect(backupOf(kept, { id: 'a', name: 'a' }, 'next').read('on disk')).toMatchObject({
        ...unsaved,
        sent: 'title',
      });
      expect([...items.keys()]).toEqual(['studyguide unsaved a next']);
      expect(seen).toEqual([room - 1]);
    }
  });

  test('says so where the browser keeps nothing, and reads nothing that is no copy', () => {
    const full = {
      ...drawer(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(backupOf(full, { id: 'a', name: 'a' }, 'page').write({ text: '', basedOn: '' })).toBe(
      false,
    );
    const odd = drawer(new Map([['studyguide unsaved a page', '{"text":']]));
    expect(backupOf(odd, { id: 'a', name: 'a' }, 'page').read('on disk')).toBeUndefined();
  });
});

test('the page speaks the first language of the reader that it knows', () => {
  expect(languageFor(['fr', 'es-MX', 'en'])).toBe('es');
  expect(languageFor(['fr'])).toBe('en');
});
