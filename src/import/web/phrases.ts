/**
 * Phrases that pages print beside an article. Each matches a whole block, never a part of a
 * sentence: "Share this" goes, "Share this with care, she said." stays.
 */

/** Words after which a short block may still go on, as "Read more: The title of another article". */
const LEADS: readonly (readonly [what: string, start: RegExp])[] = [
  [
    'related',
    /^(?:read (?:more|also|next|on)(?: (?:from|about|on|at|in)\b.*)?|also read|see also|more (?:on this|from|on|about|stories)\b.*|related(?: (?:articles?|stories|posts?|content|links?|coverage|topics?|reading|video))?|recommended(?: (?:for you|reading|stories))?|you may (?:also )?(?:like|be interested in)|don['’]t miss|(?:in )?other news|up next|next (?:article|story|post)|previous (?:article|story|post)|keep reading|continue reading|further reading|most (?:read|popular|viewed)|trending(?: now)?|editors?['’]s? picks?|must[- ]reads?|lesen sie (?:auch|mehr|hier|dazu)(?: .{0,60})?|lies auch|mehr|schon gelesen|(?:zum )?weiterlesen|weitere (?:artikel|beiträge|themen|infos|informationen|links|meldungen|nachrichten)|weiterführende links?|(?:aktuellste|neueste|ähnliche) (?:artikel|beiträge)|mehr (?:zu|über|aus|von) .{0,40}|auch auf .{0,40}|mehr zum thema|mehr (?:dazu|lesen)|auch interessant|das könnte (?:sie|dich) (?:auch )?interessieren|zum thema|weiterlesen|ähnliche (?:artikel|beiträge)|verwandte artikel|lire aussi|à lire(?: aussi)?|lire la suite|sur le même (?:sujet|thème)|voir aussi|articles? liés?|leer más|lea también|lee también|(?:te|le) puede interesar|puedes? ver|mira también|ver también|sigue leyendo|más información|noticias relacionadas|artículos relacionados|leggi anche|zobacz (?:również|też|także)|czytaj (?:więcej|też|także|również)(?: .{0,30})?|przeczytaj (?:też|także|również)|dowiedz się więcej|läs (?:mer|också)|les også|læs også|lue myös|devamını oku|ayrıca oku|leia (?:também|mais)|lees ook|читайте также|читать далее|по теме|بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط|همچنین بخوانید|در همین زمینه|اقرأ أيضا[ًا]?|اقرأ المزيد|مواضيع ذات صلة|קראו עוד|相关阅读|関連記事|あわせて読みたい|延伸阅读)$/iu,
  ],
];

