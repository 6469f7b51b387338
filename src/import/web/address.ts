import type { PageData } from './page-data.ts';
import type { Page } from './parse-page.ts';
import { attribute, findElement, isElement } from './tree.ts';

/** Where a page comes from, and what its relative addresses are relative to. */
export interface PageAddress {
  readonly url: string | undefined;
  readonly base: string | undefined;
}

/**
 * The page's own address: its canonical one, else the one it was fetched from, else the one a
 * browser noted when it saved the page.
 */
export function findAddress(
  html: string,
  page: Page,
  data: PageData,
  url: string | undefined,
): PageAddress {
  // Internet Explorer's "mark of the web"; other browsers and SingleFile write much the same.
  const saved = /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)/i.exec(
    html.slice(0, 5000),
  )?.[1];
  const from = webAddress(url) ?? webAddress(saved);
  const link = (name: string) =>
    findElement(
      page.root,
      (element) => isElement(element, 'link') && attribute(element, 'rel').toLowerCase() === name,
    );
  const canonical = link('canonical');
  const own =
    webAddress(canonical && attribute(canonical, 'href'), from) ??
    webAddress(data.meta.get('og:url'), from);
  const baseElement = findElement(page.root, (element) => isElement(element, 'base'));
  const base = webAddress(baseElement && attribute(baseElement, 'href'), from ?? own);
  // A canonical address of the whole site says nothing of the article.
  const address = own && (!isFront(own) || !from || isFront(from)) ? own : from;
  return { url: address ?? own, base: base ?? from ?? own };
}

function isFront(url: string): boolean {
  return new URL(url).pathname === '/' && new URL(url).search === '';
}

/** An address of the web made absolute, or undefined for anything else. */
export function webAddress(value: string | undefined, base?: string): string | undefined {
  if (!value) return undefined;
  try {
    const url = new URL(value.trim(), base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
