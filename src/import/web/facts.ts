import type { ImportedFacts } from '../imported.ts';
import { decoded, type LinkedData, type PageData, textOf } from './page-data.ts';
import type { Page } from './parse-page.ts';
import { attribute, findElement, isElement } from './tree.ts';

/** The name of what published the article, if the page says it. */
export function findPublication(data: PageData): string | undefined {
  const { publisher, isPartOf } = data.article ?? {};
  const named = [publisher, isPartOf].flat().map((value) => textOf((value as LinkedData)?.name));
  const names = [
    data.meta.get('og:site_name'),
    data.meta.get('citation_journal_title'),
    data.meta.get('prism.publicationname'),
    ...named,
    data.meta.get('application-name'),
  ];
  const name = names.find((value) => value !== undefined && value !== '' && !isAddress(value));
  return name === undefined ? undefined : decoded(name);
}

function isAddress(text: string): boolean {
  return /^https?:|^www\./i.test(text);
}

/** What kind of writing an article is, only where the page says so to machines. */
export function findKind(data: PageData): ImportedFacts['kind'] {
  const types = [data.article?.['@type']].flat().join(' ');
  const section = [data.meta.get('article:section'), textOf(data.article?.articleSection)]
    .join(' ')
    .toLowerCase();
  if (/OpinionNewsArticle|OpinionPiece/.test(types)) return 'opinion';
  if (
    /^\s*(?:opinions?|op-?ed|comment(?:isfree| is free)?|editorials?|meinung|opinión|columns?)\b/.test(
      section,
    )
  ) {
    return 'opinion';
  }
  if (
    /AnalysisNewsArticle|BackgroundNewsArticle/.test(types) ||
    /^\s*analys[ie]s\b/.test(section)
  ) {
    return 'analysis';
  }
  return /\b(?:ReportageNewsArticle|NewsArticle)\b/.test(types) ? 'news' : undefined;
}

/** The rights the page states for machines: a licence's address or a line of copyright. */
export function findRights(page: Page, data: PageData): string | undefined {
  const licence = findElement(
    page.root,
    (element) =>
      isElement(element, 'a', 'link') &&
      attribute(element, 'rel').split(' ').includes('license') &&
      /^https?:/i.test(attribute(element, 'href')),
  );
  return (
    data.meta.get('dc.rights') ??
    data.meta.get('dcterms.rights') ??
    textOf(data.article?.copyrightNotice) ??
    textOf(data.article?.license) ??
    (licence ? attribute(licence, 'href') : undefined) ??
    data.meta.get('copyright')
  );
}
