import { firstMatch, questionRule } from './question-rule.ts';

const TEXT = '(?:author|writer|article|text|passage|piece|reading|excerpt|story|book|speaker)';
/** Questions that could stand below any text there is. */
const TEMPLATES: readonly RegExp[] = [
  new RegExp(
    `\\bwhat (?:is|are|was|were) (?:the |this )?${TEXT}(?:['’]s|s['’])? (?:main |central |basic |overall |key )?(?:points?|ideas?|arguments?|messages?|purposes?|claims?|thes[ie]s|tone|theme|opinion|point of view|perspective)(?: here)?\\?`,
    'iu',
  ),
  new RegExp(
    `\\bwhat (?:is|are|was|were) the (?:main |central |basic |overall |key )(?:points?|ideas?|arguments?|messages?|purposes?|claims?|themes?)(?: of (?:the|this) ${TEXT})?\\?`,
    'iu',
  ),
  new RegExp(
    `\\b(?:do|did|would) you (?:mostly |generally )?(?:agree|disagree|agree or disagree) with (?:the |this )?${TEXT}(?:['’]s (?:point|view|opinion|argument|conclusion)s?)?(?:[,.?]|\\?)`,
    'iu',
  ),
  new RegExp(
    `\\bwhat (?:does|do|did) (?:the |this )?${TEXT} (?:say|think|argue|believe|tell us|mean|want to say)\\?`,
    'iu',
  ),
  new RegExp(`\\bwhat (?:is|was) (?:the |this )?${TEXT} about\\?`, 'iu'),
  new RegExp(
    `\\bwhat (?:did|do) you (?:learn|like|dislike|find interesting|take away)(?: (?:from|in|about) (?:the |this )?${TEXT})?\\?`,
    'iu',
  ),
  new RegExp(`\\bhow (?:did|does) (?:the |this )?${TEXT} make you feel\\?`, 'iu'),
];

export const generic = questionRule({
  code: 'question/generic',
  why: 'A question that would fit any article sends nobody back to this one.',
  instead:
    'Name the claim, the person or the paragraph that you have in mind, or point to an excerpt with `excerpt:`.',
  judge({ question, ask }) {
    if (question.excerpt !== undefined || ask.text !== ask.words) return undefined;
    if (question.kind === 'opening' || question.kind === 'closing') return undefined;
    if (ask.sentences.length > 1) return undefined;
    const found = firstMatch(TEMPLATES, ask.text);
    return (
      found && {
        start: found.start,
        end: found.end,
        message: `“${found.words}” would fit any article.`,
        advice: 'Name what this one says: a claim, a person, a number, a paragraph.',
      }
    );
  },
  bad: [
    {
      ask: 'What is the author’s main point?',
      marked: 'What is the author’s main point?',
    },
    { ask: 'What is the article about?', marked: 'What is the article about?' },
    {
      ask: 'Do you agree with the author, and why?',
      marked: 'Do you agree with the author,',
    },
    {
      ask: 'What did you learn from this article?',
      marked: 'What did you learn from this article?',
    },
    { ask: 'What are the main ideas?', marked: 'What are the main ideas?' },
    { ask: 'How did the story make you feel?', marked: 'How did the story make you feel?' },
  ],
  good: [
    'What is the author’s main point about the price of water?',
    'Do you agree with the author that cities should own their wells?',
    { ask: 'What is the author’s main point?', excerpt: 'wells' },
    { ask: 'What did you learn?', kind: 'closing' },
    'What does the article say of the two engineers who resigned?',
    'What is Okafor’s argument for a second bridge?',
    'What does the author mean by “a kind of theft”?',
  ],
});
