import {
  appendFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuildOptions, build } from '../../src/build/build.ts';
import { png } from '../support/pictures.ts';
import { ARTICLE, GUIDE, smallGuide } from '../support/small-guide.ts';
import { studyguide } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PICTURED = `${GUIDE}
images:
  - file: images/map.png
    alt: A map of the river.
`;
const FILES = {
  ...smallGuide('river', PICTURED),
  ...smallGuide('mill'),
  'guides/images/map.png': png(40, 20),
  'mine/partials/colophon-note.hbs': '<p>Ours.</p>\n',
};
const HTML: BuildOptions = { formats: ['html'], templates: 'mine' };

/** Writes a file anew with the times and the size it had: only its content tells. */
function writeStealthily(path: string, change: (text: string) => string): void {
  const { atime, mtime, size } = statSync(path);
  writeFileSync(path, change(readFileSync(path, 'latin1')), 'latin1');
  utimesSync(path, atime, mtime);
  expect(statSync(path).size).toBe(size);
}

/** The guides that a build wrote something of. */
async function built(options: BuildOptions): Promise<string[]> {
  const { written, failures } = await build({ ...HTML, ...options });
  expect(failures).toEqual([]);
  return [...new Set(written.map(({ guide }) => guide))];
}

const RIVER = 'guides/river.yaml';
const MILL = 'guides/mill.yaml';

describe('a guide is built again when this has changed', () => {
  const at = (cwd: string, path: string) => join(cwd, path);
  const changes: readonly [string, (cwd: string) => BuildOptions | undefined, string[]][] = [
    ['nothing', () => undefined, []],
    ['nothing, by other options that mean the same', () => ({ out: './output' }), []],
    [
      'the guide',
      (cwd) => {
        writeStealthily(at(cwd, RIVER), (text) => text.replace('short note', 'small note'));
        return undefined;
      },
      [RIVER],
    ],
    [
      'an article',
      (cwd) => {
        writeStealthily(at(cwd, 'guides/articles/mill.md'), (text) =>
          text.replace('A. Writer', 'B. Writer'),
        );
        return undefined;
      },
      [MILL, RIVER],
    ],
    [
      'a picture',
      (cwd) => {
        writeFileSync(at(cwd, 'guides/images/map.png'), png(44, 20));
        return undefined;
      },
      [RIVER],
    ],
    [
      'a file that was looked for and not there',
      (cwd) => {
        writeFileSync(at(cwd, 'guides/series.yaml'), 'group: The Readers\n');
        return undefined;
      },
      [MILL, RIVER],
    ],
    [
      'a template',
      (cwd) => {
        writeFileSync(at(cwd, 'mine/partials/masthead.hbs'), '<h1>{{title}}</h1>\n');
        return undefined;
      },
      [MILL, RIVER],
    ],
    ['the paper', () => ({ paper: 'a4' }), [MILL, RIVER]],
    ['the editions', () => ({ editions: ['facilitator'] }), [MILL, RIVER]],
    [
      'a handout that is deleted',
      (cwd) => {
        rmSync(at(cwd, 'output/mill-participant.html'));
        return undefined;
      },
      [MILL],
    ],
    [
      'a handout that is altered',
      (cwd) => {
        writeStealthily(at(cwd, 'output/mill-participant.html'), (text) =>
          text.replace('Nobody asked', 'Nobody asks!'),
        );
        return undefined;
      },
      [MILL],
    ],
    [
      'a handout that is cut short',
      (cwd) => {
        truncateSync(at(cwd, 'output/river-participant.html'), 100);
        return undefined;
      },
      [RIVER],
    ],
    ['the place of the handouts', () => ({ out: 'elsewhere' }), [MILL, RIVER]],
    ['nothing, but it is forced', () => ({ force: true }), [MILL, RIVER]],
  ];
  test.each(changes)('%s', async (_, change, expected) => {
    const cwd = temporaryFolder(FILES);
    expect(await built({ cwd })).toEqual([MILL, RIVER]);
    const options = change(cwd);
    expect((await built({ cwd, ...options })).sort()).toEqual(expected);
    expect(await built({ cwd, ...options, force: false })).toEqual([]);
  });
});

test('times alone change nothing: a folder that was copied or a clock that was set', async () => {
  const cwd = temporaryFolder(FILES);
  await built({ cwd });
  for (const days of [-4000, 4000]) {
    const time = new Date(Date.now() + days * 86_400_000);
    for (const file of [RIVER, 'guides/articles/mill.md', 'output/mill-participant.html']) {
      utimesSync(join(cwd, file), time, time);
    }
    expect(await built({ cwd })).toEqual([]);
  }
  // An edit under the wrong clock is seen all the same.
  writeStealthily(join(cwd, RIVER), (text) => text.replace('short note', 'small note'));
  expect(await built({ cwd })).toEqual([RIVER]);
});

