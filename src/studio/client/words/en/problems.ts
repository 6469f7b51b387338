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
  fixed: 'Mended. Undo takes it back.',
  /** For languages in which the checks do not speak. */
  inEnglish: '',
  keys: 'F8 goes to the next problem, Shift+F8 to the one before.',
  at: (position: number, all: number, message: string) =>
    `Problem ${position} of ${all}: ${message}`,
  noMore: 'There is no problem to go to.',
};
