import { createServer, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Hono } from 'hono';
import type { StudioEnv } from './environment.ts';
import { NO_HANDLER_HEADERS } from './guards/policy.ts';

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
  const answer = getRequestListener(app.fetch as Parameters<typeof getRequestListener>[0], {
    overrideGlobalObjects: false,
    errorHandler: (error) =>
      new Response(null, {
        status: error instanceof RequestError ? 400 : 500,
        headers: NO_HANDLER_HEADERS,
      }),
  });
  const server = createServer(
    {
      headersTimeout: headers,
      requestTimeout: request,
      connectionsCheckingInterval: Math.min(5_000, headers, request),
      keepAliveTimeout: 5_000,
      // Without a host it is refused as all that makes no sense: here, and with the headers of all.
      requireHostHeader: false,
    },
    answer,
  );
  server.on('checkExpectation', answer);
  server.on('clientError', refuseBroken);
  // Node forgets in silence what is beyond a number, and a guard would not see it. How many there can be is
  // bounded by their size, which is 16 KB at most (`http.maxHeaderSize`); more is refused.
  server.maxHeadersCount = 0;
  const listening = Promise.withResolvers<void>();
  server.once('listening', listening.resolve);
  server.once('error', listening.reject);
  server.listen({ port, host, exclusive: true });
  await listening.promise;
  server.off('error', listening.reject);
  return server;
}

/** What Node answers by itself to what is no HTTP, too large or too slow; all else is a 400. */
const BROKEN: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Refuses what cannot be read as a request, where the client still listens. */
function refuseBroken({ code = '' }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = BROKEN[code] ?? 400;
  const headers = Object.entries({ ...NO_HANDLER_HEADERS, connection: 'close' });
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines].join('\r\n');
  socket.end(`${head}\r\n\r\n`, () => socket.destroy());
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
