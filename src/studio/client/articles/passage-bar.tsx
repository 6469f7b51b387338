import { useSignalEffect } from '@preact/signals';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { PlaceChoice } from './place-choice.tsx';
import { type Move, textBetween } from './stops.ts';
import { WrittenAs } from './written-as.tsx';

/** Milliseconds that a choice must rest before it is asked how it would be written. */
const PAUSE = 150;

interface BarProps {
  readonly guide: OpenGuide;
  onMake(): Promise<void>;
}

/** The buttons that choose words, what is chosen, and how it would be written. */
export function PassageBar({ guide, onMake }: BarProps) {
  const studio = useStudio();
  const words = useWords().articles.choose;
  const desk = guide.articles;
  const { choice } = desk;
  useSignalEffect(() => {
    void choice.chosen.value;
    void desk.answer.value?.hash;
    const waiting = setTimeout(() => void studio.attempt(() => desk.name()), PAUSE);
    return () => clearTimeout(waiting);
  });
  // In a narrow window the room is for the text.
  const isWide = matchMedia('(min-width: 900px)').matches;
  const view = desk.view.value;
  const chosen = desk.chosen.value;
  const passage = desk.passage.value;
  const isNamed = desk.isNamed.value;
  const text = view && chosen ? textBetween(view, chosen) : '';
  const say = () => {
    const stop = choice.stop;
    const now = choice.chosen.peek();
    if (!view || !stop) return;
    const all = now && textBetween(view, now);
    const number = view.blocks[stop.block]?.number;
    studio.announce(
      all === undefined
        ? words.at(textBetween(view, stop), number)
        : words.chosen(all, all.split(/\s+/u).length),
    );
  };
  const step = (name: string, sign: string, move: Move, short = '') => (
    <button
      type="button"
      aria-label={name}
      title={name}
      onClick={() => {
        choice.move(move);
        say();
      }}
    >
      <span aria-hidden="true">{sign}</span>
      {short !== '' && (
        <span class="step-name" aria-hidden="true">
          {short}
        </span>
      )}
    </button>
  );
  return (
    <section class="passage-bar" aria-label={words.title}>
      <div class="row">
        {step(words.paragraphBefore, '↑', 'blockBefore', words.paragraph)}
        {step(words.wordBefore, '←', 'before')}
        {step(words.wordAfter, '→', 'after')}
        {step(words.paragraphAfter, '↓', 'blockAfter', words.paragraph)}
        <button
          type="button"
          aria-pressed={choice.isOpen.value}
          onClick={() => {
            choice.startHere();
            say();
          }}
        >
          {words.start}
        </button>
        <button
          type="button"
          onClick={() => {
            choice.endHere();
            say();
          }}
        >
          {words.end}
        </button>
      </div>
      {view && chosen && (
        <>
          <div class="row">
            <button
              type="button"
              class="accent"
              aria-disabled={passage?.kind !== 'named'}
              onClick={() => void onMake()}
            >
              {words.make}
            </button>
            <button type="button" onClick={() => choice.letGo()}>
              {words.letGo}
            </button>
          </div>
          <p class="chosen-words">
            {choice.isOpen.value
              ? words.started(text.split(/\s+/u)[0] ?? '')
              : words.chosen(shortened(text), countOf(isNamed ? passage : undefined, text))}
          </p>
          <WrittenAs passage={passage} isCurrent={isNamed} number={desk.place() + 1} />
          {passage?.kind === 'named' && <PlaceChoice desk={desk} />}
        </>
      )}
      <details class="how" open={isWide && !chosen}>
        <summary>{words.how}</summary>
        <p class="hint">{words.hint}</p>
        <p class="hint" id="choose-keys">
          {words.keys}
        </p>
      </details>
    </section>
  );
}

function countOf(passage: BarPassage, text: string): number {
  return passage?.kind === 'named' ? passage.words : text.split(/\s+/u).filter(Boolean).length;
}

type BarPassage = OpenGuide['articles']['passage']['value'];

/** The first and the last words of a long text. */
function shortened(text: string): string {
  if (text.length <= 140) return text;
  const [start, end] = [text.slice(0, 80), text.slice(-50)];
  return `${start.slice(0, start.lastIndexOf(' '))} … ${end.slice(end.indexOf(' ') + 1)}`;
}
