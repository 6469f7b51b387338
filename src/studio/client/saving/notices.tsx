import type { OpenGuide } from '../guide/open-guide.ts';
import { addressOf, useStudio, useWords } from '../studio.ts';
import { TextToGo } from './text-to-go.tsx';

/** What happened of itself to the open guide: nothing of it waits for an answer. */
export function GuideNotices({
  guide,
  isMerging,
  onCompare,
}: {
  guide: OpenGuide;
  /** Whether both versions are shown already. */
  isMerging: boolean;
  onCompare: () => void;
}) {
  const words = useWords();
  const { isOnline } = useStudio();
  const notice = guide.disk.notice.value;
  const state = guide.saver.state.value;
  const hasConflict = state.kind === 'conflict';
  // A studio that was started anew answers, and knows this page no more.
  const isExpired = state.kind === 'failed' && state.error.kind === 'expired';
  const [noAnswer, hint] = isExpired
    ? [words.failed.expired, words.failed.expiredHint]
    : [words.failed.offline, words.failed.offlineHint];
  // Nothing is on disk to compare with.
  const renamed = guide.disk.renamed.value;
  const isGone = notice === 'gone' || (state.kind === 'conflict' && state.hash === '');
  return (
    <div role="status">
      {!isOnline.value && (
        <div class="note note-warning">
          <p>
            <strong>{noAnswer}</strong> {hint}
          </p>
          {state.kind === 'failed' && !guide.saver.isInDanger.value && (
            <>
              <p>{words.failed.elsewhere}</p>
              <div class="row">
                <TextToGo name={guide.name} text={() => guide.doc.fileText()} />
              </div>
            </>
          )}
        </div>
      )}
      {guide.saver.isInDanger.value && (
        <div class="note note-error in-danger" role="alert">
          <p>
            <strong>{words.saving.notKept}</strong> {words.saving.notKeptHint}
          </p>
          <div class="row">
            <TextToGo name={guide.name} text={() => guide.doc.fileText()} />
          </div>
        </div>
      )}
      {isGone && renamed && (
        <div class="note note-warning">
          <p>
            <strong>{words.saving.renamed(renamed.name)}</strong>{' '}
            {state.kind !== 'saved' && words.saving.renamedHint}
          </p>
          <div class="row">
            <a class="button accent" href={addressOf(renamed.id)}>
              {words.saving.openRenamed}
            </a>
            <button type="button" onClick={() => guide.disk.putBack()}>
              {words.saving.keepBoth}
            </button>
          </div>
        </div>
      )}
      {isGone && !renamed && (
        <div class="note note-warning">
          <p>
            <strong>{words.saving.gone}</strong> {words.saving.goneHint}
          </p>
          <button type="button" class="accent" onClick={() => guide.disk.putBack()}>
            {words.saving.putBack}
          </button>
        </div>
      )}
      {hasConflict && !isGone && !isMerging && (
        <div class="note note-warning">
          <p>
            <strong>{words.conflict.title}.</strong> {words.conflict.why}
          </p>
          <button type="button" class="accent" onClick={onCompare}>
            {words.conflict.compare}
          </button>
        </div>
      )}
      {notice && notice !== 'gone' && (
        <div class="note">
          <p>
            <strong>{words.saving[notice]}</strong>{' '}
            {notice === 'recovered' && words.saving.recoveredHint}
            {notice === 'changedOutside' && words.saving.changedOutsideHint}
            {notice === 'mergeKept' && words.saving.mergeKeptHint}
          </p>
          <button type="button" onClick={() => (guide.disk.notice.value = undefined)}>
            {words.close}
          </button>
        </div>
      )}
    </div>
  );
}
