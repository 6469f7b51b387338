import type { ConnectionTransport } from 'puppeteer-core';

/**
 * Opens a connection that speaks the DevTools protocol, in so many milliseconds or not at all. The
 * contexts that are made over it are gone with it: Puppeteer does not ask for that, and a connection
 * that breaks would leave our pages in a browser that runs on.
 */
export async function openSocket(url: URL, limit: number): Promise<ConnectionTransport> {
  const { NodeWebSocketTransport } = await import(
    'puppeteer-core/lib/puppeteer/node/NodeWebSocketTransport.js'
  );
  const options = { handshakeTimeout: limit };
  const silent = () => undefined;
  const socket = await NodeWebSocketTransport.create(url.href, undefined, silent, options);
  const send = socket.send.bind(socket);
  socket.send = (message) => send(disposing(message));
  return socket;
}

/** In a text that is sent, quotation marks would have a stroke before them. */
const NEW_CONTEXT = '"method":"Target.createBrowserContext"';

function disposing(message: string): string {
  if (!message.includes(NEW_CONTEXT)) return message;
  const call = JSON.parse(message) as { params?: object };
  return JSON.stringify({ ...call, params: { ...call.params, disposeOnDetach: true } });
}