test('edits one upon another, as fast as they can be made, are all seen', async () => {
  const cwd = temporaryFolder(smallGuide());
  for (let round = 0; round < 20; round++) {
    const words = `A note ${String(round).padStart(3, '0')}.`;
    writeFileSync(join(cwd, RIVER), GUIDE.replace('A short note.', words));
    await build({ cwd, formats: ['html'] });
    expect(readFileSync(join(cwd, 'output/river-participant.html'), 'utf8')).toContain(words);
  }
});

describe('a record that is damaged is no record', () => {
  const path = 'output/.studyguide/records';
  /** Alters the lines of the mill's guide alone. */
  const ofMill = (change: (line: string) => string) => (file: string) =>
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/^.*\t"guides\/mill\.yaml"\t.*$/gm, change),
    );
  test.each<[string, (file: string) => void, string[]]>([
    ['gone', (file) => rmSync(file), [MILL, RIVER]],
    ['empty', (file) => truncateSync(file, 0), [MILL, RIVER]],
    ['of zeros', (file) => writeFileSync(file, Buffer.alloc(4000)), [MILL, RIVER]],
    ['cut short', ofMill((line) => line.slice(0, 200)), [MILL]],
    ['cut before its record', ofMill((line) => line.slice(0, 50)), [MILL]],
    ['altered in one character', ofMill((line) => line.replace('The River', 'The Fiver')), [MILL]],
    ['lengthened', ofMill((line) => `${line} `), [MILL]],
    ['given to another guide', ofMill((line) => line.replace('mill.yaml', 'hill.yaml')), [MILL]],
  ])('%s', async (_, damage, expected) => {
    const cwd = temporaryFolder(FILES);
    await built({ cwd });
    damage(join(cwd, path));
    expect(await built({ cwd })).toEqual(expected);
    expect(await built({ cwd })).toEqual([]);
  });

  test('half a line that a killed build has left spoils itself alone', async () => {
    const cwd = temporaryFolder(FILES);
    await built({ cwd });
    const lines = readFileSync(join(cwd, path), 'utf8').split('\n');
    appendFileSync(join(cwd, path), `\n${lines.at(-1)?.slice(0, 300)}`);
    const [half] = await built({ cwd });
    expect([MILL, RIVER]).toContain(half);
    expect(await built({ cwd })).toEqual([]);
  });

  test('lines that count no more are cleared away, and none that does', async () => {
    const cwd = temporaryFolder(FILES);
    await built({ cwd });
    const before = statSync(join(cwd, path)).size;
    appendFileSync(join(cwd, path), `\n${'of no use\n'.repeat(200_000)}`);
    expect(await built({ cwd })).toEqual([]);
    expect(statSync(join(cwd, path)).size).toBe(before);
    expect(await built({ cwd })).toEqual([]);
  });

  test.each(['', '{', '[]', '{"a":1}'])('hashes that are `%s`', async (text) => {
    const cwd = temporaryFolder(FILES);
    await built({ cwd });
    writeFileSync(join(cwd, 'output/.studyguide/hashes.json'), text);
    expect(await built({ cwd })).toEqual([]);
  });
});

test('problems of what is unchanged are told again, at their places and with their text', async () => {
  const guide = GUIDE.replace('What would you have asked?', 'Did anybody ask?');
  const cwd = temporaryFolder(smallGuide('river', guide));
  const first = await build({ cwd, formats: ['html'] });
  expect(first.diagnostics.map(({ code }) => code)).toContain('question/yes-no');
  const second = await build({ cwd, formats: ['html'] });
  expect(second.guides[0]).toMatchObject({ unchanged: true, title: 'The River', written: [] });
  expect(second.diagnostics).toEqual(first.diagnostics);
  expect([...second.texts]).toEqual([...first.texts]);
  expect([...first.texts.keys()]).toEqual([RIVER]);
  expect(second.upToDate).toEqual(first.written);
  const [one, two] = [first, second].map(({ guides: [guide] }) => ({
    ...{ meter: guide?.meter, levels: guide?.reading?.levels(), time: guide?.reading?.time() },
  }));
  expect(two).toEqual(one);
});

test('a guide with errors is told each time, and its earlier handout is as good as before', async () => {
  const cwd = temporaryFolder(smallGuide());
  await build({ cwd, formats: ['html'] });
  writeFileSync(join(cwd, RIVER), GUIDE.replace('who owned', 'who owns'));
  for (const unchanged of [false, true]) {
    const { diagnostics, written, texts, guides } = await build({ cwd, formats: ['html'] });
    expect(diagnostics.map(({ code }) => code)).toContain('excerpt/not-found');
    expect([...texts.keys()]).toContain(RIVER);
    expect(written).toEqual([]);
    expect(guides[0]?.unchanged).toBe(unchanged);
  }
  writeFileSync(join(cwd, RIVER), GUIDE);
  expect(await build({ cwd, formats: ['html'] })).toMatchObject({ written: [], diagnostics: [] });
});

