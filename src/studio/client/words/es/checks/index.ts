import type { Code } from '../../../../../source/codes.ts';
import { articleChecks } from './article.ts';
import { craftChecks } from './craft.ts';
import { excerptChecks } from './excerpt.ts';
import { guideChecks } from './guide.ts';
import { guideFileChecks } from './guide-file.ts';
import { imageChecks } from './image.ts';
import { type Phrase, said } from './phrase.ts';
import { printChecks } from './print.ts';
import { questionChecks } from './question.ts';
import { templateChecks } from './template.ts';
import { textChecks } from './texts.ts';
import { yamlChecks } from './yaml.ts';

/** All that the checks say of each code, in messages and hints: a new code has its Spanish, by type. */
export const PHRASES: Readonly<Record<Code, readonly Phrase[]>> = {
  ...yamlChecks,
  ...guideFileChecks,
  ...guideChecks,
  ...textChecks,
  ...questionChecks,
  ...craftChecks,
  ...excerptChecks,
  ...articleChecks,
  ...imageChecks,
  ...printChecks,
  ...templateChecks,
};

/**
 * A message or a hint of the checks in Spanish; undefined where they have come to say it otherwise.
 * The lines of a hint are sentences of their own.
 */
export function checkEs(code: Code, words: string): string | undefined {
  const phrases = PHRASES[code];
  const lines = words.split('\n').map((line) => said(line, phrases));
  // What a guide says may have lines of its own.
  return lines.every((line) => line !== undefined) ? lines.join('\n') : said(words, phrases);
}
