import { stringify } from 'yaml';

/** A text on one line as YAML writes it: plain where that reads back as the same text. */
export function yamlScalar(text: string): string {
  const line = text.replace(/[\t\r\n\u0085\u2028\u2029]+/g, ' ').trim();
  return stringify(line, { lineWidth: 0, schema: 'failsafe' }).trimEnd();
}
