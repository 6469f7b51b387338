import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ShelfGuide } from '../../messages/shelf.ts';
import { useStudio, useWords } from '../studio.ts';

/** Gives a guide's file another name. */
export function RenameForm({ guide, onDone }: { guide: ShelfGuide; onDone: () => void }) {
  const studio = useStudio();
  const words = useWords();
  const name = useSignal(guide.name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const rename = async (event: Event) => {
    event.preventDefault();
    const typed = name.value.trim();
    if (typed !== '' && typed !== guide.name) {
      const done = await studio.attempt(async () => {
        const { hash } = await studio.api.open(guide.id);
        await studio.api.rename(guide.id, { name: typed, basedOn: hash });
        return true;
      });
      if (!done) return;
      await studio.loadShelf();
    }
    onDone();
  };
  return (
    <form class="row" onSubmit={rename}>
      <label>
        {words.shelf.renameTo(guide.title ?? guide.name)}
        <input
          ref={input}
          type="text"
          required
          maxLength={80}
          value={name.value}
          onInput={(event) => (name.value = event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="accent">
        {words.shelf.renameDo}
      </button>
      <button type="button" onClick={onDone}>
        {words.cancel}
      </button>
    </form>
  );
}
