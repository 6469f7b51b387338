import type { Code } from '../../../../../source/codes.ts';
import { editionEs, linesEs, listEs, pagesEs } from './parts.ts';
import { type Phrase, phrase, said } from './phrase.ts';

/** Blocks that could be left out of a handout, each with its lines in brackets. */
const BLOCKS: readonly Phrase[] = [
  phrase('"{words} …" in the background', '"{words} …" en los antecedentes'),
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
  `La edición para participantes se pasa de ${pagesEs(pages)} por ${linesEs(lines)}`;

/** What is told of the printed pages and of letters that cannot be printed, by code. */
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
} satisfies Partial<Record<Code, readonly Phrase[]>>;
