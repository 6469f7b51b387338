import type { articlesEn } from '../en/articles.ts';
import { noteEs } from './notes.ts';
import { changeEs } from './places.ts';
import { removedEs } from './removed.ts';

const count = (words: number) =>
  words === 1 ? '1 palabra' : `${words.toLocaleString('es')} palabras`;

/** The words about articles, in Spanish. */
export const articlesEs: typeof articlesEn = {
  view: 'Artículos',
  intro: 'Lea un artículo y elija palabras: se convierten en un extracto de la guía.',
  ofGuide: 'Artículos de esta guía',
  none: 'Esta guía aún no tiene ningún artículo. Añada uno de los de abajo o importe uno.',
  others: 'Otros artículos guardados',
  noOthers: 'Todos los artículos guardados están en esta guía.',
  read: 'Leer y elegir',
  addOne: 'Elija uno de los artículos guardados, o importe otro.',
  addNone:
    'Todavía no hay otro artículo guardado. Importe uno: de una página web, un documento o un texto.',
  library: 'Artículos guardados',
  libraryAbout: 'Cualquiera de sus guías puede citarlos.',
  add: 'Añadir a esta guía',
  added: (name) => `Añadido a la guía como ${name}. Ya se puede leer.`,
  by: (author) => `de ${author}`,
  length: count,
  back: 'Todos los artículos',
  notThere: 'Su archivo no está entre los artículos guardados.',
  unreadable: 'Este artículo no se puede leer. La lista de problemas dice por qué.',
  meter: (words, of, percent) => {
    const all = of === undefined ? '' : ` de ${of.toLocaleString('es')}`;
    const share = percent === undefined ? '' : ` (${percent}\u00a0%)`;
    return `Citado hasta ahora: ${words.toLocaleString('es')}${all} palabras${share}.`;
  },
  most: (most) => `Su límite es ${most.toLocaleString('es')}.`,
  over: (most) => `Es más que su límite de ${most.toLocaleString('es')}.`,
  notReviewed: 'Nadie ha dicho todavía que comparó esta copia con su original.',
  review: 'La he comparado',
  reviewed: 'Marcado como comparado con su original.',
  notMarked: 'No se pudo marcar: la copia tiene problemas que hay que corregir antes.',
  paragraph: 'párrafo',
  excerpt: (number) => `Extracto ${number}`,
  quotedInText: 'citado en su propio texto',
  leftOut: (first, last) => {
    if (first === undefined) return 'La copia guardada omite texto aquí.';
    return last === undefined || last === first
      ? `La copia guardada omite el párrafo ${first}.`
      : `La copia guardada omite los párrafos ${first} a ${last}.`;
  },
  choose: {
    title: 'Elegir palabras',
    how: 'Cómo elegir palabras',
    hint: 'Arrastre el ratón sobre las palabras. O haga clic en la primera y pulse «Desde aquí»; después en la última y «Hasta aquí».',
    keys: 'Con el teclado, en el texto: las flechas van por palabras y por párrafos, Espacio empieza y termina, Intro hace el extracto, Escape lo suelta.',
    wordBefore: 'Palabra anterior',
    wordAfter: 'Palabra siguiente',
    paragraphBefore: 'Párrafo anterior',
    paragraphAfter: 'Párrafo siguiente',
    paragraph: 'Párrafo',
    start: 'Desde aquí',
    end: 'Hasta aquí',
    make: 'Hacer un extracto',
    letGo: 'Soltar',
    started: (word) => `Empieza en «${word}». Vaya a la última palabra y termine ahí.`,
    chosen: (text, words) => `Elegido: «${text}» (${count(words)})`,
    written: (number) => `Será el extracto ${number}, escrito así:`,
    writtenAs: { paragraphs: 'Párrafos enteros, por número', from: 'Desde estas palabras…' },
    made: (number, words) =>
      `El extracto ${number} está hecho: ${count(words)}. Con Deshacer se quita.`,
    place: 'Su lugar',
    first: 'Antes de todos',
    after: (number, title) => `Después del ${number}. ${title}`,
    changed: 'El artículo ha cambiado desde que se abrió. Elija las palabras otra vez.',
    nothing: 'Aún no hay palabras elegidas.',
    at: (word, paragraph) => (paragraph === undefined ? word : `${word}, párrafo ${paragraph}`),
    refusals: {
      empty: ['No hay palabras elegidas.', 'Elija algunas palabras del artículo.'],
      'left-out': [
        'La copia guardada omite palabras aquí.',
        'Elija solo palabras de antes o de después, o ponga el artículo entero en su lugar.',
      ],
      'not-text': [
        'Entre estas palabras hay una imagen o un trozo de HTML.',
        'Elija solo palabras de antes o de después. Si está en lugar de palabras, escríbalas en el artículo guardado.',
      ],
      unprintable: [
        'Uno de estos caracteres no significa nada fuera de un tipo de letra y no se puede imprimir.',
        'Elija las palabras de antes o de después, o quítelo del artículo guardado si no es una palabra.',
      ],
      ambiguous: [
        'Estas palabras se repiten demasiado para distinguirlas.',
        'Elija algunas palabras más.',
      ],
      outside: [
        'Este lugar no está en el artículo.',
        'Puede que el artículo haya cambiado desde que se abrió: ábralo otra vez.',
      ],
    },
  },
  importing: {
    open: 'Importar un artículo',
    title: 'Importar un artículo',
    about:
      'De una página web, un documento de Word, un PDF o un texto. Lo que no es el artículo, como menús y anuncios, se quita; usted lo revisa antes de que se guarde nada.',
    file: 'Un archivo de este ordenador',
    chooseFile: 'Elegir un archivo…',
    fileHint: 'O arrastre aquí el archivo desde su carpeta.',
    drop: 'Suelte para importar este archivo',
    address: 'O la dirección de una página web',
    addressHint: 'Empieza con https://. Solo se pide esta página, y solo cuando usted lo dice.',
    notAnAddress: 'Escriba una dirección que empiece con https:// o http://.',
    fetch: 'Traer esta página',
    reading: 'Leyendo…',
    review: 'Revisar',
    reviewHint:
      'Este es el original en su orden. Los recuadros tienen lo que se quitó: devuelva lo que sea del artículo, y quite lo que no. Compárelo con el original si puede.',
    original: 'Abrir la página original',
    notes: 'Conviene mirar esto',
    note: noteEs,
    removedCount: (parts) =>
      parts === 0
        ? 'No se quitó nada.'
        : parts === 1
          ? 'Se quitó 1 parte.'
          : `Se quitaron ${parts} partes.`,
    source: 'El original',
    removed: (what) => `Quitado: ${removedEs[what] ?? what}`,
    isBack: (what) => `Devuelto: ${removedEs[what] ?? what}`,
    putBack: 'Devolver',
    takeOut: 'Quitar',
    byHand: 'Quitado por usted',
    wasPutBack: 'Devuelto al artículo.',
    wasTakenOut: 'Quitado. Con «Devolver» vuelve.',
    result: 'El artículo como se guardará',
    facts: 'Sobre el artículo',
    fields: {
      title: 'Título',
      author: 'Autor',
      publication: 'Dónde se publicó',
      published: 'Cuándo se publicó',
      kind: 'Tipo de texto',
      url: 'Dirección web',
    },
    publishedHint: 'Un día, un mes o un año, como 17 de mayo de 2024, mayo de 2024 o 2024.',
    kinds: {
      '': 'Sin elegir',
      news: 'Noticia',
      analysis: 'Análisis',
      opinion: 'Opinión',
      reference: 'Obra de consulta',
      primary: 'Fuente original',
    },
    name: 'Nombre del archivo',
    nameHint: 'Puede dejarlo como está. Nunca se reemplaza un artículo que ya está.',
    needsTitle: 'Escriba cómo se llama el artículo.',
    badDate: 'Escriba la fecha como 17 de mayo de 2024, mayo de 2024 o 2024.',
    save: 'Guardar el artículo y añadirlo a esta guía',
    saved: (name) => `El artículo está guardado y añadido a la guía como ${name}.`,
    savedOnly: (path) =>
      `El artículo está guardado como ${path}, pero no se pudo añadir a la guía aquí.`,
    saveAlone: 'Guardar el artículo',
    savedAlone: (path) =>
      `El artículo está guardado como ${path}. En cualquier guía puede añadirlo en «Artículos».`,
    other: 'Elegir otro original',
    again: 'Importar de nuevo',
    againTitle: (title) => `Importar de nuevo: ${title}`,
    againAbout:
      'Lee el artículo otra vez, de su página o de un archivo, y muestra en qué difiere de la copia guardada. No se sustituye nada antes de que usted lo diga.',
    differences: 'Frente a la copia guardada',
    comparing: 'Comparando…',
    same: 'El texto es el mismo que el de la copia guardada. No hay nada que sustituir.',
    fuller: 'La copia guardada solo tiene partes del artículo. Este es el texto completo.',
    changes: 'El texto no es el mismo:',
    change: changeEs,
    hold: (holding, all) =>
      all === 0
        ? 'Ninguna guía cita este artículo.'
        : holding === all
          ? all === 1
            ? 'La única cita de sus guías sigue valiendo.'
            : `Las ${all} citas de sus guías siguen valiendo.`
          : `Siguen valiendo ${holding} de las ${all} citas de sus guías. Las demás:`,
    quotation: (guide, number) => `${guide}, extracto ${number}:`,
    states: {
      holds: 'sigue valiendo',
      moved: 'está ahora en otra parte del artículo; se sigue encontrando',
      changed: 'ya no está en el artículo con estas palabras; tiene que cambiarla',
      ambiguous: 'está ahora en varios lugares; tiene que decir en cuál',
      unread: 'no se puede comparar',
    },
    againHint:
      'Lo que se dice del artículo, como su autor, se queda. La copia actual se conserva en un archivo junto a él. Sus guías no cambian.',
    replace: 'Sustituir el texto guardado',
    replaced: 'El texto guardado está sustituido.',
  },
};
