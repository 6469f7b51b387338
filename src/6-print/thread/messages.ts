import { PrintError, type PrintErrorCode } from '../print-error.ts';
import type { PdfToFinish, PdfToRead } from './pdf-work.ts';

/** What the thread is asked. */
export type Question =
  | { readonly kind: 'read'; readonly id: number; readonly of: PdfToRead }
  | { readonly kind: 'finish'; readonly id: number; readonly of: PdfToFinish };

/** What it is told when nothing more is asked. */
export const END = { kind: 'end' } as const;

/** What it answers. */
export type Answer =
  | { readonly id: number; readonly done: unknown }
  | { readonly id: number; readonly failed: PlainError };

/** An error as it goes from one thread to another, where its class would be lost. */
interface PlainError {
  readonly message: string;
  readonly stack: string | undefined;
  /** Of a `PrintError`. */
  readonly print?: { readonly code: PrintErrorCode; readonly hint: string };
}

/** An error as plain values. */
export function toPlain(thrown: unknown): PlainError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { message, stack } = error;
  if (!(error instanceof PrintError)) return { message, stack };
  return { message, stack, print: { code: error.code, hint: error.hint } };
}

/** The error that was made plain. */
export function fromPlain({ message, stack, print }: PlainError): Error {
  const error = print ? new PrintError(print.code, message, print.hint) : new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
