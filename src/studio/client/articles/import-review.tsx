import type { ImportPreview, SourcePart } from '../../messages/imports.ts';
import { useStudio, useWords } from '../studio.ts';
import { BlockOfText } from './block-of-text.tsx';
import type { ImportDesk } from './import-desk.ts';

interface ReviewProps {
  readonly desk: ImportDesk;
  readonly preview: ImportPreview;
}

/** The source in its own order, with what was taken out where it stood. */
export function ImportSource({ desk, preview }: ReviewProps) {
  const words = useWords().articles.importing;
  const { facts, notes, parts, removed } = preview;
  const out = removed.length - desk.putBack.value.size + desk.takenOut.value.size;
  let kept = 0;
  return (
    <section class="import-source" aria-labelledby="import-source">
      <h3 id="import-source">{words.source}</h3>
      {facts.url !== undefined && (
        <p>
          <a href={String(facts.url)} target="_blank" rel="noreferrer">
            {words.original}
          </a>
        </p>
      )}
      {notes.length > 0 && (
        <div class="note note-warning">
          <p>
            <strong>{words.notes}:</strong>
            {notes.map((note) => (
              <span key={note} lang={words.note(note) === undefined ? 'en' : undefined}>
                {' '}
                {words.note(note) ?? note}
              </span>
            ))}
          </p>
        </div>
      )}
      <p class="hint">{words.removedCount(out)}</p>
      <div class="import-parts">
        {parts.map((part, index) => (
          <Part
            key={index}
            part={part}
            number={part.kind === 'removed' ? part.index : kept++}
            desk={desk}
            preview={preview}
          />
        ))}
      </div>
    </section>
  );
}

interface PartProps extends ReviewProps {
  readonly part: SourcePart;
  /** A kept part's number among those that were kept. */
  readonly number: number;
}

/** A part of the source, with the button that takes it out of the article or puts it back. */
function Part({ part, number, desk, preview }: PartProps) {
  const studio = useStudio();
  const words = useWords().articles.importing;
  const wasKept = part.kind === 'kept';
  const { what, text } = wasKept
    ? { what: undefined, text: part.text }
    : { what: '', text: '', ...preview.removed[part.index] };
  const isTurned = (wasKept ? desk.takenOut : desk.putBack).value.has(number);
  const isIn = wasKept !== isTurned;
  const toggle = async () => {
    await studio.attempt(() => desk.toggle(part.kind, number));
    studio.announce(isIn ? words.wasTakenOut : words.wasPutBack);
  };
  const isHeading = wasKept && part.level !== undefined;
  const looks = isIn ? (isTurned ? 'part-removed part-back' : 'part') : 'part-removed';
  const does = isIn ? words.takeOut : words.putBack;
  return (
    <div class={isHeading ? `${looks} part-heading` : looks}>
      {what !== undefined && <p class="hint">{isIn ? words.isBack(what) : words.removed(what)}</p>}
      {!isIn && what === undefined && <p class="hint">{words.byHand}</p>}
      <p>{isIn ? text : <del>{text}</del>}</p>
      <button
        type="button"
        aria-label={`${does}: ${firstWords(text)}`}
        onClick={() => void toggle()}
      >
        {does}
      </button>
    </div>
  );
}

/** Enough of a part's words to tell it from the others. */
function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ');
}

/** The article as it would be saved, with its paragraph numbers. */
export function ImportResult({ preview: { view } }: { preview: ImportPreview }) {
  const words = useWords().articles.importing;
  return (
    <section aria-labelledby="import-result">
      <h3 id="import-result">{words.result}</h3>
      <div class="import-result">
        {view?.blocks.map((block) => (
          <BlockOfText key={block.start} block={block} />
        ))}
      </div>
    </section>
  );
}
