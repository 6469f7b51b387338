import type { Words } from '../en/index.ts';
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
  fixed: 'Corregido. Con Deshacer vuelve lo anterior.',
  inEnglish: 'Disculpe: lo que se explica de cada problema está, por ahora, solo en inglés.',
  keys: 'F8 va al problema siguiente; Mayús+F8, al anterior.',
  at: (position, all, message) => `Problema ${position} de ${all}: ${message}`,
  noMore: 'No hay problema al que ir.',
};
