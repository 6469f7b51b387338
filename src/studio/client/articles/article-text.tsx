import { useEffect, useRef } from 'preact/hooks';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { BlockOfText } from './block-of-text.tsx';
import { type ArticleView, type Move, textBetween } from './stops.ts';
import { useDrawnOver } from './use-drawn-over.ts';

interface TextProps {
  readonly guide: OpenGuide;
  readonly view: ArticleView;
  onMake(): Promise<void>;
}

/** Where keys lead; left and right change places in a text that runs from the right. */
const MOVES: Readonly<Record<string, Move>> = {
  ArrowLeft: 'before',
  ArrowRight: 'after',
  ArrowUp: 'blockBefore',
  ArrowDown: 'blockAfter',
  Home: 'first',
  End: 'last',
};

/** The article's text, in which words are chosen with the mouse or by keyboard. */
export function ArticleText({ guide, view, onMake }: TextProps) {
  const studio = useStudio();
  const words = useWords().articles;
  const place = useRef<HTMLDivElement>(null);
  const { choice } = guide.articles;
  useDrawnOver(place, choice);
  const cursor = choice.stop;
  useEffect(() => {
    // An article that was just opened is seen from its top.
    if (cursor && place.current && choice.cursor.peek() > 0) show(place.current);
  }, [cursor, choice]);

  useEffect(() => {
    // What comes up below the text, once words are chosen, would hide the last of them.
    const scroller = place.current?.parentElement;
    if (!scroller) return undefined;
    const growing = new ResizeObserver(() => {
      if (choice.chosen.peek() && place.current) show(place.current);
    });
    growing.observe(scroller);
    return () => growing.disconnect();
  }, [choice]);

  const sayPlace = () => {
    const { stop } = choice;
    if (!stop) return;
    const chosen = choice.chosen.peek();
    if (chosen) {
      const text = textBetween(view, chosen);
      studio.announce(words.choose.chosen(text, text.split(/\s+/u).length));
    } else {
      const number = view.blocks[stop.block]?.number;
      studio.announce(words.choose.at(textBetween(view, stop), number));
    }
  };
  const press = (event: KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.altKey || event.target !== event.currentTarget) return;
    const isFromRight =
      place.current !== null && getComputedStyle(place.current).direction === 'rtl';
    const arrows: Readonly<Record<string, string>> = {
      ArrowLeft: 'ArrowRight',
      ArrowRight: 'ArrowLeft',
    };
    const key = (isFromRight && arrows[event.key]) || event.key;
    const toEnd = isCommand && { Home: 'top', End: 'end' }[key];
    const move = toEnd || MOVES[key];
    if (move && (!isCommand || toEnd)) {
      event.preventDefault();
      choice.move(move as Move, event.shiftKey);
      sayPlace();
    } else if (isCommand) {
      return;
    } else if (key === ' ') {
      event.preventDefault();
      if (choice.isOpen.peek()) choice.endHere();
      else choice.startHere();
      sayPlace();
    } else if (key === 'Enter') {
      event.preventDefault();
      void onMake();
    } else if (key === 'Escape') {
      choice.letGo();
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields
    <div
      class="article-text"
      ref={place}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys choose words
      tabIndex={0}
      dir="auto"
      aria-label={view.title}
      aria-describedby="choose-keys"
      onKeyDown={press}
    >
      {view.blocks.map((block) => (
        <BlockOfText
          key={block.start}
          block={block}
          chosen={guide.articles.chosen.value}
          cursor={cursor}
          onExcerpt={(number) => guide.places.goTo(`/excerpts/${number - 1}`)}
        />
      ))}
    </div>
  );
}

/** Brings the word at the cursor into sight, and moves nothing if it is. */
function show(place: HTMLElement): void {
  place.querySelector('.cursor-word')?.scrollIntoView({ block: 'nearest' });
}
