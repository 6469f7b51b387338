import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  readYaml,
  valueAt,
  type YamlFile,
  type YamlPath,
} from '../../src/source/yaml/read-yaml.ts';
import { pathOf } from '../../src/studio/client/guide/places.ts';
import { seededNumbers } from '../benchmarks/quotations/made-article.ts';
import { smallGuide } from '../support/small-guide.ts';
import { guidePage } from './client/guide-page.ts';
import { studioWindows } from './client/window.ts';

const open = studioWindows();
const EDITS = 200;

/** Comments in every place, all ways to write a text, lists in both styles. */
const GUIDE = `# Winter term.   The second evening.

title:   'The River'      # as on maps
subtitle: "What \\"owning\\" means"   # with marks
articles:
  mill: articles/mill.md   # the only one

# Keep it short.
background: |
  Two lines about the river,   # not a comment
  and a second.

  A paragraph of its own.
excerpts:
  # The heart of the evening.
  - id: asked    # named by a question
    quote: Nobody asked who owned the water.
    note: >-
      Read it aloud,
      slowly.
  - paragraphs: 1
questions:
  - ask: What would you have asked?   # opens
    kind: opening

  # Two that belong together:
  - { ask: Who owns it now?, minutes: 5 }   # short
  - ask: "Whom should they have asked?"
    followups: [Why them, Why then]
options:
  - name: Ask
    actions: [Write to the owner]   # one will do
    drawbacks:
    - It takes time
glossary:
  mill: A house with a wheel.   # first
  # And one more.
  weir: 'A low dam.'
agreements:
- Listen.   # the first rule
- Speak for yourself.
# The end.
`;

/** What someone might type; some of it means something in YAML. */
const TYPED = [
  'Plain words',
  'A colon: and a # mark',
  '- not a list',
  '“Quoted”, it’s said',
  "It's 'so'",
  'ends with a colon:',
  'No',
  '12',
  '"',
  '* starred & anchored | piped',
  'ñandú → 水',
  '{ braces } and [brackets]',
];
const LONG = [...TYPED, 'One line.\nAnother.', '## A heading\n\nA paragraph: with a colon.\n'];

/** The ways to name a passage that each other one takes the place of. */
const REPLACES = {
  quote: ['paragraphs', 'from', 'to'],
  paragraphs: ['quote', 'from', 'to'],
  from: ['quote', 'paragraphs'],
  to: ['quote', 'paragraphs'],
} as const;
const WAYS = ['quote', 'paragraphs', 'from', 'to'] as const;

/** What was done in the page, and the text before and after it. */
interface Done {
  readonly kind: 'value' | 'up' | 'down' | 'copy' | 'remove' | 'add';
  /** Of the value, the item, or the list that was added to. */
  readonly pointer: string;
  readonly typed: string;
  readonly before: string;
  readonly after: string;
}

const IN_PAGE = `globalThis.editing = {
  last: '',
  text() {
    const key = Object.keys(localStorage).find((one) => one.startsWith('studyguide unsaved '));
    const kept = key === undefined ? null : localStorage.getItem(key);
    if (kept !== null) this.last = JSON.parse(kept).text;
    return this.last;
  },
  frame: () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
  async edit(what, which, choice, texts, long) {
    for (const card of document.querySelectorAll('.item-title[aria-expanded=false]')) card.click();
    await this.frame();
    const pick = (found) => found[which % found.length];
    const before = this.text();
    if (what === 'value') {
      const fields = [...document.querySelectorAll('.form textarea[data-pointer], .form input[type=text][data-pointer]')]
        .filter((field) => !field.dataset.pointer.includes("\\u0001") && !/^\\/(articles|series|font)/.test(field.dataset.pointer) && !field.dataset.pointer.endsWith('/id'));
      const field = pick(fields);
      const isLong = field.tagName === 'TEXTAREA' && !/^\\/agreements|\\/(followups|actions|drawbacks)\\//.test(field.dataset.pointer);
      const list = isLong ? long : texts;
      const typed = list[choice % list.length];
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, typed);
      const pointer = field.dataset.pointer;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await this.frame();
      return { kind: 'value', pointer, typed, before, after: this.text() };
    }
    if (what === 'add') {
      const button = pick([...document.querySelectorAll('#section-questions > p > button, #section-options > p > button, #section-glossary > p > button')]);
      const pointer = '/' + button.closest('section').id.replace('section-', '');
      button.click();
      await this.frame();
      return { kind: 'add', pointer, typed: '', before, after: this.text() };
    }
    const at = { up: 0, down: 1, copy: 2, remove: 3 }[what];
    const cards = [...document.querySelectorAll('.item-open')].filter((card) => !card.querySelector('.item-title').dataset.pointer.startsWith('/articles'));
    const card = pick(cards);
    const pointer = card.querySelector('.item-title').dataset.pointer;
    const button = card.querySelectorAll('.item-tools button')[at];
    button.click();
    await this.frame();
    return { kind: what, pointer, typed: '', before, after: this.text() };
  },
}`;

function read(text: string): YamlFile {
  const yaml = readYaml({ file: 'river.yaml', text }, () => undefined);
  if (!yaml) throw new Error(`This is not YAML any more:\n${text}`);
  return yaml;
}

