import { type NewGuideOptions, newGuide } from '../index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { GuideOptions } from './options.ts';
import { programName, type Terminal } from './terminal.ts';

/**
 * `studyguide new NAME`: starts a guide and says where its parts are.
 *
 * @throws UsageError
 */
export async function runNew(
  typed: string,
  options: Pick<GuideOptions, 'guides'> & Pick<NewGuideOptions, 'lang'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { name, guide, article, series } = await newGuide(typed, {
    guidesFolder: options.guides,
    lang: options.lang,
  });
  terminal.out(`${guide}  the guide: change its words to yours`);
  terminal.out(`${article}  the article it quotes: put a saved article in its place`);
  if (series) terminal.out(`${series}  what all your guides share, when you have several`);
  terminal.out('');
  const where = options.guides === undefined ? '' : ` --guides ${JSON.stringify(options.guides)}`;
  terminal.out(`Next: ${programName()} build ${name}${where}`);
  return EXIT.fine;
}
