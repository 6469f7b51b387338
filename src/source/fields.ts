import { z } from 'zod';
import { nearest } from './nearest.ts';

/**
 * The kinds of value a guide is made of. YAML gives every scalar as the text that was typed; each
 * field reads that text itself, so a date, `no` or `1.10` in a text field stays what it was. What
 * each notes for the JSON Schema is for editors; `errorMessage` is what they say of a wrong value.
 */

/** A problem a field finds in its own text, for the message the author reads. */
export interface FieldProblem {
  readonly expected: string;
  readonly hint?: string;
  /** What was most likely meant: a value that can be used. */
  readonly meant?: string;
}

/**
 * JSON Schema for text: an editor's YAML reader calls `1.10` a number, the program does not. To the
 * program `true` is text as well; but with `boolean` here editors would offer it at every text.
 */
const TEXT_TYPES = { type: ['string', 'number'] };

/** Text that may be empty. */
export function anyText() {
  return z.string().meta({ ...TEXT_TYPES, errorMessage: 'Write one text here; "" is none.' });
}

/** Text of at least one visible character. */
export function text() {
  return z
    .string()
    .regex(/\S/)
    .meta({ ...TEXT_TYPES, errorMessage: 'Write one text here, or remove the line.' });
}

/** A whole number, by default above 0. */
export function wholeNumber({ least = 1, most = 10_000 } = {}) {
  return z
    .string()
    .transform((typed, context) => {
      const value = /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
      if (value >= least && value <= most) return value;
      return refuse(context, typed, {
        expected: `a whole number from ${least} to ${most}`,
        hint: `Write the number alone: ${Math.max(least, 10)}.`,
      });
    })
    .meta({
      type: 'integer',
      minimum: least,
      maximum: most,
      errorMessage: `Write a whole number from ${least} to ${most}.`,
    });
}

/** `true` or `false`; `yes` and `no` mean the same. */
export function flag() {
  return z
    .string()
    .transform((typed, context) => {
      if (/^(true|yes)$/i.test(typed.trim())) return true;
      if (/^(false|no)$/i.test(typed.trim())) return false;
      const meant = flagMeant(typed.trim().toLowerCase());
      return refuse(context, typed, {
        expected: '`true` or `false`',
        hint: meant ? `Did you mean \`${meant}\`?` : 'Write `true`, or remove the line.',
        ...(meant && { meant }),
      });
    })
    .meta({
      type: ['boolean', 'string'],
      enum: [true, false, 'yes', 'no'],
      errorMessage: 'Write true or false.',
    });
}

/** `true` or `false` for the other words people write, and for misspellings of these. */
function flagMeant(typed: string): string | undefined {
  const near = nearest(typed, ['true', 'yes', 'false', 'no']);
  if (['on', 'y', 't', '1', 'x'].includes(typed)) return 'true';
  if (['off', 'n', 'f', '0'].includes(typed)) return 'false';
  return near && (near === 'true' || near === 'yes' ? 'true' : 'false');
}

/** A calendar date, YYYY-MM-DD (ISO 8601). */
export function isoDate() {
  return z
    .string()
    .transform((typed, context) => {
      if (isCalendarDate(typed)) return typed;
      return refuse(context, typed, {
        expected: 'a date as year-month-day',
        hint: 'Write it like 2026-12-03.',
      });
    })
    .meta({
      type: 'string',
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      errorMessage: 'Write a date as year-month-day: 2026-12-03.',
    });
}

/** A date that may leave out the day, or the month and the day: 2024, 2024-05, 2024-05-17. */
export function partialDate() {
  return z
    .string()
    .transform((typed, context) => {
      const full = /^\d{4}$/.test(typed) ? `${typed}-01-01` : typed;
      if (isCalendarDate(/^\d{4}-\d{2}$/.test(full) ? `${full}-01` : full)) return typed;
      return refuse(context, typed, {
        expected: 'a year, a year and month, or a full date',
        hint: 'Write it like 2024, 2024-05 or 2024-05-17.',
      });
    })
    .meta({ type: ['string', 'integer'] });
}