test('of nothing but errors no folder is made', async () => {
  const cwd = temporaryFolder(smallGuide('river', GUIDE.replace('who owned', 'who owns')));
  for (let round = 0; round < 2; round++) {
    const { diagnostics } = await build({ cwd, formats: ['html'] });
    expect(diagnostics.map(({ code }) => code)).toContain('excerpt/not-found');
  }
  expect(readdirSync(cwd)).toEqual(['guides']);
});

test('a page that errors were found on is not printed again to find them', async () => {
  const options = Array.from(
    { length: 30 },
    (_, at) =>
      `  - name: Choice ${at}\n    actions: [${'Act. '.repeat(40)}]\n    drawbacks: [${'But. '.repeat(40)}]\n`,
  );
  const guide = `${GUIDE}options:\n${options.join('')}print: { editions: [placemat] }\n`;
  const cwd = temporaryFolder({ ...smallGuide('river', guide), ...smallGuide('mill') });
  const printed: string[] = [];
  const all = { cwd, browser: 'embedded', formats: ['pdf'] } as const;
  for (let round = 0; round < 2; round++) {
    const { diagnostics } = await build({
      ...all,
      onEvent: (event) => {
        if (event.kind === 'printing') printed.push(event.file);
      },
    });
    expect(diagnostics.map(({ code }) => code)).toContain('print/overflow');
  }
  expect(printed.sort()).toEqual([MILL, RIVER]);
});

test('of a changed guide, an edition that comes out the same is left alone', async () => {
  const guide = `${GUIDE}    guidance: Look at the last sentence.
print: { editions: [participant, facilitator] }
`;
  const cwd = temporaryFolder(smallGuide('river', guide));
  await build({ cwd, formats: ['html'] });
  writeFileSync(join(cwd, RIVER), guide.replace('last sentence', 'final sentence'));
  const { written, upToDate } = await build({ cwd, formats: ['html'] });
  expect(written.map(({ edition }) => edition)).toEqual(['facilitator']);
  expect(upToDate.map(({ edition }) => edition)).toEqual(['participant']);
});

test('two builds at once spoil nothing for each other', async () => {
  const cwd = temporaryFolder(FILES);
  await Promise.all([built({ cwd }), built({ cwd }), built({ cwd, paper: 'a4' })]);
  await built({ cwd });
  const html = readFileSync(join(cwd, 'output/mill-participant.html'), 'utf8');
  expect(html).toContain(ARTICLE.match(/Nobody .*/)?.[0]);
  await built({ cwd, force: true });
  expect(readFileSync(join(cwd, 'output/mill-participant.html'), 'utf8')).toBe(html);
  expect(await built({ cwd })).toEqual([]);
  expect(readdirSync(join(cwd, 'output')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('as a command: a PDF is left alone without a browser, told in a line and in JSON', async () => {
  const cwd = temporaryFolder(smallGuide());
  const args = ['build', '--browser', 'embedded'];
  expect((await studyguide(cwd, args)).code).toBe(0);
  const before = statSync(join(cwd, 'output/river-participant.pdf')).mtimeMs;
  // A browser that starts is unpacked into the cache first.
  const cache = join(cwd, 'cache');
  const env = { XDG_CACHE_HOME: cache };
  const again = await studyguide(cwd, args, { env });
  expect(again).toMatchObject({ code: 0, stderr: '' });
  expect(again.stdout).toMatch(
    /^1 guide is up to date; nothing to build, \d\.\d s\. --force .*\n$/,
  );
  const json = JSON.parse((await studyguide(cwd, [...args, '--json'], { env })).stdout);
  expect(json.files).toMatchObject([
    { path: 'output/river-participant.html', unchanged: true },
    { path: 'output/river-participant.pdf', unchanged: true, pages: 1 },
  ]);
  expect(statSync(join(cwd, 'output/river-participant.pdf')).mtimeMs).toBe(before);
  const kept = readdirSync(join(cache, 'studyguide'));
  expect(kept.filter((name) => name.startsWith('browser-'))).toEqual([]);

  // A guide by another name is another guide, though its words are the same.
  renameSync(join(cwd, RIVER), join(cwd, 'guides/stream.yaml'));
  const renamed = await studyguide(cwd, ['build', '--format', 'html']);
  expect(renamed.stdout).toContain('output/stream-participant.html');
});
