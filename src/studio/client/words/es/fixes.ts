/** What the buttons say that mend a problem, in English as the checks say it, and in Spanish. */
const FIXES: readonly (readonly [RegExp, string])[] = [
  [/^Add the space$/, 'añadir el espacio'],
  [/^Add the dash$/, 'añadir el guion'],
  [/^Remove the dash$/, 'quitar el guion'],
  [/^Replace the tabs with spaces$/, 'cambiar los tabuladores por espacios'],
  [/^Align it with the lines above$/, 'alinearlo con las líneas de arriba'],
  [/^Start the line at the margin$/, 'empezar la línea en el margen'],
  [/^Put the text in quotation marks$/, 'poner el texto entre comillas'],
  [/^Remove the curly quotation marks$/, 'quitar las comillas tipográficas'],
  [/^Take the article's punctuation and case$/, 'usar la puntuación y las mayúsculas del artículo'],
  [/^Write (`.+`) as (`.+`)$/su, 'escribir $1 como $2'],
  [/^Write it as (`.+`)$/su, 'escribirlo como $1'],
  [/^Write (`.+`)$/su, 'escribir $1'],
];

/** What a fix does, in Spanish; undefined where the checks have come to offer another. */
export function fixEs(title: string): string | undefined {
  const known = FIXES.find(([pattern]) => pattern.test(title));
  return known && title.replace(...known);
}
