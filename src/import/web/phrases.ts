/**
 * Phrases that pages print beside an article. Each matches a whole block, never a part of a
 * sentence: "Share this" goes, "Share this with care, she said." stays.
 */

/** Words after which a short block may still go on, as "Read more: The title of another article". */
const LEADS: readonly (readonly [what: string, start: RegExp])[] = [
  [
    'related',
    /^(?:read (?:more|also|next|on)(?: (?:from|about|on|at|in)\b.*)?|also read|see also|more (?:on this|from|on|about|stories)\b.*|related(?: (?:articles?|stories|posts?|content|links?|coverage|topics?|reading|video))?|recommended(?: (?:for you|reading|stories))?|you may (?:also )?(?:like|be interested in)|don['’]t miss|(?:in )?other news|up next|next (?:article|story|post)|previous (?:article|story|post)|keep reading|continue reading|further reading|most (?:read|popular|viewed)|trending(?: now)?|editors?['’]s? picks?|must[- ]reads?|lesen sie (?:auch|mehr)|mehr zum thema|mehr (?:dazu|lesen)|auch interessant|das könnte (?:sie|dich) (?:auch )?interessieren|zum thema|weiterlesen|ähnliche (?:artikel|beiträge)|verwandte artikel|lire aussi|à lire(?: aussi)?|lire la suite|sur le même (?:sujet|thème)|voir aussi|articles? liés?|leer más|lea también|lee también|te puede interesar|más información|noticias relacionadas|artículos relacionados|leggi anche|leia (?:também|mais)|lees ook|читайте также|читать далее|по теме|بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط|همچنین بخوانید|در همین زمینه|اقرأ أيضا[ًا]?|اقرأ المزيد|مواضيع ذات صلة|קראו עוד|相关阅读|関連記事|あわせて読みたい|延伸阅读)$/iu,
  ],
];

/** Blocks that are these words and nothing else, signs at the end aside. */
const PHRASES: readonly (readonly [what: string, whole: RegExp])[] = [
  [
    'share bar',
    /^(?:spread the love|share(?: (?:this|it|on|via|with)(?: .{0,40})?)?|share (?:this )?(?:article|story|post|page)|sharing is caring|like this|like loading|loading|tweet(?: this)?|pin(?: it)?|follow us(?: on .{0,40})?|like us on .{0,20}|e-?mail(?: this)?|facebook|twitter|whatsapp|linkedin|reddit|telegram|x|pinterest|copy link|link copied|teilen|diesen (?:artikel|beitrag) teilen|beitrag teilen|artikel teilen|teile(?:n)? mit|gefällt mir(?: wird geladen)?|partager(?: (?:cet|l['’])\s?article)?|partagez|compartir|comparte|compartilhar|condividi|поделиться|اشتراک(?:‌| )گذاری|به اشتراک بگذارید|شارك|مشاركة|שתפו|分享|シェア(?:する)?)$/iu,
  ],
  [
    'audio player',
    /^(?:listen(?: to (?:this|the) (?:article|story|post))?|listen now|play audio|audio player|(?:your browser does not support the )?audio element|(?:artikel|beitrag) (?:an)?hören|écouter (?:cet|l['’])\s?article|escuchar(?: el artículo| artículo)?|watch(?: now| the video| video)?|play(?: video)?|video player is loading)$/iu,
  ],
  [
    'advertisement',
    /^(?:advertisements?|ad|ads|advertising|sponsored(?: content)?|article continues (?:after|below)(?: (?:this |the )?(?:ad|advertisement))?|(?:story|article) continues below(?: advertisement)?|continue reading (?:below|the main story)|scroll (?:down )?to continue(?: reading)?|skip advertisement|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|реклама|تبلیغات|إعلان|اعلان|广告|広告|- advertisement -)$/iu,
  ],
  [
    'comments',
    /^(?:(?:\d+|no|one|leave a|post a|add a|view|show|hide|read|write a|join the)? ?(?:comments?|reply|replies|responses?|thoughts? on .{0,120}|conversation)(?: \(?\d+\)?)?(?: off)?(?: on .{0,120})?|be the first to comment|comments are closed|schreibe? (?:einen|ein) kommentar|kommentare?(?: \(?\d+\)?)?|\d+ kommentare?|commentaires?(?: \(?\d+\)?)?|laisser un commentaire|comentarios?(?: \(?\d+\)?)?|deja un comentario|نظرات|دیدگاه‌?ها|ارسال نظر|تعليقات|комментарии)$/iu,
  ],
  [
    'newsletter',
    /^(?:sign up(?: (?:for|to|now|here|today)(?: .{0,80})?)?|subscribe(?: (?:to|now|today|here|for)(?: .{0,80})?)?|(?:get|join) (?:our|the) .{0,40}newsletters?.{0,60}|newsletter|log ?in|sign in|register(?: now)?|join now|jetzt abonnieren|abonnieren|s['’]abonner|suscríbete)$/iu,
  ],
  [
    'print and mail line',
    /^(?:print(?: (?:this|page|article|friendly))?.{0,20}|e-?mail (?:this|to a friend).{0,20}|save(?: (?:this|article|for later))?|bookmark(?: this)?|download(?: pdf)?|drucken|artikel drucken|imprimer|imprimir|چاپ|نسخه چاپی|font size|text size|a ?a ?a|back to top|top|nach oben|zum seitenanfang|return to top|skip to (?:main )?content|close|menu|search)$/iu,
  ],
  [
    'caption mark',
    /^(?:image source|image caption|media caption|getty images|view gallery|enlarge(?: (?:this )?image)?|click to enlarge|photo gallery|open image modal|toggle caption|hide caption|caption|bild vergrößern|zoom)$/iu,
  ],
  [
    'author box',
    /^(?:about the authors?|about the writer|über den autor|über die autorin|à propos de l['’]auteur|sobre el autor|درباره نویسنده)$/iu,
  ],
];

/** The most words a phrase of the page's furniture has. */
const MOST_WORDS = 20;

/** What a whole block is, if it is a phrase that pages print beside an article. */
export function furniturePhrase(text: string): string | undefined {
  if (text.split(' ').length > MOST_WORDS) return undefined;
  const words = text.replace(/^[\s\p{S}\p{P}]+|[\s\p{S}\p{P}]+$/gu, '');
  if (words === '') return undefined;
  const lead = /^([^:：]{3,40})[:：]/u.exec(words)?.[1]?.trim() ?? words;
  const related = LEADS.find(([, start]) => start.test(lead) || start.test(words));
  return related?.[0] ?? PHRASES.find(([, whole]) => whole.test(words))?.[0];
}
