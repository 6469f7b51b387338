import { PrintError } from './print-error.ts';

/** What may end a job before it is done. */
export interface Stops {
  /** The signal that came with the job. */
  caller?: AbortSignal | undefined;
  /** Aborted when the printer is closed. */
  closing: AbortSignal;
  /** In milliseconds. */
  timeLimit?: number;
}

/** The outcome of `work`, or a rejection as soon as it is stopped. The work itself goes on. */
export async function unlessStopped<T>(work: Promise<T>, stops: Stops): Promise<T> {
  const { caller, closing, timeLimit } = stops;
  const stop = Promise.withResolvers<never>();
  const onCancel = () => stop.reject(cancelled(caller?.reason));
  const onClose = () => stop.reject(closed());
  if (caller?.aborted) onCancel();
  if (closing.aborted) onClose();
  caller?.addEventListener('abort', onCancel);
  closing.addEventListener('abort', onClose);
  const timer = timeLimit && setTimeout(() => stop.reject(tooLong(timeLimit)), timeLimit);
  try {
    return await Promise.race([stop.promise, work]);
  } finally {
    caller?.removeEventListener('abort', onCancel);
    closing.removeEventListener('abort', onClose);
    clearTimeout(timer);
  }
}

/** For work that should not even begin. */
export function throwIfStopped({ caller, closing }: Stops): void {
  if (closing.aborted) throw closed();
  if (caller?.aborted) throw cancelled(caller.reason);
}

/** Whether an error means that the work was abandoned, and may still be going on. */
export function isInterruption(error: unknown): boolean {
  return error instanceof PrintError && INTERRUPTIONS.has(error.code);
}

const INTERRUPTIONS = new Set(['print/timeout', 'print/cancelled', 'print/closed']);

function tooLong(limit: number): PrintError {
  return new PrintError(
    'print/timeout',
    `The handout was not printed within ${limit / 1000} seconds.`,
    'Try again; if it happens each time, look for an unusually large image or table in the guide.',
  );
}

function cancelled(reason: unknown): PrintError {
  return new PrintError(
    'print/cancelled',
    'Printing was cancelled.',
    'Print again when you are ready.',
    { cause: reason },
  );
}

function closed(): PrintError {
  return new PrintError(
    'print/closed',
    'The printer was closed before the handout was printed.',
    'Print again when you are ready.',
  );
}
