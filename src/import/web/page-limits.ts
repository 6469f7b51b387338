import { ImportError } from '../imported.ts';
import { drawnWords } from './drawn-words.ts';
import { FORMULA } from './formulas.ts';

/** Characters a page may have; a long article saved with its pictures inside has a few million. */
const MOST_CHARACTERS = 30_000_000;
/** Tags a page may have; the longest articles with their comments have some twenty thousand. */
const MOST_TAGS = 100_000;
/** How deep tags may stand in one another; deeper ones are passed over, their text stays. */
const MOST_LEVELS = 200;
/** Characters of a tag with its attributes; a longer one keeps its name only. */
const MOST_OF_A_TAG = 50_000;
/** A parser repeats unclosed tags of style in every paragraph that follows: few may be open. */
const MOST_STYLES = 12;

/** A sign of data that is written out in a page, and the least of it worth leaving out. */
const DATA_SIGN = /[\w+/=;,.%-]/;
const LEAST_DATA = 500;

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const VOID = names('area base br col embed hr img input link meta param source track wbr');
/** Tags that end by themselves where the next one starts, and so never pile up. */
const ENDS_ITSELF = names('a p li dt dd tr td th thead tbody tfoot option optgroup html head body');
const STYLES = names('b big code em i s small strike strong tt u');
/** Tags that say nothing of the text, and that old pages leave open by the hundred. */
const DRESSING = names('font nobr');
/** What holds text without tags. */
const RAW_TEXT = names('script style textarea title xmp');
/** What holds no running text and has rules of parsing of its own: of two of them the words stay. */
const PASSED_OVER = names('svg select template');

/**
 * A page made safe to parse, in time and memory that grow with its length only: without null
 * characters and pictures written out as text, drawings as their words alone, formulas as elements
 * of a line, and no deeper than articles go.
 *
 * Throws an `ImportError` for a page larger than any article.
 */
export function boundPage(html: string): string {
  if (html.length > MOST_CHARACTERS) throw tooLarge();
  return new TagWalk(withoutData(html.replaceAll('\u0000', ''))).kept();
}

/** A page without the pictures and fonts that are written out in it; some have millions of signs. */
function withoutData(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = html.indexOf('data:'); at >= 0; at = html.indexOf('data:', at + 5)) {
    let end = at + 5;
    while (DATA_SIGN.test(html[end] ?? ' ')) end += 1;
    if (end - at < LEAST_DATA) continue;
    kept.push(html.slice(from, at), 'data:,');
    from = end;
    at = end - 5;
  }
  return kept.join('') + html.slice(from);
}

/** Walks over the tags of a page once, counts them, and leaves out those that stand too deep. */
class TagWalk {
  readonly #html: string;
  readonly #kept: string[] = [];
  /** Names of the tags that are open, and how many of them are of style. */
  readonly #open: string[] = [];
  #styles = 0;
  /** Ends that occur no more; looking for each again would take for ever. */
  readonly #absent = new Set<string>();
  #from = 0;

  constructor(html: string) {
    this.#html = html;
  }

