import { describe, expect, test } from 'vitest';
import { type CheckedGuide, check } from '../../src/build/check.ts';
import { findProblems } from '../../src/build/find-problems.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ARTICLE = `---
title: The Weir
author: O. Reed
publication: The Valley Post
published: 2024
reviewed: yes
---

Nobody asked who owned the water.
`;

/** So many guides, by turns with an unknown key, with words no article has, and without a fault. */
function library(guides: number): string {
  const files: Record<string, string> = { 'guides/articles/weir.md': ARTICLE };
  const faults = ['colour: red', 'elsewhere: { nowhere: Nobody. }', 'topic: 3'];
  for (let at = 0; at < guides; at++) {
    files[`guides/g${at}.yaml`] = `title: Guide ${at}
articles: { weir: articles/weir.md }
excerpts:
  - quote: ${at % 2 === 0 ? 'Nobody asked' : 'Somebody asked'}
${faults[at % 3]}
`;
  }
  return temporaryFolder(files);
}

describe('finding the problems of many guides', () => {
  test.each([3, 130])('finds what checking finds, in the same order: %d guides', async (guides) => {
    const cwd = library(guides);
    const all = check({ cwd });
    const found = await findProblems({ cwd });
    expect(found.diagnostics.length).toBeGreaterThan(1);
    expect(found.diagnostics).toEqual(all.diagnostics);
    const told = ({ file, meter, silent, reading }: CheckedGuide) => ({
      ...{ file, meter, silent },
      ...{ levels: reading?.levels(), time: reading?.time() },
    });
    expect(found.guides.map(told)).toEqual(all.guides.map(told));
    for (const { file } of found.diagnostics) {
      expect(found.texts.get(file)).toBe(all.texts.get(file));
    }
  });

  test('measures what there is to read of so many guides at most, and checks them all the same', async () => {
    const cwd = library(3);
    const { diagnostics } = check({ cwd });
    const few = await findProblems({ cwd, mostMeasured: 3 });
    const many = await findProblems({ cwd, mostMeasured: 2 });
    expect(few.guides.every(({ reading }) => reading !== undefined)).toBe(true);
    expect(many.guides.map(({ reading }) => reading)).toEqual([undefined, undefined, undefined]);
    expect(many.diagnostics).toEqual(diagnostics);
  });
});
