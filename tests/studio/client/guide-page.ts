import type { KeyInput, Page } from 'puppeteer-core';

/**
 * What a person does with an open guide, and sees of it. What runs in the page is given as text: the
 * types of a browser are not known here.
 */
export interface GuidePage {
  /** Types at the end of the field of a pointer. */
  type(pointer: string, text: string): Promise<void>;
  /** Presses a key, with others held down: `Control+z`. */
  press(keys: string): Promise<void>;
  /** Clicks the first button in sight that says this. */
  click(name: string): Promise<void>;
  /** Waits until all that was typed is on disk. */
  saved(): Promise<void>;
  /** The value of an expression in which `draft` is the document of the draft. */
  inDraft<T>(expression: string): Promise<T>;
  /** Waits until an expression in which `draft` is the document of the draft holds. */
  waitForDraft(expression?: string): Promise<void>;
  /** The pointer of the field that has the focus. */
  focused(): Promise<string>;
}

const DRAFT = `const draft = document.querySelector('iframe.draft')?.contentDocument;`;

export function guidePage(page: Page): GuidePage {
  const press = async (keys: string) => {
    const parts = keys.split('+') as KeyInput[];
    const last = parts.pop();
    if (last === undefined) return;
    for (const key of parts) await page.keyboard.down(key);
    await page.keyboard.press(last);
    for (const key of parts.reverse()) await page.keyboard.up(key);
  };
  return {
    press,
    async click(name) {
      const quoted = name.includes('"') ? `'${name}'` : `"${name}"`;
      // Looked for anew where it is drawn anew between being found and being clicked.
      const sought = `::-p-xpath(//button[contains(., ${quoted})] | //a[contains(., ${quoted})])`;
      await page.locator(sought).click();
    },
    async type(pointer, text) {
      await page.waitForSelector(`[data-pointer="${pointer}"]`);
      await page.focus(`[data-pointer="${pointer}"]`);
      await press('Control+End');
      await page.keyboard.type(text);
    },
    async saved() {
      await page.waitForSelector('.save-saved');
    },
    inDraft: <T>(expression: string) =>
      page.evaluate(`(() => { ${DRAFT} return ${expression}; })()`) as Promise<T>,
    async waitForDraft(expression = `draft?.querySelector('h1')`) {
      await page.waitForFunction(`(() => { ${DRAFT} return ${expression}; })()`);
    },
    focused: () =>
      page.evaluate(
        `document.activeElement?.getAttribute('data-pointer') ?? ''`,
      ) as Promise<string>,
  };
}
