import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { countPages } from '../6-print/index.ts';
import { EDITIONS, type Edition } from '../compile.ts';

/** A PDF of a guide that was built earlier. */
export interface EarlierPdf {
  readonly edition: Edition;
  readonly booklet: boolean;
  /** The file's name within the output folder. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** When it was written, in milliseconds since 1970. */
  readonly written: number;
}

/** The PDFs of a guide that are in the output folder, whether or not they still fit it. */
export async function earlierPdfs(guide: string, out: string, cwd: string): Promise<EarlierPdf[]> {
  const found = EDITIONS.flatMap((edition) =>
    [false, true].map(async (booklet) => {
      const name = `${guide}-${edition}${booklet ? '-booklet' : ''}.pdf`;
      const path = resolve(cwd, out, name);
      const facts = await stat(path).catch(() => undefined);
      if (!facts?.isFile()) return [];
      return [{ edition, booklet, name, path, bytes: facts.size, written: facts.mtimeMs }];
    }),
  );
  return (await Promise.all(found)).flat();
}

/** The pages of a PDF on disk; none where it cannot be read. */
export async function pagesOfPdf(path: string): Promise<number> {
  return (await countPages(await readFile(path))) ?? 0;
}
