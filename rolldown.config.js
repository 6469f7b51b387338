import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { defineConfig } from 'rolldown';
import { loadLabels } from './src/5-handout/load-labels.ts';
import { TemplateFiles } from './src/5-handout/template-files.ts';
import { COMPILING, compileTemplates } from './src/5-handout/template-set.ts';
import { DiskWorkspace } from './src/build/disk-workspace.ts';
import * as library from './src/index.ts';

/**
 * What it takes to see that nothing has changed since the last build. It is a chunk of its own, so that
 * nothing else is loaded for it; a test sees to that.
 */
const START = new RegExp(
  `^\\0process$|/src/(?:${[
    'build/record/.*',
    'build/(?:build|build-session|disk-workspace|distinct|files-named|find-guides|in-order|installation)',
    'build/(?:outcome|paper-use|refuse-unknown|shard|source-date|today|unprinted|usage-error|write-whole)',
    '1-guide/(?:editions|series-names)',
    '2-article/article',
    '6-print/(?:browser-identity|candidates|cached-browsers|machine-browsers|embedded-browser)',
    '6-print/(?:private-cache|cache-folder|checksums|run-folder|temporary-folder|turns|print-error)',
    '6-print/remote/(?:address|ask-json|ask-version|faults)',
    'import/imported',
    'source/(?:codes|diagnostic|sorted|text|text-file|workspace)',
  ].join('|')})\\.ts$`,
);

/**
 * What the PDF library reads HTML and colours' names with, for SVG and forms: tables that take long to make
 * and that nothing here comes to, since what it is given is the browser's own PDF.
 */
const withoutUnused = {
  name: 'without-unused',
  resolveId: (id) => (id in UNUSED ? `\0${id}` : undefined),
  load: (id) => UNUSED[id.slice(1)],
};
const UNUSED = {
  'node-html-better-parser':
    'export const NodeType = {}; export function parse() { throw new Error("No HTML is read here."); }',
  culori: 'export const converter = () => () => { throw new Error("No colour is read here."); };',
};

/** Single lines of libraries that take long, and what does the same sooner. */
const QUICKENED = [
  {
    // Asked of every answer to a page; asking it of none makes Node load all it has for `fetch`, which
    // takes longer than a page takes to load.
    file: /[\\/]puppeteer-core[\\/].*[\\/]api[\\/]HTTPRequest\.js$/,
    line: 'response.headers instanceof Headers',
    instead: 'response.headers && response.headers instanceof Headers',
  },
  {
    // Each object of a PDF is looked for among all before it, though it nearly always comes last.
    file: /[\\/]pdf-lib[\\/]es[\\/].*[\\/]PDFCrossRefStream\.js$/,
    line: 'const eind = this.entries.findIndex(',
    instead:
      'const eind = this.entries.at(-1)?.ref.objectNumber <= entry.ref.objectNumber ? -1 : this.entries.findIndex(',
  },
  {
    // Made when they are loaded, for what is not ASCII: the first of a program takes ten milliseconds.
    file: /[\\/](?:string-width|wrap-ansi)[\\/]index\.js$/,
    line: 'const segmenter = new Intl.Segmenter();',
    instead: 'const segmenter = { segment: (text) => new Intl.Segmenter().segment(text) };',
  },
  {
    // The same: Node reads what emoji there are, which takes twenty.
    file: /[\\/]string-width[\\/]index\.js$/,
    line: 'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
    instead:
      "let rgiEmoji; const rgiEmojiRegex = { test: (text) => (rgiEmoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text) };",
  },
  {
    // What is sent to a page: a character at a time, unless Node does it.
    file: /[\\/]puppeteer-core[\\/].*[\\/]util[\\/]encoding\.js$/,
    line: 'const chunkSize = 65534;',
    instead:
      "if (typeof Buffer === 'function') return Buffer.from(typedArray.buffer, typedArray.byteOffset, typedArray.byteLength).toString('base64'); const chunkSize = 65534;",
  },
];
const quickened = {
  name: 'quickened',
  transform(code, id) {
    let quick = code;
    for (const { line, instead } of QUICKENED.filter(({ file }) => file.test(id))) {
      if (!quick.includes(line)) this.error(`${id} does not say "${line}" any more.`);
      quick = quick.replace(line, () => instead);
    }
    return quick === code ? undefined : quick;
  },
};

/** What the PDF library packs and unpacks with: JavaScript that has not run before takes ten times as long as Node's own. */
const zlibOfNode = {
  name: 'zlib-of-node',
  resolveId: (id, importer) =>
    id === 'fflate' && /[\\/]pdf-lib[\\/]/.test(importer ?? '') ? '\0zlib-of-node' : undefined,
  load: (id) =>
    id === '\0zlib-of-node'
      ? "export { deflateSync as zlibSync, inflateSync as unzlibSync, inflateRawSync as inflateSync } from 'node:zlib';"
      : undefined,
};

/** To import `node:process` as a module makes Node ready all that it has, pipes and reports included. */
const processAtHand = {
  name: 'process-at-hand',
  resolveId: (id) => (id === 'node:process' ? '\0process' : undefined),
  load: (id) => (id === '\0process' ? 'export default process;' : undefined),
};

