import { placeEs } from '../places.ts';

/** “de” or “a” before words that may start with “el”. */
export function contracted(words: string): string {
  return words.replace(/\b(de|a) el /g, (_, short: string) => `${short}l `);
}

/** What is counted of something in the singular or the plural: "3 páginas". */
function counted(one: string, many: string) {
  return (words: string): string => {
    const number = /\d[\d,.]*/.exec(words)?.[0] ?? '';
    return number === '1' ? `1 ${one}` : `${number} ${many}`;
  };
}

/** "12 minutes" and the like, in Spanish. */
export const minutesEs = counted('minuto', 'minutos');
export const wordsEs = counted('palabra', 'palabras');
export const linesEs = counted('línea', 'líneas');
export const pagesEs = counted('página', 'páginas');

/** A number as Spanish writes it, from one as English does: 12,500 is 12.500. */
export function numberEs(number: string): string {
  return Number(number.replaceAll(',', '')).toLocaleString('es');
}

/** "4, 5 and 6 more" and the like: the last part joined as Spanish does. */
export function listEs(list: string): string {
  return list.replace(/ and (\d+) more$/, ' y $1 más').replace(/ and (?!.* and )/, ' y ');
}

const ITEMS: readonly (readonly [RegExp, string])[] = [
  [/^the guide$/i, 'la guía'],
  [/^the series file$/i, 'el archivo de la serie'],
  [/^excerpt (\d+)$/i, 'el extracto $1'],
  [/^question (\d+)$/i, 'la pregunta $1'],
  [/^option (\d+)$/i, 'la opción $1'],
  [/^person (\d+)$/i, 'la persona $1'],
  [/^timeline entry (\d+)$/i, 'el hecho $1 de la cronología'],
  [/^agenda item (\d+)$/i, 'el paso $1 del plan'],
  [/^reading (\d+)$/i, 'el título $1 para seguir leyendo'],
  [/^agreement (\d+)$/i, 'la regla de conversación $1'],
  [/^picture (\d+)$/i, 'la imagen $1'],
  [/^thing to bring (\d+)$/i, 'la cosa $1 que llevar'],
];

/** A value or an item of a guide, to stand within a sentence: "`minutes` de la pregunta 3". */
export function nameEs(name: string): string {
  const [, number, list] = /^item (\d+) of (.+)$/isu.exec(name) ?? [];
  if (list !== undefined) return contracted(`el elemento ${number} de ${nameEs(list)}`);
  const [, key, owner] = /^(`[^`]*`) of (.+)$/su.exec(name) ?? [];
  if (key !== undefined && owner !== undefined) return contracted(`${key} de ${nameEs(owner)}`);
  const known = ITEMS.find(([pattern]) => pattern.test(name));
  return known ? name.replace(...known) : name;
}

/** The same at the start of a sentence. */
export function startEs(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A place of an article after “en”: "en el párrafo 4". */
export function inPlaceEs(place: string): string {
  return `en ${placeEs(place)}`;
}

const SHAPES: Readonly<Record<string, string>> = {
  'a text': 'un texto',
  'a list': 'una lista',
  'a group of keys': 'un grupo de claves',
};

/** The shape of a value, in Spanish. */
export function shapeEs(shape: string): string {
  return SHAPES[shape] ?? shape;
}

/** Where keys belong: "at the top of the guide, or under `session`". */
export function homesEs(homes: string): string {
  return homes
    .split(', or ')
    .map((home) =>
      home
        .replace(/^at the top of (?:the|a) guide$/, 'arriba del todo en la guía')
        .replace(/^at the top of the series file$/, 'arriba del todo en el archivo de la serie')
        .replace(/^under (`[^`]*`)$/, 'dentro de $1'),
    )
    .join(', o ');
}

const KINDS: Readonly<Record<string, string>> = {
  opening: 'de apertura',
  factual: 'sobre hechos del texto',
  interpretive: 'sobre lo que el texto quiere decir',
  evaluative: 'sobre lo que usted opina',
  closing: 'de cierre',
};

/** A kind of question by its value in YAML, as the form calls it. */
export function kindEs(kind: string): string {
  return KINDS[kind] ?? kind;
}

const EDITIONS: Readonly<Record<string, string>> = {
  participant: 'para participantes',
  facilitator: 'para el facilitador',
  'large-print': 'en letra grande',
  placemat: 'de hoja de mesa',
};

/** An edition, to go after “la edición”. */
export function editionEs(edition: string): string {
  return EDITIONS[edition] ?? edition;
}

const DETAILS: Readonly<Record<string, string>> = {
  'a Word document or another packed file': 'un documento de Word u otro archivo comprimido',
  'a rich text (RTF) document': 'un documento de texto enriquecido (RTF)',
  'a PDF': 'un PDF',
  'it lies outside the guides folder': 'está fuera de la carpeta de las guías',
  'it is a folder': 'es una carpeta',
  'it is not a file': 'no es un archivo',
  'it is not UTF-8 text': 'no es texto UTF-8',
  'it is not JSON': 'no es JSON',
  'there is no such file': 'no existe tal archivo',
  'you may not read it': 'usted no tiene permiso para leerlo',
  'its links lead in a circle': 'sus enlaces forman un círculo',
  'its name is too long': 'su nombre es demasiado largo',
  'too many files are open': 'hay demasiados archivos abiertos',
  'the system says no': 'el sistema no lo permite',
};

/** Why a file cannot be read or what it is, in Spanish. */
export function detailEs(detail: string): string {
  return DETAILS[detail] ?? detail.replace(/^the system says (\w+)$/, 'el sistema dice $1');
}
