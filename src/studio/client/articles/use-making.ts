import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio } from '../studio.ts';

/** Gives what makes an excerpt of the chosen words, says so, and opens its card in the form. */
export function useMaking(guide: OpenGuide): () => Promise<void> {
  const studio = useStudio();
  return async () => {
    const words = studio.words.peek();
    const made = await studio.attempt(() => guide.articles.make());
    if (made === undefined) {
      const passage = guide.articles.passage.peek();
      const { refusals, changed, nothing } = words.articles.choose;
      if (passage?.kind === 'refused') studio.announce(refusals[passage.reason].join(' '));
      else studio.announce(passage?.kind === 'changed' ? changed : nothing);
      return;
    }
    if (made === 'cannot') {
      studio.announce(words.form.cannot);
      return;
    }
    const { index } = made;
    studio.announce(words.articles.choose.made(index + 1, made.words));
    guide.places.goTo(`/excerpts/${index}`);
  };
}
