import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { DifferenceList } from './difference-list.tsx';
import { Choices } from './differences.ts';
import { type MergeEditor, mergeBelow, mergeSideBySide } from './merge-editor.ts';

/** Both versions of a guide, to make one of them: place by place, or in the whole text. */
export function ConflictView({ guide, onClose }: { guide: OpenGuide; onClose: () => void }) {
  const studio = useStudio();
  const words = useWords().conflict;
  const place = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const merge = useRef<MergeEditor>(undefined);
  const isNarrow = useMemo(() => matchMedia('(max-width: 900px)').matches, []);
  const choices = useMemo(
    () =>
      new Choices(() => {
        if (!merge.current) throw new Error('Two versions are compared before they are there.');
        return merge.current;
      }),
    [],
  );
  const state = guide.saver.state.value;
  const theirs = state.kind === 'conflict' ? guide.doc.fromFile(state.theirs) : undefined;
  const known = state.kind === 'conflict' ? state.base : undefined;
  const base = known === undefined ? undefined : guide.doc.fromFile(known);
  const mine = useMemo(() => guide.text(), [guide, theirs]);
  const { nonce } = studio;

  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    if (theirs === undefined || !place.current) return;
    let isBegun = false;
    const mergeIn = isNarrow ? mergeBelow : mergeSideBySide;
    merge.current = mergeIn({
      parent: place.current,
      theirs,
      mine,
      words: studio.words.peek().conflict,
      nonce,
      lineSeparator: guide.doc.lineSeparator,
      onChange: (changes) => {
        choices.follow(changes);
        const made = merge.current?.text();
        if (isBegun && made !== undefined) guide.disk.holdMerge(made);
      },
    });
    choices.begin(base);
    isBegun = true;
    return () => {
      merge.current?.destroy();
      // Whatever ends this, the file that changes once more among it: what was made is not lost with it.
      void guide.disk.giveUpMerge();
    };
  }, [guide, studio, theirs, mine, base, nonce, isNarrow, choices]);

  const end = async (text: string | undefined) => {
    if (text === undefined) return;
    const isDone = await studio.attempt(() => guide.disk.resolve(text));
    // Where it could not be kept, both are still here, and why is said above.
    if (isDone === undefined) return;
    studio.announce(isDone ? words.done : words.again);
    if (isDone) onClose();
  };
  const count = choices.all.value.length;
  return (
    <main class="conflict" data-own-undo>
      <h2 ref={title} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.why}</p>
      {count > 0 && <p>{words.differences(count)}</p>}
      <DifferenceList choices={choices} theirs={theirs ?? ''} mine={mine} />
      <details>
        <summary>{words.result}</summary>
        {isNarrow ? (
          <p>{words.below}</p>
        ) : (
          <div class="conflict-names">
            <h3>{words.theirs}</h3>
            <h3>{words.text}</h3>
          </div>
        )}
        <div class="merge" ref={place} />
      </details>
      <div class="row">
        <button type="button" class="accent" onClick={() => void end(merge.current?.text())}>
          {words.keepMine}
        </button>
        <button type="button" onClick={() => void end(theirs)}>
          {words.takeTheirs}
        </button>
        <button type="button" onClick={onClose}>
          {words.later}
        </button>
      </div>
    </main>
  );
}
