import type { Verdicts } from './draft.ts';
import type { PageData } from './page-data.ts';
import type { TextBlock } from './segment.ts';

const PAYWALL =
  /(?:subscribe|sign in|log in|register) (?:now )?to (?:continue|keep|read|unlock)|(?:this|the) (?:article|story|content) is (?:for|available to|reserved for|exclusive(?:ly)? (?:to|for)) (?:paying |paid )?(?:subscribers|members)|already a (?:subscriber|member)\?|(?:this post|rest of this post) is for pa(?:id|ying) subscribers|unlock (?:this|the) (?:article|story)|weiterlesen mit|jetzt (?:abonnieren|weiterlesen) (?:und|mit)|réservé aux abonnés|il vous reste .{1,10}% de cet article|solo para suscriptores|exclusivo para suscriptores/i;
const PARTS =
  /^(?:page )?1 (?:of|\/|von|de|sur) ([2-9]|\d\d)$|^(?:next page|nächste seite|auf einer seite lesen|page suivante|página siguiente|view (?:as|on) (?:a )?single page|continued on (?:the )?next page)\W*$/i;

/** What a person should look at, of what the page itself shows. */
export function pageNotes(
  blocks: readonly TextBlock[],
  verdicts: Verdicts,
  data: PageData,
): string[] {
  const notes: string[] = [];
  const free = data.article?.isAccessibleForFree;
  const closed = free === false || /^false$/i.test(String(free ?? ''));
  const walled = blocks.some(
    (block) =>
      (verdicts.get(block) !== undefined || block.text.length < 300) && PAYWALL.test(block.text),
  );
  if (walled || (closed && blocks.some((block) => verdicts.get(block) === 'paywall notice'))) {
    notes.push('The page may show only the start of its text: it asks readers to subscribe.');
  }
  if (blocks.some((block) => PARTS.test(block.text))) {
    notes.push('The article has several pages, and this is one of them.');
  }
  return notes;
}
