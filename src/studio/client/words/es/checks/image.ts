import type { Code } from '../../../../../source/codes.ts';
import { detailEs } from './parts.ts';
import { type Phrase, phrase, said } from './phrase.ts';

/** Why a picture cannot be used. */
const FAULTS: readonly Phrase[] = [
  phrase('the file is empty', 'el archivo está vacío'),
  phrase(
    'it begins as {kind} and goes on as none',
    ({ kind }) => `empieza como ${kindEs(kind)} y después no lo es`,
  ),
  phrase('it has no size', 'no tiene tamaño'),
  phrase('it is not saved as UTF-8 text', 'no está guardado como texto UTF-8'),
  phrase(
    'it says neither its `width` and `height` nor its `viewBox`',
    'no dice ni su `width` y `height` ni su `viewBox`',
  ),
  phrase('it is cut off: its end is missing', 'está cortado: le falta el final'),
  phrase('it moves', 'se mueve'),
  phrase('it is damaged inside', 'está dañado por dentro'),
  phrase('its parts do not add up', 'sus partes no cuadran'),
  phrase('it is no SVG drawing', 'no es un dibujo SVG'),
  phrase('its parts repeat each other too often', 'sus partes se repiten demasiadas veces'),
  phrase(
    'in line {line} {fault}',
    ({ line, fault }) => `en la línea ${line}, ${said(fault, XML_FAULTS) ?? fault}`,
  ),
];

const XML_FAULTS: readonly Phrase[] = [
  phrase('`{tag}` closes nothing that is open', '`{tag}` no cierra nada que esté abierto'),
  phrase('a tag is cut off or no tag at all', 'una marca está cortada o no es una marca'),
  phrase('the tag `{tag}` is cut off or faulty', 'la marca `{tag}` está cortada o mal escrita'),
  phrase('it has more than {most} parts', 'tiene más de {most} partes'),
  phrase('its parts are nested too deep', 'tiene demasiadas partes unas dentro de otras'),
  phrase('it ends before `{tag}`', 'termina antes de `{tag}`'),
  phrase('nothing is in it', 'no hay nada dentro'),
  phrase('it has more than one outermost part', 'tiene más de una parte exterior'),
];

const KINDS: Readonly<Record<string, string>> = {
  'a PNG': 'un PNG',
  'a JPEG': 'un JPEG',
  'a GIF': 'un GIF',
  'a WebP': 'un WebP',
  'an AVIF': 'un AVIF',
  'a PDF': 'un PDF',
  'a document or another packed file': 'un documento u otro archivo comprimido',
  'a packed file, such as a packed SVG': 'un archivo comprimido, como un SVG comprimido',
  'a PostScript file': 'un archivo PostScript',
  'a text': 'un texto',
};

function kindEs(kind: string): string {
  return KINDS[kind] ?? kind.replace(/^a picture of the kind /, 'una imagen de la clase ');
}

const LOSSES: Readonly<Record<string, string>> = {
  scripts: 'programas',
  'parts of a web page': 'partes de una página web',
  'pictures inside it': 'imágenes dentro de él',
  'sound or film': 'sonido o vídeo',
  movement: 'movimiento',
  'effects such as shadows': 'efectos como sombras',
  'links to other files': 'enlaces a otros archivos',
};

/** A size or a length: "at most 10.0 MB", "12 million pixels", "5.2 inches". */
function sizeEs(size: string): string {
  return size
    .replace(/(\d)\.(\d)/g, '$1,$2')
    .replace(/^as a drawing at most /, 'como dibujo, no más de ')
    .replace(/^at most /, 'no más de ')
    .replace(/million pixels/, 'millones de píxeles')
    .replace(/inches$/, 'pulgadas');
}

