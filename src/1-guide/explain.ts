import type { z } from 'zod';
import { type DiagnosticDetails, diagnostic, type Report } from '../source/diagnostic.ts';
import type { FieldProblem } from '../source/fields.ts';
import { nearest } from '../source/nearest.ts';
import { valueAt, type YamlFile, type YamlPath } from '../source/yaml/read-yaml.ts';
import { type KeyHomes, keysAt } from './keys.ts';
import { meant, splitItem, tightKey, withoutCurly } from './likely-slips.ts';
import { notAllowed } from './not-allowed.ts';
import { kindOf, kindWanted, lowerFirst, nameOf, ownerName, shapeHint } from './value-names.ts';

/** What the files of a kind are held against. */
export interface FileFormat {
  /** What such a file is called, to start a sentence with: "The guide". */
  readonly name: string;
  readonly schema: z.ZodObject;
  /** Where every key may stand, in files of this kind or of another. */
  readonly homes: KeyHomes;
  /** Why a key that is right elsewhere may not stand here, and what to do; undefined for others. */
  elsewhere?(path: YamlPath, key: string): string | undefined;
}

type Issue = z.core.$ZodIssue;

/** Tells every issue that the schema has with a file, each once and at its place. */
export function explainIssues(
  issues: readonly Issue[],
  yaml: YamlFile,
  format: FileFormat,
  report: Report,
): void {
  for (const issue of withoutConsequences(issues, [], yaml, format)) {
    explain(issue, [], yaml, format, report);
  }
}

/** Issues without those that only follow from a misspelt key: `titel` is no missing `title` too. */
function withoutConsequences(
  issues: readonly Issue[],
  above: YamlPath,
  yaml: YamlFile,
  format: FileFormat,
): readonly Issue[] {
  const misspelt = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) =>
            JSON.stringify([
              ...issue.path,
              nearest(key, keysAt(format.schema, [...above, ...(issue.path as YamlPath)])) ?? '',
            ]),
          )
        : [],
    ),
  );
  const told = new Set<string>();
  return issues.filter((issue) => {
    if (issue.code === 'unrecognized_keys') return true;
    const path = JSON.stringify(issue.path);
    // What the item above a stray dash lacks stands below the dash.
    const [index, key] = issue.path.slice(-2);
    if (typeof index === 'number' && typeof key === 'string') {
      const below = [...above, ...(issue.path.slice(0, -2) as YamlPath), index + 1];
      const isSplit = issues.some((other) => startsWith([...above, ...other.path], below));
      if (isSplit && splitItem(yaml, below) && key in Object(valueAt(yaml.value, below)))
        return false;
    }
    // One fault a value: an empty list is neither the right shape nor long enough.
    return !misspelt.has(path) && told.size < told.add(path).size;
  });
}

function startsWith(path: readonly PropertyKey[], start: YamlPath): boolean {
  return start.every((step, index) => path[index] === step);
}

/** Tells one issue of the schema at its place. `above` leads to the value the issue is about. */
function explain(
  issue: Issue,
  above: YamlPath,
  yaml: YamlFile,
  format: FileFormat,
  report: Report,
): void {
  const path = [...above, ...(issue.path as YamlPath)];
  const name = nameOf(path, format.name);
  const value = valueAt(yaml.value, path);
  const tell = (
    ...[code, message, details]: [Parameters<typeof diagnostic>[0], string, DiagnosticDetails?]
  ) => report(diagnostic(code, yaml.placeOf(path), message, details));

  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) explainKey(key, path, yaml, format, report);
    return;
  }
  if (value === undefined) {
    const last = path.at(-1);
    const owner = path.slice(0, -1);
    report(
      diagnostic(
        'guide/missing-key',
        startOf(owner, yaml),
        `${ownerName(owner, format.name)} needs \`${last}\`.`,
        {
          hint: splitItem(yaml, owner)
            ? `Add a line \`${last}:\` with its value; or remove the dash if this belongs to the item above.`
            : `Add a line \`${last}:\` with its value.`,
        },
      ),
    );
    return;
  }
  if (typeof value === 'string' && value.trim() === '') {
    tell('guide/empty-value', `${name} is empty.`, {
      hint:
        path.at(-1) === 'accent'
          ? 'To YAML, what follows a # is a note. Put the color in quotation marks: `accent: "#1f4e79"`.'
          : 'Write its value after the colon, or remove the line.',
    });
    return;
  }
  const marked = withoutCurly(value);
  if (marked !== undefined && (issue.code === 'custom' || issue.code === 'invalid_value')) {
    tell('guide/value', `${name} cannot have curly quotation marks around it.`, {
      hint: 'To YAML they belong to the text. Use straight ones, or none.',
      fix: { ...yaml.placeOf(path), text: marked, title: 'Remove the curly quotation marks' },
    });
    return;
  }
  switch (issue.code) {
    case 'invalid_union': {
      const closest = closestBranch(issue.errors, value);
      if (closest) {
        for (const nested of withoutConsequences(closest, path, yaml, format)) {
          explain(nested, path, yaml, format, report);
        }
      } else {
        tell('guide/type', `${name} cannot be ${kindOf(value)}.`, {
          hint: 'Write a text, or a list of texts.',
        });
      }
      return;
    }
    case 'invalid_type': {
      const slip = tightKey(value, yaml.placeOf(path), keysAt(format.schema, path));
      if (slip) {
        report(slip);
        return;
      }
      tell('guide/type', `${name} must be ${kindWanted(issue.expected)}, not ${kindOf(value)}.`, {
        hint: shapeHint(issue.expected, value),
      });
      return;
    }
    case 'invalid_value': {
      const words = issue.values.map(String);
      const close = typeof value === 'string' ? nearest(value, words) : undefined;
      tell('guide/value', `${name} cannot be \`${String(value)}\`.`, {
        hint: `${close ? `Did you mean \`${close}\`? ` : ''}It is one of: ${words.join(', ')}.`,
        ...meant(yaml.placeOf(path), close),
      });
      return;
    }
    case 'custom': {
      const problem = issue.params as FieldProblem | undefined;
      const hint = problem?.hint;
      tell(
        'guide/value',
        `${name} must be ${problem?.expected ?? 'something else'}, not \`${String(value)}\`.`,
        {
          ...(hint ? { hint } : {}),
          ...meant(yaml.placeOf(path), problem?.meant),
        },
      );
      return;
    }
    case 'too_small':
      tell('guide/empty-value', `${name} is an empty list.`, {
        hint: 'Add an item that starts with a dash and a space, or remove the key.',
      });
      return;
    default:
      tell('guide/value', `${name} cannot be used: ${issue.message}.`);
  }
}

