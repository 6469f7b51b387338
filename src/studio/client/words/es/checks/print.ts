import type { Code } from '../../../../../source/codes.ts';
import { DID_YOU_MEAN } from './common.ts';
import { detailEs, editionEs, linesEs, listEs, pagesEs } from './parts.ts';
import { type Phrase, phrase, said } from './phrase.ts';

/** Blocks that could be left out of a handout, each with its lines in brackets. */
const BLOCKS: readonly Phrase[] = [
  phrase('"{words} …" in the background', '"{words} …" en las notas de fondo'),
  phrase('question {number}', 'la pregunta {number}'),
  phrase('the note of excerpt {number}', 'la nota del extracto {number}'),
  phrase('excerpt {number}', 'el extracto {number}'),
  phrase('the glossary\'s "{term}"', '"{term}" del glosario'),
  phrase('number {number} of `{key}`', 'el número {number} de `{key}`'),
];

function blocksEs(blocks: string): string {
  return blocks
    .split(/(?<=\(\d+ lines?\)), /u)
    .map((block) => {
      const { what = '', lines = '' } =
        /^(?<what>.+) \((?<lines>\d+ lines?)\)$/su.exec(block)?.groups ?? {};
      return `${said(what, BLOCKS) ?? what} (${linesEs(lines)})`;
    })
    .join(', ');
}

/** What letters there are, and what to do about one that no font has, by where it stands. */
const NO_FONT: readonly Phrase[] = (
  [
    [
      'Write the word in one of these, or leave it out.',
      'Escriba la palabra con unas de estas, o quítela.',
    ],
    ['Write the term in one of these.', 'Escriba el término con unas de estas.'],
    [
      'The words are in the drawing: change them there, or save it as PNG.',
      'Las palabras están en el dibujo: cámbielas allí, o guárdelo como PNG.',
    ],
    [
      'A quotation cannot be altered: leave the word out with `[...]`, or choose another passage.',
      'Una cita no se puede alterar: omita la palabra con `[...]`, o elija otro pasaje.',
    ],
    [
      'They are in the front matter of the article.',
      'Están en los datos del comienzo del artículo.',
    ],
  ] as const
).map(([english, spanish]) =>
  phrase(
    `The fonts have Latin, Greek, Cyrillic, Armenian, Georgian, Arabic and Hebrew letters and common signs, no emoji. ${english}`,
    `Tienen letras latinas, griegas, cirílicas, armenias, georgianas, árabes y hebreas y los signos usuales, pero no emojis. ${spanish}`,
  ),
);

const over = (lines: string, pages: string) =>
  `La edición para participantes pasa en ${linesEs(lines)} de ${pagesEs(pages)}`;

