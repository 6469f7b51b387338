import type { Span } from '../../3-excerpt/span.ts';
import { unicodeEnds } from './unicode-sentences.ts';

/**
 * The sentences of a paragraph of English prose: offsets into it, white space at their ends left out.
 * Unicode's sentences know no abbreviations; what ends after one, or goes on with a small letter, is
 * put together again.
 */
export function sentencesIn(paragraph: string): Span[] {
  // A line's end within a paragraph ends no sentence, and points of omission may. Offsets stay.
  const text = PLAIN.test(paragraph)
    ? paragraph
    : paragraph.replace(/\s/g, ' ').replaceAll('…', '.');
  const sentences: Span[] = [];
  let from = 0;
  for (const to of unicodeEnds(text)) {
    const whole = text.slice(from, to);
    if (to < text.length && !endsHere(whole.trimEnd(), text.slice(to, to + LONGEST_START)))
      continue;
    const start = from + (whole.length - whole.trimStart().length);
    const end = start + whole.trim().length;
    if (end > start) sentences.push({ start, end });
    from = to;
  }
  return sentences;
}

/** A line of ASCII. */
const PLAIN = /^[ -~]*$/;

/** Whether a sentence ends between two stretches of a text. */
function endsHere(before: string, after: string): boolean {
  if (/^\P{L}*\p{Ll}/u.test(after) && !/^\P{L}*\p{N}/u.test(after)) return false;
  if (!before.endsWith('.')) return true;
  // What is shortened is one word, with a space before it.
  const last = before.slice(Math.max(0, before.lastIndexOf(' ')));
  if (BEFORE_A_NAME.test(last)) return false;
  if (BEFORE_A_FIGURE.test(last) && /^\p{N}/u.test(after)) return false;
  return !SHORTENED.test(last) || STARTER.test(after);
}

/** Characters of what follows that are looked at. */
const LONGEST_START = 24;

/** What always stands before a name, or goes on. */
const BEFORE_A_NAME =
  /(?:^|[\s("“‘'])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Brig|Col|Maj|Capt|Cmdr|Lt|Sgt|Adm|Gov|Sen|Rep|Pres|Amb|Rev|Hon|vs|cf|e\.g|i\.e)\.$/u;

const BEFORE_A_FIGURE =
  /(?:^|[\s("“‘'])(?:Nos?|pp?|Arts?|Chs?|Figs?|Vols?|Secs?|ca?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/iu;

/** Initials, letters with points, and what may end a sentence or not. */
const SHORTENED =
  /(?:^|[\s("“‘'])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|St|Mt|Ft|Jr|Sr|Inc|Ltd|Corp|Co|Bros|Univ|Dept|No|approx|al)\.$/u;

/** Words that often start a sentence and are no part of a name. */
const STARTER =
  /^["“‘'([]*(?:The|An?|This|That|These|Those|It|He|She|They|We|You|I|In|On|At|By|For|From|To|With|After|Before|During|Under|When|While|Where|Who|Whose|What|Which|Why|How|If|As|But|And|Or|So|Yet|Then|There|Here|Its|His|Her|Their|Our|My|Your|Not|No|Nobody|Some|Many|Most|Several|All|Such|Since|Because|Although|Though|However|Both|Each|Every|Another|One|Two|Is|Are|Was|Were|Did|Does|Do|Has|Have|Had)(?![\p{L}\p{N}.’'-])/u;
