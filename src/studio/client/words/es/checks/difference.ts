import { type Phrase, phrase, said } from './phrase.ts';

/** How the words of an article differ from those of a quotation, one difference each. */
const DIFFERENCES: readonly Phrase[] = [
  phrase('has other marks', 'tiene otros signos'),
  phrase(
    'says “{here}” where the quotation says “{there}” ({why})',
    ({ here, there, why }) => `dice “${here}” donde la cita dice “${there}” (${alikeEs(why)})`,
  ),
  phrase(
    'says “{here}” where the quotation says “{there}”',
    'dice “{here}” donde la cita dice “{there}”',
  ),
  phrase(
    'has “{here}” after “{before}”, which the quotation leaves out',
    'tiene “{here}” después de “{before}”, y en la cita falta',
  ),
  phrase(
    'has “{here}” at the start, which the quotation leaves out',
    'tiene “{here}” al comienzo, y en la cita falta',
  ),
  phrase('does not have “{there}”', 'no tiene “{there}”'),
  phrase('and 1 more difference', 'y hay 1 diferencia más'),
  phrase('and {more} more differences', 'y hay {more} diferencias más'),
];

/** How an article differs from a quotation, to stand after "en el párrafo 4,". */
export function differenceEs(difference: string): string {
  // Words of the article may have a semicolon: parts that are no difference go with the one before.
  const parts: string[] = [];
  for (const part of difference.split('; ')) {
    const isOwn = STARTS.test(part);
    if (isOwn || parts.length === 0) parts.push(part);
    else parts.push(`${parts.pop()}; ${part}`);
  }
  return parts.map((part) => said(part, DIFFERENCES) ?? part).join('; ');
}

const STARTS = /^(?:says “|has “|has other|does not have “|and \d+ more)/u;

const SCRIPTS: Readonly<Record<string, string>> = {
  Latin: 'latina',
  Cyrillic: 'cirílica',
  Greek: 'griega',
  Armenian: 'armenia',
  Georgian: 'georgiana',
  Hebrew: 'hebrea',
  Arabic: 'árabe',
  Cherokee: 'cheroqui',
  Coptic: 'copta',
  Devanagari: 'devanagari',
  Han: 'china',
  Hiragana: 'hiragana',
  Katakana: 'katakana',
  Hangul: 'coreana',
  Thai: 'tailandesa',
};

/** Why two words that look alike are not the same. */
function alikeEs(why: string): string {
  return why
    .replace(
      /^the difference is a character that cannot be seen, /,
      'la diferencia es un carácter que no se ve, ',
    )
    .replace(
      /(\(U\+[\dA-F]+), (\w+)\)/g,
      (_, number, script) => `${number}, ${SCRIPTS[script] ?? script})`,
    )
    .replaceAll('is not “', 'no es “');
}
