import type { BuiltFile } from '../../messages/builds.ts';
import type { FileId } from '../../messages/names.ts';
import { Sentence } from '../problems/sentence.tsx';
import { inWords, refusalInWords } from '../request-error.ts';
import { useStudio, useWords } from '../studio.ts';
import { downloadOf } from './builds.ts';

interface BuildProps {
  readonly id: FileId;
  readonly title: string;
  /** Whether it is the first thing to do where it stands. */
  readonly isMain?: boolean;
  /** What is to be done first, such as saving. */
  before?(): Promise<void>;
}

/** Makes a guide's PDFs and downloads them. */
export function BuildButton({ id, title, before, isMain = false }: BuildProps) {
  const studio = useStudio();
  const words = useWords();
  const isRunning = studio.builds.states.value.get(id)?.kind === 'running';
  const make = async () => {
    await before?.();
    const files = await studio.builds.make(id);
    if (files.length === 0) return;
    studio.announce(words.shelf.made);
    const link = document.createElement('a');
    link.href = downloadOf(files);
    link.download = '';
    link.click();
  };
  return (
    <button
      type="button"
      class={isMain ? 'accent' : ''}
      aria-disabled={isRunning}
      onClick={() => !isRunning && void make()}
    >
      {words.shelf.makePdfs}
      <span class="unseen"> {title}</span>
    </button>
  );
}

/** How far the PDFs are, why they were not made, or where they can be had. */
export function BuildProgress({ id, earlier }: { id: FileId; earlier: readonly BuiltFile[] }) {
  const studio = useStudio();
  const words = useWords();
  const state = studio.builds.states.value.get(id);
  if (state?.kind === 'running') {
    const { done, of, what, edition } = state;
    const printed = edition === undefined ? what : `${what}, ${words.preview.editions[edition]}`;
    return (
      <div class="row" role="status">
        <progress aria-label={words.shelf.makePdfs} {...(of > 0 && { value: done, max: of })} />
        <span>{of > 0 ? words.shelf.making(done, of, printed) : words.preview.working}</span>
      </div>
    );
  }
  if (state?.kind === 'failed') {
    return (
      <p class="note note-error" role="alert">
        {inWords(state.error, words).join(' ')}
      </p>
    );
  }
  const answer = state?.kind === 'done' ? state.answer : undefined;
  const errors = answer?.problems.filter(({ severity }) => severity === 'error') ?? [];
  const files = answer?.files.length ? answer.files : earlier;
  return (
    <>
      {answer && answer.files.length === 0 && (
        <div class="note note-error" role="alert">
          <p>
            <strong>{words.shelf.notMade}</strong>{' '}
            {errors[0] && <Sentence code={errors[0].code} words={errors[0].message} />}{' '}
            {answer.failures.map((failure) => refusalInWords(failure, words).join(' ')).join(' ')}
          </p>
        </div>
      )}
      {files.length > 0 && (
        <ul class="downloads" aria-label={words.shelf.downloads}>
          {files.map(({ id: file, name, pages }) => (
            <li key={file}>
              <a class="download" href={downloadOf([{ id: file }])} download={name}>
                <span aria-hidden="true">⬇</span> {words.shelf.download(name, pages)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
