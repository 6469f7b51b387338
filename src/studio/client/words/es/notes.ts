/** What importing asks people to look at, in English as it says it, and in Spanish. */
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
    /^The (?:text|document|file|PDF) does not tell its title: write it above the text\.$/,
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
  [
    /^These words stood on two lines, and their hyphen was left out: (.+)\.$/su,
    'Estas palabras estaban en dos líneas, y se quitó su guion: $1.',
  ],
  [
    /^These words stood on two lines, and their hyphen was kept: (.+)\.$/su,
    'Estas palabras estaban en dos líneas, y se dejó su guion: $1.',
  ],
  [
    /^“(.+)” is raised or lowered in the original, and stands on the line here\.$/su,
    '«$1» está más alto o más bajo en el original, y aquí está en la línea.',
  ],
  [
    /^Formulas that no line of text can hold are pictures in the article: .+$/su,
    'Hay fórmulas que no caben en una línea de texto, y en el artículo son imágenes: escríbalas con palabras, o no las cite.',
  ],
  [
    /^Markdown cannot hold this text just as it is: .+$/su,
    'El texto no se puede guardar exactamente como es: compare cada palabra con el original.',
  ],
  [
    /^The file has HTML in it: its tags were taken out, and its words kept\.$/,
    'El archivo tiene HTML: se quitaron sus marcas, y se dejaron sus palabras.',
  ],
  [/^Left out of the front matter: (.+)\.$/su, 'De los datos del comienzo se omitió: $1.'],
  [
    /^The front matter could not be read: .+$/su,
    'Los datos del comienzo del archivo no se pudieron leer.',
  ],
  [
    /^A PDF does not tell where its words and paragraphs start and end: .+$/su,
    'Un PDF no dice dónde empiezan y terminan sus palabras y párrafos: compare cada párrafo con la página.',
  ],
  [
    /^The text was recognised by a program on pictures of the pages: .+$/su,
    'Un programa leyó el texto en imágenes de las páginas: es probable que haya letras equivocadas, así que compare cada palabra.',
  ],
  [
    /^There seems to be a table on page (.+): its lines were kept as they stand\.$/,
    'Parece que hay una tabla en la página $1: sus líneas se dejaron como están.',
  ],
  [
    /^The address led to the front page of (.+): the article may be gone\.$/,
    'La dirección llevó a la portada de $1: puede que el artículo ya no esté.',
  ],
  [
    /^The address led to another site, (.+): look whether this is the article\.$/,
    'La dirección llevó a otro sitio, $1: mire si este es el artículo.',
  ],
  [
    /^The page says that its encoding is (.+), but it is UTF-8, and was read as UTF-8\.$/,
    'La página dice que su codificación es $1, pero es UTF-8, y se leyó como UTF-8.',
  ],
  [
    /^.+: it was read as (.+)\. Compare its quotation marks, dashes and accents with the original\.$/su,
    'No se sabe bien con qué codificación se guardó el texto: se leyó como $1. Compare sus comillas, rayas y acentos con el original.',
  ],
  [
    /^(\d+) characters? could not be read as (\S+) and stands? as \ufffd, the first in “(.+)”: compare with the page\.$/su,
    'Caracteres que no se pudieron leer como $2, y que aquí son \ufffd: $1. El primero está en «$3»: compare con la página.',
  ],
  [
    /^The document has tracked changes: .+$/su,
    'El documento tiene control de cambios: se leyó como si se hubieran aceptado todos.',
  ],
  [/^The document has formulas, .+$/su, 'El documento tiene fórmulas, que se omitieron.'],
  [
    /^The document has hidden text, .+$/su,
    'El documento tiene texto oculto, que puede estar aquí entre el texto.',
  ],
  [
    /^The document has a part of another file in it, .+$/su,
    'El documento tiene dentro una parte de otro archivo, que se omitió.',
  ],
  [
    /^The document has text boxes: .+$/su,
    'El documento tiene cuadros de texto: compare dónde está su texto.',
  ],
  [
    /^Word counts numbered lists and headings itself: .+$/su,
    'Word numera por sí mismo las listas y los encabezados: compare los números.',
  ],
  [
    /^Some of the document's text was not read: (.+)\.$/su,
    'Una parte del texto del documento no se leyó: $1.',
  ],
];

/** A note of importing in Spanish; undefined where importing has come to say another. */
export function noteEs(note: string): string | undefined {
  const known = NOTES.find(([pattern]) => pattern.test(note));
  return known && note.replace(...known);
}
