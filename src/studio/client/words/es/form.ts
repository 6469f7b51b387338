import type { Words } from '../en/index.ts';

/** The words about the form and its sections, in Spanish. */
export const formEs: Pick<Words, 'form' | 'sections'> = {
  form: {
    intro:
      'Rellene lo que necesite, de arriba abajo. El folleto cambia mientras escribe, y todo se guarda solo.',
    jump: 'Secciones de la guía',
    example:
      'Esta guía contiene todavía un ejemplo, para que vea qué va en cada lugar. Escriba encima, o quítelo y empiece con los campos vacíos. Lo que usted ha escrito se queda.',
    toArticles: 'Leer, importar y elegir',
    takeExampleOut: 'Quitar el ejemplo',
    exampleGone: 'El ejemplo está quitado. Con Deshacer vuelve.',
    broken:
      'El texto de esta guía tiene un error que hay que corregir antes de usar el formulario.',
    brokenHint:
      'No se ha perdido nada. Vaya al lugar en el texto y corríjalo, o deshaga el último cambio.',
    toText: 'Mostrar el lugar en el texto',
    textOnly: (keys) =>
      `Qué comprobaciones cuentan para toda la guía, y cuánto, se escribe solo en el texto (${keys}).`,
    addSection: 'Añadir más a la guía',
    addLine: 'Añadir una línea',
    cannot: 'Esto no se puede cambiar aquí. Cámbielo en el texto.',
    more: 'Más campos',
    fewer: 'Menos campos',
    up: 'Subir',
    down: 'Bajar',
    duplicate: 'Duplicar',
    remove: 'Quitar',
    drag: 'Arrastrar a otro lugar',
    removed: (what) => `Quitado: ${what}. Con Deshacer vuelve.`,
    moved: (position, all) => `Ahora es el número ${position} de ${all}.`,
    added: (what) => `Añadido: ${what}.`,
    writeWords: 'Escribir palabras en su lugar',
    findingWords: 'Buscando las palabras…',
    noWords: 'Todavía no hay tales palabras.',
    excuses: 'Es a propósito, y aquí no se comprueba:',
    checkAgain: 'Comprobarlo otra vez',
    checkedAgain: 'Se comprueba otra vez.',
    notSet: 'Sin elegir',
    paragraphs: (numbers) => (/^\d+$/.test(numbers) ? `Párrafo ${numbers}` : `Párrafos ${numbers}`),
    fromSeries: (value: string) => `${value}, de la serie`,
    inText: 'Esto está escrito de una manera que solo se puede cambiar en el texto.',
    required: 'necesario',
    markdown:
      'Una línea en blanco empieza otro párrafo. ## hace un encabezado, **palabras** las pone en negrita.',
  },
  sections: {
    start: { title: 'Título', about: '' },
    session: { title: 'Cuándo y dónde', about: '' },
    articles: {
      title: 'Artículos',
      about: 'Los artículos guardados que cita esta guía. Cada uno tiene un nombre corto suyo.',
      add: 'Añadir un artículo',
      item: 'Artículo',
    },
    background: {
      title: 'Antecedentes',
      about: 'Lo que conviene saber antes de leer los artículos, en sus propias palabras.',
    },
    excerpts: {
      title: 'Extractos',
      about: 'Pasajes de los artículos. Se imprimen palabra por palabra, y se comprueban.',
      add: 'Añadir un extracto',
      item: 'Extracto',
    },
    questions: {
      title: 'Preguntas',
      about: 'En el orden en que se hacen.',
      add: 'Añadir una pregunta',
      item: 'Pregunta',
    },
    options: {
      title: 'Opciones',
      about: 'Una decisión para conversar: tres o cuatro maneras de actuar, cada una con su costo.',
      add: 'Añadir una opción',
      item: 'Opción',
    },
    glossary: {
      title: 'Glosario',
      about: 'Palabras que no todos conocen.',
      add: 'Añadir una palabra',
      item: 'Palabra',
    },
    people: {
      title: 'Personas',
      about: 'A quiénes nombra la guía.',
      add: 'Añadir una persona',
      item: 'Persona',
    },
    timeline: {
      title: 'Cronología',
      about: 'Qué pasó y cuándo.',
      add: 'Añadir un hecho',
      item: 'Hecho',
    },
    images: {
      title: 'Imágenes',
      about: 'Mapas, fotografías y gráficos.',
      add: 'Añadir una imagen',
      item: 'Imagen',
    },
    agenda: {
      title: 'Plan de la sesión',
      about: 'Para quien dirige; los participantes no lo reciben.',
      add: 'Añadir un paso',
      item: 'Paso',
    },
    agreements: {
      title: 'Reglas de conversación',
      about: 'Cómo quieren hablar entre ustedes.',
      add: 'Añadir una regla',
      item: 'Regla',
    },
    bring: {
      title: 'Qué llevar',
      about: 'Para quien dirige.',
      add: 'Añadir una cosa',
      item: 'Cosa',
    },
    reading: { title: 'Para seguir leyendo', about: '', add: 'Añadir un título', item: 'Título' },
    elsewhere: {
      title: 'Citas de otro lugar',
      about: 'Palabras entre comillas que no están en los artículos de la guía, y de dónde vienen.',
      add: 'Añadir palabras',
      item: 'Palabras',
    },
    print: { title: 'Impresión', about: '' },
    limits: {
      title: 'Cuánto se puede citar',
      about: 'Cuándo avisar de que se cita mucho. No es asesoramiento legal.',
    },
  },
};
