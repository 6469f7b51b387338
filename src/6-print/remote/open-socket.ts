import type { ConnectionTransport } from 'puppeteer-core';
import type { WebSocket } from 'ws';
import type { Patience } from './patience.ts';

/** Bytes of a message, at most: a PDF comes in one, a third larger than it is. Puppeteer has the same. */
const MOST_BYTES = 256 * 2 ** 20;

/** How long whoever is there may take to say that the connection is over; ws itself would wait half a minute. */
const LEAVE_LIMIT_MS = 1_000;

/**
 * Opens a connection that speaks the DevTools protocol, in so many milliseconds or not at all. The
 * contexts that are made over it are gone with it: Puppeteer does not ask for that, and a connection
 * that breaks would leave our pages in a browser that runs on.
 */
export async function openSocket(url: URL, patience: Patience): Promise<ConnectionTransport> {
  const { NodeWebSocketTransport } = await import(
    'puppeteer-core/lib/puppeteer/node/NodeWebSocketTransport.js'
  );
  const connection = await connected(url, patience);
  const socket = new NodeWebSocketTransport(connection, () => undefined);
  const close = socket.close.bind(socket);
  socket.close = () => {
    close();
    setTimeout(() => connection.terminate(), LEAVE_LIMIT_MS).unref();
  };
  const send = socket.send.bind(socket);
  socket.send = (message) => send(disposing(message));
  return socket;
}

/** A connection that is open. Puppeteer's own way there waits for as long as it may, whoever has given up. */
async function connected(url: URL, { limit, signal }: Patience): Promise<WebSocket> {
  const { default: WebSocket } = await import('ws');
  const socket = new WebSocket(url, {
    ...{ followRedirects: true, perMessageDeflate: false, allowSynchronousEvents: false },
    ...{ maxPayload: MOST_BYTES, handshakeTimeout: limit, ...(signal ? { signal } : {}) },
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  return socket;
}

/** In a text that is sent, quotation marks would have a stroke before them. */
const NEW_CONTEXT = '"method":"Target.createBrowserContext"';

function disposing(message: string): string {
  if (!message.includes(NEW_CONTEXT)) return message;
  const call = JSON.parse(message) as { params?: object };
  return JSON.stringify({ ...call, params: { ...call.params, disposeOnDetach: true } });
}
