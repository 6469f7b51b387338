import type { Element } from 'hast';
import { attribute, visibleText } from './tree.ts';

/**
 * The words in an element's class names, id and role, in lower case with a space around each:
 * `c-article__shareBar` gives ` c article share bar `.
 */
export function wordsOfNames(element: Element): string {
  const names = ['className', 'id', 'role', 'dataTestid', 'dataComponent', 'itemProp']
    .map((name) => attribute(element, name))
    .join(' ');
  const words = names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return ` ${words.join(' ')} `;
}

/** Names that only a box about the author has; "author" alone is in many others. */
const AUTHOR_BOX =
  / (?:author (?:box|bio|biography|info|card|description|profile|about)|authorbox|about (?:the )?author|bio box|saboxplugin) /;

/** What the names of an element tell of it, the first that matches. */
const FURNITURE: readonly (readonly [what: string, names: RegExp])[] = [
  [
    'share bar',
    / (?:share|shares|sharing|sharedaddy|sharethis|addthis|addtoany|a2a|heateor|social|socials|sociable|follow us|like button|fb like|tweet button|whatsapp) /,
  ],
  [
    'comments',
    / (?:comments|commentlist|comment (?:list|form|respond|section|area|thread)|respond|disqus|livefyre|replies|post comment|trackbacks?|pingbacks?) /,
  ],
  [
    'newsletter',
    / (?:newsletters?|catcher|subscriptions?|subscribe|subscription|sign ?up|mailchimp|mc embed|opt ?in|email capture|abo box) /,
  ],
  [
    'author box',
    / (?:author (?:box|bio|biography|info|card|description|profile|about|block|section|details)|authorbox|about (?:the )?author|bio box|saboxplugin|contributors?|author) /,
  ],
  [
    'related',
    / (?:related|relateds|relatedposts|jp relatedposts|yarpp|recirc|recirculation|recommended|recommendations?|recommend|outbrain|taboola|trending|most (?:read|popular|viewed)|popular(?: posts)?|more (?:stories|from|news|articles|on)|read (?:more|next|also|on)|readmore|see also|also (?:read|like)|up next|next (?:post|article|story)|previous (?:post|article|story)|post navigation|nav links|crosslinks?|further reading box|zergnet|revcontent|suggested|similar) /,
  ],
  [
    'byline',
    / (?:byline|bylines|post byline|article byline|entry meta|post meta|article meta|meta info|postmeta|postmetadata|entry (?:date|header meta)|post date|article date|dateline|pub ?date|publish(?:ed)? date|date published|date modified|posted on|read(?:ing)? time|timestamp|post info|article info|post details|submitted) /,
  ],
  ['breadcrumb', / (?:breadcrumbs?|bread crumbs?|crumbs|breadcrumblist|you are here) /],
  [
    'tags',
    / (?:tags|taglist|tag (?:list|links|cloud|cloud link|container|wrap)|post tags|entry tags|cat links|categories|category list|post categories|article tags|topics|keywords|entry categories|posted in|kicker|eyebrow|catlinks) /,
  ],
  [
    'advertisement',
    / (?:ad|ads|advert|adverts|advertisement|advertising|advertorial|adsbygoogle|ad (?:slot|unit|container|wrapper|label)|adslot|sponsor|sponsored|dfp|gpt|promo|promos|promotion|promobox|commercial|werbung|anzeige|affiliate) /,
  ],
  ['cookie notice', / (?:cookie|cookies|consent|gdpr|cmp|onetrust|cc banner) /],
  [
    'paywall notice',
    / (?:paywall|pay wall|regwall|reg wall|subs|subscribers? only|members? only|barrier|upsell|offers?|piano|tp modal|metered|gateway content) /,
  ],
  [
    'navigation',
    / (?:nav|navbar|navigation|menu|submenu|pagination|pager|page links|page numbers|skip link|skip to content|site header|site footer|masthead|colophon|jump links|sidebar|widget area|back to top|language switcher|lang switch) /,
  ],
  [
    'contents list',
    / (?:toc|table of contents|tableofcontents|ez toc container|article toc|in this article|lwptoc) /,
  ],
  [
    'infobox',
    / (?:infobox|info ?box|hatnote|navbox|ambox|vertical navbox|mbox small|sistersitebox) /,
  ],
  ['chart', / (?:ai2html|g artboard|highcharts|chartbeat|datawrapper) /],
  [
    'print and mail line',
    / (?:print(?:friendly| button| link| this| only)?|toolbar|article tools|post tools|tools|utility|utilities|mail this|font ?size|text ?size|actions|buttons) /,
  ],
  [
    'audio player',
    / (?:audio|audio player|listen|podcast player|player|trinity|beyondwords|speechkit|playht|read ?aloud|text to speech|tts|videos? player|video js|jwplayer) /,
  ],
  [
    'page furniture',
    / (?:editsection|noprint|printfooter|site notice|alert|modal|popup|overlay|lightbox|banner|rating|ratings|votes?|poll|copyright|disclaimer|disclosure|correction form|view count|feedback|was helpful|helpful|chat(?:bot)?|citebox|cite(?:d| this)? (?:as|box|post|article)|call to action|cta|site footer|footer|foot|colophon) /,
  ],
  [
    'call for donations',
    / (?:donates?|donations?|spenden|fundrais(?:ing|er)|support (?:us|box)|patreon|ko ?fi|buy ?me ?a ?coffee|tip ?jar) /,
  ],
];

/** Names that sites also give to what stands near, and the words that furniture itself then has. */
const CONFIRMED_BY: Readonly<Record<string, RegExp>> = {
  'cookie notice':
    /cookie|consent|privacy|datenschutz|tracking|gdpr|rgpd|dsgvo|einwillig|confidentialit|privacidad/i,
  'paywall notice':
    /subscri|abonn|\babo\b|sign (?:in|up)|log ?in|register|registrier|anmeld|account|konto|premium|member|mitglied|unlock|suscr|inscri|reg[ií]str|会員|会员|登録|اشتراک|подпис/i,
  newsletter:
    /newsletter|e-?mail|subscri|sign ?up|abonn|\babo\b|anmeld|inbox|updates|bolet[ií]n|suscr|inscri|خبرنامه|рассылк/i,
};
/** Characters from which a part with a weak name is text after all. */
const LONG_PART = 600;

/**
 * What an element is by its names, and by its text where names mislead, if it is not the
 * article's own: `share bar`, `related`.
 */
export function furnitureByNames(element: Element): string | undefined {
  const words = wordsOfNames(element);
  if (words === '  ') return undefined;
  const what = FURNITURE.find(([, names]) => names.test(words))?.[0];
  if (what === undefined) return undefined;
  const confirmed = CONFIRMED_BY[what];
  if (confirmed && !confirmed.test(visibleText(element))) return undefined;
  const weak = what === 'author box' && !AUTHOR_BOX.test(words);
  return weak && visibleText(element).length > LONG_PART ? undefined : what;
}
