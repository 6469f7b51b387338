import type { Code } from '../../../../../source/codes.ts';
import { DID_YOU_MEAN, REMOVE_THE_LINE, SAVE_AS_PLAIN_TEXT } from './common.ts';
import { detailEs, homesEs, nameEs, shapeEs, startEs } from './parts.ts';
import { type Phrase, phrase, said } from './phrase.ts';

const FILES: Readonly<Record<string, string>> = {
  guide: 'la guía',
  'series file': 'el archivo de la serie',
};

/** A file by what the checks call it. */
function fileEs(what: string): string {
  return FILES[what] ?? what;
}

const COUNTED: Readonly<Record<string, string>> = {
  keys: 'claves',
  brackets: 'corchetes',
  'quotation marks': 'comillas',
  'marks of stress, code and links': 'signos de énfasis, de código y de enlaces',
  'lines of lists, tables and quotations': 'líneas de listas, tablas y citas',
  'lists and quotations within one another on a line':
    'listas y citas unas dentro de otras en una línea',
};

/** How to write a value that has another shape than is wanted. */
const SHAPE_HINTS: readonly Phrase[] = [
  phrase('Write a text, or a list of texts.', 'Escriba un texto, o una lista de textos.'),
  phrase('Put a space after each dash.', 'Ponga un espacio después de cada guion.'),
  phrase(
    'Start each item on a line of its own with a dash and a space.',
    'Empiece cada elemento en una línea propia, con un guion y un espacio.',
  ),
  phrase(
    'Write its keys on lines of their own, indented below it, each with a colon, a space and its value: `place: Main Library`.',
    'Escriba sus claves en líneas propias, debajo y más adentro, cada una con dos puntos, un espacio y su valor: `place: Biblioteca Central`.',
  ),
  phrase(
    'Remove the dashes: its keys stand one below the other without them.',
    'Quite los guiones: sus claves van una debajo de otra, sin ellos.',
  ),
  phrase(
    'Write one text, without dashes or brackets.',
    'Escriba un solo texto, sin guiones ni corchetes.',
  ),
  phrase(
    'Write one text. If it has a colon in it, put it in double quotation marks.',
    'Escriba un solo texto. Si tiene dos puntos, póngalo entre comillas dobles.',
  ),
];

const EXPECTED: readonly Phrase[] = [
  phrase('a whole number from {least} to {most}', 'un número entero de {least} a {most}'),
  phrase('`true` or `false`', '`true` o `false`'),
  phrase('a date as year-month-day', 'una fecha como año-mes-día'),
  phrase(
    'a year, a year and month, or a full date',
    'un año, un año y un mes, o una fecha completa',
  ),
  phrase('a web address', 'una dirección web'),
  phrase('a language tag', 'un código de idioma'),
  phrase('a time of day as hours and minutes', 'una hora del día, con horas y minutos'),
  phrase(
    'a color as # and six digits, with quotation marks around it',
    'un color como # y seis cifras, entre comillas',
  ),
  phrase(
    'a number, or the first and the last of several',
    'un número, o el primero y el último de varios',
  ),
  phrase('something else', 'otra cosa'),
];

function expectedEs(expected: string): string {
  return said(expected, EXPECTED) ?? expected;
}

