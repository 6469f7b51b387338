import { type ReadonlySignal, signal } from '@preact/signals';
import type { Edition } from '../../../1-guide/schema.ts';
import type { BuildAnswer, BuiltFile } from '../../messages/builds.ts';
import type { StudioEvent } from '../../messages/events.ts';
import type { FileId } from '../../messages/names.ts';
import type { Api } from '../api.ts';
import { RequestError } from '../request-error.ts';

/** How it stands with making a guide's PDFs. */
export type BuildState =
  | {
      readonly kind: 'running';
      readonly done: number;
      readonly of: number;
      readonly what: string;
      readonly edition: Edition | undefined;
    }
  | { readonly kind: 'done'; readonly answer: BuildAnswer }
  | { readonly kind: 'failed'; readonly error: RequestError };

/** The PDFs that are being made, or were made since the page was opened. */
export class Builds {
  readonly #api: Pick<Api, 'build'>;
  readonly #states = signal<ReadonlyMap<FileId, BuildState>>(new Map());
  readonly #jobs = new Map<string, FileId>();

  constructor(api: Pick<Api, 'build'>) {
    this.#api = api;
  }

  get states(): ReadonlySignal<ReadonlyMap<FileId, BuildState>> {
    return this.#states;
  }

  /** Makes the PDFs that a guide asks for; gives those that were written. */
  async make(guide: FileId): Promise<readonly BuiltFile[]> {
    if (this.#states.peek().get(guide)?.kind === 'running') return [];
    const job = crypto.randomUUID();
    this.#jobs.set(job, guide);
    this.#set(guide, { kind: 'running', done: 0, of: 0, what: '', edition: undefined });
    try {
      const answer = await this.#api.build({ guides: [guide], job });
      this.#set(guide, { kind: 'done', answer });
      return answer.files;
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.#set(guide, { kind: 'failed', error });
      return [];
    } finally {
      this.#jobs.delete(job);
    }
  }

  /** Takes what the server says of how far a build is. */
  follow(event: Extract<StudioEvent, { kind: 'build' }>): void {
    const guide = this.#jobs.get(event.job);
    if (guide === undefined) return;
    const { done, of, what, edition } = event;
    this.#set(guide, { kind: 'running', done, of, what, edition });
  }

  #set(guide: FileId, state: BuildState): void {
    this.#states.value = new Map([...this.#states.peek(), [guide, state]]);
  }
}

/** Where one file can be had, or several as one. */
export function downloadOf(files: readonly Pick<BuiltFile, 'id'>[]): string {
  const [first] = files;
  if (files.length === 1 && first) return `/api/files/${encodeURIComponent(first.id)}`;
  return `/api/files.zip?ids=${files.map(({ id }) => encodeURIComponent(id)).join(',')}`;
}
