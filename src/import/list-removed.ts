import type { Removed } from './imported.ts';

/**
 * What was removed from a source, in full, for a person who looks for words that belong to the
 * article. Empty where nothing was.
 */
export function listRemoved(removed: readonly Removed[], title: string): string {
  if (removed.length === 0) return '';
  const parts = removed.map(({ what, text, after }) => {
    const where = after === '' ? 'at the top' : `after “…${after}”`;
    return `--- ${what}, ${where}\n${text}\n`;
  });
  return [
    `Taken out of “${title}” when it was imported. To put something back, copy it into the`,
    'article where it stood, with an empty line before and after it. This file is not read.',
    '',
    ...parts,
  ].join('\n');
}
