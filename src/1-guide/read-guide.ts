import type { Code } from '../source/codes.ts';
import { diagnostic, type Place, type Report } from '../source/diagnostic.ts';
import { nearest } from '../source/nearest.ts';
import { readTextFile, type TextFile } from '../source/text-file.ts';
import type { Workspace } from '../source/workspace.ts';
import { readYaml, type YamlPath } from '../source/yaml.ts';
import type { Guide } from './schema.ts';
import { validateGuide } from './validate.ts';

/** A guide with its file's text and the place of each of its values. */
export interface GuideFile {
  readonly file: string;
  readonly text: string;
  readonly guide: Guide;
  /** False when problems were reported: nothing may print, but what is here can be checked. */
  readonly sound: boolean;
  /** Whether a top key, an item of it, or a key of such an item was at fault. */
  isFaulty(path: YamlPath): boolean;
  /** Whether a top key or anything in it was at fault. */
  hasFaults(key: string): boolean;
  placeOf(path: YamlPath): Place;
  /** The place of a stretch of a text: offsets into the value that the guide has. */
  placeWithin(path: YamlPath, start: number, end: number): Place;
  keyPlaceOf(path: YamlPath): Place;
}

/** Bytes a guide file may have: some hundred times the longest that was ever printed. */
const MOST_GUIDE_BYTES = 2_000_000;

/**
 * Stage 1: reads and checks a guide file. Every problem in it is reported; undefined when nothing
 * of it can be used. The text read so far is handed to `keepText` either way, so that problems can be shown.
 */
export function readGuide(
  file: string,
  workspace: Workspace,
  report: Report,
  keepText: (file: string, text: string) => void,
): GuideFile | undefined {
  const top = { file, start: 0, end: 0 };
  const read = readTextFile(file, workspace, MOST_GUIDE_BYTES);
  if (!read.ok) {
    const { code, message, hint } = readProblem(read.reason, file, read.detail);
    if (read.readable) keepText(file, read.readable);
    const end = read.readable.length;
    report(diagnostic(code, { file, start: end, end }, message, { hint }));
    return undefined;
  }
  const { text } = read;
  keepText(file, text);
  const faultyYaml = new Set<number>();
  const yaml = readYaml({ file, text }, (problem) => {
    if (problem.severity === 'error') faultyYaml.add(problem.start);
    report(problem);
  });
  if (!yaml) return undefined;
  const isEmpty =
    typeof yaml.value === 'string'
      ? yaml.value.trim() === ''
      : Object.keys(yaml.value).length === 0;
  if (isEmpty) {
    report(
      diagnostic('guide/empty', top, 'The guide is empty.', {
        hint: 'It needs at least a `title:` and one of `background:`, `excerpts:` or `questions:`. `studyguide new NAME` writes one to start from.',
      }),
    );
    return undefined;
  }
  const tight = typeof yaml.value === 'string' ? /^([\w-]+):(?=\S)/.exec(yaml.value) : null;
  if (tight) {
    report(
      diagnostic(
        'yaml/syntax',
        yaml.placeOf([]),
        `There is no space after the colon of \`${tight[1]}\`.`,
        { hint: `Write \`${tight[1]}: \` with a space, then the value.` },
      ),
    );
    return undefined;
  }
  // A value that YAML could not give has no further fault of its own.
  const validated = validateGuide(yaml, (problem) => {
    if (!faultyYaml.has(problem.start)) report(problem);
  });
  if (!validated) return undefined;
  const { placeOf, placeWithin, keyPlaceOf } = yaml;
  const result = { ...validated, file, text, placeOf, placeWithin, keyPlaceOf };
  const named = checkNames(result, report);
  return { ...result, sound: yaml.sound && validated.sound && named };
}

