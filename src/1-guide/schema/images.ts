import { z } from 'zod';
import { anyText, text } from '../../source/fields.ts';
import { markdown } from './markdown.ts';

/** A picture of the guide. */
export const image = z
  .strictObject({
    file: text().meta({
      title: 'File',
      description:
        "The picture's file, from the guide's own folder: PNG, JPEG, GIF, WebP, AVIF or SVG.",
      examples: ['images/map.png'],
    }),
    alt: anyText()
      .optional()
      .meta({
        title: 'Description in words',
        description:
          'What it shows, for those who cannot see it; `""` says that it is only decoration.',
        examples: ['Map of the river, with the mill above the bridge.'],
      }),
    caption: markdown(
      'Caption',
      'What is printed below it.',
      'The river before the flood of 1953.',
    ).optional(),
    credit: markdown('Credit', 'Whose it is.', 'County Archive').optional(),
  })
  .meta({
    title: 'Picture',
    description: 'A map, photograph or chart.',
    snippets: { 'picture with caption and credit': ['file', 'alt', 'caption', 'credit'] },
  });
