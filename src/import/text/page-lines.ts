import type { ImportedFacts } from '../imported.ts';
import type { TextUnit } from './text-units.ts';

/** The facts found so far; whether there is a title is known at the end. */
export type FoundFacts = { -readonly [Key in keyof ImportedFacts]?: ImportedFacts[Key] };

/** A paragraph or line of a saved page, and what becomes of it. */
export interface PageLine {
  readonly unit: TextUnit;
  readonly role: 'text' | 'heading' | 'caption' | 'rule' | 'title' | 'removed';
  /** What a removed line was taken for. */
  readonly what?: string;
}

/** A page while it is read: each reader of a part of it decides on some of its lines. */
export interface PageText {
  readonly lines: PageLine[];
  readonly facts: FoundFacts;
  readonly notes: string[];
}

/** Running text is at least so long, or ends like a sentence and is half as long. */
const LONG = 160;
const SENTENCE = 80;

/** Whether a line is a paragraph of running text, and so cannot be furniture. */
export function isRunning(text: string): boolean {
  return text.length >= LONG || (text.length >= SENTENCE && endsSentence(text));
}

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.?!…:;,][\])"'”’»)]*$|["”»]$/u.test(text);
}

/** Takes a line out of the article. */
export function remove(page: PageText, index: number, what: string): void {
  const line = page.lines[index];
  if (line) page.lines[index] = { unit: line.unit, role: 'removed', what };
}

/** Says what a line of the article is. */
export function assign(page: PageText, index: number, role: PageLine['role']): void {
  const line = page.lines[index];
  if (line) page.lines[index] = { unit: line.unit, role };
}

/** The text of a line that is still part of the article; undefined for any other. */
export function textAt(page: PageText, index: number): string | undefined {
  const line = page.lines[index];
  return line?.role === 'text' ? line.unit.text : undefined;
}
