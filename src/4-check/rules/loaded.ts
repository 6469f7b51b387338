import { firstMatch, questionRule } from './question-rule.ts';

/** Words that pass sentence. Each is one that has no neutral use in a question to a group. */
const LOADED: readonly RegExp[] = [
  /\bso-called\b/iu,
  /\bpuppet (?:government|state|regime|ruler|president|king|parliament|master)s?\b/iu,
  /\bcron(?:y|ies)(?:ism)?\b/iu,
  /\bbrainwash(?:ed|ing)?\b/iu,
  /\bwitch[- ]hunts?\b/iu,
  /\b(?:barbaric|bloodthirsty|disgraceful|despicable|fanatical|heartless|shameful|shameless|spineless|treasonous)\b/iu,
  /\b(?:fanatics|thugs|savages|crooks|cronies|goons|henchmen|hooligans|bigots|illegals|snowflakes|warmongers)\b/iu,
  /\b(?:fear|hate|war|scare)-?mongering\b/iu,
  /\bunelected bureaucrats?\b/iu,
  /\b(?:bleeding[- ]heart|tree[- ]hugg\w+|politically correct|kowtow\w*)\b/iu,
  /\bthe powers that be\b/iu,
  /\b(?:evil|corrupt|criminal) (?:regime|elites?|empire)\b/iu,
];

export const loaded = questionRule({
  code: 'question/loaded',
  why: 'A loaded word takes a side before the group has begun, and some of it will stop listening.',
  instead:
    'Say what was done in plain words. If the word is somebody’s, put it in quotation marks and say whose it is.',
  judge({ ask }) {
    const found = firstMatch(LOADED, ask.text);
    return (
      found && {
        start: found.start,
        end: found.end,
        message: `“${found.words}” takes a side.`,
        advice: 'Say it in plain words, or quote it and say whose word it is.',
      }
    );
  },
  bad: [
    { ask: 'What did the so-called reform cost?', marked: 'so-called' },
    { ask: 'How long did the puppet government last?', marked: 'puppet government' },
    { ask: 'Who were the mayor’s cronies on the board?', marked: 'cronies' },
    { ask: 'How does the paper’s fearmongering work?', marked: 'fearmongering' },
    { ask: 'What should be done about unelected bureaucrats?', marked: 'unelected bureaucrats' },
    { ask: 'Why do fanatics join the movement?', marked: 'fanatics' },
  ],
  good: [
    'What does the author mean by “so-called reform”?',
    'How does the puppet maker in the story lose his shop?',
    'What did the reform cost, and whom?',
    'Whom did the mayor appoint to the board?',
    'How does the writer use fear to persuade?',
    'What is the difference between a fan and a follower in the novel?',
  ],
});
