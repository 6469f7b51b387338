import type { Context } from 'hono';
import { z } from 'zod';
import { EDITIONS, PAPERS } from '../../compile.ts';
import { decodeUtf8 } from '../../source/text.ts';
import { CHANGE_HEADER } from '../messages.ts';
import type { StudioEnv } from './environment.ts';
import { RefusedError } from './refused-error.ts';

/** A text that a file can hold: half of a surrogate pair would be lost on the way to the disk. */
const text = z.string().refine((text) => text.isWellFormed(), 'it has half a character in it');
const hash = z.string().regex(/^(?:[0-9a-f]{64})?$/);
const id = z.string().max(64);
const name = z.string().max(300);

/** What the bodies of requests must be; their types are in `messages.ts`. */
export const REQUESTS = {
  save: z.object({ text, basedOn: hash }),
  draft: z.object({ text, edition: z.enum(EDITIONS), paper: z.enum(PAPERS).optional() }),
  newGuide: z.object({ name, from: id.optional() }),
  rename: z.object({ name, basedOn: hash }),
} as const;

/**
 * Reads a request's body as JSON of this shape.
 *
 * @throws RefusedError for anything else.
 */
export async function readBody<T>(c: Context<StudioEnv>, shape: z.ZodType<T>): Promise<T> {
  const body = decodeUtf8(new Uint8Array(await c.req.arrayBuffer()));
  if (typeof body !== 'string') throw new RefusedError(400, 'The request is not UTF-8.');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new RefusedError(400, 'The request is not JSON.');
  }
  const { success, data, error } = shape.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  const where = issue?.path.join('.') || 'the whole';
  throw new RefusedError(400, `The request is not what it should be: ${where}, ${issue?.message}.`);
}

/** Which open page asks: each names itself in the header that changes carry. */
export function clientOf(c: Context<StudioEnv>): string {
  return c.req.header(CHANGE_HEADER) ?? '';
}
