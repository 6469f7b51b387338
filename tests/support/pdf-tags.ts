import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A tag as another library than the one that wrote it reads it, with the text in it. */
export interface TagRead {
  /** By the document's role map. */
  readonly role: string;
  readonly alt: string | undefined;
  /** Its own text, without that of tags in it. */
  readonly text: string;
  readonly kids: readonly TagRead[];
}

/** A page's tags, and what belongs to none. */
export interface TaggedPage {
  readonly root: TagRead;
  /** Texts in artifacts. */
  readonly artifacts: readonly string[];
  /** Texts in neither: there should be none. */
  readonly loose: readonly string[];
  /** For each link, what it says of itself. */
  readonly links: readonly string[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** A sequence of marked content by its number or, without one, its kind: the types know only the first. */
function nameOf(item: { id?: string; tag?: string }): string {
  return item.id || item.tag || '';
}

/** Reads the tags of each page. */
export async function readTagged(bytes: Uint8Array): Promise<TaggedPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  const pages: TaggedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const artifacts: string[] = [];
    const loose: string[] = [];
    const open: string[] = [];
    for (const item of items) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') open.pop();
        else open.push(nameOf(item));
      } else if (item.str.trim() !== '') {
        const id = open.findLast((one) => one.includes('_mc'));
        if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''}${item.str}`);
        else (open.includes('Artifact') ? artifacts : loose).push(item.str);
      }
    }
    const read = (node: Node): TagRead => {
      const kids = node.children ?? [];
      return {
        role: node.role ?? '',
        alt: node.alt,
        text: kids.map(({ id }) => texts.get(id ?? '') ?? '').join(''),
        kids: kids.filter(({ role }) => role !== undefined).map(read),
      };
    };
    const annotations = await page.getAnnotations();
    pages.push({
      root: read(((await page.getStructTree()) ?? {}) as Node),
      artifacts,
      loose,
      links: annotations.map(({ contentsObj }) => contentsObj?.str ?? ''),
    });
  }
  await task.destroy();
  return pages;
}

/** A tag and all below it. */
export function* eachTagRead(tag: TagRead): Generator<TagRead> {
  yield tag;
  for (const kid of tag.kids) yield* eachTagRead(kid);
}
