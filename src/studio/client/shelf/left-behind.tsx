import { useSignal } from '@preact/signals';
import { readYaml, valueAt } from '../../../source/yaml/read-yaml.ts';
import type { KeptCopy } from '../saving/backup.ts';
import { TextToGo } from '../saving/text-to-go.tsx';
import { useStudio, useWords } from '../studio.ts';

/** Texts that were not saved and whose guides are gone: each is kept as a guide, or given up by hand. */
export function LeftBehind() {
  const { leftBehind } = useStudio();
  return leftBehind.value.map((copy) => <LeftText key={copy.key} copy={copy} />);
}

function LeftText({ copy }: { copy: KeptCopy }) {
  const studio = useStudio();
  const words = useWords();
  const said = words.shelf.leftBehind;
  const name = useSignal(copy.name);
  const isSure = useSignal(false);
  const title = titleIn(copy.text) ?? (copy.name || words.shelf.untitled);
  const keep = async (event: Event) => {
    event.preventDefault();
    const typed = name.value.trim();
    if (typed !== '') await studio.keepLeftBehind(copy, typed);
  };
  return (
    <section class="card left-behind" aria-label={said.title(title)}>
      <h2>{said.title(title)}</h2>
      <p>{said.why}</p>
      <details>
        <summary>{said.show}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys, too */}
        <pre tabIndex={0}>{copy.text}</pre>
      </details>
      <form class="row" onSubmit={keep}>
        <label>
          {said.name}
          <input
            type="text"
            required
            maxLength={80}
            value={name.value}
            onInput={(event) => (name.value = event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="accent">
          {said.keep}
        </button>
      </form>
      <div class="row">
        <TextToGo name={copy.name || 'guide'} text={() => copy.text} />
        {isSure.value ? (
          <>
            <button type="button" onClick={() => studio.discardLeftBehind(copy)}>
              {said.sure}
            </button>
            <button type="button" onClick={() => (isSure.value = false)}>
              {words.cancel}
            </button>
          </>
        ) : (
          <button type="button" onClick={() => (isSure.value = true)}>
            {said.discard}
          </button>
        )}
      </div>
    </section>
  );
}

/** The title that a text gives itself; undefined where it has none, or its YAML is broken. */
function titleIn(text: string): string | undefined {
  const read = readYaml({ file: '', text }, () => undefined);
  const title = read && valueAt(read.value, ['title']);
  return typeof title === 'string' && title !== '' ? title : undefined;
}
