import { useMemo } from 'preact/hooks';
import { valueAt } from '../../../source/yaml/read-yaml.ts';
import { GuideReader, type GuideYaml } from '../guide/guide-reader.ts';
import { pathAt } from '../guide/places.ts';
import { useWords } from '../studio.ts';
import type { Choices, Difference, Lines } from './differences.ts';
import { namesOf, startOfValue } from './place-names.ts';

/** A version of a guide, and what it says where it can be read. */
interface Version {
  readonly text: string;
  readonly yaml: GuideYaml | undefined;
}

interface ListProps {
  readonly choices: Choices;
  /** The two versions, with the line ends that offsets count by. */
  readonly theirs: string;
  readonly mine: string;
}

/** Each difference of two versions under its name, with both texts and a button at each. */
export function DifferenceList({ choices, theirs, mine }: ListProps) {
  const words = useWords();
  const read = useMemo(() => {
    const yamlOf = (text: string): Version => ({
      text,
      yaml: new GuideReader().read('', text).yaml,
    });
    return { theirs: yamlOf(theirs), mine: yamlOf(mine) };
  }, [theirs, mine]);
  const nameOf = (difference: Difference) => {
    const version = difference.mine.from < difference.mine.to ? 'mine' : 'theirs';
    const { text, yaml } = read[version];
    const { from, to } = difference[version];
    return namesOf(text, { start: from, end: to }, yaml, words);
  };
  return (
    <ol class="differences">
      {choices.all.value.map((difference, index) => (
        <li key={`${difference.theirs.from} ${difference.mine.from}`}>
          <h3>{nameOf(difference)}</h3>
          <div class="both">
            {(['theirs', 'mine'] as const).map((version) => (
              <OneVersion
                key={version}
                name={words.conflict[version]}
                place={nameOf(difference)}
                text={textOf(read[version], difference[version])}
                isUsed={difference.used === version}
                onUse={() => choices.use(index, version)}
              />
            ))}
          </div>
          {difference.isBoth && <p class="hint">{words.conflict.both}</p>}
          {difference.used === 'other' && <p class="hint">{words.conflict.byHand}</p>}
        </li>
      ))}
    </ol>
  );
}

interface VersionProps {
  readonly name: string;
  readonly place: string;
  readonly text: string;
  readonly isUsed: boolean;
  onUse(): void;
}

function OneVersion({ name, place, text, isUsed, onUse }: VersionProps) {
  const words = useWords().conflict;
  return (
    <div class={isUsed ? 'version used' : 'version'}>
      <h4>{name}</h4>
      {text === '' ? <p class="hint">{words.nothing}</p> : <p class="lines">{text}</p>}
      <button type="button" aria-pressed={isUsed} onClick={onUse}>
        {isUsed && <span aria-hidden="true">✔ </span>}
        {isUsed ? words.used : words.use}
        <span class="unseen">
          {' '}
          {name}, {place}
        </span>
      </button>
    </div>
  );
}

/** What lines say: a line that is a value and its key, by the value alone. */
function textOf({ text, yaml }: Version, { from, to, lines }: Lines): string {
  const path = yaml && lines.toString().trim() !== '' ? pathAt(yaml, startOfValue(text, from)) : [];
  const place = yaml?.placeOf(path);
  const value = yaml && path.length > 0 ? valueAt(yaml.value, path) : undefined;
  const isOneLine = !lines.toString().trim().includes('\n');
  const isWithin = place !== undefined && from <= place.start && place.end <= to;
  if (isOneLine && isWithin && typeof value === 'string' && value !== '') return value;
  return withoutMargin(lines.toString());
}

/** Lines without the space that all of them begin with. */
function withoutMargin(text: string): string {
  const lines = text.replace(/\s+$/, '').split(/\r?\n/);
  const margins = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const margin = margins.length === 0 ? 0 : Math.min(...margins);
  return lines
    .map((line) => line.slice(margin))
    .join('\n')
    .trim();
}
