import type { Code } from '../source/codes.ts';
import type { TextFile } from '../source/text-file.ts';

/** Why a file of the guides folder cannot be read, in words. `what` is what it is: "guide". */
export function readProblem(
  reason: Extract<TextFile, { ok: false }>['reason'],
  file: string,
  what: string,
  detail: string,
): { code: Code; message: string; hint: string } {
  switch (reason) {
    case 'missing':
      return {
        code: 'guide/missing',
        message: `There is no file ${file}.`,
        hint: 'Check the name, or make the guide with `studyguide new NAME`.',
      };
    case 'too-large':
      return {
        code: 'guide/too-large',
        message: `The ${what} is too large: ${detail}.`,
        hint: `No ${what} is that long. Check that this is the ${what} and not another file.`,
      };
    case 'not-text':
      return {
        code: 'guide/encoding',
        message: `This is ${detail}, not plain text.`,
        hint: 'Open it in the program that made it and save it as plain text with the encoding UTF-8.',
      };
    case 'encoding':
      return {
        code: 'guide/encoding',
        message: `The ${what} is not saved as UTF-8 text.`,
        hint: 'Open it in an editor and save it again with the encoding UTF-8.',
      };
    case 'folder':
      return {
        code: 'guide/unreadable',
        message: `${file} is a folder.`,
        hint:
          what === 'guide'
            ? 'Name a guide file in it, or use `--guides` to build every guide in the folder.'
            : 'Give the folder another name.',
      };
    case 'outside':
      return {
        code: 'guide/unreadable',
        message: `${file} leads outside the guides folder.`,
        hint: `Copy the ${what} into the folder${what === 'guide' ? ', or name it by the path where it lies' : ''}.`,
      };
    default:
      return {
        code: 'guide/unreadable',
        message: `${file} cannot be read: ${detail}.`,
        hint: 'Check that the file is yours to read, then try again.',
      };
  }
}
