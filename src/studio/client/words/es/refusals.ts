import type { Facts, RefusalWords } from '../en/refusals.ts';

const SAVE_IT = 'Abra la página en su navegador, guárdela como archivo e importe ese archivo.';

const WRITING: Facts = {
  ENOSPC: 'El disco está lleno. Haga sitio; se intentará de nuevo solo.',
  EDQUOT: 'Su parte del disco está llena. Haga sitio; se intentará de nuevo solo.',
  EROFS: 'Este disco solo se puede leer.',
  EACCES: 'No tiene permiso para escribir en esta carpeta.',
  EPERM: 'Quizá otro programa tenga abierto el archivo. Ciérrelo allí.',
  EBUSY: 'Otro programa tiene abierto el archivo. Ciérrelo allí.',
};

/** What a file can be that cannot be imported, by the English words for it. */
const KINDS: Readonly<Record<string, string>> = {
  'a document of old Word (.doc)': 'un documento de Word antiguo (.doc)',
  'a document with a password': 'un documento con contraseña',
  'a rich text document (.rtf)': 'un documento de texto enriquecido (.rtf)',
  'a document of LibreOffice or OpenOffice (.odt)':
    'un documento de LibreOffice u OpenOffice (.odt)',
  'an electronic book (.epub)': 'un libro electrónico (.epub)',
  'a document of Pages': 'un documento de Pages',
  'a spreadsheet': 'una hoja de cálculo',
  'a presentation': 'una presentación',
  'a web archive (.mhtml)': 'un archivo web (.mhtml)',
  'a web archive of Safari': 'un archivo web de Safari',
  'an e-mail with all its headers (.eml)': 'un correo con todos sus encabezados (.eml)',
  'a picture': 'una imagen',
  'a sound or video file': 'un archivo de sonido o de video',
  'a packed folder': 'una carpeta comprimida',
  'a news feed': 'una lista de noticias',
  'an XML file that is no web page': 'un archivo XML que no es una página web',
  'a file of data': 'un archivo de datos',
  'a program or a database': 'un programa o una base de datos',
};

