/** How one fact was read: `invented` where the page has none, `missing` where it was not found. */
export type Outcome = (typeof OUTCOMES)[number];

/** Every outcome, best first. */
export const OUTCOMES = ['right', 'wrong', 'missing', 'invented'] as const;

/** Compares a title or a date, white space and kinds of quotation marks aside. */
export function scoreFact(wanted: string | undefined, got: string | undefined): Outcome {
  return outcome(wanted && folded(wanted), got && folded(got));
}

/** Compares the names of authors, in order, however the list is punctuated. */
export function scoreAuthor(wanted: string | undefined, got: string | undefined): Outcome {
  return outcome(wanted && names(wanted), got && names(got));
}

function outcome(wanted: string | undefined, got: string | undefined): Outcome {
  if ((wanted ?? '') === (got ?? '')) return 'right';
  if (!got) return 'missing';
  return wanted ? 'wrong' : 'invented';
}

function folded(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

function names(authors: string): string {
  return folded(authors)
    .split(/\s*[,;&]\s*(?:(?:and|y|und|et|e)\s+)?|\s+(?:and|y|und|et|e)\s+/)
    .join('; ');
}
