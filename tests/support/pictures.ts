import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one grey, with these pixels; `more` chunks stand before its end. */
export function png(
  width: number,
  height: number,
  more: readonly (readonly [name: string, data: Uint8Array])[] = [],
): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8); // Bits; the colour type stays 0, grey.
  const rows = new Uint8Array((width + 1) * height).fill(150);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0; // No filter.
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', deflateSync(rows)),
    ...more.map(([name, data]) => chunk(name, data)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

/**
 * 24 by 16 pixels, half blue, half red. Turned by its EXIF orientation 6 it is seen 16 by 24; its EXIF
 * says "Taken at home" too.
 */
export const TURNED_JPEG = bytes(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4QA8RXhpZgAATU0AKgAAAAgAAgEOAAIAAAAOAAAAJgESAAMAAAABAAYAAAAAAABUYWtlbiBhdCBob21lAP/bAEMAGxIUFxQRGxcWFx4cGyAoQisoJSUoUTo9MEJgVWVkX1VdW2p4mYFqcZBzW12FtYaQnqOrratngLzJuqbHmairpP/bAEMBHB4eKCMoTisrTqRuXW6kpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpP/AABEIABAAGAMBIgACEQEDEQH/xAAWAAEBAQAAAAAAAAAAAAAAAAADAAX/xAAWEAEBAQAAAAAAAAAAAAAAAAAAA0H/xAAWAQEBAQAAAAAAAAAAAAAAAAAFAgT/xAAZEQACAwEAAAAAAAAAAAAAAAAAAQQzQfD/2gAMAwEAAhEDEQA/AMosdEWOt8mp9pcexCJIQKH/2Q==',
);
/** The same half and half, two of them: the second stands on its head. */
export const MOVING_GIF = bytes(
  'R0lGODlhGAAQAIEAAMgoKCgoyAAAAAAAACH5BAAFAAAALAAAAAAYABAAAAg/AAMIHEhQIICDCBMeLMgwgMKHABoWhKhQIkGKCS0OxIhQo0GOET2CDKlxpEeHIE+aFJmSJUeVLUvGtLhSJseAACH5BAEFAAIALAAAAAAYABAAgcgoKCgoyAAAAAAAAAg/AAEIHEhQYICDCBMeLMgQgMKHARoWhKhQIkGKCS0OxIhQo0GOET2CDKlxpEeHIE+aFJmSJUeVLUvGtLhSJseAADs=',
);
export const WEBP = bytes(
  'UklGRkwAAABXRUJQVlA4IEAAAAAQAwCdASoYABAAPxFysFAsJqSisAgBgCIJQBOiP/wK0oAA/uoaVWDJ/9XQdr05N/1InLPeTRrKfrheGdq/LsAA',
);
export const MOVING_WEBP = bytes(
  'UklGRuAAAABXRUJQVlA4WAoAAAACAAAAFwAADwAAQU5JTQYAAAAAAAAAAABBTk1GVgAAAAAAAAAAABcAAA8AADIAAAJWUDggPgAAABADAJ0BKhgAEAA/OYa6VC8pJaMwCAHgJwlAE6I//AxVIAD+58lJ4W/afi/F3ndi/Ej51aBWCDt+lffAAAAAQU5NRlYAAAAAAAAAAAAXAAAPAAAyAAAAVlA4ID4AAAC0AgCdASoYABAAPzmGulQDAIAAAnCUAToj/8DFUgAA/uIR+HRzCtofhJ/8z9/JH5IjX2KI/vP/AYni/orAAA==',
);
export const AVIF = bytes(
  'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAAAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAAAKgAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAABqaXBycAAAAEtpcGNvAAAAFGlzcGUAAAAAAAAAGAAAABAAAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAGgAAAABdpcG1hAAAAAAAAAAEAAQQBAoMEAAAAMm1kYXQSAAoJGBDv7RAQ0GhAMhtHEeHhd3TTTTCwACCusc66dhsqXCdLok1KZoA=',
);

/** A drawing with this inside. */
export function svg(inside: string, attributes = 'viewBox="0 0 400 200"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>\n`;
}
