import type { YamlPath, YamlValue } from '../../../source/yaml/read-yaml.ts';
import { valueAt } from '../../../source/yaml/read-yaml.ts';
import { articlesOf } from '../articles/guide-articles.ts';
import type { GuideValue } from '../guide/guide-reader.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { pointerOf } from '../guide/places.ts';
import { useStudio, useWords } from '../studio.ts';
import { AddArticle } from './add-article.tsx';
import { Excuses } from './excuses.tsx';
import { Field, InText } from './field.tsx';
import { FieldProblems } from './field-problems.tsx';
import { ItemCard } from './item-card.tsx';
import type { SectionLayout } from './section-layout.ts';
import { POINTER } from './target.ts';
import { TermField } from './term-field.tsx';

type MapLayout = Extract<SectionLayout, { kind: 'map' }>;

interface MapProps {
  readonly guide: OpenGuide;
  readonly yaml: GuideValue;
  readonly layout: MapLayout;
}

/** Names and what they stand for, such as the words of the glossary, as cards. */
export function MapItems({ guide, yaml, layout }: MapProps) {
  const studio = useStudio();
  const words = useWords();
  const { key } = layout;
  const section = words.sections[layout.name];
  const { item: name, add } = 'item' in section ? section : { item: '', add: words.form.addLine };
  const value = valueAt(yaml.value, [key]);
  if (value !== undefined && value !== '' && (typeof value === 'string' || Array.isArray(value))) {
    return <InText guide={guide} path={[key]} />;
  }
  const map = (value === '' ? {} : (value ?? {})) as { readonly [term: string]: YamlValue };
  const terms = Object.keys(map);
  const list = pointerOf([key]);
  const titles =
    key === 'articles' ? articlesOf(yaml.value, studio.shelf.value?.articles ?? []) : undefined;

  const said = (isDone: boolean, what: string) =>
    studio.announce(isDone ? what : words.form.cannot);
  const go = (term: string, selects: boolean) => {
    guide.places.target.value = { pointer: pointerOf([key, term, TERM]), selects };
  };
  const actions = {
    move(from: number, to: number) {
      said(guide.form.move([key], from, to), words.form.moved(to + 1, terms.length));
    },
    duplicate(index: number) {
      const term = free(terms[index] ?? '', terms);
      const isDone = guide.form.duplicate([key], index, {}, term);
      said(isDone, words.form.added(name));
      if (isDone) go(term, true);
    },
    remove(index: number) {
      const term = terms[index] ?? '';
      said(guide.form.remove([key, term]), words.form.removed(term));
      document.getElementById(`section-${layout.name}`)?.focus();
    },
  };
  const append = (begin: NonNullable<MapLayout['start']>) => {
    const [start, text] = begin(words);
    const term = free(start, terms);
    const isDone = guide.form.insertKey([key], term, text);
    said(isDone, words.form.added(name));
    if (isDone) go(term, true);
  };
  return (
    <>
      {terms.length > 0 && (
        <ol class="items">
          {terms.map((term, index) => {
            const path = [key, term];
            return (
              <ItemCard
                key={index}
                guide={guide}
                list={list}
                pointer={pointerOf(path)}
                index={index}
                all={terms.length}
                title={titles?.find(({ name }) => name === term)?.saved?.title ?? term}
                actions={actions}
                path={path}
              >
                <div class="fields">
                  <TermField
                    guide={guide}
                    path={path}
                    terms={terms}
                    label={words.fields[layout.term].label}
                    hint={words.fields[layout.term].hint}
                    mark={{ [POINTER]: pointerOf([key, term, TERM]) }}
                  />
                  <EntryFields guide={guide} yaml={yaml} layout={layout} path={path} />
                </div>
                <Excuses guide={guide} yaml={yaml} path={path} />
                <FieldProblems guide={guide} path={path} isItem />
              </ItemCard>
            );
          })}
        </ol>
      )}
      {layout.start === undefined ? (
        <AddArticle guide={guide} label={add} />
      ) : (
        <p>
          <button type="button" onClick={() => layout.start && append(layout.start)}>
            <span aria-hidden="true">+</span> {add}
          </button>
        </p>
      )}
    </>
  );
}

/** Names the field of a term itself, in pointers that no guide's text has. */
const TERM = '\u0001term';

interface EntryProps extends MapProps {
  readonly path: YamlPath;
}

/** The fields of one entry: a text alone, or a map in which the text is one of several values. */
function EntryFields({ guide, yaml, layout, path }: EntryProps) {
  const entry = valueAt(yaml.value, path);
  const isMap = typeof entry === 'object';
  const props = { guide, yaml };
  return (
    <>
      <Field {...props} layout={layout.text} path={isMap ? [...path, layout.text.key] : path} />
      {layout.more.map((field) =>
        isMap ? (
          <Field key={field.key} {...props} layout={field} path={[...path, field.key]} />
        ) : (
          <NewEntryField
            key={field.key}
            {...props}
            layout={field}
            path={path}
            text={layout.text.key}
          />
        ),
      )}
    </>
  );
}

/** A field that makes a map of an entry that was a text alone, once there is something in it. */
function NewEntryField(props: {
  readonly guide: OpenGuide;
  readonly yaml: GuideValue;
  readonly layout: MapLayout['more'][number];
  readonly path: YamlPath;
  readonly text: string;
}) {
  const { guide, yaml, layout, path, text } = props;
  const words = useWords();
  const { label, hint } = words.fields[layout.name];
  const write = (typed: string) => {
    const value = valueAt(yaml.value, path);
    if (typed.trim() === '' || typeof value !== 'string') return;
    const isDone = guide.form.set(path, { [layout.key]: typed.trim(), [text]: value });
    if (isDone) guide.places.target.value = { pointer: pointerOf([...path, layout.key]) };
  };
  return (
    <div class="field">
      <label>
        {label}
        <input type="text" onChange={(event) => write(event.currentTarget.value)} />
      </label>
      <span class="hint">{hint}</span>
    </div>
  );
}

function free(term: string, terms: readonly string[]): string {
  if (!terms.includes(term)) return term;
  let number = 2;
  while (terms.includes(`${term} ${number}`)) number++;
  return `${term} ${number}`;
}
