import type { ShelfArticle } from '../../messages/shelf.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { addArticle, articlesOf, type GuideArticle } from './guide-articles.ts';
import { MeterSentence } from './meter-sentence.tsx';

/** The guide's articles, and the library's others. */
export function ArticleList({ guide }: { guide: OpenGuide }) {
  const studio = useStudio();
  const words = useWords().articles;
  const desk = guide.articles;
  const library = studio.shelf.value?.articles ?? [];
  const { yaml } = guide.reading.value;
  const own = yaml ? articlesOf(yaml.value, library) : [];
  const others = library.filter((saved) => !own.some((article) => article.saved === saved));
  const add = (path: string) => {
    const name = addArticle(guide, path);
    studio.announce(name === undefined ? studio.words.peek().form.cannot : words.added(name));
    if (name !== undefined) void studio.attempt(() => desk.show(name));
  };
  return (
    <div class="article-list">
      <p>
        <button
          type="button"
          class={library.length === 0 ? 'accent' : ''}
          onClick={() => desk.importing.open()}
        >
          <span aria-hidden="true">+</span> {words.importing.open}
        </button>
      </p>
      <section class="form-section" aria-labelledby="own-articles">
        <h3 id="own-articles">{words.ofGuide}</h3>
        {own.length === 0 && <p class="hint">{words.none}</p>}
        <ul class="article-cards">
          {own.map((article) => (
            <OwnArticle key={article.name} guide={guide} article={article} />
          ))}
        </ul>
      </section>
      <section class="form-section" aria-labelledby="other-articles">
        <h3 id="other-articles">{words.others}</h3>
        {others.length === 0 && own.length > 0 && <p class="hint">{words.noOthers}</p>}
        <ul class="article-cards">
          {others.map((article) => (
            <li key={article.id} class="article-card">
              <div>
                <p class="article-title">{article.title ?? article.path}</p>
                <Facts article={article} />
              </div>
              <button
                type="button"
                aria-label={`${words.add}: ${article.title ?? article.path}`}
                onClick={() => add(article.path)}
              >
                <span aria-hidden="true">+</span> {words.add}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function OwnArticle({ guide, article }: { guide: OpenGuide; article: GuideArticle }) {
  const studio = useStudio();
  const words = useWords().articles;
  const { name, path, saved } = article;
  const title = saved?.title ?? path;
  const again = async (article: ShelfArticle) => {
    // Guides are compared as they are on disk.
    await guide.saver.finish();
    guide.articles.importing.open(article);
  };
  return (
    <li class="article-card">
      <div>
        <p class="article-title">{title}</p>
        {saved && <Facts article={saved} />}
        <MeterSentence meter={guide.meter.value} name={name} />
      </div>
      <div class="row">
        <button
          type="button"
          aria-label={`${words.read}: ${title}`}
          onClick={() => void studio.attempt(() => guide.articles.show(name))}
        >
          {words.read}
        </button>
        {saved && (
          <button
            type="button"
            aria-label={`${words.importing.again}: ${title}`}
            onClick={() => void again(saved)}
          >
            {words.importing.again}
          </button>
        )}
      </div>
    </li>
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
