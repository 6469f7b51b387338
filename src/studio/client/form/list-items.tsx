import type { YamlValue } from '../../../source/yaml/read-yaml.ts';
import { valueAt } from '../../../source/yaml/read-yaml.ts';
import type { GuideValue } from '../guide/guide-reader.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { Excuses } from './excuses.tsx';
import { InText } from './field.tsx';
import { FieldProblems } from './field-problems.tsx';
import { ItemCard } from './item-card.tsx';
import { titleOf } from './item-title.ts';
import { shiftedPointers } from './open-items.ts';
import { Fields } from './section.tsx';
import type { SectionLayout } from './section-layout.ts';

interface ListProps {
  readonly guide: OpenGuide;
  readonly yaml: GuideValue;
  readonly layout: Extract<SectionLayout, { kind: 'list' }>;
}

/** The items of a list as cards, and what adds one. */
export function ListItems({ guide, yaml, layout }: ListProps) {
  const studio = useStudio();
  const words = useWords();
  const { key } = layout;
  const section = words.sections[layout.name];
  const { item: name, add } = 'item' in section ? section : { item: '', add: words.form.addLine };
  const value = valueAt(yaml.value, [key]);
  const list = `/${key}`;
  if (value !== undefined && value !== '' && !Array.isArray(value)) {
    return <InText guide={guide} path={[key]} />;
  }
  const items: readonly YamlValue[] = Array.isArray(value) ? value : [];

  const done = (
    isDone: boolean,
    from: number | undefined,
    to: number | undefined,
    said: string,
  ) => {
    if (!isDone) {
      studio.announce(words.form.cannot);
      return;
    }
    guide.places.openItems.value = shiftedPointers(guide.places.openItems.peek(), {
      list,
      from,
      to,
    });
    studio.announce(said);
  };
  const actions = {
    move(from: number, to: number) {
      const isDone = guide.form.move([key], from, to);
      done(isDone, from, to, words.form.moved(to + 1, items.length));
      if (isDone) guide.places.target.value = { pointer: `${list}/${to}` };
    },
    duplicate(index: number) {
      const item = items[index];
      const ids = new Set(items.map((one) => valueAt(one, ['id'])));
      const id = item === undefined ? undefined : valueAt(item, ['id']);
      const changes = typeof id === 'string' ? { id: copyOf(id, ids) } : {};
      const isDone = guide.form.duplicate([key], index, changes);
      done(isDone, undefined, index + 1, words.form.added(name));
      if (isDone) guide.places.target.value = { pointer: `${list}/${index + 1}` };
    },
    remove(index: number) {
      const isDone = guide.form.remove([key, index]);
      done(isDone, index, undefined, words.form.removed(`${name} ${index + 1}`));
      document.getElementById(`section-${layout.name}`)?.focus();
    },
  };
  const append = async () => {
    const articles = Object.keys(mapOf(valueAt(yaml.value, ['articles'])));
    const article = key === 'excerpts' ? articles[0] : undefined;
    const paragraph = article === undefined ? undefined : await guide.articles.firstOf(article);
    const item = {
      ...(article !== undefined && articles.length > 1 && { article }),
      ...(layout.start(words) as object),
      ...(paragraph !== undefined && { paragraphs: String(paragraph) }),
    };
    if (!guide.form.insert([key], items.length, item)) {
      studio.announce(words.form.cannot);
      return;
    }
    const pointer = `${list}/${items.length}`;
    const first = layout.fields[0]?.key;
    studio.announce(words.form.added(name));
    guide.places.target.value = { pointer: `${pointer}/${first}`, selects: true };
  };
  return (
    <>
      {items.length > 0 && (
        <ol class="items">
          {items.map((item, index) => {
            const path = [key, index];
            return (
              <ItemCard
                key={index}
                guide={guide}
                list={list}
                pointer={`${list}/${index}`}
                index={index}
                all={items.length}
                title={titleOf(item, layout.title, 140, words)}
                actions={actions}
                path={path}
              >
                <Fields guide={guide} yaml={yaml} fields={layout.fields} path={path} />
                <Excuses guide={guide} yaml={yaml} path={path} />
                <FieldProblems guide={guide} path={path} isItem />
              </ItemCard>
            );
          })}
        </ol>
      )}
      <p>
        <button type="button" onClick={() => void studio.attempt(append)}>
          <span aria-hidden="true">+</span> {add}
        </button>
      </p>
    </>
  );
}

function mapOf(value: YamlValue | undefined): { readonly [key: string]: YamlValue } {
  const isMap = typeof value === 'object' && !Array.isArray(value);
  return isMap ? (value as { readonly [key: string]: YamlValue }) : {};
}

/** An id like another that is not used yet. */
function copyOf(id: string, ids: ReadonlySet<unknown>): string {
  let number = 2;
  while (ids.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
