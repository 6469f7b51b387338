import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { prepareEmbedded } from '../../../src/6-print/embedded-browser.ts';

/** A browser that somebody else has started, to be reached by a port of this machine alone. */
export interface Elsewhere {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  /** Its DevTools address. */
  readonly address: string;
  readonly child: ChildProcess;
  end(): Promise<void>;
}

/** Starts the embedded browser with a port, its files in the given folder. */
export async function startElsewhere(folder: string, env: NodeJS.ProcessEnv): Promise<Elsewhere> {
  const executable = await prepareEmbedded(env, () => undefined);
  const profile = mkdtempSync(join(folder, 'elsewhere-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];
  const child = spawn(
    executable.path,
    [...flags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { env: { ...env, ...executable.env, TMPDIR: profile }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    ended.then(() => reject(new Error('the browser ended before it listened')));
    createInterface(child.stderr as NodeJS.ReadableStream).on('line', (line) => {
      const [, found] = /listening on (ws:\S+)/.exec(line) ?? [];
      if (found) resolve(found);
    });
  });
  return {
    host: new URL(address).host,
    address,
    child,
    async end() {
      child.kill('SIGKILL');
      await ended;
      await executable.release?.();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Stands before one browser or several, each connection led to the next of them. */
export interface Gate {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  /** How many connections went to each. */
  readonly led: readonly number[];
  /** Breaks the connections that there are. */
  cut(): void;
  /** Connections beyond this many at once are refused. */
  limit: number;
  end(): Promise<void>;
}

export async function openGate(hosts: readonly string[]): Promise<Gate> {
  const sockets = new Set<Socket>();
  const led = hosts.map(() => 0);
  let next = 0;
  const all = new Set<Socket>();
  const server = createServer((near) => {
    all.add(near);
    if (sockets.size >= gate.limit) {
      near.end('HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      near.on('error', () => undefined);
      return;
    }
    const which = next++ % hosts.length;
    led[which] = (led[which] ?? 0) + 1;
    const [host, port] = (hosts[which] as string).split(':');
    const far = connect(Number(port), host);
    sockets.add(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(near);
        other.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const gate = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    led,
    limit: Number.POSITIVE_INFINITY,
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    async end() {
      for (const socket of all) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return gate;
}
