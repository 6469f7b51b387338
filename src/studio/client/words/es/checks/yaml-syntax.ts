import { type Phrase, phrase } from './phrase.ts';

const ON_NEXT_LINE =
  'escriba `{key}: >-` y ponga todo el texto en la línea siguiente, más adentro: allí los dos puntos y las comillas no estorban.';
const NEXT_LINE_EN =
  '`{key}: >-` and put the whole text on the next line, indented: there, colons and quotation marks do no harm.';

/** Slips in YAML, and how to write it instead. */
export const SYNTAX: readonly Phrase[] = [
  phrase(
    'The lines of this file end as on a Mac of the last century.',
    'Las líneas de este archivo terminan como en un Mac del siglo pasado.',
  ),
  phrase(
    'Open it in an editor and save it with the line ends LF (Unix) or CR LF (Windows).',
    'Ábralo en un editor y guárdelo con el fin de línea LF (Unix) o CR LF (Windows).',
  ),
  phrase(
    'A text cannot start with this character in YAML.',
    'En YAML un texto no puede empezar con este carácter.',
  ),
  phrase(
    'A text cannot start with {mark} in YAML.',
    'En YAML un texto no puede empezar con {mark}.',
  ),
  phrase('Put the whole text in quotation marks.', 'Ponga todo el texto entre comillas.'),
  phrase(
    'This file is nested too deeply to read.',
    'En este archivo hay demasiados niveles, unos dentro de otros, para leerlo.',
  ),
  phrase(
    'No guide needs more than a few levels. Look for a stray `[` or `{` here.',
    'Ninguna guía necesita más que unos pocos niveles. Busque aquí un `[` o un `{` que sobre.',
  ),
  phrase(
    'The `{mark}` that opens here is never closed.',
    'El `{mark}` que se abre aquí no se cierra.',
  ),
  phrase(
    'Add `{mark}` at the end of the list. If this is a text, put it in quotation marks.',
    'Añada `{mark}` al final de la lista. Si esto es un texto, póngalo entre comillas.',
  ),
  phrase('This line belongs to no key.', 'Esta línea no es de ninguna clave.'),
  phrase(
    'A text of several lines stands below its key, each line indented, and the key ends in a colon and a bar: `background: |`.',
    'Un texto de varias líneas va debajo de su clave, cada línea más adentro, y la clave termina en dos puntos y una barra: `background: |`.',
  ),
  phrase('This cannot be read as YAML: {why}.', 'Esto no se puede leer como YAML.'),
  phrase('Compare it with the lines around it.', 'Compárelo con las líneas de alrededor.'),
  phrase(
    'This line does not line up with the lines it belongs to.',
    'Esta línea no está alineada con aquellas a las que pertenece.',
  ),
  phrase(
    'Keys of one item start in the same column. Add or remove spaces at the start of the line.',
    'Las claves de un mismo elemento empiezan en la misma columna. Añada o quite espacios al comienzo de la línea.',
  ),
  phrase(
    'This text starts with {mark} but the closing {same} never comes.',
    'Este texto empieza con {mark}, pero el {mark} que lo cierra no llega.',
  ),
  phrase(
    `Add {mark} at the end of the text. If it belongs to the text: Write ${NEXT_LINE_EN}`,
    `Añada {mark} al final del texto. Si es parte del texto, ${ON_NEXT_LINE}`,
  ),
  phrase(
    'This line belongs to the text in quotation marks above it, and stands too far to the left.',
    'Esta línea es parte del texto entre comillas de arriba, y está demasiado a la izquierda.',
  ),
  phrase(
    'Indent each line of the text further than its key.',
    'Ponga cada línea del texto más adentro que su clave.',
  ),
  phrase(
    'A dash is missing at the start of this line.',
    'Falta un guion al comienzo de esta línea.',
  ),
  phrase(
    'Every item of a list starts with a dash and a space, in the same column.',
    'Cada elemento de una lista empieza con un guion y un espacio, en la misma columna.',
  ),
  phrase('There is no space after the dash.', 'No hay un espacio después del guion.'),
  phrase(
    'A list item starts with a dash and a space: `- Listen.`',
    'Un elemento de una lista empieza con un guion y un espacio: `- Escuchar.`',
  ),
  phrase(
    'There is no space after the colon of `{key}`.',
    'No hay un espacio después de los dos puntos de `{key}`.',
  ),
  phrase(
    'Write `{key}: ` with a space, then the value.',
    'Escriba `{key}: ` con un espacio, y después el valor.',
  ),
  phrase(
    'This text has a colon followed by a space in it, which YAML takes for a new key.',
    'Este texto tiene dos puntos seguidos de un espacio, y YAML los toma por una clave nueva.',
  ),
  phrase(
    `Put the text in quotation marks. Or: write ${NEXT_LINE_EN}`,
    `Ponga el texto entre comillas. O bien ${ON_NEXT_LINE}`,
  ),
  phrase(
    'This text goes on over several lines, which needs a bar after its key.',
    'Este texto sigue en varias líneas, y para eso su clave necesita una barra.',
  ),
  phrase(
    'Write `{key}: |` and the whole text below it, each line indented.',
    'Escriba `{key}: |` y debajo todo el texto, cada línea más adentro.',
  ),
  phrase('This line starts too far to the right.', 'Esta línea empieza demasiado a la derecha.'),
  phrase(
    'Keys of one item start in the same column. Remove spaces at the start of the line; if the line above needs no text of its own, nothing may follow its colon.',
    'Las claves de un mismo elemento empiezan en la misma columna. Quite espacios al comienzo de la línea; si la línea de arriba no lleva texto propio, después de sus dos puntos no puede haber nada.',
  ),
  phrase(
    'A text that starts with {mark} has a meaning of its own in YAML.',
    'Un texto que empieza con {mark} significa otra cosa en YAML.',
  ),
  phrase(
    'The text goes on after its closing mark.',
    'El texto sigue después de las comillas que lo cierran.',
  ),
  phrase(
    `A value that starts with a quotation mark ends where that closes. Write ${NEXT_LINE_EN}`,
    `Un valor que empieza con comillas termina donde se cierran. Mejor ${ON_NEXT_LINE}`,
  ),
  phrase(
    'This dash is not wanted: keys stand below it in the same column.',
    'Este guion sobra: debajo hay claves en la misma columna.',
  ),
  phrase('Remove the dash and the space after it.', 'Quite el guion y el espacio que lo sigue.'),
  phrase(
    'A list item (`-`) stands where a key was expected.',
    'Aquí hay un elemento de una lista (`-`), y debería haber una clave.',
  ),
  phrase(
    'Either indent it below the key whose list it belongs to, or remove the dash. Keys and dashes cannot be mixed in one list.',
    'Póngalo más adentro, debajo de la clave de su lista, o quite el guion. En una lista no se pueden mezclar claves y guiones.',
  ),
  phrase('This line has no colon.', 'En esta línea faltan los dos puntos.'),
  phrase(
    'A key is followed by a colon, a space and its value; a text over several lines is indented below its key.',
    'Después de una clave van dos puntos, un espacio y su valor; un texto de varias líneas va debajo de su clave, más adentro.',
  ),
  phrase('This cannot be read as YAML here.', 'Esto no se puede leer aquí como YAML.'),
  phrase(
    'Check the line for a missing space after a colon, a stray dash, or indentation that differs from its neighbours.',
    'Mire si en la línea falta un espacio después de dos puntos, si sobra un guion, o si no empieza donde sus vecinas.',
  ),
  phrase(
    'A key must be a plain word or text.',
    'Una clave tiene que ser una palabra o un texto sin más.',
  ),
  phrase(
    'Write the key as words, then a colon. A text that starts with [ or { needs quotation marks.',
    'Escriba la clave con palabras, y después dos puntos. Un texto que empieza con [ o { necesita comillas.',
  ),
  phrase('`__proto__` cannot be used as a name.', '`__proto__` no se puede usar como nombre.'),
  phrase('Choose another word.', 'Elija otra palabra.'),
  phrase('This file holds more than {most} values.', 'En este archivo hay más de {most} valores.'),
  phrase(
    'No guide is that long. Check that this is the guide and not another file.',
    'Ninguna guía es tan larga. Compruebe que este archivo es la guía y no otro.',
  ),
  phrase(
    'To YAML, this dash is part of the text above it.',
    'Para YAML, este guion es parte del texto de arriba.',
  ),
  phrase(
    'If a new item starts here, align the dash with those above.',
    'Si aquí empieza otro elemento, alinee el guion con los de arriba.',
  ),
];
