import type { Code } from '../../../../source/codes.ts';

/** A message or a hint of the checks as it is shown. */
export interface Said {
  readonly text: string;
  /** Its language where that is not the page's. */
  readonly lang?: 'en';
}

/** The words about problems and what mends them, in English. */
export const problemsEn = {
  title: 'Problems',
  checking: 'Checking…',
  none: 'No problems found',
  counts: (errors: number, warnings: number, advice: number) =>
    [
      errors && `${errors} to mend`,
      warnings && `${warnings} to look at`,
      advice && (advice === 1 ? '1 suggestion' : `${advice} suggestions`),
    ]
      .filter(Boolean)
      .join(', '),
  show: 'Show the list',
  hide: 'Hide the list',
  severity: { error: 'Must be mended', warning: 'Please look', advice: 'Suggestion' },
  line: (line: number) => `line ${line}`,
  inFile: (file: string, line: number) => `${file}, line ${line}`,
  goThere: 'Go there',
  inArticle: (title: string) => `in the saved article “${title}”`,
  toArticle: 'Go to the article',
  unreviewed: 'Nobody has said yet that this copy was compared with its source.',
  unreviewedHint: 'Compare it word by word. Then press “I have compared it” above its text.',
  fix: (title: string) => `Mend: ${title}`,
  choose: (where: string) => `Use the one in ${where}`,
  meant: 'This is meant…',
  whyMeant: 'Why is it meant?',
  whyMeantHint: 'A few words for whoever works on the guide. They are not printed.',
  leaveSo: 'Leave it so',
  excused: 'It is left so, and not told again here. Undo takes that back.',
  fixed: 'Mended. Undo takes it back.',
  /** What the checks say, which is English, in the language of the page. */
  say: (_code: Code, sentence: string): Said => ({ text: sentence }),
  keys: 'F8 goes to the next problem, Shift+F8 to the one before.',
  at: (position: number, all: number, message: string) =>
    `Problem ${position} of ${all}: ${message}`,
  noMore: 'There is no problem to go to.',
};

/** What an item may be excused from, by its code, in English. */
export const rulesEn: Readonly<Record<string, string>> = {
  'excerpt/misquote': 'Quoted words that no article has',
  'question/misquote': 'Quoted words that no article has',
  'guide/misquote': 'Quoted words that no article has',
  'glossary/undefined': 'An abbreviation that is explained nowhere',
  'glossary/unused': 'A word that nothing mentions',
  'option/unbalanced': 'Options that are not weighed alike',
  'question/yes-no': 'Yes or no would answer it',
  'question/leading': 'It tells people what to answer',
  'question/slanted': 'A judgment stands in its premise',
  'question/elliptical': 'It names a topic and asks nothing',
  'question/double': 'It asks two things at once',
  'question/generic': 'It would fit any article',
  'question/ungrounded': 'It asks for a meaning without a passage',
  'question/preamble': 'Much is said before it asks',
  'question/loaded': 'A word in it takes a side',
  'guide/order': 'It stands out of the usual order',
};
