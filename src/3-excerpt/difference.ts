import { diffArrays } from 'diff';
import { nameLookAlikes } from './look-alike.ts';

/** Differences that are told one by one. */
const MOST_TOLD = 3;

/** How an article's wording differs from a quotation's, both folded. */
export interface Difference {
  /** In words: "says “professional” where the quotation says “expert”". Empty for none. */
  readonly told: string;
  /** Characters of the quotation that the article does not have there. */
  readonly lost: number;
  /** Characters of the article that the quotation does not have. */
  readonly added: number;
}

/** Compares a quotation with an article's wording, word by word. */
export function differenceOf(quoted: string, article: string): Difference {
  const told: string[] = [];
  let lost = 0;
  let added = 0;
  let before = '';
  let missing: readonly string[] = [];
  const tell = (found: readonly string[]) => {
    const here = found.join(' ');
    const there = missing.join(' ');
    lost += there.length;
    added += here.length;
    missing = [];
    if (here && there)
      told.push(`says “${here}” where the quotation says “${there}”${alike(here, there)}`);
    else if (here && before)
      told.push(`has “${here}” after “${before}”, which the quotation leaves out`);
    else if (here) told.push(`has “${here}” at the start, which the quotation leaves out`);
    else if (there) told.push(`does not have “${there}”`);
  };
  for (const change of diffArrays(quoted.split(' '), article.split(' '))) {
    if (change.removed) missing = change.value;
    else {
      tell(change.added ? change.value : []);
      if (!change.added) before = change.value.at(-1) ?? before;
    }
  }
  tell([]);
  const more = told.length - MOST_TOLD;
  const rest = more > 0 ? `; and ${more} more ${more === 1 ? 'difference' : 'differences'}` : '';
  return { told: told.slice(0, MOST_TOLD).join('; ') + rest, lost, added };
}

function alike(here: string, there: string): string {
  const names = nameLookAlikes(here, there);
  return names ? ` (${names})` : '';
}
