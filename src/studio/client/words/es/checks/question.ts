import type { Code } from '../../../../../source/codes.ts';
import { type Phrase, phrase } from './phrase.ts';

/** What the rules of the craft say of a question, why each matters, and what to do instead, by code. */
export const questionChecks = {
  'question/yes-no': [
    phrase(
      'The question begins with “{word}”: yes or no would answer it.',
      'La pregunta empieza con “{word}”: se contesta con sí o no.',
    ),
    phrase(
      'A question that yes or no answers ends the talk instead of opening it.',
      'Una pregunta que se contesta con sí o no termina la conversación en vez de abrirla.',
    ),
    // The rule is for English questions alone, so that what is added stays English.
    phrase(
      'For example: {question} Why, or why not?',
      'Por ejemplo: “{question} Why, or why not?”',
    ),
  ],
  'question/leading': [
    phrase('“{words}” tells people what to answer.', '“{words}” dice qué contestar.'),
    phrase(
      'A question that gives its answer away tests who agrees, not what anyone thinks.',
      'Una pregunta que trae su respuesta mide quién está de acuerdo, no lo que piensa cada uno.',
    ),
    phrase(
      'Leave the words out, and ask what speaks for it and what against.',
      'Quite esas palabras, y pregunte qué hay a favor y qué en contra.',
    ),
  ],
  'question/slanted': [
    phrase(
      '“{words}” takes for granted what the group might dispute.',
      '“{words}” da por sentado algo que el grupo podría discutir.',
    ),
    phrase(
      'A judgment inside the premise has to be swallowed before anyone can answer.',
      'Un juicio que va en la premisa hay que tragárselo antes de poder contestar.',
    ),
    phrase(
      'Ask first what was done, and what speaks for calling it that: “In what way, if any, …?”',
      'Pregunte primero qué se hizo, y por qué llamarlo así: “In what way, if any, …?”',
    ),
  ],
  'question/elliptical': [
    phrase('“{words}” does not say what to think about.', '“{words}” no dice en qué pensar.'),
    phrase(
      'Without a verb of its own a question names a topic, and each person answers another one.',
      'Sin un verbo propio, una pregunta solo nombra un tema, y cada persona contesta otra cosa.',
    ),
    phrase(
      'Ask what it did, to whom, or what would have been different without it.',
      'Pregunte qué hizo, a quién, o qué habría sido distinto sin ello.',
    ),
  ],
  'question/double': [
    phrase('“{words}” is a second question.', '“{words}” es una segunda pregunta.'),
    phrase(
      'Of two questions at once a group answers the easier, and half of it has forgotten the other.',
      'De dos preguntas a la vez, un grupo contesta la más fácil, y la mitad ya ha olvidado la otra.',
    ),
    phrase(
      'Put it below the first: `{line}`',
      'Póngala debajo de la primera, para seguir preguntando: `{line}`',
    ),
  ],
  'question/generic': [
    phrase('“{words}” would fit any article.', '“{words}” valdría para cualquier artículo.'),
    phrase(
      'A question that would fit any article sends nobody back to this one.',
      'Una pregunta que vale para cualquier artículo no hace volver a este.',
    ),
    phrase(
      'Name what this one says: a claim, a person, a number, a paragraph.',
      'Nombre lo que dice este: una afirmación, una persona, un número, un párrafo.',
    ),
  ],
  'question/ungrounded': [
    phrase(
      'The question is “interpretive” and points to no excerpt.',
      'La pregunta es sobre lo que el texto quiere decir, y no señala ningún extracto.',
    ),
    phrase(
      'A question of what a text means is answered by the text, and the group has to find the place.',
      'Lo que un texto quiere decir lo contesta el texto, y el grupo tiene que encontrar el lugar.',
    ),
    phrase(
      'Add `excerpt:` with one of the ids: {ids}.',
      'Diga sobre qué extracto es (`excerpt:`), con uno de los nombres cortos: {ids}.',
    ),
    phrase(
      'Give the excerpt an `id:`, and name it with `excerpt:` in the question.',
      'Dé al extracto un nombre corto (`id:`), y nómbrelo en la pregunta con `excerpt:`.',
    ),
  ],
  'question/preamble': [
    phrase(
      '{count} words come before the question; “{start} …” leads up to it.',
      'Antes de la pregunta hay {count} palabras, desde “{start} …”.',
    ),
    phrase(
      'Who has to hold a paragraph in mind has lost it by the time the question comes.',
      'Quien tiene que retener un párrafo ya lo ha perdido cuando llega la pregunta.',
    ),
    phrase(
      'Keep at most {most}, or move them to the background.',
      'Deje {most} como mucho, o llévelas a los antecedentes.',
    ),
  ],
  'question/loaded': [
    phrase('“{words}” takes a side.', '“{words}” toma partido.'),
    phrase(
      'A loaded word takes a side before the group has begun, and some of it will stop listening.',
      'Una palabra cargada toma partido antes de que el grupo empiece, y habrá quien deje de escuchar.',
    ),
    phrase(
      'Say it in plain words, or quote it and say whose word it is.',
      'Dígalo con palabras llanas, o cítela y diga de quién es.',
    ),
  ],
} satisfies Partial<Record<Code, readonly Phrase[]>>;
