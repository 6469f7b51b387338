import { valueAt, type YamlPath } from '../../../source/yaml/read-yaml.ts';
import type { GuideValue } from '../guide/guide-reader.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { pointerOf } from '../guide/places.ts';
import { useStudio, useWords } from '../studio.ts';
import { POINTER } from './target.ts';

interface ExcusesProps {
  readonly guide: OpenGuide;
  readonly yaml: GuideValue;
  /** The item. */
  readonly path: YamlPath;
}

/** What an item is excused from, with the reasons, and the buttons that have it checked again. */
export function Excuses({ guide, yaml, path }: ExcusesProps) {
  const studio = useStudio();
  const words = useWords();
  const place = [...path, 'allow'];
  const allow = valueAt(yaml.value, place);
  if (typeof allow !== 'object' || Array.isArray(allow)) return null;
  const excuses = Object.entries(allow);
  if (excuses.length === 0) return null;
  const check = (code: string) => {
    const isDone = guide.form.remove(excuses.length === 1 ? place : [...place, code]);
    studio.announce(isDone ? words.form.checkedAgain : words.form.cannot);
  };
  return (
    <section class="excuses" aria-label={words.form.excuses}>
      <p class="hint">{words.form.excuses}</p>
      <ul>
        {excuses.map(([code, reason]) => (
          <li key={code} class="row">
            <span>
              {words.rules[code] ?? code}: “{typeof reason === 'string' ? reason : '…'}”
            </span>
            <button
              type="button"
              {...{ [POINTER]: pointerOf([...place, code]) }}
              onClick={() => check(code)}
            >
              {words.form.checkAgain}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
