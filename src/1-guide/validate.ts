import type { z } from 'zod';
import { type DiagnosticDetails, diagnostic, type Report } from '../source/diagnostic.ts';
import type { FieldProblem } from '../source/fields.ts';
import { nearest } from '../source/nearest.ts';
import { valueAt, type YamlFile, type YamlPath, type YamlValue } from '../source/yaml.ts';
import { type KeyHomes, keyHomes, keysAt } from './keys.ts';
import { notAllowed } from './not-allowed.ts';
import { salvage } from './salvage.ts';
import { type Guide, guideSchema } from './schema.ts';

/** What could be read of a guide, and which of its values were at fault. */
export interface Validated {
  readonly guide: Guide;
  /** Problems were reported: the guide must not print, but the rest of it can be checked. */
  readonly sound: boolean;
  /** Whether a top key, an item of it, or a key of such an item was at fault. */
  isFaulty(path: YamlPath): boolean;
  /** Whether a top key or anything in it was at fault. */
  hasFaults(key: string): boolean;
}

/**
 * Holds a YAML file against the guide schema and reports every problem in words. Faulty values
 * are left out of the guide that comes back, so that what is sound in it can still be checked.
 */
export function validateGuide(yaml: YamlFile, report: Report): Validated | undefined {
  const result = guideSchema.safeParse(yaml.value);
  if (result.success) {
    const sound = requireContent(result.data, yaml, report);
    return { guide: result.data, sound, isFaulty: () => false, hasFaults: () => false };
  }
  const homes = keyHomes();
  for (const issue of withoutConsequences(result.error.issues)) {
    explain(issue, [], yaml, homes, report);
  }
  const rest = salvage(yaml.value, result.error.issues);
  return rest && { ...rest, sound: false };
}

/** Issues without those that only follow from a misspelt key: `titel` is no missing `title` too. */
function withoutConsequences(issues: readonly Issue[]): readonly Issue[] {
  const misspelt = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) =>
            JSON.stringify([...issue.path, nearest(key, keysAt(issue.path)) ?? '']),
          )
        : [],
    ),
  );
  const told = new Set<string>();
  return issues.filter((issue) => {
    if (issue.code === 'unrecognized_keys') return true;
    const path = JSON.stringify(issue.path);
    // One fault a value: an empty list is neither the right shape nor long enough.
    return !misspelt.has(path) && told.size < told.add(path).size;
  });
}

type Issue = z.core.$ZodIssue;

/** Tells one issue of the schema at its place. `above` leads to the value the issue is about. */
function explain(
  issue: Issue,
  above: YamlPath,
  yaml: YamlFile,
  homes: KeyHomes,
  report: Report,
): void {
  const path = [...above, ...(issue.path as YamlPath)];
  const name = nameOf(path);
  const value = valueAt(yaml.value, path);
  const tell = (
    ...[code, message, details]: [Parameters<typeof diagnostic>[0], string, DiagnosticDetails?]
  ) => report(diagnostic(code, yaml.placeOf(path), message, details));

  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) explainKey(key, path, yaml, homes, report);
    return;
  }
  if (value === undefined) {
    const last = path.at(-1);
    const owner = path.slice(0, -1);
    report(
      diagnostic(
        'guide/missing-key',
        startOf(owner, yaml),
        `${ownerName(owner)} needs \`${last}\`.`,
        {
          hint: `Add a line \`${last}:\` with its value.`,
        },
      ),
    );
    return;
  }
  if (typeof value === 'string' && value.trim() === '') {
    tell('guide/empty-value', `${name} is empty.`, {
      hint: 'Write its value after the colon, or remove the line.',
    });
    return;
  }
  switch (issue.code) {
    case 'invalid_union': {
      const closest = closestBranch(issue.errors);
      if (closest) {
        for (const nested of withoutConsequences(closest))
          explain(nested, path, yaml, homes, report);
      } else {
        tell('guide/type', `${name} cannot be ${kindOf(value)}.`, {
          hint: 'Write a text, or a list of texts.',
        });
      }
      return;
    }
    case 'invalid_type':
      tell('guide/type', `${name} must be ${kindWanted(issue.expected)}, not ${kindOf(value)}.`, {
        hint: shapeHint(issue.expected, value),
      });
      return;
    case 'invalid_value': {
      const words = issue.values.map(String);
      const close = typeof value === 'string' ? nearest(value, words) : undefined;
      tell('guide/value', `${name} cannot be \`${String(value)}\`.`, {
        hint: `${close ? `Did you mean \`${close}\`? ` : ''}It is one of: ${words.join(', ')}.`,
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
  homes: KeyHomes,
  report: Report,
): void {
  const place = yaml.keyPlaceOf([...path, key]);
  if (path.at(-1) === 'allow') {
    report(notAllowed(key, place, keysAt(path), homes.has(key)));
    return;
  }
  const owner = ownerName(path);
  const allowed = keysAt(path);
  const there = Object.keys(valueAt(yaml.value, path) ?? {});
  const near = nearest(key, allowed);
  if (near) {
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
  const home = homes.get(key);
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
  const anywhere = nearest(key, homes.keys());
  report(
    diagnostic('guide/unknown-key', place, `${owner} has no key \`${key}\`.`, {
      hint: anywhere
        ? `Did you mean \`${anywhere}\`? That belongs ${(homes.get(anywhere) ?? []).join(', or ')}.`
        : `The keys that can stand here are: ${allowed.join(', ')}.`,
    }),
  );
}

