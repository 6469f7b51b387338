import type { GuideExcerpt } from '../1-guide/schema.ts';
import type { Tell } from './passage-search.ts';

/** Whether the excerpt names its passage in exactly one way; tells what is wrong otherwise. */
export function namedOnce(excerpt: GuideExcerpt, faulty: boolean, tell: Tell): boolean {
  const { quote, from, to, paragraphs } = excerpt;
  const ways = [quote, from ?? to, paragraphs].filter((way) => way !== undefined).length;
  if (ways === 0) {
    // An item with a misspelt key may have meant one of them.
    if (!faulty) {
      tell('excerpt/selector', 'quote', 'The excerpt does not say which passage it is.', {
        hint: 'Add `quote:` with the words, or `from:` and `to:`, or `paragraphs:`.',
      });
    }
    return false;
  }
  if (ways > 1) {
    const key = paragraphs === undefined ? 'from' : 'paragraphs';
    tell('excerpt/selector', key, 'The excerpt names its passage in more than one way.', {
      hint: 'Keep one: `quote`, or `from` and `to`, or `paragraphs`.',
    });
    return false;
  }
  if ((from === undefined) !== (to === undefined)) {
    if (!faulty) {
      const [has, lacks] =
        from === undefined ? (['to', 'from'] as const) : (['from', 'to'] as const);
      tell('excerpt/selector', has, `\`${has}\` needs \`${lacks}\`.`, {
        hint: `Add \`${lacks}:\` with the ${lacks === 'to' ? 'last' : 'first'} words of the passage, or write \`quote:\` instead.`,
      });
    }
    return false;
  }
  if (paragraphs !== undefined) {
    const besides = (['under', 'after', 'which'] as const).filter(
      (key) => excerpt[key] !== undefined,
    );
    for (const key of besides) {
      tell('excerpt/selector', key, `\`${key}\` does not go with \`paragraphs\`.`, {
        hint: `Paragraph numbers say where the passage is. Remove \`${key}\`.`,
      });
    }
    return besides.length === 0;
  }
  return true;
}
