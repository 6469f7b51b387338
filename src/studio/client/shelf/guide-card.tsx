import { useSignal } from '@preact/signals';
import type { ShelfGuide } from '../../messages/shelf.ts';
import { addressOf, useStudio, useWords } from '../studio.ts';
import { BuildButton, BuildProgress } from './build-part.tsx';
import { RenameForm } from './rename-form.tsx';

/** One guide on the shelf: what it is, how it stands, and what can be done with it. */
export function GuideCard({ guide, onCopy }: { guide: ShelfGuide; onCopy: () => void }) {
  const { language } = useStudio();
  const words = useWords();
  const isRenaming = useSignal(false);
  const title = guide.title ?? guide.name;
  const day = new Intl.DateTimeFormat(language.value, { dateStyle: 'long' });
  // A guide's date is a day, not a moment: read as UTC it would be the day before in the west.
  const meets = guide.date === undefined ? undefined : new Date(`${guide.date}T12:00`);
  const isDate = meets !== undefined && !Number.isNaN(meets.getTime());
  return (
    <article class="card guide-card" aria-label={title}>
      <h3>
        <a href={addressOf(guide.id)}>{title}</a>
      </h3>
      <p class="quiet">
        {isDate ? words.shelf.meets(day.format(meets)) : words.shelf.noDate} ·{' '}
        {words.shelf.changed(day.format(guide.changed))} · {guide.name}
      </p>
      <Standing guide={guide} />
      {isRenaming.value ? (
        <RenameForm guide={guide} onDone={() => (isRenaming.value = false)} />
      ) : (
        <div class="row">
          <a class="button accent" href={addressOf(guide.id)}>
            {words.shelf.open}
            <span class="unseen"> {title}</span>
          </a>
          <BuildButton id={guide.id} title={title} />
          <button type="button" onClick={onCopy}>
            {words.shelf.copy}
            <span class="unseen"> {title}</span>
          </button>
          <button type="button" onClick={() => (isRenaming.value = true)}>
            {words.shelf.rename}
            <span class="unseen"> {title}</span>
          </button>
        </div>
      )}
      <BuildProgress id={guide.id} earlier={guide.built} />
    </article>
  );
}

/** Whether the guide can be printed, in words and with a sign of its own. */
function Standing({ guide: { errors, warnings, advice } }: { guide: ShelfGuide }) {
  const words = useWords();
  if (errors + warnings === 0) {
    return (
      <p>
        <span class="mark mark-none" aria-hidden="true">
          ✔
        </span>{' '}
        {words.shelf.noProblems}
        {advice > 0 && ` · ${words.problems.counts(0, 0, advice)}`}
      </p>
    );
  }
  const worst = errors > 0 ? 'error' : 'warning';
  return (
    <p>
      <span class={`mark mark-${worst}`} aria-hidden="true">
        {errors > 0 ? '✖' : '▲'}
      </span>{' '}
      {words.problems.counts(errors, warnings, advice)}
    </p>
  );
}
