/**
 * What the guide format calls the same words, written again from its page and without the map of
 * offsets, to hold the program's own folding against.
 */
export function sameWords(text: string): string {
  return ` ${text} `
    .replace(/\u00ad|\u034f|[\u200b-\u200d]|\u2060|\ufeff/gu, '')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\p{Variation_Selector}/gu, '')
    .normalize('NFC')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’‚‹›′]/gu, "'")
    .replace(/\ufb00/gu, 'ff')
    .replace(/\ufb01/gu, 'fi')
    .replace(/\ufb02/gu, 'fl')
    .replace(/\ufb03/gu, 'ffi')
    .replace(/\ufb04/gu, 'ffl')
    .replace(/[\ufb05\ufb06]/gu, 'st')
    .replace(/…/gu, '...')
    .replace(/\.(?: ?\.){2,}/gu, (points) => points.replaceAll(' ', ''))
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/(?<!-)-{2,3}(?!-)/gu, '—')
    .replace(/(?<= )-(?= )/gu, '—')
    .replace(/[\u2012-\u2015]/gu, '—')
    .replace(/ ?— ?/gu, '—')
    .trim();
}

/** How often words stand in a text, also where they overlap. */
export function timesIn(text: string, words: string): number {
  const all = sameWords(text);
  const wanted = sameWords(words);
  let times = 0;
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) times += 1;
  return times;
}
