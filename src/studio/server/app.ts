import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { PrintError } from '../../build/lazy-printer.ts';
import { UsageError } from '../../build/usage-error.ts';
import { WriteError } from '../../build/write-whole.ts';
import { ImportError } from '../../import/imported.ts';
import type { Refusal } from '../messages/refusal.ts';
import type { StudioEnv } from './environment.ts';
import { changeGuard } from './guards/change.ts';
import { hostGuard } from './guards/host.ts';
import { policyGuard } from './guards/policy.ts';
import { sessionGuard } from './guards/session.ts';
import { sizeGuard } from './guards/size.ts';
import { sourceGuard } from './guards/source.ts';
import { Outdated } from './newest.ts';
import { RefusedError } from './refused-error.ts';
import { addRoutes } from './routes.ts';
import type { StudioState } from './state.ts';

/** What stands before every handler, in this order. */
export const GUARDS = {
  policy: policyGuard,
  host: ({ port }) => hostGuard(port),
  source: sourceGuard,
  change: changeGuard,
  session: ({ session, port }) => sessionGuard(session, port),
  size: sizeGuard,
} as const satisfies Record<string, (state: StudioState) => MiddlewareHandler<StudioEnv>>;

export type GuardName = keyof typeof GUARDS;

/** The studio's requests and answers. `without` leaves a guard out: to see what it is there for. */
export function makeApp(state: StudioState, without?: GuardName): Hono<StudioEnv> {
  const app = new Hono<StudioEnv>();
  for (const [name, guard] of Object.entries(GUARDS)) {
    if (name !== without) app.use(guard(state));
  }
  addRoutes(app, state);
  app.notFound((c) =>
    c.json<Refusal>({ code: 'nothing-here', message: 'There is nothing at this address.' }, 404),
  );
  app.onError(refusal);
  return app;
}

/** What can go wrong, in words; a fault of the program's own is told without its insides. */
function refusal(error: Error, c: Context<StudioEnv>): Response {
  const { message } = error;
  if (error instanceof RefusedError) {
    const { status, code, facts, hint } = error;
    return c.json<Refusal>(
      { code, message, ...(facts && { facts }), ...(hint && { hint }) },
      status,
    );
  }
  if (error instanceof Outdated) {
    return c.json<Refusal>({ code: 'newer-request', message: 'A newer request came.' }, 409);
  }
  if (error instanceof ImportError) {
    const { code, facts } = error.told;
    return c.json<Refusal>({ code: `import${code}`, facts, message, hint: error.hint }, 422);
  }
  if (error instanceof UsageError) {
    return c.json<Refusal>({ code: 'usage', message, hint: error.hint }, 422);
  }
  if (error instanceof PrintError) {
    const facts = { code: error.code };
    return c.json<Refusal>({ code: 'not-printed', facts, message, hint: error.hint }, 503);
  }
  if (error instanceof WriteError) {
    const facts = { code: error.code };
    return c.json<Refusal>({ code: 'not-written', facts, message, hint: error.hint }, 507);
  }
  return c.json<Refusal>(
    { code: 'fault', message: 'The studio failed; this is a fault in it.', hint: message },
    500,
  );
}
