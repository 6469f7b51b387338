import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { FileId } from '../../messages/names.ts';
import type { ShelfGuide } from '../../messages/shelf.ts';
import { addressOf, useStudio, useWords } from '../studio.ts';

interface NewGuideProps {
  readonly guides: readonly ShelfGuide[];
  /** The guide to copy that is proposed; an example that explains itself when undefined. */
  readonly from: FileId | undefined;
  onCancel?(): void;
}

/** Asks for the name of a new guide and what to start it from, makes it and opens it. */
export function NewGuideForm({ guides, from, onCancel }: NewGuideProps) {
  const studio = useStudio();
  const words = useWords();
  const name = useSignal('');
  const origin = useSignal(from ?? '');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (onCancel) input.current?.focus();
  }, [onCancel]);
  const create = async (event: Event) => {
    event.preventDefault();
    const typed = name.value.trim();
    if (typed === '') {
      input.current?.focus();
      return;
    }
    const made = await studio.attempt(() =>
      studio.api.create({
        name: typed,
        ...(origin.value === '' ? { lang: studio.language.peek() } : { from: origin.value }),
      }),
    );
    if (made) location.hash = addressOf(made.id);
  };
  return (
    <form class="new-guide" onSubmit={create}>
      <label>
        {words.shelf.newName}
        <input
          ref={input}
          type="text"
          required
          maxLength={80}
          value={name.value}
          onInput={(event) => (name.value = event.currentTarget.value)}
        />
        <span class="hint">{words.shelf.newNameHint}</span>
      </label>
      {guides.length > 0 && (
        <label>
          {words.shelf.startFrom}
          <select
            value={origin.value}
            onChange={(event) => (origin.value = event.currentTarget.value)}
          >
            <option value="">{words.shelf.fromTemplate}</option>
            {guides.map((guide) => (
              <option key={guide.id} value={guide.id}>
                {words.shelf.fromGuide(guide.title ?? guide.name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="row">
        <button type="submit" class="accent">
          {words.shelf.create}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {words.cancel}
          </button>
        )}
      </div>
    </form>
  );
}
