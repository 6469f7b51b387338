/** Months and days of the week as pages print them. */
const CALENDAR_WORDS =
  /^(?:(?:mo|di|mi|do|fr|sa|so|may|mars?|mai|mär|set)$|(?:janu?|febr?|march|april?|june?|july?|augu?|sept?|octo?|nove?|dece?|mond|tues|wedn|thur|frid|satu|sund|märz|okto|deze|monta|diens|mittw|donne|freit|samst|sonnt|janv|févr|fevr|mars|avri|juin|juil|août|aout|déce|lundi|mardi|mercr|jeudi|vendr|samed|diman|enero|abril|agost|dicie|miérc|jueve|vierne|sábad|genna|magg|giugn|lugl|otto|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|фарв|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|شنبه|یکشنبه|دوشنبه|سه|چهارشنبه|پنجشنبه|جمعه)\p{L}{0,7}$|^(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|okt|dez|ene|abr|ago|dic|gen|mag|giu|lug|ott|avr|déc)$)/iu;

/** Words of a line that tells who wrote an article, when, and how long it is. */
const META_WORDS = new Set(
  (
    'a ago am an and as at author autor autore auteur be by comment comments contributor correspondent ' +
    'cest cet date day days de del der die edited editor edt email est et featured filed first for from ' +
    'gmt h hour hours hr hrs ho hs il in last le leave length lesezeit lectura lecture les m min mins minute minuten ' +
    'minutes minuti minutos modified month months no of on online opinion original originally par pdt pm por post posted ' +
    'print pst published publicado publié read reader reading redaktion reply report reporter reporters ' +
    'reviewed s share shares short staff story subscribe tag tags th the time to twitter uhr um und upd ' +
    'update updated utc veröffentlicht erstellt aktualisiert stand vom vor von view views viewed was week weeks ' +
    'with writer writes written year years yesterday today zuletzt geändert uhr à le mis jour actualizado ' +
    'el по от в обновлено автор опубликовано تاریخ انتشار نویسنده ساعت توسط کد خبر در بروزرسانی نشر تاريخ ' +
    'author: photo photos image images category categories uncategorized'
  ).split(' '),
);

/** Words that make a line one about the article, with no number in it. */
const TELLS_META =
  /(?:updated|published|posted|modified|comments?|views|veröffentlicht|aktualisiert|publié|actualizado|publicado|reading time|read)/i;

/** Whether a short block names only people, dates, times and lengths: a byline, not a sentence. */
export function isMetaLine(text: string, names: readonly string[]): boolean {
  if (text.length > 300) return false;
  const words = text.split(/[\s,;:|/·•–—\-()@.&]+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > 30) return false;
  const dated = /\d/.test(text);
  const named = names.flatMap((name) => name.toLowerCase().split(/[\s,.-]+/));
  const rest = words.filter((word) => {
    const lower = word.toLowerCase();
    return !(
      /^[\d۰-۹٠-٩]+(?:st|nd|rd|th|am|pm|min|h)?$/i.test(word) ||
      META_WORDS.has(lower) ||
      CALENDAR_WORDS.test(word) ||
      named.includes(lower) ||
      !/[\p{L}]/u.test(word)
    );
  });
  if (rest.length === 0)
    return (
      dated || TELLS_META.test(text) || words.some((word) => named.includes(word.toLowerCase()))
    );
  return dated && words.length <= 16 && rest.length <= 3 && rest.length < words.length / 3;
}

/** A line that starts as a byline does and holds nothing but a name or two. */
export function isByline(text: string): boolean {
  const start =
    /^(?:(?:written |posted |published |story |words |reported |text |photos? )*by|von|par|por|di|автор:?|نویسنده:?|بقلم:?|作者[：:]?|記者|文[／/：:]|責任編輯[：:]|责任编辑[：:]|編輯[：:])\s*[:：]?\s*/iu.exec(
      text,
    );
  if (!start) return false;
  const rest = text.slice(start[0].length);
  if (rest === '' || rest.split(' ').length > 12 || /[.!?]\s*$/.test(rest)) return false;
  return /^[@\p{Lu}\p{Lo}]/u.test(rest);
}
