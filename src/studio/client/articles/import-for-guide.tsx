import type { SavedArticleAnswer } from '../../messages/imports.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { addArticle } from './guide-articles.ts';
import { ImportScreen } from './import-screen.tsx';

/** Imports an article and adds it to the guide. */
export function ImportForGuide({ guide }: { guide: OpenGuide }) {
  const studio = useStudio();
  const words = useWords().articles.importing;
  const take = async ({ path }: SavedArticleAnswer, isNew: boolean) => {
    guide.places.show('articles');
    if (!isNew) {
      studio.announce(words.replaced);
      guide.drafts.request();
      await studio.attempt(() => guide.articles.read());
      return;
    }
    const name = addArticle(guide, path);
    studio.announce(name === undefined ? words.savedOnly(path) : words.saved(name));
    if (name !== undefined) await studio.attempt(() => guide.articles.show(name));
  };
  return <ImportScreen desk={guide.articles.importing} saveLabel={words.save} onSaved={take} />;
}
