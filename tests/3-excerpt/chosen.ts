import { stringify } from 'yaml';
import { readGuide } from '../../src/1-guide/read-guide.ts';
import type { Article } from '../../src/2-article/article.ts';
import type { Excerpt } from '../../src/3-excerpt/excerpt.ts';
import type { NamedPassage } from '../../src/3-excerpt/naming/name-passage.ts';
import { resolveExcerpts } from '../../src/3-excerpt/resolve-excerpts.ts';
import type { Workspace } from '../../src/source/workspace.ts';

/** A guide of one excerpt over one article, written as YAML and read again. */
export function readBack(
  article: Article,
  { id, fields }: Pick<NamedPassage, 'id' | 'fields'>,
): { readonly excerpts: readonly Excerpt[]; readonly codes: readonly string[] } {
  const guide = { title: 'T', articles: { a: 'a.md' }, excerpts: [{ id, ...fields }] };
  // Folded, a line could start with `- `, which reads as an item of a list.
  const yaml = stringify(guide, { lineWidth: 0 });
  const bytes = new TextEncoder().encode(yaml);
  const workspace: Workspace = {
    read: (path) =>
      path === 'g.yaml'
        ? { ok: true, bytes }
        : { ok: false, reason: 'missing', detail: 'not there' },
    list: () => [],
    today: () => '2026-01-01',
    used: [],
  };
  const codes: string[] = [];
  const report = ({ code }: { code: string }) => void codes.push(code);
  const guideFile = readGuide('g.yaml', workspace, report, () => {});
  if (!guideFile?.sound) return { excerpts: [], codes: ['unsound', ...codes] };
  return { excerpts: resolveExcerpts(guideFile, new Map([['a', article]]), report), codes };
}
