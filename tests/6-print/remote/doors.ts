import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Elsewhere } from './elsewhere.ts';

/** Something that listens on a port of this machine. */
export interface Door {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  /** How many connections are open. */
  connections(): number;
  end(): Promise<void>;
}

async function listen(server: Server): Promise<Door> {
  const sockets = new Set<Duplex>();
  server.on('connection', (socket) => void sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => [...sockets].filter((socket) => !socket.destroyed).length,
    async end() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A server that says the same to everybody, WebSockets too. */
export async function openDesk(
  answer: (path: string) => [status: number, body: string],
): Promise<Door> {
  return listen(
    createServer((request, response) => {
      const [status, body] = answer(request.url ?? '');
      response.writeHead(status).end(body);
    }),
  );
}

/** A Selenium Grid as we see it, with these browsers for nodes, each session on the next of them, in its time. */
export async function openGrid(
  nodes: readonly Elsewhere[],
  beginMs = 0,
): Promise<Door & { readonly begun: readonly number[]; readonly ended: () => number }> {
  const begun = nodes.map(() => 0);
  let ended = 0;
  let next = 0;
  const answer: RequestListener = ({ url = '', method }, response) => {
    const say = (value: unknown) => response.end(JSON.stringify({ value }));
    if (url === '/status') return say({ ready: true, message: 'Selenium Grid ready.' });
    if (url === '/session' && method === 'POST') {
      const node = next++ % nodes.length;
      begun[node] = (begun[node] ?? 0) + 1;
      const sessionId = `s-${node}-${next}`;
      // Named as the Grid knows itself, not as it is reached from outside.
      const cdp = `ws://10.0.0.7:4444/session/${sessionId}/se/cdp`;
      const capabilities = { browserName: 'chrome', 'se:cdp': cdp };
      setTimeout(() => say({ sessionId, capabilities }), beginMs);
      return undefined;
    }
    if (url.startsWith('/session/s-') && method === 'DELETE') {
      ended += 1;
      return say(null);
    }
    return response.writeHead(404).end('{}');
  };
  const server = createServer(answer);
  server.on('upgrade', ({ url = '', rawHeaders }, near: Duplex) => {
    const [, node] = /^\/session\/s-(\d+)-\d+\/se\/cdp$/.exec(url) ?? [];
    const to = nodes[Number(node)];
    if (!to) return near.destroy();
    const { hostname, port, host, pathname } = new URL(to.address);
    const far = connect(Number(port), hostname);
    const lines = [`GET ${pathname} HTTP/1.1`];
    for (let at = 0; at < rawHeaders.length; at += 2) {
      const name = rawHeaders[at] ?? '';
      lines.push(`${name}: ${name.toLowerCase() === 'host' ? host : rawHeaders[at + 1]}`);
    }
    far.write(`${lines.join('\r\n')}\r\n\r\n`);
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      from.pipe(into);
      from.on('error', () => into.destroy());
      from.on('close', () => into.destroy());
    }
    return undefined;
  });
  return { ...(await listen(server)), begun, ended: () => ended };
}

/** What says that it is a browser of some version, and can do nothing else. */
export async function openImpostor(product: string): Promise<Door> {
  const server = createServer();
  server.on('upgrade', (request, socket: Duplex) => {
    agree(request, socket);
    socket.on('data', (bytes: Buffer) => {
      for (const text of readFrames(bytes)) {
        const { id } = JSON.parse(text) as { id: number };
        const result = { product, browserContextIds: [], targetInfos: [] };
        const payload = Buffer.from(JSON.stringify({ id, result }));
        socket.write(Buffer.concat([Buffer.from([0x81, 126]), lengthOf(payload), payload]));
      }
    });
  });
  return listen(server);
}

/** What takes connections, and never says a word. */
export async function openSilence(): Promise<Door> {
  const server = createServer();
  server.on('upgrade', (_, socket: Duplex) => {
    socket.on('error', () => undefined).on('end', () => void socket.destroy());
    socket.resume();
  });
  return listen(server);
}

/** A server whose answer never ends, and how much of it was sent. */
export async function openTorrent(): Promise<Door & { megabytes(): number }> {
  let sent = 0;
  const piece = Buffer.alloc(1_000_000, '[');
  const server = createServer((_, response) => {
    response.on('error', () => undefined);
    const pour = () => {
      while (!response.destroyed) {
        sent += 1;
        if (!response.write(piece)) return void response.once('drain', pour);
      }
      return undefined;
    };
    pour();
  });
  return { ...(await listen(server)), megabytes: () => sent };
}

/** What agrees to speak over a WebSocket, and then never says a word. */
export async function openMute(): Promise<Door> {
  const server = createServer();
  server.on('upgrade', (request, socket: Duplex) => {
    agree(request, socket);
    socket.on('data', (bytes: Buffer) => {
      // RFC 6455, section 5.5.1: who is asked to close says so, too.
      if (((bytes[0] ?? 0) & 0x0f) === 8) socket.end(Buffer.from([0x88, 0]));
    });
  });
  return listen(server);
}

/** The same, and it does not say that it is over either. */
export async function openDeaf(): Promise<Door> {
  const server = createServer();
  server.on('upgrade', (request, socket: Duplex) => {
    agree(request, socket);
    socket.resume();
  });
  return listen(server);
}

/** RFC 6455, section 4.2.2. */
function agree({ headers }: IncomingMessage, socket: Duplex): void {
  const accept = createHash('sha1')
    .update(`${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  socket.on('error', () => undefined).on('end', () => void socket.destroy());
}

function lengthOf(payload: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(payload.length);
  return length;
}

/** The short text frames of RFC 6455, section 5.2, masked as a client's are. */
function readFrames(bytes: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 0; at + 6 <= bytes.length; ) {
    const opcode = (bytes[at] ?? 0) & 0x0f;
    let size = (bytes[at + 1] ?? 0) & 0x7f;
    let head = at + 2;
    if (size === 126) {
      size = bytes.readUInt16BE(head);
      head += 2;
    }
    const mask = bytes.subarray(head, head + 4);
    const body = bytes.subarray(head + 4, head + 4 + size);
    if (opcode === 1) texts.push(body.map((byte, i) => byte ^ (mask[i % 4] ?? 0)).toString());
    at = head + 4 + size;
  }
  return texts;
}
