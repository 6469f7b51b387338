import { encode } from 'uqr';
import { escapeHtml } from './escape.ts';

/**
 * A QR code as inline SVG, or undefined where the text is too long for one. It has no quiet zone
 * of its own: ISO/IEC 18004 asks for four modules of light around it, which the page leaves free.
 * Error correction is level M, so that a code survives a photocopier.
 */
export function qrCode(text: string, label: string): string | undefined {
  const modules = encodeOrNothing(text);
  if (modules === undefined) return undefined;
  const size = modules.length;
  const path = modules.map((row, y) => runsOf(row, y)).join('');
  return (
    `<svg class="qr" role="img" aria-label="${escapeHtml(label)}" viewBox="0 0 ${size} ${size}" ` +
    `shape-rendering="crispEdges"><path d="${path}"/></svg>`
  );
}

/** uqr throws where the text does not fit into the largest code there is. */
function encodeOrNothing(text: string): readonly (readonly boolean[])[] | undefined {
  try {
    return encode(text, { ecc: 'M', border: 0 }).data;
  } catch {
    return undefined;
  }
}

/** One rectangle for each run of dark modules in a row: a quarter of the bytes of single ones. */
function runsOf(row: readonly boolean[], y: number): string {
  let path = '';
  let start = -1;
  for (let x = 0; x <= row.length; x++) {
    if (row[x] === true) {
      if (start < 0) start = x;
    } else if (start >= 0) {
      path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
      start = -1;
    }
  }
  return path;
}
