import type { Words } from '../en/index.ts';
import { schemaEs } from './schema/index.ts';

/** What CodeMirror says itself, by its own English, in any editor of the page. */
export const phrasesEs: Readonly<Record<string, string>> = {
  Find: 'Buscar',
  Replace: 'Reemplazar',
  next: 'siguiente',
  previous: 'anterior',
  all: 'todos',
  'match case': 'distinguir mayúsculas',
  'by word': 'palabra entera',
  regexp: 'patrón',
  replace: 'reemplazar',
  'replace all': 'reemplazar todos',
  'current match': 'Se encontró',
  'on line': 'en la línea',
  'replaced match on line $': 'Reemplazado en la línea $',
  'replaced $ matches': 'Reemplazados: $',
  close: 'cerrar',
  'Go to line': 'Ir a la línea',
  go: 'ir',
  'No diagnostics': 'Sin problemas',
  Diagnostics: 'Problemas',
  Completions: 'Sugerencias',
  'Selection deleted': 'Se borró lo seleccionado',
  'Control character': 'Carácter de control',
};

/** The words about the text of a guide, in Spanish. */
export const editorEs: Words['editor'] = {
  label: 'Texto de la guía, en YAML',
  keys: 'Tab sale del editor. Ctrl+] mueve una línea hacia dentro, Ctrl+[ hacia fuera. F8 va al problema siguiente. Ctrl+F busca.',
  phrases: phrasesEs,
  help: (english) => schemaEs(english) ?? english,
};
