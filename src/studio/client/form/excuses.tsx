import { useId } from 'preact/hooks';
import { valueAt, type YamlPath } from '../../../source/yaml/read-yaml.ts';
import type { GuideValue } from '../guide/guide-reader.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { pointerOf } from '../guide/places.ts';
import { useStudio, useWords } from '../studio.ts';
import { InText } from './field.tsx';
import { FieldProblems } from './field-problems.tsx';
import { POINTER } from './target.ts';
import { useTyping, writeText } from './text-field.tsx';

interface ExcusesProps {
  readonly guide: OpenGuide;
  readonly yaml: GuideValue;
  /** The item. */
  readonly path: YamlPath;
}

/** What an item is excused from: each with its reason, and the button that has it checked again. */
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
    // The button goes, and with it what had the focus.
    if (isDone) guide.places.target.value = { pointer: pointerOf(path) };
  };
  return (
    <fieldset class="field excuses">
      <legend>{words.form.excuses}</legend>
      <ul>
        {excuses.map(([code, reason]) => {
          const at = [...place, code];
          const rule = words.rules[code] ?? code;
          return (
            <li key={code} onFocusIn={() => guide.places.editField(pointerOf(at))}>
              <div class="row">
                {typeof reason === 'string' ? (
                  <Reason guide={guide} path={at} rule={rule} reason={reason} />
                ) : (
                  <div class="field">
                    <span>{rule}</span>
                    <InText guide={guide} path={at} />
                  </div>
                )}
                <button
                  type="button"
                  aria-label={`${words.form.checkAgain}: ${rule}`}
                  onClick={() => check(code)}
                >
                  {words.form.checkAgain}
                </button>
              </div>
              <FieldProblems guide={guide} path={at} />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

interface ReasonProps {
  readonly guide: OpenGuide;
  readonly path: YamlPath;
  /** What is not checked, in words. */
  readonly rule: string;
  readonly reason: string;
}

/** Why something is meant so, to be changed like any field. It stays when it is emptied, and is asked for. */
function Reason({ guide, path, rule, reason }: ReasonProps) {
  const words = useWords();
  const id = useId();
  const typing = useTyping(reason, (typed) => writeText(guide, path, typed, { required: true }));
  return (
    <div class="field">
      <label for={id}>{rule}</label>
      <textarea
        id={id}
        rows={1}
        spellcheck
        {...{ [POINTER]: pointerOf(path) }}
        value={typing.shown}
        onInput={(event) => typing.type(event.currentTarget.value)}
        onBlur={typing.end}
      />
      {typing.hasFailed && (
        <span class="hint" role="alert">
          {words.form.cannot}
        </span>
      )}
    </div>
  );
}
