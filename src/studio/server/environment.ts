import type { HttpBindings } from '@hono/node-server';

/** What handlers find beside the request: Node's own objects, and what guards put there. */
export interface StudioEnv {
  Bindings: HttpBindings;
  Variables: {
    /** For the styles of the page in this answer. */
    nonce: string;
  };
}
