import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInstallation, SERIES_NAMES, UsageError, writeWhole } from '../index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { GuideOptions } from './options.ts';
import { schemaFiles } from './schema.ts';
import { programName, type Terminal } from './terminal.ts';

/**
 * `studyguide new NAME`: a commented guide, an article for it to quote, a file for what all guides
 * share, and the schemas for editors. It builds as it stands. Nothing that is there already is
 * written over.
 *
 * @throws UsageError
 */
export async function runNew(
  typed: string,
  options: Pick<GuideOptions, 'guides'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const name = fileName(typed);
  const folder = options.guides ?? 'guides';
  const guide = join(folder, `${name}.yaml`);
  const article = join(folder, 'articles', `${name}-article.md`);
  for (const path of [guide, article]) {
    if (!existsSync(path)) continue;
    throw new UsageError(`${path} is already there.`, 'Choose another name, or edit that file.');
  }

  const starter = join(findInstallation().templates, 'new');
  const fill = (file: string) =>
    readFileSync(join(starter, file), 'utf8')
      .replaceAll('__TITLE__', () => JSON.stringify(title(typed)))
      .replaceAll('__ARTICLE__', () => `articles/${name}-article.md`);
  await writeWhole(article, fill('article.md'));
  for (const { name, text } of Object.values(schemaFiles())) {
    const schema = join(folder, name);
    if (!existsSync(schema)) await writeWhole(schema, text);
  }
  const series = join(folder, 'series.yaml');
  const isFirst = !SERIES_NAMES.some((name) => existsSync(join(folder, name)));
  if (isFirst) await writeWhole(series, fill('series.yaml'));
  await writeWhole(guide, fill('guide.yaml'));

  terminal.out(`${guide}  the guide: change its words to yours`);
  terminal.out(`${article}  the article it quotes: put a saved article in its place`);
  if (isFirst) terminal.out(`${series}  what all your guides share, when you have several`);
  terminal.out('');
  const where = options.guides === undefined ? '' : ` --guides ${JSON.stringify(folder)}`;
  terminal.out(`Next: ${programName()} build ${name}${where}`);
  return EXIT.fine;
}

/** "Water Rights!" becomes water-rights: letters and digits of any script, and hyphens. */
function fileName(typed: string): string {
  const name = typed
    .replace(/\.ya?ml$/i, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (/[\\/]/.test(typed) || name === '' || name.length > 80 || name === 'series') {
    throw new UsageError(
      `“${typed}” cannot be the name of a guide.`,
      'Use a few words, such as water-rights. To put it elsewhere, use --guides.',
    );
  }
  return name;
}

function title(typed: string): string {
  const words = typed
    .replace(/\.ya?ml$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
