import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ComparedArticle } from '../../messages/imports.ts';
import { useStudio, useWords } from '../studio.ts';
import type { ImportDesk } from './import-desk.ts';

interface AgainProps {
  readonly desk: ImportDesk;
  onSave(): Promise<void>;
}

/** How a source differs from the article that it would replace, and the button that replaces it. */
export function ImportAgain({ desk, onSave }: AgainProps) {
  const studio = useStudio();
  const words = useWords().articles.importing;
  const isSaving = useSignal(false);
  const preview = desk.preview.value;
  const comparison = desk.comparison.value;
  useEffect(() => {
    void studio.attempt(() => desk.compare());
  }, [desk, preview, studio]);
  const save = async () => {
    if (isSaving.peek()) return;
    isSaving.value = true;
    await onSave();
    isSaving.value = false;
  };
  return (
    <section class="import-facts import-again" aria-labelledby="import-again">
      <h3 id="import-again">{words.differences}</h3>
      {comparison === undefined && <p role="status">{words.comparing}</p>}
      {comparison && !comparison.isChanged && <p role="status">{words.same}</p>}
      {comparison?.isChanged && (
        <>
          <p>{comparison.changes.length === 0 ? words.fuller : words.changes}</p>
          <ul>
            {comparison.changes.map((change, index) => (
              <li key={index}>{words.change(change)}</li>
            ))}
          </ul>
          <Quotations quotations={comparison.quotations} />
          <p class="hint">{words.againHint}</p>
          <p>
            <button
              type="button"
              class="accent"
              aria-disabled={isSaving.value}
              onClick={() => void save()}
            >
              {words.replace}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

/** What becomes of the passages that guides quote. */
function Quotations({ quotations }: Pick<ComparedArticle, 'quotations'>) {
  const words = useWords().articles.importing;
  const others = quotations.filter(({ state }) => state !== 'holds');
  return (
    <>
      <p>{words.hold(quotations.length - others.length, quotations.length)}</p>
      <ul>
        {others.map(({ guide, number, state }) => (
          <li key={`${guide} ${number}`}>
            {words.quotation(guide, number)} <strong>{words.states[state]}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
