import { text } from '../../source/fields.ts';

/** Text that is Markdown: what editors call it, what it is, and an example. */
export const markdown = (title: string, description: string, example: string) =>
  text().meta({ title, description: `${description} Markdown.`, examples: [example] });
