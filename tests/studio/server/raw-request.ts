import { request } from 'node:http';
import { connect } from 'node:net';

/** What came back for a request whose every header is the caller's. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends a request with exactly these headers, `host` among them, and this path as it stands. */
export function rawRequest(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
  { method = 'GET', body = '' }: { readonly method?: string; readonly body?: string } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      );
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

/** Milliseconds in which a server has surely closed a connection, if it ever does. */
const CLOSED = 15_000;

/**
 * Writes bytes to the port, and gives all that came back until the connection was closed. Fails where
 * it is left open.
 */
export function rawBytes(
  port: number,
  bytes: string | Uint8Array,
  host = '127.0.0.1',
): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host });
    let text = '';
    socket.setEncoding('latin1').on('data', (part: string) => {
      text += part;
    });
    socket.on('connect', () => socket.write(bytes));
    const open = setTimeout(() => {
      reject(new Error(`The connection was left open after ${JSON.stringify(text)}.`));
      socket.destroy();
    }, CLOSED);
    socket.on('close', () => {
      clearTimeout(open);
      resolve(text);
    });
    // A connection that the server cuts off is its right; one that never was is not.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'EADDRNOTAVAIL') reject(error);
    });
  });
}
