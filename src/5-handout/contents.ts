import type { Edition } from '../1-guide/schema.ts';
import type { Labels } from './labels.ts';

/** An entry of the list of contents. */
export interface ContentsEntry {
  /** The id of the heading that it leads to: a section can begin at the foot of the page before. */
  readonly id: string;
  readonly name: string;
  /** What stands in it: the headings of the background, the excerpts. */
  readonly parts?: readonly ContentsEntry[];
}

/** A section of the document, by its name in the templates' data. */
export interface SectionEntry extends ContentsEntry {
  readonly section: string;
}

/** What the facilitator's edition begins with. */
const FACILITATOR_FIRST = ['runSheet', 'agreements', 'bring', 'questions'];

/** Whether a section is what the facilitator has before what participants have. */
export function isForFacilitator({ section }: SectionEntry): boolean {
  return FACILITATOR_FIRST.includes(section);
}

/** The sections that the document has, in its order. A section that is empty has no entry. */
export function contentsOf(
  sections: Readonly<Record<string, unknown>>,
  parts: Readonly<Record<string, readonly ContentsEntry[]>>,
  labels: Labels,
  optionsTitle: string | undefined,
  edition: Edition,
): readonly SectionEntry[] {
  const names: Readonly<Record<string, string>> = {
    runSheet: labels.runSheet,
    bring: labels.bring,
    background: labels.background,
    pictures: labels.pictures,
    excerpts: labels.excerpts,
    questions: labels.questions,
    options: optionsTitle ?? labels.options.other,
    glossary: labels.glossary,
    people: labels.people,
    timeline: labels.timeline,
    agreements: labels.agreements,
    reading: labels.reading,
    credits: labels.sources,
  };
  const first = edition === 'facilitator' ? FACILITATOR_FIRST : [];
  return [...new Set([...first, ...Object.keys(names)])].flatMap((section) => {
    const content = sections[section];
    const empty = content === undefined || (Array.isArray(content) && content.length === 0);
    const name = names[section] ?? section;
    return empty ? [] : [{ section, id: `${section}-heading`, name, parts: parts[section] ?? [] }];
  });
}
