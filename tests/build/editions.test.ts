import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, EDITIONS, PAPERS } from '../../src/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = join(import.meta.dirname, '../..');

test.each(PAPERS)(
  'the first guide gives its four editions on %s without a word',
  async (paper) => {
    const { written, diagnostics, failures } = await build({
      cwd: root,
      guides: ['price-of-a-source'],
      paper,
      out: temporaryFolder(),
      browser: 'embedded',
    });
    expect({ diagnostics, failures }).toEqual({ diagnostics: [], failures: [] });
    const pdfs = written.filter(({ format }) => format === 'pdf');
    expect(pdfs.map(({ edition }) => edition)).toEqual(EDITIONS);
    expect(written.filter(({ format }) => format === 'html')).toHaveLength(EDITIONS.length);
    expect(pdfs.every((pdf) => pdf.paper === paper)).toBe(true);
    expect(pdfs.find(({ edition }) => edition === 'placemat')?.pages).toBe(1);
  },
  300_000,
);
