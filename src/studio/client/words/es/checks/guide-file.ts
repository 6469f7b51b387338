import type { Code } from '../../../../../source/codes.ts';
import { detailEs, startEs } from './parts.ts';
import { type Phrase, phrase } from './phrase.ts';
import { SAVE_AS_PLAIN_TEXT } from './shared-phrases.ts';

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

/** What is wrong with the file of a guide or of a series, by code. */
export const guideFileChecks = {
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
        `Ningún archivo así es tan largo. Compruebe que es ${fileEs(what)} y no otro archivo.`,
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
} satisfies Partial<Record<Code, readonly Phrase[]>>;
