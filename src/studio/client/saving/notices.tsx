import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';

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
  const hasConflict = guide.saver.state.value.kind === 'conflict';
  return (
    <div role="status">
      {!isOnline.value && (
        <div class="note note-warning">
          <p>
            <strong>{words.failed.offline}</strong> {words.failed.offlineHint}
          </p>
        </div>
      )}
      {hasConflict && !isMerging && (
        <div class="note note-warning">
          <p>
            <strong>{words.conflict.title}.</strong> {words.conflict.why}
          </p>
          <button type="button" class="accent" onClick={onCompare}>
            {words.conflict.compare}
          </button>
        </div>
      )}
      {notice && (
        <div class="note">
          <p>
            <strong>{words.saving[notice]}</strong>{' '}
            {notice === 'recovered' && words.saving.recoveredHint}
            {notice === 'changedOutside' && words.saving.changedOutsideHint}
          </p>
          <button type="button" onClick={() => (guide.disk.notice.value = undefined)}>
            {words.close}
          </button>
        </div>
      )}
    </div>
  );
}
