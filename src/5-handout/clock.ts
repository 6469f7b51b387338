const DAY = 24 * 60;

/**
 * Says when something is, by the minutes after a session's start, as people write the time of day
 * in a language: "6:30 PM", "18:30". Without a start ("18:30"), how long the session has gone on:
 * "0:00", "1:15".
 */
export function clockOf(start: string | undefined, lang: string): (minutes: number) => string {
  if (start === undefined) {
    return (minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  }
  const [hour = 0, minute = 0] = start.split(':').map(Number);
  const format = new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    hour: 'numeric',
    minute: '2-digit',
  });
  return (minutes) => {
    const day = (hour * 60 + minute + minutes) % DAY;
    // A time stands whole on a line.
    return format.format(new Date(day * 60_000)).replace(/\s/gu, '\u00A0');
  };
}
