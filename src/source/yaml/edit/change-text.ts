import { scalarOffsets } from '../scalar-offsets.ts';
import type { TextNode } from './nodes.ts';
import { withoutEnd } from './shape.ts';
import {
  blockHeader,
  doubleQuoted,
  escaped,
  foldedEnds,
  foldedLines,
  isBlock,
  isPlain,
  literalLines,
  newText,
  quotedText,
  type Surroundings,
  singleQuoted,
  type Written,
} from './write-text.ts';

/**
 * Ways to write a new text in place of one: in its own style with the changed characters alone, in
 * its style as a whole, then in the styles that can write more. The first that reads back is right.
 *
 * @param source the text as it stands in the file, from its first to its last character.
 */
export function* changedText(
  node: TextNode,
  source: string,
  text: string,
  where: Surroundings,
): Generator<Written> {
  const isOneLine = !text.includes('\n');
  const within = () => changedWithin(node, source, text, where);
  switch (node.style) {
    case 'plain':
      if (text === '') yield inLine('');
      if (isOneLine && isPlain(text, where.inFlow)) {
        yield* within();
        yield inLine(text);
      }
      if (isOneLine && source.includes('\n')) {
        for (const way of within()) yield* aroundPlain(way.head);
      }
      yield newText(text, where);
      yield inLine(quotedText(text, where));
      break;
    case 'single': {
      yield* within();
      const single = singleQuoted(text, where);
      if (single !== undefined) yield inLine(single);
      break;
    }
    case 'double':
      yield* within();
      break;
    case 'literal':
    case 'folded':
      yield* changedBlock(node, source, text, where);
      break;
  }
  // What is noted at the head of a block stays on its line.
  const note = isBlockStyle(node) ? (/^[^\r\n#]*?([ \t]+#[^\r\n]*)/.exec(source)?.[1] ?? '') : '';
  yield inLine(doubleQuoted(text) + note);
}

function isBlockStyle({ style }: TextNode): boolean {
  return style === 'literal' || style === 'folded';
}

function inLine(head: string): Written {
  return { head, lines: [] };
}

/** Quotation marks around a text over several lines, which stay as they are. */
function* aroundPlain(source: string): Generator<Written> {
  if (!/["\\]/.test(source)) yield inLine(`"${source}"`);
  else if (!source.includes("'")) yield inLine(`'${source}'`);
}

function* changedBlock(
  node: TextNode,
  source: string,
  text: string,
  where: Surroundings,
): Generator<Written> {
  const [header = '', ...rest] = source.split(/\r?\n/);
  const first = rest.find((line) => line.trim() !== '');
  const width = /^[|>][+-]?(\d)/.exec(header)?.[1];
  const indent =
    width !== undefined ? where.column + Number(width) : (first?.search(/\S/) ?? where.indent);
  const inside = { ...where, indent };
  if (text === '') yield inLine(header);
  if (!isBlock(text)) return;
  const head = blockHeader(header, text, inside);
  if (node.style === 'folded') {
    if (head === header) yield* changedWithin(node, source, text, inside);
    yield { head, lines: foldedLines(text, indent) };
    yield { head: head.replace('>', '|'), lines: literalLines(text, indent) };
    return;
  }
  const before = withoutEnd(node.value).split('\n');
  const after = literalLines(text, indent);
  const words = text.split('\n');
  const most = Math.min(before.length, words.length);
  let same = 0;
  while (same < most && before[same] === words[same]) same += 1;
  let tail = 0;
  while (tail < most - same && before.at(-1 - tail) === words.at(-1 - tail)) tail += 1;
  yield {
    head,
    lines: [
      ...rest.slice(0, same),
      ...after.slice(same, after.length - tail),
      ...rest.slice(before.length - tail),
    ],
  };
  yield { head, lines: after };
}

/**
 * The source of a text that may go on over several lines, with the characters changed that differ.
 * The white space around them stays as it is written, so that lines stay where they were folded.
 */
function* changedWithin(
  node: TextNode,
  source: string,
  text: string,
  where: Surroundings,
): Generator<Written> {
  const before = node.style === 'folded' ? withoutEnd(node.value) : node.value;
  const offsets = scalarOffsets(source, node.value);
  if (!offsets || before.trim() === '') return;
  const mark = node.style === 'plain' || node.style === 'folded' ? 0 : 1;
  const most = Math.min(before.length, text.length);
  let start = 0;
  while (start < most && before[start] === text[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  const isWhole = (unit: string | undefined) =>
    unit !== undefined && /[^\s\uD800-\uDFFF]/.test(unit);
  while (start > 0 && !isWhole(before[start - 1])) start -= 1;
  while (tail > 0 && !isWhole(before.at(-tail))) tail -= 1;

  const first = /\S/.exec(before)?.index ?? 0;
  const from = start > 0 ? offsets.ends[start - 1] : offsets.starts[first];
  const to = tail > 0 ? offsets.starts[before.length - tail] : source.length - mark;
  if (from === undefined || to === undefined || (start === 0 && first > 0)) return;
  const inside = writeWithin(
    before.slice(start, before.length - tail),
    text.slice(start, text.length - tail),
    source.slice(from, to),
    node,
    { ...where, indent: continuedAt(source) ?? where.indent },
  );
  if (inside === undefined) return;
  const [head = '', ...lines] = (source.slice(0, from) + inside + source.slice(to)).split(/\r?\n/);
  yield node.style === 'folded' ? { head, lines } : inLine([head, ...lines].join(where.eol));
}

/** The column in which the further lines of a text start. */
function continuedAt(source: string): number | undefined {
  const line = source.split('\n').find((one, index) => index > 0 && one.trim() !== '');
  return line?.search(/\S/);
}

function writeWithin(
  before: string,
  after: string,
  source: string,
  node: TextNode,
  where: Surroundings,
): string | undefined {
  const [, lead = '', core = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(after) ?? [];
  const [, oldLead = '', oldCore = '', oldTrail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(before) ?? [];
  const [, leadSource = '', , trailSource = ''] = /^(\s*)(.*?)(\s*)$/s.exec(source) ?? [];
  const isSpace = oldCore === '' && oldLead !== '';
  // White space alone: what is put in goes before it or after it.
  const end = isSpace ? oldLead : oldTrail;
  const endSource = isSpace ? source : trailSource;
  const keepsEnd = core !== '' && endSource !== '' && trail === end;
  const keepsLead = leadSource !== '' && lead === oldLead && !(isSpace && keepsEnd);
  const parts = [
    keepsLead ? (isSpace ? source : leadSource) : encoded(lead, node, where),
    encoded(core, node, where),
    keepsEnd ? endSource : encoded(trail, node, where),
  ];
  return parts.includes(undefined) ? undefined : parts.join('');
}

function encoded(text: string, { style }: TextNode, { indent, eol }: Surroundings) {
  if (style === 'double') return escaped(text);
  if (/[ \t]\n|\n[ \t]/.test(text) || (style === 'plain' && text.includes('\n'))) return undefined;
  const quoted = style === 'single' ? text.replaceAll("'", "''") : text;
  return quoted.replace(/\n+/g, (ends) => foldedEnds(ends, indent, eol));
}
