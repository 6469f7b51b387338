/** How much longer than a quotation the passage between its ends may be: characters, and times. */
const MOST_LONGER = 400;
const MOST_TIMES = 4;
/** Words and characters that an end must have to be known again. */
const LEAST_WORDS = 2;
const LEAST_CHARACTERS = 8;
/** Places of the first words that are looked at. */
const MOST_STARTS = 50;

/**
 * The shortest stretch of a text that starts with the first words of a quotation and ends with its
 * last: where words were left out without a mark, or many were changed in the middle. Each end is
 * as many words as the text has. Undefined where there is none, or only across `barrier`.
 */
export function anchored(
  text: string,
  quotation: string,
  barrier: string,
): { start: number; end: number } | undefined {
  const words = quotation.split(' ');
  const head = longest(words.length, (count) => words.slice(0, count).join(' '), text);
  const tail = longest(words.length, (count) => words.slice(-count).join(' '), text);
  if (!head || !tail) return undefined;
  const most = MOST_TIMES * quotation.length + MOST_LONGER;
  let best: { start: number; end: number } | undefined;
  let start = text.indexOf(head);
  for (let count = 0; start >= 0 && count < MOST_STARTS; count++) {
    const at = text.indexOf(tail, start + head.length);
    if (at < 0) break;
    const end = at + tail.length;
    const length = end - start;
    const nearer = length < (best ? best.end - best.start : most);
    if (nearer && !text.slice(start, end).includes(barrier)) best = { start, end };
    start = text.indexOf(head, start + 1);
  }
  return best;
}

/** The longest run of words that a text has, found by halving; undefined if it is too short. */
function longest(count: number, run: (words: number) => string, text: string): string | undefined {
  let found = 0;
  let beyond = count + 1;
  while (beyond - found > 1) {
    const middle = (found + beyond) >> 1;
    if (text.includes(run(middle))) found = middle;
    else beyond = middle;
  }
  const words = run(found);
  return found >= LEAST_WORDS && words.length >= LEAST_CHARACTERS ? words : undefined;
}
