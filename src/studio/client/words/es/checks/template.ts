import type { Code } from '../../../../../source/codes.ts';
import { detailEs } from './parts.ts';
import { type Phrase, phrase } from './phrase.ts';
import { DID_YOU_MEAN } from './shared-phrases.ts';

/** What is wrong with templates, style sheets, labels and fonts, by code. */
export const templateChecks = {
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
