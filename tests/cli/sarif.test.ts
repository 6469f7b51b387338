import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { problemsJson } from '../../src/cli/report-json.ts';
import { problemsSarif } from '../../src/cli/report-sarif.ts';
import { CODES, check } from '../../src/index.ts';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/**
 * What SARIF 2.1.0 says of the objects that the log is made of, written down from the text of the
 * standard: nothing else may be in them.
 */
const text = {
  type: 'object',
  additionalProperties: false,
  required: ['text'],
  properties: { text: { type: 'string', minLength: 1 } },
};
const strict = (properties: object, required: string[] = Object.keys(properties)) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const list = (items: object) => ({ type: 'array', minItems: 1, uniqueItems: true, items });
const level = { enum: ['none', 'note', 'warning', 'error'] };
const fromOne = { type: 'integer', minimum: 1 };
const region = strict({
  startLine: fromOne,
  startColumn: fromOne,
  endLine: fromOne,
  endColumn: fromOne,
});
// What may stand in a relative reference (RFC 3986), or in the address of a file.
const uri = { type: 'string', pattern: "^(?:file:///)?[\\w\\-.~!$&'()*+,;=:@%/]+$" };
const artifactLocation = strict({ uri });
const physicalLocation = strict({ artifactLocation, region }, ['artifactLocation']);
const result = strict(
  {
    ruleId: { enum: Object.keys(CODES) },
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message: text,
    locations: list(strict({ physicalLocation })),
    relatedLocations: list(
      strict({ id: { type: 'integer', minimum: 0 }, physicalLocation, message: text }),
    ),
    fixes: list(
      strict({
        description: text,
        artifactChanges: list(
          strict({
            artifactLocation,
            replacements: list(
              strict({
                deletedRegion: region,
                insertedContent: strict({ text: { type: 'string' } }),
              }),
            ),
          }),
        ),
      }),
    ),
  },
  ['ruleId', 'ruleIndex', 'level', 'message', 'locations'],
);
const rule = strict({
  id: { type: 'string' },
  shortDescription: text,
  defaultConfiguration: strict({ level }),
});
const driver = strict({ name: { type: 'string' }, version: { type: 'string' }, rules: list(rule) });
const log = strict({
  $schema: { type: 'string', pattern: 'sarif-schema-2\\.1\\.0\\.json$' },
  version: { const: '2.1.0' },
  runs: list(
    strict({
      tool: strict({ driver }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      newlineSequences: list({ type: 'string' }),
      results: { type: 'array', items: result },
    }),
  ),
});

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
  const ajv = new Ajv({ allErrors: true });
  const validate = ajv.validate(log, value);
  return { validate, errors: ajv.errors ?? [] };
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

test('the check of the log catches what the standard does not know', () => {
  expect(validated({ version: '2.1.0', runs: [] }).validate).toBe(false);
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
