import { ChangeSet } from '@codemirror/state';
import { guideSchema } from '../../../1-guide/schema.ts';
import { duplicateItem } from '../../../source/yaml/edit/duplicate-item.ts';
import { insertItem, insertKey } from '../../../source/yaml/edit/insert-item.ts';
import { moveItem } from '../../../source/yaml/edit/move-item.ts';
import { removeValue } from '../../../source/yaml/edit/remove-value.ts';
import { renameKey } from '../../../source/yaml/edit/rename-key.ts';
import type { EditResult } from '../../../source/yaml/edit/result.ts';
import { setValue } from '../../../source/yaml/edit/set-value.ts';
import { type FormValue, shapeAt } from '../../../source/yaml/edit/shape.ts';
import type { YamlText } from '../../../source/yaml/edit/yaml-text.ts';
import type { YamlPath } from '../../../source/yaml/read-yaml.ts';
import { changesOf } from '../guide/change-between.ts';
import { GuideReader } from '../guide/guide-reader.ts';
import { FORM } from './layout.ts';

export type { FormValue };

/** One change of a guide's text, made on what the one before has left. */
type Step = (yaml: YamlText) => EditResult;

/** What a form editor changes. */
interface EditedText {
  text(): string;
  change(changes: ChangeSet, kind: 'typing' | 'step', field?: string): void;
}

/**
 * Makes the changes of a form in the guide's text, each touching only the characters it must. Every method
 * is one step of the history, and gives false where the text is written in a way that it cannot change.
 */
export class FormEditor {
  readonly #guide: EditedText;
  readonly #reader: GuideReader;

  /** @param reader what reads the text elsewhere, too: each state of it is parsed once. */
  constructor(guide: EditedText, reader = new GuideReader()) {
    this.#guide = guide;
    this.#reader = reader;
  }

  /**
   * Sets a value while someone types in the field; steps that follow each other are one to undo.
   *
   * @param instead what goes with the first of them, where it is there.
   */
  type(path: YamlPath, value: FormValue, instead: readonly YamlPath[] = []): boolean {
    const gone = instead.map(without);
    return this.#make([set(path, value), ...gone], path.join('/'));
  }

  /** Sets a value at once. */
  set(path: YamlPath, value: FormValue): boolean {
    return this.#make([set(path, value)]);
  }

  /** Sets several values in one step. */
  setAll(values: readonly (readonly [YamlPath, FormValue])[]): boolean {
    return this.#make(values.map(([path, value]) => set(path, value)));
  }

  remove(path: YamlPath, isTyping = false): boolean {
    const steps = [(yaml: YamlText) => removeValue(yaml, path)];
    return this.#make(steps, isTyping ? path.join('/') : undefined);
  }

  /**
   * Takes several values out in one step, each where the one before has left it.
   *
   * @param also values that are set in the same step.
   */
  removeAll(
    paths: readonly YamlPath[],
    also: readonly (readonly [YamlPath, FormValue])[] = [],
  ): boolean {
    return this.#make([...paths.map(without), ...also.map(([path, value]) => set(path, value))]);
  }

  insert(path: YamlPath, index: number, value: FormValue): boolean {
    return this.#make([(yaml) => insertItem(yaml, path, index, value, { order })]);
  }

  /** @param also values that are set in the same step. */
  insertKey(
    path: YamlPath,
    key: string,
    value: FormValue,
    also: readonly (readonly [YamlPath, FormValue])[] = [],
  ): boolean {
    return this.#make([
      (yaml) => insertKey(yaml, path, key, value, { order }),
      ...also.map(([place, other]) => set(place, other)),
    ]);
  }

  move(path: YamlPath, from: number, to: number): boolean {
    return this.#make([(yaml) => moveItem(yaml, path, from, to)]);
  }

  /** @param changes what the copy has otherwise, such as its `id`. */
  duplicate(
    path: YamlPath,
    index: number,
    changes: Record<string, FormValue>,
    key?: string,
  ): boolean {
    const options = { order, ...(key !== undefined && { key }) };
    return this.#make([(yaml) => duplicateItem(yaml, path, index, changes, options)]);
  }

  rename(path: YamlPath, name: string): boolean {
    return this.#make([(yaml) => renameKey(yaml, path, name)]);
  }

  #make(steps: readonly Step[], field?: string): boolean {
    const text = this.#guide.text();
    if (this.#reader.tangles('', text).length > 0) return false;
    let yaml = this.#reader.parse(text);
    let changes = ChangeSet.empty(text.length);
    for (const step of steps) {
      const result = step(yaml);
      if ('cannot' in result) return false;
      changes = changes.compose(ChangeSet.of(changesOf(result.edits), yaml.text.length));
      yaml = result.after;
    }
    this.#reader.know(yaml);
    if (!changes.empty) this.#guide.change(changes, field === undefined ? 'step' : 'typing', field);
    return true;
  }
}

const set =
  (path: YamlPath, value: FormValue): Step =>
  (yaml) =>
    setValue(yaml, path, value, { order });

/** Takes a value out, where it is there. */
const without =
  (path: YamlPath): Step =>
  (yaml) =>
    shapeAt(yaml.shape, path) === undefined ? { edits: [], after: yaml } : removeValue(yaml, path);

/** The order in which keys stand, so that a new one goes where a reader of the text would look for it. */
function order(path: YamlPath): readonly string[] {
  const [top] = path;
  if (top === undefined) return Object.keys(guideSchema.shape);
  const section = FORM.find(({ kind, key }) => kind !== 'texts' && key === top);
  if (!section || !('fields' in section)) return [];
  const keys = section.fields.map(({ key }) => key);
  return ['id', ...keys.filter((key) => key !== 'id')];
}
