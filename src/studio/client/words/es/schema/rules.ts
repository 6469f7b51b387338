import type { CRAFT_RULES, EXCUSES } from '../../../../../1-guide/schema/rules.ts';
import type { CODES } from '../../../../../source/codes.ts';

type Excused = (typeof EXCUSES)[keyof typeof EXCUSES][number];
type Meaning = (typeof CODES)[(typeof CRAFT_RULES)[number] | Excused]['meaning'];

/** What each rule that a guide can weigh or be excused from is about: one worded anew has its Spanish, by type. */
export const meaningsEs: Readonly<Record<Meaning, string>> = {
  'Quoted words that no article has.': 'Palabras citadas que no están en ningún artículo.',
  'An abbreviation is explained nowhere.': 'Una sigla que no se explica en ningún lugar.',
  'Yes or no would answer it.': 'Se contesta con sí o no.',
  'It tells people what to answer.': 'Dice qué contestar.',
  'A judgment stands in its premise.': 'Da por sentado un juicio.',
  'It names a topic and asks nothing.': 'Nombra un tema y no pregunta nada.',
  'It asks two things at once.': 'Pregunta dos cosas a la vez.',
  'It would fit any article.': 'Valdría para cualquier artículo.',
  'It asks for a meaning without a passage.': 'Pide un sentido sin señalar un pasaje.',
  'Too much is said before it asks.': 'Dice mucho antes de preguntar.',
  'A word in it takes a side.': 'Una palabra toma partido.',
  'Questions are not opening, core, closing.':
    'Las preguntas no van de las de apertura, por las centrales, a las de cierre.',
  'Too few questions ask for a meaning.': 'Pocas preguntas son sobre lo que el texto quiere decir.',
  'The minutes do not add up.': 'Los minutos no cuadran.',
  'None, or too many, are marked essential.':
    'Ninguna pregunta está marcada como esencial, o lo están demasiadas.',
  'Every excerpt is of one voice.': 'Todos los extractos son de una sola voz.',
  'The options are not weighed alike.': 'Las opciones no se sopesan por igual.',
  'Nothing mentions an entry.': 'Nada menciona una palabra del glosario.',
  'More is quoted than the limits allow.': 'Se cita más de lo que permiten los límites.',
  'It reads harder than the limit allows.': 'Es más difícil de leer de lo que permite el límite.',
  'Reading it takes longer than the limit allows.':
    'Leerlo lleva más tiempo del que permite el límite.',
};

/** What help says of weighing rules and of excusing an item from them, in English and in Spanish. */
export const rulesEs: Readonly<Record<string, string>> = {
  Rules: 'Reglas',
  'How much each rule of the craft counts, or off. `studyguide check --explain` lists them.':
    'Cuánto cuenta cada regla del oficio, o que no cuenta. `studyguide check --explain` las enumera.',
  'It is not checked.': 'No se comprueba.',
  'It is told as advice.': 'Se dice como sugerencia.',
  'It is told as a warning.': 'Se dice como algo que conviene mirar.',
  'Nothing is built until it is put right.': 'No se hace ningún PDF hasta que se corrija.',
  Allowed: 'Permitido',
  'Rules not to apply here, each with the reason.':
    'Reglas que aquí no cuentan, cada una con el porqué.',
};
