import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Command } from './measure.ts';

/** Another program that makes PDFs of the same words. */
export interface Peer {
  readonly name: string;
  /** What prints all the documents, one command after the other. */
  readonly commands: readonly Command[];
}

/** Documents in the forms that programs read, and where they are. */
export interface PeerFiles {
  readonly folder: string;
  /** A program that starts the browser with all it needs. */
  readonly browser: string;
  readonly html: readonly string[];
  /** Without the extension: a `.md` and a `.typ` lie beside each other. */
  readonly texts: readonly string[];
}

/**
 * Writes the words of handouts for programs that do not read HTML: headings, paragraphs, lists and
 * tables as Markdown, and the same for typst.
 */
export function writeTexts(html: readonly string[], folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const toMarkdown = unified()
    .use(rehypeParse)
    .use(rehypeRemark)
    .use(remarkGfm)
    .use(remarkStringify);
  return html.map((path, index) => {
    const source = readFileSync(path, 'utf8').replace(/<style[\s\S]*?<\/style>/g, '');
    const tree = toMarkdown.runSync(toMarkdown.parse(source)) as unknown as Root;
    const base = join(folder, `document-${index}`);
    writeFileSync(`${base}.md`, toMarkdown.stringify(tree as never));
    writeFileSync(`${base}.typ`, tree.children.map(typst).join('\n\n'));
    return base;
  });
}

/** A block for typst: its words, with a heading's level. */
function typst(node: Nodes): string {
  const pieces: string[] = [];
  visit(node, 'text', ({ value }) => void pieces.push(value));
  const words = pieces.join(' ').replace(/[\\#*_`$<>@=\-+/~[\]]/g, '\\$&');
  return node.type === 'heading' ? `${'='.repeat(node.depth)} ${words}` : words;
}

/** The programs on a search path, each with what its documentation names for many documents. */
export function installedPeers(files: PeerFiles, path: string): Peer[] {
  const { folder, browser, html, texts } = files;
  const run = (program: string, ...args: string[]): Command => ({
    program,
    args,
    cwd: folder,
    env: { PATH: path },
  });
  const launch = JSON.stringify({ executablePath: browser, args: ['--no-sandbox'] });
  const typesetter = isOn(path, 'typst') ? 'typst' : 'weasyprint';
  const all: (Peer & { needs: readonly string[] })[] = [
    {
      name: 'md-to-pdf',
      needs: ['md-to-pdf'],
      // It prints all that it is given at once, and gives up on some where these are twenty.
      commands: [0, 5, 10, 15].map((from) =>
        run(
          'md-to-pdf',
          ...texts.slice(from, from + 5).map((one) => `${one}.md`),
          '--launch-options',
          launch,
        ),
      ),
    },
    {
      name: 'WeasyPrint',
      needs: ['weasyprint'],
      commands: html.map((file) => run('weasyprint', '-q', file, `${file}.weasyprint.pdf`)),
    },
    {
      name: 'Vivliostyle CLI',
      needs: ['vivliostyle'],
      commands: html.map((file) =>
        run('vivliostyle', 'build', file, '-o', `${file}.viv.pdf`, '--executable-browser', browser),
      ),
    },
    {
      name: `pandoc with ${typesetter}`,
      needs: ['pandoc', typesetter],
      commands: texts.map((one) =>
        run('pandoc', `${one}.md`, `--pdf-engine=${typesetter}`, '-o', `${one}.pandoc.pdf`),
      ),
    },
    {
      name: 'typst',
      needs: ['typst'],
      commands: texts.map((one) => run('typst', 'compile', `${one}.typ`)),
    },
  ];
  return all.filter(({ needs }) => needs.every((program) => isOn(path, program)));
}

function isOn(path: string, program: string): boolean {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
