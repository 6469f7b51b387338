import { diagnostic, type Report } from '../source/diagnostic.ts';
import { decodeUtf8, type SourceText } from '../source/text.ts';
import { joinPath, type Workspace } from '../source/workspace.ts';

/** The files that make the look of a handout. In every question the first folder that has an answer counts. */
export class TemplateFiles {
  readonly #workspace: Workspace;
  readonly #folders: readonly string[];
  readonly #report: Report;

  /** @param folders those of a group's own first, the program's last. */
  constructor(workspace: Workspace, folders: readonly string[], report: Report) {
    this.#workspace = workspace;
    this.#folders = folders;
    this.#report = report;
  }

  /** The file from the first folder that has it; undefined after reporting. */
  first(name: string): SourceText | undefined {
    for (const folder of this.#folders) {
      const found = this.#read(joinPath(folder, name));
      if (found !== 'missing') return found;
    }
    const file = joinPath(this.#folders.at(-1) ?? '.', name);
    this.#report(
      diagnostic(
        'template/missing',
        { file, start: 0, end: 0 },
        `There is no template file "${name}" in ${this.#folders.join(' or ')}.`,
        { hint: 'Put the file back, or leave it out of your own templates folder altogether.' },
      ),
    );
    return undefined;
  }

  /** The file from every folder that has it, the program's first; undefined after reporting. */
  all(name: string): readonly SourceText[] | undefined {
    const found = this.#folders
      .map((folder) => this.#read(joinPath(folder, name)))
      .filter((source) => source !== 'missing');
    return found.every((source) => source !== undefined) ? found.reverse() : undefined;
  }

  /** The names of files with an ending in a subfolder of any of the folders, sorted. */
  names(subfolder: string, ending: string): readonly string[] {
    const names = this.#folders.flatMap((folder) =>
      this.#workspace.list(joinPath(folder, subfolder)),
    );
    const wanted = names.filter((name) => name.endsWith(ending));
    return [...new Set(wanted.map((name) => name.slice(0, -ending.length)))].sort();
  }

  #read(file: string): SourceText | 'missing' | undefined {
    const result = this.#workspace.read(file);
    if (!result.ok && result.reason === 'missing') return 'missing';
    const text = result.ok ? decodeUtf8(result.bytes) : undefined;
    if (typeof text === 'string') return { file, text };
    const why = result.ok ? 'it is not UTF-8 text' : result.detail;
    const message = `The template file "${file}" cannot be read: ${why}.`;
    this.#report(
      diagnostic('template/broken', { file, start: 0, end: 0 }, message, {
        hint: 'Nothing is printed until this file can be read.',
      }),
    );
    return undefined;
  }
}
