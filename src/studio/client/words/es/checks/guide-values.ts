import { type Phrase, phrase, said } from './phrase.ts';

/** How to write a value that has another shape than is wanted. */
export const SHAPE_HINTS: readonly Phrase[] = [
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

/** What a value has to be, in Spanish. */
export function expectedEs(expected: string): string {
  return said(expected, EXPECTED) ?? expected;
}

/** How to write a value of a kind. */
export const VALUE_HINTS: readonly Phrase[] = [
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
