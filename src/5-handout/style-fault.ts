import type { Fault } from './template-fault.ts';

/** What matters of a sheet: comments, texts, addresses, other sheets, escapes, braces. */
const TOKENS =
  /\/\*|"|'|@import\b|\burl\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^)"'\s]*))|\\[^\n]|[{}]/gi;
/** How each of these goes on to its end. */
const ENDS: Readonly<Record<string, RegExp>> = {
  '/*': /[\s\S]*?\*\//y,
  '"': /(?:\\[\s\S]|[^\\\n"])*"/y,
  "'": /(?:\\[\s\S]|[^\\\n'])*'/y,
};

/**
 * The first thing in a style sheet that would spoil the pages: a brace, comment or text that does not
 * end, so that rules after it are lost; the end of the `<style>` element that the sheet is put in; and
 * what would have to be fetched, which no handout does. A browser passes over all of them silently.
 */
export function styleFault(css: string): Fault | undefined {
  // The page is read as HTML first, and there it ends the sheet wherever it stands.
  const end = css.search(/<\/style/i);
  if (end >= 0) {
    return { message: 'This ends the style sheet before its end.', start: end, end: end + 7 };
  }
  const open: number[] = [];
  const tokens = new RegExp(TOKENS);
  for (let found = tokens.exec(css); found; found = tokens.exec(css)) {
    const { 0: token, 1: double, 2: single, 3: bare, index: start } = found;
    const fault = (message: string) => ({ message, start, end: start + token.length });
    const ending = ENDS[token];
    if (ending) {
      const rest = new RegExp(ending);
      rest.lastIndex = start + token.length;
      if (!rest.test(css)) return fault(`What starts with ${token} here never ends.`);
      tokens.lastIndex = rest.lastIndex;
    } else if (token === '{') {
      open.push(start);
    } else if (token === '}') {
      if (open.pop() === undefined) return fault('This } closes nothing.');
    } else if (/^@import/i.test(token)) {
      return fault('A style sheet cannot take in another.');
    } else if (/^url/i.test(token)) {
      const address = double ?? single ?? bare ?? '';
      if (!/^(?:data:|#)/i.test(address)) {
        return fault(`A handout fetches nothing, and “${address}” would have to be.`);
      }
    }
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  return { message: 'This { is never closed.', start: last, end: last + 1 };
}
