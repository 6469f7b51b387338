import { useEffect, useMemo, useRef } from 'preact/hooks';
import { FORM } from '../form/layout.ts';
import { differingKeys } from '../guide/differing-keys.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { showDifferences } from './merge-editor.ts';

interface VersionProps {
  readonly guide: OpenGuide;
  /** An earlier text, as the editor holds texts. */
  readonly text: string;
}

/** An earlier version to look at: in which parts it differs from the guide now, and its text beside the guide's. */
export function VersionView({ guide, text }: VersionProps) {
  const studio = useStudio();
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const now = guide.text();
  const isNarrow = useMemo(() => matchMedia('(max-width: 900px)').matches, []);
  const parts = useMemo(() => {
    const keys = differingKeys(text, now);
    return keys && FORM.filter((section) => keysOf(section).some((key) => keys.has(key)));
  }, [text, now]);
  useEffect(() => {
    if (!place.current || text === now) return;
    const shown = showDifferences(
      {
        parent: place.current,
        theirs: text,
        mine: now,
        words: { ...words.conflict, theirs: words.history.earlier, mine: words.history.now },
        nonce: studio.nonce,
        lineSeparator: guide.doc.lineSeparator,
      },
      isNarrow,
    );
    return () => shown.destroy();
  }, [guide, studio, text, now, words, isNarrow]);
  if (text === now) return <p>{words.history.same}</p>;
  const titles = parts?.map(({ name }) => words.sections[name].title).join(', ');
  return (
    <>
      {titles && <p>{words.history.differsIn(titles)}</p>}
      {isNarrow ? (
        <p class="hint">{words.history.howToRead}</p>
      ) : (
        <div class="conflict-names">
          <h3>{words.history.earlier}</h3>
          <h3>{words.history.now}</h3>
        </div>
      )}
      <div class="merge" ref={place} />
    </>
  );
}

/** The keys of a guide that a section of the form shows. */
function keysOf(section: (typeof FORM)[number]): readonly string[] {
  if (section.key !== undefined) return [section.key];
  return section.kind === 'fields' ? section.fields.map(({ key }) => key) : [];
}
