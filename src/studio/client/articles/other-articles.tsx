import type { ShelfArticle } from '../../messages/shelf.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { addArticle, articlesOf } from './guide-articles.ts';
import { AgainButton, LibraryCard } from './library-card.tsx';

interface OthersProps {
  readonly guide: OpenGuide;
  /** Called with the guide's name for an article that was added. */
  onAdded(name: string): void;
}

/** The library's articles that a guide does not quote yet, each to be added by a button. */
export function OtherArticles({ guide, onAdded }: OthersProps) {
  const studio = useStudio();
  const words = useWords().articles;
  const add = ({ path }: ShelfArticle) => {
    const name = addArticle(guide, path);
    studio.announce(name === undefined ? studio.words.peek().form.cannot : words.added(name));
    if (name !== undefined) onAdded(name);
  };
  return (
    <ul class="article-cards">
      {othersOf(guide, studio.shelf.value?.articles ?? []).map((article) => (
        <LibraryCard key={article.id} title={article.title ?? article.path} article={article}>
          <button
            type="button"
            aria-label={`${words.add}: ${article.title ?? article.path}`}
            onClick={() => add(article)}
          >
            <span aria-hidden="true">+</span> {words.add}
          </button>
          <AgainButton
            desk={guide.articles.importing}
            article={article}
            before={() => guide.saver.finish()}
          />
        </LibraryCard>
      ))}
    </ul>
  );
}

/** The articles of a library that a guide's text does not name. */
export function othersOf(guide: OpenGuide, library: readonly ShelfArticle[]): ShelfArticle[] {
  const { yaml } = guide.reading.value;
  const own = yaml ? articlesOf(yaml.value, library) : [];
  return library.filter((saved) => !own.some((article) => article.saved === saved));
}
