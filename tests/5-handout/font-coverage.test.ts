import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { COVERAGE } from '../../src/5-handout/font-coverage.ts';
import { FONTS } from './fixture.ts';

/**
 * The table of what the fonts have against the fonts themselves. After another release of a font
 * package: `UPDATE_COVERAGE=1 npx vitest run tests/5-handout/font-coverage.test.ts`.
 */
const TABLE = new URL('../../src/5-handout/font-coverage.ts', import.meta.url);
const CUTS = ['400-normal', '600-normal', '400-italic', '600-italic'];
const FOLDERS = [FONTS.serif, FONTS.sans, ...FONTS.scripts];

test('the table says what glyphs the font files have', () => {
  const measured = Object.fromEntries(FOLDERS.map(measure));
  if (process.env.UPDATE_COVERAGE) writeTable(measured);
  else expect(measured).toEqual(COVERAGE);
});

test('the reader of font files tells a glyph that is there from one that is claimed', () => {
  const folder = FONTS.serif;
  const latin = charactersIn(`${folder}/files/source-serif-4-latin-400-normal.woff`);
  expect(json(folder, 'unicode').latin).toContain('U+2000-206F');
  expect(latin.has(0x2013)).toBe(true);
  expect(latin.has(0x2010)).toBe(false);
});

/** A family's name, and for each subset the characters that all of its cuts have. */
function measure(folder: string): [string, Record<string, string>] {
  const { id, family, subsets } = json(folder, 'metadata');
  const claims = json(folder, 'unicode');
  const names = [...new Set([...subsets, ...Object.keys(claims)])].sort();
  const table = names.map((subset): [string, string] => {
    const files = CUTS.map((cut) => `${folder}/files/${id}-${subset}-${cut}.woff`).filter((file) =>
      existsSync(new URL(`../../${file}`, import.meta.url)),
    );
    const [first = new Set<number>(), ...others] = files.map(charactersIn);
    const all = [...first].filter((one) => others.every((cut) => cut.has(one)));
    const claim = claims[subset] === undefined ? undefined : numbersIn(claims[subset]);
    const there = new Set(all.filter((one) => !LEFT_OUT.test(String.fromCodePoint(one))));
    if (!claim) return [subset, rangesOf(there)];
    const spaces = [...claim].filter((one) => SHAPED.test(String.fromCodePoint(one)));
    return [subset, rangesOf(new Set([...[...there].filter((one) => claim.has(one)), ...spaces]))];
  });
  return [family, Object.fromEntries(table.filter(([, ranges]) => ranges !== ''))];
}

/** What the browser sets without a glyph: spaces of any width, and what is not seen at all. */
const SHAPED = /[\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
/** Pictures in colour everywhere else; a grey outline of one would be another picture. */
const LEFT_OUT = /[\p{Emoji_Presentation}\p{Co}\p{Cc}]/u;

function writeTable(measured: Record<string, Record<string, string>>): void {
  const lines = Object.entries(measured).map(([family, subsets]) => {
    const inner = Object.entries(subsets).map(
      ([name, ranges]) => `    '${name}':\n      '${ranges}',`,
    );
    return `  '${family}': {\n${inner.join('\n')}\n  },`;
  });
  const head = readFileSync(TABLE, 'utf8').split('export const')[0];
  const type = 'Readonly<Record<string, Readonly<Record<string, string>>>>';
  writeFileSync(TABLE, `${head}export const COVERAGE: ${type} = {\n${lines.join('\n')}\n};\n`);
}

// biome-ignore lint/suspicious/noExplicitAny: a package's own JSON
function json(folder: string, name: string): any {
  return JSON.parse(readFileSync(new URL(`../../${folder}/${name}.json`, import.meta.url), 'utf8'));
}

function numbersIn(ranges: string): Set<number> {
  const all = new Set<number>();
  for (const range of ranges.split(',')) {
    const [from = '', to = from] = range.trim().slice(2).split('-');
    for (let one = Number.parseInt(from, 16); one <= Number.parseInt(to, 16); one++) all.add(one);
  }
  return all;
}

/** As CSS writes a unicode-range, sorted. */
function rangesOf(numbers: ReadonlySet<number>): string {
  const spans: [number, number][] = [];
  for (const one of [...numbers].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.[1] === one - 1) last[1] = one;
    else spans.push([one, one]);
  }
  const hex = (one: number) => one.toString(16).toUpperCase().padStart(4, '0');
  return spans.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(',');
}

/** The characters a WOFF 1.0 file has glyphs for, by its `cmap` table of format 4 or 12. */
function charactersIn(file: string): Set<number> {
  const woff = readFileSync(new URL(`../../${file}`, import.meta.url));
  const cmap = tableOf(woff, 'cmap');
  const all = new Set<number>();
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + record * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 12) {
      for (let group = 0; group < table.readUInt32BE(12); group++) {
        const at = 16 + group * 12;
        for (let one = table.readUInt32BE(at); one <= table.readUInt32BE(at + 4); one++) {
          if (table.readUInt32BE(at + 8) + one - table.readUInt32BE(at) !== 0) all.add(one);
        }
      }
    }
    if (format !== 4) continue;
    const segments = table.readUInt16BE(6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const end = table.readUInt16BE(14 + segment * 2);
      const start = table.readUInt16BE(16 + (segments + segment) * 2);
      const delta = table.readUInt16BE(16 + (segments * 2 + segment) * 2);
      const offsetAt = 16 + (segments * 3 + segment) * 2;
      const offset = table.readUInt16BE(offsetAt);
      for (let one = start; one <= end && one !== 0xffff; one++) {
        const glyph =
          offset === 0 ? one : table.readUInt16BE(offsetAt + offset + (one - start) * 2);
        if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) all.add(one);
      }
    }
  }
  return all;
}

/** A table of a WOFF 1.0 file, unpacked (W3C, WOFF File Format 1.0, section 4). */
function tableOf(woff: Buffer, tag: string): Buffer {
  for (let entry = 0; entry < woff.readUInt16BE(12); entry++) {
    const at = 44 + entry * 20;
    if (woff.toString('latin1', at, at + 4) !== tag) continue;
    const [start, packed, full] = [4, 8, 12].map((add) => woff.readUInt32BE(at + add));
    const bytes = woff.subarray(start, (start ?? 0) + (packed ?? 0));
    return packed === full ? bytes : inflateSync(bytes);
  }
  throw new Error(`There is no ${tag} table.`);
}
