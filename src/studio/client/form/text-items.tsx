import { valueAt, type YamlPath } from '../../../source/yaml/read-yaml.ts';
import type { GuideValue } from '../guide/guide-reader.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { pointerOf } from '../guide/places.ts';
import { useStudio, useWords } from '../studio.ts';
import { POINTER } from './target.ts';
import { useTyping, writeText } from './text-field.tsx';

interface TextsProps {
  readonly guide: OpenGuide;
  readonly yaml: GuideValue;
  /** The list. */
  readonly path: YamlPath;
  readonly label: string;
  /** What the button that adds one says. */
  readonly add: string;
  /** What a new one says. */
  readonly start: string;
}

/** A list of short texts, each with what can be done with it. */
export function TextItems({ guide, yaml, path, label, add, start }: TextsProps) {
  const studio = useStudio();
  const words = useWords();
  const value = valueAt(yaml.value, path);
  const texts = Array.isArray(value) ? (value as readonly unknown[]).map(String) : [];
  const said = (isDone: boolean, what: string) =>
    studio.announce(isDone ? what : words.form.cannot);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= texts.length) return;
    const isDone = guide.form.move(path, from, to);
    said(isDone, words.form.moved(to + 1, texts.length));
    if (isDone) guide.places.target.value = { pointer: pointerOf([...path, to]) };
  };
  const append = () => {
    const isDone = guide.form.insert(path, texts.length, start);
    said(isDone, words.form.added(label));
    if (isDone)
      guide.places.target.value = { pointer: pointerOf([...path, texts.length]), selects: true };
  };
  return (
    <div>
      {texts.map((text, index) => (
        <div class="text-item" key={index}>
          <OneText
            guide={guide}
            path={[...path, index]}
            text={text}
            label={`${label} ${index + 1}`}
          />
          <button
            type="button"
            aria-label={`${words.form.up}: ${label} ${index + 1}`}
            title={words.form.up}
            aria-disabled={index === 0}
            onClick={() => move(index, index - 1)}
          >
            ↑
          </button>
          <button
            type="button"
            aria-label={`${words.form.down}: ${label} ${index + 1}`}
            title={words.form.down}
            aria-disabled={index === texts.length - 1}
            onClick={() => move(index, index + 1)}
          >
            ↓
          </button>
          <button
            type="button"
            aria-label={`${words.form.remove}: ${label} ${index + 1}`}
            title={words.form.remove}
            onClick={() =>
              said(guide.form.remove([...path, index]), words.form.removed(`${label} ${index + 1}`))
            }
          >
            ✕
          </button>
        </div>
      ))}
      <button type="button" {...{ [POINTER]: pointerOf(path) }} onClick={append}>
        <span aria-hidden="true">+</span> {add}
      </button>
    </div>
  );
}

function OneText(props: { guide: OpenGuide; path: YamlPath; text: string; label: string }) {
  const { guide, path, text, label } = props;
  const typing = useTyping(text, (typed) => writeText(guide, path, typed, { required: true }));
  const pointer = pointerOf(path);
  return (
    <textarea
      rows={1}
      aria-label={label}
      spellcheck
      {...{ [POINTER]: pointer }}
      value={typing.shown}
      onInput={(event) => typing.type(event.currentTarget.value)}
      onBlur={typing.end}
    />
  );
}
