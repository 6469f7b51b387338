import type { Code } from '../../../../../source/codes.ts';
import { kindEs, minutesEs, wordsEs } from './parts.ts';
import { type Phrase, phrase } from './phrase.ts';

/** What the rules of the craft say of a guide as a whole and of its other parts, by code. */
export const craftChecks = {
  'guide/order': [
    phrase(
      'Question {number} is marked “{kind}” and comes after other questions.',
      ({ number, kind }) => `La pregunta ${number} es ${kindEs(kind)} y va después de otras.`,
    ),
    phrase(
      'Question {number} is marked “{kind}” and comes before the core ends.',
      ({ number, kind }) => `La pregunta ${number} es ${kindEs(kind)} y todavía siguen otras.`,
    ),
    phrase(
      'People need an easy way in before the hard questions, and a way out after them.',
      'Antes de las preguntas difíciles hace falta una entrada fácil, y después de ellas una salida.',
    ),
    phrase(
      'Move it to the beginning, or change its `kind`.',
      'Llévela al comienzo, o cambie su tipo (`kind`).',
    ),
    phrase(
      'Move it to the end, or change its `kind`.',
      'Llévela al final, o cambie su tipo (`kind`).',
    ),
  ],
  'guide/mix': [
    phrase(
      '{count} of {all} core questions are “factual”, more than a quarter.',
      'De las {all} preguntas centrales, {count} son sobre hechos del texto: más de un cuarto.',
    ),
    phrase(
      '{count} of {all} core questions are “interpretive”, no more than half.',
      'De las {all} preguntas centrales, {count} son sobre lo que el texto quiere decir: no más de la mitad.',
    ),
    phrase(
      'Facts are soon told and opinions need no text; questions of meaning keep a group at the page.',
      'Los hechos se dicen pronto y las opiniones no necesitan texto; las preguntas por el sentido mantienen al grupo en la página.',
    ),
    phrase(
      'Move facts to the background, or ask what they mean.',
      'Lleve los hechos a los antecedentes, o pregunte qué significan.',
    ),
    phrase(
      'Ask what a passage means before asking what to think of it.',
      'Pregunte qué quiere decir un pasaje antes de preguntar qué opinar de él.',
    ),
  ],
  'guide/essential': [
    phrase(
      '{count} questions are marked essential; this is the fifth.',
      'Hay {count} preguntas marcadas como esenciales; esta es la quinta.',
    ),
    phrase('Choose at most {most}.', 'Elija {most} como mucho.'),
    phrase(
      'None of the {count} questions is marked essential.',
      'Ninguna de las {count} preguntas está marcada como esencial.',
    ),
    phrase(
      'A group reaches three or four of its questions, and whoever leads has to know which.',
      'Un grupo llega a tres o cuatro de sus preguntas, y quien dirige tiene que saber a cuáles.',
    ),
    phrase(
      'Add `essential: true` to the three or four that matter most.',
      'Marque con `essential: true` las tres o cuatro que más importan.',
    ),
  ],
  'guide/one-sided': [
    phrase(
      'All {count} excerpts are from one article, “{title}”.',
      'Los {count} extractos son de un solo artículo, “{title}”.',
    ),
    phrase(
      'All {count} excerpts are by one author, {author}.',
      'Los {count} extractos son de un solo autor, {author}.',
    ),
    phrase(
      'A group that reads one voice only discusses whether to agree with it.',
      'Un grupo que lee una sola voz solo discute si está de acuerdo con ella.',
    ),
  ],
  'option/unbalanced': [
    phrase('There is one option to weigh.', 'Solo hay una opción que sopesar.'),
    phrase('There are two options to weigh.', 'Solo hay dos opciones que sopesar.'),
    phrase(
      'Find a third way that some in the group would choose.',
      'Busque una tercera que algunos del grupo elegirían.',
    ),
    phrase(
      '“{name}” has {count} words and “{other}” has {most}.',
      ({ name, count, other, most }) =>
        `“${name}” tiene ${wordsEs(count)}, y “${other}” tiene ${most}.`,
    ),
    phrase(
      'A choice between two camps, or one told at greater length, is half decided on paper.',
      'Elegir entre dos bandos, o con uno contado más por extenso, es tener media decisión tomada en el papel.',
    ),
    phrase(
      'Say as much of each: at least {least} words here, or fewer there.',
      'Diga lo mismo de cada una: al menos {least} palabras aquí, o menos allí.',
    ),
  ],
  'glossary/undefined': [
    phrase('“{word}” is explained nowhere.', '“{word}” no se explica en ningún lugar.'),
    phrase(
      'Whoever does not know an abbreviation seldom says so, and stays out of the talk.',
      'Quien no conoce una sigla pocas veces lo dice, y se queda fuera de la conversación.',
    ),
    phrase(
      'Add to the glossary:  {word}: What it stands for.',
      'Añada al glosario:  {word}: Lo que quiere decir.',
    ),
  ],
  'glossary/unused': [
    phrase('Nothing in the guide mentions “{term}”.', 'En la guía nada menciona “{term}”.'),
    phrase(
      'An entry that nothing mentions costs paper, and makes readers look for what is not there.',
      'Una palabra que nada menciona gasta papel, y hace buscar lo que no está.',
    ),
  ],
  'reading/level': [
    phrase(
      'The background reads at U.S. {grades}, and the limit is {most}. What adds most is the sentence “{sentence}”, of {words}.',
      ({ grades, most, sentence, words }) =>
        `Los antecedentes se leen con el nivel de ${gradesEs(grades)}, y el límite es ${most}. Lo que más pesa es la frase “${sentence}”, de ${wordsEs(words)}.`,
    ),
    phrase(
      'The questions read at U.S. {grades}, and the limit is {most}. What adds most is the sentence “{sentence}”, of {words}.',
      ({ grades, most, sentence, words }) =>
        `Las preguntas se leen con el nivel de ${gradesEs(grades)}, y el límite es ${most}. Lo que más pesa es la frase “${sentence}”, de ${wordsEs(words)}.`,
    ),
    phrase(
      'Whoever has to read a sentence twice comes to the talk with half of the text.',
      'Quien tiene que leer una frase dos veces llega a la conversación con la mitad del texto.',
    ),
    phrase(
      'Split it, or say it in shorter words; or raise `grade` below `limits`.',
      'Divídala, o dígala con palabras más cortas; o suba `grade` en `limits`.',
    ),
  ],
  'reading/time': [
    phrase(
      'Reading takes {minutes}, and the limit is {most}. The background takes longest: {time}.',
      ({ minutes, most, time }) =>
        `Leerlo todo lleva ${minutesEs(minutes)}, y el límite es ${most}. Lo que más tarda son los antecedentes: ${time}.`,
    ),
    phrase(
      'Reading takes {minutes}, and the limit is {most}. Excerpt {number} takes longest: {time}.',
      ({ minutes, most, number, time }) =>
        `Leerlo todo lleva ${minutesEs(minutes)}, y el límite es ${most}. Lo que más tarda es el extracto ${number}: ${time}.`,
    ),
    phrase(
      'What takes longer than people have is not read, and who has not read stays silent.',
      'Lo que lleva más tiempo del que la gente tiene no se lee, y quien no ha leído calla.',
    ),
    phrase(
      'Shorten it, leave an excerpt out, or raise `reading` below `limits`.',
      'Acórtelo, quite un extracto, o suba `reading` en `limits`.',
    ),
  ],
} satisfies Partial<Record<Code, readonly Phrase[]>>;

/** "grade 9" or "grades 9 to 11": years of school in the United States. */
function gradesEs(grades: string): string {
  return grades
    .replace(/^grade (\S+)$/, 'un grado $1 de EE.\u00a0UU.')
    .replace(/^grades (\S+) to (\S+)$/, 'los grados $1 a $2 de EE.\u00a0UU.');
}
