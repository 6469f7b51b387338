import type { PDFDocument, PDFObject, PDFRef as Ref } from '@cantoo/pdf-lib';
import type { PdfReader } from '../pdf-facts.ts';

/**
 * Takes out the objects that nothing refers to any more. Among those of the browser's tags are ids
 * that count on from document to document, so that equal documents would not be equal bytes.
 */
export function dropUnreachable(
  pdf: PDFDocument,
  { PDFArray, PDFDict, PDFRef, PDFStream }: PdfReader,
): void {
  const { context } = pdf;
  const reached = new Set<Ref>();
  const { Root, Info } = context.trailerInfo;
  const waiting: (PDFObject | undefined)[] = [Root, Info];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      waiting.push(context.lookup(object));
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFStream) waiting.push(object.dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
  }
}
