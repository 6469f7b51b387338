import { dateIn, machineDate } from './dates.ts';
import { wordsOfNames } from './names.ts';
import { type PageData, textOf } from './page-data.ts';
import type { TextBlock } from './segment.ts';
import { attribute, elementsBelow, isElement, visibleText } from './tree.ts';

/** When an article was published, and whether only its address tells so. */
export interface Published {
  readonly date: string;
  readonly fromAddress: boolean;
}

const META_NAMES = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'publication_date',
  'article_date_original',
  'originalpublicationdate',
  'ptime',
  'rnews:datepublished',
  'cxenseparse:recs:publishtime',
  'date',
];
const DATE_NAMES =
  / (?:date ?published|published|publish(?:ed)? (?:date|time|on)|pub ?date|post ?date|entry ?date|article ?date|date ?line|posted ?on|created|date header|date|datum|fecha|time ?stamp) /;
/** Blocks below the title in which its date is looked for. */
const BLOCKS_NEAR_TITLE = 12;

/**
 * The date of publication: what the page tells machines, then a date it shows near the title,
 * then one in its address.
 */
export function findPublished(
  data: PageData,
  blocks: readonly TextBlock[],
  titleIndex: number,
  url: string | undefined,
): Published | undefined {
  const given = [
    textOf(data.article?.datePublished),
    ...META_NAMES.map((name) => data.meta.get(name)),
    ...data.objects
      .filter((object) => 'datePublished' in object)
      .map((object) => textOf(object.datePublished)),
    textOf(data.article?.dateCreated),
  ];
  for (const value of given) {
    const date = value && machineDate(value);
    if (date) return { date, fromAddress: false };
  }
  const shown = shownDate(blocks, titleIndex);
  if (shown) return { date: shown, fromAddress: false };
  const address = url ? dateInAddress(url) : undefined;
  return address ? { date: address, fromAddress: true } : undefined;
}

function shownDate(blocks: readonly TextBlock[], titleIndex: number): string | undefined {
  const start = Math.max(0, titleIndex - 4);
  const near = blocks.slice(start, titleIndex + 1 + BLOCKS_NEAR_TITLE);
  for (const { element, path } of near) {
    for (const part of [element, ...elementsBelow(element), ...path.slice(-1)]) {
      const time = isElement(part, 'time') && attribute(part, 'dateTime');
      const date = time ? machineDate(time) : undefined;
      if (date && !/ (?:updated|modified) /.test(wordsOfNames(part))) return date;
    }
  }
  for (const { element, path, text } of near) {
    const dated = [element, ...elementsBelow(element), ...path.slice(-2)].find((part) =>
      DATE_NAMES.test(wordsOfNames(part)),
    );
    const date = dated && visibleText(dated).length < 120 ? dateIn(visibleText(dated)) : undefined;
    if (date) return date;
    if (text.length > 100 || /[.!?…]$/.test(text)) continue;
    const line = dateIn(text);
    if (line) return line;
  }
  return undefined;
}

/** A date in the path of an address: /2012/01/18/ or /2012/01/ or 20120118. */
function dateInAddress(url: string): string | undefined {
  const parts = /\/(\d{4})[/-](\d{1,2})(?:[/-](\d{1,2}))?(?=[/\-_.]|$)/.exec(url);
  if (parts) {
    const [, year, month = '', day] = parts;
    const whole = machineDate(`${year}-${month.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`);
    return day ? whole : whole?.slice(0, 7);
  }
  const compact = /[/_-](\d{8})(?=[/_.-]|$)/.exec(url);
  return compact ? machineDate(compact[1] ?? '') : undefined;
}
