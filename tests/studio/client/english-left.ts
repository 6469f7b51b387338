/** Words of English that Spanish does not have. */
const ENGLISH =
  /\b(?:the|is|are|of|and|or|to|with|for|not|this|that|from|it|which|says|where|has|there)\b/iu;

/** Whether English words are left in a Spanish sentence outside what the guide or an article says. */
export function hasEnglish(spanish: string): boolean {
  let own = spanish
    .replace(/“[^”]*…”/gu, '')
    .replace(/^(?:Dice así: | {2}).*$/gmu, '')
    .replace(/`[^`]*`|"[^"]*"/gu, '');
  // Quotations may stand within one another.
  for (let before = ''; before !== own; ) {
    before = own;
    own = own.replace(/[“«][^“”«»]*[”»]/gu, '');
  }
  return ENGLISH.test(own.replace(/\S+\.\w+/gu, ''));
}
