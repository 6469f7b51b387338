import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { type MergeEditor, mergeBelow, mergeSideBySide } from './merge-editor.ts';

/** Both versions of a guide, to make one of them. */
export function ConflictView({ guide, onClose }: { guide: OpenGuide; onClose: () => void }) {
  const studio = useStudio();
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const merge = useRef<MergeEditor>(undefined);
  const isNarrow = useMemo(() => matchMedia('(max-width: 900px)').matches, []);
  const state = guide.saver.state.value;
  const theirs = state.kind === 'conflict' ? state.theirs : undefined;
  const { nonce } = studio;

  useEffect(() => {
    if (theirs === undefined || !place.current) return;
    const mergeIn = isNarrow ? mergeBelow : mergeSideBySide;
    merge.current = mergeIn({
      parent: place.current,
      theirs,
      mine: guide.text(),
      words: studio.words.peek().conflict,
      nonce,
      lineSeparator: guide.doc.lineSeparator,
    });
    return () => merge.current?.destroy();
  }, [guide, studio, theirs, nonce, isNarrow]);

  const end = (text: string | undefined) => {
    if (text !== undefined) guide.disk.resolve(text);
    studio.announce(words.conflict.done);
    onClose();
  };
  return (
    <main class="conflict">
      <h2>{words.conflict.title}</h2>
      <p>{words.conflict.why}</p>
      {isNarrow ? (
        <p>{words.conflict.below}</p>
      ) : (
        <div class="conflict-names">
          <h3>{words.conflict.theirs}</h3>
          <h3>{words.conflict.mine}</h3>
        </div>
      )}
      <div class="merge" ref={place} />
      <div class="row">
        <button type="button" onClick={() => end(theirs)}>
          {words.conflict.takeTheirs}
        </button>
        <button type="button" class="accent" onClick={() => end(merge.current?.text())}>
          {isNarrow ? words.conflict.keepMineBelow : words.conflict.keepMine}
        </button>
        <button type="button" onClick={onClose}>
          {words.conflict.later}
        </button>
      </div>
    </main>
  );
}
