import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from '../write-whole.ts';
import { type GuideRecord, guideIn, lineOf, readLine } from './guide-record.ts';

/** Bytes of lines that no longer count, beyond which a book is written anew without them. */
const MOST_DEAD = 1_000_000;

/**
 * The records of a season in one file: a line for each guide, of several the last. Lines are only ever
 * added, each in one step, so that builds that run at once or are cut short spoil nothing for each other.
 */
export class RecordBook {
  readonly #file: string;
  /** The last line of each guide. */
  #lines: Map<string, string> | undefined;
  /** Characters of lines that a later one has taken the place of, or that are none. */
  #dead = 0;

  /** @param file where it is kept; read when a record is asked for first. */
  constructor(file: string) {
    this.#file = file;
  }

  /** What is recorded of a guide; undefined where nothing is, or what is there is damaged. */
  of(guide: string): GuideRecord | undefined {
    const line = this.#read().get(JSON.stringify(guide));
    return line === undefined ? undefined : readLine(line);
  }

  /** Adds a record. Where it cannot be written, the next build makes the guide again. */
  add(record: GuideRecord): void {
    const line = lineOf(record);
    this.#take(line, this.#read());
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      // A line of its own whatever stands before it: a writer that was killed may have left half of one.
      appendFileSync(this.#file, `\n${line}`);
    } catch {
      // It costs the next build time, and nothing else.
    }
  }

  /** Lets the file be read anew: others may have added to it. */
  lookAgain(): void {
    this.#lines = undefined;
  }

  /** Writes the file anew where most of it counts no more. A line that another adds meanwhile is lost. */
  async tidy(): Promise<void> {
    if (this.#dead < MOST_DEAD) return;
    this.lookAgain();
    const lines = [...this.#read().values()];
    this.#dead = 0;
    await writeWhole(this.#file, lines.map((line) => `\n${line}`).join('')).catch(() => undefined);
  }

  #read(): Map<string, string> {
    if (this.#lines) return this.#lines;
    const lines = new Map<string, string>();
    this.#dead = 0;
    for (const line of textOf(this.#file).split('\n')) this.#take(line, lines);
    this.#lines = lines;
    return lines;
  }

  #take(line: string, lines: Map<string, string>): void {
    const guide = guideIn(line);
    const dead = guide === undefined ? line : lines.get(guide);
    this.#dead += dead?.length ?? 0;
    if (guide !== undefined) lines.set(guide, line);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