/** How to write a value of a kind. */
const VALUE_HINTS: readonly Phrase[] = [
  phrase('Write the number alone: {number}.', 'Escriba solo el número: {number}.'),
  phrase('Write `true`, or remove the line.', 'Escriba `true`, o quite la línea.'),
  phrase(
    'A web address starts with https:// or http://.',
    'Una dirección web empieza con https:// o http://.',
  ),
  phrase(
    'English is en, Spanish es, Persian fa.',
    'El español es es; el inglés, en; el persa, fa.',
  ),
  phrase(
    'Write it on a clock of 24 hours: half past six in the evening is 18:30.',
    'Escríbala con un reloj de 24 horas: las seis y media de la tarde son las 18:30.',
  ),
  phrase(
    'Write it like "#1f4e79": two digits each for red, green and blue, from 00 to ff.',
    'Escríbalo como "#1f4e79": dos cifras para el rojo, dos para el verde y dos para el azul, de 00 a ff.',
  ),
  phrase(
    'Write it like {example}.',
    ({ example }) => `Escríbalo así: ${example.replace(' or ', ' o ')}.`,
  ),
  phrase('Write the smaller number first: {range}.', 'Escriba primero el número menor: {range}.'),
  phrase(
    'Did you mean `{near}`? It is one of: {all}.',
    '¿Quiso decir `{near}`? Puede ser uno de estos: {all}.',
  ),
  phrase('It is one of: {all}.', 'Puede ser uno de estos: {all}.'),
  phrase(
    'To YAML they belong to the text. Use straight ones, or none.',
    'Para YAML son parte del texto. Use comillas rectas, o ninguna.',
  ),
];

const HERE = phrase('Here it can be: {all}.', 'Aquí puede ser: {all}.');

const UNREADABLE: readonly Phrase[] = [
  phrase('{file} is a folder.', '{file} es una carpeta.'),
  phrase(
    'Name a guide file in it, or use `--guides` to build every guide in the folder.',
    'Nombre un archivo de guía que esté en ella, o use `--guides` para hacer todas las guías de la carpeta.',
  ),
  phrase('Give the folder another name.', 'Dé otro nombre a la carpeta.'),
  phrase(
    '{file} leads outside the guides folder.',
    '{file} lleva fuera de la carpeta de las guías.',
  ),
  phrase(
    'Copy the guide into the folder, or name it by the path where it lies.',
    'Copie la guía a la carpeta, o nómbrela por la ruta donde está.',
  ),
  phrase('Copy the {what} into the folder.', ({ what }) => `Copie ${fileEs(what)} a la carpeta.`),
  phrase(
    '{file} cannot be read: {why}.',
    ({ file, why }) => `${file} no se puede leer: ${detailEs(why)}.`,
  ),
  phrase(
    'Check that the file is yours to read, then try again.',
    'Compruebe que tiene permiso para leer el archivo, e inténtelo otra vez.',
  ),
];

