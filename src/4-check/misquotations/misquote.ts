import type { GuideFile } from '../../1-guide/read-guide.ts';
import { type Article, placeInFile, placeInWords } from '../../2-article/article.ts';
import { shorten } from '../../3-excerpt/passage-search.ts';
import { findQuotation, nearestQuotation } from '../../3-excerpt/quoted-words.ts';
import type { Searchable } from '../../3-excerpt/search.ts';
import { type DiagnosticDetails, diagnostic } from '../../source/diagnostic.ts';
import type { Tell } from '../allowances.ts';
import type { GuideText } from './guide-texts.ts';
import type { Quotation } from './quotations.ts';

/** Reports a quotation that is in no article, with what comes nearest and what to do. */
export function tellMisquote(
  { readings: [reading] }: Quotation,
  text: GuideText,
  guideFile: GuideFile,
  searchables: readonly Searchable[],
  tell: Tell,
): void {
  const place = guideFile.placeWithin(text.path, reading.start, reading.end);
  const [only, second] = searchables;
  const where =
    only && !second ? `not in “${only.article.metadata.title}”` : 'in no article of this guide';
  const message = `“${shorten(reading.words)}” is ${where}.`;
  const details = explain(reading.words, searchables);
  const listed = `If the words are not from an article, say below \`elsewhere:\` where they are from:\n  ${JSON.stringify(asEntry(reading.words))}: Where they are from.`;
  tell(
    diagnostic(text.misquote, place, message, { ...details, hint: `${details.hint}\n${listed}` }),
    text.item,
  );
}

/** Characters of a line to paste; YAML allows a key of 1024. */
const LONGEST_ENTRY = 80;

/** A quotation as an entry of `elsewhere`; a long one by its first words. */
function asEntry(words: string): string {
  const flat = words.replace(/\s+/gu, ' ').replace(/(?<![.…])[,.]$/u, '');
  if (flat.length <= LONGEST_ENTRY) return flat;
  return `${flat.slice(0, LONGEST_ENTRY).replace(/\s*\S*$/u, '')} ...`;
}

type Explanation = DiagnosticDetails & { readonly hint: string };

function explain(words: string, searchables: readonly Searchable[]): Explanation {
  const mended = slightlyOff(words, searchables);
  if (mended) return { hint: mended };

  const nearest = nearestQuotation(words, searchables);
  const article = searchables[nearest?.index ?? -1]?.article;
  // Between short words a few letters make all the difference.
  if (nearest && article && nearest.suggestion.distance <= mostDistance(nearest.part)) {
    const { place, wording, difference, distance } = nearest.suggestion;
    const differs = difference || 'has other marks';
    const left = distance > CLOSE ? leftOut(searchables) : undefined;
    return {
      hint: [
        `“${article.metadata.title}”, ${placeInWords(article, place.start)}, ${differs}.`,
        `Its wording: ${wording}`,
        ...(left ? [left] : []),
        "Use the article's wording.",
      ].join('\n'),
      related: [
        {
          ...placeInFile(article, place.start, place.end),
          message: "The article's wording is here.",
        },
      ],
    };
  }
  return { hint: leftOut(searchables) ?? 'Nothing in the articles comes near.' };
}

/** Up to this share of edits, a wrong word is likelier than a passage that a copy leaves out. */
const CLOSE = 0.15;

function mostDistance(words: string): number {
  return words.length < 16 ? 0.25 : 0.4;
}

/** What to do about a quotation that is right but for its first letter or its points. */
function slightlyOff(words: string, searchables: readonly Searchable[]): string | undefined {
  const pointed = words.replace(/\s*(?<!\[)(?:\.\s?\.\s?\.|…)(?!\])\s*/gu, ' [...] ');
  if (pointed !== words && findQuotation(pointed, searchables)) {
    return 'If the three points stand for words left out, write them in brackets: `[...]`.';
  }
  const first = words[0] ?? '';
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  const rest = words.slice(1);
  if (other !== first && findQuotation(`${other}${rest}`, searchables)) {
    return `The article has “${other}” for the first letter. Put yours in brackets: “[${first}]${shorten(rest)}”.`;
  }
  return undefined;
}

function leftOut(searchables: readonly Searchable[]): string | undefined {
  const trimmed = searchables.map(({ article }) => article).filter(isTrimmed);
  if (trimmed.length === 0) return undefined;
  const titles = trimmed.map(({ metadata }) => `“${metadata.title}”`).join(' and of ');
  return `The saved copy of ${titles} is trimmed to passages quoted before, so the words may be in what it leaves out. Put the full article in its place to quote more.`;
}

function isTrimmed(article: Article): boolean {
  return article.isTrimmed === true;
}
