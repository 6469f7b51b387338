import type { Guide } from '../../1-guide/schema.ts';
import type { YamlPath } from '../../source/yaml/read-yaml.ts';
import type { ReadingTime } from '../reading/reading.ts';
import type { Rule } from './rule.ts';

export const readingTime: Rule = {
  code: 'reading/time',
  why: 'What takes longer than people have is not read, and who has not read stays silent.',
  instead:
    'Leave an excerpt out, shorten the background, or raise `reading` below `limits`. Time is counted for background and excerpts, at 238 words a minute.',
  english: false,
  isAsked: ({ limits }) => limits?.reading !== undefined,
  judge: ({ guide, reading }) => {
    const most = guide.limits?.reading;
    const time = reading.time();
    if (most === undefined || time.minutes <= most) return [];
    const longest = longestPart(guide, time);
    const minutes = time.minutes === 1 ? '1 minute' : `${time.minutes} minutes`;
    return [
      {
        path: longest.path,
        isKey: longest.isKey,
        message: `Reading takes ${minutes}, and the limit is ${most}. ${longest.name} takes longest: ${inMinutes(longest.seconds)}.`,
        advice: `Shorten it, leave an excerpt out, or raise \`reading\` below \`limits\`.`,
      },
    ];
  },
  examples: [
    { guide: { limits: { reading: 1 }, background: words(239) }, marked: ['background'] },
    { guide: { limits: { reading: 3 }, background: words(715) }, marked: ['background'] },
    { guide: withExcerpts(1, '4', '6'), passages: [words(20), words(230)], marked: ['6'] },
    { guide: withExcerpts(1, '4', '6'), passages: [words(130), words(110)], marked: ['4'] },
    {
      guide: { ...withExcerpts(1, '4'), background: words(120) },
      passages: [words(119)],
      marked: ['background'],
    },
    { guide: { background: words(3000) }, marked: [] },
    { guide: { limits: { reading: 1 }, background: words(238) }, marked: [] },
    { guide: { limits: { reading: 2 }, background: words(476), lang: 'es' }, marked: [] },
    { guide: withExcerpts(1, '4', '6'), passages: [words(120), words(117)], marked: [] },
    { guide: { limits: { reading: 1 }, questions: [{ ask: words(300) }] }, marked: [] },
  ],
};

interface Part {
  readonly name: string;
  readonly path: YamlPath;
  readonly isKey: boolean;
  readonly seconds: number;
}

/** The background or the excerpt that takes most time. */
function longestPart(guide: Guide, { background, excerpts }: ReadingTime): Part {
  const parts = excerpts.map(({ number, seconds }): Part => {
    const { quote, from } = guide.excerpts?.[number - 1] ?? {};
    const key = quote !== undefined ? 'quote' : from !== undefined ? 'from' : 'paragraphs';
    const path = ['excerpts', number - 1, key];
    return { name: `Excerpt ${number}`, path, isKey: false, seconds };
  });
  const own = { name: 'The background', path: ['background'], isKey: true, seconds: background };
  return parts.reduce<Part>((most, part) => (part.seconds > most.seconds ? part : most), own);
}

function inMinutes(seconds: number): string {
  const [minutes, left] = [Math.floor(seconds / 60), seconds % 60];
  return [...(minutes > 0 ? [`${minutes} min`] : []), ...(left > 0 ? [`${left} s`] : [])].join(' ');
}

function words(count: number): string {
  return 'word '.repeat(count).trim();
}

function withExcerpts(reading: number, ...paragraphs: readonly string[]): Partial<Guide> {
  return { limits: { reading }, excerpts: paragraphs.map((one) => ({ paragraphs: one })) };
}
