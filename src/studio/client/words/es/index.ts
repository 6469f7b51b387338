import { STARTS } from '../../../../1-guide/starts.ts';
import type { Words } from '../en/index.ts';
import { articlesEs } from './articles.ts';
import { editorEs } from './editor.ts';
import { fieldsEs } from './fields.ts';
import { formEs } from './form.ts';
import { inEnglishEs, notPrintedEs } from './not-printed.ts';
import { previewEs } from './preview.ts';
import { problemsEs, rulesEs } from './problems.ts';
import { refusalsEs } from './refusals.ts';
import { savingEs } from './saving.ts';
import { shelfEs } from './shelf.ts';

/** Every word of the studio's page, in Spanish. */
export const es: Words = {
  language: 'Español',
  studio: 'Taller de guías',
  loading: 'Un momento…',
  close: 'Cerrar',
  cancel: 'Cancelar',
  undo: 'Deshacer',
  redo: 'Rehacer',
  undone: 'Deshecho.',
  redone: 'Rehecho.',
  nothingToUndo: 'No hay nada que deshacer.',
  nothingToRedo: 'No hay nada que rehacer.',
  allGuides: 'Todas las guías',
  skipToGuide: 'Ir a la guía',
  chooseLanguage: 'Idioma',
  failed: {
    offline: 'El programa no responde.',
    offlineHint:
      'Deje abierta esta página: lo que escribe se queda aquí. Inicie de nuevo el programa y se guardará.',
    elsewhere:
      'Si el programa se abrió en otra ventana y este aviso sigue aquí, llévese el texto desde aquí.',
    refused: 'No fue posible.',
    inEnglish: inEnglishEs,
    notPrinted: notPrintedEs,
    expired: 'Esta página ya no tiene permiso.',
    expiredHint:
      'Abra la dirección que el programa muestra al iniciarse. Su texto se conserva aquí.',
  },
  views: {
    parts: 'Partes de la ventana',
    guide: 'Guía',
    handout: 'Folleto',
    guideViews: 'Maneras de ver la guía',
    form: 'Formulario',
    yaml: 'Texto (YAML)',
  },
  ...savingEs,
  editor: editorEs,
  articles: articlesEs,
  refusals: refusalsEs,
  problems: problemsEs,
  rules: rulesEs,
  preview: previewEs,
  shelf: shelfEs,
  ...formEs,
  ...fieldsEs,
  starts: STARTS.es,
};
