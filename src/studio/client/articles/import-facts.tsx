import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ImportPreview } from '../../messages/imports.ts';
import { useWords } from '../studio.ts';
import { FACTS, type Fact, type ImportDesk, type Missing } from './import-desk.ts';

interface FactsProps {
  readonly desk: ImportDesk;
  readonly preview: ImportPreview;
  /** What the button says that saves it. */
  readonly saveLabel: string;
  onSave(): Promise<void>;
}

/** Where each thing that is missing is put right. */
const FIELD_OF: Readonly<Record<Missing, Fact>> = {
  needsTitle: 'title',
  badDate: 'published',
  notAnAddress: 'url',
};

/** What the article says of itself, to be put right, and the button that saves it. */
export function ImportFacts({ desk, preview, saveLabel, onSave }: FactsProps) {
  const words = useWords().articles.importing;
  const form = useRef<HTMLFormElement>(null);
  const missing = useSignal<Missing | undefined>(undefined);
  const isSaving = useSignal(false);
  const set = (fact: Fact, value: string) => {
    desk.facts.value = { ...desk.facts.peek(), [fact]: value };
    if (missing.peek()) missing.value = desk.missing();
  };
  const save = async (event: Event) => {
    event.preventDefault();
    missing.value = desk.missing();
    if (missing.peek()) {
      const field = FIELD_OF[missing.peek() ?? 'needsTitle'];
      form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
      return;
    }
    if (isSaving.peek()) return;
    isSaving.value = true;
    await onSave();
    isSaving.value = false;
  };
  const wrong = missing.value;
  return (
    <form class="import-facts" ref={form} onSubmit={save} noValidate>
      <h3>{words.facts}</h3>
      {FACTS.map((fact) => {
        const isWrong = wrong !== undefined && FIELD_OF[wrong] === fact;
        return (
          <div class={fact === 'title' ? 'field' : 'field field-short'} key={fact}>
            <label for={`fact-${fact}`}>{words.fields[fact]}</label>
            {fact === 'kind' ? (
              <select
                id={`fact-${fact}`}
                name={fact}
                aria-describedby={`fact-${fact}-hint`}
                value={desk.fact(fact)}
                onChange={(event) => set(fact, event.currentTarget.value)}
              >
                {Object.entries(words.kinds).map(([kind, name]) => (
                  <option key={kind} value={kind}>
                    {name}
                  </option>
                ))}
              </select>
            ) : (
              <input
                type="text"
                id={`fact-${fact}`}
                name={fact}
                aria-describedby={`fact-${fact}-hint`}
                value={desk.fact(fact)}
                aria-invalid={isWrong}
                required={fact === 'title'}
                onInput={(event) => set(fact, event.currentTarget.value)}
              />
            )}
            <span class="hint" id={`fact-${fact}-hint`}>
              {fact === 'published' && words.publishedHint}
            </span>
            {isWrong && (
              <span class="field-wrong" role="alert">
                <span aria-hidden="true">▲ </span>
                {words[wrong]}
              </span>
            )}
          </div>
        );
      })}
      <div class="field">
        <label for="file-name">{words.name}</label>
        <input
          id="file-name"
          type="text"
          name="name"
          aria-describedby="file-name-hint"
          maxLength={80}
          placeholder={preview.name}
          value={desk.name.value}
          onInput={(event) => (desk.name.value = event.currentTarget.value)}
        />
        <span class="hint" id="file-name-hint">
          {words.nameHint}
        </span>
      </div>
      <p>
        <button type="submit" class="accent" aria-disabled={isSaving.value}>
          {saveLabel}
        </button>
      </p>
    </form>
  );
}
