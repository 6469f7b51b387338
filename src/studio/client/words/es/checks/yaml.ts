import type { Code } from '../../../../../source/codes.ts';
import { type Phrase, phrase } from './phrase.ts';
import { SYNTAX } from './yaml-syntax.ts';

/** What is wrong with a file as YAML, by code. */
export const yamlChecks = {
  'yaml/syntax': SYNTAX,
  'yaml/tab': [
    phrase('This line is indented with a tab.', 'Esta línea empieza con un tabulador.'),
    phrase(
      'Replace each tab with two spaces. Most editors can do it for the whole file.',
      'Cambie cada tabulador por dos espacios. La mayoría de los editores puede hacerlo en todo el archivo.',
    ),
  ],
  'yaml/duplicate-key': [
    phrase('`{key}` is already written above.', '`{key}` ya está escrito arriba.'),
    phrase(
      'If the next item of the list starts here, write a dash before it. If not, keep one of the two.',
      'Si aquí empieza el siguiente elemento de la lista, escriba un guion delante. Si no, deje solo uno de los dos.',
    ),
    phrase(
      'Keep one of the two, or put both values under one key.',
      'Deje solo uno de los dos, o ponga los dos valores en una sola clave.',
    ),
  ],
  'yaml/tag': [
    phrase('The tag `{tag}` is not used in guides.', 'La etiqueta `{tag}` no se usa en las guías.'),
    phrase(
      'Remove it; if the text itself starts with !, put it in quotation marks.',
      'Quítela; si el texto mismo empieza con !, póngalo entre comillas.',
    ),
  ],
  'yaml/merge-key': [
    phrase(
      'Merge keys (`<<`) are not used in guides.',
      'Las claves de fusión (`<<`) no se usan en las guías.',
    ),
    phrase(
      'Write the keys out where they are needed.',
      'Escriba las claves en cada lugar donde hacen falta.',
    ),
  ],
  'yaml/documents': [
    phrase('A second document starts here.', 'Aquí empieza un segundo documento.'),
    phrase(
      'A file holds one guide. Remove the line `---`, or move what follows to a file of its own.',
      'En un archivo cabe una guía. Quite la línea `---`, o lleve lo que sigue a un archivo aparte.',
    ),
  ],
  'yaml/comment': [
    phrase(
      'These words are taken for a note and do not print.',
      'Estas palabras se toman por una nota y no se imprimen.',
    ),
    phrase(
      'If this is a heading, write a bar after the key, `{key}: |`, and the text below it.',
      'Si es un encabezado, escriba una barra después de la clave, `{key}: |`, y el texto debajo.',
    ),
    phrase(
      'Put the whole text in quotation marks. If it is a note, write a space after the #.',
      'Ponga todo el texto entre comillas. Si es una nota, escriba un espacio después de #.',
    ),
  ],
  'yaml/comma': [
    phrase(
      'The comma before this cuts the text in two items.',
      'La coma de antes parte el texto en dos elementos.',
    ),
    phrase(
      'Put the whole text in double quotation marks, or give each item a line of its own that starts with a dash.',
      'Ponga todo el texto entre comillas dobles, o dé a cada elemento una línea propia que empiece con un guion.',
    ),
  ],
  'yaml/alias': [
    phrase(
      'A text that starts with * is a reference in YAML.',
      'En YAML, un texto que empieza con * es una referencia.',
    ),
    phrase('Put the text in double quotation marks.', 'Ponga el texto entre comillas dobles.'),
    phrase('`{name}` refers to itself.', '`{name}` remite a sí mismo.'),
    phrase('`{name}` refers to nothing above it.', '`{name}` no remite a nada que esté antes.'),
    phrase(
      'If the text itself starts with *, put it in quotation marks.',
      'Si el texto mismo empieza con *, póngalo entre comillas.',
    ),
    phrase(
      'References in this file multiply beyond reason.',
      'Las referencias de este archivo se multiplican sin medida.',
    ),
    phrase(
      'Write out what the aliases (`*name`) stand for, or use fewer of them.',
      'Escriba aquello a lo que remiten las referencias (`*nombre`), o use menos.',
    ),
    phrase(
      'To YAML, `{name}` is a name; it does not print.',
      'Para YAML, `{name}` es un nombre; no se imprime.',
    ),
    phrase(
      'If it belongs to the text, put the whole text in quotation marks. If not, remove it.',
      'Si es parte del texto, ponga todo el texto entre comillas. Si no, quítelo.',
    ),
  ],
} satisfies Partial<Record<Code, readonly Phrase[]>>;
