import type { PdfFacts } from './pdf-facts.ts';
import { PrintError } from './print-error.ts';

/**
 * The error for a PDF that holds any other font than real, embedded cuts of the given families, or
 * a character that none of them had; undefined when there is none. A family that the document does not use is no fault.
 */
export function fontFault(
  { fonts, missingGlyphs }: Pick<PdfFacts, 'fonts' | 'missingGlyphs'>,
  families: readonly string[],
): PrintError | undefined {
  const allowed = families.map((family) => compact(family).replace(WEIGHT, ''));
  for (const font of fonts) {
    const named = font.name || 'a font without a name';
    if (!allowed.includes(familyOf(font.name))) {
      return new PrintError(
        'print/font',
        `The handout came out with ${named}, which is none of its own fonts (${families.join(', ')}).`,
        'A character that these fonts lack, or a font-family in the template that names another, makes the browser take a font from this machine. Change the character, or the template.',
      );
    }
    if (font.type3 || !font.embedded) {
      return new PrintError(
        'print/font',
        `The handout came out with ${named} ${font.type3 ? 'drawn glyph by glyph (Type 3)' : 'not embedded'}, so that its text may not be found, read aloud or printed everywhere.`,
        'Use static font files, not variable ones, and give the template a file for every weight and style it uses: the browser slants or thickens letters itself where a bold or italic cut is missing.',
      );
    }
  }
  if (missingGlyphs > 0) {
    return new PrintError(
      'print/font',
      `The handout has ${missingGlyphs} ${missingGlyphs === 1 ? 'character' : 'characters'} that no font on this machine can show, so ${missingGlyphs === 1 ? 'it' : 'they'} would print as empty boxes.`,
      `Look for letters or signs that ${families.join(', ')} do not have, and write them another way.`,
    );
  }
  return undefined;
}

/** The names of weights that a static cut may carry in its family: `SourceSans3ExtraLight`. */
const WEIGHT = /(?:extralight|light|medium|semibold|extrabold|black|thin)$/;

/**
 * PostScript names are the family, a hyphen, the style: `SourceSerif4-BoldItalic`. Cuts made from a
 * variable font keep the name of its first weight in the family: `SourceSans3ExtraLight-SemiBold`.
 */
function familyOf(postScriptName: string): string {
  return compact(postScriptName.replace(/-[^-]*$/, '')).replace(WEIGHT, '');
}

function compact(name: string): string {
  return name.replace(/[\s-]/g, '').toLowerCase();
}
