/** Months by the letters their names begin with, in the languages articles come in. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|gen|янв|يناير|ژانویه|كانون الثاني)/iu,
  /^(?:feb|fév|fev|фев|فبراير|فوریه)/iu,
  /^(?:mar|mär|mrt|мар|مارس)/iu,
  /^(?:apr|avr|abr|апр|أبريل|آوریل)/iu,
  /^(?:may|mai|mag|mei|мая|май|مايو|مه$)/iu,
  /^(?:jun|juin|giu|июн|يونيو|ژوئن)/iu,
  /^(?:jul|juil|lug|июл|يوليو|ژوئیه|جولای)/iu,
  /^(?:aug|aoû|aou|ago|авг|أغسطس|اوت)/iu,
  /^(?:sep|set|сен|سبتمبر|سپتامبر)/iu,
  /^(?:oct|okt|ott|out|окт|أكتوبر|اکتبر)/iu,
  /^(?:nov|ноя|نوفمبر|نوامبر)/iu,
  /^(?:dec|dez|dic|déc|дек|ديسمبر|دسامبر)/iu,
];

const MONTH_FIRST =
  /(?:^|[^\p{L}])(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})(?!\d)/u;
const DAY_FIRST =
  /(?:^|\D)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s*(?:de |of |\. ?|-|\/)?\s*(\p{L}{3,12})\.?,?\s*(?:de |del |-|\/)?\s*(\d{4})(?!\d)/u;
const ISO = /(?:^|\D)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const YEAR_FIRST = /(?:^|\D)(\d{4})[/.年]\s?(\d{1,2})[/.月]\s?(\d{1,2})(?!\d)/;
const DOTTED = /(?:^|\D)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/;
const SLASHED = /(?:^|\D)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/;

/**
 * The date in a text as an ISO date, or undefined. Numbers alone count only where day and month
 * cannot be mistaken: 13/2/2024 does, 3/2/2024 does not.
 */
export function dateIn(text: string): string | undefined {
  const iso = ISO.exec(text) ?? YEAR_FIRST.exec(text);
  if (iso) return date(iso[1], iso[2], iso[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(text);
  if (compact) return date(compact[1], compact[2], compact[3]);
  const monthFirst = MONTH_FIRST.exec(text);
  const named = monthFirst && date(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  if (named) return named;
  const dayFirst = DAY_FIRST.exec(text);
  const day = dayFirst && date(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  if (day) return day;
  const dotted = DOTTED.exec(text);
  if (dotted) return date(dotted[3], dotted[2], dotted[1]);
  const slashed = SLASHED.exec(text);
  if (!slashed) return undefined;
  const [, first = '', second = '', year] = slashed;
  if (Number(first) > 12) return date(year, second, first);
  if (Number(second) > 12 || first === second) return date(year, first, second);
  return undefined;
}

/** A date given to machines: an ISO date or a part of one, with or without a time, or as words. */
export function machineDate(text: string): string | undefined {
  const partial = /^(\d{4})(?:-(\d{2}))?$/.exec(text.trim());
  if (partial) {
    const [whole, year, month] = partial;
    return date(year, month ?? '01', '01') ? whole : undefined;
  }
  return dateIn(text.trim());
}

function monthOf(name = ''): string {
  return String(MONTHS.findIndex((month) => month.test(name)) + 1);
}

function date(year = '', month = '', day = ''): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1600 || y > 2100 || m < 1 || m > 12 || d < 1) return undefined;
  if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
