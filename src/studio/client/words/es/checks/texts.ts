import type { Code } from '../../../../../source/codes.ts';
import { differenceEs } from './difference.ts';
import { inPlaceEs, minutesEs, numberEs } from './parts.ts';
import { type Phrase, phrase, said } from './phrase.ts';

/** Words in quotation marks that are in no article. */
const MISQUOTE: readonly Phrase[] = [
  phrase(
    '“{words}” is in no article of this guide.',
    '“{words}” no está en ningún artículo de esta guía.',
  ),
  phrase('“{words}” is not in “{title}”.', '“{words}” no está en “{title}”.'),
  phrase(
    'If the words are not from an article, say below `elsewhere:` where they are from:',
    'Si las palabras no son de un artículo, diga en `elsewhere:` de dónde vienen:',
  ),
  phrase('  {words}: Where they are from.', '  {words}: De dónde vienen.'),
  phrase(
    'If the three points stand for words left out, write them in brackets: `[...]`.',
    'Si los tres puntos están por palabras omitidas, escríbalos entre corchetes: `[...]`.',
  ),
  phrase(
    'The article has “{other}” for the first letter. Put yours in brackets: “[{own}]{rest}”.',
    'En el artículo la primera letra es “{other}”. Ponga la suya entre corchetes: “[{own}]{rest}”.',
  ),
  phrase(
    '“{title}”, {place}, {differs}.',
    ({ title, place, differs }) => `“${title}”, ${inPlaceEs(place)}, ${differenceEs(differs)}.`,
  ),
  phrase('Its wording: {wording}', 'Dice así: {wording}'),
  phrase(
    'The saved copy of {titles} is trimmed to passages quoted before, so the words may be in what it leaves out. Put the full article in its place to quote more.',
    ({ titles }) =>
      `La copia guardada de ${titles.replaceAll('” and of “', '” y la de “')} solo conserva los pasajes que se citaban antes, así que las palabras pueden estar en lo que omite. Para citar más, ponga en su lugar el artículo entero.`,
  ),
  phrase("Use the article's wording.", 'Use las palabras del artículo.'),
  phrase('Nothing in the articles comes near.', 'En los artículos no hay nada parecido.'),
];

/** How long questions take that have no room. */
const TAKEN: readonly Phrase[] = [
  phrase(
    '{sum}, {more} more than there are',
    ({ sum, more }) => `${minutesEs(sum)}, ${more} más de los que hay`,
  ),
  phrase(
    '{sum}, which leaves {left} for the {open} that do not say',
    ({ sum, left, open }) =>
      `${minutesEs(sum)}, y para las que no dicen cuánto duran (${open}) quedan ${left}`,
  ),
];

function takenEs(taken: string): string {
  return said(taken, TAKEN) ?? taken;
}

