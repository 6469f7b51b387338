import { useSignal } from '@preact/signals';
import { useStudio, useWords } from '../studio.ts';
import { type ImportDesk, isWebAddress } from './import-desk.ts';

/** What a file may be. */
const ENDINGS = '.html,.htm,.docx,.pdf,.txt,.md';

/** Asks for the source of an article: a file, chosen or dragged here, or an address. */
export function SourceForm({ desk }: { desk: ImportDesk }) {
  const studio = useStudio();
  const words = useWords().articles.importing;
  const again = desk.again.value;
  const address = useSignal(again?.url ?? '');
  const isWrong = useSignal(false);
  const isOver = useSignal(false);
  const read = (source: File | string) => void studio.attempt(() => desk.read(source));
  const fetchPage = (event: Event) => {
    event.preventDefault();
    const typed = address.peek().trim();
    isWrong.value = !isWebAddress(typed);
    if (!isWrong.peek()) read(typed);
  };
  if (desk.isReading.value) {
    return (
      <p class="card" role="status">
        {words.reading}
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a button, too
    <div
      class={isOver.value ? 'card source-form drop-here' : 'card source-form'}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => (isOver.value = false)}
      onDrop={(event) => {
        event.preventDefault();
        isOver.value = false;
        const file = event.dataTransfer?.files[0];
        if (file) read(file);
      }}
    >
      <p>{again ? words.againAbout : words.about}</p>
      <form onSubmit={(event) => event.preventDefault()}>
        <label>
          {words.file}
          {/* Over a button in our words lies the browser's own, unseen: it speaks only the browser's language. */}
          <span class="file-choice">
            <input
              type="file"
              accept={ENDINGS}
              onChange={({ currentTarget: { files } }) => files?.[0] && read(files[0])}
            />
            <span class="button" aria-hidden="true">
              {words.chooseFile}
            </span>
          </span>
          <span class="hint">{words.fileHint}</span>
        </label>
      </form>
      <form onSubmit={fetchPage} noValidate>
        <label>
          {words.address}
          <input
            type="url"
            value={address.value}
            placeholder="https://"
            aria-invalid={isWrong.value}
            onInput={(event) => (address.value = event.currentTarget.value)}
          />
          <span class="hint">{words.addressHint}</span>
        </label>
        {isWrong.value && (
          <p class="note note-error" role="alert">
            {words.notAnAddress}
          </p>
        )}
        <p>
          <button type="submit">{words.fetch}</button>
        </p>
      </form>
    </div>
  );
}
