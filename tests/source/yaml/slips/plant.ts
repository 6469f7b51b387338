/** A guide with a slip in it. */
export interface Planted {
  readonly text: string;
  /** The line that has it, from 1. */
  readonly line: number;
}

/** A kind of slip: makes it in a line, or says that this line cannot have it. */
type Slip = (line: string) => string | undefined;

const KEY = /^(\s*(?:- )?)([a-z]+):( .*)?$/;

/** The slips that people make while they write YAML by hand. */
export const SLIPS: Readonly<Record<string, Slip>> = {
  'no space after a colon': (line) =>
    /^\s*(?:- )?[a-z]+: (?![>|[{"'&*])\S/.test(line) ? line.replace(/: /, ':') : undefined,
  'a tab before a key': (line) => (/^ +[a-z]+:/.test(line) ? line.replace(/^ +/, '\t') : undefined),
  'an unclosed quotation mark': (line) =>
    /^\s*(?:- )?[a-z]+: [A-Za-z][^:#"]*$/.test(line) ? line.replace(/: /, ': "') : undefined,
  'a colon in a text': (line) =>
    /^\s*(?:- )?(?:ask|do|who|title|event|heading|name): [A-Z][^:#"]* [^:#"]*$/.test(line)
      ? line.replace(/(: \S+) /, '$1: ')
      : undefined,
  'a stray dash': (line) => (/^ +[a-z]+:/.test(line) ? line.replace(/^( +)/, '$1- ') : undefined),
  'a missing dash': (line) => (/^ *- [a-z]+:/.test(line) ? line.replace('- ', '  ') : undefined),
  'a missing dash before a text': (line) =>
    /^ *- [A-Z][^:]*$/.test(line) ? line.replace('- ', '') : undefined,
  'one space too few': (line) => (/^ {2,}[a-z]+:/.test(line) ? line.slice(1) : undefined),
  'one space too many': (line) => (/^ {2,}[a-z]+:/.test(line) ? ` ${line}` : undefined),
  'a key of the top indented': (line) => (/^[a-z]+:/.test(line) ? ` ${line}` : undefined),
  'a misspelt key': (line) => {
    const [, lead, key = '', rest = ''] = KEY.exec(line) ?? [];
    return key.length > 4 ? `${lead}${key.slice(0, 2)}${key.slice(3)}:${rest}` : undefined;
  },
  'a key in the wrong place': (line) =>
    /^ +(?:guidance|lines|essential|followups): ?(?:[^|>].*)?$/.test(line) && !line.endsWith(':')
      ? line.trimStart()
      : undefined,
  'a near-miss id': (line) =>
    /^ +excerpt: \[?\w{4,}/.test(line) ? line.replace(/(: \[?\w\w)\w/, '$1') : undefined,
  'a missing colon': (line) =>
    /^ *(?:- )?[a-z]+:(?: [A-Za-z][^:]*)?$/.test(line) ? line.replace(':', '') : undefined,
  'yes or no where it is no answer': (line) =>
    /^ +(?:minutes|lines): \d+$/.test(line) ? line.replace(/\d+$/, 'yes') : undefined,
};

/** Makes one slip of a kind in a guide; undefined where no line can have it. */
export function plant(guide: string, slip: Slip, random: () => number): Planted | undefined {
  const lines = guide.split('\n');
  const able = lines.flatMap((line, index) => {
    if (isInText(lines, index)) return [];
    const made = slip(line);
    return made === undefined ? [] : [{ index, made }];
  });
  const one = able[Math.floor(random() * able.length)];
  if (!one) return undefined;
  return { text: lines.toSpliced(one.index, 1, one.made).join('\n'), line: one.index + 1 };
}

/** Whether a line is part of a text below its key, where a slip of YAML is none. */
function isInText(lines: readonly string[], index: number): boolean {
  const indent = (line: string) => line.length - line.trimStart().length;
  let least = indent(lines[index] ?? '');
  for (let at = index - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || indent(line) >= least) continue;
    const column = /^\s*(?:- )*/.exec(line)?.[0].length ?? 0;
    if (column < least && /: [>|][+-]?$/.test(line)) return true;
    least = indent(line);
  }
  return false;
}
