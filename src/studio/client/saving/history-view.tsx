import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { HistoryVersion } from '../../messages/guides.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';

/** Earlier versions of the guide, to step back to; going back is a change that can be undone. */
export function HistoryButton({ guide }: { guide: OpenGuide }) {
  const words = useWords();
  const isOpen = useSignal(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => (isOpen.value = true)}>
        {words.history.title}
      </button>
      {isOpen.value && <HistoryDialog guide={guide} onClose={() => (isOpen.value = false)} />}
    </>
  );
}

/** One version a minute, the last of it, since a text is saved at every pause of typing; and all put aside. */
function thinned(versions: readonly HistoryVersion[]): HistoryVersion[] {
  const minute = ({ time }: HistoryVersion) => Math.floor(time / 60_000);
  return versions.filter((one, index) => {
    const newer = versions.slice(0, index).findLast(({ isAside }) => !isAside);
    return one.isAside || newer === undefined || minute(newer) !== minute(one);
  });
}

function HistoryDialog({ guide, onClose }: { guide: OpenGuide; onClose: () => void }) {
  const studio = useStudio();
  const words = useWords();
  const place = useRef<HTMLDialogElement>(null);
  const versions = useSignal<readonly HistoryVersion[] | undefined>(undefined);
  useEffect(() => {
    place.current?.showModal();
    void studio.attempt(async () => {
      await guide.saver.finish();
      versions.value = thinned(await studio.api.history(guide.id));
    });
  }, [guide, studio, versions]);
  const when = new Intl.DateTimeFormat(studio.language.value, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const bringBack = async (hash: string) => {
    const text = await studio.attempt(() => studio.api.version(guide.id, hash));
    if (text === undefined) return;
    guide.doc.takeOver(text);
    studio.announce(words.history.done);
    onClose();
  };
  return (
    <dialog ref={place} class="history" aria-labelledby="history-title" onClose={onClose}>
      <h2 id="history-title">{words.history.title}</h2>
      <p class="hint">{words.history.about}</p>
      {versions.value === undefined ? (
        <p>{words.loading}</p>
      ) : versions.value.length === 0 ? (
        <p>{words.history.none}</p>
      ) : (
        <ol class="versions">
          {versions.value.map(({ hash, time, isAside }) => (
            <li key={`${hash} ${time}`} class="row">
              <span>{words.history[isAside ? 'aside' : 'until'](when.format(time))}</span>
              <button type="button" onClick={() => void bringBack(hash)}>
                {words.history.bringBack}
                <span class="unseen"> {when.format(time)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <p>
        <button type="button" onClick={() => place.current?.close()}>
          {words.close}
        </button>
      </p>
    </dialog>
  );
}