/** A guide's values without the one at a path. */
function without(yaml: YamlFile, path: YamlPath): string {
  const drop = (value: unknown, steps: YamlPath): unknown => {
    const [step, ...more] = steps;
    if (step === undefined || typeof value !== 'object' || value === null) return undefined;
    const copy = Array.isArray(value) ? [...value] : { ...value };
    const at = step as keyof typeof copy;
    const inner = drop(copy[at], more);
    if (inner === undefined) delete copy[at];
    else Object.assign(copy, { [step]: inner });
    return Array.isArray(copy) || Object.keys(copy).length > 0 ? copy : undefined;
  };
  return JSON.stringify(drop(yaml.value, path));
}

/** Whether all but the stretch from `start` to `end` is as it was, byte for byte. */
function onlyWithin({ before, after }: Done, start: number, end: number): boolean {
  const tail = before.slice(end);
  return after.startsWith(before.slice(0, start)) && after.endsWith(tail);
}

const comments = (text: string) => text.match(/(?<=^|\s)# .*$/gm) ?? [];

/** What is wrong with an edit; undefined where nothing is. */
function faultOf(done: Done): string | undefined {
  const { kind, pointer, typed, before, after } = done;
  const old = read(before);
  const now = read(after);
  const path = pathOf(pointer, old.value);
  if (kind === 'value') {
    const was = valueAt(old.value, path);
    const is = valueAt(now.value, path);
    if (String(is ?? '').trimEnd() !== typed.trimEnd()) return `the value is ${JSON.stringify(is)}`;
    // One way to name a passage takes the place of another, whose key goes as well.
    const ways = WAYS.filter((way) => pointer.endsWith(`/${way}`)).flatMap((way) => REPLACES[way]);
    const excerpt = path.slice(0, -1);
    const gone = ways.map((way) => [...excerpt, way]).filter((other) => valueAt(old.value, other));
    if (gone.length > 0) {
      if (gone.some((other) => valueAt(now.value, other))) return 'two ways stand there';
      if (without(old, excerpt) !== without(now, excerpt)) return 'another value changed';
      const place = old.placeOf(excerpt);
      const isOwn = onlyWithin(done, place.start, before.indexOf('\n', place.end));
      return isOwn ? undefined : 'bytes outside the excerpt changed';
    }
    if (without(old, path) !== without(now, path)) return 'another value changed';
    const [comment] = comments(before).filter((one) => !after.includes(one));
    if (comment && !String(was).includes(comment)) return `the comment ${comment} is gone`;
    if (was === undefined) return undefined;
    const place = old.placeOf(path);
    // A comment behind a value stays in its line, above the lines of a long one.
    const end = typed.includes('\n') ? before.indexOf('\n', place.end) : place.end;
    return onlyWithin(done, place.start, end) ? undefined : 'bytes outside the value changed';
  }
  const list = path.slice(0, 1);
  if (without(old, list) !== without(now, list)) return 'another value changed';
  // A comment above the first item goes with it, and the key with the last one.
  const key = old.keyPlaceOf(list);
  const isLast = kind === 'remove' && valueAt(now.value, list) === undefined;
  const start = isLast ? key.start : key.end;
  const end = before.indexOf('\n', old.placeOf(list).end);
  if (!onlyWithin(done, start, end)) return 'bytes outside the list changed';
  if (kind === 'remove') return undefined;
  const [comment] = comments(before).filter((one) => !after.includes(one));
  return comment && `the comment ${comment} is gone`;
}

async function undoAll(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const undo = [...document.querySelectorAll('header button')].find(({ title }) => title === 'Ctrl+Z');
    for (let step = 0; step < 50 && undo.getAttribute('aria-disabled') !== 'true'; step++) {
      for (let many = 0; many < 20; many++) undo.click();
      await editing.frame();
    }
  })()`);
}

test(`${EDITS} edits at random in the form touch their own bytes alone, and undo goes back to the first`, async () => {
  const { page, folder, complaints } = await open({
    guide: 'river',
    files: smallGuide('river', GUIDE),
  });
  await page.waitForSelector('[data-pointer="/title"]');
  await page.evaluate(IN_PAGE);
  await page.evaluate(`editing.last = ${JSON.stringify(GUIDE)}`);
  const random = seededNumbers(41);
  const kinds = ['value', 'value', 'value', 'up', 'down', 'copy', 'remove', 'add'] as const;
  const faults: string[] = [];
  const counts = new Map<string, number>();
  for (let edit = 0; edit < EDITS; edit++) {
    const kind = kinds[Math.floor(random() * kinds.length)] ?? 'value';
    const which = Math.floor(random() * 1e6);
    const choice = Math.floor(random() * 1e6);
    const done = (await page.evaluate(
      `editing.edit(${JSON.stringify(kind)}, ${which}, ${choice}, ${JSON.stringify(TYPED)}, ${JSON.stringify(LONG)})`,
    )) as Done;
    if (done.before !== done.after) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const fault = done.before === done.after ? undefined : faultOf(done);
    if (fault) faults.push(`${kind} ${done.pointer} ${JSON.stringify(done.typed)}: ${fault}`);
  }
  expect(faults).toEqual([]);
  expect([...counts.keys()].toSorted()).toEqual([...new Set(kinds)].toSorted());
  expect([...counts.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(EDITS * 0.7);

  await undoAll(page);
  await guidePage(page).saved();
  expect(readFileSync(join(folder, 'guides/river.yaml'), 'utf8')).toBe(GUIDE);
  expect(complaints).toEqual([]);
}, 180_000);
