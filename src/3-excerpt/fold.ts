/**
 * Text with every difference folded away that nobody would call a change of words, and for each of
 * its UTF-16 units the stretch of the original that it stands for.
 */
export interface Folded {
  readonly text: string;
  /** Offset into the original where each unit starts. */
  readonly starts: readonly number[];
  /** Offset into the original where each unit ends. */
  readonly ends: readonly number[];
}

/** One character on its way through the folding, with its stretch of the original. */
interface Unit {
  readonly text: string;
  readonly start: number;
  end: number;
}

// White space by Unicode's White_Space property; U+FEFF is not of it, though `\s` takes it.
const WHITE_SPACE = /^[\t-\r\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;
/** Soft hyphen, zero-width and joining characters, direction controls, variation selectors. */
const DROPPED =
  /^(?:\u00ad|\u034f|\u200b|\u200c|\u200d|\u2060|\ufeff|\p{Bidi_Control}|\p{Variation_Selector})$/u;
/** What can join the character before it under NFC: combining marks, conjoining Hangul. */
const JOINS_BEFORE = /^[\p{M}\u1160-\u11ff]$/u;
const DOUBLE_QUOTE = /^["“”„«»]$/;
const SINGLE_QUOTE = /^['‘’‚‹›′]$/;
const LONG_DASH = /^[\u2012-\u2015]$/;
const HYPHEN = /^[-\u2010\u2011]$/;
/** U+FB00 to U+FB06, the Latin ligatures, as letters. */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
const DASH = '—';

/**
 * Folds a text for comparison, by the rules of the guide format: NFC; runs of white space are one
 * space; invisible characters count for nothing; quotation marks of a kind are one; long dashes are
 * one, with or without spaces around them; `…` is three points; ligatures are letters. Case,
 * accents, digits, letters and all other punctuation stay.
 */
export function fold(text: string): Folded {
  let units = composed(visible(text));
  units = spaces(units);
  units = units.flatMap(characters);
  units = points(units);
  units = dashes(units);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const unit of units) {
    for (let i = 0; i < unit.text.length; i++) {
      starts.push(unit.start);
      ends.push(unit.end);
    }
  }
  return { text: units.map((unit) => unit.text).join(''), starts, ends };
}

/** The folded characters of a quotation, without white space at its ends. */
export function foldQuotation(text: string): string {
  // U+0000 stands for omitted text in an article; no quotation may reach for it.
  return foldEdges(text.replaceAll('\u0000', '\ufffd'));
}

/** Folded text as it would be between spaces, so that a hyphen at its edge counts as spaced. */
export function foldEdges(text: string): string {
  return fold(` ${text} `).text.trim();
}

/** One unit a code point; what is dropped lengthens the unit before it. */
function visible(text: string): Unit[] {
  const units: Unit[] = [];
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    const last = units.at(-1);
    if (!DROPPED.test(character)) units.push({ text: character, start: offset, end });
    else if (last) last.end = end;
    offset = end;
  }
  return units;
}

/** NFC, one base character with its combining marks at a time. */
function composed(units: readonly Unit[]): Unit[] {
  const result: Unit[] = [];
  let index = 0;
  while (index < units.length) {
    const first = units[index] as Unit;
    let text = first.text;
    let end = first.end;
    index += 1;
    for (let next = units[index]; next && JOINS_BEFORE.test(next.text); next = units[index]) {
      text += next.text;
      end = next.end;
      index += 1;
    }
    result.push({ text: text.normalize('NFC'), start: first.start, end });
  }
  return result;
}

function spaces(units: readonly Unit[]): Unit[] {
  const result: Unit[] = [];
  for (const unit of units) {
    const last = result.at(-1);
    if (!WHITE_SPACE.test(unit.text)) result.push(unit);
    else if (last?.text === ' ') last.end = unit.end;
    else result.push({ ...unit, text: ' ' });
  }
  return result;
}

function characters(unit: Unit): Unit[] {
  const { text } = unit;
  if (DOUBLE_QUOTE.test(text)) return [{ ...unit, text: '"' }];
  if (SINGLE_QUOTE.test(text)) return [{ ...unit, text: "'" }];
  if (LONG_DASH.test(text)) return [{ ...unit, text: DASH }];
  if (HYPHEN.test(text)) return [{ ...unit, text: '-' }];
  if (text === '…') return [...'...'].map((point) => ({ ...unit, text: point }));
  const letters = LIGATURES[text];
  return letters ? [...letters].map((letter) => ({ ...unit, text: letter })) : [unit];
}

/** `. . .` is `...`: spaces between three or more points are dropped. */
function points(units: readonly Unit[]): Unit[] {
  const result: Unit[] = [];
  let index = 0;
  while (index < units.length) {
    let end = index;
    if (units[index]?.text === '.') {
      while (units[end + 1]?.text === ' ' && units[end + 2]?.text === '.') end += 2;
    }
    const run = units.slice(index, end + 1);
    result.push(...(run.length >= 5 ? run.filter((unit) => unit.text === '.') : run));
    index = end + 1;
  }
  return result;
}

/** `--`, `---` and a hyphen between spaces are dashes; spaces around a dash are dropped. */
function dashes(units: readonly Unit[]): Unit[] {
  const dashed: Unit[] = [];
  let index = 0;
  while (index < units.length) {
    const unit = units[index] as Unit;
    let end = index;
    if (unit.text === '-') while (units[end + 1]?.text === '-') end += 1;
    const count = end - index + 1;
    const spaced = units[index - 1]?.text === ' ' && units[end + 1]?.text === ' ';
    if (unit.text === '-' && (count === 2 || count === 3 || (count === 1 && spaced))) {
      dashed.push({ text: DASH, start: unit.start, end: (units[end] as Unit).end });
    } else {
      dashed.push(...units.slice(index, end + 1));
    }
    index = end + 1;
  }
  return dashed.filter(
    (unit, at) =>
      unit.text !== ' ' || (dashed[at - 1]?.text !== DASH && dashed[at + 1]?.text !== DASH),
  );
}
