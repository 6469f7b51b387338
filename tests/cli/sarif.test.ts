import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { problemsJson } from '../../src/cli/report-json.ts';
import { problemsSarif } from '../../src/cli/report-sarif.ts';
import { check } from '../../src/index.ts';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const { resolve } = createRequire(import.meta.url);
const SCHEMA = join(
  resolve('@microsoft/jest-sarif/package.json'),
  '../lib/schemas/sarif-2.1.0-rtm.5.json',
);

/** The schema of SARIF 2.1.0, an OASIS standard, in the edition that Microsoft's libraries carry. It says draft 4, and has nothing in it that draft 7 reads otherwise. */
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
// RFC 3986, appendix A: what may stand in an address, and what an absolute one starts with.
const ADDRESS = /^(?:[\w\-.~!$&'()*+,;=:@/?#[\]]|%[\dA-Fa-f]{2})*$/;
const holds = new Ajv({
  allErrors: true,
  // One of its patterns has a bracket too many, which only Unicode's stricter reading minds.
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => ADDRESS.test(text) && /^[a-z][\w+.-]*:/i.test(text),
    'uri-reference': ADDRESS,
    'date-time': true,
  },
}).compile(schema);

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
}

function sarifOf(files: Readonly<Record<string, string>>) {
  const cwd = temporaryFolder(files);
  const { diagnostics, texts } = check({ cwd });
  const sarif = problemsSarif(diagnostics, texts) as {
    runs: [{ tool: { driver: { rules: { id: string }[] } }; results: Result[] }];
  };
  const { validate, errors } = validated(sarif);
  expect(errors).toEqual([]);
  expect(validate).toBe(true);
  const { tool, results } = sarif.runs[0];
  for (const { ruleId, ruleIndex } of results) {
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  }
  return { results, json: problemsJson(diagnostics, texts) };
}

function validated(value: unknown) {
  const validate = holds(value);
  return { validate, errors: holds.errors ?? [] };
}

const FAULTY = `${GUIDE.replace('who owned', 'who owns').replace('background:', 'backgrund:')}
articless:
  other: articles/not there {1}.md
`;

test('a guide with several problems gives a log as the standard describes it', () => {
  const { results } = sarifOf({
    ...smallGuide('river at noon', FAULTY),
    ...smallGuide('b', GUIDE.replace('articles/mill.md', 'articles/ü {1}.md')),
    ...smallGuide('c', `${GUIDE}elsewhere:\n  never quoted words: A book.\n`),
    ...smallGuide('empty', ''),
  });
  const at = (startLine: number, startColumn: number, endLine: number, endColumn: number) => ({
    startLine,
    startColumn,
    endLine,
    endColumn,
  });
  const uri = 'guides/river%20at%20noon.yaml';
  const found = results.filter((one) => JSON.stringify(one).includes(uri));
  expect(found).toMatchObject([
    {
      ruleId: 'guide/unknown-key',
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri }, region: at(4, 1, 4, 10) } }],
      fixes: [
        {
          description: { text: 'Write `backgrund` as `background`' },
          artifactChanges: [
            {
              artifactLocation: { uri },
              replacements: [
                { deletedRegion: at(4, 1, 4, 10), insertedContent: { text: 'background' } },
              ],
            },
          ],
        },
      ],
    },
    {
      ruleId: 'excerpt/not-found',
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri }, region: at(6, 12, 6, 44) } }],
      relatedLocations: [
        { physicalLocation: { artifactLocation: { uri: 'guides/articles/mill.md' } } },
      ],
    },
    { ruleId: 'guide/unknown-key', level: 'error' },
  ]);
  expect(results.map(({ ruleId }) => ruleId)).toContain('guide/empty');
  expect(results).toContainEqual(
    expect.objectContaining({ ruleId: 'guide/elsewhere-unused', level: 'note' }),
  );
  const missing = results.find(({ ruleId }) => ruleId === 'article/missing');
  expect(JSON.stringify(missing)).toContain('{{1}}');
});

test('no problems give an empty list of results', () => {
  expect(sarifOf(smallGuide()).results).toEqual([]);
});

test.each([
  ['no version', { runs: [] }],
  ['a key that nobody knows', { version: '2.1.0', runs: [], extra: 1 }],
  ['a run without a tool', { version: '2.1.0', runs: [{}] }],
  ['a space in an address', logWith({ uri: 'a b.yaml' })],
  ['a line before the first', logWith({ uri: 'a.yaml' }, { startLine: 0 })],
])('the check of the log catches %s', (_, log) => {
  expect(validated(log).validate).toBe(false);
});

test('the check of the log passes what those were made from', () => {
  expect(validated(logWith({ uri: 'a.yaml' }, { startLine: 1 })).errors).toEqual([]);
});

function logWith(artifactLocation: object, region?: object) {
  const locations = [{ physicalLocation: { artifactLocation, ...(region && { region }) } }];
  const results = [{ message: { text: 'So.' }, locations }];
  return { version: '2.1.0', runs: [{ tool: { driver: { name: 'a' } }, results }] };
}

test('a log holds for files elsewhere, in any script, and without a text', () => {
  const file = '/somewhere else/Führer & Flüsse #1/מים.yaml';
  const place = { file, start: 0, end: 0 };
  const problem = {
    ...place,
    code: 'guide/unreadable',
    severity: 'error',
    message: 'No {.',
  } as const;
  const log = problemsSarif([problem], new Map());
  expect(validated(log).errors).toEqual([]);
  expect(JSON.stringify(log)).toContain(pathToFileURL(file).href);
  expect(JSON.stringify(log)).not.toContain('startLine');
});

test('a log and the JSON carry choices, in order', () => {
  const twice =
    'Nobody asked who owned the water. So it went on.\n\nNobody asked who owned the water.';
  const files = smallGuide();
  const { results, json } = sarifOf({
    ...files,
    'guides/articles/mill.md': (files['guides/articles/mill.md'] ?? '').replace(
      'Nobody asked who owned the water.',
      twice,
    ),
  });
  const ambiguous = results.filter(({ ruleId }) => ruleId === 'excerpt/ambiguous');
  expect(ambiguous).toMatchObject([{ fixes: [{ artifactChanges: [{}] }, {}] }]);
  expect(json).toContainEqual(
    expect.objectContaining({ choices: [expect.anything(), expect.anything()] }),
  );
});

test('JSON carries a fix with its place', () => {
  const { json } = sarifOf(smallGuide('river', GUIDE.replace('questions', 'questons')));
  expect(json).toMatchObject([
    {
      code: 'guide/unknown-key',
      fix: {
        file: 'guides/river.yaml',
        line: 7,
        column: 1,
        endLine: 7,
        endColumn: 9,
        title: 'Write `questons` as `questions`',
        text: 'questions',
      },
    },
  ]);
});
