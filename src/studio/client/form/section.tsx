import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { valueAt } from '../../../source/yaml/read-yaml.ts';
import type { GuideValue } from '../guide/guide-reader.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useWords } from '../studio.ts';
import { Field } from './field.tsx';
import { ListItems } from './list-items.tsx';
import { MapItems } from './map-items.tsx';
import type { FieldLayout, SectionLayout } from './section-layout.ts';
import { TextItems } from './text-items.tsx';

interface SectionProps {
  readonly guide: OpenGuide;
  readonly layout: SectionLayout;
  readonly yaml: GuideValue;
}

/** One section of the form; it is not made anew while the values stay that it shows. */
export function KeptSection({ guide, layout, yaml }: SectionProps) {
  const words = useWords();
  const values = keysOf(layout).map((key) => valueAt(yaml.value, [key]));
  return useMemo(
    () => <Section guide={guide} layout={layout} yaml={yaml} />,
    [guide, layout, words, ...values],
  );
}

/** The keys of a guide on which a section depends: its own, and those whose values it offers to choose. */
function keysOf(layout: SectionLayout): readonly string[] {
  const fields = 'fields' in layout ? layout.fields : [];
  const own = layout.key === undefined ? fields.map(({ key }) => key) : [layout.key];
  const offersExcerpts = fields.some(({ kind }) => kind === 'excerpts');
  const offersArticles = fields.some(({ kind, options }) => kind === 'choice' && !options);
  return [...own, ...(offersExcerpts ? ['excerpts'] : []), ...(offersArticles ? ['articles'] : [])];
}

function Section({ guide, layout, yaml }: SectionProps) {
  const words = useWords();
  const { title, about } = words.sections[layout.name];
  const id = `section-${layout.name}`;
  return (
    <section class="form-section" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      {about !== '' && <p class="hint">{about}</p>}
      {layout.kind === 'fields' && (
        <Fields
          guide={guide}
          yaml={yaml}
          fields={layout.fields}
          path={layout.key === undefined ? [] : [layout.key]}
        />
      )}
      {layout.kind === 'list' && <ListItems guide={guide} yaml={yaml} layout={layout} />}
      {layout.kind === 'map' && <MapItems guide={guide} yaml={yaml} layout={layout} />}
      {layout.kind === 'texts' && (
        <TextItems
          guide={guide}
          yaml={yaml}
          path={[layout.key]}
          label={words.fields[layout.field].label}
          add={'add' in words.sections[layout.name] ? addOf(words, layout.name) : ''}
          start={layout.start(words)}
        />
      )}
    </section>
  );
}

function addOf(words: ReturnType<typeof useWords>, name: SectionLayout['name']): string {
  const section = words.sections[name];
  return 'add' in section ? section.add : words.form.addLine;
}

interface FieldsProps {
  readonly guide: OpenGuide;
  readonly yaml: GuideValue;
  readonly fields: readonly FieldLayout[];
  /** What the fields' keys are in. */
  readonly path: readonly (string | number)[];
}

/** Fields one below the other; rare ones only on request, unless they have a value. */
export function Fields({ guide, yaml, fields, path }: FieldsProps) {
  const words = useWords();
  const isAll = useSignal(false);
  const isShown = ({ key, rare }: FieldLayout) =>
    !rare || isAll.value || valueAt(yaml.value, [...path, key]) !== undefined;
  const hasRare = fields.some(
    ({ key, rare }) => rare && valueAt(yaml.value, [...path, key]) === undefined,
  );
  return (
    <>
      <div class="fields">
        {fields.filter(isShown).map((field) => (
          <Field
            key={field.key}
            guide={guide}
            yaml={yaml}
            layout={field}
            path={[...path, field.key]}
          />
        ))}
      </div>
      {hasRare && (
        <p>
          <button
            type="button"
            class="more"
            aria-expanded={isAll.value}
            onClick={() => (isAll.value = !isAll.value)}
          >
            {isAll.value ? words.form.fewer : words.form.more}
          </button>
        </p>
      )}
    </>
  );
}
