import type { PassageAnswer } from '../../messages/articles.ts';
import type { FieldName } from '../form/section-layout.ts';
import { useWords } from '../studio.ts';

interface WrittenProps {
  readonly passage: PassageAnswer | undefined;
  /** The number that the excerpt will have. */
  readonly number: number;
}

/** What will be written for the chosen words, by the names of the form's fields; or why nothing can be. */
export function WrittenAs({ passage, number }: WrittenProps) {
  const words = useWords();
  const { choose } = words.articles;
  if (!passage) return null;
  if (passage.kind !== 'named') {
    const [message, hint] =
      passage.kind === 'refused' ? choose.refusals[passage.reason] : [choose.changed, ''];
    return (
      <p class="note note-warning" role="status">
        <span>
          <strong>{message}</strong> {hint}
        </span>
      </p>
    );
  }
  const fields = Object.entries(passage.fields).filter(([, value]) => value !== undefined);
  return (
    <div class="written">
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
