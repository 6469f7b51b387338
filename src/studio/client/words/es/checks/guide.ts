import type { Code } from '../../../../../source/codes.ts';
import { expectedEs, SHAPE_HINTS, VALUE_HINTS } from './guide-values.ts';
import { homesEs, nameEs, shapeEs, startEs } from './parts.ts';
import { type Phrase, phrase } from './phrase.ts';
import { DID_YOU_MEAN, REMOVE_THE_LINE } from './shared-phrases.ts';

const HERE = phrase('Here it can be: {all}.', 'Aquí puede ser: {all}.');

/** What is wrong with the keys of a guide or of a series and with their values, by code. */
export const guideChecks = {
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
