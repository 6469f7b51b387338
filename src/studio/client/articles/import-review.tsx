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
      <p class="hint">{words.removedCount(removed.length)}</p>
      <div class="import-parts">
        {parts.map((part, index) => (
          <Part key={index} part={part} desk={desk} preview={preview} />
        ))}
      </div>
    </section>
  );
}

function Part({ part, desk, preview }: ReviewProps & { readonly part: SourcePart }) {
  const studio = useStudio();
  const words = useWords().articles.importing;
  if (part.kind === 'kept') {
    return <p class={part.level === undefined ? 'part' : 'part part-heading'}>{part.text}</p>;
  }
  const { index } = part;
  const { what = '', text = '' } = preview.removed[index] ?? {};
  const isBack = desk.putBack.value.has(index);
  const toggle = async () => {
    await studio.attempt(() => desk.toggle(index));
    studio.announce(isBack ? words.wasTakenOut : words.wasPutBack);
  };
  return (
    <div class={isBack ? 'part-removed part-back' : 'part-removed'}>
      <p class="hint">{isBack ? words.isBack(what) : words.removed(what)}</p>
      <p>{isBack ? text : <del>{text}</del>}</p>
      <button type="button" onClick={() => void toggle()}>
        {isBack ? words.takeOut : words.putBack}
      </button>
    </div>
  );
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
