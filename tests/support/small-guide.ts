/** A small sound guide and its article, for tests that are about something else. */
export const ARTICLE = `---
title: The Mill
author: A. Writer
published: 2024-05-17
---

The mill stood by the river for two hundred years. Nobody asked who owned the water.
`;

export const GUIDE = `title: The River
articles:
  mill: articles/mill.md
background: A short note.
excerpts:
  - quote: Nobody asked who owned the water.
questions:
  - ask: What would you have asked?
`;

/** The files of a folder that holds the small guide. */
export function smallGuide(name = 'river', guide = GUIDE) {
  return { [`guides/${name}.yaml`]: guide, 'guides/articles/mill.md': ARTICLE };
}
