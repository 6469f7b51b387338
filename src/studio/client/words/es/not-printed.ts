/** What the program says in English alone, for readers of Spanish. */
export function inEnglishEs(said: string): string {
  return said === '' ? '' : `El programa lo explica en inglés: ${said}`;
}

/** Why pages were not printed, by the printer's codes; `undefined` for a next step that only English tells. */
const REASONS: Readonly<Record<string, readonly [string, string | undefined]>> = {
  'print/no-browser': [
    'Para imprimir hace falta un navegador, y ninguno se pudo iniciar.',
    'Instale Chrome, Chromium o Edge e inténtelo otra vez.',
  ],
  'print/unsafe-cache': [
    'La carpeta del navegador la pudo cambiar otra persona, así que no se usa.',
    undefined,
  ],
  'print/temporary-folder': [
    'El navegador no tiene sitio para trabajar.',
    'Libere espacio en el disco e inténtelo otra vez.',
  ],
  'print/browser-died': [
    'El navegador se cerró mientras imprimía.',
    'Puede que falte memoria: cierre otros programas e inténtelo otra vez.',
  ],
  'print/timeout': [
    'Las páginas tardaron demasiado en imprimirse.',
    'Inténtelo otra vez. Si vuelve a pasar, busque en la guía una imagen o una tabla muy grande.',
  ],
  'print/font': ['Las páginas tienen una letra que no se puede imprimir bien.', undefined],
  'print/page': ['Las páginas no se pudieron imprimir.', undefined],
  'print/cancelled': ['Se dejó de imprimir.', 'Imprima otra vez cuando quiera.'],
  'print/closed': ['El programa se cerró antes de imprimir.', 'Imprima otra vez cuando quiera.'],
};

/** Why pages were not printed and what to do next. What is said with names and numbers stays English. */
export function notPrintedEs(code: string, said: string): readonly [string, string] {
  const [reason, next] = REASONS[code] ?? ['Las páginas no se pudieron imprimir.', undefined];
  return [reason, next ?? inEnglishEs(said)];
}
