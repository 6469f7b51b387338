import { useId } from 'preact/hooks';
import type { YamlPath } from '../../../source/yaml/read-yaml.ts';
import { valueAt } from '../../../source/yaml/read-yaml.ts';
import type { GuideValue } from '../guide/guide-reader.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { pointerOf } from '../guide/places.ts';
import { useWords } from '../studio.ts';
import {
  ArticleField,
  ChoiceField,
  ChoicesField,
  ExcerptsField,
  FlagField,
} from './choice-fields.tsx';
import { FieldProblems } from './field-problems.tsx';
import { fromSeries } from './from-series.ts';
import { PassageField } from './passage-words.tsx';
import type { FieldLayout } from './section-layout.ts';
import { POINTER } from './target.ts';
import { TextField } from './text-field.tsx';
import { TextItems } from './text-items.tsx';

/** What each kind of field is given. */
export interface FieldProps {
  readonly guide: OpenGuide;
  readonly yaml: GuideValue;
  readonly layout: FieldLayout;
  readonly path: YamlPath;
  readonly id: string;
  /** The id of what describes it. */
  readonly hint: string;
}

const SHORT: ReadonlySet<FieldLayout['kind']> = new Set(['number', 'date', 'time', 'color']);

/** One field with its label, its hint and the problems of its place. */
export function Field(props: Omit<FieldProps, 'id' | 'hint'>) {
  const { guide, yaml, layout, path } = props;
  const words = useWords();
  const id = useId();
  const { label, hint } = words.fields[layout.name];
  const given = { ...props, id, hint: `${id}-hint` };
  const isGroup = ['choices', 'excerpts', 'texts'].includes(layout.kind);
  const isOdd = !fits(layout, valueAt(yaml.value, path));
  const Group = isGroup ? 'fieldset' : 'div';
  // An input of a date or a time shows no placeholder, and neither does a choice.
  const shared = hasPlaceholder(layout.kind) ? undefined : fromSeries(props, words);
  return (
    <Group
      class={SHORT.has(layout.kind) ? 'field field-short' : 'field'}
      onFocusIn={() => guide.places.editField(pointerOf(path))}
    >
      {isGroup ? (
        <legend>{label}</legend>
      ) : (
        layout.kind !== 'flag' && <label for={id}>{label}</label>
      )}
      {isOdd ? <InText guide={guide} path={path} /> : <Control {...given} label={label} />}
      <span class="hint" id={`${id}-hint`}>
        {hint} {shared}
      </span>
      <FieldProblems guide={guide} path={path} />
    </Group>
  );
}

function Control({ label, ...props }: FieldProps & { label: string }) {
  const words = useWords();
  switch (props.layout.kind) {
    case 'flag':
      return <FlagField {...props} label={label} />;
    case 'choice':
      return <ChoiceField {...props} />;
    case 'choices':
      return <ChoicesField {...props} />;
    case 'excerpts':
      return <ExcerptsField {...props} />;
    case 'article':
      return <ArticleField {...props} />;
    case 'passage':
      return <PassageField {...props} />;
    case 'texts':
      return (
        <TextItems
          guide={props.guide}
          yaml={props.yaml}
          path={props.path}
          label={label}
          add={words.form.addLine}
          start={words.starts.item}
        />
      );
    default:
      return <TextField {...props} />;
  }
}

function hasPlaceholder(kind: FieldLayout['kind']): boolean {
  return kind === 'line' || kind === 'text' || kind === 'passage' || kind === 'number';
}

/** Whether a value has the shape that a field can show. */
function fits({ kind }: FieldLayout, value: unknown): boolean {
  if (value === undefined || typeof value === 'string') return kind !== 'texts' || !value;
  if (!['texts', 'choices', 'excerpts'].includes(kind) || !Array.isArray(value)) return false;
  return value.every((one) => typeof one === 'string');
}

/** Stands for a field whose value only the text can change. */
export function InText({ guide, path }: { guide: OpenGuide; path: YamlPath }) {
  const words = useWords();
  return (
    <p class="row">
      <span class="hint">{words.form.inText}</span>
      <button
        type="button"
        {...{ [POINTER]: pointerOf(path) }}
        onClick={() => {
          guide.places.show('yaml');
          guide.places.goTo(pointerOf(path));
        }}
      >
        {words.form.toText}
      </button>
    </p>
  );
}
