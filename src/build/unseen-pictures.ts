import { PrintError, type PrintedPdf } from '../6-print/index.ts';

/**
 * Refuses a PDF in which the browser left a picture blank: its file begins and ends as it should,
 * and is damaged between.
 *
 * @throws PrintError that names the files.
 */
export function refuseUnseen({ refused }: PrintedPdf): void {
  const names = refused.flatMap((address) => {
    const name = /^data:image\/[\w.+-]+;name=([^;,]*)/.exec(address)?.[1];
    return name === undefined ? [] : [decodeURIComponent(name)];
  });
  if (names.length === 0) return;
  const [be, it] = names.length === 1 ? ['is', 'it'] : ['are', 'them'];
  throw new PrintError(
    'print/page',
    `The browser cannot show ${names.join(', ')}, which ${be} damaged.`,
    `Open ${it} in a picture program and save ${it} anew, or download ${it} again.`,
  );
}
