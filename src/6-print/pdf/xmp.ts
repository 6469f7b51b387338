/** What an XMP packet says of a document. */
export interface XmpFacts {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  /** The keywords as one text, as the information dictionary has them. */
  readonly keywordText?: string | undefined;
  /** BCP 47. */
  readonly lang?: string | undefined;
  readonly creator: string;
  readonly producer?: string | undefined;
  readonly date?: Date | undefined;
  /** Whether the document is said to conform to PDF/UA-1. */
  readonly conforms: boolean;
}

/** An XMP packet in UTF-8 (ISO 16684-1, 7.3); what is not known is left out. */
export function xmpPacket(facts: XmpFacts): string {
  const date = facts.date?.toISOString().replace(/\.\d+Z$/, 'Z');
  const properties = [
    element('dc:format', 'application/pdf'),
    container('dc:title', 'Alt', given(facts.title), ' xml:lang="x-default"'),
    container('dc:creator', 'Seq', given(facts.author)),
    container('dc:description', 'Alt', given(facts.subject), ' xml:lang="x-default"'),
    container('dc:subject', 'Bag', facts.keywords ?? []),
    container('dc:language', 'Bag', given(facts.lang)),
    element('pdf:Keywords', facts.keywordText),
    element('pdf:Producer', facts.producer),
    element('xmp:CreatorTool', facts.creator),
    element('xmp:CreateDate', date),
    element('xmp:ModifyDate', date),
    element('pdfuaid:part', facts.conforms ? '1' : undefined),
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${NAMESPACES}>`,
    ...properties.filter((property) => property !== ''),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

const NAMESPACES = Object.entries({
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
})
  .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
  .join('');

function given(text: string | undefined): string[] {
  return text ? [text] : [];
}

function element(name: string, text: string | undefined): string {
  return text ? `<${name}>${escaped(text)}</${name}>` : '';
}

function container(name: string, kind: string, items: readonly string[], attributes = ''): string {
  if (items.length === 0) return '';
  const list = items.map((item) => `<rdf:li${attributes}>${escaped(item)}</rdf:li>`).join('');
  return `<${name}><rdf:${kind}>${list}</rdf:${kind}></${name}>`;
}

/** XML text; what XML 1.0 does not allow (2.2) is left out. */
function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(NOT_XML, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