  kept(): string {
    const tag = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi;
    let count = 0;
    for (let match = tag.exec(this.#html); match; match = tag.exec(this.#html)) {
      const name = match[2]?.toLowerCase();
      if (name === undefined) {
        tag.lastIndex = this.#after('--!?>', match.index + 2) ?? this.#html.length;
        continue;
      }
      count += 1;
      if (count > MOST_TAGS) throw tooLarge();
      const next = match[1]
        ? this.#close(name, match.index)
        : this.#start(name, match.index, tag.lastIndex);
      if (next !== undefined) tag.lastIndex = next;
    }
    this.#kept.push(this.#html.slice(this.#from));
    return this.#kept.join('');
  }

  #start(name: string, start: number, nameEnd: number): number | undefined {
    let end = nameEnd;
    const close = this.#html.indexOf('>', end);
    if (close - end > MOST_OF_A_TAG) {
      this.#leaveOut(end, this.#endOfTag(end) ?? close);
      end = this.#from;
    }
    if (RAW_TEXT.has(name)) return this.#after(`</${name}`, end);
    if (PASSED_OVER.has(name)) {
      const close = this.#after(`</${name}[^>]*>`, end);
      if (close === undefined) return this.#leaveOut(start, this.#after('>', end));
      if (name === 'svg' && this.#endsAtOnce(end))
        return this.#leaveOut(start, this.#after('>', end));
      const words = name === 'template' ? '' : drawnWords(this.#within(end, close));
      return this.#leaveOut(start, close, words && `<${name}>${words}</${name}>`);
    }
    if (DRESSING.has(name)) return this.#leaveOut(start, this.#after('>', end));
    if (name === 'math' && this.#endsAtOnce(end)) return undefined;
    if (VOID.has(name) || ENDS_ITSELF.has(name)) return undefined;
    const style = STYLES.has(name);
    if (this.#open.length >= MOST_LEVELS || (style && this.#styles >= MOST_STYLES)) {
      return this.#leaveOut(start, this.#after('>', end));
    }
    this.#open.push(name);
    if (style) this.#styles += 1;
    // Formulas have rules of parsing of their own; by another name they are a part of the line.
    return name === 'math' ? this.#leaveOut(start, nameEnd, `<${FORMULA}`) : undefined;
  }

  /** Whether a tag of a drawing or a formula is all there is of it: `<svg />`. */
  #endsAtOnce(nameEnd: number): boolean {
    return this.#html[this.#html.indexOf('>', nameEnd) - 1] === '/';
  }

  /** What stands between a tag whose name ends at `nameEnd` and its close, which ends at `close`. */
  #within(nameEnd: number, close: number): string {
    const opened = this.#html.indexOf('>', nameEnd) + 1;
    const closing = this.#html.lastIndexOf('</', close);
    return this.#html.slice(opened, Math.max(opened, closing));
  }

  /** Where a tag ends whose attributes may hold the sign for it; undefined if they do not end. */
  #endOfTag(from: number): number | undefined {
    const part = /[^"'>]*(?:"[^"]*"|'[^']*'|(>)|$)/gy;
    part.lastIndex = from;
    for (let match = part.exec(this.#html); match?.[0]; match = part.exec(this.#html)) {
      if (match[1]) return part.lastIndex - 1;
    }
    return undefined;
  }

  #close(name: string, start: number): number | undefined {
    if (PASSED_OVER.has(name) || DRESSING.has(name)) {
      return this.#leaveOut(start, this.#after('>', start));
    }
    const opened = this.#open.lastIndexOf(name);
    if (opened < 0) return undefined;
    if (name === 'math') this.#leaveOut(start, start + '</math'.length, `</${FORMULA}`);
    // A close of style leaves what stands around it open; that of a block closes all within.
    const closed = STYLES.has(name) ? this.#open.splice(opened, 1) : this.#open.splice(opened);
    if (STYLES.has(name)) this.#styles -= closed.length;
    return undefined;
  }

  /** Leaves a stretch out, or has something else in its place. */
  #leaveOut(start: number, end = this.#html.length, put = ''): number {
    this.#kept.push(this.#html.slice(this.#from, start), put);
    this.#from = end;
    return end;
  }

  /** The place after the next match of a pattern; undefined if there is none. */
  #after(pattern: string, from: number): number | undefined {
    if (this.#absent.has(pattern)) return undefined;
    const search = new RegExp(pattern, 'gi');
    search.lastIndex = from;
    if (search.exec(this.#html)) return search.lastIndex;
    this.#absent.add(pattern);
    return undefined;
  }
}

/** What is told of a page with more text or tags than any article. */
export function tooLarge(): ImportError {
  return new ImportError(
    'The page is larger than any article.',
    'Open it in a browser, copy the article’s text, paste it into a text file, and import that file.',
  );
}
