import type { Context } from 'hono';
import { z } from 'zod';
import { ARTICLE_KINDS, EDITIONS, PAPERS } from '../../compile.ts';
import { decodeUtf8 } from '../../source/text.ts';
import { CHANGE_HEADER } from '../messages/names.ts';
import type { StudioEnv } from './environment.ts';
import { RefusedError } from './refused-error.ts';

/** A text that a file can hold: half of a surrogate pair would be lost on the way to the disk. */
const text = z.string().refine((text) => text.isWellFormed(), 'it has half a character in it');
const hash = z.string().regex(/^(?:[0-9a-f]{64})?$/);
const id = z.string().max(64);
const name = z.string().max(300);

/** Parts and pieces of a source, by their numbers; a text of two million letters has fewer. */
const numbers = z.array(z.number().int()).max(100_000);
const review = { job: id, putBack: numbers, takenOut: numbers };
/** What a person may set of an article; the rest is counted or comes from its source. */
const facts = z.strictObject({
  title: text.optional(),
  author: text.optional(),
  publication: text.optional(),
  kind: z.enum(['', ...ARTICLE_KINDS]).optional(),
  published: z
    .string()
    .regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/)
    .optional(),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).optional(),
  rights: text.optional(),
});

/** What the bodies of requests must be; their types are in `studio/messages/`. */
export const REQUESTS = {
  save: z.object({ text, basedOn: hash }),
  draft: z.object({
    text,
    edition: z.enum(EDITIONS),
    paper: z.enum(PAPERS).optional(),
    known: id.optional(),
  }),
  newGuide: z.object({
    name,
    from: id.optional(),
    lang: z.enum(['en', 'es']).optional(),
    text: text.optional(),
  }),
  rename: z.object({ name, basedOn: hash }),
  setAside: z.object({ text }),
  build: z.object({
    guides: z.array(id).max(1_000).optional(),
    editions: z.array(z.enum(EDITIONS)).optional(),
    paper: z.enum(PAPERS).optional(),
    job: z.string().max(64),
  }),
  reading: z.object({ text, article: name }),
  passage: z.object({
    text,
    article: name,
    hash,
    start: z.number(),
    end: z.number(),
    taken: z.array(name).max(10_000),
  }),
  importAddress: z.object({ url: z.url({ protocol: /^https?$/ }) }),
  previewArticle: z.object({ ...review, facts }),
  saveArticle: z.object({ ...review, facts, name, again: id.optional() }),
  compareArticle: z.object({ ...review, facts, again: id }),
} as const;

/**
 * Reads a request's body as JSON of this shape.
 *
 * @throws RefusedError for anything else.
 */
export async function readBody<T>(c: Context<StudioEnv>, shape: z.ZodType<T>): Promise<T> {
  const body = decodeUtf8(new Uint8Array(await c.req.arrayBuffer()));
  if (typeof body !== 'string')
    throw new RefusedError(400, 'odd-request', 'The request is not UTF-8.');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new RefusedError(400, 'odd-request', 'The request is not JSON.');
  }
  const { success, data, error } = shape.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  const where = issue?.path.join('.') || 'the whole';
  throw new RefusedError(
    400,
    'odd-request',
    `The request is not what it should be: ${where}, ${issue?.message}.`,
  );
}

/** Which open page asks: each names itself in the header that changes carry. */
export function clientOf(c: Context<StudioEnv>): string {
  return c.req.header(CHANGE_HEADER) ?? '';
}
