import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'rolldown/utils';

/**
 * The import rule: which folder of `src` may import which, where each library may be used, and
 * what pure code may not touch. `npm run imports` checks the sources; a test checks that each
 * offence is caught.
 */

const STAGES = ['1-guide', '2-article', '3-excerpt', '4-check', '5-handout'] as const;

/** What each folder or top-level file of `src` may import, besides itself. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  source: [],
  ...Object.fromEntries(
    STAGES.map((stage, index) => [stage, ['source', ...STAGES.slice(0, index)]]),
  ),
  '6-print': ['source', ...STAGES],
  'compile.ts': ['source', ...STAGES],
  build: ['compile.ts', 'source', '6-print'],
  import: ['source', '2-article'],
  'studio/messages': ['source', '1-guide', 'compile.ts'],
  'studio/server': ['studio/messages', 'source', '1-guide', 'compile.ts', 'build', 'import'],
  'studio/client': ['studio/messages', 'source', '1-guide'],
  'index.ts': ['source', '1-guide', '6-print', 'build', 'compile.ts', 'import', 'studio/server'],
  cli: ['index.ts'],
  start: [],
};

/** Libraries that only some folders may use. */
const HOME_OF: Readonly<Record<string, readonly string[]>> = {
  yaml: ['source'],
  syllable: ['4-check'],
  'flesch-kincaid': ['4-check'],
  'automated-readability': ['4-check'],
  'coleman-liau': ['4-check'],
  handlebars: ['5-handout'],
  'image-size': ['5-handout'],
  'puppeteer-core': ['6-print'],
  ws: ['6-print'],
  '@puppeteer/browsers': ['6-print'],
  '@cantoo/pdf-lib': ['6-print'],
  commander: ['cli'],
  hono: ['studio/server'],
  '@hono/node-server': ['studio/server'],
  fflate: ['studio/server'],
  preact: ['studio/client'],
  '@preact/signals': ['studio/client'],
  idiomorph: ['studio/client'],
  'pdfjs-dist': ['studio/client'],
  vite: ['studio/client'],
  linkedom: ['import'],
  '@mozilla/readability': ['import'],
  'rehype-parse': ['import'],
  'rehype-remark': ['import'],
  'html-encoding-sniffer': ['import'],
  mammoth: ['import'],
  unpdf: ['import'],
};

/** Folders and files whose code sees nothing of the machine but its workspace. */
const PURE = new Set<string>(['source', ...STAGES, 'compile.ts']);
/** Rooms whose code runs in a browser. What it imports must run there too, so it is pure. */
const IN_BROWSER = new Set<string>(['studio/client', 'studio/messages']);
const IMPURE_GLOBALS =
  /\b(?:process|console)\s*\.|\bDate\.now\s*\(|\bnew Date\s*\(\s*\)|\bperformance\s*\./;

/** One import, or use of the machine, that the rule forbids. */
export interface Offence {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Checks every TypeScript file below `root`, a folder laid out like `src`. */
export function findOffences(root: string): Offence[] {
  const files = filesBelow(root);
  if (files.length === 0) throw new Error(`There are no sources in ${root}.`);
  return files.flatMap((file) => offencesIn(file, root));
}

function offencesIn(file: string, root: string): Offence[] {
  const text = readFileSync(file, 'utf8');
  const room = roomOf(file, root);
  const parsed = parseSync(file, text);
  const offences: Offence[] = [];
  const offend = (offset: number, message: string) => {
    const line = text.slice(0, offset).split('\n').length;
    offences.push({ file: relative(root, file).split(sep).join('/'), line, message });
  };
  if (parsed.errors.length > 0) offend(0, 'it cannot be read as TypeScript');
  if (!(room in MAY_IMPORT)) offend(0, `\`${room}\` has no place in the import rule`);

  for (const { start, specifier } of importsOf(parsed.module, text)) {
    // The text of a file is no code.
    if (IN_BROWSER.has(room) && specifier.endsWith('?raw')) continue;
    if (specifier.startsWith('.')) {
      const target = roomOf(resolve(dirname(file), specifier), root);
      if (target !== room && !MAY_IMPORT[room]?.includes(target)) {
        offend(start, `\`${room}\` may not import \`${target}\``);
      }
    } else if (specifier.startsWith('node:')) {
      if (PURE.has(room)) offend(start, `\`${room}\` is pure and may not import \`${specifier}\``);
      if (IN_BROWSER.has(room) && !file.endsWith('vite.config.ts')) {
        offend(start, `\`${room}\` runs in a browser, which has no \`${specifier}\``);
      }
    } else {
      const name = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
      const homes = HOME_OF[name];
      if (homes && !homes.includes(room)) {
        offend(start, `\`${name}\` may be imported only in ${homes.join(', ')}`);
      }
    }
  }

  if (PURE.has(room)) {
    const code = withoutComments(text, parsed.comments);
    const global = IMPURE_GLOBALS.exec(code);
    if (global) offend(global.index, `\`${room}\` is pure and may not use \`${global[0]}\``);
  }
  for (const statement of parsed.program.body) {
    const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (inner?.type === 'VariableDeclaration' && inner.kind !== 'const') {
      offend(inner.start, 'state at module level: two compiles would meet in it');
    }
  }
  return offences;
}

type Module = ReturnType<typeof parseSync>['module'];

/** Every specifier: static imports, re-exports, dynamic imports of a literal. */
function importsOf(module: Module, text: string): { start: number; specifier: string }[] {
  const found = module.staticImports.map(({ start, moduleRequest }) => ({
    start,
    specifier: moduleRequest.value,
  }));
  for (const { entries } of module.staticExports) {
    for (const { start, moduleRequest } of entries) {
      if (moduleRequest) found.push({ start, specifier: moduleRequest.value });
    }
  }
  for (const { start, moduleRequest } of module.dynamicImports) {
    const literal = /^(['"`])([^'"`$]*)\1$/.exec(
      text.slice(moduleRequest.start, moduleRequest.end),
    );
    if (literal?.[2]) found.push({ start, specifier: literal[2] });
  }
  return found;
}

function withoutComments(
  text: string,
  comments: readonly { start: number; end: number }[],
): string {
  let code = text;
  for (const { start, end } of comments) {
    code = code.slice(0, start) + ' '.repeat(end - start) + code.slice(end);
  }
  return code;
}

/**
 * The first part of a path below `src`: a folder, or a file that stands there alone. The studio's
 * server and its page in the browser are rooms of their own.
 */
function roomOf(file: string, root: string): string {
  const [first = '', second] = relative(root, file).split(sep);
  return first === 'studio' && second !== undefined ? `${first}/${second}` : first;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(process.argv[2] ?? join(dirname(process.argv[1]), '..', '..', 'src'));
  const offences = findOffences(root);
  for (const { file, line, message } of offences) console.error(`${file}:${line}  ${message}`);
  console.log(
    `${filesBelow(root).length} files against the import rule: ${offences.length} offences.`,
  );
  process.exitCode = offences.length > 0 ? 1 : 0;
}
