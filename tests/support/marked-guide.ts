import { FULL_FILES, FULL_GUIDE } from './full-guide.ts';

/** The full guide with every key besides that a page shows; the group and more are the season's. */
export const MARKED_GUIDE = FULL_GUIDE.replace('topic: 4\n', 'topic: 4\nlogo: images/flow.svg\n')
  .replace(/^group: .*\n/m, '')
  .replace('  - article: weir\n    from', '  - article: weir\n    heading: Whose it is\n    from')
  .replace('    guidance: Let', '    minutes: 12\n    guidance: Let')
  .replace('glossary:\n', 'glossary:\n  a.b/c~"d": An odd *term*.\n')
  .replace(
    'agreements:\n',
    `agenda:
  - minutes: 10
    do: Welcome
  - minutes: 50
    do: Talk
    questions: 1-3
bring:
  - Thick *pens*
agreements:
`,
  );

/** Its files; `guides/full.yaml` is the guide itself. */
export const MARKED_FILES: Readonly<Record<string, string | Uint8Array>> = {
  ...FULL_FILES,
  'guides/full.yaml': MARKED_GUIDE,
  'guides/series.yaml': `group: The Tuesday <Readers>
contact: |
  Ask *Dana* at the desk.
session:
  start: "18:30"
`,
};
