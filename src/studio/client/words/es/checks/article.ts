import type { Code } from '../../../../../source/codes.ts';
import { changeEs } from '../places.ts';
import { detailEs } from './parts.ts';
import { type Phrase, phrase } from './phrase.ts';
import { DID_YOU_MEAN, SAVE_AS_PLAIN_TEXT } from './shared-phrases.ts';

const EXPECTED: Readonly<Record<string, string>> = {
  'the title as text': 'el título como texto',
  text: 'texto',
  'news, analysis, opinion, reference or primary': 'news, analysis, opinion, reference o primary',
  'a date like 2024, 2024-05 or 2024-05-17': 'una fecha como 2024, 2024-05 o 2024-05-17',
  'an address that starts with https:// or http://':
    'una dirección que empieza con https:// o http://',
  'a whole number': 'un número entero',
  'sixty-four hexadecimal digits': 'sesenta y cuatro cifras hexadecimales',
  'hashes of six hexadecimal digits': 'sumas de seis cifras hexadecimales',
  '`yes` or `no`': '`yes` o `no`',
};

const COUNTED: Readonly<Record<string, string>> = {
  brackets: 'corchetes y paréntesis',
  'marks of stress, code and HTML': 'signos de énfasis, de código y de HTML',
};

/** "`author` or `publication` and `published`" */
function keysEs(keys: string): string {
  return keys.replace(' or ', ' o ').replace(' and ', ' ni ');
}

/** "paragraph 4 has changed; a paragraph at the start is gone; and 3 more" */
function changesEs(changes: string): string {
  return changes
    .split(/; (?=paragraph \d|the (?:heading “|text\b|words are)|a |\d+ |and \d+ more$)/u)
    .map((one) => one.replace(/^and (\d+) more$/, 'y $1 más'))
    .map(changeEs)
    .join('; ');
}

