import { valueAt, type YamlValue } from '../../../source/yaml/read-yaml.ts';
import { articlesOf } from '../articles/guide-articles.ts';
import { pointerOf } from '../guide/places.ts';
import { useStudio, useWords } from '../studio.ts';
import type { FieldProps } from './field.tsx';
import { EXCERPT_TITLE, titleOf } from './item-title.ts';
import { POINTER } from './target.ts';

/** One of the options, or none. A value that is no option is kept and shown as it is. */
export function ChoiceField({ guide, yaml, layout, path, id, hint }: FieldProps) {
  const studio = useStudio();
  const words = useWords();
  const saved = layout.options ? [] : articlesOf(yaml.value, studio.shelf.value?.articles ?? []);
  const title = (name: string) => saved.find((one) => one.name === name)?.saved?.title ?? name;
  const value = valueAt(yaml.value, path);
  const chosen = typeof value === 'string' ? value : '';
  const options = layout.options ?? Object.keys(mapAt(yaml.value, ['articles']));
  const all = chosen === '' || options.includes(chosen) ? options : [...options, chosen];
  return (
    <select
      id={id}
      aria-describedby={hint}
      {...{ [POINTER]: pointerOf(path) }}
      value={chosen}
      // A guide that was opened by its address has not come by the shelf.
      onFocus={() => !layout.options && !studio.shelf.peek() && void studio.loadShelf()}
      onChange={({ currentTarget: { value: now } }) => {
        if (now === '') guide.form.remove(path);
        else guide.form.set(path, now);
      }}
    >
      <option value="">{words.form.notSet}</option>
      {all.map((option) => (
        <option key={option} value={option}>
          {layout.options ? (words.values[option] ?? option) : title(option)}
        </option>
      ))}
    </select>
  );
}

/** Yes or no; what is not marked is not in the text. */
export function FlagField({ guide, yaml, path, id, label }: FieldProps & { label: string }) {
  const value = valueAt(yaml.value, path);
  return (
    <label class="check">
      <input
        id={id}
        type="checkbox"
        {...{ [POINTER]: pointerOf(path) }}
        checked={value === 'true' || value === 'yes'}
        onChange={({ currentTarget: { checked } }) => {
          if (checked) guide.form.set(path, true);
          else guide.form.remove(path);
        }}
      />
      {label}
    </label>
  );
}

/** Any of the options. */
export function ChoicesField({ guide, yaml, layout, path }: FieldProps) {
  const words = useWords();
  const chosen = listOf(valueAt(yaml.value, path));
  const choose = (option: string, isOn: boolean) => {
    const now = isOn ? [...chosen, option] : chosen.filter((one) => one !== option);
    if (now.length === 0) guide.form.remove(path);
    else guide.form.set(path, inOrder(now, layout.options ?? []));
  };
  return (
    <div>
      {layout.options?.map((option, index) => (
        <label class="check" key={option}>
          <input
            type="checkbox"
            {...(index === 0 && { [POINTER]: pointerOf(path) })}
            checked={chosen.includes(option)}
            onChange={({ currentTarget: { checked } }) => choose(option, checked)}
          />
          {words.values[option] ?? option}
        </label>
      ))}
    </div>
  );
}

/** Which excerpts a question is about. An excerpt that has no id yet gets one when it is chosen. */
export function ExcerptsField({ guide, yaml, path }: FieldProps) {
  const words = useWords();
  const chosen = listOf(valueAt(yaml.value, path));
  const list = valueAt(yaml.value, ['excerpts']);
  const excerpts = Array.isArray(list) ? (list as readonly YamlValue[]) : [];
  const ids = new Set(excerpts.map((excerpt) => textOf(excerpt, 'id')));
  const choose = (index: number, id: string | undefined, isOn: boolean) => {
    const name = id ?? newId(ids, index);
    const now = isOn ? [...chosen, name] : chosen.filter((one) => one !== name);
    if (now.length === 0) {
      guide.form.remove(path);
      return;
    }
    const value = now.length === 1 && now[0] !== undefined ? now[0] : now;
    guide.form.setAll([
      ...(id === undefined ? [[['excerpts', index, 'id'], name] as const] : []),
      [path, value],
    ]);
  };
  return (
    <div>
      {excerpts.map((excerpt, index) => {
        const id = textOf(excerpt, 'id');
        return (
          <label class="check" key={index}>
            <input
              type="checkbox"
              {...(index === 0 && { [POINTER]: pointerOf(path) })}
              checked={id !== undefined && chosen.includes(id)}
              onChange={({ currentTarget: { checked } }) => choose(index, id, checked)}
            />
            {index + 1}. {titleOf(excerpt, EXCERPT_TITLE, 80, words)}
          </label>
        );
      })}
    </div>
  );
}

/** Which saved article it is. A file that the library has not is kept and shown as it is. */
export function ArticleField({ guide, yaml, path, id, hint }: FieldProps) {
  const studio = useStudio();
  const { shelf } = studio;
  const value = valueAt(yaml.value, path);
  const text = typeof value === 'string' ? value : '';
  const plain = text.replace(/^(?:\.\/)+/, '');
  const library = shelf.value?.articles ?? [];
  const isThere = library.some((article) => article.path === plain);
  return (
    <select
      id={id}
      aria-describedby={hint}
      {...{ [POINTER]: pointerOf(path) }}
      value={isThere ? plain : text}
      // A guide that was opened by its address has not come by the shelf.
      onFocus={() => !shelf.peek() && void studio.loadShelf()}
      onChange={(event) => guide.form.set(path, event.currentTarget.value)}
    >
      {!isThere && <option value={text}>{text}</option>}
      {library.map((article) => (
        <option key={article.id} value={article.path}>
          {article.title ?? article.path}
        </option>
      ))}
    </select>
  );
}

function listOf(value: YamlValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function mapAt(value: YamlValue, path: readonly string[]): { readonly [key: string]: YamlValue } {
  const found = valueAt(value, path);
  return typeof found === 'object' && !Array.isArray(found)
    ? (found as { readonly [key: string]: YamlValue })
    : {};
}

function textOf(value: YamlValue, key: string): string | undefined {
  const found = valueAt(value, [key]);
  return typeof found === 'string' ? found : undefined;
}

function inOrder(chosen: readonly string[], options: readonly string[]): string[] {
  return chosen.toSorted((a, b) => options.indexOf(a) - options.indexOf(b));
}

function newId(ids: ReadonlySet<string | undefined>, index: number): string {
  let number = index + 1;
  while (ids.has(`e${number}`)) number++;
  return `e${number}`;
}
