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
  readonly gloss: string;
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
  readonly verbatim: string;
  readonly page: string;
}

/** What a labels file must hold: text, or the names of the texts below a name. */
const SHAPE: Readonly<Record<keyof Labels, 'text' | readonly string[]>> = {
  edition: EDITIONS,
  topic: 'text',
  minutes: ['other'],
  readingTime: ['other'],
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
  gloss: 'text',
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
  options: ['two', 'three', 'four', 'other'],
  optionMeans: 'text',
  optionCosts: 'text',
  retrieved: 'text',
  quotedOf: ['other'],
  quoted: ['other'],
  quotedInAll: ['other'],
  verbatim: 'text',
  page: 'text',
};

/** The labels in a parsed labels file, or the names of those it lacks or holds as no text. */
export function readLabels(value: unknown): Labels | { readonly missing: readonly string[] } {
  const missing = Object.entries(SHAPE).flatMap(([name, shape]) => {
    const found = member(value, name);
    if (shape === 'text') return typeof found === 'string' ? [] : [name];
    return shape
      .filter((inner) => typeof member(found, inner) !== 'string')
      .map((inner) => `${name}.${inner}`);
  });
  return missing.length > 0 ? { missing } : (value as Labels);
}

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

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