/** Puts the program's own templates, compiled, and labels, read, in the place of `5-handout/precompiled.ts`. */
const templatesCompiled = {
  name: 'templates-compiled',
  load(id) {
    if (!/[\\/]src[\\/]5-handout[\\/]precompiled\.ts$/.test(id)) return undefined;
    const templates = templatesIn('.');
    const partials = templatesIn('partials');
    const faults = [];
    const fail = (fault) => faults.push(fault);
    compileTemplates(templates, partials, fail);
    const labels = labelsWith(fail);
    for (const { file, message } of faults) this.error(`${file}: ${message}`);
    const entries = [
      ...[...templates].map(([name, { text }]) => entry(name, text)),
      ...[...partials].map(([name, { text }]) => entry(`partials/${name}`, text)),
    ];
    const code = `export const PRECOMPILED = new Map([\n${entries.join(',\n')}\n]);
export const PRECOMPILED_LABELS = new Map([\n${labels.join(',\n')}\n]);\n`;
    return { code, moduleType: 'js' };
  },
};

function entry(path, text) {
  const spec = Handlebars.precompile(text, COMPILING);
  return `[${JSON.stringify(path)}, { text: ${JSON.stringify(text)}, spec: ${spec} }]`;
}

/** The program's own labels, as `load-labels.ts` reads them; what is wrong with them goes to `fail`. */
function labelsWith(fail) {
  const workspace = new DiskWorkspace({ cwd: '.', within: ['templates'] });
  const all = loadLabels(new TemplateFiles(workspace, ['templates'], fail), fail) ?? [];
  return [...all].map(([lang, labels]) => {
    const text = readFileSync(join('templates/labels', `${lang}.yaml`), 'utf8');
    return `[${JSON.stringify(lang)}, ${JSON.stringify({ text, labels })}]`;
  });
}

/** The templates in a folder of `templates/`, by their names, as the program reads them. */
function templatesIn(folder) {
  const names = readdirSync(join('templates', folder)).filter((name) => name.endsWith('.hbs'));
  return new Map(
    names.sort().map((name) => {
      const file = join('templates', folder, name);
      return [name.slice(0, -'.hbs'.length), { file, text: readFileSync(file, 'utf8') }];
    }),
  );
}

/** What starts the command or a thread, a file by itself. */
const starting = (name, input) =>
  defineConfig({
    input: { [name]: input },
    platform: 'node',
    output: { dir: 'dist', format: 'esm' },
  });

/** What `import 'studyguide'` gives, name by name: all of it is in the program. */
const forImport = {
  name: 'for-import',
  resolveId: (id) => (id === 'studyguide' ? '\0studyguide' : undefined),
  load: (id) =>
    id === '\0studyguide'
      ? `export { ${Object.keys(library).join(', ')} } from './program/index.cjs';`
      : undefined,
};

// The program is one bundle for the command, its threads and `import 'studyguide'`, sharing their chunks: start-up
// time is the user's time. Its chunks are CommonJS, which `src/start` loads with the code that was compiled of them
// before. What finds files beside itself, or is loaded only to import, stays outside.
const program = defineConfig({
  input: {
    main: 'src/cli/main.ts',
    index: 'src/index.ts',
    'problems-thread': 'src/build/problems-thread.ts',
    'pdf-thread': 'src/6-print/thread/pdf-thread.ts',
  },
  // An entry has nothing that other chunks need: to load those is not to load it.
  experimental: { chunkOptimization: false },
  preserveEntrySignatures: 'allow-extension',
  platform: 'node',
  plugins: [withoutUnused, quickened, zlibOfNode, processAtHand, templatesCompiled],
  // Ours do nothing when they are loaded (a rule in src/README.md), so none comes along unused.
  // The command itself does.
  treeshake: {
    moduleSideEffects: [
      { test: /[\\/]src[\\/]cli[\\/]main\.ts$/, sideEffects: true },
      { test: /[\\/]src[\\/].*\.ts$/, sideEffects: false },
      { test: /[\\/]@cantoo[\\/]pdf-lib[\\/]/, sideEffects: false },
    ],
  },
  external: [
    /^node:(?!process$)/,
    /^@puppeteer\//,
    /^@sparticuz\//,
    /^tar-fs/,
    /^linkedom/,
    /^@mozilla\/readability/,
    /^mammoth/,
    /^unpdf/,
    /^html-encoding-sniffer/,
  ],
  output: {
    dir: 'dist/program',
    format: 'cjs',
    // As modules are by themselves.
    strict: true,
    dynamicImportInCjs: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: 'start', test: START }],
    },
  },
});

export default [
  defineConfig({
    input: { index: 'studyguide' },
    platform: 'node',
    plugins: [forImport],
    external: ['./program/index.cjs'],
    makeAbsoluteExternalsRelative: false,
    output: { dir: 'dist', format: 'esm', cleanDir: true },
  }),
  starting('cli', 'src/start/command.ts'),
  starting('thread', 'src/start/thread.ts'),
  program,
];