/** Why the program did not do what was asked, in Spanish. */
export const refusalsEs: RefusalWords = {
  'too-large': ({ megabytes = '' }) => [
    `Este archivo es demasiado grande: se leen como mucho ${megabytes} MB.`,
    'Guarde el artículo sin sus imágenes, o copie su texto en un archivo de texto.',
  ],
  'newer-request': () => ['Se pidió algo más nuevo.', ''],
  'nothing-here': () => ['No hay nada en esta dirección.', ''],
  'no-guide': () => ['Esta guía ya no está aquí.', 'Quizá se le cambió el nombre, o se borró.'],
  'no-article': () => [
    'Este artículo ya no está aquí.',
    'Quizá se le cambió el nombre, o se borró.',
  ],
  'guide-gone': ({ file = '' }) => [
    `El archivo ${file} ya no está.`,
    'Se le cambió el nombre, o se borró.',
  ],
  unreadable: ({ file = '', code = '' }) => [
    `No se puede leer el archivo ${file}.`,
    `El equipo dice ${code}.`,
  ],
  'not-text': ({ file = '' }) => [`El archivo ${file} no es un texto.`, ''],
  'not-utf8': ({ file = '' }) => [
    `El archivo ${file} no está guardado como UTF-8.`,
    'Ábralo en un editor de textos y guárdelo con la codificación UTF-8.',
  ],
  'guide-name': ({ name = '' }) => [
    `«${name}» no puede ser el nombre de una guía.`,
    'Use unas pocas palabras, como: derecho al agua.',
  ],
  'guide-there': ({ file = '' }) => [
    `Ya hay una guía en el archivo ${file}.`,
    'Elija otro nombre.',
  ],
  linked: ({ file = '' }) => [
    `El archivo ${file} es un enlace a otro archivo, y aquí no se le puede cambiar el nombre.`,
    'Cámbielo donde guarda sus archivos, o empiece una guía nueva a partir de él.',
  ],
  'article-name': ({ name = '' }) => [
    `«${name}» no puede ser el nombre del archivo de un artículo.`,
    'Use unas pocas palabras unidas por guiones, como: el-embalse.',
  ],
  'article-there': ({ file = '' }) => [
    `Ya hay un artículo en el archivo ${file}. Se queda como está.`,
    'Elija otro nombre de archivo. Si es el mismo artículo, use «Importar de nuevo» junto a él en la lista de artículos.',
  ],
  'page-saved': ({ file = '' }) => [
    `Esta página ya está guardada, en el archivo ${file}.`,
    'Para ponerla al día, use «Importar de nuevo» junto a ella en la lista de artículos.',
  ],
  'article-broken': ({ file = '' }) => [
    `El artículo del archivo ${file} tiene problemas y se queda como está.`,
    'Corrija antes lo que dice de él la lista de problemas.',
  ],
  'no-title': () => ['El artículo no tiene título.', 'Escriba cómo se llama.'],
  'nothing-kept': () => ['Se quitó todo el texto.', 'Devuelva lo que es parte del artículo.'],
  'source-gone': () => ['Esta fuente ya no se conserva.', 'Impórtela otra vez.'],
  'version-gone': () => ['Esta versión ya no se conserva.', ''],
  'pdf-gone': () => ['Este PDF ya no está.', 'Cree los PDF de nuevo.'],
  'not-written': ({ code = '' }) => [
    'No se pudo escribir el archivo.',
    WRITING[code] ?? `El equipo dice ${code}. El archivo anterior sigue como estaba.`,
  ],
  'import-empty': () => [
    'Este archivo está vacío.',
    'Guarde el artículo de nuevo e importe ese archivo.',
  ],
  'import-no-text': () => [
    'No hay texto en él.',
    'Mire si es el archivo correcto. La imagen de una página no tiene texto que se pueda citar.',
  ],
  'import-kind': ({ name = '', what = '' }) => [
    KINDS[what] === undefined
      ? `${name} es de una clase que no se puede importar.`
      : `${name} es ${KINDS[what]}, y eso no se puede importar.`,
    'Guárdelo como página web, documento de Word (.docx), PDF o archivo de texto, e importe ese archivo.',
  ],
  'import-not-for-all': ({ host = '', status = '' }) => [
    `${host} no da esta página a cualquiera (${status}): pide iniciar sesión o pagar, o rechaza los programas.`,
    SAVE_IT,
  ],
  'import-no-page': ({ host = '', status = '' }) => [
    `${host} no tiene ninguna página en esta dirección (${status}).`,
    'Revise la dirección. Una página antigua quizá se encuentre en web.archive.org.',
  ],
  'import-too-often': ({ host = '', status = '' }) => [
    `A ${host} se le pregunta demasiado en este momento (${status}).`,
    `Inténtelo de nuevo en unos minutos. O bien: ${SAVE_IT}`,
  ],
  'import-host-fault': ({ host = '', status = '' }) => [
    `${host} tiene un fallo propio (${status}).`,
    `Inténtelo más tarde. O bien: ${SAVE_IT}`,
  ],
  'import-no-host': ({ host = '' }) => [`No existe el sitio ${host}.`, 'Revise la dirección.'],
  'import-unreachable': ({ host = '' }) => [
    `No se puede llegar a ${host}.`,
    'Compruebe que este equipo tiene conexión a internet.',
  ],
  'import-unsafe': ({ host = '' }) => [
    `La conexión con ${host} no es segura.`,
    `Revise la dirección. Si confía en el sitio: ${SAVE_IT}`,
  ],
  'import-no-answer': ({ host = '' }) => [
    `${host} no responde.`,
    `Inténtelo más tarde. O bien: ${SAVE_IT}`,
  ],
};
