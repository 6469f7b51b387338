/** Names as pages print them: who is a person, and who only the site. */

const NOBODY =
  /^(?:admin(?:istrator)?|web ?master|editors?|the editors?|editorial(?: (?:team|staff|board))?|staff(?: (?:writer|reporter|report|reports))?s?|(?:our|news|web|online|digital) (?:staff|desk|team|correspondent|reporter|editor)|news ?desk|newsroom|redaktion|die redaktion|online-?redaktion|rédaction|la rédaction|redacci[oó]n|redazione|guest(?: (?:author|post|contributor|blogger|writer))?|contributors?|super ?user|root|user|author|anonym(?:ous|e)?|unknown|none|n\/?a|null|undefined|default|test|wordpress|press release|agenc(?:y|ies)|nachrichtenagentur|team|company|author name|various(?: authors)?|multiple authors|view all posts|all posts|more posts|follow|posts?|blog|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|january|february|march|april|june|july|august|september|october|november|december|home|contact|about(?: the)?(?: authors?)?|subscribe|share|comments?|posted|published|written|by|veröffentlicht|publiziert|verfasst|geschrieben|erstellt|eingestellt|publié|publicado|redaktion:?|no author|view profile|von|datum|stand|profile|website|auteure?s?|autor(?:in|en|es|a)?|an[oó]nimo|verfasser|quelle|source|text|foto|email|e-mail|rss|читать|مدیر|ادمین|تحریریه|المحرر)$/iu;
/** "By" set against the name, where a page's markup holds the space. */
const LEAD_RUN_IN = /^By(?=\p{Lu}[\p{Ll}.])/u;
/** A byline within a line of dates and numbers: "von" is also part of names. */
const LEAD_WITHIN =
  /(?:(?:^|[\s|·•,–—-])(?:by|autor(?:in)?:|author:|text:|redaktion:)|(?:\d|\d uhr|[|·•–—-]|veröffentlicht|publiziert|eingestellt|gespeichert|geschrieben|verfasst|erstellt|aktualisiert|rezept|artikel|beitrag|publié|rédigé|écrit|publicado|escrito)\s+(?:von|vom|par|por|di|door|av))\s+(?=\S)/giu;
const LEAD =
  /^(?:(?:(?:article|story|text|words|written|posted|published|reported|reviewed|photographs?|opinion|analysis|a (?:post|column|guest post)|guest post|contributed|submitted|compiled|report|authored)\s+)*by(?:\s*:|\s+(?=\S))|by$|authors?\s*:|author\s+(?=\p{Lu})|von(?=\s+\S)|text\s*:|autor(?:in|en|e|es|a)?\s*:|par(?=\s+\S)|propos recueillis par|por(?=\s+\S)|di(?=\s+\p{Lu})|door(?=\s+\p{Lu})|av(?=\s+\p{Lu})|af(?=\s+\p{Lu})|автор(?:ы)?\s*:?|نویسنده(?:‌ها)?\s*:?|به قلم|بقلم|الكاتب\s*:?|מאת|作者\s*[:：]?|文\s*[／/：:]|記者|撰文\s*[:：]?)\s*/iu;
/** What follows a name and is no part of it: a role, a time, an address. */
const TAIL =
  /\s*(?:[|•·–—/►>(]|\s-\s|,\s*(?=(?:\p{Ll}|[\d]|[A-Z]{2,}\b|The\b|Special\b|Staff\b|Senior\b|Associate\b|Assistant\b|Chief\b|Contribut|Editor|Correspondent|Reporter|Writer|Columnist|Ph\.?D|M\.?D\.?|BBC|CNN|USA\b|Updated|Published|Posted|January|February|March|April|May\b|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))|\s+(?:on|at|in|for|am|vom|le|el|um|um|is|has|was|writes|published|posted|updated|veröffentlicht|stand|datum)\b|\s+(?:[A-Z][\p{L}]*\s+(?:correspondent|reporter|editor)|(?:staff|senior|contributing|associate|freelance|guest)\s)|,?\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|(?:January|February|March|April|June|July|August|September|October|November|December|Januar|Februar|März|Juni|Juli|Oktober|Dezember)\b)|\s+(?:Updated|Published|Posted|Leave a|Shares\b|Special to|Staff (?:Writer|Reporter)|Correspondent|Contributor|Follow|Twitter|@\w)|\s+\d|https?:|@|\.\s+\p{Lu}\p{Ll}{3,}\s+\p{Ll}).*$/su;

