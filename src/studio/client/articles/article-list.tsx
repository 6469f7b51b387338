import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { articlesOf, type GuideArticle } from './guide-articles.ts';
import { AgainButton, LibraryCard } from './library-card.tsx';
import { MeterSentence } from './meter-sentence.tsx';
import { OtherArticles, othersOf } from './other-articles.tsx';

/** The guide's articles, and the library's others. */
export function ArticleList({ guide }: { guide: OpenGuide }) {
  const studio = useStudio();
  const words = useWords().articles;
  const desk = guide.articles;
  const library = studio.shelf.value?.articles ?? [];
  const { yaml } = guide.reading.value;
  const own = yaml ? articlesOf(yaml.value, library) : [];
  const others = othersOf(guide, library);
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
        <OtherArticles
          guide={guide}
          onAdded={(name) => void studio.attempt(() => desk.show(name))}
        />
      </section>
    </div>
  );
}

function OwnArticle({ guide, article }: { guide: OpenGuide; article: GuideArticle }) {
  const studio = useStudio();
  const words = useWords().articles;
  const { name, path, saved } = article;
  const title = saved?.title ?? path;
  const isGone = studio.shelf.value !== undefined && !saved;
  return (
    <LibraryCard
      title={title}
      article={saved}
      about={
        <>
          {isGone && (
            <p class="hint">
              <span aria-hidden="true">▲</span> {words.notThere}
            </p>
          )}
          <MeterSentence meter={guide.meter.value} name={name} />
        </>
      }
    >
      <button
        type="button"
        aria-label={`${words.read}: ${title}`}
        onClick={() => void studio.attempt(() => guide.articles.show(name))}
      >
        {words.read}
      </button>
      {saved && (
        <AgainButton
          desk={guide.articles.importing}
          article={saved}
          // Guides are compared as they are on disk.
          before={() => guide.saver.finish()}
        />
      )}
    </LibraryCard>
  );
}
