import { EDITIONS, type Edition } from '../1-guide/schema.ts';
import type { ArticleKind } from '../2-article/article.ts';

/** The part of the session that a question belongs to. */
export type QuestionGroup = 'opening' | 'core' | 'closing';

/** A phrase that depends on a number: one form for each plural category the language has. */
export type PluralLabel = { readonly other: string } & {
  readonly [category in Intl.LDMLPluralRule]?: string;
};

/** Every word on a page that is not the guide's or an article's. `{name}` is filled in. */
export interface Labels {
  readonly edition: Readonly<Record<Edition, string>>;
  readonly topic: string;
  readonly minutes: PluralLabel;
  readonly readingTime: PluralLabel;
  readonly contents: string;
  readonly background: string;
  /** The heading of the pictures under `images`. */
  readonly pictures: string;
  /** Whose a picture is. */
  readonly credit: string;
  readonly excerpts: string;
  readonly questions: string;
  readonly glossary: string;
  readonly people: string;
  readonly timeline: string;
  readonly agreements: string;
  readonly reading: string;
  readonly sources: string;
  readonly notes: string;
  /** Stands before whom to ask. */
  readonly contact: string;
  readonly gloss: string;
  /** Above the background, where glosses are not beside the terms. */
  readonly termsNote: string;
  readonly excerpt: string;
  readonly listenFor: string;
  readonly paragraph: string;
  readonly paragraphRange: string;
  readonly excerptParagraphs: string;
  readonly elision: string;
  readonly quotedTitle: string;
  /** A title in the list of sources, with the full stop that ends it. */
  readonly citedTitle: string;
  readonly kind: Readonly<Record<ArticleKind, string>>;
  readonly code: string;
  /** Stands below a QR code. */
  readonly codeNote: string;
  readonly group: Readonly<Record<QuestionGroup, string>>;
  readonly essential: string;
  readonly essentialNote: string;
  /** Heads the essential questions of a placemat. */
  readonly essentials: string;
  readonly options: Readonly<Record<'two' | 'three' | 'four' | 'other', string>>;
  readonly optionMeans: string;
  readonly optionCosts: string;
  readonly retrieved: string;
  /** How much of an article is quoted: `{count}`, `{of}`, `{percent}`. */
  readonly quotedOf: PluralLabel;
  /** How much, where the article's length is not known. */
  readonly quoted: PluralLabel;
  /** How much in all, and what the counts are not. */
  readonly quotedInAll: PluralLabel;
  /** After an excerpt that a question is about: `{page}`, where it stands. */
  readonly onPage: string;
  /** Above the guidance for a question. */
  readonly guidance: string;
  /** Above the follow-up questions. */
  readonly followups: string;
  readonly bring: string;
  readonly runSheet: string;
  readonly sheetTime: string;
  readonly sheetWhat: string;
  readonly sheetMinutes: string;
  /** Above what to read before a question. */
  readonly sheetAloud: string;
  /** What an item has left when its questions are done. */
  readonly sheetSpare: string;
  readonly sheetEnd: string;
  /** Several excerpts: `{numbers}`. */
  readonly excerptList: string;
  /** Below `sheetAloud`: `{excerpts}`, `{minutes}`. */
  readonly readAloud: string;
  readonly lateTitle: string;
  /** `{time}`, `{number}`, and `{then}`, which is `lateThen` for each further question. */
  readonly late: string;
  readonly lateThen: string;
  /** Above what is printed as participants have it. */
  readonly asParticipants: string;
  readonly verbatim: string;
  readonly page: string;
}

/** What a label is: a text, one for each plural category, or texts of the names that are given. */
export const LABEL_SHAPES: Readonly<Record<keyof Labels, 'text' | 'plural' | readonly string[]>> = {
  edition: EDITIONS,
  topic: 'text',
  minutes: 'plural',
  readingTime: 'plural',
  contents: 'text',
  background: 'text',
  pictures: 'text',
  credit: 'text',
  excerpts: 'text',
  questions: 'text',
  glossary: 'text',
  people: 'text',
  timeline: 'text',
  agreements: 'text',
  reading: 'text',
  sources: 'text',
  notes: 'text',
  contact: 'text',
  gloss: 'text',
  termsNote: 'text',
  excerpt: 'text',
  listenFor: 'text',
  paragraph: 'text',
  paragraphRange: 'text',
  excerptParagraphs: 'text',
  elision: 'text',
  quotedTitle: 'text',
  citedTitle: 'text',
  kind: ['news', 'analysis', 'opinion', 'reference', 'primary'],
  code: 'text',
  codeNote: 'text',
  group: ['opening', 'core', 'closing'],
  essential: 'text',
  essentialNote: 'text',
  essentials: 'text',
  options: ['two', 'three', 'four', 'other'],
  optionMeans: 'text',
  optionCosts: 'text',
  retrieved: 'text',
  quotedOf: 'plural',
  quoted: 'plural',
  quotedInAll: 'plural',
  onPage: 'text',
  guidance: 'text',
  followups: 'text',
  bring: 'text',
  runSheet: 'text',
  sheetTime: 'text',
  sheetWhat: 'text',
  sheetMinutes: 'text',
  sheetAloud: 'text',
  sheetSpare: 'text',
  sheetEnd: 'text',
  excerptList: 'text',
  readAloud: 'text',
  lateTitle: 'text',
  late: 'text',
  lateThen: 'text',
  asParticipants: 'text',
  verbatim: 'text',
  page: 'text',
};

/** The labels for a language: its own, those of the language without region, or the English. */
export function labelsFor(lang: string, all: ReadonlyMap<string, Labels>): Labels | undefined {
  return all.get(lang) ?? all.get(lang.split('-')[0] ?? lang) ?? all.get('en');
}

/** Fills `{name}` in a label; a name that is not given stays as it is written. */
export function fill(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/**
 * Fills `{count}` in the form of a label that the language uses for this number, and other numbers
 * by their names.
 */
export function fillCount(
  label: PluralLabel,
  count: number,
  lang: string,
  others: Readonly<Record<string, number>> = {},
): string {
  const form = label[new Intl.PluralRules(lang).select(count)] ?? label.other;
  const numbers = Object.entries({ ...others, count });
  const format = new Intl.NumberFormat(lang);
  return fill(form, Object.fromEntries(numbers.map(([name, one]) => [name, format.format(one)])));
}

/** The names in braces that a label leaves to be filled in. */
export function namesIn(label: string): readonly string[] {
  return [...label.matchAll(/\{(\w+)\}/g)].flatMap(({ 1: name }) => name ?? []);
}
