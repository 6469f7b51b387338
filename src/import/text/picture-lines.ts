/** A caption is a line, not a paragraph. */
const MOST_CHARACTERS = 300;

const AGENCY =
  '(?:AFP|AP|Associated Press|Agence France-Presse|Alamy|Anadolu|ANSA|Bloomberg|Corbis|dpa|DPA|EFE|EPA(?:-EFE)?|Fars|Flickr|Getty(?: Images)?|IRIB|IRNA|ISNA|iStock|Keystone|Kyodo|Library of Congress|Magnum|Mehr|NASA|NurPhoto|PA(?: Images| Wire| Media)?|Pexels|Pixabay|Reuters|REUTERS|RIA(?: Novosti)?|Shutterstock|Sipa(?: USA)?|Sputnik|Tasnim|TASS|Unsplash|UPI|Wikimedia(?: Commons)?|Wikipedia|WANA|Xinhua|ZUMA(?: Press)?)';
const PICTURE = '(?:photo(?:graph)?s?|image|picture|illustration|graphic|screenshot)';

/** What stands in brackets at the end of a caption. */
const CREDITS: readonly RegExp[] = [
  /^(?:photo(?:graph)?s?|image|picture|illustration|graphic|map|video|screenshot|credit|courtesy|source|file)\b/iu,
  /^(?:©|\(c\)|via\b|public domain|cc[ -]by)/iu,
  new RegExp(`(?:^|[\\s/,–—-])${AGENCY}(?:$|[\\s/,–—-])`, 'u'),
];
/** Lines that are a credit from their start: "Photo: Jane Doe", "Photo by Jane Doe", "AP Photo". */
const CREDIT_LINES: readonly RegExp[] = [
  new RegExp(`^(?:${PICTURE}\\s*)?(?:credits?|courtesy)\\s*:\\s*\\S.{1,100}$`, 'iu'),
  new RegExp(`^${PICTURE}\\s*:\\s*\\S.{1,200}$`, 'iu'),
  new RegExp(`^${PICTURE} (?:by|courtesy of|via) \\S.{1,80}[^.?!]$`, 'iu'),
  new RegExp(`^${AGENCY}(?:\\s*/\\s*\\S.{0,60}|\\s+(?:[Pp]hoto|[Ff]ile).{0,60})?$`, 'u'),
];

/**
 * Whether a line that stands alone is the caption of a picture: it ends in a credit in brackets,
 * such as "(Reuters)" or "[Photo: Jane Doe]", or is a credit from its start.
 */
export function isCaption(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return false;
  const [, credit] = /[([]([^()[\]]{2,100})[)\]]\s*$/u.exec(text) ?? [];
  if (credit !== undefined) return CREDITS.some((pattern) => pattern.test(credit));
  return CREDIT_LINES.some((pattern) => pattern.test(text));
}
