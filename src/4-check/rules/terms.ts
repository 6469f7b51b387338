import type { Guide } from '../../1-guide/schema.ts';
import type { Excerpt } from '../../3-excerpt/excerpt.ts';

/** Every text that participants read, one below the other. */
export function printedTexts(guide: Guide, excerpts: readonly Excerpt[]): string {
  const { questions = [], options = [], people = [], timeline = [], agreements = [] } = guide;
  return [
    guide.title,
    guide.subtitle,
    guide.background,
    ...(guide.excerpts ?? []).flatMap(({ heading, note }) => [heading, note]),
    ...excerpts.map(passageOf),
    ...questions.flatMap(({ ask, guidance, followups = [] }) => [ask, guidance, ...followups]),
    ...options.flatMap(({ name, actions, drawbacks }) => [name, ...actions, ...drawbacks]),
    ...people.flatMap(({ name, who }) => [name, who]),
    ...timeline.map(({ event }) => event),
    ...agreements,
  ]
    .filter((text) => text !== undefined)
    .join('\n');
}

/** The words of an excerpt as they print. */
export function passageOf({ blocks }: Pick<Excerpt, 'blocks'>): string {
  return blocks
    .map(({ runs }) => runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join(''))
    .join('\n');
}
