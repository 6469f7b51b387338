/**
 * How bad a problem is. `error`: it cannot print, or would misquote. `warning`: it prints, and
 * someone will be embarrassed. `advice`: craft.
 */
export type Severity = 'error' | 'warning' | 'advice';

/** What a code stands for: its usual severity and one sentence of meaning. */
export interface CodeMeaning {
  readonly severity: Severity;
  readonly meaning: string;
}

/**
 * Every code the program can report. Codes are permanent: tests, settings and other programs
 * match on them, never on the wording of a message.
 */
export const CODES = {
  'yaml/syntax': { severity: 'error', meaning: 'The file is not valid YAML.' },
  'yaml/tab': { severity: 'error', meaning: 'A tab stands where YAML needs spaces.' },
  'yaml/duplicate-key': { severity: 'error', meaning: 'The same key is written twice.' },
  'yaml/tag': { severity: 'error', meaning: 'A YAML tag (`!…`) is used.' },
  'yaml/merge-key': { severity: 'error', meaning: 'A YAML merge key (`<<`) is used.' },
  'yaml/documents': { severity: 'error', meaning: 'The file holds more than one document.' },
  'yaml/comment': { severity: 'warning', meaning: 'Words after a # are lost as a note.' },
  'yaml/comma': { severity: 'warning', meaning: 'A comma has cut a text in two.' },
  'yaml/alias': {
    severity: 'error',
    meaning: 'An alias (`*name`) is unknown, or its anchor unused, or it grows too large.',
  },

  'guide/missing': { severity: 'error', meaning: 'There is no guide file of this name.' },
  'guide/unreadable': { severity: 'error', meaning: 'The guide file cannot be read.' },
  'guide/encoding': { severity: 'error', meaning: 'The guide file is not UTF-8 text.' },
  'guide/too-large': { severity: 'error', meaning: 'The guide file is larger than any guide.' },
  'guide/empty': { severity: 'error', meaning: 'The guide file has nothing in it.' },
  'guide/unknown-key': { severity: 'error', meaning: 'A key that no guide has.' },
  'guide/misplaced-key': { severity: 'error', meaning: 'A key that belongs somewhere else.' },
  'guide/missing-key': { severity: 'error', meaning: 'A key that is required is not there.' },
  'guide/type': { severity: 'error', meaning: 'A value of the wrong shape.' },
  'guide/value': { severity: 'error', meaning: 'A value that cannot be used.' },
  'guide/empty-value': { severity: 'error', meaning: 'A key with nothing after its colon.' },
  'guide/unknown-id': { severity: 'error', meaning: 'A name that points to nothing.' },
  'guide/duplicate-id': { severity: 'error', meaning: 'Two items have the same id.' },

  'guide/accent': { severity: 'warning', meaning: 'A color that is too light to read.' },

  'guide/misquote': { severity: 'error', meaning: 'Quoted words that no article has.' },
  'guide/open-quotation': { severity: 'warning', meaning: 'A quotation mark has no partner.' },
  'guide/elsewhere-unused': { severity: 'advice', meaning: 'Words that nothing quotes.' },
  'guide/footnote': { severity: 'warning', meaning: 'A footnote lacks its mark or its note.' },
  'guide/unwritten': { severity: 'warning', meaning: 'A text that a form began is still there.' },
  'guide/time': { severity: 'warning', meaning: 'The minutes do not add up.' },
  'guide/allow': { severity: 'error', meaning: 'A rule that cannot be allowed here.' },
  'guide/placemat': { severity: 'warning', meaning: 'Nothing in it would be on a placemat.' },
  'guide/allow-unused': { severity: 'advice', meaning: 'A rule is allowed that nothing breaks.' },

  'question/misquote': { severity: 'error', meaning: 'Quoted words that no article has.' },

  'question/yes-no': { severity: 'advice', meaning: 'Yes or no would answer it.' },
  'question/leading': { severity: 'advice', meaning: 'It tells people what to answer.' },
  'question/slanted': { severity: 'advice', meaning: 'A judgment stands in its premise.' },
  'question/elliptical': { severity: 'advice', meaning: 'It names a topic and asks nothing.' },
  'question/double': { severity: 'advice', meaning: 'It asks two things at once.' },
  'question/generic': { severity: 'advice', meaning: 'It would fit any article.' },
  'question/ungrounded': {
    severity: 'advice',
    meaning: 'It asks for a meaning without a passage.',
  },
  'question/preamble': { severity: 'advice', meaning: 'Too much is said before it asks.' },
  'question/loaded': { severity: 'advice', meaning: 'A word in it takes a side.' },
  'guide/order': { severity: 'advice', meaning: 'Questions are not opening, core, closing.' },
  'guide/mix': { severity: 'advice', meaning: 'Too few questions ask for a meaning.' },
  'guide/essential': { severity: 'advice', meaning: 'None, or too many, are marked essential.' },
  'guide/one-sided': { severity: 'advice', meaning: 'Every excerpt is of one voice.' },
  'option/unbalanced': { severity: 'warning', meaning: 'The options are not weighed alike.' },
  'glossary/undefined': { severity: 'advice', meaning: 'An abbreviation is explained nowhere.' },
  'glossary/unused': { severity: 'advice', meaning: 'Nothing mentions an entry.' },

  'article/missing': { severity: 'error', meaning: 'The article file is not there.' },
  'article/unreadable': { severity: 'error', meaning: 'The article file cannot be read.' },
  'article/outside': { severity: 'error', meaning: 'The article lies outside the guides folder.' },
  'article/too-large': {
    severity: 'error',
    meaning: 'The article file is larger than any article.',
  },
  'article/encoding': { severity: 'error', meaning: 'The article file is not UTF-8 text.' },
  'article/front-matter': { severity: 'error', meaning: 'The front matter is missing or faulty.' },
  'article/metadata': { severity: 'warning', meaning: 'Facts for the source line are missing.' },
  'article/html': { severity: 'warning', meaning: 'Raw HTML in the article is not read.' },
  'article/code': { severity: 'error', meaning: 'A block of code never ends.' },
  'article/unreviewed': {
    severity: 'warning',
    meaning: 'Nobody has compared the text with its page.',
  },
  'article/changed': { severity: 'warning', meaning: 'The text is not what its hash says.' },
  'article/trim': { severity: 'error', meaning: 'A mark of omitted text does not add up.' },

  'excerpt/not-found': { severity: 'error', meaning: 'The words are not in the article.' },
  'excerpt/ambiguous': {
    severity: 'error',
    meaning: 'The words are in the article more than once.',
  },
  'excerpt/selector': { severity: 'error', meaning: 'The passage is not named in one clear way.' },
  'excerpt/order': { severity: 'error', meaning: 'The parts do not stand in this order.' },
  'excerpt/range': { severity: 'error', meaning: 'The article has no such paragraph.' },
  'excerpt/heading': { severity: 'error', meaning: 'The article has no such heading.' },
  'excerpt/which': { severity: 'error', meaning: '`which` counts further than there are places.' },
  'excerpt/trimmed': { severity: 'error', meaning: 'The saved copy leaves this passage out.' },
  'excerpt/mid-word': { severity: 'warning', meaning: 'The passage starts or ends inside a word.' },
  'excerpt/to-recurs': { severity: 'warning', meaning: 'The last words come again nearby.' },
  'excerpt/misquote': { severity: 'error', meaning: 'Quoted words that no article has.' },
  'excerpt/bidi': { severity: 'warning', meaning: 'Hidden direction marks became markup.' },
  'excerpt/invisible': { severity: 'warning', meaning: 'Characters in it cannot be seen.' },

  'excerpt/length': { severity: 'warning', meaning: 'More is quoted than the limits allow.' },

  'reading/level': { severity: 'warning', meaning: 'It reads harder than the limit allows.' },
  'reading/time': {
    severity: 'warning',
    meaning: 'Reading it takes longer than the limit allows.',
  },

  'image/not-printed': { severity: 'warning', meaning: 'A picture in an article is not printed.' },
  'image/address': { severity: 'error', meaning: 'A picture is named by an address, not a file.' },
  'image/missing': { severity: 'error', meaning: 'The picture file is not there.' },
  'image/outside': { severity: 'error', meaning: 'The picture lies outside the guides folder.' },
  'image/unreadable': { severity: 'error', meaning: 'The picture cannot be read, or is damaged.' },
  'image/too-large': { severity: 'error', meaning: 'The picture is larger than any print needs.' },
  'image/kind': { severity: 'error', meaning: 'The file is no picture that can be printed.' },
  'image/alt': { severity: 'warning', meaning: 'Nothing says what the picture shows.' },
  'image/caption': { severity: 'warning', meaning: 'The picture has no caption.' },
  'image/credit': { severity: 'warning', meaning: 'Nothing says whose picture it is.' },
  'image/resolution': { severity: 'warning', meaning: 'The picture is too coarse for print.' },
  'image/altered': { severity: 'warning', meaning: 'Parts of a drawing are left out for safety.' },
  'font/missing-character': { severity: 'error', meaning: 'No font has this character.' },
  'print/pages': { severity: 'warning', meaning: 'The handout has more pages than it may.' },
  'print/overflow': { severity: 'error', meaning: 'A one-page edition does not fit on its page.' },
  'print/contents': {
    severity: 'error',
    meaning: 'Page numbers that change as they are filled in.',
  },
  'template/missing': { severity: 'error', meaning: 'A template file is not there.' },
  'template/label': {
    severity: 'error',
    meaning: 'A label that no page has, or none that one needs.',
  },
  'template/broken': { severity: 'error', meaning: 'A template cannot be read or filled in.' },
} as const satisfies Record<string, CodeMeaning>;

/** The permanent name of a kind of problem, `area/what`. */
export type Code = keyof typeof CODES;
