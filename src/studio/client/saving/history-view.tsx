import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { OpenGuide } from '../guide/open-guide.ts';
import { FailureNote } from '../shell/app.tsx';
import { useStudio, useWords } from '../studio.ts';
import { type ListedVersion, listedVersions } from './listed-versions.ts';
import { VersionView } from './version-view.tsx';

/** Earlier versions of the guide, to look at and step back to; going back is a change that can be undone. */
export function HistoryButton({ guide }: { guide: OpenGuide }) {
  const words = useWords();
  const isOpen = useSignal(false);
  return (
    <>
      <button
        type="button"
        class="earlier-versions"
        aria-haspopup="dialog"
        onClick={() => (isOpen.value = true)}
      >
        {words.history.title}
      </button>
      {isOpen.value && <HistoryDialog guide={guide} onClose={() => (isOpen.value = false)} />}
    </>
  );
}

/** A version that is looked at. */
interface Opened {
  readonly version: ListedVersion;
  /** Its text, as the file had it. */
  readonly text: string;
}

function HistoryDialog({ guide, onClose }: { guide: OpenGuide; onClose: () => void }) {
  const studio = useStudio();
  const words = useWords();
  const place = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const versions = useSignal<readonly ListedVersion[] | undefined>(undefined);
  const opened = useSignal<Opened | undefined>(undefined);
  useEffect(() => {
    place.current?.showModal();
    void studio.attempt(async () => {
      await guide.saver.finish();
      versions.value = listedVersions(await studio.api.history(guide.id));
    });
  }, [guide, studio, versions]);
  const when = new Intl.DateTimeFormat(studio.language.value, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const turnTo = (version: Opened | undefined) => {
    opened.value = version;
    requestAnimationFrame(() => title.current?.focus());
  };
  const nameOf = ({ time, isAside, isLonger }: ListedVersion) =>
    words.history[isAside ? 'aside' : isLonger ? 'longer' : 'until'](when.format(time));
  const lookAt = async (version: ListedVersion) => {
    const text = await studio.attempt(() => studio.api.version(guide.id, version.hash));
    if (text !== undefined) turnTo({ version, text });
  };
  const bringBack = ({ text }: Opened) => {
    guide.doc.takeOver(text);
    studio.announce(words.history.done);
    onClose();
  };
  const now = opened.value;
  return (
    <dialog
      ref={place}
      class={now ? 'history history-version' : 'history'}
      aria-labelledby="history-title"
      data-own-undo
      onClose={onClose}
    >
      <h2 id="history-title" tabIndex={-1} ref={title}>
        {now ? nameOf(now.version) : words.history.title}
      </h2>
      <FailureNote />
      {now ? (
        <VersionView guide={guide} text={guide.doc.fromFile(now.text)} />
      ) : (
        <>
          <p class="hint">{words.history.about}</p>
          {versions.value === undefined ? (
            <p>{words.loading}</p>
          ) : versions.value.length === 0 ? (
            <p>{words.history.none}</p>
          ) : (
            <ol class="versions">
              {versions.value.map((version) => (
                <li key={`${version.hash} ${version.time}`} class="row">
                  <span>{nameOf(version)}</span>
                  <button type="button" onClick={() => void lookAt(version)}>
                    {words.history.lookAt}
                    <span class="unseen"> {when.format(version.time)}</span>
                  </button>
                </li>
              ))}
            </ol>
          )}
        </>
      )}
      <p class="row">
        {now && (
          <>
            <button type="button" class="accent" onClick={() => bringBack(now)}>
              {words.history.bringBack}
            </button>
            <button type="button" onClick={() => turnTo(undefined)}>
              {words.history.others}
            </button>
          </>
        )}
        <button type="button" onClick={() => place.current?.close()}>
          {words.close}
        </button>
      </p>
    </dialog>
  );
}
