import { cssString } from './escape.ts';
import {
  type Cut,
  cutsOf,
  type FontFamily,
  type FontRules,
  faceRule,
  rulesOf,
  type ThemeFonts,
} from './fonts.ts';
import type { Theme } from './theme.ts';

/**
 * The `@font-face` rules of every face that a theme has, each at an address, for drafts: a browser
 * fetches those whose characters the page has, and keeps them. They are the same whatever the document
 * says, so that styles change with the edition alone.
 */
export function linkFonts(fonts: ThemeFonts, addressOf: (file: string) => string): FontRules {
  const faces = facesOf(fonts).map(({ family, subset, cut }) => {
    const address = cssString(addressOf(family.fileOf(subset.name, cut)));
    // The words of a draft are there before its fonts are.
    return faceRule(family, subset, cut, `url(${address})`, 'swap');
  });
  return rulesOf(fonts, familiesOf(fonts), faces);
}

/** A font file of a theme by its name, WOFF2; undefined for any other name, and where it cannot be read. */
export function fontFile(theme: Theme, name: string): Uint8Array | undefined {
  for (const fonts of new Set(theme.fonts.values())) {
    for (const { family, subset, cut } of facesOf(fonts)) {
      if (family.fileOf(subset.name, cut) === name) return family.bytes(name);
    }
  }
  return undefined;
}

function familiesOf({ serif, sans, scripts }: ThemeFonts): readonly FontFamily[] {
  return [...new Set([serif, sans, ...scripts])];
}

/** All faces: of the main families in every cut, of those for more scripts the upright ones they have. */
function facesOf(fonts: ThemeFonts) {
  const { upright, italic, boldItalic } = cutsOf(fonts);
  const isMain = (family: FontFamily) => family === fonts.serif || family === fonts.sans;
  const cutsFor = (family: FontFamily): readonly Cut[] =>
    isMain(family)
      ? [...upright, ...italic, ...boldItalic]
      : upright.filter(({ weight }) => family.weights.includes(weight));
  return familiesOf(fonts).flatMap((family) =>
    family.subsets.flatMap((subset) => cutsFor(family).map((cut) => ({ family, subset, cut }))),
  );
}
