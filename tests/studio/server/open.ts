import { onTestFinished } from 'vitest';
import type { Studio, StudioOptions } from '../../../src/index.ts';
import { CHANGE_HEADER } from '../../../src/studio/messages/names.ts';
import { contained } from '../../../src/studio/server/guards/contained.ts';
import { Library } from '../../../src/studio/server/library.ts';
import { type StudioParts, startStudio } from '../../../src/studio/server/start-studio.ts';
import { smallGuide } from '../../support/small-guide.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A studio over a folder of its own, on a real port, with a browser's cookie for it. */
export interface TestStudio {
  readonly studio: Studio;
  readonly folder: string;
  readonly origin: string;
  readonly cookie: string;
  /** Asks as the studio's own page does; `headers` add to or replace what it sends. */
  ask(path: string, request?: Ask): Promise<Response>;
  /** Asks, and reads the answer as JSON. */
  askFor<T>(path: string, request?: Ask): Promise<{ readonly status: number; readonly body: T }>;
}

export interface Ask {
  readonly method?: string;
  /** Sent as JSON, unless it is bytes. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Opens a studio over these files and signs a browser in. */
export async function openTestStudio(
  options: StudioOptions & { readonly files?: Readonly<Record<string, string | Uint8Array>> } = {},
  parts: StudioParts = {},
): Promise<TestStudio> {
  const { files = smallGuide(), ...more } = options;
  const folder = more.cwd ?? temporaryFolder(files);
  const env = { ...process.env, XDG_STATE_HOME: `${folder}/state` };
  const studio = await startStudio({ port: 0, env, ...more, cwd: folder }, parts);
  onTestFinished(() => studio.close());
  const origin = `http://127.0.0.1:${studio.port}`;
  const opened = await fetch(studio.newAddress(), { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const ask: TestStudio['ask'] = (path, { method = 'GET', body, headers } = {}) => {
    const content = body === undefined || body instanceof Uint8Array ? body : JSON.stringify(body);
    return fetch(origin + path, {
      method,
      redirect: 'manual',
      ...(content === undefined ? {} : { body: content }),
      headers: { cookie, [CHANGE_HEADER]: 'test', ...headers },
    });
  };
  return {
    studio,
    folder,
    origin,
    cookie,
    ask,
    async askFor<T>(path: string, request?: Ask) {
      const answer = await ask(path, request);
      return { status: answer.status, body: (await answer.json()) as T };
    },
  };
}

/** The id of a guide or an article in a test's folder, by its name. */
export function idOf(
  folder: string,
  name = 'river',
  kind: 'guide' | 'article' = 'guide',
  contain = contained,
): string {
  const library = new Library({ cwd: folder, guidesFolder: 'guides', contain });
  const files = kind === 'guide' ? library.guides() : library.articles();
  const found = files.find((file) => file.name === name);
  if (!found) throw new Error(`There is no ${kind} ${name} in the test's folder.`);
  return found.id;
}
