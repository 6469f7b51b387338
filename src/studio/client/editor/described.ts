import type { Hover } from '../../../1-guide/typing-help/hover.ts';

/** What is known of a key, as it is shown beside it. */
export function describe({ title, description, example, values }: Hover): HTMLElement {
  const dom = document.createElement('div');
  dom.append(element('strong', title), ...described(description).childNodes);
  if (values.length > 0) {
    const list = document.createElement('ul');
    for (const { value, description: meaning } of values) {
      list.append(element('li', meaning === undefined ? value : `${value}: ${plain(meaning)}`));
    }
    dom.append(list);
  }
  if (example !== undefined) dom.append(element('pre', example));
  return dom;
}

/** A description, and below it the block of YAML that it ends with. */
export function described(markdown: string): HTMLElement {
  const dom = document.createElement('div');
  const [, words = markdown, block] = /^(.*?)\s*```yaml\n(.*)\n```$/s.exec(markdown) ?? [];
  dom.append(element('p', plain(words)));
  if (block !== undefined) dom.append(element('pre', block));
  return dom;
}

function element(tag: 'strong' | 'p' | 'pre' | 'li', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** Markdown as plain text: marks of code and stress are left out. */
function plain(markdown: string): string {
  return markdown.replace(/`([^`]*)`/g, '$1').replace(/\*\*([^*]*)\*\*/g, '$1');
}
