import type { Puppeteer } from 'puppeteer-core';

/** What connects to browsers; no more of Puppeteer is loaded than its build without launching, which has it all. */
export async function loadPuppeteer(): Promise<Pick<Puppeteer, 'connect'>> {
  const { default: puppeteer } = await import(
    'puppeteer-core/lib/puppeteer/puppeteer-core-browser.js'
  );
  // The same classes, declared in other files.
  return puppeteer as unknown as Puppeteer;
}
