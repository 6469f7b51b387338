import type { ReadingAnswer } from '../../messages/articles.ts';
import { useWords } from '../studio.ts';

interface MeterProps {
  readonly meter: ReadingAnswer['meter'] | undefined;
  /** The guide's own name for the article. */
  readonly name: string;
}

/** How much of an article is quoted so far, and how much the guide's limits allow. */
export function MeterSentence({ meter, name }: MeterProps) {
  const said = useWords().articles;
  const quoted = meter?.articles.find(({ id }) => id === name);
  if (!quoted) return null;
  const { words, of, percent, most } = quoted;
  const isOver = most !== undefined && words > most;
  return (
    <p class={isOver ? 'meter meter-over' : 'meter'}>
      {said.meter(words, of, percent)}{' '}
      {most !== undefined && most !== of && (isOver ? said.over(most) : said.most(most))}
      {isOver && <span aria-hidden="true"> ▲</span>}
    </p>
  );
}
