import { type ZipFault, zip } from '../support/zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Names of styles by their ids, as Word gives them. */
const STYLES = {
  Title: 'Title',
  Subtitle: 'Subtitle',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Quote: 'Quote',
  Caption: 'caption',
  TOC1: 'toc 1',
} as const;

/** Parts of a Word document besides its body. */
export interface DocxParts {
  readonly footnotes?: readonly string[];
  readonly endnotes?: readonly string[];
  readonly title?: string;
  readonly creator?: string;
  readonly links?: Readonly<Record<string, string>>;
  readonly faults?: Readonly<Record<string, ZipFault>>;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

export function xmlText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A run of text, with properties such as `<w:b/>`. */
export function run(text: string, properties = ''): string {
  const inner = xmlText(text).replace(/\n/g, '</w:t><w:br/><w:t xml:space="preserve">');
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${inner}</w:t></w:r>`;
}

/** A paragraph of runs, or of one text. */
export function p(content: string, style?: keyof typeof STYLES, more = ''): string {
  const runs = content.startsWith('<w:') ? content : run(content);
  const name = style ? `<w:pStyle w:val="${style}"/>` : '';
  return `<w:p><w:pPr>${name}${more}</w:pPr>${runs}</w:p>`;
}

/** An item of list 1 (numbers) or 2 (bullets). */
export function item(content: string, list: 1 | 2, level = 0): string {
  return p(
    content,
    undefined,
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`,
  );
}

/** A Word document with this body. */
export function docx(body: string, parts: DocxParts = {}): Uint8Array {
  const notesPart = (kind: 'footnote' | 'endnote', texts: readonly string[]) =>
    `${HEAD}<w:${kind}s xmlns:w="${MAIN}">${texts.map((text, index) => `<w:${kind} w:id="${index + 1}">${p(text)}</w:${kind}>`).join('')}</w:${kind}s>`;
  const relation = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : `${OFFICE}/${type}`}" Target="${target}"${mode}/>`;
  const links = Object.entries(parts.links ?? {}).map(([id, url]) =>
    relation(id, 'hyperlink', xmlText(url), ' TargetMode="External"'),
  );
  const styles = Object.entries(STYLES).map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  );
  const level = (format: string) =>
    [0, 1].map((n) => `<w:lvl w:ilvl="${n}"><w:numFmt w:val="${format}"/></w:lvl>`).join('');
  return zip(
    {
      '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>`,
      '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
      'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONS}">${relation('s', 'styles', 'styles.xml')}${relation('n', 'numbering', 'numbering.xml')}${relation('f', 'footnotes', 'footnotes.xml')}${relation('e', 'endnotes', 'endnotes.xml')}${relation('i', 'image', 'media/i.png')}${links.join('')}</Relationships>`,
      'word/document.xml': `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
      'word/styles.xml': `${HEAD}<w:styles xmlns:w="${MAIN}">${styles.join('')}</w:styles>`,
      'word/numbering.xml': `${HEAD}<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="1">${level('decimal')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level('bullet')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
      'word/footnotes.xml': notesPart('footnote', parts.footnotes ?? []),
      'word/endnotes.xml': notesPart('endnote', parts.endnotes ?? []),
      'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(parts.title ?? '')}</dc:title><dc:creator>${xmlText(parts.creator ?? '')}</dc:creator></cp:coreProperties>`,
      ...parts.more,
    },
    parts.faults,
  );
}

/** A picture in a paragraph, with words for those who do not see it. */
export function picture(description: string): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="${xmlText(description)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="i"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