/** A web address that starts with http:// or https://. */
export function webAddress() {
  return z
    .string()
    .transform((typed, context) => {
      const url = URL.canParse(typed) ? new URL(typed) : undefined;
      if (url?.protocol === 'https:' || url?.protocol === 'http:') return typed;
      return refuse(context, typed, {
        expected: 'a web address',
        hint: 'A web address starts with https:// or http://.',
      });
    })
    .meta({
      type: 'string',
      pattern: '^https?://',
      errorMessage: 'Write a web address that starts with https:// or http://.',
    });
}

/** A BCP 47 language tag, such as en, es or fa-IR. */
export function languageTag() {
  return z
    .string()
    .transform((typed, context) => {
      const tag = canonicalTag(typed);
      if (tag !== undefined) return tag;
      return refuse(context, typed, {
        expected: 'a language tag',
        hint: 'English is en, Spanish es, Persian fa.',
      });
    })
    .meta({
      type: 'string',
      errorMessage: 'Write the tag of a language: en for English, es for Spanish, fa for Persian.',
    });
}

/** A time of day on a clock of 24 hours, HH:MM (ISO 8601, without seconds). */
export function clockTime() {
  return z
    .string()
    .transform((typed, context) => {
      const [, hour, minute] = /^(\d{1,2}):([0-5]\d)$/.exec(typed.trim()) ?? [];
      if (hour !== undefined && Number(hour) < 24) return `${hour.padStart(2, '0')}:${minute}`;
      return refuse(context, typed, {
        expected: 'a time of day as hours and minutes',
        hint: 'Write it on a clock of 24 hours: half past six in the evening is 18:30.',
      });
    })
    .meta({
      type: 'string',
      pattern: '^([01]?\\d|2[0-3]):[0-5]\\d$',
      errorMessage: 'Write a time on a clock of 24 hours: "18:30".',
    });
}

/** A color as six hexadecimal digits, given in small letters: #7b1e2e. */
export function hexColor() {
  return z
    .string()
    .transform((typed, context) => {
      if (/^#[\da-f]{6}$/i.test(typed.trim())) return typed.trim().toLowerCase();
      return refuse(context, typed, {
        expected: 'a color as # and six digits, with quotation marks around it',
        hint: 'Write it like "#1f4e79": two digits each for red, green and blue, from 00 to ff.',
      });
    })
    .meta({
      type: 'string',
      pattern: '^#[0-9a-fA-F]{6}$',
      errorMessage: 'Write a color as # and six digits, in quotation marks: "#1f4e79".',
    });
}

/** Whole numbers that follow one another, both ends included. */
export interface NumberRange {
  readonly first: number;
  readonly last: number;
}

/** One number from 1, or two with any dash between them: 4, 1-5. */
export function numberRange() {
  return z
    .string()
    .transform((typed, context): NumberRange => {
      const [, one, other] = /^(\d{1,4})(?:\s*\p{Pd}\s*(\d{1,4}))?$/u.exec(typed.trim()) ?? [];
      const range = { first: Number(one), last: Number(other ?? one) };
      if (range.first >= 1 && range.last >= range.first) return range;
      const reversed = range.last < range.first && range.last >= 1;
      return refuse(context, typed, {
        expected: 'a number, or the first and the last of several',
        hint: reversed
          ? `Write the smaller number first: ${range.last}-${range.first}.`
          : 'Write it like 4 or 1-5.',
      });
    })
    .meta({
      type: ['integer', 'string'],
      pattern: '^\\s*\\d+\\s*(\\p{Pd}\\s*\\d+\\s*)?$',
      errorMessage: 'Write a number, or the first and the last of several: 4 or 1-5.',
    });
}

/** One of a few words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words);
}

/** The tag as BCP 47 writes it; undefined for what is none, or names no language there is. */
function canonicalTag(typed: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(typed);
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return tag !== undefined && names.of(tag) !== undefined ? tag : undefined;
  } catch {
    return undefined;
  }
}

function isCalendarDate(typed: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false;
  const date = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(typed);
}

function refuse(context: z.RefinementCtx<string>, input: string, problem: FieldProblem): never {
  context.issues.push({ code: 'custom', input, params: { ...problem } });
  return z.NEVER;
}
