import { png, svg } from './pictures.ts';

/** A guide that has everything a handout can have, for tests of what comes out of the printer. */
export const FULL_GUIDE = `title: The Weir & the Water
subtitle: Who decides where a river goes
topic: 4
group: The Tuesday <Readers>
session:
  date: 2026-12-03
  place: Room B
  minutes: 60
articles:
  weir: articles/weir.md
  mill: articles/mill.md
background: |
  The *weir* was **built** in 1911.[^built] Its \`gate\` is as old, ~~they say~~ it is said; see
  [the register](https://example.org/register) and <https://example.org/a/very/long/address/of/papers>.

  ## What there is

  - A weir
    - with a gate
      1. of oak
      2. of iron
    - and a ladder for fish

    that is often dry
  - A mill

  ![The gate, closed](images/map.png)

  - [x] surveyed
  - [ ] repaired

  > A weir is a wall that means well.
  >
  > - and leaks

  #### A level that was skipped

  | | Wet years | Dry years |
  | --- | --- | --- |
  | Mill | 3 | |
  | Farms | 4 | 2 |

  המים שייכים לכולם, כתוב ב[ספר](https://example.org/sefer) הישן.

      a line of code

  Two owners[^owners] share it.

  [^built]: By the mill’s owners.

      They paid for it.
  [^owners]: Or three.
images:
  - file: images/map.png
    alt: Map of the river with the weir above the mill.
    caption: The *river* in 1911.
    credit: County Archive
  - file: images/flow.svg
    alt: The river carries three times as much in wet years.
elsewhere:
  "A weir is a wall that means well.": A saying in the village.
  and leaks: The same saying.
glossary:
  weir:
    say: weer
    means: A low wall *across* a river.
  sluice: A gate for water.
people:
  - name: Ann Ottery
    who: keeper of the weir
timeline:
  - date: 1911
    event: The weir is built.
  - date: 1978
    event: The mill **closes**.
excerpts:
  - id: wall
    article: weir
    quote: Nobody asked who owned the water.
    note: Notice who is *not* asked.
  - article: weir
    from: The keeper said
    to: above the weir.
  - article: mill
    quote: The wheel stopped in spring.
questions:
  - ask: What did you know of the weir?
    kind: opening
    lines: 2
  - ask: |
      Who decides, and

      - for whom?
      - for how long?
    kind: interpretive
    excerpt: wall
    essential: true
    lines: 3
    guidance: Let **them** find it.
    followups:
      - Who paid?
  - ask: Would you open the gate?
    kind: closing
options:
  - name: Keep it
    actions: [Mend the gate., Pay a keeper.]
    drawbacks: [It costs.]
  - name: Take it away
    actions: [Hire a crane.]
    drawbacks: [The pond is gone., The fish are not.]
agreements:
  - One speaks at a time.
  - We may disagree.
reading:
  - title: Rivers at Work
    by: M. Hale
    url: https://example.org/rivers
`;

/** Its articles: paragraphs, a quotation, a list; and its pictures. */
export const FULL_FILES: Readonly<Record<string, string | Uint8Array>> = {
  'guides/images/map.png': png(1200, 600),
  'guides/images/flow.svg': svg(
    '<path d="M20 180V60h60v120zM120 180v-40h60v40z"/><text x="20" y="40">wet</text>',
  ),
  'guides/articles/weir.md': `---
title: The Weir
author: O. Reed
publication: The Valley Post
kind: analysis
published: 2024-05-17
url: https://example.org/weir
---

The weir stood by the river for a hundred years. Nobody asked who owned the water.

The keeper said so in *plain* words:

> The water is nobody’s.

- the fish below
- the farms above the weir.
`,
  'guides/articles/mill.md': `---
title: The Mill
publication: The Valley Post
kind: news
published: 2023
---

The wheel stopped in spring. It has not turned since.
`,
};