/** What is wrong with a saved article, by code. */
export const articleChecks = {
  'article/missing': [
    phrase('There is no article file {file}.', 'No existe el archivo de artículo {file}.'),
    phrase(
      "Check the name. Paths start at the guide's own folder.",
      'Revise el nombre. Las rutas empiezan en la carpeta de la guía.',
    ),
  ],
  'article/outside': [
    phrase(
      '{file} lies outside the guides folder.',
      '{file} está fuera de la carpeta de las guías.',
    ),
    phrase(
      'Copy the article into the folder `articles` beside the guide.',
      'Copie el artículo a la carpeta `articles`, al lado de la guía.',
    ),
  ],
  'article/unreadable': [
    phrase('{file} is a folder.', '{file} es una carpeta.'),
    phrase(
      '{file} cannot be read: {why}.',
      ({ file, why }) => `${file} no se puede leer: ${detailEs(why)}.`,
    ),
    phrase(
      'Name a Markdown file that you can read.',
      'Nombre un archivo Markdown que usted pueda leer.',
    ),
  ],
  'article/too-large': [
    phrase(
      'The article file {file} is too large: {size}.',
      'El archivo de artículo {file} es demasiado grande: {size}.',
    ),
    phrase(
      'Save the text of the article alone, without pictures or scripts.',
      'Guarde solo el texto del artículo, sin imágenes ni programas.',
    ),
    phrase(
      'This paragraph has over {most} {what}.',
      ({ most, what }) =>
        `Este párrafo tiene más de ${most.replaceAll(',', '.')} ${COUNTED[what] ?? what}.`,
    ),
    phrase(
      'This line has too many lists and quotations within one another.',
      'Esta línea tiene demasiadas listas y citas unas dentro de otras.',
    ),
    phrase(
      'No article has as many. Something may have been pasted here by accident; take it out.',
      'En ningún artículo hay tanto. Quizá se pegó algo aquí sin querer; quítelo.',
    ),
  ],
  'article/encoding': [
    phrase(
      'This is {what}, not plain text.',
      ({ what }) => `Esto es ${detailEs(what)}, no texto sin formato.`,
    ),
    phrase(
      'The article is not saved as UTF-8 text.',
      'El artículo no está guardado como texto UTF-8.',
    ),
    phrase(
      'Open it in an editor and save it again with the encoding UTF-8, then compare its quotation marks and accents with the page.',
      'Ábralo en un editor y guárdelo otra vez con la codificación UTF-8; después compare sus comillas y acentos con la página.',
    ),
    ...SAVE_AS_PLAIN_TEXT,
  ],
  'article/front-matter': [
    phrase('This is a web page, not its text.', 'Esto es una página web, no su texto.'),
    phrase(
      'Open it in a browser, copy the article, and paste it into a file of plain text below its front matter.',
      'Ábrala en un navegador, copie el artículo y péguelo en un archivo de texto, debajo de sus datos del comienzo.',
    ),
    phrase('The article has no front matter.', 'Al artículo le faltan los datos del comienzo.'),
    phrase(
      'Start the file with these three lines, then the text:',
      'Empiece el archivo con estas tres líneas, y después el texto:',
    ),
    phrase('  ---', '  ---'),
    phrase('  title: The title of the article', '  title: El título del artículo'),
    phrase('The front matter is not closed.', 'Los datos del comienzo no se cierran.'),
    phrase(
      'Put a line `---` after its last key.',
      'Ponga una línea `---` después de su última clave.',
    ),
    phrase(
      'The front matter is not a list of keys.',
      'Los datos del comienzo no son una lista de claves.',
    ),
    phrase('Write `title:` and its value on a line.', 'Escriba `title:` y su valor en una línea.'),
    phrase('The front matter needs `{key}`.', 'En los datos del comienzo falta `{key}`.'),
    phrase(
      'Add a line `{key}:` with {expected}.',
      ({ key, expected }) => `Añada una línea \`${key}:\` con ${EXPECTED[expected] ?? expected}.`,
    ),
    phrase(
      '`{key}` must be {expected}.',
      ({ key, expected }) => `\`${key}\` tiene que ser ${EXPECTED[expected] ?? expected}.`,
    ),
    phrase('Correct it, or remove the line.', 'Corríjalo, o quite la línea.'),
  ],
  'article/metadata': [
    phrase('An article has no key `{key}`.', 'Un artículo no tiene ninguna clave `{key}`.'),
    DID_YOU_MEAN,
    phrase('The keys are: {keys}.', 'Las claves son: {keys}.'),
    phrase(
      'The front matter does not say {keys}.',
      ({ keys }) => `Los datos del comienzo no dicen ${keysEs(keys)}.`,
    ),
    phrase(
      'Readers want to know who wrote a passage and when. Add what the page says.',
      'Quien lee un pasaje quiere saber quién lo escribió y cuándo. Añada lo que diga la página.',
    ),
  ],
  'article/html': [
    phrase('HTML in an article is not read.', 'El HTML de un artículo no se lee.'),
    phrase(
      'Take the tags out: write <b>word</b> as **word**, and <p>Words.</p> as a paragraph of its own.',
      'Quite las marcas: escriba <b>palabra</b> como **palabra**, y <p>Palabras.</p> como un párrafo aparte.',
    ),
  ],
  'article/code': [
    phrase(
      '`{fence}` starts a block of code here that does not end.',
      '`{fence}` empieza aquí un bloque de código que no termina.',
    ),
    phrase(
      'Put a backslash before it, `{escaped}`, if it belongs to the text; or end the block with a line `{fence}`.',
      'Ponga delante una barra invertida, `{escaped}`, si es parte del texto; o termine el bloque con una línea `{fence}`.',
    ),
  ],
  'article/unreviewed': [
    phrase('Nobody has reviewed this article.', 'Nadie ha revisado este artículo.'),
    phrase(
      'Compare it with the page it comes from, word by word. Then run `studyguide import --review {name}`.',
      'Compárelo palabra por palabra con la página de donde viene. Después ejecute `studyguide import --review {name}`.',
    ),
  ],
  'article/changed': [
    phrase(
      'The article is not as it was saved: {changes}.',
      ({ changes }) => `El artículo no está como se guardó: ${changesEs(changes)}.`,
    ),
    phrase('The article is not as it was saved.', 'El artículo no está como se guardó.'),
    phrase(
      "Undo the change, or `studyguide import --update {name}` brings the page's own text back.",
      'Deshaga el cambio; o con `studyguide import --update {name}` vuelve el texto de la página.',
    ),
    phrase(
      "If the change is right, compare the text with its page and run `studyguide import --review {name}`. If not, undo it; `studyguide import --update {same}` brings the page's own text back.",
      'Si el cambio es correcto, compare el texto con su página y ejecute `studyguide import --review {name}`. Si no, deshágalo; con `studyguide import --update {name}` vuelve el texto de la página.',
    ),
  ],
  'article/trim': [
    phrase(
      'This mark of omitted paragraphs does not add up.',
      'Esta marca de párrafos omitidos no cuadra.',
    ),
    phrase(
      'The next paragraph is ¶ {number}: write it like {one} or {several}.',
      'El párrafo siguiente es el ¶ {number}: escríbala como {one} o {several}.',
    ),
  ],
} satisfies Partial<Record<Code, readonly Phrase[]>>;
