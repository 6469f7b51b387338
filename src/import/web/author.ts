import type { Element } from 'hast';
import { wordsOfNames } from './names.ts';
import { type LinkedData, type PageData, textOf, typesOf } from './page-data.ts';
import { bareName, comparable, inARow, isPerson, peopleIn, startsAsByline } from './people.ts';
import type { TextBlock } from './segment.ts';
import { attribute, elementsBelow, isElement, visibleText } from './tree.ts';
import type { Weights } from './weights.ts';

const META_NAMES = [
  'author',
  'article:author',
  'og:article:author',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'article:author_name',
  'author_name',
  'cxenseparse:author',
  'shareaholic:article_author_name',
];
/** What pages put beside the author's name for those who share the article. */
const WRITTEN_BY = /^(?:written by|by|author|verfasst von|geschrieben von|écrit par|escrito por)$/i;
/** Parts of a page whose people did not write the article. */
const OTHERS =
  / (?:comments?|commentlist|respond|related|recirc|recommended|sidebar|footer|widget area|trending|popular|teasers?|more (?:stories|from)|nav|navigation|next|previous|newsletter) /;
const BYLINE =
  / (?:by ?lines?|author ?names?|authors?|written ?by|article ?author|post ?author|entry ?author|p author|autor|autoren|auteur|signature) /;
/** Characters a byline has at most. */
const LONGEST = 160;

/**
 * Who wrote the article, as the page names them: "A and B". What is no person (the site, "admin",
 * an address) is passed over: a page that names nobody gives undefined.
 */
export function findAuthor(
  data: PageData,
  blocks: readonly TextBlock[],
  titleIndex: number,
  lastIndex: number,
  site: readonly string[],
  weights: Weights,
): string | undefined {
  const shown = blocks.map(({ text }) => comparable(text)).join(' ');
  for (const names of givenNames(data)) {
    const people = names.flatMap((name) => peopleIn(name, site));
    const credible = people.filter(
      (name) => /^\p{Lu}.* \p{L}|[^\p{ASCII}]/u.test(name) || shown.includes(comparable(name)),
    );
    if (credible.length > 0) return inARow([...new Set(credible)]);
  }
  const others = new Map<Element, boolean>();
  const isOther = (part: Element) => {
    const known = others.get(part) ?? (weights.of(part).main === 0 && isOthers(part));
    others.set(part, known);
    return known;
  };
  const own = blocks
    .slice(Math.max(0, titleIndex - 5), lastIndex + 8)
    .filter(({ path }) => !path.some(isOther));
  const near = own.slice(0, 20);
  return (
    bylineNames(near, site, weights) ??
    lineNames(near, site) ??
    bylineNames(own.slice(20), site, weights) ??
    lineNames(own.slice(-12), site)
  );
}

/** A line that tells when an article was posted before it tells by whom. */
const POSTED_BY =
  /^(?:posted|published|written|submitted|updated|created|veröffentlicht|publié|publicado)\b[^.]*\d[^.]*\s(?:by|von|par|por)\s/iu;

/** Names for machines: of JSON-LD first, then of each `meta`. */
function givenNames(data: PageData): string[][] {
  const byId = new Map(data.objects.map((object) => [object['@id'], object]));
  const { author, creator } = data.article ?? {};
  const linked = [author ?? creator].flat().flatMap((value) => {
    if (typeof value === 'string') return [value];
    const reference = value as LinkedData | undefined;
    const person = reference && !reference.name ? byId.get(reference['@id']) : reference;
    if (!person || typesOf(person).some((type) => /Organi[sz]ation/.test(type))) return [];
    return [person.name].flat().flatMap((name) => textOf(name) ?? []);
  });
  const labelled = [1, 2].map((number) => {
    const label = data.meta.get(`twitter:label${number}`) ?? '';
    const value = data.meta.get(`twitter:data${number}`);
    return value && WRITTEN_BY.test(label) ? [value] : [];
  });
  return [linked, ...META_NAMES.map((name) => [...(data.allMeta.get(name) ?? [])]), ...labelled];
}

/** Names in elements that say they name the author. */
function bylineNames(
  blocks: readonly TextBlock[],
  site: readonly string[],
  weights: Weights,
): string | undefined {
  const seen = new Set<Element>();
  for (const { element, path } of blocks) {
    const around = path.slice(-4).filter((part) => weights.of(part).main === 0);
    for (const part of [...around, element, ...elementsBelow(element)]) {
      if (seen.has(part)) continue;
      seen.add(part);
      if (!saysAuthor(part)) continue;
      const text = visibleText(part);
      if (text === '' || text.length > LONGEST) continue;
      const linked = [...elementsBelow(part)]
        .filter((link) => isElement(link, 'a') && attribute(link, 'rel').includes('author'))
        .flatMap((link) => peopleIn(visibleText(link), site));
      const people = linked.length > 0 ? [...new Set(linked)] : peopleIn(text, site);
      const plain =
        linked.length > 0 || attribute(part, 'rel').includes('author') || isNickname(people, text);
      if (people.length > 0 && (plain || looksLikeNames(people))) return inARow(people);
    }
  }
  return undefined;
}

/** One name of small letters and nothing else, as people call themselves on the web. */
function isNickname(people: readonly string[], text: string): boolean {
  const [only] = people;
  return (
    people.length === 1 && /^[\p{L}\p{N}_.-]{3,}$/u.test(only ?? '') && text.split(' ').length <= 3
  );
}

function isOthers(element: Element): boolean {
  return OTHERS.test(wordsOfNames(element)) || isElement(element, 'nav', 'aside');
}

function saysAuthor(element: Element): boolean {
  if (attribute(element, 'rel').split(' ').includes('author')) return true;
  if (attribute(element, 'itemProp').split(' ').includes('author')) return true;
  return BYLINE.test(wordsOfNames(element));
}

/** Names in a short line that starts as a byline does. */
function lineNames(blocks: readonly TextBlock[], site: readonly string[]): string | undefined {
  for (const { text } of blocks) {
    if (text.length > LONGEST) continue;
    const starts = startsAsByline(text);
    if (!starts && !POSTED_BY.test(text)) continue;
    if (starts && !isPerson(bareName(text.split(/,| and | und /)[0] ?? ''), site, true)) continue;
    const people = peopleIn(text, site);
    if (people.length > 0 && looksLikeNames(people)) return inARow(people);
  }
  return undefined;
}

/** Names start with a capital, in scripts that have them. */
function looksLikeNames(people: readonly string[]): boolean {
  return people.every(
    (name) => /^[\p{Lu}\p{Lo}]/u.test(name) || /^(?:de|van|von|al|el|bell) /i.test(name),
  );
}
