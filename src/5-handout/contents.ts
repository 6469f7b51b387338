import type { Labels } from './labels.ts';

/** An entry of the list of contents. */
export interface ContentsEntry {
  /** The id of the heading that it leads to: a section can begin at the foot of the page before. */
  readonly id: string;
  readonly name: string;
  /** What stands in it: the headings of the background, the excerpts. */
  readonly parts?: readonly ContentsEntry[];
}

/** The sections that the document has, in its order. A section that is empty has no entry. */
export function contentsOf(
  sections: Readonly<Record<string, unknown>>,
  parts: Readonly<Record<string, readonly ContentsEntry[]>>,
  labels: Labels,
  optionsTitle: string | undefined,
): readonly ContentsEntry[] {
  const names = {
    background: labels.background,
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
  return Object.entries(names).flatMap(([id, name]) => {
    const content = sections[id];
    const empty = content === undefined || (Array.isArray(content) && content.length === 0);
    return empty ? [] : [{ id: `${id}-heading`, name, parts: parts[id] ?? [] }];
  });
}
