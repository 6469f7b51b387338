import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { GuideReader, type GuideYaml } from '../guide/guide-reader.ts';
import { useWords } from '../studio.ts';
import type { Choices, Difference } from './differences.ts';
import { namesOf } from './place-names.ts';
import { type ShownWords, shownWords, withoutMargin } from './shown-words.ts';

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
  const shownIn = (difference: Difference, version: 'theirs' | 'mine') => {
    const { text, yaml } = read[version];
    return yaml && shownWords(text, difference[version], yaml, words);
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
                shown={textsOf(difference, version, shownIn)}
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
  readonly shown: readonly ShownWords[];
  readonly isUsed: boolean;
  onUse(): void;
}

function OneVersion({ name, place, shown, isUsed, onUse }: VersionProps) {
  const words = useWords().conflict;
  return (
    <div class={isUsed ? 'version used' : 'version'}>
      <h4>{name}</h4>
      {shown.length === 0 && <p class="hint">{words.nothing}</p>}
      {shown.length > 0 && (
        <div class="lines">
          {shown.map(({ label, texts }, at) => (
            <Fragment key={at}>
              {label !== undefined && <h5>{label}</h5>}
              {texts.map((text, line) => (
                <p key={line}>{text}</p>
              ))}
            </Fragment>
          ))}
        </div>
      )}
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

/**
 * What one of two versions says where they differ: as the form shows it, or the very lines where the form would show
 * no difference, or cannot show all of them.
 */
function textsOf(
  difference: Difference,
  version: 'theirs' | 'mine',
  shownIn: (
    difference: Difference,
    version: 'theirs' | 'mine',
  ) => readonly ShownWords[] | undefined,
): readonly ShownWords[] {
  const lines = { theirs: linesOf(difference.theirs), mine: linesOf(difference.mine) };
  if (lines[version] === '') return [];
  const other = version === 'mine' ? 'theirs' : 'mine';
  const shown = shownIn(difference, version);
  const isShown = lines[other] === '' || shownIn(difference, other) !== undefined;
  const isSame = JSON.stringify(shown) === JSON.stringify(shownIn(difference, other));
  return shown && isShown && !isSame ? shown : [{ label: undefined, texts: [lines[version]] }];
}

function linesOf({ lines }: Difference['mine']): string {
  return withoutMargin(lines.toString());
}
