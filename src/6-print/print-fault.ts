import { PrintError, reasonOf } from './print-error.ts';

/** The browser ended, or its page crashed, while a document was being printed. */
export class BrowserDied extends Error {}

/** Whether the document may be printed again: it need not have been the reason. */
export function isDeath(error: unknown): boolean {
  return (
    error instanceof BrowserDied || (error instanceof Error && error.cause instanceof BrowserDied)
  );
}

/** A browser without room for its files hangs, dies, or fails without a telling reason. */
export function mayBeForLackOfSpace(error: unknown): boolean {
  return !(error instanceof PrintError) || error.code === 'print/timeout';
}

/** Whatever a job failed with, in words for people. */
export function asPrintError(error: unknown): PrintError {
  if (error instanceof PrintError) return error;
  if (error instanceof BrowserDied) {
    return new PrintError(
      'print/browser-died',
      'The browser ended while it was printing, or the connection to it broke, and so it was with a fresh one.',
      'The machine may be short of memory: close other programs and try again. `studyguide doctor` shows which browser is used; --browser names another.',
      { cause: error },
    );
  }
  return new PrintError(
    'print/page',
    `The handout could not be printed: ${reasonOf(error)}.`,
    'Try again. `studyguide doctor` shows which browser is used; --browser names another.',
    { cause: error },
  );
}
