import type { PDFDocument } from '@cantoo/pdf-lib';
import { keepApostrophes } from './pdf/apostrophes.ts';
import { markArtifacts } from './pdf/artifacts.ts';
import { settleBlocks } from './pdf/blocks.ts';
import { conformityFaults } from './pdf/conformity.ts';
import { settleDefinitions } from './pdf/definitions.ts';
import { saveWithId } from './pdf/document-id.ts';
import { settleFigures } from './pdf/figures.ts';
import { settleHeadings } from './pdf/headings.ts';
import { describeLinks, settleLinks } from './pdf/links.ts';
import { settleLists } from './pdf/lists.ts';
import { takeMarks } from './pdf/marks.ts';
import { type DocumentMetadata, writeMetadata } from './pdf/metadata.ts';
import { settleNotes } from './pdf/notes.ts';
import { nameOutline } from './pdf/outline.ts';
import type { DocumentWords } from './pdf/page-marks.ts';
import { readTags } from './pdf/read-tags.ts';
import { StreamContents } from './pdf/stream-contents.ts';
import { paintedStreams } from './pdf/streams.ts';
import { settleTables } from './pdf/tables.ts';
import { pruneEmpty, type Tag } from './pdf/tag-tree.ts';
import { nameUnnamedSigns } from './pdf/unicode-maps.ts';
import { dropUnreachable } from './pdf/unreachable.ts';
import { writeTags } from './pdf/write-tags.ts';
import type { PdfReader } from './pdf-facts.ts';

/** A PDF as people get it. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  /** Why the file does not say that it conforms to PDF/UA-1; empty where it does. */
  readonly faults: readonly string[];
}

/**
 * Mends what Chromium gets wrong in a PDF, so that it can be read aloud as well as seen, and says
 * in it what it is. The file claims PDF/UA-1 (ISO 14289-1) where nothing is found that speaks
 * against it.
 */
export async function finishPdf(
  pdf: PDFDocument,
  words: DocumentWords,
  metadata: DocumentMetadata,
  reader: PdfReader,
  contents = new StreamContents(reader),
): Promise<FinishedPdf> {
  nameOutline(pdf, words.headings, reader);
  if (!words.hasLetterApostrophe) keepApostrophes(pdf, reader, contents);
  nameUnnamedSigns(pdf, reader, contents);
  const document = readTags(pdf, reader);
  if (document) {
    markArtifacts(document, paintedStreams(pdf, reader, contents));
    settleTags(document);
    describeLinks(pdf, document, words.links, reader);
    writeTags(pdf, document, reader);
  }
  const faults = conformityFaults(pdf, reader, contents);
  writeMetadata(pdf, metadata, faults.length === 0, reader);
  dropUnreachable(pdf, reader);
  return { bytes: await saveWithId(pdf, reader), faults };
}

/** Brings the browser's tags into the forms that PDF/UA-1 asks for. */
function settleTags(document: Tag): void {
  takeMarks(document);
  settleLinks(document);
  settleTables(document);
  settleDefinitions(document);
  settleLists(document);
  settleNotes(document);
  settleFigures(document);
  settleBlocks(document);
  settleHeadings(document);
  pruneEmpty(document);
}
