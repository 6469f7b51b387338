import type { ComponentChildren } from 'preact';
import type { ShelfArticle } from '../../messages/shelf.ts';
import { useWords } from '../studio.ts';
import type { ImportDesk } from './import-desk.ts';

interface CardProps {
  readonly title: string;
  /** What the library knows of it, where it is there. */
  readonly article: ShelfArticle | undefined;
  /** What else is to be said of it. */
  readonly about?: ComponentChildren;
  /** Its buttons. */
  readonly children: ComponentChildren;
}

/** An article, with what can be done with it. */
export function LibraryCard({ title, article, about, children }: CardProps) {
  return (
    <li class="article-card">
      <div>
        <p class="article-title">{title}</p>
        {article && <Facts article={article} />}
        {about}
      </div>
      <div class="row">{children}</div>
    </li>
  );
}

interface AgainProps {
  readonly desk: ImportDesk;
  readonly article: ShelfArticle;
  /** What is to be done first, such as saving. */
  before?(): Promise<void>;
}

/** Reads an article anew from its source. */
export function AgainButton({ desk, article, before }: AgainProps) {
  const words = useWords().articles.importing;
  const again = async () => {
    await before?.();
    desk.open(article);
  };
  return (
    <button
      type="button"
      aria-label={`${words.again}: ${article.title ?? article.path}`}
      onClick={() => void again()}
    >
      {words.again}
    </button>
  );
}

function Facts({ article: { author, words: length } }: { article: ShelfArticle }) {
  const words = useWords().articles;
  const facts = [
    ...(author === undefined ? [] : [words.by(author)]),
    ...(length === undefined ? [] : [words.length(length)]),
  ];
  return facts.length > 0 ? <p class="hint">{facts.join(', ')}</p> : null;
}
