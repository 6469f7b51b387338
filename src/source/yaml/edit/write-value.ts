import type { Habits } from './habits.ts';
import { type FormValue, formText, isList } from './shape.ts';
import {
  doubleQuoted,
  isPlain,
  newText,
  quotedText,
  type Surroundings,
  type Written,
} from './write-text.ts';

/** The longest list or map that is put on one line by itself. */
const LONGEST_IN_BRACKETS = 80;
/** What a short name looks like: lists of these go on one line where a file has no habit. */
const NAME = /^[\w.-]{1,30}$/;

/** Where a value is to stand: below or beside a key, or a dash. */
export interface ValuePlace {
  readonly inFlow: boolean;
  /** The column of the key or dash. */
  readonly column: number;
  /** The key, where it has one. */
  readonly key?: string;
  readonly habits: Habits;
}

/** A value in the style of its file. */
export function writeValue(value: FormValue, place: ValuePlace): Written {
  const { column, key, habits } = place;
  if (typeof value !== 'object') return newText(formText(value), surroundings(place));
  const parts = isList(value) ? value : Object.values(value);
  if (
    place.inFlow ||
    parts.length === 0 ||
    (key !== undefined && isInBrackets(value, key, habits))
  ) {
    return { head: inBrackets(value, place), lines: [] };
  }
  const within =
    key === undefined
      ? column + 1 + habits.dashSpace
      : column + (isList(value) ? habits.dashIndent : habits.indent);
  const lines = isList(value)
    ? value.flatMap((item) => listItem(item, within, habits))
    : Object.entries(value).flatMap(([name, one]) => mapItem(name, one, within, habits));
  if (key !== undefined) return { head: '', lines };
  const [first = '', ...rest] = lines;
  return { head: first.slice(within), lines: rest };
}

/** An item of a list, as lines. */
export function listItem(value: FormValue, column: number, habits: Habits): string[] {
  const { head, lines } = writeValue(value, { inFlow: false, column, habits });
  return [`${' '.repeat(column)}-${' '.repeat(habits.dashSpace)}${head}`, ...lines];
}

/** A key with its value, as lines. */
export function mapItem(key: string, value: FormValue, column: number, habits: Habits): string[] {
  const { head, lines } = writeValue(value, { inFlow: false, column, key, habits });
  return [`${' '.repeat(column)}${writeKey(key, false)}:${head && ` ${head}`}`, ...lines];
}

/** A key with its value between brackets. */
export function flowMapItem(key: string, value: FormValue, place: ValuePlace): string {
  return `${writeKey(key, true)}: ${writeValue(value, { ...place, inFlow: true }).head}`;
}

/** A key, in quotation marks where it needs them. */
export function writeKey(key: string, inFlow: boolean): string {
  const where = { inFlow, column: 0, indent: 0, eol: '\n' };
  return isPlain(key, inFlow) ? key : quotedText(key, where);
}

/** Where the lines of a text stand that is written at a place. */
export function surroundings({ inFlow, column, habits }: ValuePlace): Surroundings {
  return { inFlow, column, indent: column + habits.indent, eol: habits.eol };
}

function inBrackets(value: FormValue, place: ValuePlace): string {
  if (isList(value)) return `[${value.map((item) => inBrackets(item, place)).join(', ')}]`;
  if (typeof value === 'object') {
    const items = Object.entries(value).map(([key, one]) => flowMapItem(key, one, place));
    return items.length > 0 ? `{ ${items.join(', ')} }` : '{}';
  }
  const text = formText(value);
  if (text.includes('\n')) return doubleQuoted(text);
  return newText(text, { ...surroundings(place), inFlow: true }).head;
}

function isInBrackets(value: FormValue, key: string, habits: Habits): boolean {
  if (!habits.inBrackets.has(key)) {
    return (
      isList(value) && value.every((item) => typeof item !== 'object' && NAME.test(String(item)))
    );
  }
  return JSON.stringify(value).length <= LONGEST_IN_BRACKETS && !hasLines(value);
}

/** Whether a text in a value has several lines. */
export function hasLines(value: FormValue): boolean {
  if (typeof value !== 'object') return formText(value).includes('\n');
  return (isList(value) ? value : Object.values(value)).some(hasLines);
}
