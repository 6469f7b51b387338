import type { Words } from '../en/index.ts';
import { checkEs } from './checks/index.ts';
import { fixEs } from './fixes.ts';
import { placeEs } from './places.ts';

/** The words about problems and what mends them, in Spanish. */
export const problemsEs: Words['problems'] = {
  title: 'Problemas',
  checking: 'Comprobando…',
  none: 'No se ven problemas',
  counts: (errors, warnings, advice) =>
    [
      errors && `${errors} por corregir`,
      warnings && `${warnings} por revisar`,
      advice && (advice === 1 ? '1 sugerencia' : `${advice} sugerencias`),
    ]
      .filter(Boolean)
      .join(', '),
  show: 'Mostrar la lista',
  hide: 'Ocultar la lista',
  severity: { error: 'Hay que corregirlo', warning: 'Conviene mirarlo', advice: 'Sugerencia' },
  line: (line) => `línea ${line}`,
  inFile: (file, line) => `${file}, línea ${line}`,
  goThere: 'Ir allí',
  inArticle: (title) => `en el artículo guardado «${title}»`,
  toArticle: 'Ir al artículo',
  unreviewed: 'Nadie ha dicho todavía que comparó esta copia con su original.',
  unreviewedHint: 'Compárela palabra por palabra. Luego pulse «La he comparado» encima del texto.',
  fix: (title) => `Corregir: ${fixEs(title) ?? title}`,
  // The checks name places in English: “paragraph 4, the second time”.
  choose: (where) => `Usar el de: ${placeEs(where)}`,
  meant: 'Es a propósito…',
  whyMeant: '¿Por qué es a propósito?',
  whyMeantHint: 'Unas palabras para quien trabaje en la guía. No se imprimen.',
  leaveSo: 'Dejarlo así',
  excused: 'Se deja así, y aquí no se dice más. Con Deshacer vuelve.',
  fixed: 'Corregido. Con Deshacer vuelve lo anterior.',
  say: (code, sentence) => {
    const text = checkEs(code, sentence);
    return text === undefined ? { text: sentence, lang: 'en' } : { text };
  },
  keys: 'F8 va al problema siguiente; Mayús+F8, al anterior.',
  at: (position, all, message) => `Problema ${position} de ${all}: ${message}`,
  noMore: 'No hay problema al que ir.',
};

/** What an item may be excused from, by its code, in Spanish. */
export const rulesEs: Readonly<Record<string, string>> = {
  'excerpt/misquote': 'Palabras citadas que no están en ningún artículo',
  'question/misquote': 'Palabras citadas que no están en ningún artículo',
  'guide/misquote': 'Palabras citadas que no están en ningún artículo',
  'glossary/undefined': 'Una sigla que no se explica',
  'glossary/unused': 'Una palabra que nada menciona',
  'option/unbalanced': 'Opciones que no se sopesan por igual',
  'question/yes-no': 'Se contesta con sí o no',
  'question/leading': 'Dice qué contestar',
  'question/slanted': 'Da por sentado un juicio',
  'question/elliptical': 'Nombra un tema y no pregunta nada',
  'question/double': 'Pregunta dos cosas a la vez',
  'question/generic': 'Valdría para cualquier artículo',
  'question/ungrounded': 'Pide un sentido sin señalar un pasaje',
  'question/preamble': 'Dice mucho antes de preguntar',
  'question/loaded': 'Una palabra toma partido',
  'guide/order': 'Está fuera del orden habitual',
};
