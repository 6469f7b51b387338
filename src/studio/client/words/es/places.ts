const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^paragraph (\d+)/, 'el párrafo $1'],
  [/^the heading “(.+)”/su, 'el encabezado «$1»'],
  [/^the text\b/, 'el texto'],
  [/^a table cell\b/, 'una celda de una tabla'],
  [/^a block of code\b/, 'un bloque de código'],
  [/^a footnote\b/, 'una nota al pie'],
  [/^a caption\b/, 'un pie de imagen'],
];

/** A place of an article in Spanish, as the checks name it in English at the start of what they say. */
export function placeEs(place: string): string {
  const known = PLACES.find(([pattern]) => pattern.test(place));
  return known ? place.replace(...known) : place;
}

const CHANGES: readonly (readonly [RegExp, (place: string, count: string) => string])[] = [
  [/^(?<place>.+) has changed$/su, (place) => `ha cambiado ${place}`],
  [/^(?<place>.+) is new$/su, (place) => `es nuevo: ${place}`],
  [/^a (?:paragraph|block) at the start is gone$/, () => 'falta un párrafo al comienzo'],
  [
    /^(?<count>\d+) (?:paragraph|block)s at the start are gone$/,
    (_, count) => `faltan ${count} párrafos al comienzo`,
  ],
  [
    /^a (?:paragraph|block) after (?<place>.+) is gone$/su,
    (place) => `falta un párrafo después de ${place}`,
  ],
  [
    /^(?<count>\d+) (?:paragraph|block)s after (?<place>.+) are gone$/su,
    (place, count) => `faltan ${count} párrafos después de ${place}`,
  ],
  [
    /^the words are the same, only marks such as asterisks or links differ$/,
    () => 'las palabras son las mismas; solo difieren signos como asteriscos o enlaces',
  ],
];

/** How two texts of an article differ, in Spanish, as the program says it in English. */
export function changeEs(change: string): string {
  for (const [pattern, say] of CHANGES) {
    const found = pattern.exec(change);
    if (!found) continue;
    const { place = '', count = '' } = found.groups ?? {};
    return say(placeEs(place), count).replace(/\bde el\b/, 'del');
  }
  return change;
}
