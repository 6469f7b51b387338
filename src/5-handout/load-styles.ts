import { EDITIONS, type Edition } from '../1-guide/schema.ts';
import type { Report } from '../source/diagnostic.ts';
import { EDITION_LOOKS, type EditionLook } from './editions.ts';
import { styleFault } from './style-fault.ts';
import { broken } from './template-fault.ts';
import type { TemplateFiles } from './template-files.ts';

/** The style sheets of each edition, and of the booklet of those that can be one, each as one text. */
export interface Styles {
  readonly styles: ReadonlyMap<Edition, string>;
  readonly bookletStyles: ReadonlyMap<Edition, string>;
}

/** The group's own rules, empty in the program's templates: after all others, everywhere. */
const OWN_SHEET = 'own';

/** Reads each sheet once; undefined after reporting one that is not there, or would spoil the pages. */
export function loadStyles(files: TemplateFiles, report: Report): Styles | undefined {
  const looks = EDITIONS.map((edition) => [edition, EDITION_LOOKS[edition]] as const);
  const names = new Set([
    ...looks.flatMap(([, { styles, booklet }]) => [...styles, ...bookletSheets(booklet)]),
    OWN_SHEET,
  ]);
  const sheets = new Map<string, string>();
  for (const name of names) {
    const sheet = files.first(`styles/${name}.css`);
    const fault = sheet && styleFault(sheet.text);
    if (fault) report(broken(sheet, fault));
    else if (sheet) sheets.set(name, sheet.text);
  }
  if (sheets.size < names.size) return undefined;
  const joined = (own: readonly string[]) =>
    [...own, OWN_SHEET].map((name) => sheets.get(name)).join('\n');
  return {
    styles: new Map(looks.map(([edition, { styles }]) => [edition, joined(styles)])),
    bookletStyles: new Map(
      looks
        .filter(([, { booklet }]) => 'styles' in booklet)
        .map(([edition, { booklet }]) => [edition, joined(bookletSheets(booklet))]),
    ),
  };
}

/** The style sheets of a booklet, where there is one. */
function bookletSheets(booklet: EditionLook['booklet']): readonly string[] {
  return 'styles' in booklet ? booklet.styles : [];
}
