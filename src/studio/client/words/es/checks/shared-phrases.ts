import { phrase } from './phrase.ts';

/** What several checks say. */
export const DID_YOU_MEAN = phrase('Did you mean `{near}`?', '¿Quiso decir `{near}`?');
export const REMOVE_THE_LINE = phrase('Remove the line.', 'Quite la línea.');
export const SAVE_AS_PLAIN_TEXT = [
  phrase(
    'Open it in the program that made it and save it as plain text with the encoding UTF-8.',
    'Ábralo en el programa con que se hizo y guárdelo como texto sin formato, con la codificación UTF-8.',
  ),
  phrase(
    'Open it in an editor and save it again with the encoding UTF-8.',
    'Ábralo en un editor y guárdelo otra vez con la codificación UTF-8.',
  ),
];
