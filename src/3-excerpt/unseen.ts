/** Left out in print and nobody need know: soft hyphen, zero-width space, word joiner, byte order mark. */
const NOT_PRINTED = '\\u00ad\\u200b\\u2060\\ufeff';

/** Kept where they have a meaning: the tags of a flag, selectors after what they can select. */
const MEANT = [
  '\\u{1f3f4}[\\u{e0020}-\\u{e007e}]+\\u{e007f}',
  '(?<=\\p{Emoji})[\\ufe0e\\ufe0f]',
  '(?<=\\p{Script=Han})[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]',
  '(?<=\\p{Script=Mongolian})[\\u180b-\\u180d\\u180f]',
  '(?<=[\\p{L}\\p{S}])[\\ufe00-\\ufe0d]',
].join('|');

/**
 * What no reader sees: controls, invisible operators, tags, fillers, selectors that select nothing,
 * code points that are no characters. Not the joiners, which shape letters, nor the signs of Arabic
 * and Syriac that stand around a number; the other controls of direction become markup.
 */
const UNSEEN = [
  '(?![\\0\\s\\u0085\\u200c\\u200d\\p{Bidi_Control}]',
  '|[\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}])',
  '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Noncharacter_Code_Point}\\p{Variation_Selector}',
  '\\u115f\\u1160\\u3164\\uffa0]',
].join('');

const SIGNS = new RegExp(
  `(?<meant>${MEANT})|(?<plain>[${NOT_PRINTED}])|(?<unseen>${UNSEEN})|(?<unknown>[\\p{Co}\\p{Cn}])`,
  'gu',
);

/** The characters of a block of text that do not print as they stand. */
export interface Unseen {
  /** Offsets of the UTF-16 units that print leaves out. */
  readonly leftOut: ReadonlySet<number>;
  /** Characters that a reader of the article does not see either, by offset; they are left out. */
  readonly unseen: ReadonlyMap<number, string>;
  /** Characters with no meaning outside one publisher's font, or none yet, by offset. */
  readonly unknown: ReadonlyMap<number, string>;
}

/** Finds what a text has that cannot be seen. */
export function unseenIn(text: string): Unseen {
  const leftOut = new Set<number>();
  const unseen = new Map<number, string>();
  const unknown = new Map<number, string>();
  for (const { 0: sign, index, groups = {} } of text.matchAll(SIGNS)) {
    if (groups.meant !== undefined) continue;
    if (groups.unknown !== undefined) unknown.set(index, sign);
    else for (let unit = 0; unit < sign.length; unit++) leftOut.add(index + unit);
    if (groups.unseen !== undefined) unseen.set(index, sign);
  }
  return { leftOut, unseen, unknown };
}
