import type { GuideFile } from '../1-guide/read-guide.ts';
import type { Code } from '../source/codes.ts';
import { type Diagnostic, diagnostic, type Report } from '../source/diagnostic.ts';
import type { YamlPath } from '../source/yaml/read-yaml.ts';

/** Reports what a rule finds, unless the item it is about is excused from the rule. */
export type Tell = (problem: Diagnostic, item?: YamlPath) => void;

/** What excerpts, questions, options and terms are excused from by their `allow`. */
export interface Allowances {
  readonly tell: Tell;
  /** Tells of every `allow` of one of the rules that has excused nothing. */
  tellNeedless(rules: ReadonlySet<Code>): void;
}

/** Reads every `allow` of a guide, and stands between the rules and the report. */
export function allowances(guideFile: GuideFile, report: Report): Allowances {
  const { guide, isFaulty, keyPlaceOf } = guideFile;
  const used = new Set<string>();
  const granted = new Map<string, YamlPath>();
  for (const list of ['excerpts', 'questions', 'options'] as const) {
    for (const [index, { allow }] of (guide[list] ?? []).entries()) {
      for (const code of Object.keys(allow ?? {})) {
        const path = [list, index, 'allow', code];
        granted.set(keyOf(path), path);
      }
    }
  }
  for (const [term, entry] of Object.entries(guide.glossary ?? {})) {
    for (const code of Object.keys((typeof entry === 'string' ? undefined : entry.allow) ?? {})) {
      const path = ['glossary', term, 'allow', code];
      granted.set(keyOf(path), path);
    }
  }
  return {
    tell(problem, item) {
      const key = item && keyOf([...item, 'allow', problem.code]);
      if (key !== undefined && granted.has(key)) used.add(key);
      // A faulty `allow` may have meant this.
      else if (!item || !isFaulty([...item, 'allow'])) report(problem);
    },
    tellNeedless(rules) {
      for (const [key, path] of granted) {
        const code = path.at(-1) as Code;
        if (used.has(key) || !rules.has(code)) continue;
        const message = `\`${code}\` is allowed here, and nothing breaks it.`;
        report(
          diagnostic('guide/allow-unused', keyPlaceOf(path), message, { hint: 'Remove the line.' }),
        );
      }
    },
  };
}

function keyOf(path: YamlPath): string {
  return JSON.stringify(path);
}
