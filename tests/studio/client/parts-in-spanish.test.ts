import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Code } from '../../../src/source/codes.ts';
import { checkEs } from '../../../src/studio/client/words/es/checks/index.ts';
import { hasEnglish } from './english-left.ts';

/** Sentences with words of the program's own put into them, or of several parts. */
const COMPOSED: readonly (readonly [Code, english: string, spanish: string])[] = [
  [
    'guide/misplaced-key',
    '`guidance` does not belong in agenda item 2.',
    '`guidance` no va en el paso 2 del plan.',
  ],
  [
    'guide/misplaced-key',
    '`paper` belongs under `print`, or at the top of the guide. Check the indentation of this line.',
    '`paper` va dentro de `print`, o arriba del todo en la guía. Mire si esta línea empieza en la columna que debe.',
  ],
  [
    'guide/value',
    '`minutes` of question 3 must be a whole number from 1 to 600, not `yes`.',
    '`minutes` de la pregunta 3 tiene que ser un número entero de 1 a 600, no `yes`.',
  ],
  [
    'guide/type',
    'Item 2 of `followups` of excerpt 4 must be a text, not a group of keys.',
    'El elemento 2 de `followups` del extracto 4 tiene que ser un texto, no un grupo de claves.',
  ],
  [
    'guide/unreadable',
    'guides/a.yaml cannot be read: you may not read it.',
    'guides/a.yaml no se puede leer: usted no tiene permiso para leerlo.',
  ],
  [
    'excerpt/not-found',
    'The article, the heading “The Weir”, says “cut” where the quotation says “сut” (“c” (U+0063, Latin) is not “с” (U+0441, Cyrillic)); and 2 more differences.\nIts wording: a cut\nOr paragraph 4, “the cut”: has other marks.',
    'El artículo, en el encabezado «The Weir», dice “cut” donde la cita dice “сut” (“c” (U+0063, latina) no es “с” (U+0441, cirílica)); y hay 2 diferencias más.\nDice así: a cut\nO bien en el párrafo 4, “the cut”: tiene otros signos.',
  ],
  [
    'excerpt/ambiguous',
    'Add one of these lines:\n  after: "by the mill" # paragraph 2\n  which: 2 # a caption\nand so on for 3 more.',
    'Añada una de estas líneas:\n  after: "by the mill" # el párrafo 2\n  which: 2 # un pie de imagen\ny así para 3 más.',
  ],
  [
    'article/changed',
    'The article is not as it was saved: paragraph 2 has changed; 3 paragraphs after paragraph 4 are gone; and 2 more.',
    'El artículo no está como se guardó: ha cambiado el párrafo 2; faltan 3 párrafos después del párrafo 4; y 2 más.',
  ],
  [
    'print/pages',
    'The participant edition is 1 line over 4 pages; leaving out any one of these 2 blocks would save it: "The weir was built …" in the background (3 lines), the note of excerpt 2 (1 line).',
    'La edición para participantes se pasa de 4 páginas por 1 línea; bastaría con quitar una cualquiera de estas 2 partes: "The weir was built …" en los antecedentes (3 líneas), la nota del extracto 2 (1 línea).',
  ],
  [
    'print/overflow',
    'The placemat edition does not fit on one page: at 9 pt, the smallest type it may have, it is 1.2 inches (about 8 lines) too long.',
    'La edición de hoja de mesa no cabe en una página: con letra de 9 pt, la más pequeña que puede llevar, le sobran 1,2 pulgadas (unas 8 líneas).',
  ],
  [
    'image/unreadable',
    'The picture map.svg cannot be used: in line 3 it ends before `</g>`.',
    'La imagen map.svg no se puede usar: en la línea 3, termina antes de `</g>`.',
  ],
  [
    'image/too-large',
    'The picture map.png is too large: 12 million pixels; it may have at most 9 million pixels.',
    'La imagen map.png es demasiado grande: 12 millones de píxeles; puede tener no más de 9 millones de píxeles.',
  ],
  [
    'image/altered',
    'The drawing map.svg prints without some of it: scripts, effects such as shadows.',
    'El dibujo map.svg se imprime sin algo de lo que tiene: programas, efectos como sombras.',
  ],
  [
    'image/kind',
    'map.png is a document or another packed file, which does not print.',
    'map.png es un documento u otro archivo comprimido, y no se imprime.',
  ],
  [
    'image/resolution',
    'The picture map.png prints 6.5 inches wide with 80 pixels an inch; below 150 it looks coarse.',
    'La imagen map.png se imprime con un ancho de 6,5 pulgadas y 80 píxeles por pulgada; con menos de 150 se ve borrosa.',
  ],
  [
    'font/missing-character',
    'The fonts of the handout have no “𝛑” (U+1D6D1), “🙂” (U+1F642) and 2 more.',
    'Los tipos de letra del folleto no tienen “𝛑” (U+1D6D1), “🙂” (U+1F642) y 2 más.',
  ],
];

