import type { Guide } from '../../1-guide/schema.ts';
import type { Example, Finding, Rule } from './rule.ts';

/** National Issues Forums weigh three or four ways; two make a contest. */
const FEWEST = 3;
/** How much shorter than the longest an option may be, in percent. */
const SHORTEST = 75;

export const unbalanced: Rule = {
  code: 'option/unbalanced',
  why: 'A choice between two camps, or one told at greater length, is half decided on paper.',
  instead: 'Write three or four options, each with as much to say for it and against it.',
  english: false,
  judge: ({ guide, hasFaults }): Finding[] => {
    const { options } = guide;
    if (options === undefined || hasFaults('options')) return [];
    if (options.length < FEWEST) {
      const message = `There ${options.length === 1 ? 'is one option' : 'are two options'} to weigh.`;
      const advice = 'Find a third way that some in the group would choose.';
      return [{ path: ['options'], isKey: true, message, advice }];
    }
    const lengths = options.map((option) => wordsIn(option.actions) + wordsIn(option.drawbacks));
    const longest = Math.max(...lengths);
    return options.flatMap(({ name }, index) => {
      const length = lengths[index] ?? 0;
      if (length * 100 >= longest * SHORTEST) return [];
      const other = options[lengths.indexOf(longest)]?.name;
      const item = ['options', index];
      return [
        {
          item,
          path: [...item, 'name'],
          message: `“${name}” has ${length} words and “${other}” has ${longest}.`,
          advice: `Say as much of each: at least ${Math.ceil((longest * SHORTEST) / 100)} words here, or fewer there.`,
        },
      ];
    });
  },
  examples: [
    example([20], 'options'),
    example([20, 20], 'options'),
    example([20, 20, 14], 'Option 3'),
    example([10, 30, 30], 'Option 1'),
    example([40, 29, 40, 40], 'Option 2'),
    example([20, 20, 20]),
    example([20, 15, 18]),
    example([40, 30, 36, 40]),
    example([8, 8, 6]),
    example([100, 80, 90]),
  ],
};

function wordsIn(texts: readonly string[]): number {
  return texts.join(' ').match(/\S+/g)?.length ?? 0;
}

/** Options of so many words each, half of them actions. */
function example(lengths: readonly number[], marked?: string): Example {
  const words = (count: number) => [Array.from({ length: count }, () => 'word').join(' ')];
  const options: Guide['options'] = lengths.map((length, index) => ({
    name: `Option ${index + 1}`,
    actions: words(Math.floor(length / 2)),
    drawbacks: words(Math.ceil(length / 2)),
  }));
  return { guide: { options }, marked: marked === undefined ? [] : [marked] };
}
