import { useId } from 'preact/hooks';
import { EXCERPT_TITLE, titleOf } from '../form/item-title.ts';
import { useWords } from '../studio.ts';
import type { ArticleDesk } from './article-desk.ts';

/** Where among the guide's excerpts the next one goes. */
export function PlaceChoice({ desk }: { desk: ArticleDesk }) {
  const all = useWords();
  const words = all.articles.choose;
  const id = useId();
  const excerpts = desk.excerpts();
  if (excerpts.length === 0) return null;
  return (
    <div class="row place-choice">
      <label for={id}>{words.place}</label>
      <select
        id={id}
        value={desk.place()}
        onChange={({ currentTarget: { value } }) => (desk.position.value = Number(value))}
      >
        <option value={0}>{words.first}</option>
        {excerpts.map((excerpt, index) => (
          <option key={index} value={index + 1}>
            {words.after(index + 1, titleOf(excerpt, EXCERPT_TITLE, 40, all))}
          </option>
        ))}
      </select>
    </div>
  );
}