/** Blocks that are these words and nothing else, signs at the end aside. */
const PHRASES: readonly (readonly [what: string, whole: RegExp])[] = [
  [
    'share bar',
    /^(?:spread the love|share(?: (?:this|it|on|via|with)(?: .{0,40})?)?|share (?:this )?(?:article|story|post|page)|sharing is caring|like this|like loading|loading|tweet(?: this)?|pin(?: it)?|follow us(?: on .{0,40})?|like us on .{0,20}|e-?mail(?: this)?|facebook|twitter|whatsapp|linkedin|reddit|telegram|x|pinterest|copy link|link copied|teilen|diesen (?:artikel|beitrag) teilen|beitrag teilen|artikel teilen|teile(?:n)? mit|gefällt mir(?: wird geladen)?|partager(?: (?:cet|l['’])\s?article)?|partagez|compartir|comparte|compartilhar|condividi|поделиться|اشتراک(?:‌| )گذاری|به اشتراک بگذارید|شارك|مشاركة|שתפו|分享|分享到.{0,12}|转播到腾讯微博|シェア(?:する)?|ツイート(?:する)?)$/iu,
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
    /^(?:(?:\d+|no|one|leave a|post a|add a|view|show|hide|read|write a|join the)? ?(?:comments?|reply|replies|responses?|thoughts? on .{0,120}|conversation)(?: \(?\d+\)?)?(?: off)?(?: on .{0,120})?|be the first to comment|comments are closed|(?:log|sign) in(?: or (?:register|sign up))? to (?:post|leave|add|write) (?:a )?comments?|please (?:log|sign) in .{0,20}to comment|(?:se connecter|connectez-vous) pour (?:commenter|laisser un commentaire|poster des commentaires)|(?:anmelden|melden sie sich an),? um (?:zu kommentieren|kommentare zu schreiben)|(?:inicie|inicia) sesión .{0,30}para (?:comentar|enviar comentarios)|schreibe? (?:einen|ein) kommentar|kommentare?(?: \(?\d+\)?)?|\d+ kommentare?|commentaires?(?: \(?\d+\)?)?|laisser un commentaire|comentarios?(?: \(?\d+\)?)?|deja un comentario|نظرات|دیدگاه‌?ها|ارسال نظر|تعليقات|комментарии)$/iu,
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
    'embedded post',
    /^(?:view this post on instagram|(?:a post|ein beitrag) (?:shared by|geteilt von) .{0,60}|sieh dir diesen beitrag auf instagram an|voir cette publication sur instagram|ver esta publicación en instagram|(?:external|embedded) content|externer inhalt|empfohlener redaktioneller inhalt)$/iu,
  ],
  [
    'author box',
    /^(?:about the authors?|about the writer|über den autor|über die autorin|à propos de l['’]auteur|sobre el autor|درباره نویسنده)$/iu,
  ],
];

/** Calls to readers: to follow, subscribe, write, share or give. They are sentences of their own. */
const CALLS =
  /^(?:\W*(?:please )?(?:follow|like|find|join|connect with) (?:us|me|him|her|them|the author|@?\w+(?: \w+)?) on (?:twitter|facebook|instagram|linkedin|x|telegram|youtube|threads|bluesky|mastodon|whatsapp|social)\b|\W*(?:sign up|subscribe) (?:for|to|here|now|today)\b.*\b(?:newsletters?|emails?|inbox|podcast|channel|updates|alerts)\b|\W*(?:get|receive) .{3,80} (?:delivered |sent )?(?:straight |direct(?:ly)? )?(?:to|in) your inbox|\W*(?:if you|did you|have you) (?:enjoyed|enjoy|liked?) (?:this|reading|the)|\W*(?:enjoyed|liked) (?:this|what you)|\W*(?:do you )?have (?:a (?:tip|story|question|comment|news tip)|something to (?:say|share)|an? .{3,30} you(?:'|’)?d? (?:want|like) )|\W*(?:help|support|fund) (?:us|our|independent|quality) (?:journalism|work|reporting|newsroom)|\W*download (?:the|our) .{3,40}\bapp\b|\W*join (?:the|our) (?:conversation|discussion|community|whatsapp|telegram)|\W*(?:let us know|tell us|share your (?:thoughts|views|opinion|story)).{0,80}(?:comments?|below|@)|\W*(?:email|e-mail|contact|write to|reach) (?:us|the (?:author|writer|reporter|editor)|him|her|\w+ \w+) at \S+@|\W*(?:folgen sie|folge|folgt) (?:uns|mir|ihm|ihr)\b|\W*(?:abonnieren|abonniere|abonniert) (?:sie |jetzt |hier |unseren|den|unser)|\W*(?:hat (?:ihnen|dir) der|(?:der )?(?:artikel|beitrag)) .{0,12}gefallen|\W*(?:möchten sie|möchtest du|wollen sie) .{0,40}(?:teilen|abonnieren|unterstützen)|\W*melden sie sich .{0,60}newsletter|\W*(?:suivez|retrouvez)[- ]nous\b|\W*(?:abonnez|inscrivez)[- ]vous\b|\W*s[íi]gue?nos\b|\W*suscr[íi]b(?:ete|ase)\b|\W*(?:puede|puedes) (?:escribirnos|seguir)|\W*recib[ea] .{0,60}(?:newsletter|bolet[íi]n|correo)|\W*(?:siga|assine) (?:o|a|nos|nossa)|\W*подпи(?:шитесь|сывайтесь)\b|\W*ما را در .{0,30} دنبال کنید|\W*(?:تابعونا|اشترك))/iu;
/** The most words a call to readers has. */
const MOST_WORDS_OF_CALL = 45;
/** The most characters of either; a long text is not looked at. */
const MOST_CHARACTERS = 400;
/** The most words a phrase of the page's furniture has. */
const MOST_WORDS = 20;

/** What a whole block is, if it is a phrase that pages print beside an article. */
export function furniturePhrase(text: string): string | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const count = text.split(' ').length;
  if (count <= MOST_WORDS_OF_CALL && CALLS.test(text)) return 'call to readers';
  if (count > MOST_WORDS) return undefined;
  const words = text.replace(/^[\s\p{S}\p{P}]+|[\s\p{S}\p{P}]+$/gu, '');
  if (words === '') return undefined;
  const lead = /^([^:：]{3,40})[:：]/u.exec(words)?.[1]?.trim() ?? words;
  const related = LEADS.find(([, start]) => start.test(lead) || start.test(words));
  return related?.[0] ?? PHRASES.find(([, whole]) => whole.test(words))?.[0];
}
