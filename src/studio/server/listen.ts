import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { StudioEnv } from './environment.ts';

/** The only address that is listened on: no other machine can reach it. */
const LOOPBACK = '127.0.0.1';

/** Where to listen, and how long a client may take, in milliseconds; everything has a default. */
export interface ListenSettings {
  readonly host?: string | undefined;
  /** Until the headers of a request are there. */
  readonly headers?: number | undefined;
  /** Until all of a request is there. */
  readonly request?: number | undefined;
}

/** Headers of a request; a browser sends about twenty. */
const MOST_HEADERS = 100;

/**
 * Answers requests on the loopback address. A port of 0 is any that is free.
 *
 * @throws what the system says where the port cannot be had.
 */
export async function listen(
  app: Pick<Hono<StudioEnv>, 'fetch'>,
  port: number,
  { host = LOOPBACK, headers = 10_000, request = 60_000 }: ListenSettings = {},
): Promise<Server> {
  const server = createServer(
    {
      headersTimeout: headers,
      requestTimeout: request,
      connectionsCheckingInterval: Math.min(5_000, headers, request),
      keepAliveTimeout: 5_000,
    },
    getRequestListener(app.fetch as Parameters<typeof getRequestListener>[0], {
      overrideGlobalObjects: false,
    }),
  );
  server.maxHeadersCount = MOST_HEADERS;
  const listening = Promise.withResolvers<void>();
  server.once('listening', listening.resolve);
  server.once('error', listening.reject);
  server.listen({ port, host, exclusive: true });
  await listening.promise;
  server.off('error', listening.reject);
  return server;
}

/** The port that a server listens on. */
export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Stops answering: what is being answered is cut off. */
export function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
