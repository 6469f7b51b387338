/** A stretch between quotation marks: offsets of the words, without the marks. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A quotation mark without a partner: which, and where its words start. */
export interface Opening {
  readonly mark: string;
  readonly start: number;
}

/** What is in quotation marks in a block. */
export interface Quoted {
  /** The outermost stretches, in order; quotations within them belong to them. */
  readonly stretches: readonly Stretch[];
  /** The first mark that opens and that nothing closes. */
  readonly open?: Opening;
  /** Where the quotation ends that the block before left open. */
  readonly carriedEnd?: number;
}

/** Double marks, and the marks that close what each of them opens. */
const CLOSES: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"“', // the last is a slip of the keyboard
  '„': '“”"',
  '”': '”', // Swedish, Finnish
  '«': '»',
  '»': '«»', // German, Danish; Finnish
};
const MARK = /["“”„«»]/gu;

/**
 * The words in double quotation marks of a block, whatever marks a language uses. A straight mark
 * says by what stands around it whether it opens or closes; after a digit it may be inches, and a
 * mark between spaces says "the same". `carried` is the mark of a quotation that the block before
 * left open and that goes on at `from`.
 */
export function doubleQuoted(text: string, carried?: string, from = 0): Quoted {
  const open: Opening[] = carried === undefined ? [] : [{ mark: carried, start: from }];
  const carriedOpening = open[0];
  const stretches: Stretch[] = [];
  let carriedEnd: number | undefined;
  const close = (depth: number, end: number) => {
    const opening = open[depth] as Opening;
    open.length = depth;
    if (opening === carriedOpening) carriedEnd = end;
    else stretches.push({ start: opening.start, end });
  };

  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (index < from) continue;
    const role = roleOf(mark, text, index, open);
    if (role === 'opens') open.push({ mark, start: index + 1 });
    if (role !== 'closes') continue;
    // A mark that points one way closes its own kind, over stray straight ones.
    const own = open.findLastIndex((one) => one.mark !== '"' && pairs(one.mark, mark));
    close(mark === '"' || own < 0 ? open.length - 1 : own, index);
  }

  const [first] = open;
  return {
    stretches: outermost(stretches, carriedEnd),
    ...(first && { open: first }),
    ...(carriedEnd !== undefined && { carriedEnd }),
  };
}

function pairs(opening: string, mark: string): boolean {
  return CLOSES[opening]?.includes(mark) ?? false;
}

function roleOf(mark: string, text: string, index: number, open: readonly Opening[]) {
  const top = open.at(-1)?.mark;
  const closable = top !== undefined && pairs(top, mark);
  const opening = canOpen(text, index);
  switch (mark) {
    case '„':
      return 'opens';
    case '“':
      return closable && (top === '„' || !opening) ? 'closes' : 'opens';
    case '”':
      if (open.some((one) => pairs(one.mark, mark))) return 'closes';
      return opening ? 'opens' : 'neither';
    case '«':
      if (closable) return 'closes';
      return isAtEnd(text, index) ? 'neither' : 'opens';
    case '»':
      if (closable && (top === '«' || !opening)) return 'closes';
      return opening ? 'opens' : 'neither';
    default:
      if (closable) return roleOfStraight(text, index, opening);
      return opening || isAfterComma(text, index) ? 'opens' : 'neither';
  }
}

/** What a straight mark does where it could close. */
function roleOfStraight(text: string, index: number, opening: boolean) {
  if (opening) return 'opens';
  const inWord = startsWord(text, index + 1) && !/\p{Po}/u.test(text[index - 1] ?? ' ');
  return inWord || isInches(text, index) ? 'neither' : 'closes';
}

/** Whether a mark can open by what stands beside it: space or a bracket before, words after. */
function canOpen(text: string, index: number): boolean {
  const before = text[index - 1] ?? ' ';
  const after = text[index + 1] ?? ' ';
  if (/\s/u.test(after)) return false;
  if (/[\s\p{Ps}/]/u.test(before)) return true;
  const joined = /[\p{Pd}\p{Pi}'‘’"“”]/u.test(before);
  return joined && (startsWord(text, index + 1) || /[\p{Ps}\p{Pi}]/u.test(after));
}

/** `said:"No` : no space, yet what follows can only be a quotation. */
function isAfterComma(text: string, index: number): boolean {
  return /[,;:]/.test(text[index - 1] ?? ' ') && startsWord(text, index + 1);
}

function startsWord(text: string, index: number): boolean {
  return /^[\p{L}\p{N}]/u.test(text.slice(index, index + 2));
}

/** Whether words end before a mark and none starts after it. */
function isAtEnd(text: string, index: number): boolean {
  const before = text[index - 1] ?? ' ';
  const after = text[index + 1] ?? ' ';
  return /[\p{L}\p{N}\p{Pe}.,;:!?…]/u.test(before) && /[\s\p{Pe}\p{Po}]/u.test(after);
}

/**
 * Whether a straight mark after a digit is inches: there is another mark that can close the
 * quotation, before any that opens one.
 */
function isInches(text: string, index: number): boolean {
  const afterDigit = (at: number) => /\d/.test(text[at - 1] ?? ' ');
  if (!afterDigit(index)) return false;
  const next = text.slice(index + 1).search(/["”]/u);
  if (next < 0) return false;
  const at = index + 1 + next;
  return !canOpen(text, at) && !afterDigit(at);
}

/** Stretches in the order of the text, without those inside another one. */
function outermost(stretches: readonly Stretch[], carriedEnd = 0): Stretch[] {
  const result: Stretch[] = [];
  let end = carriedEnd;
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    if (stretch.start < end) continue;
    result.push(stretch);
    end = stretch.end;
  }
  return result;
}