/** A key that does not belong: a misspelling, a key of another place, or unknown altogether. */
function explainKey(
  key: string,
  path: YamlPath,
  yaml: YamlFile,
  format: FileFormat,
  report: Report,
): void {
  const place = yaml.keyPlaceOf([...path, key]);
  if (path.at(-1) === 'allow') {
    report(notAllowed(key, place, keysAt(format.schema, path), format.homes.has(key)));
    return;
  }
  const elsewhere = format.elsewhere?.(path, key);
  if (elsewhere !== undefined) {
    const message = `\`${key}\` does not belong in ${lowerFirst(ownerName(path, format.name))}.`;
    report(diagnostic('guide/misplaced-key', place, message, { hint: elsewhere }));
    return;
  }
  const owner = ownerName(path, format.name);
  const allowed = keysAt(format.schema, path);
  const near = nearest(key, allowed);
  if (near) {
    const there = Object.keys(valueAt(yaml.value, path) ?? {});
    report(
      diagnostic('guide/unknown-key', place, `${owner} has no key \`${key}\`.`, {
        hint: there.includes(near)
          ? `\`${near}\` is already there; remove one of the two.`
          : `Did you mean \`${near}\`?`,
        ...(there.includes(near)
          ? {}
          : { fix: { ...place, text: near, title: `Write \`${key}\` as \`${near}\`` } }),
      }),
    );
    return;
  }
  const home = format.homes.get(key);
  if (home) {
    report(
      diagnostic(
        'guide/misplaced-key',
        place,
        `\`${key}\` does not belong in ${lowerFirst(owner)}.`,
        {
          hint: `\`${key}\` belongs ${home.join(', or ')}. Check the indentation of this line.`,
        },
      ),
    );
    return;
  }
  const anywhere = nearest(key, format.homes.keys());
  report(
    diagnostic('guide/unknown-key', place, `${owner} has no key \`${key}\`.`, {
      hint: anywhere
        ? `Did you mean \`${anywhere}\`? That belongs ${(format.homes.get(anywhere) ?? []).join(', or ')}.`
        : `The keys that can stand here are: ${allowed.join(', ')}.`,
    }),
  );
}

/** The branch of a union that was meant: the one that does not already fail on the value's shape. */
function closestBranch(
  branches: readonly (readonly Issue[])[],
  value: unknown,
): readonly Issue[] | undefined {
  // A list is none of a few words, and of another shape than any of them.
  const isOtherShape = ({ code, path }: Issue) =>
    path.length === 0 &&
    (code === 'invalid_type' || (code === 'invalid_value' && typeof value === 'object'));
  return branches.find((issues) => !issues.some(isOtherShape));
}

/** The first line of the item that lacks a key; the first line of the file for the guide itself. */
function startOf(path: YamlPath, yaml: YamlFile) {
  const place = yaml.placeOf(path);
  return path.length === 0 ? { ...place, start: 0, end: 0 } : { ...place, end: place.start };
}
