/**
 * A date as people write it in a language: "December 3, 2026", with the day of the week
 * "Thursday, December 3, 2026". A year and month, or a year alone, gives no more than it says;
 * anything else comes back as it was written.
 */
export function formatDate(written: string, lang: string, weekday = false): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(written) ?? [];
  if (year === undefined || month === undefined) return written;
  const format = new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    ...(day !== undefined && weekday ? { weekday: 'long' } : {}),
  });
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? written : format.format(date);
}
