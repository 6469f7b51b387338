import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeName } from '../../src/import/propose-name.ts';

test.each([
  [
    'Iran’s Water – Will It Last?',
    'Foreign River Blogs',
    'foreign-river-blogs-irans-water-will-it-last',
  ],
  ["Don't ask", undefined, 'dont-ask'],
  ['Ärger über Straßen & Łódź: œuvre', undefined, 'arger-uber-strassen-lodz-oeuvre'],
  ['Hollin Herald: the weir goes', 'Hollin Herald', 'hollin-herald-the-weir-goes'],
  ['سرنوشت یک رود', 'رودنامه', 'رودنامه-سرنوشت-یک-رود'],
  ['می\u200cرود', undefined, 'می-رود'],
  ['Война и мир', undefined, 'война-и-мир'],
  ['「平和」という言葉', undefined, '平和-という言葉'],
  ['हिन्दी समाचार', undefined, 'हिन्दी-समाचार'],
  ['?!', undefined, 'article'],
  ['', undefined, 'article'],
  ['', 'Hollin Herald', 'hollin-herald'],
  ['CON', undefined, 'con-article'],
  ['com1', undefined, 'com1-article'],
  ['../../etc/passwd', undefined, 'etc-passwd'],
  ['a\u0000b\u202ec', undefined, 'a-b-c'],
])('%j of %j is %s', (title, publication, name) => {
  expect(proposeName({ title, publication })).toBe(name);
});

test('a long title ends with a word', () => {
  const title = 'The long and winding history of a small weir on a smaller river';
  expect(proposeName({ title })).toBe('the-long-and-winding-history-of-a-small-weir-on-a-smaller');
});

test('any facts give a name that any file system takes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.option(fc.string({ unit: 'binary' }), { nil: undefined }),
      (title, publication) => {
        const name = proposeName({ title, publication });
        expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u);
        expect(name).not.toMatch(/-$|--/);
        expect([...name].length).toBeLessThanOrEqual(68);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220);
        expect(name.normalize('NFC')).toBe(name);
      },
    ),
    { numRuns: 2000 },
  );
});