/** What is told of the guide's own texts and of its plan, by code. */
export const textChecks = {
  'guide/misquote': MISQUOTE,
  'question/misquote': MISQUOTE,
  'excerpt/misquote': MISQUOTE,
  'guide/open-quotation': [
    phrase('A quotation starts here and does not end.', 'Aquí se abre una cita y no se cierra.'),
    phrase(
      'Add the closing mark, so that the words between can be checked.',
      'Añada la comilla que la cierra, para que se puedan comprobar las palabras que hay entre las dos.',
    ),
  ],
  'guide/elsewhere-unused': [
    phrase(
      'Nothing in the guide has these words in quotation marks.',
      'En ningún lugar de la guía están estas palabras entre comillas.',
    ),
    phrase(
      'Remove the line, or write the words here as they are quoted.',
      'Quite la línea, o escriba aquí las palabras como se citan.',
    ),
  ],
  'guide/footnote': [
    phrase(
      'The note {label} has no mark, so it does not print.',
      'A la nota {label} no la llama ninguna marca, así que no se imprime.',
    ),
    phrase('Write {label} where the note belongs.', 'Escriba {label} donde corresponde la nota.'),
    phrase(
      'The mark {mark} has no note in this text, so it prints as it is.',
      'La marca {mark} no tiene nota en este texto, así que se imprime tal cual.',
    ),
    phrase(
      'Write the note below, on a line of its own:  {mark}: The note.',
      'Escriba la nota debajo, en una línea propia:  {mark}: La nota.',
    ),
  ],
  'guide/unwritten': [
    phrase(
      '“{text}” stands here until you write your own words.',
      '“{text}” está aquí hasta que usted escriba sus propias palabras.',
    ),
    phrase(
      'Write over it, or remove what you do not need.',
      'Escriba encima, o quite lo que no necesite.',
    ),
  ],
  'guide/accent': [
    phrase(
      'The color {color} is too light to read: its contrast behind an excerpt is {ratio} to 1, and should be {least} to 1.',
      ({ color, ratio, least }) =>
        `El color ${color} es demasiado claro para leerlo: su contraste con el fondo de un extracto es de ${ratio.replace('.', ',')} a 1, y debería ser de ${least.replace('.', ',')} a 1.`,
    ),
    phrase('The nearest darker one is "{color}".', 'El más parecido que se lee bien es "{color}".'),
  ],
  'guide/time': [
    phrase('The questions take {taken}.', ({ taken }) => `Las preguntas llevan ${takenEs(taken)}.`),
    phrase(
      'Give the questions fewer minutes, or the session more.',
      'Dé menos minutos a las preguntas, o más a la sesión.',
    ),
    phrase(
      'The agenda takes {sum}, and the session has {room}.',
      ({ sum, room }) => `El plan lleva ${minutesEs(sum)}, y la sesión tiene ${room}.`,
    ),
    phrase(
      'Make it {much} shorter, or correct `minutes` of the session.',
      ({ much }) => `Acórtelo ${minutesEs(much)}, o corrija los minutos de la sesión.`,
    ),
    phrase(
      'Make it {much} longer, or correct `minutes` of the session.',
      ({ much }) => `Alárguelo ${minutesEs(much)}, o corrija los minutos de la sesión.`,
    ),
    phrase(
      'The questions of this item take {taken}.',
      ({ taken }) => `Las preguntas de este paso llevan ${takenEs(taken)}.`,
    ),
    phrase(
      'Give its questions fewer minutes, or the item more.',
      'Dé menos minutos a sus preguntas, o más al paso.',
    ),
    phrase(
      'Question {number} is in an earlier item already.',
      'La pregunta {number} ya está en un paso anterior.',
    ),
    phrase('Name it in one of the two.', 'Nómbrela solo en uno de los dos.'),
    phrase(
      'No item of the agenda holds question {number}.',
      'La pregunta {number} no está en ningún paso del plan.',
    ),
    phrase(
      'No item of the agenda holds questions {numbers}.',
      'Las preguntas {numbers} no están en ningún paso del plan.',
    ),
    phrase(
      'Name it below `questions` of an item, or leave its minutes out.',
      'Nómbrela en las preguntas (`questions`) de un paso, o no le ponga minutos.',
    ),
    phrase(
      'The questions take {sum}, and which item of the agenda holds them is not clear.',
      ({ sum }) =>
        `Las preguntas llevan ${minutesEs(sum)}, y no está claro en qué paso del plan se hacen.`,
    ),
    phrase(
      'Say below the item which questions it holds, by their numbers: `questions: 1-5`. Or let one item have the minutes of them all.',
      'Diga en el paso qué preguntas le tocan, por sus números: `questions: 1-5`. O haga que un paso tenga los minutos de todas.',
    ),
    phrase(
      'A group that hurries from question to question hears its quickest members only.',
      'Un grupo que corre de una pregunta a otra solo oye a los más rápidos.',
    ),
    phrase(
      'There are {count} questions; this is number {number}.',
      'Hay {count} preguntas; esta es la número {number}.',
    ),
    phrase(
      'Keep at most {most}; others can be follow-ups.',
      'Deje {most} como mucho; otras pueden servir para seguir preguntando.',
    ),
    phrase(
      'Question {number} has {minutes} minutes.',
      ({ number, minutes }) => `La pregunta ${number} tiene ${minutesEs(minutes)}.`,
    ),
    phrase(
      'Give it {least}, or make it a follow-up.',
      'Dele {least}, o póngala para seguir preguntando.',
    ),
    phrase(
      '{count} questions in {room} minutes leave less than {least} for each.',
      'Con {count} preguntas en {room} minutos quedan menos de {least} para cada una.',
    ),
    phrase('Leave some out, or meet longer.', 'Quite algunas, o reúnanse más tiempo.'),
  ],
  'guide/placemat': [
    phrase(
      'The guide has neither options nor an essential question, so there is no placemat.',
      'La guía no tiene opciones ni una pregunta esencial, así que no hay hoja de mesa.',
    ),
    phrase(
      'Mark the three or four questions that matter most with `essential: true`, or leave the placemat out.',
      'Marque con `essential: true` las tres o cuatro preguntas que más importan, o quite la hoja de mesa.',
    ),
    phrase(
      'Add `options`, or questions with `essential: true`, or leave the placemat out.',
      'Añada opciones (`options`), o preguntas con `essential: true`, o quite la hoja de mesa.',
    ),
  ],
  'excerpt/length': [
    phrase(
      '{words} words of “{title}” are quoted, {percent} percent of its {of}; the limit is {most}.',
      ({ words, title, percent, of, most }) =>
        `De “${title}” se citan ${numberEs(words)} palabras, el ${percent}\u00a0% de sus ${numberEs(of)}; el límite es ${numberEs(most)}.`,
    ),
    phrase(
      'Shorten an excerpt, or ask the publisher. Limits are set in the guide under `limits`; they are figures to go by, not legal advice.',
      'Acorte un extracto, o pida permiso a quien publica el artículo. Los límites se ponen en la guía, en `limits`; son cifras para orientarse, no asesoramiento legal.',
    ),
    phrase(
      '{count} excerpts are by {author}; the limit is {most}, or one article quoted whole that is short enough.',
      '{count} extractos son de {author}; el límite es {most}, o un artículo lo bastante corto citado entero.',
    ),
    phrase(
      'Leave an excerpt out, or ask the publisher. Limits are set in the guide under `limits`; they are figures to go by, not legal advice.',
      'Quite un extracto, o pida permiso a quien publica el artículo. Los límites se ponen en la guía, en `limits`; son cifras para orientarse, no asesoramiento legal.',
    ),
  ],
} satisfies Partial<Record<Code, readonly Phrase[]>>;
