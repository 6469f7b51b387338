import { CODES } from '../source/codes.ts';
import { type Diagnostic, diagnostic, type Place } from '../source/diagnostic.ts';
import { nearest } from '../source/nearest.ts';

/**
 * The problem with a key of `allow` that is none of the rules the item can be excused from: a
 * misspelling, a rule for another kind of item, or one that nothing is excused from.
 */
export function notAllowed(
  key: string,
  place: Place,
  allowed: readonly string[],
  elsewhere: boolean,
): Diagnostic {
  const here = `Here it can be: ${allowed.map((code) => `\`${code}\``).join(', ')}.`;
  if (elsewhere) {
    const message = `\`${key}\` is not a rule for this kind of item.`;
    return diagnostic('guide/allow', place, message, { hint: here });
  }
  if (Object.hasOwn(CODES, key)) {
    return diagnostic('guide/allow', place, `\`${key}\` cannot be allowed.`, {
      hint: `What it reports has to be put right. ${here}`,
    });
  }
  const near = nearest(key, allowed) ?? nearest(key, Object.keys(CODES));
  const fix = near !== undefined && allowed.includes(near);
  return diagnostic('guide/unknown-key', place, `No rule is called \`${key}\`.`, {
    hint: near === undefined ? here : `Did you mean \`${near}\`?`,
    ...(fix && { fix: { ...place, text: near, title: `Write \`${key}\` as \`${near}\`` } }),
  });
}
