/** What went wrong, for programs. The codes are permanent; sentences may change. */
export type PrintErrorCode =
  /** Nothing that can print was found, or the browser that was asked for does not answer. */
  | 'print/no-browser'
  /** The folder that holds the embedded browser could have been changed by somebody else. */
  | 'print/unsafe-cache'
  /** The temporary folder cannot be written, or has too little room for the browser. */
  | 'print/temporary-folder'
  /** The browser ended while it was printing, and so did a fresh one. */
  | 'print/browser-died'
  /** One document took longer than the time limit. */
  | 'print/timeout'
  /** A font did not load, or the PDF holds another one than the page asked for. */
  | 'print/font'
  /** The page could not be loaded or printed. */
  | 'print/page'
  /** The caller's signal stopped the job. */
  | 'print/cancelled'
  /** The printer was closed before the job was done. */
  | 'print/closed';

/** A document that could not be printed: what happened (`message`) and what to do next (`hint`). */
export class PrintError extends Error {
  override readonly name = 'PrintError';
  readonly code: PrintErrorCode;
  /** The next step, as a sentence for a person. */
  readonly hint: string;

  constructor(code: PrintErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}

/** The words of anything that was thrown, on one line, for use inside a sentence. */
export function reasonOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return text.replace(/\s+/g, ' ').trim();
}
