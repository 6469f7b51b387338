import type { PassageAnswer } from '../../messages/articles.ts';
import type { FieldName } from '../form/section-layout.ts';
import { useWords } from '../studio.ts';

interface WrittenProps {
  readonly passage: PassageAnswer | undefined;
  /** Whether it is of the words that are chosen now; of those before, it only keeps the room. */
  readonly isCurrent: boolean;
  /** The number that the excerpt will have. */
  readonly number: number;
}

/** What will be written for the chosen words, by the names of the form's fields; or why nothing can be. */
export function WrittenAs({ passage, isCurrent, number }: WrittenProps) {
  const words = useWords();
  const { choose } = words.articles;
  if (!passage) return null;
  if (passage.kind !== 'named') {
    const [message, hint] =
      passage.kind === 'refused' ? choose.refusals[passage.reason] : [choose.changed, ''];
    return (
      <p class={isCurrent ? 'note note-warning' : 'note note-warning superseded'} role="status">
        <span>
          <strong>{message}</strong> {hint}
        </span>
      </p>
    );
  }
  const fields = Object.entries(passage.fields).filter(([, value]) => value !== undefined);
  return (
    <div class={isCurrent ? 'written' : 'written superseded'}>
      <p>{choose.written(number)}</p>
      <dl>
        {fields.map(([key, value]) => (
          <div key={key}>
            <dt>{choose.writtenAs[key] ?? words.fields[`excerpts.${key}` as FieldName].label}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
