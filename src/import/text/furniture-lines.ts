/** What a line of a page is, when it is none of the article. */
interface Furniture {
  /** In plain words. */
  readonly what: string;
  /** Anywhere, or only above the first paragraph of running text and below the last. */
  readonly where: 'anywhere' | 'edge';
  /** Whether a page's foot starts here: short lines below are none of the article either. */
  readonly foot?: true;
  /** Whether whole sentences can be it. No other sentence is furniture, however it starts. */
  readonly sentences?: true;
  readonly patterns: readonly string[];
}

const NETWORK =
  '(?:facebook|twitter|x|linkedin|whats\\s?app|telegram|reddit|pinterest|tumblr|e-?mail|print|copy(?: link)?|link|instagram|bluesky|mastodon|threads|flipboard|pocket|messenger|line|vk|sms|youtube|rss|save|gift|share|tweet|like|more|digg|xing|viber|wechat)';
const NETWORKS = `${NETWORK}(?:[\\s|/,·•]+(?:(?:and|or)\\s+)?${NETWORK})*`;
const PAGES = '(?:articles?|stor(?:y|ies)|posts?|content|topics?|links|coverage|news|reading)';

/** Each pattern is a whole line in lower or upper case; an arrow or stops may follow it. */
const KINDS: readonly Furniture[] = [
  {
    what: 'share bar',
    where: 'anywhere',
    foot: true,
    patterns: [
      'spread the (?:love|word)|sharing is caring!?',
      `share (?:this|the)(?: ${PAGES}| page| entry)?(?: (?:on|via|with) ${NETWORKS})?`,
      `(?:share|tweet|email) (?:on|via|to) ${NETWORKS}`,
      `click to (?:share|tweet|print|email|copy)(?: .*)?`,
      `${NETWORK}(?:[\\s|/,·•]+${NETWORK})+`,
    ],
  },
  {
    what: 'share bar',
    where: 'edge',
    foot: true,
    patterns: [
      NETWORK,
      'share \\d+|\\d+ shares?',
      'like this|(?:like )?loading|(?:share|tweet|pin|like|email) (?:this|it)',
    ],
  },
  {
    what: 'audio player',
    where: 'anywhere',
    sentences: true,
    patterns: [
      '(?:listen|listening) to (?:this|the) (?:article|story|post|episode)(?: now)?(?:\\s*[·•|(-]?\\s*\\d.*)?',
      'listen(?: now)?\\s*[·•|(-]?\\s*\\d+(?::\\d\\d)?\\s*(?:min(?:ute)?s?)?\\)?',
      '\\d?\\d:\\d\\d\\s*/\\s*\\d?\\d:\\d\\d',
      '(?:audio|video) player(?: is)? loading.*|your browser does not support .*',
    ],
  },
  {
    what: 'audio player',
    where: 'edge',
    patterns: ['\\d?\\d:\\d\\d', '(?:play|pause|listen)(?: (?:audio|video|now))?'],
  },
  {
    what: 'reading time',
    where: 'anywhere',
    patterns: [
      '\\d+[\\s-]*min(?:ute)?s?\\.?(?: read(?:ing)?(?: time)?)?',
      '(?:estimated )?read(?:ing)? time:?\\s*(?:about )?\\d+.*',
    ],
  },
  {
    what: 'advertisement',
    where: 'anywhere',
    sentences: true,
    patterns: [
      '-? ?advertise?ments? ?-?|sponsored content|ads by .*',
      '(?:story|article) continues (?:below|after)(?: (?:this )?(?:advertisement|ad|the break|video))?',
      'scroll (?:down )?to continue(?: reading)?|skip ad(?:vertisement)?',
    ],
  },
  { what: 'advertisement', where: 'edge', patterns: ['advertising|sponsored(?: by .*)?|ad'] },
  {
    what: 'link to other pages',
    where: 'anywhere',
    foot: true,
    patterns: [
      '(?:read|see|view|show|load|learn|find out) more|continue reading(?: .*)?',
      `(?:read more|read also|also read|read next|more on this(?: story)?|related(?: ${PAGES})?):.*`,
      `related ${PAGES}|recommended(?: for you| ${PAGES})|more (?:stories|articles|posts)`,
      'most (?:read|popular|viewed|shared|commented)|(?:trending|popular) (?:now|posts|stories)',
      'you (?:may|might) (?:also )?(?:like|enjoy|be interested in)(?: .*)?',
      "editor[’']?s[’']? (?:picks?|choice)|up next|(?:next|previous) (?:article|post|story)",
    ],
  },
  {
    what: 'invitation to subscribe',
    where: 'anywhere',
    sentences: true,
    patterns: [
      '(?:subscribe|sign up|register)(?: (?:now|here|today|free|for free))?',
      '(?:subscribe|sign up)(?: (?:now|here|today|free))? (?:to|for) (?:our|the|free|this|your) .*(?:newsletters?|updates|e-?mails?|inbox|channel|podcast|alerts|feed|briefing).*',
      'get (?:our|the|unlimited|full) .*(?:newsletters?|in your inbox|access).*',
      '(?:support|donate to) (?:us|our (?:work|journalism))(?: (?:today|now|here))?',
      'become a (?:member|subscriber|patron)|already (?:a subscriber|have an account)\\??(?: (?:log|sign) in)?',
      'follow us(?: on .*)?|download (?:our|the) app',
    ],
  },
  {
    what: 'comments',
    where: 'anywhere',
    foot: true,
    patterns: [
      '(?:view |show |see |hide )?(?:all )?\\d+ comments?|comments? ?\\(\\d+\\)',
      '(?:leave|post|add|write) (?:a|your) (?:comment|reply)|join the (?:conversation|discussion|debate)',
      'comments? (?:are )?(?:closed|off|disabled)(?: .*)?|be the first to comment',
    ],
  },
  {
    what: 'comments',
    where: 'edge',
    foot: true,
    patterns: ['comments?|reply|replies|responses?|no comments(?: yet)?'],
  },
  {
    what: 'categories',
    where: 'edge',
    foot: true,
    patterns: [
      '(?:filed|posted|published) (?:under|in)\\b.*',
      '(?:tags?|tagged(?: (?:with|as))?|categor(?:y|ies)|topics?|keywords?|sections?)(?:\\s*:.*)?',
    ],
  },
  {
    what: 'categories',
    where: 'edge',
    foot: true,
    sentences: true,
    patterns: ['this (?:entry|article|post) was (?:posted|filed|published|tagged)\\b.*'],
  },
  {
    what: 'link to the author’s pages',
    where: 'anywhere',
    foot: true,
    patterns: [
      '(?:view )?(?:all|more|other) (?:posts|articles|stories|work) (?:by|from) .*',
      'follow .{1,40} on (?:twitter|x|facebook|instagram|linkedin|mastodon|bluesky)',
    ],
  },
  {
    what: 'site navigation',
    where: 'edge',
    patterns: [
      'skip to (?:main )?(?:content|navigation|article)',
      '(?:toggle )?(?:menu|navigation|search|sidebar)|home|(?:log|sign)[ -]?(?:in|out|up)|my account',
      'contact(?: us)?|about(?: us)?|back(?: to .*)?|top|close|open|(?:previous|next)(?: page)?',
      'print(?: (?:this|page|article|this page|this article))?|download pdf|cite(?: this)?|bookmark(?: .*)?',
      'post navigation|[←→«»‹›].{0,80}|.{0,80}[←→»›]',
      'privacy(?: policy)?|terms(?: (?:of (?:use|service)|and conditions))?|cookie (?:settings|policy|preferences)|accept(?: all)?(?: cookies)?',
      '(?:font|text) size.*|(?:report|suggest) (?:an? )?(?:error|typo|correction)|reprints?(?: (?:and|&) permissions)?',
      'home\\s*[>›»/|].*|\\S.{0,40}(?:\\s[›»>]\\s\\S.{0,40}){2,}',
    ],
  },
  {
    what: 'cookie notice',
    where: 'edge',
    sentences: true,
    patterns: [
      '(?:we use|this (?:web)?site uses|by continuing to .{1,60} use of) .{0,20}cookies?\\b.*',
    ],
  },
];

