import type { Words } from '../en/index.ts';
import { phrasesEs } from './editor.ts';

/** The words about saving, earlier versions, and two versions of one guide, in Spanish. */
export const savingEs: Pick<Words, 'saving' | 'history' | 'conflict'> = {
  saving: {
    saved: 'Todo está guardado',
    saving: 'Guardando…',
    waiting: 'Guardando…',
    failed: (why) => `Sin guardar: ${why}`,
    noAnswer: 'el programa no responde.',
    noAnswerButKept: 'el programa no responde. Su texto se conserva en este navegador.',
    notKept: 'Lo que escribe ahora no se conserva en ningún lugar.',
    notKeptHint:
      'No se puede guardar, y este navegador no tiene sitio para una copia. Descargue o copie el texto antes de cerrar esta página.',
    download: 'Descargar el texto',
    copy: 'Copiar el texto',
    copied: 'El texto está copiado. Péguelo en un lugar seguro, como un correo dirigido a usted.',
    notCopied: 'El navegador no permitió copiarlo. Descárguelo.',
    conflict: 'Sin guardar: el archivo se cambió en otro lugar',
    tryAgain: 'Intentar otra vez',
    recovered: 'Ha vuelto el texto que la última vez quedó sin guardar.',
    recoveredHint: 'Con Deshacer se quita de nuevo.',
    changedOutside: 'Otro programa cambió esta guía. Aquí se ve ahora su texto.',
    changedOutsideHint: 'Con Deshacer vuelve lo que había antes.',
    gone: 'El archivo de esta guía ya no está.',
    goneHint: 'Su texto sigue aquí. Puede devolver el archivo a su lugar, o dejarlo así.',
    putBack: 'Devolver el archivo a su lugar',
    renamed: (name) => `En otra ventana se dio a esta guía el nombre ${name}.`,
    renamedHint:
      'Lo que ha escrito aquí desde entonces se conserva, y se ofrece en la página de todas las guías.',
    openRenamed: 'Seguir con el nombre nuevo',
    keepBoth: 'Conservar también esta',
    mergeKept: 'Lo que estaba haciendo con las dos versiones se conserva.',
    mergeKeptHint: 'Está en «Versiones anteriores»: es la más reciente de las apartadas.',
  },
  history: {
    title: 'Versiones anteriores',
    about:
      'Cada vez que se guarda algo, el texto anterior se conserva un tiempo en este equipo. Lo que se apartó se conserva más.',
    none: 'Todavía no hay ninguna.',
    until: (time) => `Como estaba hasta el ${time}`,
    longer: (time) => `Con más texto, antes de quitarse algo, ${time}`,
    aside: (time) => `Apartada cuando había dos versiones, ${time}`,
    lookAt: 'Verla',
    bringBack: 'Recuperar esta versión',
    others: 'Otras versiones',
    earlier: 'Esta versión anterior',
    now: 'La guía ahora',
    same: 'Dice lo mismo que la guía ahora.',
    differsIn: (parts) => `Difiere de la guía de ahora en: ${parts}.`,
    howToRead:
      'Las líneas sin número son de la versión anterior, y ya no están en la guía. Las líneas marcadas con número llegaron después.',
    done: 'Ha vuelto la versión anterior. Con Deshacer vuelve la última.',
  },
  conflict: {
    title: 'Dos versiones de esta guía',
    why: 'Mientras usted escribía, la misma guía se cambió en otra ventana o con otro programa. Elija con qué seguir. Elija lo que elija, las dos versiones se conservan en «Versiones anteriores».',
    theirs: 'La otra versión',
    mine: 'Su versión',
    differences: (count) =>
      count === 1
        ? 'Difieren en un lugar. Elija allí cuál vale.'
        : `Difieren en ${count} lugares. Elija en cada uno cuál vale. Donde solo una de las dos cambió, se usa esa al principio.`,
    both: 'Aquí cambiaron las dos.',
    use: 'Usar esto',
    used: 'Se usa',
    nothing: 'Aquí no hay nada.',
    byHand: 'Cambiado a mano en el texto completo, más abajo.',
    line: (line) => `Línea ${line}`,
    result: 'El texto completo, para cambiarlo a mano',
    text: 'El texto como se guardará, que puede cambiar aquí',
    take: 'Usar esto',
    below: 'Donde la otra versión difiere, sus líneas están encima.',
    keepMine: 'Guardar lo elegido',
    takeTheirs: 'Usar toda la otra versión',
    later: 'Decidir más tarde',
    compare: 'Comparar las dos versiones',
    done: 'Las dos versiones vuelven a ser una. Ambas se conservan en «Versiones anteriores».',
    again: 'El archivo ha cambiado otra vez. Compare de nuevo.',
    phrases: { ...phrasesEs, '$ unchanged lines': '$ líneas iguales' },
  },
};
