import type { PassageAnswer } from '../../../messages/articles.ts';

/** Why words cannot be an excerpt. */
export type RefusalReason = Extract<PassageAnswer, { kind: 'refused' }>['reason'];

/** The words about articles, in English. */
export const articlesEn = {
  view: 'Articles',
  intro: 'Read an article, choose words in it, and they become an excerpt of the guide.',
  ofGuide: 'Articles of this guide',
  none: 'This guide has no article yet. Add one of those below, or import one.',
  others: 'Other saved articles',
  noOthers: 'All saved articles are in this guide.',
  read: 'Read and choose',
  addOne: 'Choose one of the saved articles, or import another.',
  addNone:
    'There is no other saved article yet. Import one: from a web page, a document or a text.',
  library: 'Saved articles',
  libraryAbout: 'Any of your guides can quote these.',
  add: 'Add to this guide',
  added: (name: string) => `Added to the guide as ${name}. You can read it now.`,
  by: (author: string) => `by ${author}`,
  length: (words: number) => (words === 1 ? '1 word' : `${words.toLocaleString('en')} words`),
  back: 'All articles',
  notThere: 'Its file is not among the saved articles.',
  unreadable: 'This article cannot be read. The list of problems says why.',
  meter: (words: number, of: number | undefined, percent: number | undefined) => {
    const all = of === undefined ? '' : ` of ${of.toLocaleString('en')}`;
    const share = percent === undefined ? '' : ` (${percent}%)`;
    return `Quoted so far: ${words.toLocaleString('en')}${all} words${share}.`;
  },
  most: (most: number) => `Your limit is ${most.toLocaleString('en')}.`,
  over: (most: number) => `That is more than your limit of ${most.toLocaleString('en')}.`,
  notReviewed: 'Nobody has said yet that this copy was compared with its source.',
  review: 'I have compared it',
  reviewed: 'Marked as compared with its source.',
  notMarked: 'It could not be marked: the copy has problems that must be mended first.',
  paragraph: 'paragraph',
  excerpt: (number: number) => `Excerpt ${number}`,
  quotedInText: 'quoted in your own text',
  leftOut: (first: number | undefined, last: number | undefined) => {
    if (first === undefined) return 'The saved copy leaves out text here.';
    return last === undefined || last === first
      ? `The saved copy leaves out paragraph ${first}.`
      : `The saved copy leaves out paragraphs ${first} to ${last}.`;
  },
  choose: {
    title: 'Choose words',
    how: 'How to choose words',
    hint: 'Drag over the words with the mouse. Or click the first word and “Start here”, then the last word and “End here”.',
    keys: 'With the keyboard, in the text: arrow keys go by word and by paragraph, Space starts and ends, Enter makes the excerpt, Escape lets go.',
    wordBefore: 'Word before',
    wordAfter: 'Next word',
    paragraphBefore: 'Paragraph before',
    paragraphAfter: 'Next paragraph',
    paragraph: 'Paragraph',
    start: 'Start here',
    end: 'End here',
    make: 'Make an excerpt of it',
    letGo: 'Let go',
    started: (word: string) => `Starts at “${word}”. Go to the last word, then end here.`,
    chosen: (text: string, words: number) =>
      `Chosen: “${text}” (${words === 1 ? '1 word' : `${words} words`})`,
    written: (number: number) => `This will be excerpt ${number}, written as:`,
    writtenAs: {
      paragraphs: 'Whole paragraphs, by number',
      from: 'From these words …',
    } as Readonly<Record<string, string>>,
    made: (number: number, words: number) =>
      `Excerpt ${number} is made: ${words === 1 ? '1 word' : `${words} words`}. Undo takes it back.`,
    place: 'Its place',
    first: 'Before all others',
    after: (number: number, title: string) => `After ${number}. ${title}`,
    changed: 'The article has changed since it was opened. Choose the words again.',
    nothing: 'No words are chosen yet.',
    at: (word: string, paragraph: number | undefined) =>
      paragraph === undefined ? word : `${word}, paragraph ${paragraph}`,
    refusals: {
      empty: ['No words are chosen.', 'Choose some words of the article.'],
      'left-out': [
        'The saved copy leaves out words here.',
        'Choose only words before or after the gap, or put the full article in its place.',
      ],
      'not-text': [
        'A picture or a piece of HTML stands among these words.',
        'Choose only words before or after it. If it stands for words, write them in the saved article.',
      ],
      unprintable: [
        'One of these characters has no meaning outside one font, so it cannot be printed.',
        'Choose the words before or after it, or remove it from the saved article if it is no word.',
      ],
      ambiguous: ['These words come again too often to be told apart.', 'Choose a few words more.'],
      outside: [
        'This place is not in the article.',
        'The article may have changed since it was opened: open it again.',
      ],
    } as Readonly<Record<RefusalReason, readonly [string, string]>>,
  },
  importing: {
    open: 'Import an article',
    title: 'Import an article',
    about:
      'From a web page, a Word document, a PDF, or a text. What is not the article, such as menus and advertisements, is taken out; you look it through before anything is saved.',
    file: 'A file on this computer',
    chooseFile: 'Choose a file…',
    fileHint: 'Or drag the file here from its folder.',
    drop: 'Let go to import this file',
    address: 'Or the address of a web page',
    addressHint: 'It starts with https://. Only this page is fetched, and only when you ask.',
    notAnAddress: 'Write an address that starts with https:// or http://.',
    fetch: 'Fetch this page',
    reading: 'Reading it…',
    review: 'Look it through',
    reviewHint:
      'This is the source in its own order. Boxes hold what was taken out: put back what belongs to the article, and take out what does not. Compare it with the original where you can.',
    original: 'Open the original page',
    notes: 'Please look at this',
    /** What the program asks to look at, which it says in English; undefined for what is left so. */
    note: (note: string): string | undefined => note,
    removedCount: (count: number) =>
      count === 0
        ? 'Nothing was taken out.'
        : count === 1
          ? '1 part was taken out.'
          : `${count} parts were taken out.`,
    source: 'The source',
    removed: (what: string) => `Taken out: ${what}`,
    isBack: (what: string) => `Put back: ${what}`,
    putBack: 'Put back',
    takeOut: 'Take out',
    byHand: 'Taken out by you',
    wasPutBack: 'Put back into the article.',
    wasTakenOut: 'Taken out. “Put back” brings it back.',
    result: 'The article as it will be saved',
    facts: 'About the article',
    fields: {
      title: 'Title',
      author: 'Author',
      publication: 'Where it was published',
      published: 'When it was published',
      kind: 'Kind of writing',
      url: 'Web address',
    },
    publishedHint: 'A day, a month or a year, such as 17 May 2024, May 2024 or 2024.',
    kinds: {
      '': 'Not set',
      news: 'News',
      analysis: 'Analysis',
      opinion: 'Opinion',
      reference: 'Reference',
      primary: 'Primary source',
    } as Readonly<Record<string, string>>,
    name: 'File name',
    nameHint: 'You may leave this as it is. An article that is there already is never replaced.',
    needsTitle: 'Write what the article is called.',
    badDate: 'Write the date like 17 May 2024, May 2024 or 2024.',
    save: 'Save the article and add it to this guide',
    saved: (name: string) => `The article is saved and added to the guide as ${name}.`,
    savedOnly: (path: string) =>
      `The article is saved as ${path}, but could not be added to the guide here.`,
    saveAlone: 'Save the article',
    savedAlone: (path: string) =>
      `The article is saved as ${path}. In any guide, add it under “Articles”.`,
    other: 'Choose another source',
    again: 'Import again',
    againTitle: (title: string) => `Import again: ${title}`,
    againAbout:
      'Reads the article anew, from its page or from a file, and shows how it differs from the saved copy. Nothing is replaced before you say so.',
    differences: 'Against the saved copy',
    comparing: 'Comparing…',
    same: 'The text is the same as that of the saved copy. There is nothing to replace.',
    fuller: 'The saved copy holds only parts of the article. This is the full text.',
    changes: 'The text is not the same:',
    /** What the program says of a change, which it says in English. */
    change: (change: string) => change,
    hold: (holding: number, all: number) =>
      all === 0
        ? 'No guide quotes this article.'
        : holding === all
          ? all === 1
            ? 'The one quotation in your guides still holds.'
            : `All ${all} quotations in your guides still hold.`
          : `${holding} of ${all} quotations in your guides still hold. The others:`,
    quotation: (guide: string, number: number) => `${guide}, excerpt ${number}:`,
    states: {
      holds: 'holds',
      moved: 'is elsewhere in the article now; it is still found',
      changed: 'is no longer in the article in these words; you must change it',
      ambiguous: 'is in several places now; you must say which',
      unread: 'cannot be compared',
    },
    againHint:
      'What is said of the article, such as its author, stays. The copy as it is now is kept in a file beside it. Your guides are not changed.',
    replace: 'Replace the saved text',
    replaced: 'The saved text is replaced.',
  },
};
