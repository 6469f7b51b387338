/** What importing asks people to look at most often, in English as it says it, and in Spanish. */
const NOTES: readonly (readonly [RegExp, string])[] = [
  [/^The page names no title\.$/, 'La página no dice su título.'],
  [/^The page names no author\.$/, 'La página no dice quién es el autor.'],
  [/^The page gives no date of publication\.$/, 'La página no da fecha de publicación.'],
  [
    /^Only the address tells the date of publication\.$/,
    'Solo la dirección dice la fecha de publicación.',
  ],
  [
    /^The page may show only the start of its text: it asks readers to subscribe\.$/,
    'Puede que la página muestre solo el comienzo del texto: pide suscribirse.',
  ],
  [
    /^The article has several pages, and this is one of them\.$/,
    'El artículo tiene varias páginas, y esta es una de ellas.',
  ],
  [
    /^The (?:text|document) does not tell its title: write it above the text\.$/,
    'No se encontró el título: escríbalo arriba.',
  ],
  [
    /^The title was taken to be “(.+)”; “(.+)” below it was left in the text\.$/su,
    'Se tomó como título «$1»; lo que sigue, «$2», se dejó en el texto.',
  ],
  [
    /^“(.+)” stands above the title and was taken for the name of the publication\.$/su,
    '«$1» está encima del título y se tomó como nombre de la publicación.',
  ],
  [
    /^Text follows the (?:line|box about the author)[^“]*“(.+)”[^”]*$/su,
    'Después de «$1» sigue texto: mire si es parte del artículo.',
  ],
  [
    /^The date “(.+)” can be read in more than one way\.$/su,
    'La fecha «$1» se puede leer de más de una manera.',
  ],
  [
    /^The title “(.+)” is from the properties of the file\.$/su,
    'El título «$1» viene de las propiedades del archivo.',
  ],
  [
    /^The file was made by “(.+)”, who need not be the author\.$/su,
    'El archivo lo hizo «$1», que no tiene por qué ser el autor.',
  ],
];

/** A note of importing in Spanish; undefined where it is one of the rarer ones. */
export function noteEs(note: string): string | undefined {
  const known = NOTES.find(([pattern]) => pattern.test(note));
  return known && note.replace(...known);
}
