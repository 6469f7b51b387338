import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotation, nearestQuotation } from '../../src/3-excerpt/quoted-words.ts';
import { searchable } from '../../src/3-excerpt/search.ts';
import { articleOf } from './articles.ts';
import { passages } from './generated.ts';
import { retype, retypings } from './retyping.ts';
import { articleRuns } from './runs.ts';
import { sameWords } from './same-words.ts';

const HARBOUR = searchable(
  articleOf(`# The Harbour

Nobody asked who paid. The council kept the price it paid to the *dredgers* out of the minutes,
and its clerk said so: “We walked home with dirty hands.”

> “Is that all?” the mayor’s brother asked… “All of it!”

The state’s inspectors can’t read the ledger of 1,234 pages. She re-signed it [twice]. In 東京都 too.
`),
);
const FERRY = searchable(
  articleOf('The ferry left. It never came back; the price they paid was low.'),
);

/** The words found, and in which article: 0 or 1. */
function found(quotation: string) {
  const place = findQuotation(quotation, [HARBOUR, FERRY]);
  const text = place && [HARBOUR, FERRY][place.index]?.article.text;
  return place && [place.index, ...place.pieces.map(({ start, end }) => text?.slice(start, end))];
}

describe('words in quotation marks', () => {
  test.each([
    ['whole words', 'kept the price it paid', [0, 'kept the price it paid']],
    ['in a later article', 'It never came back', [1, 'It never came back']],
    ['across emphasis', 'to the dredgers out', [0, 'to the dredgers out']],
    ['with pasted emphasis', 'to the *dredgers* out', [0, 'to the dredgers out']],
    ['an elision', 'The council […] out of the minutes', [0, 'The council', 'out of the minutes']],
    ['elisions at the ends', '[...] kept the price […]', [0, 'kept the price']],
    ['a word replaced', 'the price [that was] paid', [0, 'the price it paid']],
    ['a word added', 'kept [secret] the price', [0, 'kept the price']],
    [
      'a sentence replaced',
      'Nobody asked [about money] kept',
      [0, 'Nobody asked who paid. The council kept'],
    ],
    ['brackets at the ends', '[Officials] kept the price [paid]', [0, 'kept the price']],
    ['a capital lowered', '[t]he council kept', [0, 'The council kept']],
    ['a capital raised', '[K]ept the price', [0, 'kept the price']],
    ['a capital after an elision', 'Nobody asked [...] [k]ept', [0, 'Nobody asked', 'kept']],
    ['another ending', 'We walk[s] home', [0, 'We walked home']],
    ['another ending, last', 'We walk[s]', [0, 'We walk']],
    [
      'brackets of the article’s own',
      'She re-signed it [twice].',
      [0, 'She re-signed it [twice].'],
    ],
    ['a comma before the mark', 'dirty hands,', [0, 'dirty hands']],
    ['a full stop before the mark', 'It never came back.', [1, 'It never came back']],
    ['a question that is there', 'Is that all?', [0, 'Is that all?']],
    ['a possessive', 'the mayor', [0, 'the mayor']],
    ['a mark within marks', "so: 'We walked home", [0, 'so: “We walked home']],
    [
      'a pair within marks',
      "‘Is that all?’ the mayor's brother",
      [0, '“Is that all?” the mayor’s brother'],
    ],
    ['a script without spaces', '東京', [0, '東京']],
  ])('%s', (_, quotation, expected) => {
    expect(found(quotation)).toEqual(expected);
  });

  test.each([
    ['a changed word', 'kept the cost it paid'],
    ['a changed case', 'the council kept'],
    ['words put together', 'who paid to the dredgers.'],
    ['part of a word', 'dredge'],
    ['a negation cut off', 'inspectors can'],
    ['part of a number', 'the ledger of 1'],
    ['part of a word at the start', 'signed it [...] ouncil'],
    ['a question that is not there', 'dirty hands?'],
    ['an exclamation that is not there', 'Nobody asked who paid!'],
    ['an ellipsis that is not there', 'kept the price it paid…'],
    ['parts out of order', 'kept the price [...] Nobody asked'],
    ['more replaced than a few words', 'Nobody [then] dirty hands'],
    ['words put together without a mark', 'The council out of the minutes'],
    ['words of two articles', 'It never came back [...] dirty hands'],
    ['another letter in brackets', '[h]e council kept'],
    ['another word with that ending', 'We wa[s] home'],
    ['no words', '[...]'],
    ['nothing', ' '],
  ])('not %s', (_, quotation) => {
    expect(found(quotation)).toBeUndefined();
  });
});

describe('what comes nearest', () => {
  const nearest = (quotation: string) => {
    const near = nearestQuotation(quotation, [HARBOUR, FERRY]);
    return near && [near.index, near.part, near.suggestion.wording];
  };

  test('is the article that has most of it', () => {
    expect(nearest('kept the cost it paid')).toEqual([
      0,
      'kept the cost it paid',
      'kept the price it paid',
    ]);
    expect(nearest('the price they payed was low')).toEqual([
      1,
      'the price they payed was low',
      'the price they paid was low',
    ]);
  });

  test('is said of the part that is not there', () => {
    expect(nearest('Nobody asked [...] with dirty hans')).toEqual([
      0,
      'with dirty hans',
      'with dirty hands',
    ]);
  });

  test('is nothing where nothing is near', () => {
    expect(nearest('a completely different matter')).toBeUndefined();
  });
});

test('any passage is found as people quote it in running text', () => {
  const mark = fc.constantFrom('[...]', '[…]', '[his own words]', '[...] [t]');
  fc.assert(
    fc.property(passages, retypings, fc.nat(), mark, ({ article, spans }, how, at, sign) => {
      const ready = [searchable(article), FERRY];
      const wordsOf = (quotation: string) => {
        const place = findQuotation(quotation, ready);
        expect(place?.index).toBe(0);
        return place?.pieces.map(({ start, end }) => sameWords(article.text.slice(start, end)));
      };
      for (const { start, end } of spans) {
        const passage = article.text.slice(start, end);
        expect(wordsOf(retype(passage, how))).toEqual([sameWords(passage)]);
        // A comma or full stop that the article has somewhere after these words, or nowhere.
        for (const sign of /[\p{L}\p{N}]$/u.test(passage) ? [',', '.'] : []) {
          const [piece, ...more] = wordsOf(passage + sign) ?? [];
          expect([sameWords(passage), sameWords(passage + sign)]).toContain(piece);
          expect(more).toEqual([]);
        }
        // A few words within, left out or replaced; of plain words, so that each end is one's.
        const words = passage.split(/\s+/u);
        const first = 1 + (at % Math.max(1, words.length - 3));
        const rest = words.slice(first + 2);
        if (rest.length === 0 || !words.every((word) => /^[a-z]+$/u.test(word))) continue;
        const before = words.slice(0, first).join(' ');
        if (sign === '[...] [t]') {
          const [letter = '', ...others] = rest.join(' ');
          wordsOf(`${before} [...] [${letter.toUpperCase()}]${others.join('')}`);
        } else {
          const pieces = wordsOf(`${before} ${sign} ${rest.join(' ')}`) ?? [];
          expect(pieces[0]?.startsWith(before)).toBe(true);
          expect(pieces.at(-1)?.endsWith(rest.join(' '))).toBe(true);
          expect(pieces).toHaveLength(sign === '[his own words]' ? 1 : 2);
        }
      }
    }),
    articleRuns,
  );
});