test.each(COMPOSED)('%s: %s', (code, english, spanish) => {
  expect(checkEs(code, english)).toBe(spanish);
});

/** Words of the sources that are put into sentences, each with a sentence that has them. */
const PARTS: readonly (readonly [file: string, pattern: RegExp, Code, (part: string) => string])[] =
  [
    [
      'source/fields.ts',
      /expected: ['`]([^'`]+)['`]/g,
      'guide/value',
      (part) => `\`date\` must be ${part}, not \`x\`.`,
    ],
    [
      'source/text.ts',
      /'(a \w+ [^']+|a PDF)'/g,
      'guide/encoding',
      (part) => `This is ${part}, not plain text.`,
    ],
    [
      '2-article/front-matter.ts',
      /^ {2}\w+: '([^']+)',$/gm,
      'article/front-matter',
      (part) => `\`words\` must be ${part}.`,
    ],
    [
      '1-guide/value-names.ts',
      /^ {2}\w+: '([A-Z][^']+)',$/gm,
      'guide/type',
      (part) => `${part} 2 must be a list, not a text.`,
    ],
    [
      '1-guide/value-names.ts',
      /'(an? [^']+)'/g,
      'guide/type',
      (part) => `\`date\` must be ${part}, not a list.`,
    ],
    [
      '1-guide/tangle.ts',
      /what: '([^']+)'/g,
      'guide/too-large',
      (part) => `There are over 1,000 ${part}.`,
    ],
    [
      '2-article/tangle.ts',
      /what: '([^']+)'/g,
      'article/too-large',
      (part) => `This paragraph has over 4,000 ${part}.`,
    ],
    [
      'build/disk-workspace.ts',
      /'((?:it|its|you|there|too) [^']+)'/g,
      'image/unreadable',
      (part) => `The picture a.png cannot be read: ${part}.`,
    ],
    [
      '5-handout/picture/whole.ts',
      /why: '([^']+)'/g,
      'image/unreadable',
      (part) => `The picture a.png cannot be used: ${part}.`,
    ],
    [
      '5-handout/picture/read-picture.ts',
      /damaged\(file, '([^']+)'/g,
      'image/unreadable',
      (part) => `The picture a.png cannot be used: ${part}.`,
    ],
    [
      '5-handout/picture/read-picture.ts',
      /^ {2}\S+ '(an? [^']+)',$/gm,
      'image/kind',
      (part) => `a.png is ${part}, which does not print.`,
    ],
    [
      '5-handout/picture/svg/clean-svg.ts',
      /fault: '([^']+)'/g,
      'image/unreadable',
      (part) => `The picture a.svg cannot be used: ${part}.`,
    ],
    [
      '5-handout/picture/svg/parse-xml.ts',
      /fail\(['`]([^']+)['`]\)/g,
      'image/unreadable',
      (part) => `The picture a.svg cannot be used: in line 2 ${part.replace(/\\`/g, '`')}.`,
    ],
    [
      '5-handout/picture/svg/allowed.ts',
      /^ {2}\w+: '([^']+)',$/gm,
      'image/altered',
      (part) => `The drawing a.svg prints without some of it: ${part}.`,
    ],
    [
      '5-handout/picture/svg/style.ts',
      /lose\('([^']+)'\)/g,
      'image/altered',
      (part) => `The drawing a.svg prints without some of it: ${part}.`,
    ],
  ];

test.each(PARTS)('what %s puts into sentences is Spanish: %s', (file, pattern, code, sentence) => {
  const found = [...readFileSync(`src/${file}`, 'utf8').matchAll(pattern)].map(
    ([, part = '']) => part,
  );
  expect(found).not.toEqual([]);
  const said = found.map((part) => [part, checkEs(code, sentence(part))] as const);
  expect(
    said.filter(([part, spanish = '']) => hasPart(spanish, part) || hasEnglish(spanish)),
  ).toEqual([]);
});

/** Whether a part stands in a sentence as it was; what is to be typed stays so. */
function hasPart(spanish: string, part: string): boolean {
  return !part.includes('`') && ` ${spanish.replace(/[.,]/g, ' ')} `.includes(` ${part} `);
}
