/** Small words within names: Ludwig van Beethoven, Osama bin Laden. */
const PARTICLE =
  /^(?:a[lb]|af|av|bin|bint|ben|da|das|de[lnrs]?|della|di|do|dos|du|e[lt]?|ibn|i|la|le|les|lo|of|ter|ten|then|till|und|van|von|vom|y|zu[rm]?)$/u;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}]*\.?|\p{Lo}[\p{Lo}\p{M}\u200c]*)(?:['’ʼ-]?\p{L}[\p{L}\p{M}]*\.?)*$/u;
/** Words of publishers, agencies and posts, which are no part of a person's name. */
const NO_PERSON =
  /\b(?:agenc(?:y|ies)|associated|bureau|columnist|contributors?|contributing|correspondents?|critic|desk|editor(?:ial|s)?|freelance|guest|journalists?|news(?:paper)?|opinion|photographer|post|press|producer|reporters?|reuters|senior|service|special|staff|team|times|writers?|admin|the|this|that|these|his|her|your|our|my)\b/i;

/** Whether a line can be a person's name: two to five words, all of them such as names have. */
export function looksLikeName(line: string): boolean {
  const words = line.split(/\s+/u);
  if (words.length < 2 || words.length > 5 || line.length > 60) return false;
  if (NO_PERSON.test(line) || PARTICLE.test(words.at(-1) ?? '')) return false;
  return words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word));
}

/** The author of a line such as "By Jane Doe and John Roe, Staff Writers"; undefined for others. */
export function readByline(line: string): string | undefined {
  if (line.length > 160) return undefined;
  const [, rest] =
    /^(?:(?:(?:written|words|text|story|report|reporting|article|posted|published)\s+)?by\b:?|authors?:)\s+(.+)$/iu.exec(
      line,
    ) ?? [];
  if (rest === undefined) return undefined;
  const posted = /^(?:posted|published)\b/i.test(line);
  // What follows a bar or a date is about the page.
  const [part = ''] = rest.split(/\s*[|•·–—]\s*|\s+on\s+(?=\w+ \d)|\s+(?=\d{1,4}[\s/-])|\s+in\s+/u);
  const names: string[] = [];
  for (const name of part.split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|with)\s+|\s*&\s*/u)) {
    const spelt = unshouted(name);
    if (!looksLikeName(spelt)) break;
    names.push(spelt);
  }
  if (names.length === 0 || posted) return undefined;
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Whether a line tells who put the page up, which is not always who wrote it. */
export function isPostLine(line: string): boolean {
  return (
    line.length <= 160 && /^(?:posted|published|uploaded)\s+(?:by|in|on|under)\s+\S/iu.test(line)
  );
}

/** A name in capitals, as a newspaper sets it above an article, in letters of a name. */
function unshouted(name: string): string {
  if (!/^[\p{Lu}\p{M}\s.'’-]+$/u.test(name)) return name;
  return name.replace(
    /(\p{Lu})([\p{Lu}\p{M}]+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
}
