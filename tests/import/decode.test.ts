import { describe, expect, test } from 'vitest';
import { decodePlainText, decodeWebPage } from '../../src/import/bytes/decode.ts';
import { ImportError } from '../../src/import/imported.ts';
import { encode } from './encode.ts';

const WESTERN = 'The café’s “owner” – née Brontë – paid £3\u00a0or €5…';

/** A text that each encoding can hold, in a language that uses it. */
const TEXTS: Readonly<Record<string, string>> = {
  'utf-8': `${WESTERN} یک روز ی ك می\u200cرود — 😀`,
  'windows-1252': WESTERN,
  'iso-8859-1': 'The café, née Brontë, £3\u00a0or so',
  'iso-8859-15': 'Le cœur de l’été, 5 €'.replace('’', "'"),
  macintosh: 'The café’s “owner” – née Brontë – does not like to see the river',
  'windows-1250': '„Žluťoučký kůň” – Łódź',
  'windows-1251': '«Война и мир» — роман',
  'koi8-r': 'Война и мир',
  'iso-8859-7': 'Η Αθήνα',
  'windows-1253': 'Η Αθήνα – “πόλη”',
  'windows-1254': 'İstanbul’da “ışık” – ğ',
  'windows-1255': '“שלום” – עולם',
  'iso-8859-8': 'שלום עולם',
  'windows-1256': 'پدر گفت: “چرا؟” – مادر ژاله',
  'iso-8859-6': 'سلام على الجميع',
  'windows-1258': 'Việt Nam'.normalize('NFC').replace('ệ', 'ê\u0323'),
  shift_jis: '「平和」という言葉、カタカナ',
  'euc-jp': '「平和」という言葉、カタカナ',
  gb18030: '“和平”——这个词的意思，联通',
  gbk: '“和平”——这个词的意思，联通',
  big5: '「和平」這個詞，意思',
  'euc-kr': '‘평화’라는 말의 뜻, 그것',
};

const page = (text: string, declaration = '') =>
  `<!DOCTYPE html><html><head>${declaration}<title>x</title></head><body><p>${text}</p></body></html>`;

describe.each(Object.entries(TEXTS))('a page in %s', (encoding, text) => {
  const bytes = (declaration?: string) => encode(page(text, declaration), encoding);

  test('is read when the server says so', () => {
    const { text: read, notes } = decodeWebPage(bytes(), `text/html; charset="${encoding}"`);
    expect([read, notes]).toEqual([page(text), []]);
  });

  test('is read when it says so itself, with a label of any case', () => {
    const declaration = `<meta charset=${encoding.toUpperCase()}>`;
    expect(decodeWebPage(bytes(declaration))).toEqual({ text: page(text, declaration), notes: [] });
  });

  test('is read when it says so in the old way, behind a long script', () => {
    const declaration = `<script>${'x = 1;\n'.repeat(2000)}</script><meta http-equiv="Content-Type" content="text/html; charset=${encoding}">`;
    expect(decodeWebPage(bytes(declaration)).text).toBe(page(text, declaration));
  });

  test('is read when it is XHTML and says so at its top', () => {
    const xml = `<?xml version="1.0" encoding="${encoding}"?>\n${page(text)}`;
    expect(decodeWebPage(encode(xml, encoding)).text).toBe(xml);
  });

  test('that is UTF-8 in truth is read as UTF-8, with a note', () => {
    const declaration = `<meta charset="${encoding}">`;
    const { text: read, notes } = decodeWebPage(encode(page(WESTERN, declaration), 'utf-8'));
    expect(read).toBe(page(WESTERN, declaration));
    expect(notes).toHaveLength(encoding === 'utf-8' ? 0 : 1);
  });
});

