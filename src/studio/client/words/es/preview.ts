import type { Words } from '../en/index.ts';

/** The words about the handout beside the guide, in Spanish. */
export const previewEs: Words['preview'] = {
  title: 'Folleto',
  kind: 'Cómo mostrar el folleto',
  draft: 'Borrador',
  pages: 'Páginas',
  edition: 'Edición',
  paper: 'Papel',
  editions: {
    participant: 'Participantes',
    facilitator: 'Facilitador',
    'large-print': 'Letra grande',
    placemat: 'Hoja de mesa',
  },
  papers: { letter: 'Carta', a4: 'A4' },
  paperOfGuide: 'Como dice la guía',
  hint: 'Haga clic en cualquier parte del folleto para ir a su lugar en la guía.',
  pagesHint:
    'Las páginas tal como se imprimirán. Haga clic en cualquier parte para ir a su lugar en la guía.',
  nothingYet: 'El folleto aparece aquí cuando la guía tiene un título y algo que imprimir.',
  stale: 'Este es el último folleto bueno. Se verá otra vez cuando se corrija esto:',
  emptied: 'En la guía no queda nada que imprimir. Este es el último folleto que tuvo.',
  setting: 'Componiendo el folleto…',
  working: 'Preparando las páginas…',
  page: (number, all) => `Página ${number} de ${all}`,
  pageCount: (pages) => (pages === 1 ? '1 página' : `${pages} páginas`),
  pagesFailed: 'No fue posible preparar las páginas.',
  frame: 'Borrador del folleto',
};
