import { describe, expect, test } from 'vitest';
import { check, compile, type Diagnostic, UsageError } from '../../src/index.ts';
import { smallGuide } from '../support/small-guide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Two guides and what they share. */
function season(series: string): string {
  const files = { ...smallGuide('river'), ...smallGuide('lake'), 'guides/series.yaml': series };
  return temporaryFolder(files);
}

const places = (problems: readonly Diagnostic[]) =>
  problems.map(({ code, file, start }) => ({ code, file, start }));

describe('what the guides of a folder share', () => {
  test('prints in each of them', () => {
    const cwd = season(
      'group: The Tuesday Group\ncontact: Ask *Dana*.\naccent: "#1f4e79"\nprint: { paper: a4 }\n',
    );
    const { guides, diagnostics } = check({ cwd });
    expect(diagnostics).toEqual([]);
    expect(guides.map(({ file }) => file)).toEqual(['guides/lake.yaml', 'guides/river.yaml']);
    for (const { handouts } of guides) {
      expect(handouts).toMatchObject([{ paper: 'a4' }]);
      expect(handouts[0]?.html).toContain('<span>The Tuesday Group</span>');
      expect(handouts[0]?.html).toMatch(/Contact<\/span> Ask <em>Dana<\/em>\./);
      expect(handouts[0]?.html).toContain('--guide-accent: #1f4e79;');
    }
  });
  test('stops them all where it is at fault, and is told once', () => {
    const { guides, diagnostics } = check({ cwd: season('grup: A\n') });
    expect(places(diagnostics)).toEqual([
      { code: 'guide/unknown-key', file: 'guides/series.yaml', start: 0 },
    ]);
    expect(guides.map(({ handouts }) => handouts)).toEqual([[], []]);
  });
  test('is where a problem with a value of it is, found in a later stage', () => {
    const cwd = season('accent: "#999999"\nagreements:\n  - Listen.\n  - Smile 🙂.\n');
    expect(places(check({ cwd }).diagnostics)).toEqual([
      { code: 'guide/accent', file: 'guides/series.yaml', start: 8 },
      { code: 'font/missing-character', file: 'guides/series.yaml', start: 46 },
    ]);
  });
  test('is no guide', () => {
    const cwd = season('group: A\n');
    for (const name of ['series', 'series.yaml', 'guides/series.yaml']) {
      expect(() => check({ cwd, guides: [name] })).toThrow(UsageError);
    }
    expect(() => compile('guides/series.yaml', { cwd })).toThrow(UsageError);
  });
});