describe('a page', () => {
  test('that says nothing and is UTF-8 is read as UTF-8', () => {
    expect(decodeWebPage(encode(page(WESTERN), 'utf-8'))).toEqual({
      text: page(WESTERN),
      notes: [],
    });
  });

  test('that says nothing and is not UTF-8 is read as Western, with a note', () => {
    const { text, notes } = decodeWebPage(encode(page(WESTERN), 'windows-1252'));
    expect([text, notes.length]).toEqual([page(WESTERN), 1]);
  });

  test('that says UTF-8 and is Western through and through is read so, with a note', () => {
    const declared = page(WESTERN, '<meta charset=utf-8>');
    const { text, notes } = decodeWebPage(encode(declared, 'windows-1252'));
    expect([text, notes.length]).toEqual([declared, 1]);
  });

  test('with a few faults has them told, with their place', () => {
    const bytes = encode(page('A café by the !wier', '<meta charset=utf-8>'), 'utf-8');
    bytes[bytes.indexOf('!'.charCodeAt(0), 60)] = 0xff;
    const { text, notes } = decodeWebPage(bytes);
    expect(text).toContain('A café by the \ufffdwier');
    expect(notes.join()).toMatch(/^1 character .*by the \ufffdwier/);
  });

  test('with the character for what cannot be read, typed as such, has no fault', () => {
    expect(decodeWebPage(encode(page('a \ufffd b'), 'utf-8')).notes).toEqual([]);
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'])(
    'with a byte order mark is %s whatever it says',
    (encoding) => {
      const declared = page(WESTERN, '<meta charset=koi8-r>');
      const { text, notes } = decodeWebPage(
        encode(`\ufeff${declared}`, encoding),
        'text/html; charset=big5',
      );
      expect([text, notes]).toEqual([declared, []]);
    },
  );

  test('whose few letters happen to be UTF-8 is what it says', () => {
    const declared = page('模式', '<meta charset=gbk>');
    expect(decodeWebPage(encode(declared, 'gbk'))).toEqual({ text: declared, notes: [] });
  });

  test('in an encoding that browsers refuse is refused', () => {
    expect(() => decodeWebPage(encode(page('x', '<meta charset=iso-2022-kr>'), 'utf-8'))).toThrow(
      ImportError,
    );
  });
});

describe('a text', () => {
  const cases = ['utf-8', 'utf-16le', 'utf-16be'];
  test.each(cases)('with a byte order mark is %s', (encoding) => {
    const text = TEXTS['utf-8'] ?? '';
    expect(decodePlainText(encode(`\ufeff${text}`, encoding))).toEqual({ text, notes: [] });
  });

  test.each(cases)('in %s needs no byte order mark', (encoding) => {
    const text = 'یک روز باران آمد، و رود بالا آمد. Then “it” went.\n';
    expect(decodePlainText(encode(text, encoding))).toEqual({ text, notes: [] });
  });

  test.each(['windows-1252', 'macintosh'])('in %s is read, with a note', (encoding) => {
    const { text, notes } = decodePlainText(encode(TEXTS.macintosh ?? '', encoding));
    expect([text, notes.length]).toEqual([TEXTS.macintosh, 1]);
  });

  test.each(['windows-1256', 'koi8-r', 'shift_jis', 'gb18030', 'euc-kr', 'windows-1255'])(
    'in %s is refused, because it could only be guessed at, unless the server says so',
    (encoding) => {
      const bytes = encode(TEXTS[encoding] ?? '', encoding);
      expect(() => decodePlainText(bytes)).toThrow(ImportError);
      const { text, notes } = decodePlainText(bytes, `text/plain; charset=${encoding}`);
      expect([text, notes]).toEqual([TEXTS[encoding], []]);
    },
  );

  test.each([
    ['bytes of no text', [0, 1, 2, 0, 0, 3, 255, 254, 9]],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]],
    ['UTF-32 the other way', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x41]],
  ])('%s is refused', (_, bytes) => {
    expect(() => decodePlainText(new Uint8Array(bytes))).toThrow(ImportError);
  });
});
