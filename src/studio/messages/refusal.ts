/**
 * Why a request is not carried out, which the page says in the language of its reader. The facts that go
 * with each are beside it.
 */
export type RefusalCode =
  /** The request is not what the page sends. */
  | 'odd-request'
  /** `megabytes` that are allowed. */
  | 'too-large'
  | 'newer-request'
  | 'nothing-here'
  | 'no-guide'
  | 'no-article'
  /** `file`; where it was renamed here, `id` and `name` of the guide that it is now */
  | 'guide-gone'
  /** `file`, `code` of the system */
  | 'unreadable'
  /** `file` */
  | 'not-text'
  /** `file` */
  | 'not-utf8'
  /** `name`, as it was typed */
  | 'guide-name'
  /** `file` */
  | 'guide-there'
  /** `file`, a link */
  | 'linked'
  /** `name`, as it was typed */
  | 'article-name'
  /** `file` */
  | 'article-there'
  /** `file` that has the same page already */
  | 'page-saved'
  /** `file` */
  | 'article-broken'
  | 'no-title'
  | 'nothing-kept'
  | 'source-gone'
  | 'version-gone'
  | 'pdf-gone'
  /** `code` of the system */
  | 'not-written'
  /** `code` of the printer */
  | 'not-printed'
  | 'import'
  | 'import-empty'
  | 'import-no-text'
  /** `name` of the file, `what` it is */
  | 'import-kind'
  /** `host`, as of those that follow; `status` of its answer */
  | 'import-not-for-all'
  | 'import-no-page'
  | 'import-too-often'
  | 'import-host-fault'
  | 'import-no-host'
  | 'import-unreachable'
  | 'import-unsafe'
  | 'import-no-answer'
  | 'usage'
  | 'fault';

/** What went wrong with a request, for people: status 4xx or 5xx. */
export interface Refusal {
  readonly code: RefusalCode;
  /** What it is about, by name. */
  readonly facts?: Readonly<Record<string, string>>;
  /** The same in English, for what the page has no words for. */
  readonly message: string;
  readonly hint?: string;
}
