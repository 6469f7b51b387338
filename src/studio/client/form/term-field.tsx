import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { YamlPath } from '../../../source/yaml/read-yaml.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { pointerOf } from '../guide/places.ts';
import { useWords } from '../studio.ts';

interface TermProps {
  readonly guide: OpenGuide;
  readonly path: YamlPath;
  /** The names that are there already. */
  readonly terms: readonly string[];
  readonly label: string;
  readonly hint: string;
  readonly mark: Readonly<Record<string, string>>;
}

/** The name of an entry. It is changed when the field is left: half a name may be another's. */
export function TermField({ guide, path, terms, label, hint, mark }: TermProps) {
  const words = useWords();
  const id = useId();
  const term = String(path.at(-1));
  const typed = useSignal<string | undefined>(undefined);
  const hasFailed = useSignal(false);
  const rename = () => {
    const name = typed.peek()?.trim();
    if (name === undefined || name === term) {
      typed.value = undefined;
      hasFailed.value = false;
      return;
    }
    hasFailed.value = name === '' || terms.includes(name) || !guide.form.rename(path, name);
    if (hasFailed.value) return;
    typed.value = undefined;
    const before = pointerOf(path);
    const after = pointerOf([...path.slice(0, -1), name]);
    const open = [...guide.places.openItems.peek()].map((one) => (one === before ? after : one));
    guide.places.openItems.value = new Set(open);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        {...mark}
        aria-describedby={`${id}-hint`}
        value={typed.value ?? term}
        onFocus={() => guide.places.editField(pointerOf(path))}
        onInput={(event) => (typed.value = event.currentTarget.value)}
        onChange={rename}
        onKeyDown={({ key }) => key === 'Enter' && rename()}
      />
      <span class="hint" id={`${id}-hint`} role={hasFailed.value ? 'alert' : undefined}>
        {hasFailed.value ? words.form.cannot : hint}
      </span>
    </div>
  );
}