const FURNITURE = KINDS.map((kind) => ({
  ...kind,
  lines: kind.patterns.map(
    (pattern) =>
      new RegExp(
        `^(?:${pattern})\\s*(?:[:.…»›→>]|\\(opens in (?:a )?new (?:window|tab)\\))*$`,
        'iu',
      ),
  ),
}));

/** However it starts, a longer line is somebody's paragraph. */
const MOST_CHARACTERS = 160;
/** More words than this with a full stop behind them are a sentence. */
const FEW_WORDS = 4;

/** A line that is furniture of a page: what it is, and whether a page's foot starts with it. */
export interface FurnitureLine {
  readonly what: string;
  readonly startsFoot: boolean;
}

/**
 * Tells a line of a page's furniture from a line of its article. `atEdge` says that it stands above
 * the first paragraph of running text, or below the last. Pages in English only.
 */
export function furnitureOf(text: string, atEdge: boolean): FurnitureLine | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const folded = text.replace(/\s+/gu, ' ').trim();
  const sentence = /[.?!]["”’)]*$/u.test(folded) && folded.split(' ').length > FEW_WORDS;
  const found = FURNITURE.find(
    ({ where, sentences, lines }) =>
      (atEdge || where === 'anywhere') &&
      (sentences || !sentence) &&
      lines.some((pattern) => pattern.test(folded)),
  );
  return found && { what: found.what, startsFoot: found.foot === true };
}

/** Whether a line is only a heading over a list of categories, which are the lines below it. */
export function isCategoriesLabel(text: string): boolean {
  return /^(?:categor(?:y|ies)|tags?|topics?|keywords?|sections?|filed under)\s*:?$/i.test(text);
}