/** Checks that ids are unique and that every name points to something. */
function checkNames({ guide, placeOf, isFaulty }: GuideFile, report: Report): boolean {
  let good = true;
  const fail = (...args: Parameters<typeof diagnostic>) => {
    good = false;
    report(diagnostic(...args));
  };

  const articles = Object.keys(guide.articles ?? {});
  const idsKnown = !isFaulty(['excerpts']);
  const ids = new Map<string, Place>();
  for (const [index, excerpt] of (guide.excerpts ?? []).entries()) {
    const at = (key: string) => placeOf(['excerpts', index, key]);
    if (excerpt.article !== undefined && !articles.includes(excerpt.article)) {
      if (isFaulty(['articles']) || isFaulty(['articles', excerpt.article])) continue;
      const near = nearest(excerpt.article, articles);
      fail('guide/unknown-id', at('article'), `No article is called \`${excerpt.article}\`.`, {
        hint: near ? `Did you mean \`${near}\`?` : `The articles are: ${articles.join(', ')}.`,
      });
    } else if (
      excerpt.article === undefined &&
      articles.length > 1 &&
      !isFaulty(['excerpts', index])
    ) {
      const place = placeOf(['excerpts', index]);
      fail(
        'guide/missing-key',
        { ...place, end: place.start },
        `Excerpt ${index + 1} needs \`article\`.`,
        {
          hint: `The guide has several articles; say which: ${articles.join(', ')}.`,
        },
      );
    }
    if (excerpt.id === undefined) continue;
    const first = ids.get(excerpt.id);
    if (first) {
      fail('guide/duplicate-id', at('id'), `The id \`${excerpt.id}\` is already taken.`, {
        hint: 'Give one of the two excerpts another id.',
        related: [{ ...first, message: 'It is used here first.' }],
      });
    } else {
      ids.set(excerpt.id, at('id'));
    }
  }

  for (const [index, question] of (guide.questions ?? []).entries()) {
    const named = question.excerpt ?? [];
    const list = typeof named === 'string' ? [named] : named;
    for (const [item, id] of list.entries()) {
      if (ids.has(id) || !idsKnown) continue;
      const path = ['questions', index, 'excerpt'];
      const near = nearest(id, ids.keys());
      const known = [...ids.keys()].join(', ');
      fail(
        'guide/unknown-id',
        placeOf(typeof named === 'string' ? path : [...path, item]),
        `No excerpt has the id \`${id}\`.`,
        {
          hint: near
            ? `Did you mean \`${near}\`?`
            : known
              ? `The ids are: ${known}.`
              : 'Give the excerpt an `id:` so that a question can point to it.',
        },
      );
    }
  }
  return good;
}

function readProblem(
  reason: Extract<TextFile, { ok: false }>['reason'],
  file: string,
  detail: string,
): { code: Code; message: string; hint: string } {
  switch (reason) {
    case 'missing':
      return {
        code: 'guide/missing',
        message: `There is no file ${file}.`,
        hint: 'Check the name, or make the guide with `studyguide new NAME`.',
      };
    case 'too-large':
      return {
        code: 'guide/too-large',
        message: `The guide is too large: ${detail}.`,
        hint: 'No guide is that long. Check that this is the guide and not another file.',
      };
    case 'not-text':
      return {
        code: 'guide/encoding',
        message: `This is ${detail}, not plain text.`,
        hint: 'Open it in the program that made it and save it as plain text with the encoding UTF-8.',
      };
    case 'encoding':
      return {
        code: 'guide/encoding',
        message: 'The guide is not saved as UTF-8 text.',
        hint: 'Open it in an editor and save it again with the encoding UTF-8.',
      };
    case 'folder':
      return {
        code: 'guide/unreadable',
        message: `${file} is a folder.`,
        hint: 'Name a guide file in it, or use `--guides` to build every guide in the folder.',
      };
    case 'outside':
      return {
        code: 'guide/unreadable',
        message: `${file} leads outside the guides folder.`,
        hint: 'Copy the guide into the folder, or name it by the path where it lies.',
      };
    default:
      return {
        code: 'guide/unreadable',
        message: `${file} cannot be read: ${detail}.`,
        hint: 'Check that the file is yours to read, then try again.',
      };
  }
}
