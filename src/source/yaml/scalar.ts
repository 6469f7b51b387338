import { stringify } from 'yaml';

/** A text on one line: line ends and characters that would move a cursor are spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** A text on one line as YAML writes it: plain where that reads back as the same text. */
export function yamlScalar(text: string): string {
  return stringify(oneLine(text), { lineWidth: 0, schema: 'failsafe' }).trimEnd();
}
