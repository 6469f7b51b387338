/** What a keystroke changes: characters taken out of a text at an offset, and others put in. */
export interface Keystroke {
  /** The part of the guide it falls in: the top key. */
  readonly part: string;
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

/** A keystroke in a word of a value, anywhere in the guide: a letter typed, or one taken out. */
export function randomKeystroke(text: string, random: () => number): Keystroke {
  for (;;) {
    const at = Math.floor(random() * text.length);
    // Within a word of three letters, in a value: no key, no mark of YAML's is touched.
    const isWord = /^[a-z]{3}$/.test(text.slice(at - 1, at + 2));
    const line = text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
    const column = at - text.lastIndexOf('\n', at) - 1;
    const key = /^\s*(?:- )?(?:\{ )?[\w-]+:/.exec(line)?.[0].length ?? 0;
    if (!isWord || column <= key || /^articles|(?:kind|excerpt|article|id|file): /.test(line))
      continue;
    const part = /^(\w+):/.exec([...text.slice(0, at).matchAll(/^\w+:/gm)].at(-1)?.[0] ?? '')?.[1];
    if (part === undefined || part === 'articles' || part === 'session') continue;
    const typed = random() < 0.6;
    return { part, at, removed: typed ? 0 : 1, added: typed ? 'e' : '' };
  }
}

/** The text after a keystroke. */
export function after(text: string, { at, removed, added }: Keystroke): string {
  return text.slice(0, at) + added + text.slice(at + removed);
}
