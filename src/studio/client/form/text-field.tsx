import { useSignal } from '@preact/signals';
import { valueAt, type YamlPath } from '../../../source/yaml/read-yaml.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { pointerOf } from '../guide/places.ts';
import { useWords } from '../studio.ts';
import type { FieldProps } from './field.tsx';
import { fromSeries } from './from-series.ts';
import type { FieldLayout } from './section-layout.ts';
import { POINTER } from './target.ts';

const INPUTS = { date: 'date', time: 'time', number: 'number' } as const;
type Shown = (typeof INPUTS)[keyof typeof INPUTS] | 'text';

/** A field to type in. What is typed is in the text at once. */
export function TextField({ guide, yaml, layout, path, id, hint }: FieldProps) {
  const words = useWords();
  const value = valueAt(yaml.value, path);
  const text = typeof value === 'string' ? value : '';
  const typing = useTyping(text, (typed) => writeText(guide, path, typed, layout));
  const common = {
    id,
    'aria-describedby': hint,
    placeholder: fromSeries({ guide, yaml, path }, words),
    [POINTER]: pointerOf(path),
    onBlur: typing.end,
  };
  const isLong = layout.kind === 'text' || layout.kind === 'passage';
  // A date, time or number that is none would be shown as nothing: it is shown as the text it is.
  const type: Shown = isShowable(layout.kind, typing.shown)
    ? (INPUTS[layout.kind as keyof typeof INPUTS] ?? 'text')
    : 'text';
  return (
    <>
      {isLong ? (
        <textarea
          {...common}
          rows={2}
          spellcheck
          value={typing.shown}
          onInput={(event) => typing.type(event.currentTarget.value)}
        />
      ) : (
        <input
          {...common}
          // The types of inputs are parted by kind; what is given here goes with each of them.
          type={type as 'text'}
          {...(type === 'number' && layout.most !== undefined && { max: layout.most })}
          value={typing.shown}
          onInput={(event) => typing.type(event.currentTarget.value)}
        />
      )}
      {typing.hasFailed && (
        <span class="hint" role="alert">
          {words.form.cannot}
        </span>
      )}
    </>
  );
}

/**
 * Writes what was typed; a field that is emptied leaves the text, unless it is needed. What it replaces
 * goes with its first character.
 */
export function writeText(
  guide: OpenGuide,
  path: YamlPath,
  typed: string,
  { required = false, replaces = [] }: Pick<FieldLayout, 'required' | 'replaces'>,
): boolean {
  const text = trimmed(typed);
  const instead = text === '' ? [] : replaces.map((key) => [...path.slice(0, -1), key]);
  if (text !== '' || required) return guide.form.type(path, text, instead);
  const { yaml } = guide.reading.peek();
  if (yaml && valueAt(yaml.value, path) === undefined) return true;
  return guide.form.remove(path, true);
}

/** Blanks at the end of what is being typed are no part of a value yet. */
function trimmed(text: string): string {
  return text.replace(/\s+$/, '');
}

interface Typing {
  readonly shown: string;
  readonly hasFailed: boolean;
  type(text: string): void;
  end(): void;
}

/**
 * What a field shows: the text's value, or what is typed as long as it says the same, with the blanks that
 * the value has not. What could not be written stays in the field.
 */
export function useTyping(value: string, write: (typed: string) => boolean): Typing {
  const typed = useSignal<string | undefined>(undefined);
  const hasFailed = useSignal(false);
  const isSame = typed.value !== undefined && trimmed(typed.value) === trimmed(value);
  return {
    shown: typed.value !== undefined && (isSame || hasFailed.value) ? typed.value : trimmed(value),
    hasFailed: hasFailed.value,
    type(text) {
      typed.value = text;
      hasFailed.value = !write(text);
    },
    end() {
      if (!hasFailed.peek()) typed.value = undefined;
    },
  };
}

function isShowable(kind: string, text: string): boolean {
  if (text === '') return true;
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (kind === 'time') return /^\d{2}:\d{2}$/.test(text);
  return kind !== 'number' || /^\d+$/.test(text);
}
