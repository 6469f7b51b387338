import { z } from 'zod';
import { CODES, type Code } from '../../source/codes.ts';
import { oneOf, text } from '../../source/fields.ts';

/** What a question may be excused from. */
export const QUESTION_RULES = [
  'question/misquote',
  'question/yes-no',
  'question/leading',
  'question/slanted',
  'question/elliptical',
  'question/double',
  'question/generic',
  'question/ungrounded',
  'question/preamble',
  'question/loaded',
  'guide/order',
  'glossary/undefined',
] as const satisfies readonly Code[];

/** What one item of each of these lists may be excused from, by its `allow`. */
export const EXCUSES = {
  excerpts: ['excerpt/misquote', 'glossary/undefined'],
  questions: QUESTION_RULES,
  options: ['guide/misquote', 'option/unbalanced'],
  glossary: ['glossary/unused'],
} as const satisfies Readonly<Record<string, readonly Code[]>>;

/** The rules of the craft, which a group may weigh otherwise. */
export const CRAFT_RULES = [
  ...QUESTION_RULES.filter((code) => code !== 'question/misquote'),
  'guide/mix',
  'guide/time',
  'guide/essential',
  'guide/one-sided',
  'option/unbalanced',
  'glossary/unused',
  'excerpt/length',
  'reading/level',
  'reading/time',
] as const satisfies readonly Code[];

/** Rules that one item may be excused from, each with the reason. */
export const allow = (rules: readonly [Code, ...Code[]]) =>
  z
    .strictObject(
      Object.fromEntries(
        rules.map((code) => [
          code,
          text()
            .optional()
            .meta({
              title: `Why ${code} does not apply`,
              description: `Why this is meant: ${CODES[code].meaning}`,
              examples: ['The words are from the film that we watch first.'],
            }),
        ]),
      ),
    )
    .meta({
      title: 'Allowed',
      description: 'Rules not to apply here, each with the reason.',
      snippets: { 'a rule and why it does not apply': [rules[0]] },
    });

/** How much each rule of the craft counts. */
export const rules = z
  .strictObject(
    Object.fromEntries(
      CRAFT_RULES.map((code) => [
        code,
        oneOf(['off', 'advice', 'warning', 'error'])
          .optional()
          .meta({
            title: `Rule ${code}`,
            description: CODES[code].meaning,
            examples: ['off'],
            enumDescriptions: [
              'It is not checked.',
              'It is told as advice.',
              'It is told as a warning.',
              'Nothing is built until it is put right.',
            ],
          }),
      ]),
    ),
  )
  .meta({
    title: 'Rules',
    description:
      'How much each rule of the craft counts, or off. `studyguide check --explain` lists them.',
    snippets: { 'a rule and how much it counts': ['guide/one-sided'] },
  });
