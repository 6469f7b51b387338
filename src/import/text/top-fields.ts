import { readByline } from './byline.ts';
import { type FoundFacts, type PageText, remove, textAt } from './page-lines.ts';
import { readDateLine } from './written-date.ts';

const FIELD =
  /^(title|headline|author|by|source|publication|publisher|site|website|published|date|url|link|address|subject|from|to|sent|cc|reply-to|accessed|retrieved|saved)\s*:\s+(\S.*)$/iu;
/** A field that is enough by itself to show that the lines at the top are fields. */
const TELLING = /^(?:title|headline|subject|url)$/i;
const OF_MAIL = /^(?:from|to|sent|cc|subject|reply-to)$/i;

/**
 * Reads the fields that people put above a text they save, and the header of an e-mail: "Title: …",
 * "Author: …", "Source: …". They become facts, and are lines of the article no longer.
 */
export function readTopFields(page: PageText): void {
  const fields: { name: string; value: string }[] = [];
  for (let index = 0; ; index++) {
    const [, name, value] = FIELD.exec(textAt(page, index) ?? '') ?? [];
    if (name === undefined || value === undefined) break;
    fields.push({ name: name.toLowerCase(), value });
  }
  if (fields.length < 2 && !TELLING.test(fields[0]?.name ?? '')) return;
  const isMail = fields.filter(({ name }) => OF_MAIL.test(name)).length > 1;
  for (const [index, { name, value }] of fields.entries()) {
    const fact = isMail && name !== 'subject' ? {} : factOf(name, value);
    Object.assign(page.facts, fact);
    remove(page, index, isMail ? 'e-mail header' : 'facts above the text');
  }
}

function factOf(name: string, value: string): FoundFacts {
  const isAddress = /^https?:\/\/\S+$/i.test(value) && URL.canParse(value);
  switch (name) {
    case 'title':
    case 'headline':
      return { title: value };
    case 'subject':
      return { title: value.replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i, '') };
    case 'author':
    case 'by':
      return { author: readByline(`By ${value}`) ?? value };
    case 'date':
    case 'published': {
      const date = readDateLine(value);
      return date?.kind === 'published' ? { published: date.date } : {};
    }
    case 'retrieved':
    case 'accessed':
    case 'saved': {
      const date = readDateLine(value);
      return date?.kind === 'published' ? { retrieved: date.date } : {};
    }
    default:
      if (isAddress) return { url: value };
      return /^(?:source|publication|publisher|site|website)$/.test(name)
        ? { publication: value }
        : {};
  }
}
