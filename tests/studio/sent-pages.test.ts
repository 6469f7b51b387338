import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DraftPages } from '../../src/studio/client/preview/draft-pages.ts';
import type { DraftPage, SentPage } from '../../src/studio/messages/drafts.ts';
import { SentPages } from '../../src/studio/server/sent-pages.ts';

const pageWith = (body: string, styles = 'p { color: black }'): DraftPage => ({
  title: 'Weirs',
  lang: 'en',
  dir: 'ltr',
  classes: '',
  styles,
  body,
});

/** As it comes out of the wire. */
const throughJson = (page: SentPage): SentPage => JSON.parse(JSON.stringify(page));

const letters = fc.constantFrom('a', 'b', '🌊', '\ud83c', ' ');
const text = fc
  .tuple(
    fc.string({ unit: letters, maxLength: 30 }),
    fc.constantFrom('', 'ab'.repeat(3000)),
    fc.string({ unit: letters, maxLength: 30 }),
  )
  .map((parts) => parts.join(''));

test('the page that is put together is the one that was made', () => {
  const step = fc.record({
    body: text,
    styles: fc.constantFrom('p {}', 'p { }', ''),
    isLost: fc.boolean(),
    isRestarted: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let server = new SentPages();
      const client = new DraftPages();
      for (const { body, styles, isLost, isRestarted } of steps) {
        if (isRestarted) server = new SentPages();
        const page = pageWith(body, styles);
        const sent = throughJson(server.send('one', client.known, page));
        if (!isLost) expect(client.take(sent)).toEqual(page);
      }
    }),
  );
});

test('of a page that is known only what has changed is sent', () => {
  const server = new SentPages();
  const first = server.send('one', undefined, pageWith(`${'a'.repeat(9000)}<p>x</p>`));
  const next = server.send('one', first.name, pageWith(`${'a'.repeat(9000)}<p>xy</p>`));
  expect(next.styles).toEqual({ start: 18, end: 18, text: '' });
  expect(next.body).toEqual({ start: 9004, end: 9004, text: 'y' });
  // Another client has nothing yet, whatever it says.
  expect(server.send('two', first.name, pageWith('x')).since).toBeUndefined();
});

test('a change of a page that is not there is not taken', () => {
  const server = new SentPages();
  const first = server.send('one', undefined, pageWith('x'));
  const next = server.send('one', first.name, pageWith('y'));
  expect(() => new DraftPages().take(next)).toThrow();
});
