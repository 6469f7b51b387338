/** What help says of how a guide is printed and how much it may quote, in English and in Spanish. */
export const settingsEs: Readonly<Record<string, string>> = {
  Print: 'Impresión',
  'Paper, editions and length.': 'Papel, ediciones y extensión.',
  Paper: 'Papel',
  'The paper to print on; letter without it.': 'El papel; si falta, letter (carta).',
  '8.5 by 11 inches.': 'Carta, de 8.5 por 11 pulgadas.',
  '210 by 297 millimeters.': 'De 210 por 297 milímetros.',
  Editions: 'Ediciones',
  'Which editions to build, one or a list; participant without it.':
    'Qué ediciones se hacen, una o una lista; si falta, participant (participantes).',
  'What everyone in the group gets.': 'La que reciben todos los del grupo.',
  'For whoever leads: the plan of the session, guidance and follow-ups.':
    'Para quien dirige, con el plan de la sesión, ayuda y preguntas para seguir.',
  'For those who see little: type of 18 points, in one column.':
    'Para quienes ven poco, con letra de 18 puntos en una columna.',
  'One sheet for the middle of the table: options and essential questions.':
    'Una hoja para el centro de la mesa, con las opciones y las preguntas esenciales.',
  'Most pages': 'Páginas como máximo',
  'The most pages the participant edition should have.':
    'Cuántas páginas, como máximo, debe tener la edición para participantes.',
  'Ruled lines below each question that does not say how many; none without it.':
    'Renglones debajo de cada pregunta que no dice cuántos; si falta, ninguno.',

  Limits: 'Cuánto se puede citar',
  'How much may be quoted, and how hard and long the reading may be, before the check tells. Not legal advice.':
    'Cuánto se puede citar, y qué dificultad y duración puede tener la lectura, antes de que se avise. No es asesoramiento legal.',
  'Short articles': 'Artículos cortos',
  'An article of fewer words may be quoted whole; 2500 without it.':
    'Un artículo con menos palabras se puede citar entero; si falta, 2500.',
  Words: 'Palabras',
  'The most words to quote of a longer article; 1000 without it.':
    'Cuántas palabras se citan, como máximo, de un artículo más largo; si falta, 1000.',
  Percent: 'Por ciento',
  'The most to quote of a longer article in percent; 10 without it.':
    'Qué tanto por ciento se cita, como máximo, de un artículo más largo; si falta, 10.',
  'Always allowed': 'Siempre se pueden citar',
  'Words that may be quoted whatever the percentage; 500 without it.':
    'Cuántas palabras se pueden citar sea cual sea el por ciento; si falta, 500.',
  'Excerpts of an author': 'Extractos de un autor',
  'The most excerpts of one author, unless from one article that may be quoted whole; 2 without it.':
    'Cuántos extractos, como máximo, de un mismo autor, salvo de un solo artículo que se puede citar entero; si falta, 2.',
  'School grade': 'Grado escolar',
  'The highest U.S. school grade that background and questions should read at, in English; no limit without it.':
    'El grado escolar más alto de EE. UU. que debe hacer falta para leer los antecedentes y las preguntas, en inglés; si falta, no hay límite.',
  'Reading time': 'Tiempo de lectura',
  'The most minutes that reading background and excerpts should take; no limit without it.':
    'Cuántos minutos, como máximo, debe llevar leer los antecedentes y los extractos; si falta, no hay límite.',
};