/** What only the guide as a whole can lack. */
function requireContent(guide: Guide, yaml: YamlFile, report: Report): boolean {
  const top = { ...yaml.placeOf([]), start: 0, end: 0 };
  if (!guide.background && !guide.excerpts && !guide.questions) {
    report(
      diagnostic('guide/missing-key', top, 'The guide has nothing to print yet.', {
        hint: 'Add at least one of `background`, `excerpts` or `questions`.',
      }),
    );
    return false;
  }
  if (guide.excerpts && Object.keys(guide.articles ?? {}).length === 0) {
    report(
      diagnostic('guide/missing-key', top, 'The guide has excerpts but names no articles.', {
        hint: 'Add `articles:` with a line for each: a short name, a colon, and the file.',
      }),
    );
    return false;
  }
  return true;
}

/** The branch of a union that was meant: the one that does not already fail on the value's shape. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find(
    (issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0),
  );
}

/** The first line of the item that lacks a key; the first line of the file for the guide itself. */
function startOf(path: YamlPath, yaml: YamlFile) {
  const place = yaml.placeOf(path);
  return path.length === 0 ? { ...place, start: 0, end: 0 } : { ...place, end: place.start };
}

const ITEM_NAMES: Readonly<Record<string, string>> = {
  excerpts: 'Excerpt',
  questions: 'Question',
  options: 'Option',
  people: 'Person',
  timeline: 'Timeline entry',
  agenda: 'Agenda item',
  reading: 'Reading',
  agreements: 'Agreement',
  images: 'Picture',
};

/** A map of the guide in words, to start a sentence with: "Question 3", "The guide". */
function ownerName(path: YamlPath): string {
  if (path.length === 0) return 'The guide';
  const [first, second] = path;
  if (typeof second === 'number' && ITEM_NAMES[String(first)])
    return `${ITEM_NAMES[String(first)]} ${second + 1}`;
  return path.length === 1 ? `\`${first}\`` : `\`${path.join('.')}\``;
}

/** A value in words, to start a sentence with: "`minutes` of question 3". */
function nameOf(path: YamlPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'The guide';
  const owner = path.slice(0, -1);
  if (typeof last === 'number') {
    return ITEM_NAMES[String(owner.at(-1))] && owner.length === 1
      ? ownerName(path)
      : `Item ${last + 1} of ${lowerFirst(nameOf(owner))}`;
  }
  return owner.length === 0 ? `\`${last}\`` : `\`${last}\` of ${lowerFirst(ownerName(owner))}`;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function kindOf(value: YamlValue): string {
  if (typeof value === 'string') return 'a text';
  return Array.isArray(value) ? 'a list' : 'a group of keys';
}

function kindWanted(expected: string): string {
  if (expected === 'array') return 'a list';
  return expected === 'object' || expected === 'record' ? 'a group of keys' : 'a text';
}

function shapeHint(expected: string, value: YamlValue): string {
  if (expected === 'array') {
    return typeof value === 'string' && /^-\S/.test(value)
      ? 'Put a space after each dash.'
      : 'Start each item on a line of its own with a dash and a space.';
  }
  if (expected === 'object' || expected === 'record') {
    return typeof value === 'string'
      ? 'Write its keys on lines of their own, indented below it, each with a colon, a space and its value: `place: Main Library`.'
      : 'Remove the dashes: its keys stand one below the other without them.';
  }
  return Array.isArray(value)
    ? 'Write one text, without dashes or brackets.'
    : 'Write one text. If it has a colon in it, put it in double quotation marks.';
}
