import type { Code } from '../../../../../source/codes.ts';
import { placeEs } from '../places.ts';
import { NOT_FOUND } from './not-found.ts';
import { inPlaceEs, listEs } from './parts.ts';
import { type Phrase, phrase } from './phrase.ts';
import { REMOVE_THE_LINE } from './shared-phrases.ts';

const PUT_WHOLE = 'Put the full article in its place, or quote what is there.';
const TRIMMED_HINT = phrase(
  `It is trimmed to passages quoted before, or has HTML there that is not read. ${PUT_WHOLE}`,
  'Solo conserva los pasajes que se citaban antes, o tiene ahí HTML que no se lee. Ponga en su lugar el artículo entero, o cite lo que hay.',
);

/** "“The dam” in paragraph 4; “was built” in nowhere" */
function partsEs(parts: string): string {
  return parts
    .split(/; (?=“)/u)
    .map((one) => {
      const { words, place = '' } = /^(?<words>“.+”) in (?<place>.+)$/su.exec(one)?.groups ?? {};
      return words === undefined ? one : `${words} ${inPlaceEs(place)}`;
    })
    .join('; ');
}

/** What is wrong with the passage that an excerpt names, by code. */
export const excerptChecks = {
  'excerpt/not-found': NOT_FOUND,
  'excerpt/ambiguous': [
    phrase(
      'These words can be placed in at least {count} places in “{title}”.',
      'Estas palabras se pueden situar al menos en {count} lugares de “{title}”.',
    ),
    phrase(
      'These words can be placed in {count} places in “{title}”.',
      'Estas palabras se pueden situar en {count} lugares de “{title}”.',
    ),
    phrase(
      'These words stand in at least {count} places in “{title}”.',
      'Estas palabras están al menos en {count} lugares de “{title}”.',
    ),
    phrase(
      'These words stand in {count} places in “{title}”.',
      'Estas palabras están en {count} lugares de “{title}”.',
    ),
    phrase('Add one of these lines:', 'Añada una de estas líneas:'),
    phrase(
      'In place of `after`, write one of these lines:',
      'En lugar de `after`, escriba una de estas líneas:',
    ),
    phrase('  {line} # {place}', ({ line, place }) => `  ${line} # ${placeEs(place)}`),
    phrase('and so on for {more} more.', 'y así para {more} más.'),
  ],
  'excerpt/selector': [
    phrase('`{key}` cannot leave words out.', '`{key}` no puede omitir palabras.'),
    phrase(
      'Write a few words as they stand, without `[...]`.',
      'Escriba unas pocas palabras tal como están, sin `[...]`.',
    ),
    phrase('The excerpt does not say which passage it is.', 'El extracto no dice qué pasaje es.'),
    phrase(
      'Add `quote:` with the words, or `from:` and `to:`, or `paragraphs:`.',
      'Añada `quote:` con las palabras, o `from:` y `to:`, o `paragraphs:`.',
    ),
    phrase(
      'The excerpt names its passage in more than one way.',
      'El extracto nombra su pasaje de más de una manera.',
    ),
    phrase(
      'Keep one: `quote`, or `from` and `to`, or `paragraphs`.',
      'Deje solo una: `quote`, o `from` y `to`, o `paragraphs`.',
    ),
    phrase('`{has}` needs `{lacks}`.', 'Con `{has}` hace falta `{lacks}`.'),
    phrase(
      'Add `{key}:` with the last words of the passage, or write `quote:` instead.',
      'Añada `{key}:` con las últimas palabras del pasaje, o escriba `quote:` en su lugar.',
    ),
    phrase(
      'Add `{key}:` with the first words of the passage, or write `quote:` instead.',
      'Añada `{key}:` con las primeras palabras del pasaje, o escriba `quote:` en su lugar.',
    ),
    phrase('`{key}` does not go with `paragraphs`.', '`{key}` no va con `paragraphs`.'),
    phrase(
      'Paragraph numbers say where the passage is. Remove `{key}`.',
      'Los números de los párrafos ya dicen dónde está el pasaje. Quite `{key}`.',
    ),
    phrase('The quotation has no words in it.', 'La cita no tiene palabras.'),
    phrase('Copy the words from the article.', 'Copie las palabras del artículo.'),
    phrase(
      'The quotation starts or ends with a mark of words left out.',
      'La cita empieza o termina con una marca de palabras omitidas.',
    ),
    phrase(
      'Remove `[...]` there: it only goes between two parts.',
      'Quite `[...]` de ahí: solo va entre dos partes.',
    ),
    phrase(
      'Two marks of words left out stand side by side.',
      'Hay dos marcas de palabras omitidas una al lado de otra.',
    ),
    phrase('One `[...]` is enough.', 'Con un `[...]` basta.'),
    phrase(
      '`{value}` is not a paragraph or a range of them.',
      '`{value}` no es un párrafo ni varios seguidos.',
    ),
    phrase(
      'Write a number, or two with a dash between: `paragraphs: 4-6`.',
      'Escriba un número, o dos con un guion entre ellos: `paragraphs: 4-6`.',
    ),
  ],
  'excerpt/order': [
    phrase(
      'The last words do not come after the first words.',
      'Las últimas palabras no van después de las primeras.',
    ),
    phrase(
      '`from` is in {first}, `to` in {last}. Exchange them, or choose other words.',
      ({ first, last }) =>
        `\`from\` está ${inPlaceEs(first)}, y \`to\` ${inPlaceEs(last)}. Cámbielas una por otra, o elija otras palabras.`,
    ),
    phrase(
      'The parts of this quotation do not stand in this order in the article.',
      'Las partes de esta cita no están en este orden en el artículo.',
    ),
    phrase(
      'The parts of this quotation do not stand in this order under one heading.',
      'Las partes de esta cita no están en este orden debajo de un mismo encabezado.',
    ),
    phrase(
      "Each part is there: {parts}. Put them in the article's order.",
      ({ parts }) => `Cada parte está: ${partsEs(parts)}. Póngalas en el orden del artículo.`,
    ),
    phrase('Each part is there: {parts}.', ({ parts }) => `Cada parte está: ${partsEs(parts)}.`),
    phrase('The range {range} runs backwards.', 'Los párrafos {range} están al revés.'),
    phrase('Write `paragraphs: {range}`.', 'Escriba `paragraphs: {range}`.'),
  ],
  'excerpt/range': [
    phrase('“{title}” has no paragraph {number}.', '“{title}” no tiene un párrafo {number}.'),
    phrase('Its paragraphs are numbered 1 to {highest}.', 'Sus párrafos van del 1 al {highest}.'),
  ],
  'excerpt/heading': [
    phrase(
      '“{title}” has no heading “{heading}”.',
      '“{title}” no tiene un encabezado “{heading}”.',
    ),
    phrase('Did you mean “{near}”?', '¿Quiso decir “{near}”?'),
    phrase('Its headings are: {all}.', 'Sus encabezados son: {all}.'),
    phrase(
      'It has no headings at all; remove `under`.',
      'No tiene ningún encabezado; quite `under`.',
    ),
  ],
  'excerpt/which': [
    phrase(
      'There is no place number {number}: only one place has these words.',
      'No hay un lugar número {number}: estas palabras están en un solo lugar.',
    ),
    phrase(
      'There is no place number {number}: only {count} places have these words.',
      'No hay un lugar número {number}: estas palabras están solo en {count} lugares.',
    ),
    phrase('Remove `which`.', 'Quite `which`.'),
    phrase('Write a number from 1 to {count}.', 'Escriba un número del 1 al {count}.'),
    phrase(
      '`which` is not needed: the passage is in one place only.',
      '`which` no hace falta: el pasaje está en un solo lugar.',
    ),
    REMOVE_THE_LINE,
  ],
  'excerpt/trimmed': [
    phrase(
      'The saved copy leaves out part of this passage.',
      'La copia guardada omite una parte de este pasaje.',
    ),
    phrase(
      'The saved copy leaves out some of these paragraphs.',
      'La copia guardada omite algunos de estos párrafos.',
    ),
    TRIMMED_HINT,
  ],
  'excerpt/mid-word': [
    phrase(
      'The passage starts inside the word “{word}”.',
      'El pasaje empieza dentro de la palabra “{word}”.',
    ),
    phrase(
      'The passage ends inside the word “{word}”.',
      'El pasaje termina dentro de la palabra “{word}”.',
    ),
    phrase('Quote the whole word.', 'Cite la palabra entera.'),
  ],
  'excerpt/to-recurs': [
    phrase(
      'The words of `to` come again later in {place}.',
      ({ place }) => `Las palabras de \`to\` vuelven a estar más adelante ${inPlaceEs(place)}.`,
    ),
    phrase(
      'The passage ends at the first of them. Write a few more words if you meant a later one.',
      'El pasaje termina en las primeras. Escriba algunas palabras más si quiso decir otras posteriores.',
    ),
  ],
  'excerpt/bidi': [
    phrase(
      'The passage has hidden marks of writing direction; they print as markup.',
      'El pasaje tiene marcas ocultas de dirección de escritura; se imprimen con su efecto.',
    ),
    phrase(
      'Compare the printed line with the article.',
      'Compare la línea impresa con el artículo.',
    ),
  ],
  'excerpt/invisible': [
    phrase(
      'The passage has characters that cannot be seen; they are left out: {all}.',
      ({ all }) => `El pasaje tiene caracteres que no se ven, y se omiten: ${listEs(all)}.`,
    ),
    phrase(
      'Remove them from the saved article, or find out what put them there.',
      'Quítelos del artículo guardado, o averigüe qué los puso ahí.',
    ),
    phrase(
      'The passage has characters that have no meaning outside one font: {all}.',
      ({ all }) =>
        `El pasaje tiene caracteres que no significan nada fuera de un tipo de letra: ${listEs(all)}.`,
    ),
    phrase(
      'Look at the page the article comes from. If it is a mark and no word, remove it from the saved article; else leave the word out with `[...]`.',
      'Mire la página de donde viene el artículo. Si es un signo y no una palabra, quítelo del artículo guardado; si no, omita la palabra con `[...]`.',
    ),
  ],
} satisfies Partial<Record<Code, readonly Phrase[]>>;
