import type { Report } from '../source/diagnostic.ts';
import { EDITION_LOOKS } from './editions.ts';
import { embedFonts } from './fonts.ts';
import type { Handout, HandoutInput } from './handout.ts';
import { labelsFor } from './labels.ts';
import { linkFonts } from './linked-fonts.ts';
import { handoutMarks } from './marks.ts';
import { handoutMetadata } from './metadata.ts';
import { reportMissingCharacters } from './missing-characters.ts';
import type { PageLayout } from './page-layout.ts';
import { handoutPictures } from './picture/handout-pictures.ts';
import { canHavePlacemat } from './placemat.ts';
import type { Theme } from './theme.ts';
import { handoutView } from './view.ts';

/** Stands for the fonts until the characters are known; U+FDD0 is in no text (a noncharacter). */
const FONTS = '\uFDD0fonts\uFDD0';

/**
 * Renders one edition of a guide as a whole HTML document, for paper and screen alike. Undefined
 * after reporting, where a template fails, a font is missing or nothing would be on the page.
 */
export function renderHandout(
  input: HandoutInput,
  theme: Theme,
  report: Report,
): Handout | undefined {
  const lang = input.guide.lang ?? 'en';
  const labels = labelsFor(lang, theme.labels);
  const typefaces = theme.fonts.get(input.edition);
  if (labels === undefined || typefaces === undefined) return undefined; // a theme always has English, and fonts for every edition
  if (input.edition === 'placemat' && !canHavePlacemat(input, report)) return undefined;
  const marks = handoutMarks(input);
  const pictures = handoutPictures(input, labels, lang, marks, report);
  const view = handoutView(input, labels, lang, pictures, marks);
  const styles = input.booklet ? theme.bookletStyles : theme.styles;
  const documentTitle = `${view.title} · ${view.editionName}`;
  const printed = theme.templates.print(
    input.edition,
    { ...view, documentTitle, fonts: FONTS, styles: styles.get(input.edition) ?? '' },
    marks,
    report,
  );
  if (printed === undefined) return undefined;
  const filled = pictures.fillFigures(printed);
  const document = filled.replaceAll(FONTS, '');
  reportMissingCharacters(document, input, pictures.drawn, typefaces, report);
  const fonts = input.fontAddress
    ? linkFonts(typefaces, input.fontAddress)
    : embedFonts(document, typefaces, report);
  if (fonts === undefined) return undefined;
  const withFonts = filled.replace(FONTS, () => fonts.css).replaceAll(FONTS, '');
  const html = pictures.fillBytes(withFonts);
  return {
    html,
    title: documentTitle,
    direction: view.direction,
    fonts: fonts.families,
    layout: layoutOf(input),
    metadata: handoutMetadata(input),
  };
}

/** What printing sees to in an edition; the pages a guide may have are its participants' matter. */
function layoutOf({ edition, booklet, guide }: HandoutInput): PageLayout {
  const { layout, booklet: folded } = EDITION_LOOKS[edition];
  if (booklet && 'layout' in folded) return folded.layout;
  const pages = edition === 'participant' ? guide.print?.pages : undefined;
  return pages === undefined ? layout : { ...layout, pages };
}