/** What is wrong with the file of a guide or of a series, its keys and their values, by code. */
export const guideChecks = {
  'guide/missing': [
    phrase('There is no file {file}.', 'No existe el archivo {file}.'),
    phrase(
      'Check the name, or make the guide with `studyguide new NAME`.',
      'Revise el nombre, o cree la guía con `studyguide new NOMBRE`.',
    ),
  ],
  'guide/unreadable': UNREADABLE,
  'guide/encoding': [
    phrase(
      'This is {what}, not plain text.',
      ({ what }) => `Esto es ${detailEs(what)}, no texto sin formato.`,
    ),
    phrase(
      'The {what} is not saved as UTF-8 text.',
      ({ what }) => `${startEs(fileEs(what))} no está en texto UTF-8.`,
    ),
    ...SAVE_AS_PLAIN_TEXT,
  ],
  'guide/too-large': [
    phrase(
      'The {what} is too large: {size}.',
      ({ what, size }) => `${startEs(fileEs(what))} tiene un tamaño excesivo: ${size}.`,
    ),
    phrase(
      'No {what} is that long. Check that this is the {same} and not another file.',
      ({ what }) =>
        `Nunca llega a ser tan largo. Compruebe que es ${fileEs(what)} y no otro archivo.`,
    ),
    phrase(
      'This line has too many {what}.',
      ({ what }) => `Esta línea tiene demasiadas ${COUNTED[what] ?? what}.`,
    ),
    phrase(
      'There are over {most} {what}.',
      ({ most, what }) => `Hay más de ${most.replaceAll(',', '.')} ${COUNTED[what] ?? what}.`,
    ),
    phrase(
      'No guide has as many. Something may have been pasted here by accident; take it out.',
      'En ninguna guía hay tanto. Quizá se pegó algo aquí sin querer; quítelo.',
    ),
  ],
  'guide/empty': [
    phrase('The guide is empty.', 'La guía está vacía.'),
    phrase(
      'It needs at least a `title:` and one of `background:`, `excerpts:` or `questions:`. `studyguide new NAME` writes one to start from.',
      'Necesita al menos `title:`, y además `background:`, `excerpts:` o `questions:`. `studyguide new NOMBRE` escribe una con la que empezar.',
    ),
  ],
  'guide/unknown-key': [
    phrase(
      '{owner} has no key `{key}`.',
      ({ owner, key }) => `${startEs(nameEs(owner))} no tiene ninguna clave \`${key}\`.`,
    ),
    phrase('No rule is called `{key}`.', 'Ninguna regla se llama `{key}`.'),
    phrase(
      '`{near}` is already there; remove one of the two.',
      '`{near}` ya está; quite una de las dos.',
    ),
    phrase(
      'Did you mean `{near}`? That belongs {homes}.',
      ({ near, homes }) => `¿Quiso decir \`${near}\`? Eso va ${homesEs(homes)}.`,
    ),
    phrase(
      'The keys that can stand here are: {keys}.',
      'Las claves que puede haber aquí son: {keys}.',
    ),
    DID_YOU_MEAN,
    HERE,
  ],
  'guide/misplaced-key': [
    phrase(
      '`{key}` does not belong in {owner}.',
      ({ key, owner }) => `\`${key}\` no va en ${nameEs(owner)}.`,
    ),
    phrase(
      '`{key}` belongs {homes}. Check the indentation of this line.',
      ({ key, homes }) =>
        `\`${key}\` va ${homesEs(homes)}. Mire si esta línea empieza en la columna que debe.`,
    ),
    phrase(
      'Each guide has its own `{key}`: move the line there.',
      'Cada guía tiene su propio `{key}`: lleve la línea allí.',
    ),
  ],
  'guide/missing-key': [
    phrase('Excerpt {number} needs `article`.', 'En el extracto {number} falta `article`.'),
    phrase(
      'The guide has several articles; say which: {all}.',
      'La guía tiene varios artículos; diga cuál: {all}.',
    ),
    phrase('The guide has nothing to print yet.', 'En la guía no hay todavía nada que imprimir.'),
    phrase(
      'Add at least one of `background`, `excerpts` or `questions`.',
      'Añada al menos `background`, `excerpts` o `questions`.',
    ),
    phrase(
      'The guide has excerpts but names no articles.',
      'La guía tiene extractos, pero no nombra ningún artículo.',
    ),
    phrase(
      'Add `articles:` with a line for each: a short name, a colon, and the file.',
      'Añada `articles:` con una línea para cada uno: un nombre corto, dos puntos y el archivo.',
    ),
    phrase('{owner} needs `{key}`.', ({ owner, key }) => `En ${nameEs(owner)} falta \`${key}\`.`),
    phrase(
      'Add a line `{key}:` with its value; or remove the dash if this belongs to the item above.',
      'Añada una línea `{key}:` con su valor; o quite el guion, si esto es parte del elemento de arriba.',
    ),
    phrase('Add a line `{key}:` with its value.', 'Añada una línea `{key}:` con su valor.'),
  ],
  'guide/type': [
    phrase(
      '{name} must be {wanted}, not {is}.',
      ({ name, wanted, is }) =>
        `${startEs(nameEs(name))} tiene que ser ${shapeEs(wanted)}, no ${shapeEs(is)}.`,
    ),
    phrase(
      '{name} cannot be {is}.',
      ({ name, is }) => `${startEs(nameEs(name))} no puede ser ${shapeEs(is)}.`,
    ),
    ...SHAPE_HINTS,
  ],
  'guide/value': [
    phrase(
      '{name} cannot have curly quotation marks around it.',
      ({ name }) => `${startEs(nameEs(name))} no puede ir entre comillas tipográficas.`,
    ),
    phrase(
      '{name} cannot be used: {why}.',
      ({ name }) => `${startEs(nameEs(name))} no se puede usar así.`,
    ),
    phrase(
      '{name} must be {expected}, not `{value}`.',
      ({ name, expected, value }) =>
        `${startEs(nameEs(name))} tiene que ser ${expectedEs(expected)}, no \`${value}\`.`,
    ),
    phrase(
      '{name} cannot be `{value}`.',
      ({ name, value }) => `${startEs(nameEs(name))} no puede ser \`${value}\`.`,
    ),
    ...VALUE_HINTS,
    DID_YOU_MEAN,
  ],
  'guide/empty-value': [
    phrase(
      '{name} is an empty list.',
      ({ name }) => `${startEs(nameEs(name))} es una lista sin nada dentro.`,
    ),
    phrase('{name} is empty.', ({ name }) => `No hay nada escrito en ${nameEs(name)}.`),
    phrase(
      'To YAML, what follows a # is a note. Put the color in quotation marks: `accent: "#1f4e79"`.',
      'Para YAML, lo que sigue a # es una nota. Ponga el color entre comillas: `accent: "#1f4e79"`.',
    ),
    phrase(
      'Write its value after the colon, or remove the line.',
      'Escriba su valor después de los dos puntos, o quite la línea.',
    ),
    phrase(
      'Add an item that starts with a dash and a space, or remove the key.',
      'Añada un elemento que empiece con un guion y un espacio, o quite la clave.',
    ),
  ],
  'guide/unknown-id': [
    phrase('No article is called `{name}`.', 'Ningún artículo se llama `{name}`.'),
    phrase('The articles are: {all}.', 'Los artículos son: {all}.'),
    phrase('No excerpt has the id `{id}`.', 'Ningún extracto tiene el nombre corto (`id`) `{id}`.'),
    phrase('The ids are: {all}.', 'Los nombres cortos que hay son: {all}.'),
    phrase(
      'Give the excerpt an `id:` so that a question can point to it.',
      'Dé al extracto un nombre corto (`id:`), para que una pregunta pueda señalarlo.',
    ),
    phrase('{file} has no question {number}.', 'En {file} no hay una pregunta {number}.'),
    phrase(
      'It has {count}. Correct the numbers, or give this guide an `agenda` of its own.',
      ({ count }) =>
        `Preguntas que hay: ${countEs(count)}. Corrija los números, o dé a esta guía su propio plan (\`agenda\`).`,
    ),
    phrase(
      'It has {count}. Correct the numbers.',
      ({ count }) => `Preguntas que hay: ${countEs(count)}. Corrija los números.`,
    ),
    DID_YOU_MEAN,
  ],
  'guide/duplicate-id': [
    phrase(
      'The id `{id}` is already taken.',
      'El nombre corto (`id`) `{id}` ya lo tiene otro extracto.',
    ),
    phrase(
      'Give one of the two excerpts another id.',
      'Dé otro nombre corto a uno de los dos extractos.',
    ),
  ],
  'guide/allow': [
    phrase('`{code}` is not a rule for this kind of item.', '`{code}` no es una regla para esto.'),
    phrase('`{code}` cannot be allowed.', '`{code}` no se puede permitir.'),
    phrase(
      'What it reports has to be put right. Here it can be: {all}.',
      'Lo que esa regla dice hay que corregirlo. Aquí puede ser: {all}.',
    ),
    HERE,
  ],
  'guide/allow-unused': [
    phrase(
      '`{code}` is allowed here, and nothing breaks it.',
      'Aquí se permite `{code}`, y no hace falta: nada va contra esa regla.',
    ),
    REMOVE_THE_LINE,
  ],
} satisfies Partial<Record<Code, readonly Phrase[]>>;

function countEs(count: string): string {
  return count === 'none' ? 'ninguna' : count;
}
