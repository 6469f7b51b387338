import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Refusal } from '../../messages/refusal.ts';
import type { StudioEnv } from '../environment.ts';

/** Bytes of a request; a guide has a hundredth of it. */
const MOST_BYTES = 5_000_000;
/** Bytes of a file to import, at the one path that takes files. */
const MOST_FILE_BYTES = 25_000_000;
export const UPLOAD_PATH = '/api/articles/import';

/** Refuses a body that is too large, by what it says of itself before a byte of it is read. */
export function sizeGuard(): MiddlewareHandler<StudioEnv> {
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: (c) => {
        // What is left of the body is not waited for.
        c.header('connection', 'close');
        const megabytes = String(maxSize / 1e6);
        const message = `That is more than ${megabytes} MB.`;
        return c.json<Refusal>({ code: 'too-large', facts: { megabytes }, message }, 413);
      },
    });
  const [usual, upload] = [limit(MOST_BYTES), limit(MOST_FILE_BYTES)];
  return (c, next) => (c.req.path === UPLOAD_PATH ? upload(c, next) : usual(c, next));
}
