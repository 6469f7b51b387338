/** A character of folded text with its stretch of the original. */
export interface Unit {
  readonly text: string;
  readonly start: number;
  end: number;
}

// White space by Unicode's White_Space property; U+FEFF is not of it, though `\s` takes it.
const SPACES =
  '\\t-\\r\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
/** Soft hyphen, zero-width and joining characters, direction controls, variation selectors. */
const DROPPED =
  '\\u00ad\\u034f\\u200b-\\u200d\\u2060\\ufeff\\p{Bidi_Control}\\p{Variation_Selector}';
/** What can join the character before it under NFC: marks, Hangul letters, a vowel of Kirat Rai. */
const JOINING = '\\p{M}\\u1160-\\u11ff\\u{16d67}';
const DOUBLE_QUOTES = '"“”„«»';
const SINGLE_QUOTES = "'‘’‚‹›′";
const LONG_DASHES = '\\u2012-\\u2015';
const HYPHENS = '\\-\\u2010\\u2011';
const POINTS = '.…';
const SPECIAL = [
  ...[SPACES, DROPPED, JOINING, DOUBLE_QUOTES, SINGLE_QUOTES, LONG_DASHES, HYPHENS, POINTS],
  '\\ufb00-\\ufb06',
].join('');

const isSpace = oneOf(SPACES);
const isDropped = oneOf(DROPPED);
const isJoining = oneOf(JOINING);
const isDoubleQuote = oneOf(DOUBLE_QUOTES);
const isSingleQuote = oneOf(SINGLE_QUOTES);
const isLongDash = oneOf(LONG_DASHES);
const isHyphen = oneOf(HYPHENS);
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

/** Those that are ASCII. */
const PLAIN_SPECIAL = `\\t-\\r "'.-`;

/** Most of such stretches: a space, a full stop, a straight mark or a hyphen alone fold to themselves. */
function unchanged(special: string): string {
  return `(?=[ .'"-])(?:\\.?["']? ?["']?|-)(?![${special}])`;
}

const STRETCH = new RegExp(
  `(?!${unchanged(SPECIAL)})(?:[^${SPECIAL}](?=[${DROPPED}${JOINING}]))?[${SPECIAL}]+`,
  'gu',
);
/** The same of a text in ASCII, which is found far sooner: nothing there is dropped, or joins. */
const PLAIN_STRETCH = new RegExp(`(?!${unchanged(PLAIN_SPECIAL)})[${PLAIN_SPECIAL}]+`, 'g');

const NOT_PLAIN = /[^\0-\x7f]/;

/**
 * The stretches that folding may change, each with the character before it that it may join. What
 * stands between two such stretches has no bearing on them, nor they on it.
 */
export function stretchesOf(text: string): IterableIterator<RegExpExecArray> {
  return text.matchAll(NOT_PLAIN.test(text) ? STRETCH : PLAIN_STRETCH);
}

/** Whether folding may change anything in a text. */
export function mayFold(text: string): boolean {
  if (!NOT_PLAIN.test(text)) return PLAIN_CHANGING.test(text);
  return CHANGING.test(text) || text.normalize('NFC') !== text;
}

const CHANGING = new RegExp(STRETCH.source, 'u');
const PLAIN_CHANGING = new RegExp(PLAIN_STRETCH.source);

/** Folds one such stretch. Offsets are into the stretch. */
export function foldStretch(stretch: string): Unit[] {
  return dashes(points(spaces(composed(visible(stretch))).flatMap(characters)));
}

/** Whether a text is one character of a class. */
function oneOf(characterClass: string): (text: string) => boolean {
  const pattern = new RegExp(`^[${characterClass}]$`, 'u');
  return (text) => pattern.test(text);
}

/** One unit a code point; what is dropped lengthens the unit before it. */
function visible(text: string): Unit[] {
  const units: Unit[] = [];
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    const last = units.at(-1);
    if (!isDropped(character)) units.push({ text: character, start: offset, end });
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
    for (let next = units[index]; next && isJoining(next.text); next = units[index]) {
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
    if (!isSpace(unit.text)) result.push(unit);
    else if (last?.text === ' ') last.end = unit.end;
    else result.push({ ...unit, text: ' ' });
  }
  return result;
}

function characters(unit: Unit): Unit[] {
  const { text } = unit;
  if (isDoubleQuote(text)) return [{ ...unit, text: '"' }];
  if (isSingleQuote(text)) return [{ ...unit, text: "'" }];
  if (isLongDash(text)) return [{ ...unit, text: DASH }];
  if (isHyphen(text)) return [{ ...unit, text: '-' }];
  if (text === '…') return [...'...'].map((point) => ({ ...unit, text: point }));
  const letters = LIGATURES[text];
  return letters ? [...letters].map((letter) => ({ ...unit, text: letter })) : [unit];
}

/** `. . .` is `...`: spaces between three or more points are dropped. */
function points(units: readonly Unit[]): Unit[] {
  const result: Unit[] = [];
  let index = 0;
  while (index < units.length) {
    let end = index + 1;
    if (units[index]?.text === '.') {
      while (units[end]?.text === '.' || (units[end]?.text === ' ' && units[end + 1]?.text === '.'))
        end += 1;
    }
    const run = units.slice(index, end);
    const dots = run.filter((unit) => unit.text === '.');
    result.push(...(dots.length >= 3 ? dots : run));
    index = end;
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
