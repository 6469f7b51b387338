/** Why what somebody chose in an article cannot be an excerpt. */
export type RefusalReason =
  | 'empty'
  | 'left-out'
  | 'not-text'
  | 'unprintable'
  | 'ambiguous'
  | 'outside';

/** What is told to whoever chose it. */
export const REFUSALS: Readonly<
  Record<RefusalReason, { readonly message: string; readonly hint: string }>
> = {
  empty: {
    message: 'No words are selected.',
    hint: 'Select some words of the article.',
  },
  'left-out': {
    message: 'The saved copy leaves out words here.',
    hint: 'Select only words before or after the gap, or put the full article in its place.',
  },
  'not-text': {
    message: 'A picture or a piece of HTML stands among these words.',
    hint: 'Select only words before or after it. If it stands for words, write them in the saved article.',
  },
  unprintable: {
    message: 'One of these characters has no meaning outside one font, so it cannot be printed.',
    hint: 'Select the words before or after it, or remove it from the saved article if it is a mark and no word.',
  },
  ambiguous: {
    message: 'These words come again too often to be told apart.',
    hint: 'Select a few words more.',
  },
  outside: {
    message: 'This place is not in the article.',
    hint: 'The article may have changed since it was opened: open it again.',
  },
};
