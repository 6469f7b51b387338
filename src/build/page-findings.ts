import type { LayoutFinding } from '../6-print/index.ts';
import type { Compiled, CompiledHandout } from '../compile.ts';
import {
  type Diagnostic,
  diagnostic,
  type Place,
  type RelatedPlace,
} from '../source/diagnostic.ts';

type OverBudget = Extract<LayoutFinding, { kind: 'pages' }>;
type Overflow = Extract<LayoutFinding, { kind: 'overflow' }>;

/** What printing found on the pages of an edition, as problems of the guide. */
export function pageProblems(
  compiled: Compiled,
  handout: CompiledHandout,
  findings: readonly LayoutFinding[],
): readonly Diagnostic[] {
  return findings.map((finding) => {
    if (finding.kind === 'pages') return overBudget(compiled, finding);
    if (finding.kind === 'overflow') return overflow(compiled, handout, finding);
    return diagnostic(
      'print/contents',
      compiled.placeOf(['title']),
      `The page numbers in the contents of the ${handout.edition} edition change whenever they are filled in.`,
      {
        hint: 'Let the template give the numbers a column of their own, so that they move no text.',
      },
    );
  });
}

/** The guide said how long its participant edition may be. */
function overBudget(compiled: Compiled, { lines, most, cuts, enough }: OverBudget): Diagnostic {
  const over = `${count(lines, 'line')} over ${count(most, 'page')}`;
  const which =
    cuts.length === 1
      ? 'leaving out this block would save it'
      : `leaving out ${enough === 'each' ? 'any one' : 'all'} of these ${cuts.length} blocks would save it`;
  const named = cuts.map((cut) => {
    const place = compiled.placeOf(pathOf(cut.path), cut.part);
    return { place, words: `${nameOf(compiled, place, cut)} (${count(cut.lines, 'line')})` };
  });
  const blocks = named.map(({ words }) => words).join(', ');
  const related = named.map(({ place, words }): RelatedPlace => {
    return { ...place, message: `${words.charAt(0).toUpperCase()}${words.slice(1)}.` };
  });
  const { start, end } = compiled.mostPages ?? { start: 0, end: 0 };
  return diagnostic(
    'print/pages',
    { file: compiled.file, start, end },
    cuts.length === 0
      ? `The participant edition is ${over}.`
      : `The participant edition is ${over}; ${which}: ${blocks}.`,
    {
      hint:
        cuts.length === 0
          ? 'No two or three blocks are enough. Leave out more, ask for fewer ruled lines, or raise `pages`.'
          : 'Shorten them or others by as much, ask for fewer ruled lines, or raise `pages`.',
      ...(related.length > 0 ? { related } : {}),
    },
  );
}

function overflow(
  compiled: Compiled,
  { edition }: CompiledHandout,
  { inches, lines, least }: Overflow,
): Diagnostic {
  const much = `${inches.toFixed(1)} inches (about ${count(lines, 'line')})`;
  return diagnostic(
    'print/overflow',
    placeOfSheet(compiled),
    `The ${edition} edition does not fit on one page: at ${least} pt, the smallest type it may have, it is ${much} too long.`,
    { hint: 'Shorten what it prints by as much, or print it on larger paper.' },
  );
}

/** Where most of a placemat comes from: the options, and where there are none the questions. */
function placeOfSheet({ placeOf }: Compiled): Place {
  const options = placeOf(['options']);
  const around = placeOf([]);
  const found = options.start !== around.start || options.end !== around.end;
  return found ? options : placeOf(['questions']);
}

/** What a block is, for people, from the guide's path to it. */
function nameOf({ texts }: Compiled, place: Place, { path }: OverBudget['cuts'][number]): string {
  const [top = '', item = '', key] = pathOf(path);
  const number = Number(item) + 1;
  switch (top) {
    case 'background': {
      const words = texts.get(place.file)?.slice(place.start, place.end).trim().split(/\s+/) ?? [];
      return `"${words.slice(0, 4).join(' ')} …" in the background`;
    }
    case 'questions':
      return `question ${number}`;
    case 'excerpts':
      return key === 'note' ? `the note of excerpt ${number}` : `excerpt ${number}`;
    case 'glossary':
      return `the glossary's "${item}"`;
    default:
      return `number ${number} of \`${top}\``;
  }
}

/** The path that a template wrote as `questions.3`. A glossary's term may have dots of its own. */
function pathOf(written: string): (string | number)[] {
  const [, term] = /^glossary\.(.*)$/s.exec(written) ?? [];
  if (term !== undefined) return ['glossary', term];
  return written.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
