import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { valueAt } from '../../../source/yaml/read-yaml.ts';
import { articlesOf } from '../articles/guide-articles.ts';
import type { QuotedBlock } from '../articles/quoted-words.ts';
import { pointerOf } from '../guide/places.ts';
import { useStudio, useWords } from '../studio.ts';
import type { FieldProps } from './field.tsx';
import { POINTER } from './target.ts';
import { TextField } from './text-field.tsx';

/** The keys of an excerpt on which the words of its passage depend. */
const NAMES = ['article', 'paragraphs', 'from', 'to', 'under', 'after', 'which'] as const;

/** Milliseconds without a change of these until the words are asked for. */
const PAUSE = 300;

/**
 * The words of a passage. Where the excerpt names its passage in another way, the article's words that it
 * prints are shown, and a field to write words in their place comes on request.
 */
export function PassageField(props: FieldProps) {
  const { guide, yaml, path } = props;
  const words = useWords().form;
  const isWriting = useSignal(false);
  const item = path.slice(0, -1);
  const isNamed = valueAt(yaml.value, path) === undefined && isNamedOtherwise(props);
  if (!isNamed || isWriting.value) return <TextField {...props} />;
  return (
    <div class="passage-words" id={props.id}>
      <PassageWords guide={guide} yaml={yaml} path={item} />
      <button
        type="button"
        {...{ [POINTER]: pointerOf(path) }}
        onClick={() => {
          isWriting.value = true;
          guide.places.target.value = { pointer: pointerOf(path) };
        }}
      >
        {words.writeWords}
      </button>
    </div>
  );
}

function isNamedOtherwise({ yaml, path, layout }: FieldProps): boolean {
  const others = layout.replaces ?? [];
  return others.some((key) => valueAt(yaml.value, [...path.slice(0, -1), key]) !== undefined);
}

function PassageWords({ guide, yaml, path }: Pick<FieldProps, 'guide' | 'yaml' | 'path'>) {
  const studio = useStudio();
  const words = useWords().form;
  const quoted = useSignal<readonly QuotedBlock[] | undefined>(undefined);
  const names = NAMES.map((name) => valueAt(yaml.value, [...path, name]));
  const index = Number(path.at(-1));
  const [name = articlesOf(yaml.value, [])[0]?.name] = names;
  const article = typeof name === 'string' ? name : undefined;
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      if (article === undefined) return [];
      return studio.attempt(() => guide.articles.quotedBy(index + 1, article));
    };
    const waiting = setTimeout(async () => {
      const found = await ask();
      if (isWanted) quoted.value = found;
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(waiting);
    };
  }, [...names, article, index, guide.sources.value, guide, studio, quoted]);
  if (quoted.value === undefined) return <p class="hint">{words.findingWords}</p>;
  if (quoted.value.length === 0) return <p class="hint">{words.noWords}</p>;
  return (
    <>
      {quoted.value.map(({ number, text }, position) => (
        <p key={position} dir="auto">
          {number !== undefined && <span class="passage-number">{number}</span>}
          {text}
        </p>
      ))}
    </>
  );
}
