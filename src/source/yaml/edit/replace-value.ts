import type { Edit } from '../../edits.ts';
import { lineEnd } from './lines.ts';
import type { ItemPlace } from './place.ts';
import type { Written } from './write-text.ts';
import type { YamlText } from './yaml-text.ts';

/** Puts a value in place of another; what is noted at the end of its line stays there. */
export function replacedBy(
  { text }: YamlText,
  { item, parent }: ItemPlace,
  { head, lines }: Written,
  eol: string,
): Edit[] {
  const { value, valueFrom } = item;
  const end = lineEnd(text, value.end);
  const below = { start: end, end, text: lines.map((line) => eol + line).join('') };
  if (value.start === value.end) {
    const hasColon = parent.kind === 'list' || text[valueFrom - 1] === ':';
    const isLast = text.slice(valueFrom, end).trim() === '';
    const put = `${hasColon ? '' : ':'}${head && ` ${head}`}`;
    return [{ start: valueFrom, end: isLast ? end : valueFrom, text: put }, below];
  }
  const isBelow = 'items' in value && !value.flow;
  if (isBelow || (head === '' && lines.length > 0)) {
    return [{ start: valueFrom, end: value.end, text: head && ` ${head}` }, below];
  }
  return [{ start: value.start, end: value.end, text: head }, below];
}
