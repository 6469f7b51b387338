import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { StudioEnv } from '../environment.ts';
import type { StudioState } from '../state.ts';

/** Milliseconds between signs of life. A browser that hears none knows that the studio has ended. */
const HEARTBEAT_MS = 15_000;

/** What happens, as it happens. */
export function addEventRoutes(app: Hono<StudioEnv>, { events }: StudioState): void {
  app.get('/api/events', (c) =>
    streamSSE(c, async (stream) => {
      const ended = Promise.withResolvers<void>();
      const send = (line: string) => void stream.write(line).catch(() => ended.resolve());
      const stopListening = events.listen(c.req.query('client') ?? '', (event) =>
        send(`data: ${JSON.stringify(event)}\n\n`),
      );
      const heartbeat = setInterval(() => send(': alive\n\n'), HEARTBEAT_MS);
      stream.onAbort(() => ended.resolve());
      const onEnd = () => ended.resolve();
      events.ended.addEventListener('abort', onEnd);
      // The page knows from the first line that it will hear of everything from now on.
      send('retry: 1000\n: listening\n\n');
      await ended.promise;
      events.ended.removeEventListener('abort', onEnd);
      clearInterval(heartbeat);
      stopListening();
    }),
  );
}
