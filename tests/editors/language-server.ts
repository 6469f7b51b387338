import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

/** A position in a text: line and UTF-16 column, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** One thing that completion offers. */
export interface Offer {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
  readonly insertText?: string;
  readonly textEdit?: { readonly range: Range; readonly newText: string };
}

/** One problem that the server shows in a document. */
export interface Problem {
  readonly range: Range;
  readonly message: string;
  readonly source?: string;
}

/** A document that is open in the server. */
export interface OpenDocument {
  readonly text: string;
  /** The next problems that the server tells of it. */
  problems(): Promise<readonly Problem[]>;
  complete(at: Position): Promise<readonly Offer[]>;
  /** The Markdown that is shown; empty for nothing. */
  hover(at: Position): Promise<string>;
  close(): Promise<void>;
}

/**
 * The yaml-language-server that editors run, spoken to as they do: over its standard input and
 * output, with no other way to a schema than the first line of the documents, unless `own` settings
 * (those below `yaml.`) have one. Close it at the end.
 */
export async function startLanguageServer(folder: string, own: Record<string, unknown> = {}) {
  const bin = join(
    import.meta.dirname,
    '../../node_modules/yaml-language-server/bin/yaml-language-server',
  );
  const child = spawn(process.execPath, [bin, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map<string, (problems: readonly Problem[]) => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: readonly Problem[] }) => {
      waiting.get(uri)?.(diagnostics);
      waiting.delete(uri);
    },
  );
  // The store of schemas is on the network; a guide needs none of it.
  const settings = {
    validate: true,
    hover: true,
    completion: true,
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
    ...own,
  };
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => (section === 'yaml' ? settings : {})),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const rootUri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'guides' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: {
          completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] },
        },
        hover: { contentFormat: ['markdown'] },
      },
    },
  });
  await connection.sendNotification('initialized', {});
  let opened = 0;

  return {
    /** Opens a text as a file of the folder; nothing is written. */
    async open(text: string, name = `open-${opened}.yaml`): Promise<OpenDocument> {
      opened += 1;
      const uri = pathToFileURL(join(folder, name)).href;
      const textDocument = { uri };
      const problems = new Promise<readonly Problem[]>((tell) => waiting.set(uri, tell));
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yaml', version: 1, text },
      });
      return {
        text,
        problems: () => problems,
        async complete(position) {
          const asked = { textDocument, position };
          const list = await connection.sendRequest<{ items: Offer[] } | Offer[] | null>(
            'textDocument/completion',
            asked,
          );
          return Array.isArray(list) ? list : (list?.items ?? []);
        },
        async hover(position) {
          const shown = await connection.sendRequest<{ contents: { value: string } } | null>(
            'textDocument/hover',
            { textDocument, position },
          );
          return shown?.contents.value ?? '';
        },
        async close() {
          waiting.delete(uri);
          await connection.sendNotification('textDocument/didClose', { textDocument });
        },
      };
    },
    async close(): Promise<void> {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
      if (child.exitCode === null) await new Promise((done) => child.once('exit', done));
    },
  };
}

export type LanguageServer = Awaited<ReturnType<typeof startLanguageServer>>;
