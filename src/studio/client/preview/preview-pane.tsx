import { useSignal } from '@preact/signals';
import type { Edition, Paper } from '../../../1-guide/schema.ts';
import { EDITIONS, PAPERS } from '../../../1-guide/schema.ts';
import { valueAt, type YamlValue } from '../../../source/yaml/read-yaml.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { Sentence } from '../problems/sentence.tsx';
import { BuildButton, BuildProgress } from '../shelf/build-part.tsx';
import { Choice } from '../shell/choice.tsx';
import { useWords } from '../studio.ts';
import { DraftView } from './draft-view.tsx';
import { PagesView } from './pages-view.tsx';

interface PreviewProps {
  readonly guide: OpenGuide;
  /** Called with the pointer of what was clicked. */
  onPick(pointer: string): void;
}

/** The handout as it will be: at once as a draft, or as the true pages. */
export function PreviewPane({ guide, onPick }: PreviewProps) {
  const words = useWords();
  const kind = useSignal<'draft' | 'pages'>('draft');
  return (
    <section class="pane preview-pane" aria-label={words.preview.title}>
      <div class="pane-title">
        <h2>{words.preview.title}</h2>
        <p class="hint">
          {kind.value === 'pages'
            ? words.preview.pagesHint
            : guide.page.value
              ? words.preview.hint
              : guide.isAnswered.value
                ? words.preview.nothingYet
                : words.preview.setting}
        </p>
        <BuildButton id={guide.id} title="" before={() => guide.saver.finish()} isMain />
      </div>
      <div class="pane-head">
        <Choice
          label={words.preview.kind}
          value={kind.value}
          options={[
            ['draft', words.preview.draft],
            ['pages', words.preview.pages],
          ]}
          onChoose={(chosen) => (kind.value = chosen)}
        />
        <EditionChoice guide={guide} />
        <PaperChoice guide={guide} />
      </div>
      <div class="build-progress">
        <BuildProgress id={guide.id} earlier={[]} />
      </div>
      <StaleNote guide={guide} />
      {kind.value === 'draft' ? (
        <DraftView guide={guide} onPick={onPick} />
      ) : (
        <PagesView guide={guide} onPick={onPick} />
      )}
    </section>
  );
}

function EditionChoice({ guide }: { guide: OpenGuide }) {
  const { preview } = useWords();
  return (
    <label class="inline">
      {preview.edition}
      <select
        value={guide.edition.value}
        onChange={(event) => guide.setEdition(event.currentTarget.value as Edition)}
      >
        {EDITIONS.map((edition) => (
          <option key={edition} value={edition}>
            {preview.editions[edition]}
          </option>
        ))}
      </select>
    </label>
  );
}

function PaperChoice({ guide }: { guide: OpenGuide }) {
  const { preview } = useWords();
  return (
    <label class="inline">
      {preview.paper}
      <select
        value={guide.paper.value ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          guide.setPaper(value === '' ? undefined : (value as Paper));
        }}
      >
        <option value="">{preview.paperOfGuide}</option>
        {PAPERS.map((paper) => (
          <option key={paper} value={paper}>
            {preview.papers[paper]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Whether a guide has none of the parts of which a handout needs one. */
function printsNothing(guide: YamlValue): boolean {
  return ['background', 'excerpts', 'questions'].every(
    (key) => valueAt(guide, [key]) === undefined,
  );
}

/** Why the handout is not the newest, while it is not. */
function StaleNote({ guide }: { guide: OpenGuide }) {
  const { preview, problems } = useWords();
  const problem = guide.problems.value.find(({ severity }) => severity === 'error');
  if (guide.isFresh.value || !problem) return null;
  const { yaml } = guide.reading.value;
  // No slip, but a guide that is begun: what it lacks is said above, where no handout was shown yet.
  if (problem.code === 'guide/missing-key' && yaml && printsNothing(yaml.value)) {
    return guide.page.value ? (
      <p class="note stale-note" role="status">
        {preview.emptied}
      </p>
    ) : null;
  }
  return (
    <div class="note note-error stale-note" role="status">
      <p>
        {guide.page.value ? preview.stale : preview.nothingYet}{' '}
        <strong>
          {problem.here && `${problems.line(problem.line)}: `}
          <Sentence code={problem.code} words={problem.message} />
        </strong>
      </p>
      {problem.here && (
        <button type="button" onClick={() => guide.places.goToProblem(problem)}>
          {problems.goThere}
        </button>
      )}
    </div>
  );
}
