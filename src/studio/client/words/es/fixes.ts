import { type Phrase, phrase, said } from './checks/phrase.ts';
import { placeEs } from './places.ts';

/** What the buttons say that mend a problem, in English as the checks say it, and in Spanish. */
const FIXES: readonly Phrase[] = [
  phrase('Add the space', 'añadir el espacio'),
  phrase('Add the dash', 'añadir el guion'),
  phrase('Remove the dash', 'quitar el guion'),
  phrase('Replace the tabs with spaces', 'cambiar los tabuladores por espacios'),
  phrase('Align it with the lines above', 'alinearlo con las líneas de arriba'),
  phrase('Start the line at the margin', 'empezar la línea en el margen'),
  phrase('Indent the text further', 'poner el texto más adentro'),
  phrase('Add the closing quotation mark', 'añadir la comilla que falta al final'),
  phrase('Put the text in quotation marks', 'poner el texto entre comillas'),
  phrase('Remove the curly quotation marks', 'quitar las comillas tipográficas'),
  phrase(
    "Take the article's punctuation and case",
    'usar la puntuación y las mayúsculas del artículo',
  ),
  phrase('Take the passage in {place}: `{line}`', ({ place, line }) =>
    `tomar el pasaje de ${placeEs(place)}: \`${line}\``.replace('de el ', 'del '),
  ),
  phrase('Write `{one}` as `{other}`', 'escribir `{one}` como `{other}`'),
  phrase('Write it as `{text}`', 'escribirlo como `{text}`'),
  phrase('Write `{text}`', 'escribir `{text}`'),
];

/** What a fix does, in Spanish; undefined where the checks have come to offer another. */
export function fixEs(title: string): string | undefined {
  return said(title, FIXES);
}
