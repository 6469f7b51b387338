import { diagnostic, type Report } from '../source/diagnostic.ts';
import type { YamlFile, YamlPath } from '../source/yaml/read-yaml.ts';
import { explainIssues } from './explain.ts';
import { keyHomes } from './keys.ts';
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
  const format = {
    name: 'The guide',
    schema: guideSchema,
    homes: keyHomes(guideSchema, 'at the top of the guide'),
  };
  explainIssues(result.error.issues, yaml, format, report);
  const rest = salvage(yaml.value, result.error.issues);
  return rest && { ...rest, sound: false };
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
