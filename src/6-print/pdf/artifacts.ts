import type { PDFRef as Ref } from '@cantoo/pdf-lib';
import type { TaggedSequence } from './marked-content.ts';
import type { PaintedStream } from './streams.ts';
import type { Content, Tag } from './tag-tree.ts';

/**
 * Marks as artifacts what no reader should hear of (ISO 14289-1, 7.1): what the browser paints
 * outside any tag (running feet, backgrounds), the rules and boxes it puts into tags, and what it
 * paints again on each page, as the headings of a table. Takes their content out of the tags.
 */
export function markArtifacts(document: Tag, streams: readonly PaintedStream[]): void {
  const sequences = new Map(
    streams.map(({ owner, content }) => [
      owner,
      new Map(content.tagged.map((sequence) => [sequence.mcid, sequence])),
    ]),
  );
  const bytes = new Map(streams.map((stream) => [stream.owner, stream.bytes]));
  const sequenceOf = ({ stream, mcid }: Content) => sequences.get(stream)?.get(mcid);
  const wordsOf = (content: Content) => {
    const from = bytes.get(content.stream) ?? new Uint8Array();
    return (sequenceOf(content)?.shown ?? [])
      .map(([start, end]) => Buffer.from(from.subarray(start, end)).toString('latin1'))
      .join('')
      .replace(NOT_STRINGS, '$1');
  };

  const kept = new Map<Ref, Set<number>>();
  const visit = (tag: Tag, inPicture: boolean): void => {
    const isPicture = inPicture || PICTURES.has(tag.type);
    const written: Content[] = [];
    tag.kids = tag.kids.filter((kid) => {
      if (kid.kind === 'tag') visit(kid, isPicture);
      if (kid.kind !== 'content') return true;
      const painted = sequenceOf(kid)?.painted ?? 'nothing';
      if (painted === 'nothing' || (painted === 'shapes' && !isPicture)) return false;
      const isAgain = (one: Content) => one.page !== kid.page && wordsOf(one) === wordsOf(kid);
      if (painted === 'words' && written.some(isAgain)) return false;
      written.push(kid);
      const there = kept.get(kid.stream) ?? new Set();
      kept.set(kid.stream, there.add(kid.mcid));
      return true;
    });
  };
  visit(document, false);

  for (const stream of streams) {
    const numbers = kept.get(stream.owner) ?? new Set();
    const dropped = stream.content.tagged.filter(({ mcid }) => !numbers.has(mcid));
    if (dropped.length > 0 || stream.content.loose.length > 0) {
      stream.replace(rewritten(stream, dropped));
    }
  }
}

/** The stream with artifacts in the place of these tagged sequences and around all that is loose. */
function rewritten({ bytes, content }: PaintedStream, dropped: readonly TaggedSequence[]): Buffer {
  const changes = [
    ...dropped.map(({ opening: [start, end] }) => ({ start, end, text: ' /Artifact BMC' })),
    ...content.loose.flatMap(([start, end]) => [
      { start, end: start, text: '/Artifact BMC\n' },
      { start: end, end, text: '\nEMC' },
    ]),
  ].sort((a, b) => a.start - b.start);
  const parts: Uint8Array[] = [];
  let done = 0;
  for (const { start, end, text } of changes) {
    parts.push(bytes.subarray(done, start), Buffer.from(text, 'latin1'));
    done = end;
  }
  parts.push(bytes.subarray(done));
  return Buffer.concat(parts);
}

/** Tags whose lines and areas are what they show. */
const PICTURES = new Set(['Figure', 'Formula', 'Form']);

/** All of an operator that shows text but its strings. */
const NOT_STRINGS = /(<[^>]*>|\((?:[^\\)]|\\.)*\))|[^<(]+/g;