/** Who writes without a name, and is named as such after "By ". */
const DESK = /(?:staff|desk|team|redaktion|rédaction|redacción|redazione|board|reports?)$/iu;

/** A name without what pages set around it: "By ", a role, an agency, a time. */
export function bareName(text: string): string {
  const name = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEAD_RUN_IN, '')
    .replace(LEAD, '')
    .replace(TAIL, '')
    .replace(/^[\s\p{P}\p{S}]+|[\s,;:|&•·\-–—]+$/gu, '')
    .trim();
  return /^[\p{Lu}\s.'’-]+$/u.test(name) && name.length > 4 ? capitalised(name) : name;
}

/** What follows "By ", also within a line that starts with a date. */
function afterLead(byline: string): string {
  const bare = byline.replace(LEAD_RUN_IN, '').replace(LEAD, '');
  if (bare !== byline) return bare;
  const within = [...byline.matchAll(LEAD_WITHIN)].at(0);
  return within ? byline.slice(within.index + within[0].length) : byline;
}

/** Whether a text starts as a byline does: "By ", "Von ", "Author: ". */
export function startsAsByline(text: string): boolean {
  return LEAD_RUN_IN.test(text.trim()) || LEAD.test(text.trim());
}

/** The people that a byline names, in its order. */
export function peopleIn(byline: string, site: readonly string[]): string[] {
  const trimmed = byline.trim();
  const text = afterLead(trimmed);
  // After "By " stands whoever wrote it, be it a desk or an agency.
  const credited = text !== trimmed;
  const people: string[] = [];
  // What stands behind a bar is an agency, a date or a role, unless nothing stands before it.
  const [first = ''] = text
    .split(/[|•·]/)
    .filter((part) => isPerson(bareName(part), site, credited));
  const named = first === '' ? text : first;
  for (const part of named.split(
    /\s*(?:[;|&]|,\s*(?:and|und|et|y|e)\s|\s(?:and|und|et|y|and by|with|و)\s|,\s+(?=\p{Lu}\S+ \p{L})|،|、|\n)\s*/u,
  )) {
    const name = bareName(part);
    if (isPerson(name, site, credited) && !people.includes(name)) people.push(name);
  }
  return people;
}

/** Whether a text can be the name of a person, and is not a role, a site or an address. */
export function isPerson(name: string, site: readonly string[], credited = false): boolean {
  if (name.length < 2 || name.length > 60) return false;
  if (NOBODY.test(name) && !(credited && DESK.test(name))) return false;
  if (/[\d@:/\\<>{}[\]?!=_#*“”"]|\.(?:com|org|net|de|co)\b|https?/i.test(name)) return false;
  const words = name.split(' ');
  if (words.length > 6 || !/\p{L}/u.test(name)) return false;
  if (
    !credited &&
    /\b(?:staff|desk|team|news|editorial|redaktion|editor|magazine|press|media|agency|newspaper|blog|university|institute|department|ministry|foundation|association|network|inc|ltd|gmbh|llc|times|post|daily|online|tv|radio|reporters?|correspondents?|writers?|service)\b/i.test(
      name,
    )
  ) {
    return false;
  }
  const own = comparable(name);
  return !site.some((other) => comparable(other) === own);
}

/** Names in a row as a sentence has them: "A", "A and B", "A, B and C". */
export function inARow(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

/** A name set in capitals as it is usually written. */
function capitalised(name: string): string {
  if (!/\p{Lu}{3}/u.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s.'’-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
}

export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^the/, '');
}
