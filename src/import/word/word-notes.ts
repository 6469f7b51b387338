/** What a Word document can hold that its reader leaves out or has to decide, by its XML. */
const FEATURES: readonly (readonly [RegExp, string])[] = [
  [
    /<w:(?:ins|del|moveFrom|moveTo)\s/,
    'The document has tracked changes: it was read as if all of them were accepted.',
  ],
  [/<m:oMath[ >]/, 'The document has formulas, which were left out.'],
  [/<w:vanish\s*\/>/, 'The document has hidden text, which may be among the text here.'],
  [/<w:altChunk\s/, 'The document has a part of another file in it, which was left out.'],
  [/<w:txbxContent>/, 'The document has text boxes: compare where their text stands.'],
  [/<w:numPr>/, 'Word counts numbered lists and headings itself: compare the numbers.'],
];

/** Pieces of text to show when some are missing. */
const MOST_SHOWN = 5;

/**
 * What a person should look at in a Word document: what it holds that could not be read whole, and
 * any of its text that did not come out. `read` is all that came out.
 */
export function notesOnWord(xml: string, read: string): string[] {
  const notes = FEATURES.filter(([pattern]) => pattern.test(xml)).map(([, note]) => note);
  const squeezed = squeeze(read);
  const lost = textRuns(xml).filter((run) => !squeezed.includes(squeeze(run)));
  if (lost.length > 0) {
    const shown = lost.slice(0, MOST_SHOWN).map((run) => `“${run.trim()}”`);
    notes.push(`Some of the document's text was not read: ${shown.join(', ')}.`);
  }
  return notes;
}

/** The text of every run, `w:t` (ECMA-376, part 1, 17.3.3.31). */
function textRuns(xml: string): string[] {
  return [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) =>
    text
      .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
        String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)),
      )
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&'),
  );
}

/** Raised digits have characters of their own in what was read. */
function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
