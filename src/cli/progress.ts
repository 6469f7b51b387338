import { stripVTControlCharacters } from 'node:util';
import type { BuildEvent, WrittenFile } from '../index.ts';
import { count, type Terminal } from './terminal.ts';

/** Shows a build as it goes: one line drawn over on a screen, plain lines elsewhere. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #quiet: boolean;
  #total = 0;
  #index = 0;
  #drawn = false;

  constructor(terminal: Terminal, quiet: boolean) {
    this.#terminal = terminal;
    this.#quiet = quiet;
  }

  /** Takes a step of the build. */
  readonly on = (event: BuildEvent): void => {
    switch (event.kind) {
      case 'start':
        this.#total = event.guides;
        break;
      case 'guide':
        this.#index = event.index + 1;
        this.#draw(`reading ${event.file}`);
        break;
      case 'printing':
        this.#draw(
          `printing ${event.file}, ${event.edition} ${event.booklet ? 'booklet' : 'edition'}`,
        );
        break;
      case 'wrote':
        this.#line(writtenText(event.written));
        break;
      case 'notice':
        this.#clear();
        this.#terminal.err(event.message);
        break;
      case 'done':
        this.#clear();
        break;
    }
  };

  #draw(text: string): void {
    const columns = this.#terminal.live;
    if (columns === undefined || this.#quiet) return;
    const line = `${this.#index}/${this.#total}  ${stripVTControlCharacters(text)}`;
    const short = line.length >= columns ? `${line.slice(0, columns - 2)}…` : line;
    process.stderr.write(`\r\u001b[2K${this.#terminal.colors.dim(short)}`);
    this.#drawn = true;
  }

  #clear(): void {
    if (this.#drawn) process.stderr.write('\r\u001b[2K');
    this.#drawn = false;
  }

  #line(text: string): void {
    this.#clear();
    if (!this.#quiet) this.#terminal.out(text);
  }
}

function writtenText({ path, pages, sides = 0, booklet, bytes }: WrittenFile): string {
  const size = `${Math.max(1, Math.round(bytes / 1000))} kB`;
  if (pages === undefined) return `${path}  ${size}`;
  const sheets = booklet ? ` on ${count(Math.ceil(sides / 2), 'sheet')}` : '';
  return `${path}  ${count(pages, 'page')}${sheets}, ${size}`;
}
