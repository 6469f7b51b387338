import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { ArticleList } from './article-list.tsx';
import { ArticleReader } from './article-reader.tsx';

/** The articles of a guide: to read, to choose from, to add. A file dropped on it is imported. */
export function ArticlesView({ guide }: { guide: OpenGuide }) {
  const studio = useStudio();
  const words = useWords();
  const isOver = useSignal(false);
  const { importing, open } = guide.articles;
  useEffect(() => void studio.loadShelf(), [studio]);
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a button, too
    <div
      class={isOver.value ? 'articles drop-here' : 'articles'}
      onDragOver={(event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => (isOver.value = false)}
      onDrop={(event) => {
        isOver.value = false;
        const file = event.dataTransfer?.files[0];
        if (!hasFile(event) || !file) return;
        event.preventDefault();
        void studio.attempt(() => importing.read(file));
      }}
    >
      {isOver.value && <p class="note">{words.articles.importing.drop}</p>}
      {open.value === undefined ? (
        <ArticleList guide={guide} />
      ) : (
        <ArticleReader key={open.value} guide={guide} name={open.value} />
      )}
    </div>
  );
}