/** What is told of the printed pages, of fonts and of templates, by code. */
export const printChecks = {
  'print/pages': [
    phrase(
      'The participant edition is {lines} over {pages}; leaving out this block would save it: {blocks}.',
      ({ lines, pages, blocks }) =>
        `${over(lines, pages)}; bastaría con quitar esto: ${blocksEs(blocks)}.`,
    ),
    phrase(
      'The participant edition is {lines} over {pages}; leaving out any one of these {count} blocks would save it: {blocks}.',
      ({ lines, pages, count, blocks }) =>
        `${over(lines, pages)}; bastaría con quitar una cualquiera de estas ${count} partes: ${blocksEs(blocks)}.`,
    ),
    phrase(
      'The participant edition is {lines} over {pages}; leaving out all of these {count} blocks would save it: {blocks}.',
      ({ lines, pages, count, blocks }) =>
        `${over(lines, pages)}; habría que quitar todas estas ${count} partes: ${blocksEs(blocks)}.`,
    ),
    phrase(
      'The participant edition is {lines} over {pages}.',
      ({ lines, pages }) => `${over(lines, pages)}.`,
    ),
    phrase(
      'No two or three blocks are enough. Leave out more, ask for fewer ruled lines, or raise `pages`.',
      'Con dos o tres partes menos no basta. Quite más, pida menos renglones, o suba `pages`.',
    ),
    phrase(
      'Shorten them or others by as much, ask for fewer ruled lines, or raise `pages`.',
      'Acorte esas u otras en lo mismo, pida menos renglones, o suba `pages`.',
    ),
  ],
  'print/overflow': [
    phrase(
      'The {edition} edition does not fit on one page: at {least} pt, the smallest type it may have, it is {inches} inches (about {lines}) too long.',
      ({ edition, least, inches, lines }) =>
        `La edición ${editionEs(edition)} no cabe en una página: con letra de ${least} pt, la más pequeña que puede llevar, le sobran ${inches.replace('.', ',')} pulgadas (unas ${linesEs(lines)}).`,
    ),
    phrase(
      'Shorten what it prints by as much, or print it on larger paper.',
      'Acorte en lo mismo lo que imprime, o imprímala en un papel más grande.',
    ),
  ],
  'print/contents': [
    phrase(
      'The page numbers in the contents of the {edition} edition change whenever they are filled in.',
      ({ edition }) =>
        `Los números de página del índice de la edición ${editionEs(edition)} cambian cada vez que se ponen.`,
    ),
    phrase(
      'Let the template give the numbers a column of their own, so that they move no text.',
      'Haga que la plantilla dé a los números una columna propia, para que no muevan el texto.',
    ),
  ],
  'font/missing-character': [
    phrase(
      'The fonts of the handout have no {all}.',
      ({ all }) => `Los tipos de letra del folleto no tienen ${listEs(all)}.`,
    ),
    ...NO_FONT,
  ],
  'template/missing': [
    phrase(
      'There is no template file "{name}" in {folders}.',
      ({ name, folders }) =>
        `No existe el archivo de plantilla "${name}" en ${folders.replaceAll(' or ', ' ni en ')}.`,
    ),
    phrase(
      'Put the file back, or leave it out of your own templates folder altogether.',
      'Devuelva el archivo a su lugar, o quítelo del todo de su propia carpeta de plantillas.',
    ),
    phrase(
      'A font file cannot be read: {why}.',
      ({ why }) => `Un archivo de tipo de letra no se puede leer: ${detailEs(why)}.`,
    ),
    phrase(
      'Reinstall studyguide, which brings its fonts along; in a clone, run `npm ci`.',
      'Instale studyguide de nuevo, que trae sus tipos de letra; en una copia del código, ejecute `npm ci`.',
    ),
  ],
  'template/label': [
    phrase('"{name}" is not the tag of a language.', '"{name}" no es el código de un idioma.'),
    phrase(
      'Call the file by the tag that guides have under `lang`: es.yaml, or es-MX.yaml.',
      'Llame al archivo con el código que las guías tienen en `lang`: es.yaml, o es-MX.yaml.',
    ),
    phrase('There is no label `{name}`.', 'No hay un rótulo `{name}`.'),
    phrase('There is no label {names}.', 'Falta el rótulo {names}.'),
    phrase(
      'Compare the file with templates/labels/en.yaml, which has every label.',
      'Compare el archivo con templates/labels/en.yaml, que tiene todos los rótulos.',
    ),
    phrase('Here it can be: {all}.', 'Aquí puede ser: {all}.'),
    phrase('The label `{name}` is empty.', 'El rótulo `{name}` está vacío.'),
    phrase('The label `{name}` must be a text.', 'El rótulo `{name}` tiene que ser un texto.'),
    phrase('Write it in one line.', 'Escríbalo en una línea.'),
    phrase('Nothing is filled in here.', 'Aquí no se pone nada.'),
    phrase('It can have `{names}`.', ({ names }) => `Puede tener \`${names}\`.`),
    phrase(
      'Nothing is called `{braces}` in this label.',
      'En este rótulo nada se llama `{braces}`.',
    ),
    phrase(
      'A labels file holds names, each with a colon and its text.',
      'Un archivo de rótulos tiene nombres, cada uno con dos puntos y su texto.',
    ),
    phrase(
      'Write them on lines of their own, indented below it: {names}.',
      'Escríbalos en líneas propias, debajo y más adentro: {names}.',
    ),
    phrase('`{name}` has several labels.', '`{name}` tiene varios rótulos.'),
    DID_YOU_MEAN,
  ],
  'template/broken': [
    phrase(
      'Nothing is printed until this file is mended.',
      'No se imprime nada hasta que se corrija este archivo.',
    ),
    phrase(
      'Nothing is printed until this file can be read.',
      'No se imprime nada hasta que se pueda leer este archivo.',
    ),
    phrase(
      'The template file "{file}" cannot be read: {why}.',
      ({ file, why }) => `El archivo de plantilla "${file}" no se puede leer: ${detailEs(why)}.`,
    ),
    phrase('Here is no name "{name}".', 'Aquí no hay un nombre "{name}".'),
    phrase(
      'The template ends in the middle of a tag or block.',
      'La plantilla termina en medio de una marca o de un bloque.',
    ),
    phrase(
      'Handlebars cannot read the template here.',
      'Handlebars no puede leer la plantilla aquí.',
    ),
    phrase('There is no partial "{name}".', 'No hay una plantilla parcial "{name}".'),
    phrase('There is no helper "{name}".', 'No hay una función "{name}".'),
    phrase(
      'This calls the file it stands in again, without end.',
      'Esto llama otra vez al archivo en que está, sin fin.',
    ),
    phrase(
      'This calls what calls "{name}" again, without end.',
      'Esto llama otra vez a lo que llama a "{name}", sin fin.',
    ),
    phrase(
      'This ends the style sheet before its end.',
      'Esto termina la hoja de estilos antes de su fin.',
    ),
    phrase(
      'What starts with {mark} here never ends.',
      'Lo que empieza aquí con {mark} no termina.',
    ),
    phrase('This } closes nothing.', 'Esta } no cierra nada.'),
    phrase('This { is never closed.', 'Esta { no se cierra.'),
    phrase('A style sheet cannot take in another.', 'Una hoja de estilos no puede incluir otra.'),
    phrase(
      'A handout fetches nothing, and “{address}” would have to be.',
      'Un folleto no trae nada de la red, y habría que traer “{address}”.',
    ),
  ],
} satisfies Partial<Record<Code, readonly Phrase[]>>;
