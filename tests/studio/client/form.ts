import type { KeyInput, Page } from 'puppeteer-core';

/** What a person does with an open guide. */
export interface GuideForm {
  /** Types at the end of the field of a pointer. */
  type(pointer: string, text: string): Promise<void>;
  /** Presses a key, with others held down: `Control+z`. */
  press(keys: string): Promise<void>;
  /** Clicks the first button in sight that says this. */
  click(name: string): Promise<void>;
  show(view: 'Form' | 'Text (YAML)' | 'Pages' | 'Draft'): Promise<void>;
  /** Waits until all that was typed is on disk. */
  saved(): Promise<void>;
  waitForDraft(): Promise<void>;
}

export function formOf(page: Page): GuideForm {
  const click = async (name: string) => {
    const button = await page.waitForSelector(`::-p-xpath(//button[contains(., "${name}")])`);
    await button?.click();
  };
  const press = async (keys: string) => {
    const parts = keys.split('+') as KeyInput[];
    const last = parts.pop();
    if (last === undefined) return;
    for (const key of parts) await page.keyboard.down(key);
    await page.keyboard.press(last);
    for (const key of parts) await page.keyboard.up(key);
  };
  return {
    press,
    click,
    show: click,
    async type(pointer, text) {
      await page.waitForSelector(`[data-pointer="${pointer}"]`);
      await page.focus(`[data-pointer="${pointer}"]`);
      await press('Control+End');
      await page.keyboard.type(text);
    },
    async saved() {
      await page.waitForSelector('.save-saved');
    },
    async waitForDraft() {
      await page.waitForFunction(
        () => document.querySelector('iframe')?.contentDocument?.querySelector('h1') != null,
      );
    },
  };
}
