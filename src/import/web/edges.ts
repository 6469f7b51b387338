import { type Draft, keptText, levelOf } from './draft.ts';
import type { BlockJudge } from './judge.ts';
import { isByline, isMetaLine } from './meta-line.ts';
import { furniturePhrase } from './phrases.ts';
import type { TextBlock } from './segment.ts';
import { comparable } from './title.ts';
import { extent, isElement, LONG } from './tree.ts';

/** Blocks between a title and its text: more are another part of the page. */
const MOST_BEFORE_TEXT = 25;
/** Kept blocks at the end, below the last sentence, among which lines about the article are looked for. */
const LAST = 4;

/** Brings back sentences between the title and the text: the lead, often in the page's header. */
export function bringLead(draft: Draft, judge: BlockJudge): void {
  const { blocks, verdicts, captions, credits, weights, known } = draft;
  const titled = comparable(known.title ?? '');
  const first = blocks.findIndex((block) => verdicts.get(block) === undefined);
  const title = blocks.findLastIndex(
    (block, index) => index < first && levelOf(block) > 0 && comparable(block.text) === titled,
  );
  if (title < 0 || first - title > MOST_BEFORE_TEXT) return;
  for (const block of blocks.slice(title + 1, first)) {
    const sentence = extent(block.text) >= 60 && weights.linkDensity(block.element) < 0.3;
    if (!sentence || captions.has(block) || credits.has(block)) continue;
    if (isAboutArticle(draft, block) || furniturePhrase(block.text)) continue;
    if (!judge.furnitureAround(block, false)) verdicts.set(block, undefined);
  }
}

/** Takes out what stands above the first sentence and below the last: title, byline, date. */
export function trimEdges(draft: Draft): void {
  const { verdicts, known } = draft;
  const kept = keptText(draft);
  const isRunning = (block: TextBlock) =>
    extent(block.text) >= LONG && !isAboutArticle(draft, block);
  const first = kept.findIndex(isRunning);
  const last = kept.findLastIndex(isRunning);
  const title = comparable(known.title ?? '');
  kept.forEach((block, index) => {
    const atTop = index < first || index < 3;
    const atEnd = index > last && index >= kept.length - LAST;
    if (isElement(block.element, 'td', 'th')) return;
    if (atTop && title !== '' && comparable(block.text) === title) verdicts.set(block, 'title');
    else if ((atTop || atEnd) && isAboutArticle(draft, block)) verdicts.set(block, 'byline');
  });
}

/** Whether a block only tells who wrote the article and when. */
function isAboutArticle({ known }: Draft, { text }: TextBlock): boolean {
  return isByline(text) || isMetaLine(text, known.names);
}
