import type { Words } from '../en/index.ts';

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
  },
  history: {
    title: 'Versiones anteriores',
    about: 'Cada vez que se guarda algo, el texto anterior se conserva un tiempo en este equipo.',
    none: 'Todavía no hay ninguna.',
    until: (time) => `Como estaba hasta el ${time}`,
    bringBack: 'Recuperar',
    done: 'Ha vuelto la versión anterior. Con Deshacer vuelve la última.',
  },
  conflict: {
    title: 'Dos versiones de esta guía',
    why: 'Mientras usted escribía, otro programa u otra ventana cambió la misma guía. Se conservan las dos versiones. Elija con cuál seguir.',
    theirs: 'El archivo en el disco',
    mine: 'Su versión, que puede cambiar aquí',
    take: 'Copiar a su versión',
    keepMine: 'Guardar la versión de la derecha',
    below:
      'Esta es su versión, que puede cambiar aquí. Donde el archivo del disco difiere, sus líneas están encima de las suyas.',
    keepMineBelow: 'Guardar esta versión',
    takeTheirs: 'Seguir con el archivo del disco',
    later: 'Decidir más tarde',
    compare: 'Comparar las dos versiones',
    done: 'Las dos versiones vuelven a ser una.',
    phrases: { '$ unchanged lines': '$ líneas iguales' },
  },
};
