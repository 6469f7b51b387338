import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { valueAt } from '../../../source/yaml/read-yaml.ts';
import type { Reading } from '../guide/guide-reader.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { Sentence } from '../problems/sentence.tsx';
import { useWords } from '../studio.ts';
import { ExampleNote } from './example-note.tsx';
import { FORM, TEXT_ONLY } from './layout.ts';
import { KeptSection } from './section.tsx';
import type { SectionLayout } from './section-layout.ts';
import { useTarget } from './target.ts';

/** The guide as a form: its sections as cards. Every change is one of the text. */
export function FormView({ guide }: { guide: OpenGuide }) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const asked = useSignal<readonly string[]>([]);
  const reading = guide.reading.value;
  useTarget(guide, place, (section) => {
    if (!asked.peek().includes(section)) asked.value = [...asked.peek(), section];
  });

  if (!isMap(reading)) return <BrokenForm guide={guide} reading={reading} />;
  const has = ({ key }: SectionLayout) =>
    key !== undefined && valueAt(reading.yaml.value, [key]) !== undefined;
  const shown = FORM.filter(
    (section) => !section.rare || has(section) || asked.value.includes(section.name),
  );
  const others = FORM.filter((section) => !shown.includes(section));

  const jump = (name: string) => {
    const section = document.getElementById(`section-${name}`);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  };
  return (
    <div class="form" ref={place} onFocusOut={() => void guide.saver.flush()}>
      <nav class="jump" aria-label={words.form.jump}>
        {shown.map(({ name }) => (
          <button key={name} type="button" onClick={() => jump(name)}>
            {words.sections[name].title}
          </button>
        ))}
      </nav>
      <ExampleNote guide={guide} value={reading.yaml.value} />
      {shown.map((section) => (
        <KeptSection key={section.name} guide={guide} layout={section} yaml={reading.yaml} />
      ))}
      {others.length > 0 && (
        <section class="form-section" aria-labelledby="add-section">
          <h3 id="add-section">{words.form.addSection}</h3>
          <div class="sections-more">
            {others.map(({ name }) => (
              <button
                key={name}
                type="button"
                onClick={() => {
                  asked.value = [...asked.value, name];
                  requestAnimationFrame(() => jump(name));
                }}
              >
                <span aria-hidden="true">+</span> {words.sections[name].title}
              </button>
            ))}
          </div>
        </section>
      )}
      <p class="hint">{words.form.textOnly(TEXT_ONLY.map((key) => `${key}:`).join(', '))}</p>
    </div>
  );
}

type Readable = Reading & { readonly yaml: NonNullable<Reading['yaml']> };

function isMap(reading: Reading): reading is Readable {
  const value = reading.yaml?.value;
  return typeof value === 'object' && !Array.isArray(value);
}

/** What the form shows while the text cannot be read: what to mend, and the way there. */
function BrokenForm({ guide, reading }: { guide: OpenGuide; reading: Reading }) {
  const words = useWords();
  const [slip] = reading.slips;
  const line = slip && reading.text.slice(0, slip.start).split('\n').length;
  return (
    <div class="form">
      <div class="note note-error" role="status">
        <div>
          <p>
            <strong>{words.form.broken}</strong>
          </p>
          {slip && line !== undefined && (
            <p>
              {words.problems.line(line)}: <Sentence code={slip.code} words={slip.message} />{' '}
              {slip.hint !== undefined && <Sentence code={slip.code} words={slip.hint} />}
            </p>
          )}
          <p>{words.form.brokenHint}</p>
        </div>
        <div class="row">
          <button
            type="button"
            class="accent"
            onClick={() => {
              guide.places.show('yaml');
              guide.doc.select(slip ?? { start: 0, end: 0 });
            }}
          >
            {words.form.toText}
          </button>
          <button type="button" onClick={() => guide.doc.undo()}>
            {words.undo}
          </button>
        </div>
      </div>
    </div>
  );
}