/** What is told of a picture, by code. */
export const imageChecks = {
  'image/not-printed': [
    phrase('A picture stands among the words here.', 'Aquí hay una imagen entre las palabras.'),
    phrase(
      'No passage can be quoted across it. If it stands for words, write them in its place; if it is decoration, remove it.',
      'Ningún pasaje se puede citar por encima de ella. Si está en lugar de palabras, escríbalas ahí; si es un adorno, quítela.',
    ),
  ],
  'image/address': [
    phrase(
      'A picture is named by an address ({address}), not by a file.',
      'Una imagen se nombra con una dirección ({address}), no con un archivo.',
    ),
    phrase(
      'Nothing is fetched from the network. Save the picture into the guides folder, for instance as `images/map.png`, and name that.',
      'No se trae nada de la red. Guarde la imagen en la carpeta de las guías, por ejemplo como `images/mapa.png`, y nombre ese archivo.',
    ),
  ],
  'image/missing': [
    phrase('There is no picture {file}.', 'No existe la imagen {file}.'),
    phrase(
      'Check the name, capitals included. The path starts at the folder of the file it is written in.',
      'Revise el nombre, también las mayúsculas. La ruta empieza en la carpeta del archivo en que está escrita.',
    ),
  ],
  'image/outside': [
    phrase(
      'The picture {file} lies outside the guides folder.',
      'La imagen {file} está fuera de la carpeta de las guías.',
    ),
    phrase(
      'Copy it into the guides folder, for instance into `images`, and name it from there.',
      'Cópiela a la carpeta de las guías, por ejemplo a `images`, y nómbrela desde ahí.',
    ),
  ],
  'image/unreadable': [
    phrase(
      'The picture {file} cannot be used: {why}.',
      ({ file, why }) => `La imagen ${file} no se puede usar: ${said(why, FAULTS) ?? why}.`,
    ),
    phrase(
      'Open it in the program that made it and save it anew, or download it again.',
      'Ábrala en el programa con que se hizo y guárdela de nuevo, o descárguela otra vez.',
    ),
    phrase(
      'The picture {file} cannot be read: {why}.',
      ({ file, why }) => `La imagen ${file} no se puede leer: ${detailEs(why)}.`,
    ),
    phrase(
      'Check that it is a file and yours to read.',
      'Compruebe que es un archivo y que tiene permiso para leerlo.',
    ),
  ],
  'image/too-large': [
    phrase(
      'The picture {file} is too large: {size}; it may have {most}.',
      ({ file, size, most }) =>
        `La imagen ${file} es demasiado grande: ${sizeEs(size)}; puede tener ${sizeEs(most)}.`,
    ),
    phrase(
      'Save it smaller in any picture program: 2000 pixels are enough for the width of a page.',
      'Guárdela más pequeña con cualquier programa de imágenes: para el ancho de una página bastan 2000 píxeles.',
    ),
  ],
  'image/kind': [
    phrase(
      '{file} is no picture that is known here, which does not print.',
      '{file} no es una imagen que se conozca aquí, y no se imprime.',
    ),
    phrase(
      '{file} is {kind}, which does not print.',
      ({ file, kind }) => `${file} es ${kindEs(kind)}, y no se imprime.`,
    ),
    phrase(
      'Save the picture as PNG, JPEG or SVG; GIF, WebP and AVIF print too.',
      'Guarde la imagen como PNG, JPEG o SVG; GIF, WebP y AVIF también se imprimen.',
    ),
  ],
  'image/alt': [
    phrase('Nothing says what {file} shows.', 'En ningún lugar se dice qué muestra {file}.'),
    phrase(
      'Write it for someone who cannot see it, under `alt:` or in Markdown between `![` and `]`. Under `images:`, `alt: ""` says that a picture is only decoration.',
      'Escríbalo para quien no puede verla, en `alt:` o, en Markdown, entre `![` y `]`. En `images:`, `alt: ""` dice que una imagen es solo un adorno.',
    ),
  ],
  'image/caption': [
    phrase('The picture {file} has no caption.', 'La imagen {file} no tiene pie.'),
    phrase(
      'Say what is to be seen, where and when, under `caption:` or in Markdown as the title: `![…](map.png "The river in 1953. Credit: County Archive")`.',
      'Diga qué se ve, dónde y cuándo, en `caption:` o, en Markdown, como título: `![…](mapa.png "El río en 1953. Credit: Archivo del condado")`.',
    ),
  ],
  'image/credit': [
    phrase(
      'Nothing says whose picture {file} is.',
      'En ningún lugar se dice de quién es la imagen {file}.',
    ),
    phrase(
      'Name who made it or owns it, under `credit:` or in Markdown at the end of the title, after `Credit:`.',
      'Nombre a quien la hizo o la posee, en `credit:` o, en Markdown, al final del título, después de `Credit:`.',
    ),
  ],
  'image/resolution': [
    phrase(
      'The picture {file} prints {width} wide with {pixels} pixels an inch; below {fewest} it looks coarse.',
      ({ file, width, pixels, fewest }) =>
        `La imagen ${file} se imprime con un ancho de ${sizeEs(width)} y ${pixels} píxeles por pulgada; con menos de ${fewest} se ve borrosa.`,
    ),
    phrase(
      'Find a copy that is at least {needed} pixels wide, better {better}. The {pixels} that it has are enough for {width}.',
      ({ needed, better, pixels, width }) =>
        `Busque una copia de al menos ${needed} píxeles de ancho, mejor ${better}. Los ${pixels} que tiene bastan para ${sizeEs(width)}.`,
    ),
  ],
  'image/altered': [
    phrase(
      'The drawing {file} prints without some of it: {losses}.',
      ({ file, losses }) =>
        `El dibujo ${file} se imprime sin algo de lo que tiene: ${losses
          .split(', ')
          .map((one) => LOSSES[one] ?? one)
          .join(', ')}.`,
    ),
    phrase(
      'These are left out so that a drawing can do nothing but be seen. Look at it in the handout; if something is missing, export it from its program as plain SVG or as PNG.',
      'Se quita para que un dibujo no pueda hacer nada más que verse. Mírelo en el folleto; si le falta algo, expórtelo desde su programa como SVG sin más o como PNG.',
    ),
  ],
} satisfies Partial<Record<Code, readonly Phrase[]>>;
