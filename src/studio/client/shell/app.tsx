import { useSignalEffect } from '@preact/signals';
import { inWords } from '../request-error.ts';
import { ShelfScreen } from '../shelf/shelf-screen.tsx';
import { useStudio, useWords } from '../studio.ts';
import { GuideScreen } from './guide-screen.tsx';

/** The whole page: a guide, or the shelf of all guides. */
export function App() {
  const studio = useStudio();
  const guide = studio.guide.value;
  useSignalEffect(() => {
    document.documentElement.lang = studio.language.value;
    const title = studio.guide.value?.title.value;
    const name = studio.words.value.studio;
    document.title = title ? `${title} – ${name}` : name;
  });
  return (
    <>
      {guide ? <GuideScreen key={guide.id} guide={guide} /> : <ShelfScreen />}
      <Announcements />
    </>
  );
}

/** Says what happened to those who do not see it. */
function Announcements() {
  const { announcement } = useStudio();
  return (
    <p class="unseen" aria-live="polite" role="status">
      {announcement}
    </p>
  );
}

/** What went wrong, in words, until something works again. */
export function FailureNote() {
  const { failure, guide, isOnline } = useStudio();
  const words = useWords();
  const error = failure.value;
  if (!error) return null;
  // An open guide says it by itself, for as long as it is so.
  if (error.kind === 'offline' && guide.value && !isOnline.value) return null;
  const [message, hint] = inWords(error, words);
  return (
    <div class="note note-error" role="alert">
      <p>
        <strong>{message}</strong> {hint}
      </p>
      <button type="button" onClick={() => (failure.value = undefined)}>
        {words.close}
      </button>
    </div>
  );
}
