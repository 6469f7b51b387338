import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { ArticleText } from './article-text.tsx';
import { articlesOf } from './guide-articles.ts';
import { MeterSentence } from './meter-sentence.tsx';
import { PassageBar } from './passage-bar.tsx';
import { useMaking } from './use-making.ts';

/** Milliseconds after the last change of the guide's text until its article is read anew. */
const PAUSE = 300;

/** One article of the guide: its text with what is quoted of it, and what makes an excerpt of its words. */
export function ArticleReader({ guide, name }: { guide: OpenGuide; name: string }) {
  const studio = useStudio();
  const words = useWords();
  const desk = guide.articles;
  const title = useRef<HTMLHeadingElement>(null);
  const make = useMaking(guide);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  useSignalEffect(() => {
    void guide.version.value;
    // The library is read anew when a file in it has changed.
    void studio.shelf.value;
    const waiting = setTimeout(() => void studio.attempt(() => desk.read()), PAUSE);
    return () => clearTimeout(waiting);
  });
  const hash = desk.answer.value?.hash;
  const known = useRef(hash);
  useEffect(() => {
    const { changed } = studio.words.peek().articles.choose;
    if (known.current !== undefined && hash !== known.current) studio.announce(changed);
    known.current = hash;
  }, [hash, studio]);
  const view = desk.view.value;
  const answer = desk.answer.value;
  return (
    <>
      <div class="reader-scroll">
        <div class="reader-head">
          <button type="button" onClick={() => desk.close()}>
            <span aria-hidden="true">←</span> {words.articles.back}
          </button>
          <div>
            <h3 tabIndex={-1} ref={title}>
              {view?.title ?? name}
            </h3>
            <MeterSentence meter={answer?.meter} name={name} />
          </div>
        </div>
        <ReviewNote guide={guide} name={name} />
        {view && <ArticleText guide={guide} view={view} onMake={make} />}
        {!view && (
          <p class="reader-blank" role="status">
            {answer ? words.articles.unreadable : words.loading}
          </p>
        )}
      </div>
      {view && <PassageBar guide={guide} onMake={make} />}
    </>
  );
}

/** Says that a copy was not compared with its source yet, with the button that says it was. */
function ReviewNote({ guide, name }: { guide: OpenGuide; name: string }) {
  const studio = useStudio();
  const words = useWords().articles;
  const { yaml } = guide.reading.value;
  const own = yaml ? articlesOf(yaml.value, studio.shelf.value?.articles ?? []) : [];
  const saved = own.find((article) => article.name === name)?.saved;
  if (!saved || saved.reviewed) return null;
  const review = async () => {
    const answer = await studio.attempt(() => studio.api.review(saved.id));
    if (!answer) return;
    studio.announce(answer.reviewed ? words.reviewed : words.notMarked);
    await studio.loadShelf();
  };
  return (
    <div class="note note-warning">
      <p>{words.notReviewed}</p>
      <button type="button" onClick={() => void review()}>
        {words.review}
      </button>
    </div>
  );
}
