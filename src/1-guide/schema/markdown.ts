import { text } from '../../source/fields.ts';

/** Text that is Markdown: what it is, and an example. */
export const markdown = (description: string, example: string) =>
  text().meta({ description: `${description} Markdown.`, examples: [example] });
