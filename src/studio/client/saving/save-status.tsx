import type { OpenGuide } from '../guide/open-guide.ts';
import { inWords } from '../request-error.ts';
import { useWords } from '../studio.ts';

/** Whether what was typed is on disk, in words. */
export function SaveStatus({ guide }: { guide: OpenGuide }) {
  const words = useWords();
  const state = guide.saver.state.value;
  if (state.kind === 'failed') {
    const { kind } = state.error;
    const why =
      kind === 'offline'
        ? words.saving[guide.saver.isInDanger.value ? 'noAnswer' : 'noAnswerButKept']
        : kind === 'expired'
          ? words.failed.expired
          : inWords(state.error, words).join(' ');
    return (
      <div class="save-status save-failed" role="status">
        <span>
          <span aria-hidden="true">✖</span> {words.saving.failed(why)}
        </span>
        <button type="button" onClick={() => void guide.saver.flush()}>
          {words.saving.tryAgain}
        </button>
      </div>
    );
  }
  const [sign, text] = {
    saved: ['✔', words.saving.saved],
    waiting: ['…', words.saving.waiting],
    saving: ['…', words.saving.saving],
    conflict: ['▲', words.saving.conflict],
  }[state.kind];
  return (
    <p class={`save-status save-${state.kind}`} role="status">
      <span aria-hidden="true">{sign}</span> {text}
    </p>
  );
}
