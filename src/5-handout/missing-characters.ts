import type { Nodes } from 'mdast';
import { diagnostic, type Place, type Report } from '../source/diagnostic.ts';
import { readMarkdown } from '../source/markdown/markdown-text.ts';
import { walk } from '../source/markdown/walk.ts';
import type { Memory } from '../source/memory.ts';
import { charactersWithoutFont, type ThemeFonts } from './fonts.ts';
import type { HandoutInput } from './handout.ts';
import type { HandoutPictures } from './picture/handout-pictures.ts';

type Path = readonly (string | number)[];

/** Keys whose text is not in a handout, or only in the facilitator's. */
const NOT_PRINTED: ReadonlySet<string> = new Set(['articles']);
const FOR_THE_FACILITATOR: ReadonlySet<string> = new Set([
  'guidance',
  'followups',
  'agenda',
  'bring',
]);
const SCRIPTS =
  'The fonts have Latin, Greek, Cyrillic, Armenian, Georgian, Arabic and Hebrew letters and common signs, no emoji.';

/**
 * Reports the characters that no font of the theme has, at each value they stand in: on paper they
 * would be empty boxes, or letters from whatever font the machine happens to have.
 */
export function reportMissingCharacters(
  document: string,
  input: HandoutInput,
  drawn: HandoutPictures['drawn'],
  fonts: ThemeFonts,
  report: Report,
): void {
  const missing = charactersWithoutFont(document, fonts);
  if (missing.length === 0) return;
  const tell = (text: string, at: Path | Place, hint: string) => {
    const found = missing.filter((character) => text.includes(character));
    if (found.length === 0) return;
    const names = found.slice(0, 5).map((character) => `“${character}” (${numberOf(character)})`);
    const more = found.length > names.length ? ` and ${found.length - names.length} more` : '';
    const message = `The fonts of the handout have no ${names.join(', ')}${more}.`;
    const place = 'file' in at ? at : input.placeOf(at);
    report(diagnostic('font/missing-character', place, message, { hint: `${SCRIPTS} ${hint}` }));
  };

  const visit = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      tell(
        withReferences(value, input.memory),
        path,
        'Write the word in one of these, or leave it out.',
      );
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (NOT_PRINTED.has(key)) continue;
        if (FOR_THE_FACILITATOR.has(key) && input.edition !== 'facilitator') continue;
        const next = [...path, Array.isArray(value) ? Number(key) : key];
        if (path[0] === 'glossary' && path.length === 1) {
          tell(key, next, 'Write the term in one of these.');
        }
        // What an excerpt quotes is looked for in the article: that is what prints.
        if (path[0] !== 'excerpts' || key === 'heading' || key === 'note' || path.length === 1) {
          visit(inner, next);
        }
      }
    }
  };
  visit(input.guide, []);
  for (const { words, named } of drawn) {
    tell(words, named, 'The words are in the drawing: change them there, or save it as PNG.');
  }
  for (const { number, article, pieces } of input.excerpts) {
    const quoted = pieces.map(({ start, end }) => article.text.slice(start, end)).join('');
    const hint =
      'A quotation cannot be altered: leave the word out with `[...]`, or choose another passage.';
    tell(quoted, ['excerpts', number - 1], hint);
  }
  for (const [id, { metadata }] of input.articles) {
    const facts = Object.values(metadata).filter((fact) => typeof fact === 'string');
    tell(facts.join(' '), ['articles', id], 'They are in the front matter of the article.');
  }
}

/** A character as HTML names it, which Markdown puts in its place: CommonMark 0.31, section 2.5. */
export const REFERENCE = /&(?:#\w+|\w+);/;

/** A text, and what its references stand for. */
function withReferences(text: string, memory: Memory): string {
  if (!REFERENCE.test(text)) return text;
  const parts = [text];
  walk<Nodes>(readMarkdown(text, memory).tree, (node) => {
    if (node.type === 'text') parts.push(node.value);
  });
  return parts.join(' ');
}

function numberOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
