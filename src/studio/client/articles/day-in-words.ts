/** The languages in which the names of months are known: those of the page. */
const LANGUAGES = ['en', 'es'];

/**
 * A day, month or year as a saved article has it (2026, 2026-03 or 2026-03-14), from what someone has
 * typed: so, or in words, as in “14 March 2026”, “March 2026”, “Mar. 14th, 2026”, “14 de marzo de 2026”.
 * Undefined for what is no date, and for days in numbers alone such as 3/4/2026, which two countries read
 * in two ways.
 */
export function dayOf(typed: string): string | undefined {
  const text = typed.trim();
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return text;
  const parts = text
    .toLowerCase()
    .replace(/(?<=\d)(?:st|nd|rd|th)\b/gu, '')
    .split(/[\s,.]+/u)
    .filter((part) => part !== '' && part !== 'de' && part !== 'del' && part !== 'of');
  const months = parts.flatMap((part) => monthOf(part) ?? []);
  const years = parts.filter((part) => /^\d{4}$/.test(part));
  const days = parts.filter((part) => /^\d{1,2}$/.test(part));
  const isAll = months.length + years.length + days.length === parts.length;
  const [month, year, day] = [months[0], years[0], days[0]];
  if (!isAll || months.length !== 1 || years.length !== 1 || days.length > 1) return undefined;
  if (month === undefined || year === undefined) return undefined;
  if (day === undefined) return `${year}-${twoDigits(month)}`;
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const isDay = date.getUTCMonth() === month - 1 && Number(day) > 0;
  return isDay ? `${year}-${twoDigits(month)}-${twoDigits(Number(day))}` : undefined;
}

/** The month that a word names, from 1; its first three letters are enough. */
function monthOf(word: string): number | undefined {
  if (!/^\p{L}{3,}$/u.test(word)) return undefined;
  for (const language of LANGUAGES) {
    const { format } = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const name = format(Date.UTC(2000, month - 1, 1)).toLowerCase();
      if (name.startsWith(word) || (language === 'en' && word === 'sept' && month === 9))
        return month;
    }
  }
  return undefined;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
